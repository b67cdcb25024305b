"""The objective a row of a table belongs to: its columns for areas and objectives, or its code."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from traguardo.core.findings import Anchor
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.banners import opening_level, within
from traguardo.documents.plan_reader.codes import Coded, coded, is_code
from traguardo.documents.plan_reader.columns import (
    ACTION_NUMBER,
    INDICATOR_FIELDS,
    INDICATOR_NOTES,
    NOTE,
    OBJECTIVE_NOTES,
)
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Banner, Column, Data, Labelled
from traguardo.documents.plan_reader.fields.actions import read_action_list
from traguardo.documents.plan_reader.fields.both_classes import mission_and_programme
from traguardo.documents.plan_reader.goal_reviews import REMARK, REVIEW, take_goal_reviews
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.owners import headed, names_several
from traguardo.documents.plan_reader.placing import put_objective
from traguardo.documents.plan_reader.title_cells import TitleCell, title_cell
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import plain

_PARENTS = ("area", "strategic", "title")
_NOT_OF_OBJECTIVE = INDICATOR_FIELDS | INDICATOR_NOTES | {NOTE, "review"}
_TOLD_LAST = {REVIEW, REMARK}
_CLASSES = ("mission", "programme")
_SAID_OF_SEVERAL = {*_CLASSES, "mission_and_programme", "cost_centre", "objective_owner"}
"""Columns whose merged cell speaks of several objectives."""
_OFFICES = {"cost_centre", "objective_owner"}
_TEXTS = {"name", "title", "description", "strategic", NOTE}

_OF_ALL = re.compile(
    r"\W*(?:obiettiv[oi]\W+)?(?:trasversal[ei]|tutt[ie]|comun[ei](?:\W+a\W+tutt[ie])?|nessun[oa]?"
    r"|n\.?\s?[ad]\.?|non\s+(?:applicabile|previsto|pertinente)"
    r"|all|none|transversal|cross[\s-]?cutting|not\s+applicable)\W*"
)
"""`Trasversale` where other rows give the code of a strategic objective: none of its own."""
_LETTERED = re.compile(r"\.[a-z]$")
"""`OG1.a` in the column of the indicators' numbers: an indicator of OG1."""


def take_objective_columns(assembly: Assembly, position: int, entry: Data) -> None:
    """Open what the row says it belongs to, and set what it says of the objective."""
    cells = [_pointing(assembly, column, cell) for column, cell in entry.cells]
    described = sorted(cells, key=lambda one: _rank(one[0].field))
    for column, cell in described:
        field = column.field
        if field in _NOT_OF_OBJECTIVE | _TOLD_LAST or field == ACTION_NUMBER or not cell.text:
            continue
        if field == "objective_number" and _goes_into(assembly, cell.text):
            continue
        if field in _PARENTS:
            _enter(assembly, position, field, cell)
        elif field == "actions":
            _action(assembly, position, cell, entry)
        elif field in OBJECTIVE_NOTES or _only_helps(assembly, column):
            _note(assembly, position, column, cell, entry)
        elif field == "objective_owner" and _has_owner(assembly):
            continue
        elif not _repeats(assembly, field, cell.text):
            _put(assembly, position, field, cell)
    _inherit(assembly, entry)
    take_goal_reviews(assembly, entry.cells)


def _only_helps(assembly: Assembly, column: Column) -> bool:
    """`Strutture che collaborano`, a column nobody knows, where the head of the table names the
    office: those that help it."""
    objective = assembly.objective
    likely = column.field == "cost_centre" and column.field in assembly.likely_columns
    owned = objective is not None and "cost_centre" in objective.assumed
    return likely and owned and names_several(column.written)


def _goes_into(assembly: Assembly, code: str) -> bool:
    """Whether a row that only gives the code of its objective belongs to one read before."""
    if assembly.columns_name("title") or assembly.columns_name("strategic"):
        return False
    found = assembly.numbered(code)
    if found is not None and found is not assembly.objective:
        assembly.enter(found)
    return found is not None


