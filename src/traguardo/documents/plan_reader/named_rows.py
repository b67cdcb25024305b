"""Rows that say more of what their first cell names: objectives and indicators told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.codes import code_key, leading_code
from traguardo.documents.plan_reader.columns import ACTION_NUMBER, NOTE
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.plan_reader.fields.actions import read_action_list
from traguardo.documents.plan_reader.fields.both_classes import mission_and_programme
from traguardo.documents.plan_reader.notes import Notes
from traguardo.documents.vocabulary import recognise
from traguardo.documents.vocabulary_words import plain

OWN = {
    *("number", "objective_number", "cost_centre", "responsible", "objective_owner", "budget"),
    *("mission", "programme", "description", "expected_results", "expected_benefits"),
    *("organisational_impact", "actions"),
}
"""What such a row may say of an objective, that has a field."""
TOLD = {"algorithm", "unit", "kind", "source", "responsible", "frequency", "baseline"}
"""The same, of an indicator."""
REACHED = {"actual", "value", "variance"}
_TITLES = {"title", "strategic"}
_AS_FIELD = {"objective_number": "number", "objective_owner": "responsible"}
_WORD = re.compile(r"\w+")
_CODES = re.compile(r"^(?:[a-z]{0,4}\W{0,2}(?:[a-z]\W?)?\d{1,3}(?:[.\-]\d{1,3})*\W+)+")


class NamedRow(NamedTuple):
    """A row, the key of what it names, as its words or its code, and its cells under columns."""

    key: str
    cells: tuple[tuple[Column, Cell], ...]
    anchor: Anchor


def words(text: str) -> str:
    """The words of a title, without the codes before them.

    >>> words("OO 1.2 – Ridurre i tempi")
    'ridurre i tempi'
    """
    return " ".join(_WORD.findall(_CODES.sub("", plain(text).strip())))


def key_of_code(code: str) -> str:
    """What stands for a code among the words of titles; no title has it."""
    return f"# {code_key(code)}"


def number_key(number: str) -> str:
    """An indicator's number, however it is spaced and parted."""
    return " ".join(plain(number).split()).strip(" .)")


def tell_objectives(
    listed: Iterable[NamedRow], objectives: Sequence[ObjectiveDraft], notes: Notes
) -> None:
    """Give each objective what the rows that name it say, where it does not say it itself."""
    for row in listed:
        named = [one for one in objectives if row.key in _names(one)]
        for objective in named:
            for of, cell in row.cells:
                _tell_objective(objective, of, cell)
        if not named:
            _report(row, notes)


def _names(objective: ObjectiveDraft) -> set[str]:
    title = objective.texts.get("title", "")
    code = objective.texts.get("number", "") or leading_code(title)
    return {words(title), key_of_code(code)} if code else {words(title)}


def _tell_objective(objective: ObjectiveDraft, of: Column, cell: Cell) -> None:
    field, text = _AS_FIELD.get(of.field, of.field), cell.text
    if field == ACTION_NUMBER:
        return
    if field == "actions":
        _act(objective, cell)
        return
    if field == "mission_and_programme":
        both = zip(("mission", "programme"), mission_and_programme(text), strict=True)
        for part, said_of_it in both:
            _tell_objective(objective, of._replace(field=part), replace(cell, text=said_of_it))
        return
    if field in REACHED:
        field = NOTE
    if field in _TITLES:
        field, text = "number", leading_code(text)
    own = objective.texts.get(field, "")
    if field == "number":
        own = own or leading_code(objective.texts.get("title", ""))
    if not text or text == own or (of.field in _TITLES and own):
        return
    if field in OWN and not own:
        objective.put(field, text, "", cell.anchor)
        objective.doubt(field, Confidence.LIKELY)
    elif not any(_says(note, of.field, text) for note in objective.notes):
        objective.notes.append(KeptNote(" ".join(of.written.split()), text, cell.anchor))


def _act(objective: ObjectiveDraft, cell: Cell) -> None:
    """`Obiettivo | Azione`: one of its actions in each row."""
    for action in read_action_list(cell.text):
        if action.text not in [text for _, text in objective.actions]:
            objective.actions.append((str(len(objective.actions) + 1), action.text))
            objective.stepped.append(cell.anchor)


def _says(note: KeptNote, field: str, text: str) -> bool:
    label = recognise(note.label)
    return note.text == text and label is not None and label.field == field


def tell_indicators(
    rows: Iterable[NamedRow], objectives: Sequence[ObjectiveDraft], notes: Notes
) -> None:
    """Give each indicator what the row of its number says, where it does not say it itself."""
    every = [one for objective in objectives for one in objective.indicators]
    for row in rows:
        named = [one for one in every if number_key(one.texts.get("number", "")) == row.key]
        for draft in named:
            for of, cell in row.cells:
                _tell_indicator(draft, of, cell)
        if not named:
            _report(row, notes)


def _tell_indicator(draft: IndicatorDraft, of: Column, cell: Cell) -> None:
    if not cell.text or cell.text == draft.texts.get(of.field, ""):
        return
    if of.field in TOLD and not draft.has(of.field):
        draft.put(of.field, cell.text, "", cell.anchor)
        draft.doubt(of.field, Confidence.LIKELY)
    else:
        draft.notes.append(KeptNote(" ".join(of.written.split()), cell.text, cell.anchor))


def _report(row: NamedRow, notes: Notes) -> None:
    text = "; ".join(cell.text for _, cell in row.cells if cell.text)
    message = said("Testo che nessun campo del piano accoglie: «{text}».", text=text)
    notes.add("not_understood", message, row.anchor)
