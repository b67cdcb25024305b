"""Paragraphs outside tables: the title page, and headings over the cards."""

from __future__ import annotations

import re

from traguardo.core.messages import said
from traguardo.documents.blocks import Paragraph, heading_level, is_heading
from traguardo.documents.plan_reader.assembly import OFFICE_NOTES, SAID_ONCE, Assembly
from traguardo.documents.plan_reader.captions import is_caption
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Header,
    Heading,
    Labelled,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.fields.front import is_title, names_plan, years_of
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.inline import is_period
from traguardo.documents.plan_reader.name_lines import put_item, put_name
from traguardo.documents.plan_reader.nearby import ends_list
from traguardo.documents.plan_reader.office_lines import ends_office, is_headed, opens_office
from traguardo.documents.plan_reader.office_tables import may_name_office, names_office
from traguardo.documents.plan_reader.order import IDENTITY
from traguardo.documents.plan_reader.parts import opens_part
from traguardo.documents.plan_reader.placing import take_year
from traguardo.documents.plan_reader.said_once import office_ahead
from traguardo.documents.plan_reader.segments import LIST_MARK, measured
from traguardo.documents.plan_reader.told_in_prose import take_told
from traguardo.documents.plan_reader.told_indicators import take_told_indicators
from traguardo.documents.plan_reader.told_measures import take_told_measure
from traguardo.documents.plan_reader.told_owners import take_told_owners

_CODE = re.compile(r"\bcod(?:ice|\.)?\s*\.?\s*\d{1,3}\b|\b(?:missione|mission)\s*\d{2,3}\b", re.I)
_OUTLINE = re.compile(r"\A\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")
"""The number of a chapter, `4.1 Settore Pianificazione`."""
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])\s*[.)–-]\s*\S")
_OPERATIONAL = re.compile(r"\b(?:operativ|gestional|operational|annual)", re.IGNORECASE)
_STRATEGIC = re.compile(r"\bstrateg", re.IGNORECASE)
_LINKED = re.compile(
    r"\b(?:colleg|relativ|riferit|derivan|link|relat|O\.?S\.?\s?\d)", re.IGNORECASE
)
"""`Obiettivi operativi collegati a OS 1.1`: they belong to what stands above."""
_TITLE_LINES = {
    *("title", "number", "description", "responsible", "cost_centre", "budget"),
    "organisational_impact",
    *IDENTITY,
}
_ITEM = re.compile(r"\s*(?:[-–—•·▪*]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?!=)\S")
"""An item of a list; `— = valore non disponibile` says what a sign means."""
_DOTTED = re.compile(r"\s*([A-Z]?\.?\d{1,2}(?:\.\d{1,2}){1,3}(?:\.?[a-z])?)[.)]?\s+(?=\S)")
_MEASURES = {"target", "weight", "algorithm", "unit", "baseline", "value", "source"}
_OF_YEAR = re.compile(
    r"\s*(?:[-–—•·▪*]\s*)?((?:anno|year|target)?\s*20\d\d)\s*[:=→]\s*(\S[^:;]{0,60})",
    re.IGNORECASE,
)
_ASSIGNS = re.compile(r"\b(?:affidat|assegnat|a cura|assigned|entrusted)", re.IGNORECASE)
_MEASURED = re.compile(r"\b(?:indicator|kpi|misur|target|valori attesi|measure)", re.IGNORECASE)
_OPENS_CARD = {"title", "strategic", "heading"}
_PARENTS = {"area", "strategic", "title", "objective_number"}
_OPENING = {*IDENTITY, "strategic", "area", "objective_number", "cost_centre", "objective_owner"}
_LISTS = re.compile(r"list|bullet|elenco|punt", re.IGNORECASE)
_PROSE, _SENTENCE = 60, 20
"""Letters of prose: anywhere under a title, and in the line after it."""
_LONGEST, _FAR = 200, 400
_UPPER, _SEVERAL = 0.7, 2


