"""Nobody sees another administration's rows: every noun is fetched through `visible_to`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from traguardo.store.models import Person

_Row = TypeVar("_Row", bound=models.Model)


def held_on(today: date, prefix: str = "") -> Q:
    """The condition that a role assignment holds on a day; its first and last day are included."""
    begun = Q(**{f"{prefix}starts_on__lte": today})
    endless = Q(**{f"{prefix}ends_on__isnull": True})
    return begun & (endless | Q(**{f"{prefix}ends_on__gte": today}))


class ScopedQuerySet(models.QuerySet[_Row]):
    """Rows that belong to an administration, directly or through the named road."""

    road: ClassVar[str] = "administration"

    def visible_to(self, person: Person | AnonymousUser, today: date) -> Self:
        """The rows of the administrations in which the person holds a role on that day."""
        if isinstance(person, AnonymousUser) or not person.is_active:
            return self.none()
        held = person.roles.filter(held_on(today)).values("administration_id")
        return self.filter(**{f"{self.road}__in": held})


class AppendOnlyQuerySet(ScopedQuerySet[_Row]):
    """Rows that are written once: neither changed nor removed afterwards."""

    def update(self, **_values: Any) -> int:
        raise TypeError(f"{self.model.__name__} is append-only: record a new row instead")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise TypeError(f"{self.model.__name__} is append-only: its rows stay for ever")
