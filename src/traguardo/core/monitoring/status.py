"""Computed status: what the figures say at a date, beside what the owner declares."""

from __future__ import annotations

from traguardo.core.monitoring.judgement import ComputedStatus, indicator_status
from traguardo.core.monitoring.level import Level, disagrees
from traguardo.core.monitoring.objective import objective_status

__all__ = ["ComputedStatus", "Level", "disagrees", "indicator_status", "objective_status"]