def take_heading(assembly: Assembly, position: int, heading: Heading) -> None:
    """A paragraph: title page, description of the area just named, section, or not understood."""
    if take_told(assembly, position, heading) or take_told_owners(assembly, heading):
        return
    if take_told_measure(assembly, heading) or take_told_indicators(assembly, heading):
        return
    if _takes_item(assembly, position, heading):
        return
    named = assembly.number_ahead and assembly.objective is None
    if named and _is_named(assembly, position, heading):
        assembly.open_titled(heading.text, heading.anchor)
        return
    plain = opens_part(heading.text) and _opens_operational(heading.text)
    opens = is_heading(heading.style) or plain or opens_office(assembly, position, heading)
    if opens and _opens_part(assembly, position, heading):
        return
    if ends_office(assembly, heading):
        assembly.release(*SAID_ONCE, *OFFICE_NOTES)
    begun = assembly.areas or assembly.cards
    order = assembly.order
    opens_card = order.identity_ahead(position) or order.after(position) in {*IDENTITY, "start"}
    opens_card = opens_card and not _heads_indicators(assembly, position, heading)
    sections = opens_card and assembly.front and _is_section(heading)
    if not begun and (_is_of_front(heading) or not sections):
        assembly.front.append(heading)
    elif _describes_area(assembly, position, heading) and assembly.area is not None:
        assembly.area.describe(heading.text, heading.anchor)
    elif _describes(assembly, heading):
        assembly.describe(heading.text, heading.anchor)
    elif opens_card and _is_section(heading):
        forget_section(assembly)
        assembly.section, assembly.section_used = heading, False
        assembly.close_objective()
    else:
        not_understood(assembly, heading.text, heading)


def _is_of_front(heading: Heading) -> bool:
    """A title, or its parts in lines of their own: what plan it is, `Triennio 2025-2027`."""
    parts = names_plan(heading.text) or (is_period(heading.text) and bool(years_of(heading.text)))
    return parts or is_title(heading.text, heading.style)


def _describes_area(assembly: Assembly, position: int, heading: Heading) -> bool:
    """Whether prose under the name of an area tells of it, and not of all in a list of areas."""
    if assembly.last != "area" or _is_section(heading) or is_caption(heading.text, heading.style):
        return False
    for place in range(position - 1, max(-1, position - _FAR), -1):
        if not isinstance(assembly.entries[place], Blank | Break | Heading | Unknown):
            return not ends_list(assembly.entries, place)
    return True


def _takes_item(assembly: Assembly, position: int, heading: Heading) -> bool:
    """Whether a line is an item of a list of actions or of indicators, and so put there.

    `anno 2026: 92%` below an indicator says what is promised for that year, or was reached then.
    """
    dated = _OF_YEAR.fullmatch(heading.text)
    if dated and not is_heading(heading.style):
        year, value = dated.groups()
        if take_year(assembly, Unknown(year, value, heading.anchor, heading.anchor)):
            return True
    if _goes_on_listing(assembly, heading):
        assembly.list_action(LIST_MARK.sub("", heading.text), heading.anchor)
        return True
    assembly.listing = assembly.listing and _is_listed(assembly, position, heading)
    if assembly.listing and assembly.objective is not None:
        put_item(assembly.open_indicator(heading.anchor), heading.text, heading.anchor)
    elif _is_measured_item(assembly, position, heading):
        dotted = _DOTTED.match(heading.text)
        text = heading.text[dotted.end() :] if dotted else LIST_MARK.sub("", heading.text)
        draft = assembly.open_indicator(heading.anchor)
        draft.put("number", dotted.group(1) if dotted else "", "", heading.anchor)
        put_name(draft, text, heading.anchor)
    else:
        return False
    assembly.last = "field"
    return True


def _opens_part(assembly: Assembly, position: int, heading: Heading) -> bool:
    """What a styled heading ends and opens; whether it names the office of the cards below.

    A heading below that of an office ends nothing of it.
    """
    assembly.level = heading_level(heading.style)
    if not 0 < assembly.held_level < assembly.level:
        assembly.release(*SAID_ONCE, *OFFICE_NOTES)
    office = _OUTLINE.sub("", heading.text)
    named = names_office(office) or (may_name_office(office) and is_headed(assembly, position))
    if named and office_ahead(assembly, position):
        assembly.close_objective()
        assembly.hold("cost_centre", "", office, heading.anchor)
        return True
    if _opens_operational(heading.text):
        assembly.operational = True
        years = years_of(heading.text)
        assembly.year = years[0] if len(years) == 1 else None
        if not _LINKED.search(heading.text):
            assembly.close_objective()
            assembly.release("strategic_link")
    return False


