"""Plans and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from django.db.models import Case, Q, When
from django.db.models.functions import Coalesce

from traguardo.store.querysets.scope import AppendOnlyQuerySet, ScopedQuerySet

if TYPE_CHECKING:
    from traguardo.store import models as rows


class PlanQuerySet(ScopedQuerySet["rows.Plan"]):
    def latest_first(self) -> PlanQuerySet:
        """The last imported first."""
        return self.order_by("-created_at", "-pk")

    def to_open(self, today: date) -> PlanQuerySet:
        """First the plan to work on: of this year before others, in force before drafts."""
        now = self.model._default_manager.filter(plan_years__year=today.year).values("pk")
        of_this_year = Case(When(pk__in=now, then=0), default=1)
        in_force = Case(When(state__in=["approved", "revised"], then=0), default=1)
        return self.order_by(of_this_year, in_force, "-created_at", "-pk")

    def renewable(self, years: Sequence[int]) -> PlanQuerySet:
        """Those of any of these years that a corrected document can change, the last first."""
        open_states = self.exclude(state__in=["proposed", "closed"])
        return open_states.filter(plan_years__year__in=years).distinct().latest_first()


class PlanVersionQuerySet(AppendOnlyQuerySet["rows.PlanVersion"]):
    road: ClassVar[str] = "plan__administration"

    def latest_first(self) -> PlanVersionQuerySet:
        """The last version first, each with its move, without their contents."""
        return self.select_related("move__made_by").order_by("-number").defer("content")


class PlanOriginQuerySet(AppendOnlyQuerySet["rows.PlanOrigin"]):
    road: ClassVar[str] = "plan__administration"

    def with_plans(self) -> PlanOriginQuerySet:
        """Each with both plans and their administrations, without the contents."""
        both = ("source__administration", "plan__administration")
        years = ("source__plan_years", "plan__plan_years")
        found = self.select_related(*both).prefetch_related(*years)
        return found.order_by("pk").defer("content")


class StrategicAreaQuerySet(ScopedQuerySet["rows.StrategicArea"]):
    road: ClassVar[str] = "plan__administration"


class ObjectiveQuerySet(ScopedQuerySet["rows.Objective"]):
    road: ClassVar[str] = "plan__administration"

    def owned_by(self, person: rows.Person) -> ObjectiveQuerySet:
        """Those the person answers for."""
        return self.filter(owner=person)


class IndicatorQuerySet(ScopedQuerySet["rows.Indicator"]):
    road: ClassVar[str] = "objective__plan__administration"

    def of_plan(self, plan: rows.Plan) -> IndicatorQuerySet:
        """Every indicator of a plan, in the order of rows."""
        return self.filter(objective__plan=plan).order_by("objective_id", "position")

    def linked_pairs(self) -> list[tuple[int, int]]:
        """Each linked indicator with the one that is measured in its place."""
        linked = self.filter(linked_to__isnull=False).order_by("pk")
        return [(row.pk, row.linked_to_id or row.pk) for row in linked.only("pk", "linked_to_id")]

    def asked_of(self, person: rows.Person, plan: rows.Plan) -> IndicatorQuerySet:
        """Those whose figures the person enters: their own, each where it is measured."""
        own = self.of_plan(plan).filter(owner=person).order_by()
        asked = own.values(asked=Coalesce("linked_to_id", "pk"))
        return self.of_plan(plan).filter(pk__in=asked)

    def measured_by(self, person: rows.Person) -> IndicatorQuerySet:
        """Those the person measures, by themselves or through the indicator they are linked to."""
        return self.filter(Q(owner=person) | Q(linked_to__owner=person))
