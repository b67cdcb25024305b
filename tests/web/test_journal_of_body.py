"""Registro says what was done to units, people and plans in the office's words."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from tests.actions.test_units import unit
from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.actions.inviting import invite_person
from traguardo.actions.leaving import hand_over
from traguardo.actions.placing import place_objectives
from traguardo.core.roles import Role
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Objective, Plan

DAY = date(2026, 7, 15)


def test_units_people_and_hand_overs_are_told_in_words(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    card = Objective.objects.get(pk=loaded.ids["operational/0"])
    office = unit(cast, "Ufficio estero")
    place_objectives(plan, {card.pk: office}, by=cast.planner, today=DAY)
    assign_owner(card, cast.objective_owner, by=cast.planner, today=DAY)
    manager = {"by": cast.administrator, "today": DAY}
    invite_person(
        "nuova@valdoro.example", "Nuova", cast.chamber, Role.APPROVER, starts_on=DAY, **manager
    )
    hand_over(cast.objective_owner, cast.approver, cast.chamber, on=DAY, leaves=True, **manager)
    page = enter(cast.planner).get(reverse("journal", args=[plan.pk])).content.decode()
    for said in (
        "unità aggiunta",
        "obiettivi assegnati alle unità",
        "persona invitata",
        "organo di approvazione",
        "consegne passate",
        f"{card.title} ({card.pk})",
    ):
        assert said in page, said
    for raw in ("unit_kind", "starts_on", "objective_owner", "hand_over", "place_objectives"):
        assert f">{raw}" not in page, raw
