"""Exact arithmetic: decimals with ample precision, never in the caller's own context."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)

from traguardo.core.values import Value

HUNDRED = Decimal(100)
ZERO = Decimal(0)

EXACT = Context(
    prec=60,
    rounding=ROUND_HALF_EVEN,
    Emin=MIN_EMIN,
    Emax=MAX_EMAX,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)


_SETTLED = Context(prec=40, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[InvalidOperation])


def settled(value: Decimal) -> Decimal:
    """The value without the noise of its last digits, for comparing and for showing.

    Three thirds of 30 may be 29.99…9 in sixty digits; in forty they are 30.
    """
    return _SETTLED.plus(value)


def exact() -> AbstractContextManager[Context]:
    """Sixty significant digits, half even, whatever the surrounding context says."""
    return localcontext(EXACT)


@contextmanager
def uncollected() -> Iterator[None]:
    """Make many small frozen objects without the cycle collector walking over them each time.

    They hold no cycles, so nothing can leak; whoever had the collector running gets it back, with
    what was made here counted among the old, so that it does not walk over it at once.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def number(value: Value | None) -> Decimal | None:
    """The value where it is a finite number, else None (a yes/no is not a number)."""
    return value if isinstance(value, Decimal) and value.is_finite() else None
