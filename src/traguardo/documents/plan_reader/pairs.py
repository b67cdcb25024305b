"""Rows of label, value, label, value: what each pair says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.core.targets.parser import parse_target
from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import PLAIN, PLAIN_KEY, coded, is_code, leading_code
from traguardo.documents.plan_reader.columns import YEAR
from traguardo.documents.plan_reader.entries import Entry, Labelled
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise, recognise_bare

_OBJECTIVES = {"area", "strategic", "title", PLAIN}
_ANY_YEAR = 2000
_FEW, _SHORT = 4, 40
"""Words, and letters, of the longest label nobody knows."""
_CODE_LAST = re.compile(r"\s([A-Z]{1,4}[.\s/-]?\d{1,2}(?:\.\d{1,2})*)\s*$")
_TITLE = 3
"""Words from which on what stands beside a code may be a title."""
_MEASURED = {"name", "number", "target", "algorithm", "unit", "baseline", "source", "frequency"}
"""What is said of an indicator alone."""
_OF_MONEY = {"mission", "programme", "mission_and_programme", "budget", "cost_centre"}
"""What a row may say of an objective's money, cell by cell."""
_WEIGHTS = {"weight", "objective_weight"}
_NAMED_BY = {"title", "strategic", "name", "number"}
_WEIGHT = re.compile(
    r"\s*(?P<written>peso|weight)\s*:?\s*(?P<weight>\d{1,3}(?:[.,]\d+)?\s*(?:%|/\s*100)?)\s*",
    re.IGNORECASE,
)
_WORDS = 4
"""Letters from which on a value has words."""
_COUNTER = re.compile(r"\W*(?:n|nr|num)\W*", re.IGNORECASE)
_SHORTENED = re.compile(r"\A([A-Z][^\W\d_]{4,})\.\Z")
"""The point of `Finanziam.`, a name cut short."""
_STATES = re.compile(r"[\d%€<>=≥≤;:.]\s*$|\d|^(?:s[iì]|no|n\.d|in linea)$", re.IGNORECASE)


def pairs(row: Row, *, certain: bool = False) -> list[Row]:
    """A row of label, value, label, value as rows of one pair each; none where it is another.

    `certain` asks that every label is known: the row may be one of a table with a header.
    """
    cells = row.cells
    if _opens_with_number(cells):
        return [Row(cells[place : place + 2]) for place in range(0, len(cells), 2)]
    if not certain and (opening := _opening(cells)):
        return opening
    if grouped := _grouped(cells):
        return grouped
    if len(cells) < 4 or len(cells) % 2 or not all(_may_name(one.text) for one in cells[::2]):
        return []
    if not any(_names(one.text) for one in cells[::2]):
        return []
    sure = all(_names(one.text) for one in cells[::2])
    values = [one.text for one in cells[1::2]]
    if any(map(_names, values)) or (sure and not all(values) and not _state(values)):
        return []
    told = all(
        one.text or _names(label.text) for label, one in zip(cells[::2], cells[1::2], strict=True)
    )
    if not sure and (certain or not told):
        return []
    return [Row(cells[place : place + 2]) for place in range(0, len(cells), 2)]


def _state(values: Sequence[str]) -> bool:
    """`Baseline | | Target 2026 | entro il 31/10/2026`: one is empty, the others name no column."""
    written = [text for text in values if text]
    return bool(written) and all(
        parse_target(text, plan_year=_ANY_YEAR).readings for text in written
    )


def _grouped(cells: tuple[Cell, ...]) -> list[Row]:
    """`Risorse | Missione | 13 | Programma | 01 | Importo | 2.400`: pairs behind a word for all."""
    rest = cells[1:]
    if len(rest) < _FEW or len(rest) % 2 or recognise(cells[0].text) is None:
        return []
    names = [label.field for one in rest[::2] if (label := recognise(one.text))]
    known = len(names) * 2 == len(rest) == 2 * len(set(names)) and set(names) <= _OF_MONEY
    if not known or any(_names(one.text) for one in rest[1::2]):
        return []
    return [Row(rest[place : place + 2]) for place in range(0, len(rest), 2)]


def _opens_with_number(cells: Sequence[Cell]) -> bool:
    """`N. | 1.01 | Obiettivo gestionale | Servizi demografici`: the number of the objective."""
    if len(cells) != _FEW or not _COUNTER.fullmatch(cells[0].text) or not is_code(cells[1].text):
        return False
    label = recognise(cells[2].text)
    return label is not None and label.field in {"title", "strategic"} and bool(cells[3].text)


