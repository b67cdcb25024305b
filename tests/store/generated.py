"""Any plan there can be, for the property that rows keep all of it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from traguardo.core.calendar import Period, Span
from traguardo.core.findings import Anchor
from traguardo.core.model import (
    Accumulation,
    Action,
    Budget,
    BudgetKind,
    Classified,
    DeclaredStatus,
    Earmark,
    Frequency,
    Indicator,
    KeptNote,
    Kind,
    Measurement,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    Revision,
    StrategicArea,
    Target,
    WeightGroup,
)
from traguardo.core.targets.parser import parse_target
from traguardo.core.values import Input, Missing

KEPT = st.characters(exclude_characters="\0", exclude_categories=("Cs",))
TEXTS = st.text(KEPT, max_size=8)
NUMBERS = st.decimals(-(10**30), 10**30, allow_nan=False, allow_infinity=False)
DAYS = st.dates()
PLACES = st.none() | st.integers(1, 99)
ANCHORS = st.none() | st.builds(Anchor, table=st.integers(1, 99), row=PLACES, cell=PLACES)
PERIODS = st.builds(Period, st.integers(2000, 2040)) | st.builds(
    Period, st.integers(2000, 2040), st.just(Span.MONTH), st.integers(1, 12)
)
WRITTEN = [
    "Anno:2019---90%",
    "<=20gg.+5",
    "si",
    "entro il 31/12/2019",
    "tra 10 e 20",
    "incremento del 5% rispetto al 2018",
    "mantenimento",
    "da definire",
]
READINGS = [reading for text in WRITTEN for reading in parse_target(text).readings]


def some(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def maybe(names: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(names)


FLAGS = st.sets(st.sampled_from(ReviewFlag)).map(
    lambda raised: tuple(flag for flag in ReviewFlag if flag in raised)
)
REVIEWS = st.builds(
    Review,
    st.none() | PERIODS,
    st.sampled_from(DeclaredStatus),
    FLAGS,
    TEXTS,
    st.booleans(),
    ANCHORS,
)
TARGETS = st.builds(Target, st.none() | st.integers(1900, 2199), TEXTS, maybe(READINGS), ANCHORS)
MEASUREMENTS = st.builds(
    Measurement,
    PERIODS,
    NUMBERS | st.booleans() | DAYS | st.sampled_from(Missing),
    some(st.builds(Input, TEXTS, NUMBERS)),
    TEXTS,
    TEXTS,
    TEXTS,
    st.none() | DAYS,
    st.booleans(),
)
NOTES = some(st.builds(KeptNote, TEXTS, TEXTS, ANCHORS))
INDICATORS = st.builds(
    Indicator,
    number=TEXTS,
    heading=TEXTS,
    name=TEXTS,
    algorithm=TEXTS,
    formula=st.none() | TEXTS,
    unit=TEXTS,
    weight=st.none() | NUMBERS,
    kind=maybe(Kind),
    source=TEXTS,
    responsible=TEXTS,
    frequency=maybe(Frequency),
    accumulation=maybe(Accumulation),
    baseline=st.none() | NUMBERS,
    targets=some(TARGETS),
    measurements=some(MEASUREMENTS),
    reviews=some(REVIEWS),
    weight_text=TEXTS,
    kind_text=TEXTS,
    frequency_text=TEXTS,
    baseline_text=TEXTS,
    budget_kind=maybe(BudgetKind),
    notes=NOTES,
    anchor=ANCHORS,
)
CLASSIFIED = st.none() | st.builds(Classified, TEXTS, TEXTS, TEXTS)
OBJECTIVES = st.builds(
    Objective,
    title=TEXTS,
    description=TEXTS,
    mission=CLASSIFIED,
    programme=CLASSIFIED,
    expected_results=TEXTS,
    expected_benefits=TEXTS,
    organisational_impact=TEXTS,
    cost_centre=TEXTS,
    budget=st.builds(Budget, TEXTS, st.none() | NUMBERS, some(st.builds(Earmark, NUMBERS, TEXTS))),
    actions=some(st.builds(Action, TEXTS, TEXTS)),
    weight_group=st.sampled_from(WeightGroup),
    indicators=some(INDICATORS),
    reviews=some(REVIEWS),
    section=TEXTS,
    number=TEXTS,
    responsible=TEXTS,
    notes=NOTES,
    anchor=ANCHORS,
)
PLANS = st.builds(
    Plan,
    title=TEXTS,
    administration=TEXTS.filter(bool),
    years=st.lists(st.integers(1900, 2199), unique=True, max_size=3).map(tuple),
    areas=some(st.builds(StrategicArea, TEXTS, TEXTS, some(OBJECTIVES), ANCHORS)),
    operational_objectives=some(OBJECTIVES),
    revisions=some(st.builds(Revision, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, DAYS)),
)
