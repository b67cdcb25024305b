"""The readings of one stretch of text: named steps, or conditions put together."""

from __future__ import annotations

from traguardo.core.targets.clauses import A_TARGET, Stretch
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.drafts import Draft, assembled
from traguardo.core.targets.milestones import named_steps
from traguardo.core.targets.nodes import Reading
from traguardo.core.targets.trimmings import give_year
from traguardo.core.targets.vocabulary import COMPARATORS


def read_stretch(source: Source, year: int | None) -> tuple[Reading, ...]:
    """The readings of a stretch; Unreadable where it states none or leaves a number unexplained."""
    steps = named_steps(source)
    if steps is not None:
        drafts = [Draft(steps, source.at(0).start)]
    else:
        drafts = Stretch(source, dated=year is not None).read()
    if not drafts:
        raise Unreadable(_obstacle(source), A_TARGET)
    if year is not None:
        give_year([draft for draft in drafts if draft.year is None], year)
    return assembled(drafts)


def _obstacle(source: Source) -> int:
    """Where to point when no condition was found: the first number or comparison, or the start."""
    for index, token in enumerate(source.tokens):
        if token.kind in {"number", "date"} or source.phrase(index, COMPARATORS):
            return token.start
    return source.at(0).start
