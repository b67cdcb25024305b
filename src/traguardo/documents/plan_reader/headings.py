"""Paragraphs outside tables: the title page, and headings over the cards."""

from __future__ import annotations

import re

from traguardo.core.messages import said
from traguardo.documents.plan_reader.assembly import SAID_ONCE, Assembly
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.fields.front import is_title
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.order import IDENTITY

_CODE = re.compile(r"\bcod(?:ice|\.)?\s*\.?\s*\d{1,3}\b|\b(?:missione|mission)\s*\d{2,3}\b", re.I)
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])\s*[.)–-]\s*\S")
_STYLES = re.compile(r"heading|titol|intestaz|überschrift", re.IGNORECASE)
_LONGEST = 200
_UPPER = 0.7


def take_heading(assembly: Assembly, position: int, heading: Heading) -> None:
    """A paragraph: title page, description of the area just named, section, or not understood."""
    begun = assembly.areas or assembly.cards
    order = assembly.order
    opens_card = order.identity_ahead(position) or order.after(position) in {*IDENTITY, "start"}
    if _STYLES.search(heading.style):
        assembly.release(*SAID_ONCE)
    sections = opens_card and assembly.front and _is_section(heading)
    if not begun and (is_title(heading.text) or not sections):
        assembly.front.append(heading)
    elif assembly.last == "area" and assembly.area is not None and not _is_section(heading):
        assembly.area.describe(heading.text, heading.anchor)
    elif opens_card and _is_section(heading):
        forget_section(assembly)
        assembly.section, assembly.section_used = heading, False
        assembly.close_objective()
    else:
        not_understood(assembly, heading.text, heading)


def forget_section(assembly: Assembly) -> None:
    """Report a heading that no card followed."""
    if assembly.section is not None and not assembly.section_used:
        not_understood(assembly, assembly.section.text, assembly.section)


def not_understood(assembly: Assembly, text: str, entry: Heading) -> None:
    """Report words that no field takes."""
    message = said("Testo che nessun campo del piano accoglie: «{text}».", text=text)
    assembly.notes.add("not_understood", message, entry.anchor)


def _is_section(heading: Heading) -> bool:
    text = heading.text
    if len(text) > _LONGEST or read_status(text):
        return False
    if _CODE.search(text) or _STYLES.search(heading.style) or _NUMBERED.match(text):
        return True
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > _UPPER * len(letters)
