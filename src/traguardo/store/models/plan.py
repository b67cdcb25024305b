"""Plans, their years and areas, and what was decided about them."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from traguardo.core.lifecycle import MOVING, OriginKind
from traguardo.core.model import PlanState
from traguardo.store.fields import AnchorField, choices, one_of
from traguardo.store.models.document import SourceDocument
from traguardo.store.models.people import Administration
from traguardo.store.querysets.plan import (
    PlanOriginQuerySet,
    PlanQuerySet,
    PlanVersionQuerySet,
    StrategicAreaQuerySet,
)


class Plan(models.Model):
    """Piano della performance: one version of it, as it was imported.

    `administration_text` is the body's name as the document has it, `fingerprint` the SHA-256 of
    what was read, whatever file it came from. `system` is the measurement system it was approved
    under.
    """

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="plans"
    )
    title = models.TextField(blank=True)
    administration_text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(
        max_length=16, choices=choices(PlanState), default=PlanState.DRAFT.value
    )
    source = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="plans"
    )
    fingerprint = models.CharField(max_length=64)
    system = models.ForeignKey(
        "store.MeasurementSystem",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="plans",
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="plans_created"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            one_of("state", PlanState, "plan_state_known"),
            models.UniqueConstraint(
                fields=["administration", "fingerprint"], name="plan_content_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Piano {self.pk}"


class PlanYear(models.Model):
    """One of the years a plan covers; `position` keeps the document's order."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="plan_years")
    position = models.PositiveIntegerField()
    year = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["plan_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "position"], name="plan_year_position"),
            models.UniqueConstraint(fields=["plan", "year"], name="plan_year_once"),
        ]


class PlanMove(models.Model):
    """One step of a plan's life: from which state to which, by whom, when, by which deed."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="moves")
    verb = models.CharField(max_length=32, choices=choices(MOVING))
    before = models.CharField(max_length=16, choices=choices(PlanState))
    after = models.CharField(max_length=16, choices=choices(PlanState))
    deed = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="plan_moves"
    )
    made_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]
        constraints: ClassVar = [
            one_of("verb", MOVING, "plan_move_verb_known"),
            one_of("before", PlanState, "plan_move_before_known"),
            one_of("after", PlanState, "plan_move_after_known"),
        ]


class PlanVersion(models.Model):
    """The whole plan as one of its moves left it: its JSON, byte for byte, never changed again.

    `number` counts the versions of a plan from 1. `sha256` is of `content`.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    move = models.OneToOneField(PlanMove, on_delete=models.PROTECT, related_name="kept")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    kept_at = models.DateTimeField(auto_now_add=True)

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id}, {self.number}"


class PlanOrigin(models.Model):
    """From which plan another one was made, and how; `content` is the source as it was then.

    The source may be another administration's: what was kept of it can be read all the same.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="origins")
    source = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="descendants")
    kind = models.CharField(max_length=16, choices=choices(OriginKind))
    made_on = models.DateField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()

    objects = PlanOriginQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]
        constraints: ClassVar = [
            one_of("kind", OriginKind, "plan_origin_kind_known"),
            models.UniqueConstraint(fields=["plan", "source"], name="plan_origin_once"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.plan_id}"


class StrategicArea(models.Model):
    """Area strategica."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="areas")
    position = models.PositiveIntegerField()
    title = models.TextField(blank=True)
    description = models.TextField(blank=True)
    anchor = AnchorField()

    objects = StrategicAreaQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "position"], name="area_position"),
        ]

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """Rimodulazione: one recorded change of an approved plan."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="revisions")
    position = models.PositiveIntegerField()
    path = models.TextField(blank=True)
    field = models.TextField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    deed = models.TextField(blank=True)
    approved_by = models.TextField(blank=True)
    effective_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["plan_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "position"], name="revision_position"),
        ]
