"""Valutazione: the evaluator's work on one year of a plan, and what is remarked on the plan."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.core.validation import Answer, Criterion, ValidationState, Verdict
from traguardo.store.fields import choices, one_of
from traguardo.store.models.measurement import Measurement
from traguardo.store.models.objective import Objective
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import RemarkQuerySet, ValidationQuerySet


class Validation(models.Model):
    """What was examined before the annual report of `year` is validated, and how it ended.

    `seed` is the number by which the last sample was drawn.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="validations")
    year = models.PositiveIntegerField()
    state = models.CharField(
        max_length=16, choices=choices(ValidationState), default=ValidationState.UNDER_WAY.value
    )
    seed = models.PositiveBigIntegerField(null=True, blank=True)
    conclusion = models.TextField(blank=True)
    deed = models.TextField(blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="validations",
    )
    ended_on = models.DateField(null=True, blank=True)

    objects = ValidationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "year"]
        constraints: ClassVar = [
            one_of("state", ValidationState, "validation_state_known"),
            models.UniqueConstraint(fields=["plan", "year"], name="validation_of_year_once"),
            models.CheckConstraint(
                condition=Q(state=ValidationState.UNDER_WAY.value) | Q(ended_on__isnull=False),
                name="validation_ended_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


class CriterionAnswer(models.Model):
    """How far one criterion is met, and why."""

    validation = models.ForeignKey(Validation, on_delete=models.CASCADE, related_name="answers")
    criterion = models.CharField(max_length=32, choices=choices(Criterion))
    answer = models.CharField(max_length=16, choices=choices(Answer))
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["validation_id", "pk"]
        constraints: ClassVar = [
            one_of("criterion", Criterion, "criterion_known"),
            one_of("answer", Answer, "criterion_answer_known"),
            models.UniqueConstraint(fields=["validation", "criterion"], name="criterion_once"),
        ]


class SampledFigure(models.Model):
    """A figure that was drawn by lot to be compared with its evidence; `verdict` once it was."""

    validation = models.ForeignKey(Validation, on_delete=models.CASCADE, related_name="sample")
    measurement = models.ForeignKey(Measurement, on_delete=models.PROTECT, related_name="sampled")
    position = models.PositiveIntegerField()
    verdict = models.CharField(max_length=16, choices=choices(Verdict), null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["validation_id", "position"]
        constraints: ClassVar = [
            one_of("verdict", Verdict, "verdict_known"),
            models.UniqueConstraint(fields=["validation", "measurement"], name="sampled_once"),
        ]


class Remark(models.Model):
    """What somebody remarks on a plan or one of its objectives, and what is replied."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="remarks")
    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, blank=True, related_name="remarks"
    )
    text = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="remarks"
    )
    made_on = models.DateField()
    reply = models.TextField(blank=True)
    replied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replies",
    )
    replied_on = models.DateField(null=True, blank=True)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]

    def __str__(self) -> str:
        return self.text