def _pointing(assembly: Assembly, column: Column, cell: Cell) -> tuple[Column, Cell]:
    """`Ob. strat. | 1.1` beside an objective's title: which one it serves, named elsewhere."""
    if column.field != "strategic" or not assembly.columns_name("title"):
        return column, cell
    over = assembly.above.get(column.field)
    pointing = over if over is not None and cell.continued and not cell.text else cell
    if not is_code(pointing.text) and not _OF_ALL.fullmatch(plain(pointing.text)):
        return column, cell
    assembly.above[column.field] = pointing
    return column._replace(field="strategic_link"), pointing


def _inherit(assembly: Assembly, entry: Data) -> None:
    """What one merged cell says of several objectives is said of each.

    The first columns of a table may leave blank what they say of the objective above.
    """
    opens = any(of.field in {"title", "strategic"} and cell.text for of, cell in entry.cells)
    blank = _left_blank(entry)
    for column, cell in entry.cells:
        if column.field not in _SAID_OF_SEVERAL:
            continue
        over, objective = assembly.above.get(column.field), assembly.objective
        if cell.text:
            assembly.above[column.field] = cell
        elif over and objective and (cell.continued or (opens and column in blank)):
            for name, text in _parts(column.field, over.text):
                if not objective.has(name):
                    objective.put(name, text, "", over.anchor)
                    objective.doubt(name, Confidence.LIKELY)


def _left_blank(entry: Data) -> list[Column]:
    """The first columns of a row that say who answers, and leave it to the rows above."""
    said = takewhile(lambda one: one[0].field in _SAID_OF_SEVERAL, entry.cells)
    return [column for column, _ in takewhile(lambda one: not one[1].text, said)]


def _parts(field: str, text: str) -> list[tuple[str, str]]:
    """The fields of an objective a column's cell speaks of, each with its words."""
    if field == "mission_and_programme":
        return list(zip(_CLASSES, mission_and_programme(text), strict=True))
    return [("responsible" if field == "objective_owner" else field, text)]


def own_owner(assembly: Assembly, entry: Data) -> list[tuple[Column, Cell]]:
    """Who a row names beside another whom the rows above name: responsible of its indicator."""
    objective = assembly.objective
    return [
        (column._replace(field="responsible"), cell)
        for column, cell in entry.cells
        if column.field == "objective_owner" and cell.text and objective is not None
        if objective.texts.get("responsible") != _head(cell)
    ]


def _head(cell: Cell) -> str:
    """Who a cell names, whatever office stands beside."""
    said = headed(cell.text)
    return said[1] if said else cell.text


def _has_owner(assembly: Assembly) -> bool:
    objective = assembly.objective
    assumed = objective is not None and "responsible" in objective.assumed
    return objective is not None and objective.has("responsible") and not assumed


def tree_level(assembly: Assembly, entry: Data) -> tuple[Coded, Cell] | None:
    """The level a row's own code says, and the cell of its words; None without such a code."""
    written = [(column, cell) for column, cell in entry.cells if cell.text]
    if not written:
        return None
    code = coded(written[0][1].text)
    own = written[0][0].field in _PARENTS or any(map(assembly.columns_name, ("title", "strategic")))
    each = sum(map(assembly.columns_name, ("area", "strategic", "title"))) > 1
    if code is None or (own and (each or assembly.columns_name("name"))):
        return None
    if written[0][0].field == "objective_number" and assembly.numbered(code.code) and not code.rest:
        return None
    if code.rest:
        return code, written[0][1]
    if written[0][0].field == "number" and _LETTERED.search(code.code):
        return None
    texts = [cell for column, cell in written[1:] if column.field in _TEXTS]
    return (code._replace(rest=texts[0].text), texts[0]) if texts else None


