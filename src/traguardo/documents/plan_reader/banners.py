"""Rows across a whole table of indicators: what the rows below them belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.core.messages import said
from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import PLAIN, PLAIN_WORDS, coded, is_code
from traguardo.documents.plan_reader.columns import (
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    NOTE,
    OBJECTIVE_NOTES,
)
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Banner, Column, Labelled
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.plan_reader.owners import office_said
from traguardo.documents.vocabulary import Label, recognise, recognise_column

_PARENTS = {"area", "strategic", "title", PLAIN}
_LEVELS = {*_PARENTS, "mission", "programme"}
_OWNERS = {"responsible", "objective_owner", "cost_centre"}
_OF_OBJECTIVE = OBJECTIVE_NOTES | {
    *(*_OWNERS, "description", "expected_results", "expected_benefits", "organisational_impact"),
    *("budget", "weight", "mission_and_programme"),
}
_OF_ROWS = INDICATOR_FIELDS | INDICATOR_NOTES | OBJECTIVE_NOTES | {NOTE, "review"}
"""Columns of a table whose rows name no objective."""
_AS_OBJECTIVE = {"responsible": "objective_owner", "weight": "objective_weight"}
"""What a label of indicators means in a row across their table."""
_LONGEST = 200
_CODE_AND_TITLE = 2
_OWNER = re.compile(
    r"(?P<title>.*\S)\s*[(\[–-]\s*(?:resp(?:onsabile)?|referente|owner|lead)\b\.?\s*:?\s*(?P<who>[^()]+?)\s*[)\]]?\s*",
    re.IGNORECASE | re.DOTALL,
)
"""`Ridurre i tempi (resp. Ufficio tecnico)`: a title, and who answers for it."""
_OFFICE = "Centro di responsabilità"
_OFFICE_AND_HEAD = re.compile(
    r"\s*(?P<office>[^:]+?(?::[^:]+?)?)\s*(?:\s[-–—]|[;,|(])\s*(?P<label>[^\W\d][^:,;()–—-]{2,40}?)"
    r"(?:\s+f\.?f\.?)?\s*:\s*(?P<who>[^:]+?)\)?\s*"
)
_OPENING = re.compile(
    r"\s*([^\W\d]+)\s*(?:n\.?\s*|N\s?[.°º]\s*)?((?:\d{1,2}|[A-Z]|[IVX]+)\b)?\s*[:.)\-–—·•]+\s*(\S.*)",
    re.DOTALL,
)


def read_banner(row: Row, columns: Sequence[Column], reach: int, band: str | None) -> Banner | None:
    """The banner a row is in a table of indicators; None where it is another row.

    `band` is the shading of the rows across this table so far, None before the first: under columns
    that name no objective, a row without label is one where it opens the table or looks like those.
    """
    if coded_row := _behind_code(row, columns, reach):
        return coded_row
    written = [cell for cell in row.cells if cell.text]
    if len(written) != 1 or not row.cells[0].text:
        return None
    (cell,) = written
    named, whole = _name_objectives(columns), len(row.cells) == 1 and cell.span == reach
    found = _labelled(cell)
    if found is not None:
        return found if named or (whole and found.field in _PARENTS) else None
    if not whole or len(cell.text) > _LONGEST or read_status(cell.text):
        return None
    if named:
        return Banner("area", cell.text, cell.anchor, "", sure=False)
    looks = band is None or (band == cell.fill and bool(band))
    return Banner(PLAIN, cell.text, cell.anchor, "", sure=False) if looks else None


def _behind_code(row: Row, columns: Sequence[Column], reach: int) -> Banner | None:
    """`A.1 | Aprire lo sportello` over all the columns: under codes of indicators, an objective."""
    if len(row.cells) != _CODE_AND_TITLE or sum(cell.span for cell in row.cells) != reach:
        return None
    code, title = row.cells
    numbers = any(one.field == "number" and one.start == 0 for one in columns)
    if not numbers or _name_objectives(columns) or title.span * 2 < reach or not title.text:
        return None
    lettered = code.text.strip(" .)").isupper() and code.text.strip(" .)").isalpha()
    counted = lettered or any(map(str.isdigit, code.text))
    if not (is_code(code.text) and counted) or _labelled(title):
        return None
    if recognise(code.text) or coded(code.text):
        return None
    return Banner(PLAIN, title.text, title.anchor, code.text, coded=code.anchor)


def read_shared(row: Row, columns: Sequence[Column], reach: int) -> list[Banner | Labelled]:
    """What a row across a table says of the objective it names, or of all the objectives below.

    `Settore 1 | Responsabile: …`, `Obiettivo 1.1 – … | Peso: 30%`, the same in lines of one cell,
    or `Responsabile: …` alone under the objective's row.
    """
    cells = [cell for cell in row.cells if cell.text]
    if not cells or sum(cell.span for cell in row.cells) != reach or not row.cells[0].text:
        return []
    if len(row.cells) > 1 and len(row.cells) * 2 > len(columns):
        return []
    named = _name_objectives(columns)
    first, *others = (part for cell in cells for line in _lines(cell) for part in _headed(line))
    told = [said for part in (first, *others) if (said := _told(part, outside=named))]
    owned = all(one.field in _OWNERS for one in told)
    if not told or len(told) < len(others) or (named and not owned):
        return []
    if len(told) > len(others):
        return [*told] if named or owned or len(row.cells) == 1 else []
    banner = _labelled(first)
    if banner is None and named:
        banner = Banner("area", first.text, first.anchor, "", sure=False)
    return [banner, *told] if banner and (named or banner.field in _PARENTS) else []


def names_objective(cell: Cell) -> bool:
    """Whether a cell names an objective by its code: `Obiettivo 1.1 – Aprire lo sportello`."""
    found = _labelled(cell)
    return found is not None and bool(found.code) and found.field in _PARENTS - {"area"}


def said_across(cell: Cell) -> bool:
    """Whether a cell says under its label what a row across a table of indicators says."""
    return len(_headed(cell)) > 1 or _told(cell, outside=False) is not None


def office_row(cell: Cell) -> Cell:
    """A cell that is an office's name, under the label it lacks."""
    return replace(cell, text=f"{_OFFICE}: {cell.text}")


