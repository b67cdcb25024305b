"""What the demonstration holds, entered through the same actions as everything else."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files
from io import StringIO

from django.db import transaction

from traguardo.actions.assigning import assign_owner
from traguardo.actions.collecting import set_window
from traguardo.actions.correcting import end_corrective, open_corrective
from traguardo.actions.importing import import_plan
from traguardo.actions.linking import link_indicators
from traguardo.actions.people import create_administration, create_person, grant_role
from traguardo.actions.reviewing import review_objective, sign_off
from traguardo.actions.table import measure_table
from traguardo.console.demonstration.correctives import REMEDIES
from traguardo.console.demonstration.people import (
    ADMINISTRATOR,
    CODE,
    LOGINS,
    MANAGER,
    NAME,
    OWNER,
    PASSWORD,
    PLANNER,
    Login,
)
from traguardo.console.demonstration.reviews import REVIEWS
from traguardo.console.demonstration.units import add_units
from traguardo.core.calendar import Period
from traguardo.core.collection import proposed_window
from traguardo.core.corrective import CorrectiveState
from traguardo.core.wording import fold
from traguardo.documents.reading import read_document
from traguardo.store.models import Administration, Indicator, Person, Plan

PLAN, FIGURES = "piano.txt", "rilevazioni.csv"
HALF = Period.parse("2026-H1")


def is_seeded() -> bool:
    """Whether the demonstration is there; it is there whole or not at all."""
    return Administration.objects.filter(code=CODE).exists()


@transaction.atomic
def seed(today: date) -> Plan:
    """The chamber, its people, its plan, half a year of figures, some reviews, one sign-off."""
    administration = create_administration(CODE, NAME, by=None)
    people = {login: _enrolled(login, administration, today) for login in LOGINS}
    add_units(administration, people[ADMINISTRATOR], people[MANAGER], today)
    plan = _plan(administration, people[PLANNER], today)
    _assign(plan, people, today)
    _link(plan, people[PLANNER], today)
    set_window(plan, proposed_window(HALF), by=people[PLANNER], today=today)
    _measure(plan, people, today)
    _review(plan, people[MANAGER], today)
    _remedy(plan, people[MANAGER])
    return plan


def _enrolled(login: Login, administration: Administration, today: date) -> Person:
    person = create_person(login.email, login.name, PASSWORD, by=None)
    for role in login.roles:
        grant_role(
            person, administration, role, starts_on=date(today.year, 1, 1), by=None, today=today
        )
    return person


def _plan(administration: Administration, by: Person, today: date) -> Plan:
    source = _content(PLAN)
    read = read_document(source, PLAN)
    return import_plan(
        read, source=source, name=PLAN, administration=administration, by=by, today=today
    ).plan


def _content(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()


def _assign(plan: Plan, people: dict[Login, Person], today: date) -> None:
    """Those the plan names as responsible answer for their indicators and objectives."""
    for login in (OWNER, MANAGER):
        person = people[login]
        for indicator in Indicator.objects.of_plan(plan).filter(responsible__contains=login.name):
            assign_owner(indicator, person, by=people[PLANNER], today=today)
    manager = people[MANAGER]
    for objective in plan.objectives.filter(indicators__owner=manager).distinct():
        assign_owner(objective, manager, by=people[PLANNER], today=today)


def _link(plan: Plan, by: Person, today: date) -> None:
    """An indicator that stands at both levels under one name is measured once."""
    operational = {
        fold(one.name): one
        for one in Indicator.objects.of_plan(plan).filter(objective__area__isnull=True)
    }
    for same in Indicator.objects.of_plan(plan).filter(objective__area__isnull=False):
        if measured := operational.get(fold(same.name)):
            link_indicators(measured, same, by=by, today=today, reason="stesso indicatore")


def _measure(plan: Plan, people: dict[Login, Person], today: date) -> None:
    """The owner enters his own figures, the planner those that came by mail."""
    mine = set(people[OWNER].indicators.values_list("name", flat=True))
    rows = list(csv.DictReader(StringIO(_content(FIGURES).decode()), delimiter=";"))
    for login, own in ((OWNER, True), (PLANNER, False)):
        chosen = [row for row in rows if (row["indicator"] in mine) is own]
        outcome = measure_table(plan, chosen, by=people[login], today=today)
        assert outcome.stored, [line.error for line in outcome.errors]


def _review(plan: Plan, manager: Person, today: date) -> None:
    for review in REVIEWS:
        objective = plan.objectives.get(owner=manager, title__startswith=review.title)
        written = review_objective(
            objective,
            period=HALF,
            status=review.status,
            flags=review.flags,
            text=review.text,
            deeds=review.deeds,
            by=manager,
            today=today,
        )
        if review.signed:
            sign_off(written, by=manager, today=today)


def _remedy(plan: Plan, manager: Person) -> None:
    """Each on the day the manager opened it; one has ended."""
    for remedy in REMEDIES:
        row = open_corrective(
            plan.objectives.get(owner=manager, title__startswith=remedy.title),
            cause=remedy.cause,
            text=remedy.text,
            owner=manager,
            due_on=remedy.due_on,
            by=manager,
            today=remedy.opened_on,
        )
        if remedy.outcome:
            done = CorrectiveState.DONE
            end_corrective(row, done, outcome=remedy.outcome, by=manager, today=remedy.due_on)
