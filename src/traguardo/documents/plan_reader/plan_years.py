"""The years of a plan: those of its title page, or those of its targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from traguardo.core.model import Objective, StrategicArea
from traguardo.documents.plan_reader.captions import is_caption
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.fields.front import (
    LONGEST_TITLE,
    cites_law,
    is_recital,
    is_sentence,
    opens_dated,
    without_deeds,
    without_other_plans,
    years_of,
)
from traguardo.documents.plan_reader.inline import is_period


def title_years(
    front: Sequence[Heading], title: Heading | None
) -> tuple[tuple[int, ...], Heading | None]:
    """The years of the plan, and the heading that names them: the title, or one of several."""
    found = years_of(title.text) if title else ()
    front = [one for one in front if not cites_law(one.text)]
    own = [one for one in front if years_of(without_other_plans(one.text))]
    front = own if own or found else front
    if len(found) > 1:
        return found, title
    lines = [one for one in front if not is_sentence(one.text) and not is_recital(one.text)]
    named = [one for one in lines if not is_caption(one.text, one.style)]
    lines = named if found or any(years_of(one.text) for one in named) else lines
    several = [one for one in lines if len(years_of(one.text)) > 1]
    others = several or [one for one in lines if is_period(one.text) and not found]
    if others:
        return years_of(others[0].text), others[0]
    if found:
        return found, title
    dated = [one for one in front if opens_dated(one.text)]
    return (years_of(dated[0].text[:LONGEST_TITLE]), dated[0]) if dated else ((), None)


def head_years(heads: Sequence[str]) -> tuple[int, ...]:
    """The years the heads of the pages name; not those of the deed that approved the plan."""
    named = (years_of(without_deeds(one)) for one in heads)
    return next((one for one in named if one), ())


def with_targets(
    years: tuple[int, ...],
    named: tuple[int, ...],
    areas: Sequence[StrategicArea],
    cards: Sequence[Objective],
) -> tuple[int, ...]:
    """`Piano 2026` with targets of 2026, 2027 and 2028: the plan's years are those of its targets.

    Where every year from the title's on has targets, and the last as many as half of the first.
    `Anno 2026` under `PEG 2026-2028`: where all targets are of the title's year, it is the plan's.
    """
    counted = Counter(_dated_targets(areas, cards))
    if len(years) != 1:
        return named if len(named) == 1 and set(counted) == set(named) else years
    first, last = years[0], max(counted, default=0)
    if min(counted, default=0) != first or set(counted) != set(range(first, last + 1)):
        return years
    return tuple(sorted(counted)) if counted[last] * 2 >= counted[first] else years


def target_years(areas: Sequence[StrategicArea], cards: Sequence[Objective]) -> tuple[int, ...]:
    """The years of all targets."""
    return tuple(sorted(set(_dated_targets(areas, cards))))


def _dated_targets(areas: Sequence[StrategicArea], cards: Sequence[Objective]) -> Iterator[int]:
    for objective in (*(one for area in areas for one in area.objectives), *cards):
        for indicator in objective.indicators:
            yield from (one.year for one in indicator.targets if one.year is not None)
