"""The first line of a review we write, `non in linea con target (stato dichiarato)`, and back.

An office's own words usually state the status themselves; where they do not, or say something
else, this line states it, so that a document read again gives the same review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, Review, ReviewFlag
from traguardo.documents.measured_line import period_text, read_period

STATUSES = {
    DeclaredStatus.ON_TRACK: "in linea con target",
    DeclaredStatus.OFF_TRACK: "non in linea con target",
    DeclaredStatus.ACHIEVED: "obiettivo raggiunto",
    DeclaredStatus.AT_RISK: "a rischio",
    DeclaredStatus.UNSTATED: "nessuno stato",
}
FLAGS = {
    ReviewFlag.RESOURCES_REVISED: "revisione risorse finanziarie",
    ReviewFlag.OBJECTIVE_REVISED: "revisione obiettivo",
}
_LINE = re.compile(r"([^()]+) \(stato dichiarato(?:: ([^()]+))?\)")
_STATUS_OF = {words: status for status, words in STATUSES.items()}
_FLAG_OF = {words: flag for flag, words in FLAGS.items()}


@dataclass(frozen=True, slots=True)
class Declared:
    """What such a line states; `period` is None where it names none."""

    status: DeclaredStatus
    flags: tuple[ReviewFlag, ...] = ()
    period: Period | None = None


def declared_line(review: Review, period: Period | None = None) -> str:
    """The line that states status, changes and, where given, the period."""
    words = "; ".join([STATUSES[review.status], *(FLAGS[flag] for flag in review.flags)])
    return f"{words} (stato dichiarato{f': {period_text(period)}' if period else ''})"


def read_declared(line: str) -> Declared | None:
    """What such a line states; None for any other."""
    found = _LINE.fullmatch(line.strip())
    if not found:
        return None
    first, *rest = found.group(1).split("; ")
    period = read_period(found.group(2) or "")
    if first not in _STATUS_OF or any(word not in _FLAG_OF for word in rest):
        return None
    if found.group(2) and period is None:
        return None
    return Declared(_STATUS_OF[first], tuple(_FLAG_OF[word] for word in rest), period)


def split_declared(text: str) -> Iterator[tuple[Declared | None, str]]:
    """The reviews in a text: each such line begins one; words above the first are one of their own.

    >>> list(split_declared("tutto bene"))
    [(None, 'tutto bene')]
    """
    declared: Declared | None = None
    lines: list[str] = []
    for line in text.split("\n"):
        found = read_declared(line)
        if found is None:
            lines.append(line)
            continue
        if declared is not None or lines:
            yield declared, "\n".join(lines)
        declared, lines = found, []
    yield declared, "\n".join(lines)
