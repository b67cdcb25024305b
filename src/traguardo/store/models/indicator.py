"""Indicators and their targets."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from traguardo.core.model import Accumulation, BudgetKind, Frequency, Kind
from traguardo.store.fields import AnchorField, ExactDecimalField, NotesField, choices, one_of
from traguardo.store.models.objective import Objective
from traguardo.store.querysets.plan import IndicatorQuerySet


class Indicator(models.Model):
    """Indicatore, KPI.

    `linked_to` is the same indicator at the other level: the two share their measurements.
    """

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="indicators")
    position = models.PositiveIntegerField()
    number = models.TextField(blank=True)
    heading = models.TextField(blank=True)
    name = models.TextField(blank=True)
    algorithm = models.TextField(blank=True)
    formula = models.TextField(null=True, blank=True)
    unit = models.TextField(blank=True)
    weight = ExactDecimalField(null=True, blank=True)
    weight_text = models.TextField(blank=True)
    kind = models.CharField(max_length=16, choices=choices(Kind), null=True, blank=True)
    kind_text = models.TextField(blank=True)
    budget_kind = models.CharField(
        max_length=16, choices=choices(BudgetKind), null=True, blank=True
    )
    source = models.TextField(blank=True)
    responsible = models.TextField(blank=True)
    frequency = models.CharField(max_length=16, choices=choices(Frequency), null=True, blank=True)
    frequency_text = models.TextField(blank=True)
    accumulation = models.CharField(
        max_length=16, choices=choices(Accumulation), null=True, blank=True
    )
    baseline = ExactDecimalField(null=True, blank=True)
    baseline_text = models.TextField(blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
    )
    linked_to = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="linked"
    )
    notes = NotesField()
    anchor = AnchorField()

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["objective_id", "position"]
        constraints: ClassVar = [
            one_of("kind", Kind, "indicator_kind_known"),
            one_of("budget_kind", BudgetKind, "indicator_budget_kind_known"),
            one_of("frequency", Frequency, "indicator_frequency_known"),
            one_of("accumulation", Accumulation, "indicator_accumulation_known"),
            models.UniqueConstraint(fields=["objective", "position"], name="indicator_position"),
            models.CheckConstraint(
                condition=Q(linked_to__isnull=True) | ~Q(linked_to=F("id")),
                name="indicator_not_linked_to_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.heading or self.number


class Target(models.Model):
    """What is to be reached in a year, as written; `reading` is its canonical text, if it reads."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="targets")
    position = models.PositiveIntegerField()
    year = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    reading = models.TextField(null=True, blank=True)
    anchor = AnchorField()

    class Meta:
        ordering: ClassVar = ["indicator_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["indicator", "position"], name="target_position"),
        ]

    def __str__(self) -> str:
        return self.text
