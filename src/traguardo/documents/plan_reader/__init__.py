"""Blocks to a plan: labels recognised by meaning, every word in a field or in a finding."""

from __future__ import annotations

from traguardo.documents.plan_reader.reader import ReadPlan, read_plan

__all__ = ["ReadPlan", "read_plan"]
