"""Labels that number what stands below or beside them: an indicator, an objective, a sheet."""

from __future__ import annotations

import re

from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.label_forms import without_place
from traguardo.documents.plan_reader.name_lines import put_name
from traguardo.documents.plan_reader.placing import put_indicator

NUMBER = re.compile(r"\W*((?:[A-Z]{1,3}\.?\s?)?\d{1,3}(?:\s?[.,]\s?\d{1,3})*(?:\.?[a-z])?)[.)]?\W*")
"""A number of an indicator or an objective, alone."""
_CODED = re.compile(
    r"\s*(?:(?:cod(?:ice)?|n|nr|num|rif)\b\.?\s*:?\s*)?(?P<code>\S.*?)\s*", re.IGNORECASE
)
"""`Scheda obiettivo | Cod. 1.1.1`."""


def take_number(assembly: Assembly, position: int, entry: Labelled) -> None:
    """The number of an indicator, in its label or its value; words beside it may be its name."""
    number, text = entry.label.number, entry.value or ""
    heading = "kpi" in entry.label.key.split()
    bare = assembly.indicator
    if bare is not None and not heading and number and set(bare.texts) <= {"number", "heading"}:
        put_indicator(assembly, position, "name", entry)
        return
    draft = assembly.open_indicator(entry.anchor)
    place, in_value = entry.anchor, NUMBER.fullmatch(text)
    if not number and in_value:
        number, text = re.sub(r"\s?[.,]\s?", ".", in_value.group(1)), ""
        place = entry.place
    draft.put("number", number, entry.label.key, place)
    if text and not heading:
        put_name(draft, text, entry.place)
        draft.provisional = True
    else:
        draft.put("heading", text, entry.label.key, entry.place)
    assembly.last = "field"
    assembly.objective_table = assembly.table


def numbers_objective(assembly: Assembly, entry: Labelled) -> bool:
    """`Obiettivo operativo 1.2.1` over a card: the number of the objective that follows."""
    sheet = entry.field == "heading" and "obiettiv" in entry.label.key
    if (entry.field not in {"title", "strategic"} and not sheet) or not entry.label.number:
        return False
    assembly.close_objective()
    assembly.number_ahead = KeptNote(entry.written, entry.label.number, entry.anchor)
    return True


def numbers_indicator(assembly: Assembly, entry: Labelled) -> bool:
    """`Indicatore 1.2` over a table of its own: the number of the indicator that follows."""
    if entry.field != "number" or not entry.label.number or assembly.objective is None:
        return False
    draft = assembly.open_indicator(entry.anchor)
    draft.put("number", entry.label.number, entry.label.key, entry.anchor)
    assembly.previous, assembly.last = entry, "field"
    return True


def take_part_heading(assembly: Assembly, entry: Labelled) -> None:
    """The heading of a part of a card; beside that of the whole card may stand its code."""
    assembly.indicator = None
    code = _CODED.fullmatch(entry.value or "")
    if code and is_code(code["code"]) and "obiettiv" in entry.label.key:
        assembly.close_objective()
        assembly.number_ahead = KeptNote(entry.written, code["code"], entry.place)
    elif entry.value:
        without_place(assembly, entry)
