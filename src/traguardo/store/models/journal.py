"""Registro: who did what, when, before, after, why."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from traguardo.store.models.people import Administration
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import JournalQuerySet


class JournalEntry(models.Model):
    """One verb that was done: append-only, written by the action in its own transaction.

    `label` names the object as people know it; `before` and `after` are field → text. `plan` has
    no constraint in the database: the entry outlives what it speaks of.
    """

    at = models.DateTimeField(auto_now_add=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="journal",
    )
    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, null=True, blank=True, related_name="journal"
    )
    plan = models.ForeignKey(
        Plan,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="journal",
    )
    verb = models.CharField(max_length=32)
    object_kind = models.CharField(max_length=32)
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    label = models.TextField(blank=True)
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    reason = models.TextField(blank=True)

    objects = JournalQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["administration", "-id"], name="journal_by_administration"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.label}"
