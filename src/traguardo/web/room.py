"""The plan a page stands in: fetched and authorised in one step, scored once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from traguardo.actions.permission import roles_of
from traguardo.core.calendar import Period
from traguardo.core.lifecycle import allowed_moves
from traguardo.core.model import PlanState
from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.roles import Role, Verb, may
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import AcceptedFinding, Person, Plan
from traguardo.store.systems import system_of
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation, FindingKey
from traguardo.web.frame import plan_frame
from traguardo.web.periods import chosen_period, half_years
from traguardo.web.person import person_of
from traguardo.web.today import today


@dataclass(frozen=True, slots=True)
class Room:
    """A plan, who looks at it on which day, in which period."""

    row: Plan
    person: Person
    day: date
    roles: frozenset[Role]
    loaded: LoadedPlan
    period: Period
    evaluation: Evaluation
    addresses: Addresses

    def may(self, verb: Verb) -> bool:
        """Whether the person may do it in the plan's state."""
        return may(self.roles, verb, PlanState(self.row.state))

    def moves(self) -> list[Verb]:
        """The moves of the plan's life that this person may make now."""
        return [verb for verb in allowed_moves(PlanState(self.row.state)) if self.may(verb)]

    def objective(self, objective_id: int) -> ObjectivePlace:
        """The place of an objective of this plan; 404 where it has none such."""
        path = self.loaded.objective_paths.get(objective_id, "")
        place = self.evaluation.places.get(path)
        if not isinstance(place, ObjectivePlace):
            raise Http404
        return place

    def indicator(self, indicator_id: int) -> IndicatorPlace:
        """The place of an indicator of this plan; 404 where it has none such."""
        path = self.loaded.indicator_paths.get(indicator_id, "")
        place = self.evaluation.places.get(path)
        if not isinstance(place, IndicatorPlace):
            raise Http404
        return place


def enter(
    request: HttpRequest,
    plan_id: int,
    person: Person | None = None,
    period: Period | None = None,
) -> Room:
    """The plan of the address, if the person may see it; else 404.

    The person is who is logged in, the period the one that is asked for, where none is given.
    """
    day, person = today(request), person or person_of(request)
    rows = Plan.objects.visible_to(person, day).select_related("administration")
    row = get_object_or_404(rows, pk=plan_id)
    loaded = load_plan(row)
    period = period or chosen_period(request, loaded.plan.years, day)
    query = f"periodo={period}" if "periodo" in request.GET else ""
    return Room(
        row,
        person,
        day,
        roles_of(person, row.administration, day),
        loaded,
        period,
        Evaluation(loaded.plan, loaded.ids, system_of(row, day), period, day, _accepted(row, day)),
        Addresses(row.pk, loaded.ids, query),
    )


def _accepted(row: Plan, day: date) -> frozenset[FindingKey]:
    holding = AcceptedFinding.objects.holding(row, day)
    return frozenset(holding.values_list("rule", "path", "message"))


def show(
    request: HttpRequest,
    room: Room,
    template: str,
    section: str,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    """A page of the plan, with what its frame needs."""
    frame = plan_frame(request, room.row, section, room.roles) | {
        "period": room.period,
        "periods": half_years(room.loaded.plan.years or [room.day.year]),
        "period_query": room.addresses.query,
        "at": room.evaluation.at,
    }
    return render(request, template, frame | context, status=status)
