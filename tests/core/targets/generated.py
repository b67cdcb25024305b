"""Every reading there can be, for properties."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)

TRICKY = (
    *("", "imprese", "mesi", "di", "gg", "mln", "nota", "2018", "al mese", "»«\\", "(a", "±"),
    *("presunto", "media annua", "rispetto al 2018", "anno 2019", "in più", "max", "20 gg"),
    *("tolleranza 5", "a\nb"),
)
numbers = st.decimals(
    min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False
).map(lambda value: round(value, 6)) | st.integers(-3000, 3000).map(Decimal)
sizes = numbers.map(abs)
words = st.text(max_size=12) | st.sampled_from(TRICKY)
brackets = st.text(alphabet="() [«»\\]{}ab5%+±,;:\n", max_size=20)
units = st.sampled_from(["", "%", "pp", "day", "working_day", "hour", "month", "EUR"]) | words


def _trimmings() -> dict[str, st.SearchStrategy[object]]:
    return {
        "unit": units,
        "year": st.none() | st.integers(1900, 2199),
        "tolerance": st.none() | sizes,
        "note": words | brackets,
        "assumed": st.booleans(),
    }


def _with_value(*kinds: type[Reading]) -> list[st.SearchStrategy[Reading]]:
    return [st.builds(kind, numbers, **_trimmings()) for kind in kinds]


def _between() -> st.SearchStrategy[Reading]:
    pairs = st.tuples(numbers, numbers).map(sorted)
    return st.builds(lambda pair, **rest: Between(pair[0], pair[1], **rest), pairs, **_trimmings())


_references = words | sizes.map(str)
_steps = st.builds(Milestone, words, st.none() | sizes, st.none() | st.dates())

readings: st.SearchStrategy[Reading] = st.one_of(
    *_with_value(AtLeast, AtMost, Equal, MoreThan, LessThan),
    _between(),
    st.builds(Done, st.booleans(), **_trimmings()),
    st.builds(ByDate, st.dates(), **_trimmings()),
    st.builds(IncreaseBy, sizes, _references, **_trimmings()),
    st.builds(DecreaseBy, sizes, _references, **_trimmings()),
    st.builds(Keep, st.none() | numbers, _references, **_trimmings()),
    st.builds(Milestones, st.lists(_steps, min_size=1, max_size=4).map(tuple), **_trimmings()),
    st.builds(Qualitative, words, **_trimmings()),
)
"""A reading of any kind with any trimmings; its year is one the language knows."""
