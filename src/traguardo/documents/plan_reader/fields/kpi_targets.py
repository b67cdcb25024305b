"""The target cell of an indicator: one Target for each year or condition it states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from traguardo.core.direction import lower_is_better
from traguardo.core.findings import Anchor
from traguardo.core.model import Target
from traguardo.core.targets.parser import ParsedTarget, parse_target


@dataclass(frozen=True, slots=True)
class WrittenTarget:
    """The words of a target: for the year of its column or label, or for whatever they say.

    `bare` says that the column or label is a year and no word: it may be of a year gone by.
    """

    text: str
    year: int | None
    anchor: Anchor
    bare: bool = False


_YEAR_MARK = re.compile(
    r"(?:^|(?<=[\n;,|]))[ \xa0]*(?:(?:anno|year|target)\s*[.:]?\s*)?((?:19|20)\d\d)"
    r"(?!\d|/\d|\s*[%€]|\.\d)(?=\s*(?:[:=<>≥≤—–-]|\s\S|$))",
    re.IGNORECASE | re.MULTILINE,
)


def read_targets(
    written: Sequence[WrittenTarget],
    *,
    name: str,
    algorithm: str,
    unit: str,
    plan_year: int | None = None,
    less: bool | None = None,
    english: bool = False,
) -> tuple[Target, ...]:
    """Every target of an indicator, verbatim and as read; unread where nobody can say.

    `plan_year` is the year of a date that states none, where the target states none either. `less`
    says that less is better (or that it is not), where that is known; else the words decide.
    `english` says that the document writes its figures as English does.
    """
    if less is None:
        less = lower_is_better(name, algorithm, unit)
    return tuple(
        target for words in written for target in _targets(words, less, plan_year, english=english)
    )


def _targets(
    words: WrittenTarget, less: bool | None, plan_year: int | None, *, english: bool
) -> Iterator[Target]:
    figure = words.year is not None and words.text.strip().isdigit()
    for year, text in ((None, words.text),) if figure else by_year(words.text):
        stated = words.year if year is None else year
        parsed = _parsed(text, less, stated or plan_year, english)
        if not parsed.readings:
            yield Target(stated, text, None, words.anchor)
        for reading in parsed.readings:
            own = reading.year if reading.year is not None and year is None else stated
            yield Target(own, text, reading, words.anchor)


_LIST_END = re.compile(r"(?<=[\w%€])(?<!\bn)(?<!\b\w\.\w)\.$")
"""The full stop after the last of several years."""
_LONGEST = 300
_IN_YEAR = re.compile(
    r"\s*(?:(?:e|ed|and)\s+)?(?P<text>(?:[^,;\n]|,(?=\d))*?[^\s,;])"
    r"(?:\s+(?:nel|al|entro il|in|by)\s+(?P<year>20\d\d)"
    r"|\s*[(\[](?:nel\s+|anno\s+|in\s+)?(?P<inside>20\d\d)[)\]])"
    r"\s*(?:[,;.]|$|\n|(?=(?:e|ed|and)\s))",
    re.IGNORECASE,
)
"""`12 km nel 2025, 21 km nel 2026`, `50% (2025)`: the year after what it is the year of."""


@lru_cache(maxsize=4096)
def by_year(text: str) -> tuple[tuple[int | None, str], ...]:
    """A cell cut where a new year begins: `Anno:2019—si / Anno:2020—si` is two texts."""
    marks = list(_YEAR_MARK.finditer(text))
    dated = list(_IN_YEAR.finditer(text)) if len(text) <= _LONGEST and not marks else []
    if len(dated) > 1 and not _IN_YEAR.sub("", text).strip():
        return tuple((int(one["year"] or one["inside"]), one["text"]) for one in dated)
    if not marks or text[: marks[0].start()].strip(" \n:;,"):
        return ((None, text),)
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return tuple(
        (int(mark.group(1)), _LIST_END.sub("", text[mark.start() : end].strip(" \n;,|")))
        for mark, end in zip(marks, ends, strict=True)
    )


@lru_cache(maxsize=4096)
def _parsed(text: str, less: bool | None, year: int | None, english: bool) -> ParsedTarget:
    return parse_target(text, lower_is_better=less, plan_year=year, english=english)
