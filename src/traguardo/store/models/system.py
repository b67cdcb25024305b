"""SMVP: the measurement systems an administration has adopted, version after version."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from traguardo.core.scoring.system import Light, LowerRule, MissingPolicy
from traguardo.store.fields import ExactDecimalField, choices, one_of
from traguardo.store.models.people import Administration
from traguardo.store.querysets.system import MeasurementSystemQuerySet


class MeasurementSystem(models.Model):
    """One version of the rules; append-only: other rules are another version.

    Plans that were approved under a version keep it (`Plan.system`).
    """

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="systems"
    )
    name = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    valid_from = models.DateField()
    cap = ExactDecimalField()
    floor = ExactDecimalField()
    missing = models.CharField(max_length=16, choices=choices(MissingPolicy))
    lower_rule = models.CharField(max_length=16, choices=choices(LowerRule))
    use_baseline = models.BooleanField()
    delay_points = ExactDecimalField()
    strategic_share = ExactDecimalField()
    deed = models.TextField(blank=True)
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="systems",
    )
    adopted_at = models.DateTimeField(auto_now_add=True)

    objects = MeasurementSystemQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["administration_id", "version"]
        constraints: ClassVar = [
            one_of("missing", MissingPolicy, "system_missing_known"),
            one_of("lower_rule", LowerRule, "system_lower_rule_known"),
            models.UniqueConstraint(
                fields=["administration", "version"], name="system_version_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"


class SystemBand(models.Model):
    """From this achievement up, this light."""

    system = models.ForeignKey(MeasurementSystem, on_delete=models.CASCADE, related_name="bands")
    position = models.PositiveIntegerField()
    at_least = ExactDecimalField()
    light = models.CharField(max_length=8, choices=choices(Light))

    class Meta:
        ordering: ClassVar = ["system_id", "position"]
        constraints: ClassVar = [
            one_of("light", Light, "band_light_known"),
            models.UniqueConstraint(fields=["system", "position"], name="band_position"),
        ]


class SystemGrade(models.Model):
    """From this raw figure up, these points; with `until` pro rata up to the grade above."""

    system = models.ForeignKey(MeasurementSystem, on_delete=models.CASCADE, related_name="grades")
    position = models.PositiveIntegerField()
    at_least = ExactDecimalField()
    points = ExactDecimalField()
    until = ExactDecimalField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["system_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["system", "position"], name="grade_position"),
        ]
