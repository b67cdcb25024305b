"""What a person said of a reading: corrections before it is stored, labels for the next ones."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from traguardo.store.models.document import PendingImport
from traguardo.store.models.people import Administration
from traguardo.store.querysets.records import OfficeLabelQuerySet, ReadingCorrectionQuerySet


class ReadingCorrection(models.Model):
    """One field of an upload as its person corrected it; the reading itself stays as it was.

    `path` and `field` say where in the reading, `before` and `after` are the words, `taken` names
    the note or finding whose words went there.
    """

    pending = models.ForeignKey(PendingImport, on_delete=models.CASCADE, related_name="corrections")
    path = models.TextField(blank=True)
    field = models.CharField(max_length=32)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    taken = models.TextField(blank=True)

    objects = ReadingCorrectionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pending_id", "pk"]

    def __str__(self) -> str:
        return f"{self.path} {self.field}"


class OfficeLabel(models.Model):
    """A label an administration writes and the field it means, as long as it holds.

    `words` are those of the label that count, so that one label has one meaning at a time.
    """

    administration = models.ForeignKey(
        Administration, on_delete=models.CASCADE, related_name="labels"
    )
    label = models.CharField(max_length=200)
    words = models.CharField(max_length=255)
    field = models.CharField(max_length=32)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="labels"
    )
    saved_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = OfficeLabelQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["administration_id", "label", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["administration", "words"],
                condition=Q(removed_at__isnull=True),
                name="label_means_one_field",
            ),
        ]

    def __str__(self) -> str:
        return self.label
