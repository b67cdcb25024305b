"""Rimodulazione: what was proposed, what was decided of it, and every change that was made."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from traguardo.core.lifecycle import ProposalState
from traguardo.store.fields import choices, one_of
from traguardo.store.models.indicator import Indicator, Target
from traguardo.store.models.measurement import exactly_one
from traguardo.store.models.objective import Objective
from traguardo.store.models.plan import Plan
from traguardo.store.querysets.records import RevisionProposalQuerySet


class RevisionProposal(models.Model):
    """Changes to one objective of an approved plan, to be decided together.

    `note` says why it was sent back; `deed` is what approved it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="proposals")
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="proposals")
    reason = models.TextField()
    effective_on = models.DateField()
    state = models.CharField(
        max_length=16, choices=choices(ProposalState), default=ProposalState.PENDING.value
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="proposals"
    )
    proposed_on = models.DateField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decided_proposals",
    )
    decided_on = models.DateField(null=True, blank=True)
    deed = models.TextField(blank=True)
    note = models.TextField(blank=True)

    objects = RevisionProposalQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["plan_id", "pk"]
        constraints: ClassVar = [one_of("state", ProposalState, "proposal_state_known")]

    def __str__(self) -> str:
        return str(self.objective)


class ProposedChange(models.Model):
    """One field of the objective, of an indicator or of a target: its text before and after."""

    proposal = models.ForeignKey(RevisionProposal, on_delete=models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField()
    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, blank=True, related_name="changes"
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, null=True, blank=True, related_name="changes"
    )
    target = models.ForeignKey(
        Target, on_delete=models.CASCADE, null=True, blank=True, related_name="changes"
    )
    field = models.TextField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["proposal_id", "position"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=exactly_one("objective", "indicator", "target"),
                name="change_of_one_thing",
            ),
            models.UniqueConstraint(fields=["proposal", "position"], name="change_position"),
        ]

    @property
    def thing(self) -> Objective | Indicator | Target:
        """What is changed."""
        found = self.objective or self.indicator or self.target
        assert found is not None
        return found