def _lines(cell: Cell) -> list[Cell]:
    """A cell in parts: its first words, and each line from there on that opens with a label."""
    parts: list[str] = []
    for line in cell.text.split("\n"):
        part = replace(cell, text=line)
        if parts and _told(part, outside=False) is None:
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
    return [replace(cell, text=part) for part in parts]


def _headed(cell: Cell) -> list[Cell]:
    """`U.O.C. Cardiologia — Responsabile: …` in two: the office, and who answers for it."""
    found = _OFFICE_AND_HEAD.fullmatch(cell.text)
    label = recognise(found["label"]) if found else None
    if found is None or label is None or label.field not in _OWNERS:
        return [cell]
    office = found["office"]
    before = recognise(office.partition(":")[0]) if ":" in office else None
    named = before is not None and before.field == "cost_centre"
    if not (named or names_office(office)):
        return [cell]
    parts = office if named else f"{_OFFICE}: {office}", f"{found['label']}: {found['who']}"
    return [replace(cell, text=text) for text in parts]


def _told(cell: Cell, *, outside: bool) -> Labelled | None:
    """What a cell says of an objective under a label: `Responsabile: …`, `Peso: 30%`."""
    if office := office_said(cell):
        return office._replace(outside=outside)
    if outside and names_office(cell.text) and not cell.text.casefold().startswith("area"):
        label, place = Label("cost_centre"), cell.anchor
        return Labelled(label, cell.text, place, _OFFICE, place, outside=True)
    found = split_label(cell.text)
    if found is None or found[0].field not in _OF_OBJECTIVE or ":" not in cell.text:
        return None
    label, written, value = found
    label = label._replace(field=_AS_OBJECTIVE.get(label.field, label.field))
    return Labelled(label, value, cell.anchor, written, cell.anchor, outside=outside)


