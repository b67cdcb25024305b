"""Two plans in one file: the titles say so, with other years or another administration."""

from __future__ import annotations

import re
from dataclasses import dataclass

from traguardo.core.findings import Anchor, Finding
from traguardo.core.messages import said
from traguardo.documents.blocks import Blocks, Paragraph, Table
from traguardo.documents.plan_reader.fields.bodies import administration_of
from traguardo.documents.plan_reader.fields.front import years_of
from traguardo.documents.plan_reader.notes import Notes

_TITLE = re.compile(
    r"(?:[\w.’'/-]+\s+){0,6}?(?:piano|piao|plan)\b.{0,80}?(?:19|20)\d\d", re.IGNORECASE | re.DOTALL
)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Title:
    """What a title names: years, body, and its place."""

    years: tuple[int, ...]
    body: str
    anchor: Anchor

    def is_of(self, other: _Title) -> bool:
        """Whether both may be titles of one plan."""
        same_body = not self.body or not other.body or self.body == other.body
        return self.years == other.years and same_body


def several_plans(blocks: Blocks) -> tuple[Finding, ...]:
    """A finding for each further plan that begins in a document, after tables of the one before."""
    notes = Notes()
    last: _Title | None = None
    filled = False
    for block in blocks:
        if isinstance(block, Table):
            filled = True
            continue
        title = _title(block)
        if title is None:
            continue
        if last is not None and filled and not title.is_of(last):
            message = said(
                "Qui comincia un altro piano («{title}»): gli obiettivi di entrambi sono letti "
                "come uno solo.",
                title=" ".join(block.text.split()),
            )
            notes.add("several_plans", message, block.anchor)
        last, filled = title, False
    return notes.findings({})


def _title(block: Paragraph) -> _Title | None:
    if len(block.text) > _LONGEST or not _TITLE.match(block.text):
        return None
    years = years_of(block.text)
    if len(years) < 2:
        return None
    return _Title(years, administration_of([block.text]).casefold(), block.anchor)
