"""What owners say of their objectives."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.core.model import DeclaredStatus
from traguardo.store.fields import AnchorField, choices, one_of
from traguardo.store.models.indicator import Indicator
from traguardo.store.models.measurement import Evidence, exactly_one
from traguardo.store.models.objective import Objective
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import ReviewQuerySet


class Review(models.Model):
    """Monitoraggio of an objective or of one indicator; each version is a row, the last counts.

    Only the signature is added to a row later, and once; a signed review is never followed by
    another of its period. `period` is null where the document states none.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="reviews")
    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, blank=True, related_name="reviews"
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, null=True, blank=True, related_name="reviews"
    )
    period = models.CharField(max_length=8, null=True, blank=True)
    status = models.CharField(max_length=16, choices=choices(DeclaredStatus))
    resources_revised = models.BooleanField(default=False)
    objective_revised = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    deeds = models.TextField(blank=True)
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reviews",
    )
    recorded_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signed_reviews",
    )
    signed_on = models.DateField(null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    anchor = AnchorField()

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            one_of("status", DeclaredStatus, "review_status_known"),
            models.CheckConstraint(
                condition=exactly_one("objective", "indicator"), name="review_of_one_thing"
            ),
            models.CheckConstraint(
                condition=Q(signed_by__isnull=True) | Q(signed_at__isnull=False),
                name="review_signed_at_a_moment",
            ),
            models.UniqueConstraint(
                fields=["objective", "period"],
                condition=Q(signed_by__isnull=False, period__isnull=False),
                name="review_signed_once",
            ),
        ]

    @property
    def is_signed(self) -> bool:
        return self.signed_at is not None

    def __str__(self) -> str:
        return f"{self.objective_id or self.indicator_id}, {self.period}: {self.status}"
