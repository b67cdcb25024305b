"""Persone: who is what to an administration, and what they answer for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from traguardo.store.models import Administration, Person, RoleAssignment


@dataclass(frozen=True, slots=True)
class Held:
    """A role with its days, as it is today."""

    row: RoleAssignment
    current: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with their roles, those that hold today first."""

    person: Person
    roles: list[Held]

    @property
    def current(self) -> bool:
        """Whether a role holds today, or will."""
        return any(one.current or one.ahead for one in self.roles)

    @property
    def invited(self) -> bool:
        """Whether the person has not chosen a password yet."""
        return not self.person.has_usable_password()


def people_lines(administration: Administration, day: date) -> list[PersonLine]:
    """Everybody who has or had a role, those who have one first, by name."""
    rows = RoleAssignment.objects.filter(administration=administration).select_related("person")
    held: defaultdict[Person, list[RoleAssignment]] = defaultdict(list)
    for row in rows.order_by("person__name", "person_id", "starts_on", "role"):
        held[row.person].append(row)
    lines = [PersonLine(person, held_roles(found, day)) for person, found in held.items()]
    return sorted(lines, key=lambda line: not (line.current and line.person.is_active))


def held_roles(rows: Iterable[RoleAssignment], day: date) -> list[Held]:
    """The roles as they are on a day: those that hold first, then those to come, then the past."""
    found = [_held(row, day) for row in rows]
    return sorted(found, key=lambda one: (not one.current, not one.ahead))


def _held(row: RoleAssignment, day: date) -> Held:
    ahead = row.starts_on > day
    return Held(row, not ahead and (row.ends_on is None or row.ends_on >= day), ahead)