def _opens_operational(text: str) -> bool:
    """`Obiettivi operativi 2025`; a chapter of strategic and operational objectives opens both."""
    return bool(_OPERATIONAL.search(text)) and not _STRATEGIC.search(text)


def _is_listed(assembly: Assembly, position: int, heading: Heading) -> bool:
    """An item of the open list of indicators, not the number of the next part of the document."""
    mark = LIST_MARK.match(heading.text)
    if not _is_item(heading) or heading.text.isupper():
        return False
    counted = mark is not None and (mark["number"] or "").isdigit()
    following = next(below(assembly.entries, position), None)
    opens = isinstance(following, Labelled) and following.field in _OPENING
    return not (counted and opens and len(measured(heading.text)) == 1)


def _is_item(heading: Heading) -> bool:
    listed = _ITEM.match(heading.text) or _LISTS.search(heading.style)
    return bool(listed) and len(heading.text) <= _LONGEST and not is_heading(heading.style)


def _is_measured_item(assembly: Assembly, position: int, heading: Heading) -> bool:
    """`- faldoni inventariati`, and in the next line its target or weight: an indicator."""
    following = next(below(assembly.entries, position), None)
    marked = _ITEM.match(heading.text) or _DOTTED.match(heading.text)
    if assembly.objective is None or not marked or is_heading(heading.style):
        return False
    return isinstance(following, Labelled) and following.outside and following.field in _MEASURES


def _is_named(assembly: Assembly, position: int, heading: Heading) -> bool:
    """`Obiettivo n. 1`, and its title in a line of its own: no card below names it."""
    if is_title(heading.text):
        return False
    before = next(above(assembly.entries, position), None)
    if not isinstance(before, Labelled) or not before.label.number or before.value is not None:
        return False
    for entry in below(assembly.entries, position):
        if isinstance(entry, Labelled):
            number = entry.value is None and bool(entry.label.number)
            return entry.outside and not number and entry.field not in _OPENS_CARD
        if not isinstance(entry, Heading):
            return False
    return False


def _goes_on_listing(assembly: Assembly, heading: Heading) -> bool:
    """An item of the list that a line `Azioni` opens."""
    above, objective = assembly.previous, assembly.objective
    if above is None or objective is None or above.field != "actions" or not above.outside:
        return False
    return _is_item(heading)


def _heads_indicators(assembly: Assembly, position: int, heading: Heading) -> bool:
    """`Indicatori e valori attesi` over a table of indicators: those of the objective above."""
    if assembly.objective is None or not _MEASURED.search(heading.text):
        return False
    for entry in below(assembly.entries, position):
        if isinstance(entry, Header):
            fields = {column.field for column in entry.columns}
            return "name" in fields and not fields & _PARENTS
        if not isinstance(entry, Break | Blank):
            return False
    return False


def _describes(assembly: Assembly, heading: Heading) -> bool:
    """Whether prose right under an objective's title, outside tables, tells what it is about."""
    objective = assembly.objective
    if objective is None or objective.indicators or objective.actions or _is_section(heading):
        return False
    if assembly.titled != assembly.table or set(objective.texts) - _TITLE_LINES:
        return False
    if is_caption(heading.text, heading.style):
        return False
    before = assembly.previous
    under = before is not None and before.outside and before.field in {"title", "strategic"}
    least = _SENTENCE if under and not _ASSIGNS.search(heading.text) else _PROSE
    prose = heading.text.rstrip().endswith((".", ";")) and len(heading.text) > least
    return prose and not is_heading(heading.style)


def forget_section(assembly: Assembly) -> None:
    """Report a heading that no card followed."""
    if assembly.section is not None and not assembly.section_used:
        not_understood(assembly, assembly.section.text, assembly.section)


def not_understood(assembly: Assembly, text: str, entry: Heading | Paragraph) -> None:
    """Report words that no field takes."""
    message = said("Testo che nessun campo del piano accoglie: «{text}».", text=text)
    assembly.notes.add("not_understood", message, entry.anchor)


def _is_section(heading: Heading) -> bool:
    text = heading.text
    if len(text) > _LONGEST or read_status(text):
        return False
    if _CODE.search(text) or is_heading(heading.style) or _NUMBERED.match(text):
        return True
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > _UPPER * len(letters)
