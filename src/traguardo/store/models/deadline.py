"""Scadenze: the days an administration has set for the steps of its cycle."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from traguardo.core.deadlines import CycleStep, DeadlineRule
from traguardo.store.fields import choices, one_of
from traguardo.store.models.people import Administration
from traguardo.store.querysets.records import CycleDeadlineQuerySet


class CycleDeadline(models.Model):
    """By when a step is due, for the years from `from_year` on."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="deadlines"
    )
    step = models.CharField(max_length=16, choices=choices(CycleStep))
    from_year = models.PositiveIntegerField()
    month = models.PositiveSmallIntegerField()
    day = models.PositiveSmallIntegerField()
    years_after = models.PositiveSmallIntegerField(default=0)
    source = models.TextField(blank=True)

    objects = CycleDeadlineQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["administration_id", "step", "from_year"]
        constraints: ClassVar = [
            one_of("step", CycleStep, "deadline_step_known"),
            models.UniqueConstraint(
                fields=["administration", "step", "from_year"], name="deadline_from_year_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step}, {self.from_year}"

    @property
    def facts(self) -> DeadlineRule:
        """The rule as the core knows it."""
        step = CycleStep(self.step)
        return DeadlineRule(
            step, self.from_year, self.month, self.day, self.years_after, self.source
        )