def enter_level(assembly: Assembly, code: Coded, cell: Cell, place: Anchor) -> None:
    """A row that is an area or an objective of a tree; `place` is where its code stands."""
    banner = Banner(code.field, code.rest, cell.anchor, code.code, coded=place)
    within(assembly, code.field, code.rest, banner)


def _rank(field: str) -> int:
    return _PARENTS.index(field) if field in _PARENTS else len(_PARENTS)


def _enter(assembly: Assembly, position: int, field: str, cell: Cell) -> None:
    text = cell.text
    if assembly.row_titles.get(field) == text:
        return
    for below in _PARENTS[_PARENTS.index(field) :]:
        assembly.row_titles.pop(below, None)
    assembly.row_titles[field] = text
    parts = title_cell(text)
    level = (opening_level(parts.title) or split_label(parts.title)) if field == "area" else None
    if level and level[0].field == "area":
        parts = parts._replace(title=level[2], number=parts.number or level[0].number)
    if field != "title":
        words = "\n".join(filter(None, (parts.title, parts.description)))
        within(assembly, field, words, Banner(field, words, cell.anchor, parts.number))
    elif not _repeats(assembly, field, " ".join(parts.title.split())):
        _put(assembly, position, field, replace(cell, text=parts.title))
        _tell(assembly, "number", parts.number, cell)
        _tell(assembly, "description", parts.description, cell)
    if field != "area":
        _tell_further(assembly, position, parts, cell)


def _tell_further(assembly: Assembly, position: int, parts: TitleCell, cell: Cell) -> None:
    """What the lines below a title say of the objective: its fields, its notes, its actions."""
    for name, told in parts.said:
        _tell(assembly, name, told, cell)
    for name, written, told in parts.noted:
        assembly.keep(name, KeptNote(written, told, cell.anchor), position)
    objective = assembly.objective
    if objective is not None and not objective.actions:
        for text in parts.actions:
            assembly.list_action(text, cell.anchor)


def _tell(assembly: Assembly, name: str, text: str, cell: Cell) -> None:
    objective = assembly.objective
    if objective is not None and text and not objective.has(name):
        objective.put(name, text, "", cell.anchor)


def _put(assembly: Assembly, position: int, field: str, cell: Cell) -> None:
    for name, text in _parts(field, cell.text):
        if field in _OFFICES and (said := headed(text)):
            _put(assembly, position, "cost_centre", replace(cell, text=said[0]))
            _tell(assembly, "responsible", said[1], cell)
            return
        name = "number" if name == "objective_number" else name
        text = " ".join(text.split()) if name == "title" else text
        labelled = Labelled(Label(name), text, cell.anchor, name, cell.anchor)
        put_objective(assembly, position, name, text, labelled)


def _action(assembly: Assembly, position: int, cell: Cell, entry: Data) -> None:
    objective = assembly.card_for("actions", cell.anchor, position)
    said = next((one.text for of, one in entry.cells if of.field == ACTION_NUMBER), "")
    for action in read_action_list(cell.text):
        if action.text not in [text for _, text in objective.actions]:
            number = said.strip(" .)") or str(len(objective.actions) + 1)
            objective.actions.append((number, action.text))
            objective.stepped.append(cell.anchor)


def _note(assembly: Assembly, position: int, column: Column, cell: Cell, entry: Data) -> None:
    named = note_label(assembly, column, entry)
    assembly.keep(column.field, KeptNote(named, cell.text, cell.anchor), position)


def note_label(assembly: Assembly, column: Column, entry: Data) -> str:
    """The name of a column whose cells are kept, with the action they are said of, if any."""
    step = next((one.text for of, one in entry.cells if of.field == "actions" and one.text), "")
    label = " ".join(column.written.split())
    return f"{label} ({step})" if step and not assembly.columns_name("name") else label


def _repeats(assembly: Assembly, field: str, text: str) -> bool:
    """Whether a row only repeats what the rows above belong to."""
    objective = assembly.objective
    return objective is not None and objective.texts.get(field) == text
