"""What was reported for the indicators, and what proves it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.core.collection import FigureState
from traguardo.core.values import Missing
from traguardo.store.fields import ExactDecimalField, choices, one_of
from traguardo.store.models.indicator import Indicator
from traguardo.store.models.people import Administration
from traguardo.store.querysets.records import (
    EvidenceQuerySet,
    FigureDecisionQuerySet,
    MeasurementQuerySet,
)

VALUE_COLUMNS = ("number", "yes_no", "on_date", "missing")


def exactly_one(*columns: str) -> Q:
    """The condition that one of the columns holds something and the others nothing."""
    condition = Q()
    for chosen in columns:
        condition |= Q(**{f"{column}__isnull": column != chosen for column in columns})
    return condition


class Evidence(models.Model):
    """A file that proves a figure, kept once per administration under the data folder."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="evidence"
    )
    name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=255, blank=True)
    file = models.FileField(max_length=255)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="evidence"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["administration", "sha256", "name"], name="evidence_kept_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Measurement(models.Model):
    """Rilevazione: append-only; a correction is a later row of the same period.

    `recorded_on` is the day the office knows, `recorded_at` the moment the row was written.
    `author` is set where no person of ours recorded it.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="measurements")
    period = models.CharField(max_length=8)
    number = ExactDecimalField(null=True, blank=True)
    yes_no = models.BooleanField(null=True, blank=True)
    on_date = models.DateField(null=True, blank=True)
    missing = models.CharField(max_length=16, choices=choices(Missing), null=True, blank=True)
    to_date = models.BooleanField(default=False)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="measurements"
    )
    author = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="measurements",
    )
    recorded_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            one_of("missing", Missing, "measurement_missing_known"),
            models.CheckConstraint(
                condition=exactly_one(*VALUE_COLUMNS), name="measurement_one_value"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id}, {self.period}"


class FigureDecision(models.Model):
    """What was decided of a reported figure; append-only, the last one holds.

    A correction is another measurement, of which nothing is decided yet.
    """

    measurement = models.ForeignKey(Measurement, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(max_length=16, choices=choices(FigureState))
    note = models.TextField(blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="figure_decisions"
    )
    decided_on = models.DateField()

    objects = FigureDecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [one_of("state", FigureState, "figure_state_known")]

    def __str__(self) -> str:
        return f"{self.measurement}: {self.state}"


class MeasurementInput(models.Model):
    """One raw figure of a measurement."""

    measurement = models.ForeignKey(Measurement, on_delete=models.CASCADE, related_name="inputs")
    position = models.PositiveIntegerField()
    name = models.TextField()
    value = ExactDecimalField()

    class Meta:
        ordering: ClassVar = ["measurement_id", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measurement", "position"], name="input_position"),
        ]
