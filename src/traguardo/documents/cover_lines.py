"""The lines under the title of a document of ours: administration, years, period, day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Blocks, Table
from traguardo.documents.measured_line import read_period

ADMINISTRATION = "Amministrazione: "
YEARS = "Anni del piano: "
PERIOD = "Periodo: "
DATE = "Data: "
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says; `places` are where its lines stand, `stated` those that state a field."""

    administration: str = ""
    years: tuple[int, ...] = ()
    period: Period | None = None
    places: frozenset[Anchor] = frozenset()
    stated: tuple[tuple[str, Anchor], ...] = ()


def years_text(years: tuple[int, ...]) -> str:
    """`2024, 2025, 2026`."""
    return ", ".join(map(str, years))


def read_cover(blocks: Blocks) -> Cover:
    """The cover of a document, from the paragraphs above its first table."""
    cover = Cover()
    for block in blocks:
        if isinstance(block, Table):
            break
        if block.text.startswith((ADMINISTRATION, YEARS, PERIOD, DATE)):
            cover = _with(cover, block.text, block.anchor)
    return cover


def _with(cover: Cover, text: str, anchor: Anchor) -> Cover:
    cover = replace(cover, places=cover.places | {anchor})
    if text.startswith(ADMINISTRATION):
        name = text.removeprefix(ADMINISTRATION).strip()
        stated = (*cover.stated, ("administration", anchor))
        return replace(cover, administration=name, stated=stated)
    if text.startswith(YEARS):
        years = tuple(map(int, _YEAR.findall(text)))
        return replace(cover, years=years, stated=(*cover.stated, ("years", anchor)))
    if text.startswith(PERIOD):
        return replace(cover, period=read_period(text.removeprefix(PERIOD)))
    return cover
