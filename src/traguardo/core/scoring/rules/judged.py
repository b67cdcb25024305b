"""Judged: a person's figure for a target in words, with evidence and approval."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.scoring.rules.outcome import Outcome, obstacle
from traguardo.core.values import Value


def judged(actual: Value, *, evidence: bool, approved: bool) -> Outcome:
    """The judgement (0-100) itself, once it has evidence and was approved; else the obstacle."""
    if not isinstance(actual, Decimal) or not 0 <= actual <= 100:
        return obstacle("judged", "actual_not_comparable", actual=actual)
    if not evidence:
        return obstacle("judged", "judgement_without_evidence")
    if not approved:
        return obstacle("judged", "judgement_not_approved")
    return Outcome("judged", actual, (("judged", (("result", actual),)),))
