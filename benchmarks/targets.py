"""How long reading a target takes, and that hostile text costs time in proportion to its length.

Floor: one pass of a regular expression over the same texts. Hostile texts repeat what a target is
made of; each is read at 5,000 and at 10,000 characters, and the ratio of the two is about 2 where
the cost is linear.
"""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from traguardo.core.targets.parser import parse_target

MANUAL = Path(__file__).resolve().parent.parent / "docs" / "targets.md"
PIECES = (
    "(",
    "((1)",
    ">=",
    "> = ",
    "1.",
    "1,000 ",
    "12/",
    "31/12/",
    "2019 ",
    "2019: 5; ",
    "anno ",
    "entro ",
    "entro il ",
    "e almeno ",
    "almeno 1 e ",
    "rispetto al ",
    "incremento ",
    "fase 1 ",
    "30% entro giugno, ",
    "valore ",
    "a-",
    "— ",
    "«",
    "€ ",
    "gg. ",
)
_WORD = re.compile(r"\w+|\S")


def seconds(text: str, runs: int = 3) -> float:
    """The shortest of a few readings, the cache apart."""
    best = float("inf")
    for _run in range(runs):
        parse_target.cache_clear()
        start = perf_counter()
        parse_target(text, plan_year=2019)
        best = min(best, perf_counter() - start)
    return best


def main() -> None:
    rows = re.findall(r"^\| (?:↓ )?`(.*?)` \|", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    parse_target("50")
    taken = [seconds(text) for text in rows]
    start = perf_counter()
    for text in rows:
        list(_WORD.finditer(text))
    floor = (perf_counter() - start) / len(rows)
    print(f"{len(rows)} targets of the manual: median {median(taken) * 1e6:.0f} µs")
    print(f"ratio to one pass of a regular expression: {median(taken) / floor:.0f}")
    whole, growth = [], []
    for piece in PIECES:
        half, full = (piece * (length // len(piece)) for length in (5_000, 10_000))
        whole.append(seconds(full))
        growth.append((whole[-1] / seconds(half), piece))
    p99 = quantiles(whole, n=100)[98]
    middle = f"median {median(whole) * 1e3:.0f} ms, p99 {p99 * 1e3:.0f} ms"
    print(f"hostile texts of 10,000 characters: {middle}")
    worst, piece = max(growth)
    typical = median(ratio for ratio, _ in growth)
    print(f"twice the length: {typical:.2f} times the time, at most {worst:.2f} ({piece!r})")


if __name__ == "__main__":
    main()
