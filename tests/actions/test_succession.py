"""Copies and mergers in the store: content, owners, units, links, origins, refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.actions.test_units import unit
from tests.cast import TODAY, Cast
from tests.plans import FINDING, PLAN, Read
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.importing import import_plan
from traguardo.actions.linking import link_indicators, refuse_link, serve_objective
from traguardo.actions.people import grant_role
from traguardo.actions.permission import Refused
from traguardo.actions.placing import place_objectives
from traguardo.actions.succession import copy_to_next_years, merge_plans
from traguardo.core.roles import Role
from traguardo.documents.plan_json import read_json
from traguardo.store.mapping import load_plan, to_core
from traguardo.store.models import JournalEntry, Objective, Plan, PlanOrigin

LATER = date(2020, 1, 20)


def copied(stage: Stage, **changes: Any) -> Plan:
    said: dict[str, Any] = {"first_year": 2020, "by": stage.cast.planner, "today": LATER}
    return copy_to_next_years(stage.row, **(said | changes)).plan


def objective(row: Plan, path: str) -> Objective:
    return Objective.objects.get(pk=load_plan(row).ids[path])


@pytest.fixture
def foreign(cast: Cast) -> Plan:
    """The same plan under other words, of the other chamber."""
    plan = replace(PLAN, title="Piano di Montefosco", administration="Camera di Montefosco")
    return import_plan(
        Read(plan, (FINDING,)),
        source=b"altrove",
        name="piano.docx",
        administration=cast.elsewhere,
        by=cast.stranger,
        today=TODAY,
    ).plan


@pytest.fixture
def both(cast: Cast) -> Cast:
    """The planner has a role in the other chamber too."""
    grant_role(cast.planner, cast.elsewhere, Role.EVALUATOR, starts_on=TODAY, by=None, today=TODAY)
    return cast


def test_a_copy_is_a_draft_of_later_years_that_knows_its_source(stage: Stage) -> None:
    row = copied(stage)
    plan = to_core(row)
    assert (row.state, row.source, row.version) == ("draft", None, 2)
    assert plan.years == tuple(year + 1 for year in PLAN.years)
    origin = row.origins.get()
    assert (origin.source, origin.kind, origin.made_on) == (stage.row, "copy", LATER)
    assert read_json(bytes(origin.content)).plan == stage.plan
    assert stage.row.descendants.get().plan == row
    entry = JournalEntry.objects.latest("pk")
    assert (entry.verb, entry.plan) == ("copy_plan", row)


def test_the_source_is_not_touched_and_the_same_copy_is_made_once(stage: Stage) -> None:
    before = stage.plan
    first = copied(stage)
    again = copy_to_next_years(stage.row, first_year=2020, by=stage.cast.planner, today=LATER)
    assert (again.plan, again.created) == (first, False)
    assert Plan.objects.count() == 2
    assert stage.plan == before


def test_owners_units_and_links_come_along(stage: Stage) -> None:
    cast = stage.cast
    settings: dict[str, Any] = {"by": cast.planner, "today": TODAY}
    stage.own("operational/0", cast.objective_owner)
    stage.own(FLOW_BELOW, cast.measurement_owner)
    office = unit(cast, "Ufficio")
    place_objectives(stage.row, {stage.objective("operational/0").pk: office}, **settings)
    link_indicators(stage.indicator(FLOW_BELOW), stage.indicator(FLOW), **settings)
    above = stage.objective("areas/0/objectives/0")
    serve_objective(stage.objective("operational/0"), above, **settings)
    refuse_link(stage.row, "areas/0/objectives/0", "operational/1", **settings)
    row = copied(stage)
    card = objective(row, "operational/0")
    assert (card.owner, card.unit) == (cast.objective_owner, office)
    assert card.strategic_objective == objective(row, "areas/0/objectives/0")
    measured = card.indicators.get(position=0)
    assert measured.owner == cast.measurement_owner
    (linked,) = measured.linked.all()
    assert linked.objective == objective(row, "areas/0/objectives/0")
    assert row.refused_links.get().operational == "operational/1"


def test_an_owner_who_has_left_does_not_come_along(stage: Stage) -> None:
    cast = stage.cast
    stage.own("operational/0", cast.objective_owner)
    cast.objective_owner.roles.update(ends_on=TODAY)
    row = copied(stage)
    assert objective(row, "operational/0").owner is None
    assert JournalEntry.objects.latest("pk").after["owners_left"] == "1"


@pytest.mark.parametrize("who", ["approver", "evaluator", "administrator", "stranger"])
def test_only_the_planner_copies(stage: Stage, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        copied(stage, by=getattr(stage.cast, who))
    with pytest.raises(Refused, match="quell’anno"):
        copied(stage, first_year=2019)
    assert not PlanOrigin.objects.exists()


def test_two_plans_make_one_with_everything_of_both(
    stage: Stage, foreign: Plan, both: Cast
) -> None:
    stage.own("operational/0", both.objective_owner)
    settings: dict[str, Any] = {"administration": both.chamber, "by": both.planner, "today": TODAY}
    outcome = merge_plans(stage.row, foreign, title="Piano unico", **settings)
    plan = to_core(outcome.plan)
    cards = len(PLAN.operational_objectives)
    assert (plan.title, plan.administration) == ("Piano unico", both.chamber.name)
    assert len(plan.operational_objectives) == 2 * cards
    assert len(plan.areas) == len(PLAN.areas)
    assert objective(outcome.plan, "operational/0").owner == both.objective_owner
    assert objective(outcome.plan, f"operational/{cards}").owner is None
    kept = [read_json(bytes(one.content)).plan.title for one in outcome.plan.origins.all()]
    assert kept == [PLAN.title, "Piano di Montefosco"]
    again = merge_plans(stage.row, foreign, title="Piano unico", **settings)
    assert (again.plan, again.created) == (outcome.plan, False)


def test_a_merger_needs_a_planner_who_sees_both_and_a_year_in_common(
    stage: Stage, foreign: Plan, both: Cast
) -> None:
    settings: dict[str, Any] = {"administration": both.chamber, "today": TODAY}
    with pytest.raises(Refused, match="due piani diversi"):
        merge_plans(stage.row, stage.row, by=both.planner, **settings)
    for who in (both.approver, both.stranger):
        with pytest.raises(Refused, match="ruolo"):
            merge_plans(stage.row, foreign, by=who, **settings)
    both.planner.roles.filter(administration=both.elsewhere).delete()
    with pytest.raises(Refused, match="Montefosco"):
        merge_plans(stage.row, foreign, by=both.planner, **settings)
    later = copied(stage, first_year=2022)
    with pytest.raises(Refused, match="anno in comune"):
        merge_plans(stage.row, later, by=both.planner, **settings)
