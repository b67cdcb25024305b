"""Who is who, and who is what to which administration."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from traguardo.store.querysets.scope import ScopedQuerySet, held_on

if TYPE_CHECKING:
    from traguardo.store import models as rows


class PersonQuerySet(models.QuerySet["rows.Person"]):
    def get_by_natural_key(self, email: str | None) -> rows.Person:
        """The person who logs in with this address, however it is capitalised."""
        return self.get(email__iexact=email)

    def of(self, administration: rows.Administration, today: date) -> PersonQuerySet:
        """Everybody who holds a role there on that day, by name."""
        held = self.filter(held_on(today, "roles__"), roles__administration=administration)
        return held.distinct().order_by("name", "pk")


class AdministrationQuerySet(ScopedQuerySet["rows.Administration"]):
    road: ClassVar[str] = "pk"


class RoleAssignmentQuerySet(ScopedQuerySet["rows.RoleAssignment"]):
    def on(self, today: date) -> RoleAssignmentQuerySet:
        """The roles that hold on a day."""
        return self.filter(held_on(today))


class UnitQuerySet(ScopedQuerySet["rows.Unit"]):
    def parents(self) -> dict[int, int | None]:
        """Each unit with the one above it, by name."""
        return dict(self.order_by("name", "pk").values_list("pk", "parent_id"))
