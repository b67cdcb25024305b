"""Frozen versions: what a plan said when it was approved, revised, closed."""

from __future__ import annotations

import hashlib

from django.db.models import Max

from traguardo.core.roles import Verb
from traguardo.documents.writing.formats import plan_bytes
from traguardo.store.mapping import to_core
from traguardo.store.models import Plan, PlanMove, PlanVersion

FREEZING = frozenset({Verb.APPROVE, Verb.REVISE, Verb.CLOSE})
"""The moves whose outcome is kept for ever."""


def keep_version(plan: Plan, move: PlanMove) -> PlanVersion:
    """The plan's JSON as it is now, with its SHA-256; part of the move, in its transaction."""
    content = plan_bytes(to_core(plan), ".json")
    last = plan.versions.aggregate(last=Max("number"))["last"] or 0
    return PlanVersion.objects.create(
        plan=plan,
        number=last + 1,
        move=move,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )
