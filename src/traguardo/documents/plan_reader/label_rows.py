"""Rows of a card: a label and its value, several of them, or words that speak for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.loose_labels import recognise_loosely
from traguardo.documents.plan_reader.banners import opening_level
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.entries import Entry, Labelled, Text, Unknown
from traguardo.documents.plan_reader.fields.both_classes import classes_in_line
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.figures import opens_total
from traguardo.documents.plan_reader.inline import opening_label, split_label
from traguardo.documents.plan_reader.lone_levels import is_bare_area, level_alone
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.plan_reader.owners import office_said
from traguardo.documents.plan_reader.pairs import (
    coded_cell,
    label_of_code,
    label_with_code,
    weight_said,
)
from traguardo.documents.plan_reader.summaries import is_count, names_columns
from traguardo.documents.vocabulary import Label, recognise, recognise_bare

_GLUED = re.compile(r"\s*[A-Z]{2,4}\d")
"""`OB1 – …`: a code, not a word with a number behind it."""
_UNSAID = {
    "budget",
    "organisational_impact",
    "expected_benefits",
    "expected_results",
    "contributors",
}
"""What a label nobody knows may leave empty in a card."""
_OF_OFFICE = {"cost_centre", "objective_owner", "responsible", "organisational_impact"}
_LABEL = re.compile(r"\s*[A-ZÀ-Ý][^\W\d]*\.?(?:\s+[^\W\d]+\.?){0,3}\s*:?\s*")
"""The few words of a label, none of them a figure."""
_PAIR, _THREE = 2, 3
_TWO_PAIRS = 4
"""Cells of two labels and their values."""


def read_cells(row: Row) -> Iterator[Entry]:
    """The entries of a row under no header: pairs of label and value, or each cell's own words."""
    cells = row.cells
    first = cells[0]
    if len(cells) == 1:
        yield _classes(first) or _single(first)
        return
    if head := _office_and_head(cells):
        yield from head
        return
    if len(cells) == _TWO_PAIRS and (classes := _classes_behind(cells)):
        yield _pair(first, cells[1:2])
        yield from classes
        return
    if len(cells) >= 4 and len(cells) % 2 == 0 and all(recognise(c.text) for c in cells[::2]):
        for name, value in zip(cells[::2], cells[1::2], strict=True):
            yield _pair(name, (value,))
    elif len(cells) == _THREE and (weight := _weight_beside(cells)):
        yield _pair(first, cells[1:2])
        yield weight
    elif _states_behind(cells):
        yield _pair(first, cells[1:2])
        yield from (_single(cell) for cell in cells[2:] if cell.text)
    elif apart := _pairs_apart(cells):
        for name, value in apart:
            yield _pair(name, (value,))
    elif beside := _pair_apart(cells):
        (name, value), (other, said) = beside
        yield _pair(name, (value,))
        yield Unknown(other.text, said.text, other.anchor, said.anchor)
    elif not any(cell.text for cell in cells[1:]):
        yield _only_first(first, cells)
    elif not first.text and len(cells) == _THREE and _is_label(cells[1]):
        yield _pair(cells[1], cells[2:])
    elif not first.text:
        yield from _unlabelled(first, cells[1:])
    elif _speaks_for_itself(first, cells):
        yield from (_single(cell) for cell in cells if cell.text)
    else:
        yield _pair(first, cells[1:])


def _is_label(cell: Cell) -> bool:
    """Whether a cell behind an empty one is the label of what stands beside it."""
    known = recognise(cell.text) is not None and split_label(cell.text) is None
    return known and not opens_total(cell.text)


def _classes(cell: Cell) -> Labelled | None:
    """`Collegamento al bilancio: Missione 09 – Programma 05` in one cell: it states both."""
    if classes_in_line(cell.text) is None:
        return None
    label, written = Label("mission_and_programme"), cell.text.rpartition(":")[0]
    value = cell.text.rpartition(":")[2].strip()
    return Labelled(label, value, cell.anchor, written, cell.anchor, cell.fill)


def _office_and_head(cells: Sequence[Cell]) -> list[Labelled]:
    """`Servizio Promozione | Responsabile: …` over a table: said of every objective below."""
    written = [cell for cell in cells if cell.text]
    if len(written) != _PAIR or not names_office(written[0].text) or recognise(written[0].text):
        return []
    office, head = written
    found = split_label(head.text) if ":" in head.text else None
    if found is None or found[0].field not in {"responsible", "objective_owner"}:
        return []
    label, said, who = found
    named, own = Label("cost_centre"), label._replace(field="objective_owner")
    return [
        Labelled(named, office.text, office.anchor, "", office.anchor, outside=True),
        Labelled(own, who, head.anchor, said, head.anchor, outside=True),
    ]


def _classes_behind(cells: Sequence[Cell]) -> list[Labelled]:
    """`Linea di mandato | 1 – Servizi | Missione 01 | Programma 02`: a pair, and two codes."""
    name, value, *others = cells
    if recognise(name.text) is None or not value.text or recognise(value.text):
        return []
    told = classes_in_line(" – ".join(cell.text for cell in others))
    if told is None:
        return []
    return [
        Labelled(Label(field), text, cell.anchor, text, cell.anchor, cell.fill)
        for field, text, cell in zip(("mission", "programme"), told, others, strict=True)
    ]


def _weight_beside(cells: Sequence[Cell]) -> Labelled | None:
    """`Obiettivo n. 1 | Ridurre i tempi | Peso 60%`: the last cell has its own label."""
    weight = weight_said(cells[-1])
    named = recognise(cells[0].text) is not None and bool(cells[1].text)
    return weight if named else None


