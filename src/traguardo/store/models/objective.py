"""Objectives of both levels, with their actions and earmarked money."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.core.model import WeightGroup
from traguardo.store.fields import AnchorField, ExactDecimalField, NotesField, choices, one_of
from traguardo.store.models.people import Unit
from traguardo.store.models.plan import Plan, StrategicArea
from traguardo.store.querysets.plan import ObjectiveQuerySet


class Level(StrEnum):
    """Where an objective stands: in an area, or among the operational cards."""

    STRATEGIC = "strategic"
    OPERATIONAL = "operational"


class Objective(models.Model):
    """Obiettivo. A mission or programme that the document does not state has a null code."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="objectives")
    level = models.CharField(max_length=16, choices=choices(Level))
    area = models.ForeignKey(
        StrategicArea, on_delete=models.CASCADE, null=True, blank=True, related_name="objectives"
    )
    strategic_objective = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="operational"
    )
    position = models.PositiveIntegerField()
    title = models.TextField(blank=True)
    description = models.TextField(blank=True)
    mission_code = models.TextField(null=True, blank=True)
    mission_title = models.TextField(blank=True)
    mission_text = models.TextField(blank=True)
    programme_code = models.TextField(null=True, blank=True)
    programme_title = models.TextField(blank=True)
    programme_text = models.TextField(blank=True)
    expected_results = models.TextField(blank=True)
    expected_benefits = models.TextField(blank=True)
    organisational_impact = models.TextField(blank=True)
    cost_centre = models.TextField(blank=True)
    budget_text = models.TextField(blank=True)
    budget_amount = ExactDecimalField(null=True, blank=True)
    weight_group = models.CharField(
        max_length=16, choices=choices(WeightGroup), default=WeightGroup.OBJECTIVE.value
    )
    section = models.TextField(blank=True)
    number = models.TextField(blank=True)
    responsible = models.TextField(blank=True)
    notes = NotesField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="objectives",
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="objectives"
    )
    anchor = AnchorField()

    objects = ObjectiveQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]
        constraints: ClassVar = [
            one_of("level", Level, "objective_level_known"),
            one_of("weight_group", WeightGroup, "objective_weight_group_known"),
            models.CheckConstraint(
                condition=Q(level=Level.STRATEGIC.value, area__isnull=False)
                | Q(level=Level.OPERATIONAL.value, area__isnull=True),
                name="objective_strategic_within_an_area",
            ),
            models.CheckConstraint(
                condition=Q(strategic_objective__isnull=True) | Q(level=Level.OPERATIONAL.value),
                name="objective_only_operational_serve",
            ),
            models.UniqueConstraint(fields=["area", "position"], name="objective_area_position"),
            models.UniqueConstraint(
                fields=["plan", "position"],
                condition=Q(area__isnull=True),
                name="objective_card_position",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Action(models.Model):
    """Azione: a numbered step of an objective."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="actions")
    position = models.PositiveIntegerField()
    number = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["objective_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["objective", "position"], name="action_position"),
        ]


class Earmark(models.Model):
    """A part of an objective's budget set aside."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="earmarks")
    position = models.PositiveIntegerField()
    amount = ExactDecimalField()
    purpose = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["objective_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["objective", "position"], name="earmark_position"),
        ]


class RefusedLink(models.Model):
    """A proposed link that a person has refused: it is not proposed again.

    `strategic` and `operational` are the core's paths.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="refused_links")
    strategic = models.TextField()
    operational = models.TextField()
    refused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="refused_links"
    )
    refused_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["plan", "strategic", "operational"], name="link_refused_once"
            ),
        ]