def _opening(cells: tuple[Cell, ...]) -> list[Row]:
    """`1.1 | Ridurre i tempi di attesa | Peso | 30`: an objective, and pairs that tell of it.

    Its code may stand in the cell of its title, and its weight in one cell.
    """
    lead = _lead(cells)
    if not lead:
        return []
    written = tuple(cell for cell in cells[lead:] if cell.text)
    for rest in (cells[lead:], written):
        names, values = rest[::2], rest[1::2]
        known = [label.field for one in names if (label := _names(one.text))]
        told = len(rest) % 2 == 0 and len(known) == len(names) and not set(known) & _MEASURED
        if rest and told and not any(_names(one.text) for one in values):
            pairs = (Row(rest[place : place + 2]) for place in range(0, len(rest), 2))
            return [Row(cells[:lead]), *pairs]
    weighed = len(written) == 1 and (found := split_label(written[0].text)) is not None
    if weighed and found and found[0].field in _WEIGHTS:
        return [Row(cells[:lead]), Row(written)]
    return []


def _lead(cells: Sequence[Cell]) -> int:
    """How many cells hold a code and a title, at the beginning of a row; 0 where none do."""
    if len(cells) > 1 and is_code(cells[0].text):
        words = cells[1].text
        return 2 if len(words.split()) >= _TITLE and not _names(words) else 0
    title = cells[0].text
    return int(bool(leading_code(title)) and coded(title) is None and not split_label(title))


def _may_name(text: str) -> bool:
    """Whether a cell beside another may be its label: known, or short words that state nothing."""
    if _names(text):
        return True
    text = _SHORTENED.sub(r"\1", text.rstrip(" :"))
    words = text.split()
    return bool(words) and len(words) <= _FEW and text[0].isupper() and not _STATES.search(text)


def is_bare(pair: Row) -> bool:
    """Whether a pair's label is a bare word: `Codice | OP.7`, `2025 | ≥ 80`."""
    text = pair.cells[0].text
    return recognise(text) is None and (bool(_COUNTER.fullmatch(text)) or _names(text) is not None)


def bare_pair(pair: Row) -> Entry:
    """A pair whose label is a bare word: `Codice | OP.7`, `2025 | ≥ 80`."""
    name, value = pair.cells
    label = Label("objective_number") if _COUNTER.fullmatch(name.text) else _names(name.text)
    assert label is not None
    return Labelled(
        label, value.text, name.anchor, name.text, value.anchor, value.fill, paired=True
    )


def _names(text: str) -> Label | None:
    """What a cell beside its value names; in a row of pairs a bare word, or a year, is enough."""
    found = recognise(text)
    if found is not None or len(text) > _SHORT:
        return found
    year = YEAR.fullmatch(text)
    return Label("target", year=int(year.group(1))) if year else recognise_bare(text)


def weight_said(cell: Cell) -> Labelled | None:
    """`Peso 60%` in a cell of its own, beside an objective or the number of its sheet."""
    found = _WEIGHT.fullmatch(cell.text)
    if found is None:
        return None
    label, place = Label("objective_weight", key="peso"), cell.anchor
    return Labelled(label, found["weight"].strip(), place, found["written"], place)


def coded_cell(cell: Cell) -> Labelled | None:
    """`OO A1.1 – Aprire lo sportello` across a table: the code says which level it is."""
    code = coded(cell.text)
    if code is None or code.field not in _OBJECTIVES or not code.rest:
        return None
    field, key = ("title", PLAIN_KEY) if code.field == PLAIN else (code.field, "")
    label = Label(field, code.code, key=key)
    return Labelled(label, code.rest, cell.anchor, code.code, cell.anchor, cell.fill)


def label_with_code(text: str) -> Label | None:
    """A label, and the code behind it: `Obiettivo VIA-01 | Rifare le strade`."""
    label, code = recognise(text), _CODE_LAST.search(text)
    if code is not None:
        named = label or recognise(text[: code.start()])
        label = (
            named._replace(number=code.group(1)) if named and named.field in _NAMED_BY else label
        )
    return label


def label_of_code(text: str, value: str) -> Label | None:
    """`OS 1.1 | Sostenere le imprese`: a code alone is the label of the level it says."""
    code = coded(text)
    if code is None or code.rest or code.field == "name" or sum(map(str.isalpha, value)) < _WORDS:
        return None
    field, key = ("title", PLAIN_KEY) if code.field == PLAIN else (code.field, "")
    return Label(field, number=code.code, key=key)
