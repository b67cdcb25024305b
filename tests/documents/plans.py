"""Whole plans out of nothing, for properties: every field, every reading, every kind of absence."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.core.targets.generated import readings
from traguardo.core.calendar import Period, Span
from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.model import (
    Accumulation,
    Action,
    Budget,
    Classified,
    DeclaredStatus,
    Earmark,
    Frequency,
    Indicator,
    Kind,
    Measurement,
    Objective,
    Plan,
    PlanState,
    Review,
    ReviewFlag,
    Revision,
    StrategicArea,
    Target,
    WeightGroup,
)
from traguardo.core.values import Input, Missing

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
texts = st.text(LETTERS, max_size=12)
words = st.text(LETTERS, min_size=1, max_size=12)
years = st.integers(2000, 2100)
places = st.none() | st.integers(1, 999)
days = st.dates()
numbers = st.decimals(-(10**9), 10**9, places=3) | st.decimals(0, 100, places=0)
anchors = st.none() | st.builds(Anchor, *([places] * 6))


def several(strategy: st.SearchStrategy[object], size: int = 2) -> st.SearchStrategy[tuple]:
    return st.lists(strategy, max_size=size).map(tuple)


periods = st.one_of(
    st.builds(Period, years),
    st.builds(Period, years, st.just(Span.HALF), st.integers(1, 2)),
    st.builds(Period, years, st.just(Span.QUARTER), st.integers(1, 4)),
    st.builds(Period, years, st.just(Span.MONTH), st.integers(1, 12)),
)
values = st.one_of(numbers, st.booleans(), days, st.sampled_from(Missing))
targets = st.builds(Target, st.none() | years, texts, st.none() | readings, anchors)
measurements = st.builds(
    Measurement,
    period=periods,
    value=values,
    inputs=several(st.builds(Input, words, numbers)),
    source=texts,
    note=texts,
    author=texts,
    recorded_on=st.none() | days,
    to_date=st.booleans(),
)
reviews = st.builds(
    Review,
    period=st.none() | periods,
    status=st.sampled_from(DeclaredStatus),
    flags=several(st.sampled_from(ReviewFlag)),
    text=texts,
    signed=st.booleans(),
    anchor=anchors,
)
indicators = st.builds(
    Indicator,
    number=st.sampled_from(["", "1", "1.1", "2.1.1"]),
    heading=texts,
    name=texts,
    algorithm=texts,
    formula=st.none() | words,
    unit=texts,
    weight=st.none() | numbers,
    kind=st.none() | st.sampled_from(Kind),
    source=texts,
    responsible=texts,
    frequency=st.none() | st.sampled_from(Frequency),
    accumulation=st.none() | st.sampled_from(Accumulation),
    baseline=st.none() | numbers,
    targets=several(targets),
    measurements=several(measurements),
    reviews=several(reviews, 1),
    weight_text=texts,
    kind_text=texts,
    frequency_text=texts,
    anchor=anchors,
)
classified = st.none() | st.builds(Classified, st.sampled_from(["", "012"]), texts, texts)
objectives = st.builds(
    Objective,
    title=texts,
    description=texts,
    mission=classified,
    programme=classified,
    expected_results=texts,
    expected_benefits=texts,
    organisational_impact=texts,
    cost_centre=texts,
    budget=st.builds(
        Budget, texts, st.none() | numbers, several(st.builds(Earmark, numbers, texts))
    ),
    actions=several(st.builds(Action, words, texts)),
    weight_group=st.sampled_from(WeightGroup),
    indicators=several(indicators),
    reviews=several(reviews, 1),
    section=texts,
    anchor=anchors,
)
revisions = st.builds(Revision, *([texts] * 7), effective_on=days)
plans = st.builds(
    Plan,
    title=texts,
    administration=texts,
    years=several(years, 3),
    areas=several(
        st.builds(StrategicArea, texts, texts, several(objectives), anchors),
    ),
    operational_objectives=several(objectives),
    revisions=several(revisions, 1),
    state=st.sampled_from(PlanState),
)
"""Every plan the model can hold."""

findings = st.builds(
    Finding,
    rule=words,
    severity=st.sampled_from(Severity),
    where=texts,
    message=texts,
    remedy=texts,
    path=texts,
    anchor=anchors,
)
