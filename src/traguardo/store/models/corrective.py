"""Azione correttiva: cause, what is done about it, by whom, until when, and how it ended."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.core.corrective import CorrectiveState, is_late
from traguardo.store.fields import choices, one_of
from traguardo.store.models.indicator import Indicator
from traguardo.store.models.objective import Objective
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import CorrectiveActionQuerySet


class CorrectiveAction(models.Model):
    """Followed from the day it is opened until somebody says how it ended (`outcome`)."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="correctives")
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="correctives")
    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, null=True, blank=True, related_name="correctives"
    )
    cause = models.TextField()
    text = models.TextField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="correctives"
    )
    due_on = models.DateField()
    state = models.CharField(
        max_length=16, choices=choices(CorrectiveState), default=CorrectiveState.OPEN.value
    )
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="opened_correctives"
    )
    opened_on = models.DateField()
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ended_correctives",
    )
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    objects = CorrectiveActionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "due_on", "pk"]
        constraints: ClassVar = [
            one_of("state", CorrectiveState, "corrective_state_known"),
            models.CheckConstraint(
                condition=Q(state=CorrectiveState.OPEN.value) | Q(ended_on__isnull=False),
                name="corrective_ended_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def is_late(self, today: date) -> bool:
        """Whether it should have ended before today."""
        return is_late(CorrectiveState(self.state), self.due_on, today)
