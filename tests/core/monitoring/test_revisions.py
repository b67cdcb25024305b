"""A revision counts from its date on; before it, what it replaced counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.core.scoring.parts import END, MID, YEAR, kpi, measured, reading_of

from traguardo.core.model import Budget, Objective, Plan, Revision, StrategicArea, Target
from traguardo.core.monitoring.revisions import UnknownPathError, as_of
from traguardo.core.monitoring.status import Level, indicator_status
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.core.targets.nodes import Reading

JULY = date(2019, 7, 20)
KPI = "operational/0/indicators/0"


def revision(path: str, field: str, before: str, on: date = JULY) -> Revision:
    return Revision(path, field, before, "", "meno risorse", "delibera n. 7", "Giunta", on)


def plan(*revisions: Revision) -> Plan:
    revised = kpi("at_least 40", measured("2019-H1", 17), weight=100)
    card = Objective("scheda", indicators=(revised,), budget=Budget("€ 20.000", Decimal(20000)))
    area = StrategicArea("area", objectives=(card,))
    return Plan(areas=(area,), operational_objectives=(card,), revisions=revisions)


def read(text: str, target: Target) -> Reading:
    return reading_of(text)


LOWERED = revision(f"{KPI}/targets/0", "text", "at_least 50")


def level(plan: Plan, at: date) -> Level:
    indicator = as_of(plan, at, read).operational_objectives[0].indicators[0]
    return indicator_status(indicator, YEAR, at, CHAMBER).level


def test_a_revised_target_counts_from_its_effective_date() -> None:
    assert level(plan(LOWERED), MID) is Level.OFF_TRACK
    assert level(plan(LOWERED), date(2019, 7, 19)) is Level.OFF_TRACK
    assert level(plan(LOWERED), JULY) is Level.AT_RISK


def test_the_plan_itself_stays_as_it_is() -> None:
    given = plan(LOWERED)
    before = as_of(given, MID, read)
    assert before.operational_objectives[0].indicators[0].targets[0].text == "at_least 50"
    assert given == plan(LOWERED)
    assert as_of(given, END, read) is given


def test_of_two_revisions_each_counts_in_its_time() -> None:
    first = revision(f"{KPI}/targets/0", "target", "at_least 80", date(2019, 3, 1))
    both = plan(first, LOWERED)
    indicator = as_of(both, date(2019, 2, 1), read).operational_objectives[0].indicators[0]
    assert indicator.targets[0].text == "at_least 80"
    assert score_plan(as_of(both, MID, read), CHAMBER, YEAR, MID).total.achievement is not None


@pytest.mark.parametrize(
    ("before", "weight"), [("70", 70), ("70%", 70), ("33,5", Decimal("33.5")), ("metà", None)]
)
def test_weights_are_read_as_they_were_written(before: str, weight: object) -> None:
    undone = as_of(plan(revision(KPI, "weight", before)), MID, read)
    assert undone.operational_objectives[0].indicators[0].weight == weight


def test_texts_and_budgets_come_back() -> None:
    path = "areas/0/objectives/0"
    changed = plan(
        revision(path, "budget", "€ 35.000,50"),
        revision(path, "title", "titolo di prima"),
        revision("", "title", "piano di prima"),
    )
    undone = as_of(changed, MID, read)
    assert undone.title == "piano di prima"
    objective = undone.areas[0].objectives[0]
    assert objective.title == "titolo di prima"
    assert objective.budget == Budget("€ 35.000,50", Decimal("35000.50"))
    assert undone.operational_objectives == changed.operational_objectives


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("operational/9", "title"),
        ("operational", "title"),
        ("operational/x", "title"),
        ("missions/0", "title"),
        ("title/0", "title"),
        (KPI, "colour"),
    ],
)
def test_a_revision_of_nothing_is_named(path: str, field: str) -> None:
    with pytest.raises(UnknownPathError, match=path):
        as_of(plan(revision(path, field, "")), MID, read)


def test_a_target_that_can_no_longer_be_read_has_no_reading() -> None:
    undone = as_of(plan(replace(LOWERED, before="boh")), MID, lambda text, target: None)
    assert undone.operational_objectives[0].indicators[0].targets[0].reading is None
