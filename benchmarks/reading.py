"""Reading a Word plan of 5,000 indicators: time per indicator against that of an ordinary plan.

Promise: at most 1.3 times as long per indicator (linear growth). Both repeat the cards of the
shared yardstick where it is at hand, else of the demonstration, so that their indicators say as
much; every run reads another document, since words read before are remembered. The office's own
file, whose cards say less each, is shown beside them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from traguardo.core.model import Objective, Plan  # noqa: E402
from traguardo.documents.reading import read_document  # noqa: E402
from traguardo.documents.writing import write_plan_docx  # noqa: E402

INDICATORS = 5_000
FEW = 60
"""Indicators of an ordinary plan."""
SMALL_RUNS, LARGE_RUNS = 9, 3


def ordinary() -> bytes:
    shared = Path(os.environ.get("TRAGUARDO_SHARED", ROOT.parent / "shared"))
    for found in sorted(shared.glob("data/*.docx")):
        return found.read_bytes()
    file = ROOT / "src/traguardo/console/demonstration/piano.txt"
    return write_plan_docx(read_document(file.read_bytes(), file.name).plan)


def repeated(plan: Plan, indicators: int, run: int) -> bytes:
    """The plan with its cards repeated, titles and names all different, also by run, as Word."""
    cards = tuple(_cards(plan, indicators, run))
    return write_plan_docx(replace(plan, operational_objectives=cards))


def _cards(plan: Plan, indicators: int, run: int) -> Iterator[Objective]:
    missing = indicators - count(plan) + count(replace(plan, areas=()))
    for number, card in enumerate(cycle(plan.operational_objectives)):
        if missing <= 0:
            return
        end = f"{number} {run}"
        named = [
            replace(one, name=f"{one.name} {end}", algorithm=f"{one.algorithm} {end}")
            for one in card.indicators[:missing]
        ]
        missing -= len(named)
        yield replace(card, title=f"{card.title} {end}", indicators=tuple(named))


def count(plan: Plan) -> int:
    objectives = (*plan.strategic_objectives, *plan.operational_objectives)
    return sum(len(one.indicators) for one in objectives)


def per_indicator(contents: Iterable[bytes]) -> tuple[float, int]:
    """Seconds per indicator, the median of some documents; and how many indicators were read."""
    times, indicators = [], 0
    for content in contents:
        start = perf_counter()
        indicators = count(read_document(content, "piano.docx").plan)
        times.append(perf_counter() - start)
    return median(times) / indicators, indicators


def main() -> None:
    own = ordinary()
    plan = read_document(own, "piano.docx").plan
    of_own, its = per_indicator([own] * SMALL_RUNS)
    print(f"the office's file, {its} indicators, read again: {of_own * 1e6:.0f} µs each")
    each, few = per_indicator(repeated(plan, FEW, run) for run in range(SMALL_RUNS))
    each_of_many, many = per_indicator(repeated(plan, INDICATORS, run) for run in range(LARGE_RUNS))
    print(f"{few} indicators: {each * 1e6:.0f} µs each; {many}: {each_of_many * 1e6:.0f} µs each")
    print(f"ratio {each_of_many / each:.2f} (promise: at most 1.3)")


if __name__ == "__main__":
    main()
