"""Documents that came in, what could not be read in them, and documents that went out.

The bytes are kept in the database, so that a document and its row are never one without the other.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from traguardo.core.findings import Severity
from traguardo.store.fields import AnchorField, choices, one_of
from traguardo.store.models.people import Administration
from traguardo.store.querysets.records import (
    AcceptedFindingQuerySet,
    DocumentTemplateQuerySet,
    GeneratedDocumentQuerySet,
    PendingImportQuerySet,
    SourceDocumentQuerySet,
)


class SourceDocument(models.Model):
    """The file a plan was imported from, byte for byte."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="sources"
    )
    name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sources"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = SourceDocumentQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["administration", "sha256"], name="source_kept_once"),
        ]

    def __str__(self) -> str:
        return self.name


class DocumentTemplate(models.Model):
    """An administration's own Word template, under a name that is there once."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="templates"
    )
    name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="templates"
    )
    kept_at = models.DateTimeField(auto_now=True)

    objects = DocumentTemplateQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["administration", "name"], name="template_named_once"),
        ]

    def __str__(self) -> str:
        return self.name


class PendingImport(models.Model):
    """An upload that waits for its person to confirm or discard it."""

    administration = models.ForeignKey(
        Administration, on_delete=models.PROTECT, related_name="pending_imports"
    )
    name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    staged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pending_imports"
    )
    staged_at = models.DateTimeField(auto_now_add=True)

    objects = PendingImportQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class ReadingFinding(models.Model):
    """What the import could not understand, kept with the plan."""

    plan = models.ForeignKey(
        "store.Plan", on_delete=models.CASCADE, related_name="reading_findings"
    )
    position = models.PositiveIntegerField()
    rule = models.TextField()
    severity = models.CharField(max_length=16, choices=choices(Severity))
    where = models.TextField(blank=True)
    message = models.TextField(blank=True)
    remedy = models.TextField(blank=True)
    path = models.TextField(blank=True)
    anchor = AnchorField()

    class Meta:
        ordering: ClassVar = ["plan_id", "position"]
        constraints: ClassVar = [
            one_of("severity", Severity, "reading_finding_severity_known"),
            models.UniqueConstraint(fields=["plan", "position"], name="reading_finding_position"),
        ]


class AcceptedFinding(models.Model):
    """A finding that a person has accepted for a time, and why.

    It is recognised by rule, place and words: a finding that says something else is another one.
    """

    plan = models.ForeignKey(
        "store.Plan", on_delete=models.CASCADE, related_name="accepted_findings"
    )
    rule = models.TextField()
    path = models.TextField(blank=True)
    message = models.TextField()
    reason = models.TextField()
    until = models.DateField()
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="accepted_findings"
    )
    accepted_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = AcceptedFindingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]

    def __str__(self) -> str:
        return self.rule


class GeneratedDocument(models.Model):
    """A document made from a plan, kept as it was handed out."""

    plan = models.ForeignKey("store.Plan", on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=32)
    format = models.CharField(max_length=16)
    period = models.CharField(max_length=8, blank=True)
    name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="documents"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    objects = GeneratedDocumentQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
