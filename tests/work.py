"""How much work a piece of code does, counted and not timed: a busy machine changes no count."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(action: Callable[[], object]) -> int:
    """The calls `action` makes, of Python functions and of built-in ones.

    A pattern that backtracks is one call however long it takes; `benchmarks/growth.py`
    times what this cannot count.
    """
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count
