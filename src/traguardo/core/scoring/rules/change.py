"""Increase, decrease, keep: targets that name another value, turned into plain ones."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.targets.nodes import AtLeast, AtMost, DecreaseBy, IncreaseBy, Keep

Relative = IncreaseBy | DecreaseBy | Keep
RELATIVE = (IncreaseBy, DecreaseBy, Keep)

_YEAR = re.compile(r"(?:19|20)\d\d")
_START = re.compile(r"baseline|inizial|partenza|start", re.IGNORECASE)
_TIME_UNITS = {"day", "working_day", "hour", "month"}


def reference_year(reading: Relative) -> int | None:
    """The year the target refers to, where it names one (`rispetto al 2018`)."""
    found = _YEAR.fullmatch(reading.reference.strip())
    return int(found.group()) if found else None


def reference_value(reading: Relative, case: Circumstances) -> Decimal | None:
    """What the target is measured against.

    A stated value; else the baseline where the words say so; else the reference year's actual,
    and the baseline where that is not known. None where there is nothing.
    """
    stated = reading.value if isinstance(reading, Keep) else _as_number(reading)
    if stated is not None:
        return stated
    if _START.search(reading.reference) and case.baseline is not None:
        return case.baseline
    return case.previous if case.previous is not None else case.baseline


def plain(reading: Relative, reference: Decimal, case: Circumstances) -> AtLeast | AtMost | None:
    """The same target as at least / at most; None for a relative change of a reference of 0.

    `%` is of the reference (of its size, where it is negative); every other unit is absolute.
    """
    if isinstance(reading, Keep):
        lower = case.lower_is_better or reading.unit in _TIME_UNITS
        kind = AtMost if lower else AtLeast
        return kind(reference, unit=reading.unit, tolerance=reading.tolerance)
    change = reading.value
    if reading.unit == "%":
        if reference == 0:
            return None
        change = abs(reference) * change / 100
    if isinstance(reading, IncreaseBy):
        return AtLeast(reference + change, tolerance=reading.tolerance)
    return AtMost(reference - change, tolerance=reading.tolerance)


def _as_number(reading: Relative) -> Decimal | None:
    if reference_year(reading) is not None:
        return None
    try:
        stated = Decimal(reading.reference.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return stated if stated.is_finite() else None
