"""Rows that open a sheet with its number: `SCHEDA 1 | Obiettivo operativo A.1 – …`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import BARE_NAMES, PLAIN, PLAIN_KEY, coded, leading_code
from traguardo.documents.plan_reader.entries import (
    Break,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.pairs import weight_said
from traguardo.documents.plan_reader.sheet_lines import (
    KIND,
    SHEET,
    SHEET_AND_TITLE,
    project_code,
    sheet_number,
    titled_in_line,
    titled_in_next,
)
from traguardo.documents.vocabulary import Label, recognise

_SHEET_NO = re.compile(
    rf"\W*(?:scheda|sheet|form|card)(?:\s+{KIND})?\s*(?:n|nr|num|numero|no)\W*", re.IGNORECASE
)
"""`Scheda n.`, beside its number."""
_NUMBER = re.compile(r"\W*(?:(?:n|nr|num|no)\b)?\W*(?P<number>\d{1,3})\W*", re.IGNORECASE)
_TITLES = {"title", "strategic"}
_KEY = "scheda"
"""The key of a title that stands beside the number of its sheet, under no label of its own."""
_CODED = re.compile(
    r"\s*(?:[A-Z]{1,4}[.\s_-]?\d{1,3}(?:\.\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.):]?\s*"
)
_OWNED = {"responsible", "objective_owner", "cost_centre"}
_TOLD = {"description", "budget", "expected_results", "deadline", "actions", "purpose"}
_SOME_KIND = re.compile(
    r"\s*(?:obiettivo|objective)\s+[^\W\d]+(?:\s+[^\W\d]+)?\s*:?\s*", re.IGNORECASE
)
_LONGEST, _FEW = 300, 3


def opens_sheet(row: Row) -> bool:
    """Whether a row is the number of a sheet, alone or with what the sheet is about."""
    first, others = row.cells[0].text, [cell.text for cell in row.cells[1:]]
    if len(others) == 1 and _SHEET_NO.fullmatch(first) and _NUMBER.fullmatch(others[0]):
        return True
    if not any(others) or _is_weight(row.cells[1:]):
        return SHEET.fullmatch(first) is not None
    label = recognise(others[0])
    named = label is not None and label.field in _TITLES and len(others) > 1
    if named or _names_objective(others[0]):
        return bool(SHEET.fullmatch(first) or _NUMBER.fullmatch(first))
    words = any(map(str.islower, others[0])) and len(others[0]) <= _LONGEST
    alone = len(others) == 1 and words and label is None
    return alone and SHEET.fullmatch(first) is not None


def _is_weight(cells: Sequence[Cell]) -> bool:
    return len(cells) == 1 and weight_said(cells[0]) is not None


def read_sheet(row: Row, read_cells: Callable[[Row], Iterable[Entry]]) -> Iterator[Entry]:
    """What the row says; `read_cells` reads what stands beside the number under its own label."""
    first, others = row.cells[0], row.cells[1:]
    if len(others) == 1 and _SHEET_NO.fullmatch(first.text):
        label = Label("title", others[0].text.strip(), key=_KEY)
        yield Labelled(label, None, first.anchor, first.text, first.anchor, outside=True)
        return
    bare = _NUMBER.fullmatch(first.text)
    number = bare["number"] if bare else sheet_number(first.text)
    label = Label("title", number, key=_KEY)
    weight = weight_said(others[0]) if len(others) == 1 else None
    if weight:
        yield Labelled(label, None, first.anchor, first.text, first.anchor, outside=True)
        yield weight
        return
    if len(others) == 1 and not _names_objective(others[0].text):
        value, place = others[0].text, others[0].anchor
        yield Labelled(label, value, first.anchor, first.text, place, paired=True)
        return
    yield Labelled(label, None, first.anchor, first.text, first.anchor, outside=True)
    if others and _names_objective(others[0].text):
        yield from read_cells(Row(others[:1]))
        others = others[1:]
    if any(cell.text for cell in others):
        yield from read_cells(Row(others))


def sheets_titled(entries: Sequence[Entry]) -> list[Entry]:
    """The words beside a sheet's number are its title, unless the sheet names one besides.

    A line `Scheda n. 1` over the table of an objective is that number.
    """
    titled: list[Entry] = []
    named = taken = False
    for position, one in enumerate(entries):
        if taken:
            taken = False
            continue
        if isinstance(one, Heading) and (both := titled_in_next(entries, position, one)):
            titled.append(both)
            taken = True
            continue
        if isinstance(one, Heading) and (
            numbered := _over_sheet(entries, position, one)
            or titled_in_line(entries, position, one)
        ):
            titled.append(numbered)
            continue
        if isinstance(one, Text) and (headed := _heads_sheet(entries, position, one)):
            titled.append(headed)
            continue
        if isinstance(one, Unknown) and (
            opened := _opened_by_code(entries, position, one)
            or _of_some_kind(entries, position, one)
        ):
            titled.append(opened)
            continue
        if isinstance(one, Labelled) and named:
            one = one._replace(label=one.label._replace(field="title"))
        named = isinstance(one, Labelled) and _is_kind(entries, position, one)
        sheet = isinstance(one, Labelled) and _is_sheet(one)
        beside = sheet and _names_title(below(entries, position))
        if isinstance(one, Labelled) and (named or beside):
            titled.append(one._replace(value=None, paired=False, outside=True))
            titled.append(Unknown(one.value or "", "", one.place, one.place, aside=True))
        else:
            titled.append(one)
    return titled


def _over_sheet(entries: Sequence[Entry], position: int, line: Heading) -> Labelled | None:
    number = sheet_number(line.text)
    following = below(entries, position)
    if not number or not isinstance(next(following, None), Break) or not _names_title(following):
        return None
    before = next((one for one in above(entries, position) if not isinstance(one, Break)), None)
    if isinstance(before, Labelled) and before.label.number and not before.value:
        return None
    label, place = Label("title", number, key=_KEY), line.anchor
    return Labelled(label, None, place, line.text, place, outside=True)


def _heads_sheet(entries: Sequence[Entry], position: int, one: Text) -> Labelled | None:
    before = next(above(entries, position), None)
    if not (before is None or isinstance(before, Break)):
        return None
    if not _is_measured(below(entries, position)):
        return None
    place = one.anchor
    if found := SHEET_AND_TITLE.fullmatch(one.text):
        label = Label("title", found["sheet"], key=PLAIN_KEY)
        return Labelled(label, found["title"], place, one.text, place, paired=True)
    code = leading_code(one.text)
    title = one.text.strip()[len(code) :].lstrip(" .:)–—-")
    if not code or "\n" in title or len(title.split()) < _FEW or _titled_above(entries, position):
        return None
    label = Label("title", code, key=PLAIN_KEY)
    return Labelled(label, title, place, one.text, place, paired=True, inferred=True)


def _opened_by_code(entries: Sequence[Entry], position: int, one: Unknown) -> Labelled | None:
    """`A1 | Ampliare il catalogo`, opening a table that measures and names no other objective.

    Or `Progetto P1 | …`, opening one that at least says who answers for it and what it is.
    """
    before = next(above(entries, position), None)
    words = len(one.value.split()) >= _FEW and "\n" not in one.value
    project = project_code(one.written)
    if one.aside or not words or not (project or _CODED.fullmatch(one.written)):
        return None
    owned = bool(project) and _is_owned(below(entries, position))
    told = owned or _is_measured(below(entries, position))
    if not isinstance(before, Break) or not told or _titled_above(entries, position):
        return None
    label = Label("title", project or one.written.strip(), key=PLAIN_KEY)
    place = one.place
    return Labelled(label, one.value, one.anchor, one.written, place, paired=True, inferred=True)


def _titled_above(entries: Sequence[Entry], position: int) -> bool:
    """Whether a line over the table has named its objective."""
    for entry in above(entries, position):
        if isinstance(entry, Labelled) and entry.outside:
            if entry.field in _TITLES:
                return True
        elif not isinstance(entry, Heading | Break):
            return False
    return False


def _of_some_kind(entries: Sequence[Entry], position: int, one: Unknown) -> Labelled | None:
    """`Obiettivo amministrativo | Ridurre i tempi` in a card that names no other objective."""
    worded = len(one.value.split()) >= _FEW and "\n" not in one.value
    if one.aside or not worded or not _SOME_KIND.fullmatch(one.written):
        return None
    for side in (above(entries, position), below(entries, position)):
        for entry in side:
            if isinstance(entry, Break):
                break
            named = isinstance(entry, Labelled) and entry.field in _TITLES and bool(entry.value)
            if named or (isinstance(entry, Header) and {c.field for c in entry.columns} & _TITLES):
                return None
    label = Label("title", key=PLAIN_KEY)
    place = one.place
    return Labelled(label, one.value, one.anchor, one.written, place, paired=True, inferred=True)


def _is_owned(entries: Iterable[Entry]) -> bool:
    """Whether a card goes on with who answers for it, and with what it is; and with no title."""
    fields: set[str] = set()
    for entry in entries:
        if isinstance(entry, Break | Heading):
            break
        if isinstance(entry, Labelled):
            fields.add(entry.field)
    return bool(fields & _OWNED) and bool(fields & _TOLD) and not fields & _TITLES


def _is_measured(entries: Iterable[Entry]) -> bool:
    """Whether a table goes on with its indicators, phases before them or not, and no title."""
    for entry in entries:
        if isinstance(entry, Header):
            fields = {one.field for one in entry.columns}
            if "actions" in fields and "name" not in fields:
                continue
            return "name" in fields and not fields & _TITLES
        if isinstance(entry, Break) or (isinstance(entry, Labelled) and entry.field in _TITLES):
            return False
    return False


def _is_kind(entries: Sequence[Entry], position: int, one: Labelled) -> bool:
    """`Obiettivo n. 1 | Sviluppo`, and below it `Denominazione | …`: a kind, not the title."""
    following = next(below(entries, position), None)
    numbered = one.field == "title" and one.paired and bool(one.label.number and one.value)
    if not numbered or len((one.value or "").split()) > _FEW or not isinstance(following, Labelled):
        return False
    named = following.paired and following.label.key in BARE_NAMES and bool(following.value)
    return named and following.field in {"name", "title"}


def _is_sheet(entry: Entry) -> bool:
    return isinstance(entry, Labelled) and entry.label.key == _KEY and bool(entry.value)


def _names_title(entries: Iterable[Entry]) -> bool:
    for entry in entries:
        if isinstance(entry, Break) or _is_sheet(entry):
            return False
        if isinstance(entry, Labelled) and entry.field == "title":
            return True
    return False


def _names_objective(text: str) -> bool:
    code, found = coded(text), split_label(text)
    if code is not None and code.rest:
        return code.field in {*_TITLES, PLAIN}
    return found is not None and found[0].field in _TITLES
