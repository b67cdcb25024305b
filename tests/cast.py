"""The same invented people in every test: the chamber of Valdoro and a stranger from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from traguardo.actions.people import create_administration, create_person, grant_role
from traguardo.core.roles import Role
from traguardo.store.models import Administration, Person

TODAY = date(2019, 7, 15)
"""The day of the tests: the first half of the plan's first year is over."""
PASSWORD = "un-lungo-esempio-di-parola"


@dataclass(frozen=True)
class Cast:
    """Who is on stage. Each holds one role; the stranger is the planner of another chamber."""

    chamber: Administration
    elsewhere: Administration
    planner: Person
    measurement_owner: Person
    objective_owner: Person
    approver: Person
    evaluator: Person
    administrator: Person
    stranger: Person


NAMES = {
    Role.PLANNER: "Ilaria Prandelli",
    Role.MEASUREMENT_OWNER: "Duccio Lanfranchi",
    Role.OBJECTIVE_OWNER: "Ottavia Brembati",
    Role.APPROVER: "Saverio Montaldi",
    Role.EVALUATOR: "Fulvia Ghisalberti",
    Role.ADMINISTRATOR: "Nereo Castagnoli",
}


def raise_curtain() -> Cast:
    """Write the cast into the test's database."""
    chamber = create_administration("valdoro", "Camera di commercio di Valdoro", by=None)
    elsewhere = create_administration("montefosco", "Camera di commercio di Montefosco", by=None)
    members = {role.value: _member(role, name, chamber) for role, name in NAMES.items()}
    stranger = _person("Livio Terranova", "montefosco")
    grant_role(stranger, elsewhere, Role.PLANNER, starts_on=date(2019, 1, 1), by=None, today=TODAY)
    return Cast(chamber=chamber, elsewhere=elsewhere, stranger=stranger, **members)


def _member(role: Role, name: str, chamber: Administration) -> Person:
    person = _person(name, "valdoro")
    grant_role(person, chamber, role, starts_on=date(2019, 1, 1), by=None, today=TODAY)
    return person


def _person(name: str, body: str) -> Person:
    address = name.lower().replace(" ", ".")
    return create_person(f"{address}@{body}.example", name, PASSWORD, by=None)
