"""Exact numbers, and names for the absence of a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Missing(StrEnum):
    """Why there is no value. None of these is zero, and none is another."""

    NOT_REPORTED = "not_reported"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"
    SUSPENDED = "suspended"


Value = Decimal | bool | date | Missing
"""What an indicator is worth at a moment: a number in the indicator's unit (percentages on the
0-100 scale), a yes/no, the date something was done, or the reason why there is nothing."""


@dataclass(frozen=True, slots=True)
class Input:
    """One raw figure as it was reported: `Input("evase", Decimal(812))`."""

    name: str
    value: Decimal