def _states_behind(cells: Sequence[Cell]) -> bool:
    """`Ufficio | Personale | Azioni: bando; istruttoria`: a pair, then cells with labels inside."""
    name, value, *others = cells
    behind = [split_label(cell.text) for cell in others if cell.text]
    known = label_with_code(name.text) is not None and recognise(value.text) is None
    if not (known and value.text and behind) or split_label(value.text):
        return False
    stated = [cell.text.partition(":")[2].strip() for cell in others if cell.text]
    return all(found is not None and not found[0].misspelt for found in behind) and all(stated)


def _pairs_apart(cells: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """`Struttura | … |  |  | Dipartimento | …`: pairs that empty cells of a sheet stand between."""
    written = [cell for cell in cells if cell.text]
    if len(written) == len(cells) or len(written) < _TWO_PAIRS or len(written) % 2:
        return []
    pairs = list(zip(written[::2], written[1::2], strict=True))
    known = [bool(recognise(name.text)) for name, _ in pairs]
    marked = all(name.text.rstrip().endswith(":") for name, _ in pairs)
    named = all(known) or (any(known) and marked)
    values = [value for _, value in pairs if not recognise(value.text)]
    return pairs if named and values else []


def _pair_apart(cells: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """`CdR | UOC Farmacia |  | Cod. | 0815`: a pair, a gap, and a pair whose label nobody knows."""
    written = [(place, cell) for place, cell in enumerate(cells) if cell.text]
    if len(written) != _TWO_PAIRS:
        return []
    (first, name), (second, value), (third, other), (fourth, said) = written
    gap = second == first + 1 and third > second + 1 and fourth == third + 1
    known = recognise(name.text)
    office = known is not None and known.field in _OF_OFFICE
    if not gap or not office or not _LABEL.fullmatch(other.text) or recognise(other.text):
        return []
    return [(name, value), (other, said)]


def _speaks_for_itself(first: Cell, cells: Sequence[Cell]) -> bool:
    """Whether the cells of a row carry their labels inside them: `Peso: 40` | `Target: 3`."""
    if office_said(first):
        return all(split_label(cell.text) for cell in cells[1:] if cell.text)
    found = split_label(first.text)
    others = [split_label(cell.text) for cell in cells[1:] if cell.text]
    if label := recognise(first.text):
        whole = label.field == "mission_and_programme"
        return not whole and found is not None and all(other is not None for other in others)
    if found:
        return not (found[0].field in {"number", "name"} and found[0].number)
    return any(other and other[0].field in {"area", "strategic", "review"} for other in others)


def _single(cell: Cell) -> Entry:
    if office := office_said(cell):
        return office
    if _GLUED.match(cell.text) and (code := coded_cell(cell)):
        return code
    found = opening_label(cell.text)
    if found and not found[0].misspelt:
        label, written, value = found
        return Labelled(label, value, cell.anchor, written, cell.anchor, cell.fill)
    level = label_with_code(cell.text)
    if level is not None and level.number and level.field in {"title", "strategic"}:
        return Labelled(level, None, cell.anchor, cell.text, cell.anchor, cell.fill, outside=True)
    return coded_cell(cell) or _level(cell) or Text(cell.text, cell.anchor, cell.fill)


def _level(cell: Cell) -> Labelled | None:
    """`LINEA 2 – Controlli` across a table: an area of the plan; a bare `Area 2` is an office."""
    label, written, value = opening_level(cell.text) or (level_alone(cell.text), cell.text, None)
    if label is None or label.field != "area" or not label.number or is_bare_area(label):
        return None
    return Labelled(label, value, cell.anchor, written, cell.anchor, cell.fill)


def _only_first(first: Cell, cells: Sequence[Cell]) -> Entry:
    """A row whose other cells are empty: a label without value, or words of their own."""
    fill = next((cell.fill for cell in cells if cell.fill), "")
    found = opening_label(first.text)
    label = recognise_loosely(first.text) if found is None else None
    if label and label.field in _UNSAID and not read_status(first.text):
        return Unknown(first.text, "", first.anchor, cells[1].anchor)
    if found is None:
        return coded_cell(first) or Text(first.text, first.anchor, fill)
    label, written, value = found
    place = cells[1].anchor if value is None else first.anchor
    return Labelled(label, value or "", first.anchor, written, place, fill, paired=True)


def _unlabelled(first: Cell, others: Sequence[Cell]) -> Iterator[Entry]:
    for cell in others:
        if cell.text:
            yield Text(cell.text, cell.anchor, cell.fill or first.fill, True, first.continued)


def _pair(name: Cell, others: Sequence[Cell]) -> Entry:
    value = "\n".join(cell.text for cell in others if cell.text)
    place = next((cell.anchor for cell in others if cell.text), others[0].anchor)
    fill = next((cell.fill for cell in (*others, name) if cell.fill), "")
    label = label_with_code(name.text)
    explained = recognise(value) if label else None
    label = label or label_of_code(name.text, value)
    alone = sum(bool(cell.text) for cell in others) == 1
    label = label or (recognise_bare(name.text) if alone else None)
    counts = is_count(name.text, value)
    if counts or (label and names_columns(others)):
        return Unknown(name.text, value, name.anchor, place, aside=counts)
    if label and explained and explained.field == label.field and label.field in INDICATOR_FIELDS:
        label = label._replace(field="remark")
    if label:
        return Labelled(label, value, name.anchor, name.text, place, fill, paired=True)
    found = split_label(name.text)
    if found and found[0].field in {"number", "name"} and found[0].number:
        label, written, heading = found
        return Labelled(
            label, f"{heading}\n{value}", name.anchor, written, place, fill, paired=True
        )
    return Unknown(name.text, value, name.anchor, place)
