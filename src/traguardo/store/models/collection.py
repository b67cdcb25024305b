"""Raccolta: when the figures of a period are taken, and what people have begun to write."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from traguardo.core import collection
from traguardo.core.calendar import Period
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import CollectionWindowQuerySet


class CollectionWindow(models.Model):
    """The days on which the figures of one period of a plan are taken."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="windows")
    period = models.CharField(max_length=8)
    opens_on = models.DateField()
    reminds_on = models.DateField()
    closes_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    objects = CollectionWindowQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "opens_on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "period"], name="window_of_period_once"),
            models.CheckConstraint(
                condition=Q(opens_on__lte=F("reminds_on")) & Q(reminds_on__lte=F("closes_on")),
                name="window_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.period

    @property
    def facts(self) -> collection.Window:
        """The window as the core knows it."""
        return collection.Window(
            Period.parse(self.period),
            self.opens_on,
            self.reminds_on,
            self.closes_on,
            self.closed_on,
        )