def _labelled(cell: Cell) -> Banner | None:
    code = coded(cell.text)
    if code and code.rest and code.field in _LEVELS:
        return Banner(code.field, code.rest, cell.anchor, code.code)
    named = split_label(cell.text)
    if named and named[0].field in _LEVELS:
        plain = named[0].field == "title" and named[0].key in PLAIN_WORDS
        field = PLAIN if plain else named[0].field
        return Banner(field, named[2], cell.anchor, named[0].number, level=_is_level(named[0]))
    opening = opening_level(cell.text)
    if opening is None:
        return None
    label = opening[0]
    return Banner(label.field, opening[2], cell.anchor, label.number, level=_is_level(label))


def _is_level(label: Label) -> bool:
    """`Linea strategica A – Didattica`; a bare `Area 1` may be an office."""
    return label.field == "area" and label.key != "ar" and bool(label.number)


def opening_level(text: str) -> tuple[Label, str, str] | None:
    """`Area 1 – Servizi`: the level of a plan a bare word names, as written, and the words after.

    The number or letter of the level is the label's.
    """
    opening = _OPENING.match(text)
    label = recognise_column(opening.group(1)) if opening else None
    if opening is None or label is None or label.field not in _LEVELS:
        return None
    number = opening.group(2) or ""
    written = f"{opening.group(1)} {number}".strip()
    return label._replace(number=number), written, opening.group(3)


def _name_objectives(columns: Sequence[Column]) -> bool:
    fields = {column.field for column in columns}
    return bool(fields & {"title", "strategic"}) or not fields <= _OF_ROWS


def take_banner(assembly: Assembly, entry: Banner) -> None:
    """The rows below belong to what a banner names."""
    if not entry.sure:
        if entry.field == "area":
            message = said("Riga a tutta larghezza: «{text}» è letta come area.", text=entry.text)
        else:
            message = said(
                "Riga a tutta larghezza: «{text}» è letta come obiettivo.", text=entry.text
            )
        assembly.notes.add("label_guessed", message, entry.anchor)
    within(assembly, entry.field, entry.text, entry)
    if not entry.sure and assembly.area is not None and assembly.area.place == entry.anchor:
        assembly.area.confidence = Confidence.DOUBTFUL


def within(assembly: Assembly, field: str, text: str, entry: Banner) -> None:
    """Go below an area or an objective that a banner or a column names."""
    if (
        field == "area"
        and assembly.columns_name("title")
        and not assembly.columns_name("strategic")
    ):
        if entry.level or (entry.code and "cost_centre" in assembly.held):
            assembly.open_area(text, entry.anchor)
            if assembly.area is not None:
                assembly.area.code = entry.code
        assembly.hold("area_in_card", "Area", text, entry.anchor)
        assembly.close_objective()
    elif field == "area":
        assembly.open_area(text, entry.anchor)
        if entry.code:
            message = said("L'area «{text}» ha il codice {code}.", text=text, code=entry.code)
            assembly.notes.add("area_code", message, entry.anchor, assembly.area)
        assembly.release("strategic_link")
    elif field == "strategic" or (field == PLAIN and assembly.within_area()):
        _below_strategic(assembly, text, entry)
    elif field in {"title", PLAIN}:
        title, owner = _owned(text)
        card = assembly.open_card(entry.anchor)
        card.put("title", title, "", entry.anchor)
        card.put("number", entry.code, "", entry.coded or entry.anchor)
        card.put("responsible", owner, "", entry.anchor)
    else:
        assembly.hold(field, "", text, entry.anchor)
        assembly.close_objective()


def _below_strategic(assembly: Assembly, text: str, entry: Banner) -> None:
    title, owner = _owned(text)
    draft = assembly.enter_strategic(title, entry.anchor)
    if owner and not draft.has("responsible"):
        draft.put("responsible", owner, "", entry.anchor)
    if entry.code and not draft.has("number"):
        draft.put("number", entry.code, "", entry.coded or entry.anchor)
    assembly.hold("strategic_link", "Obiettivo strategico", text, entry.anchor)


def _owned(text: str) -> tuple[str, str]:
    found = _OWNER.fullmatch(text) if len(text) <= _LONGEST else None
    return (found["title"], found["who"]) if found else (text, "")
