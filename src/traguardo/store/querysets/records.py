"""What was reported, reviewed, imported, generated and done."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from django.db.models import Case, F, Q, When

from traguardo.store.querysets.scope import AppendOnlyQuerySet, ScopedQuerySet

if TYPE_CHECKING:
    from traguardo.store import models as rows


class MeasurementQuerySet(AppendOnlyQuerySet["rows.Measurement"]):
    road: ClassVar[str] = "indicator__objective__plan__administration"


class FigureDecisionQuerySet(AppendOnlyQuerySet["rows.FigureDecision"]):
    road: ClassVar[str] = "measurement__indicator__objective__plan__administration"


class CollectionWindowQuerySet(ScopedQuerySet["rows.CollectionWindow"]):
    road: ClassVar[str] = "plan__administration"


class DraftQuerySet(ScopedQuerySet["rows.Draft"]):
    road: ClassVar[str] = "indicator__objective__plan__administration"

    def begun_by(self, person: rows.Person, plan: rows.Plan, period: str) -> DraftQuerySet:
        """What the person has begun to report of a plan's period; each sees only their own."""
        own = self.filter(person=person, period=period, indicator__objective__plan=plan)
        return own.select_related("evidence").prefetch_related("texts")


class ReminderQuerySet(ScopedQuerySet["rows.Reminder"]):
    road: ClassVar[str] = "plan__administration"


class EvidenceQuerySet(ScopedQuerySet["rows.Evidence"]):
    """Files that prove a figure or a review."""


class ReviewQuerySet(ScopedQuerySet["rows.Review"]):
    road: ClassVar[str] = "plan__administration"

    def latest_first(self) -> ReviewQuerySet:
        """The last version first."""
        return self.order_by("-pk")


class RevisionProposalQuerySet(ScopedQuerySet["rows.RevisionProposal"]):
    road: ClassVar[str] = "plan__administration"

    def latest_first(self) -> RevisionProposalQuerySet:
        """With their changes, those that wait for a decision first."""
        whole = self.select_related("objective", "proposed_by", "decided_by")
        related = ("changes__objective", "changes__indicator", "changes__target__indicator")
        waiting = Case(When(state="pending", then=0), default=1)
        return whole.prefetch_related(*related).order_by(waiting, "-pk")


class CorrectiveActionQuerySet(ScopedQuerySet["rows.CorrectiveAction"]):
    road: ClassVar[str] = "plan__administration"

    def open_first(self) -> CorrectiveActionQuerySet:
        """Those under way by the day they are due, then those that have ended, the last first."""
        whole = self.select_related("objective", "indicator", "owner", "ended_by")
        under_way = Case(When(state="open", then=0), default=1)
        return whole.order_by(under_way, F("ended_on").desc(nulls_first=True), "due_on", "pk")


class ValidationQuerySet(ScopedQuerySet["rows.Validation"]):
    road: ClassVar[str] = "plan__administration"


class CycleDeadlineQuerySet(ScopedQuerySet["rows.CycleDeadline"]):
    """The days that administrations have set."""


class RemarkQuerySet(ScopedQuerySet["rows.Remark"]):
    road: ClassVar[str] = "plan__administration"

    def latest_first(self) -> RemarkQuerySet:
        """With who made them and who replied, those without a reply first."""
        whole = self.select_related("objective", "made_by", "replied_by")
        return whole.order_by(F("replied_on").desc(nulls_first=True), "-pk")


class AcceptedFindingQuerySet(ScopedQuerySet["rows.AcceptedFinding"]):
    road: ClassVar[str] = "plan__administration"

    def holding(self, plan: rows.Plan, today: date) -> AcceptedFindingQuerySet:
        """Those of a plan that still hold on the day, their last day included."""
        found = self.filter(plan=plan, withdrawn_on__isnull=True, until__gte=today)
        return found.select_related("accepted_by").order_by("until", "pk")


class SourceDocumentQuerySet(ScopedQuerySet["rows.SourceDocument"]):
    """Files that plans were imported from."""


class DocumentTemplateQuerySet(ScopedQuerySet["rows.DocumentTemplate"]):
    def by_name(self) -> DocumentTemplateQuerySet:
        """Without their contents."""
        return self.order_by("name", "pk").defer("content")


class PendingImportQuerySet(ScopedQuerySet["rows.PendingImport"]):
    def staged_by(self, person: rows.Person) -> PendingImportQuerySet:
        """The uploads this person has not yet confirmed or discarded, the last first."""
        return self.filter(staged_by=person).order_by("-staged_at", "-pk")


class ReadingCorrectionQuerySet(ScopedQuerySet["rows.ReadingCorrection"]):
    road: ClassVar[str] = "pending__administration"


class OfficeLabelQuerySet(ScopedQuerySet["rows.OfficeLabel"]):
    def holding(self, at: datetime | None = None) -> OfficeLabelQuerySet:
        """Those that mean something at a moment (None: now and until somebody removes them)."""
        if at is None:
            return self.filter(removed_at__isnull=True)
        later = Q(removed_at__isnull=True) | Q(removed_at__gt=at)
        return self.filter(later, saved_at__lte=at)


class GeneratedDocumentQuerySet(ScopedQuerySet["rows.GeneratedDocument"]):
    road: ClassVar[str] = "plan__administration"

    def latest_first(self) -> GeneratedDocumentQuerySet:
        """The last made first, without their contents."""
        return self.order_by("-made_at", "-pk").defer("content")


class JournalQuerySet(AppendOnlyQuerySet["rows.JournalEntry"]):
    def latest_first(self) -> JournalQuerySet:
        """What was done last first."""
        return self.select_related("who", "administration").order_by("-pk")

    def about(self, plan: rows.Plan) -> JournalQuerySet:
        """What was done to a plan and in it."""
        return self.filter(plan=plan)
