"""A million formula evaluations in exact decimals, against the same arithmetic written in Python.

The floor is what Decimal itself costs; the ratio is what the language adds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal

from traguardo.core.formulas.evaluator import evaluate

TIMES = 1_000_000
FIGURES = {"evase": Decimal(812), "pervenute": Decimal(1013)}


def floor() -> Decimal:
    return Decimal(100) * FIGURES["evase"] / FIGURES["pervenute"]


def ours() -> object:
    return evaluate("100 * evase / pervenute", FIGURES)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _ in range(TIMES):
        work()
    return time.perf_counter() - start


def main() -> None:
    mine, least = seconds(ours), seconds(floor)
    print(f"formula: {TIMES / mine:,.0f} evaluations/s ({mine:.1f} s for a million)")
    print(f"ratio to plain Decimal arithmetic: {mine / least:.1f}")


if __name__ == "__main__":
    main()
