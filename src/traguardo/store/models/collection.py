"""Raccolta: when the figures of a period are taken, and what people have begun to write."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from traguardo.core import collection
from traguardo.core.calendar import Period
from traguardo.store.models.indicator import Indicator
from traguardo.store.models.measurement import Evidence
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import (
    CollectionWindowQuerySet,
    DraftQuerySet,
    ReminderQuerySet,
)


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


class Draft(models.Model):
    """What a person has begun to report of an indicator for a period; no measurement yet."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="drafts")
    period = models.CharField(max_length=8)
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="drafts"
    )
    saved_at = models.DateTimeField(auto_now=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "indicator", "period"], name="draft_of_indicator_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id}, {self.period}"


class Reminder(models.Model):
    """An e-mail that asked a person for the figures they still owed of a period.

    `sent_by` is None where the installation sent it by itself.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="reminders")
    period = models.CharField(max_length=8)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reminders"
    )
    missing = models.PositiveIntegerField()
    sent_on = models.DateField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sent_reminders",
    )

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["plan", "period", "person", "sent_on"], name="reminded_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.period}, {self.sent_on}"


class DraftText(models.Model):
    """One field of a draft, as it was typed."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="texts")
    field = models.TextField()
    text = models.TextField()

    class Meta:
        ordering: ClassVar = ["draft_id", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "field"], name="draft_field_once"),
        ]

    def __str__(self) -> str:
        return self.field
