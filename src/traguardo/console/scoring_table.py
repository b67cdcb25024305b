"""A table of targets and actuals as a small plan, scored by the core like any other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from traguardo.console.published_column import published_contradictions
from traguardo.console.scored_rows import Entries
from traguardo.console.table_files import TableRow
from traguardo.console.table_year import Columns, columns_of
from traguardo.core.entries import writes_dot_decimals
from traguardo.core.findings import Finding
from traguardo.core.model import Indicator, Objective, Plan
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import PlanScore, Score, undated, unread
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.values import Missing
from traguardo.core.wording import shorten

REQUIRED = ("indicator", "target", "actual")
_FIGURES = ("target", "actual", "baseline", "previous", "published")
_ENGLISH = re.compile(
    r"\b(?:of|the|by|to|with|and|for|number|percentage|percent|rate|average|at least|at most)\b",
    re.IGNORECASE,
)
_ITALIAN = re.compile(
    r"\b(?:di|del|della|dei|delle|degli|dell|per|con|entro|numero|percentuale|tasso|almeno|al|il|"
    r"la|e)\b",
    re.IGNORECASE,
)
_COMMA_DECIMALS = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.])0,\d+|\d\.\d{3},\d")


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """One row: its line in the file, its path in the plan, its indicator and score."""

    line: int
    path: str
    indicator: Indicator
    score: Score


@dataclass(frozen=True, slots=True)
class ScoredTable:
    """The table as a plan, its scores, and the day they are seen from.

    `findings` say where a published score contradicts its own row.
    """

    plan: Plan
    rows: tuple[ScoredRow, ...]
    scores: PlanScore
    system: MeasurementSystem
    at: date
    problems: tuple[str, ...]
    findings: tuple[Finding, ...]
    by_objective: bool


def scored_table(
    rows: Sequence[TableRow], system: MeasurementSystem, this_year: int, stated: int | None = None
) -> ScoredTable:
    """Score rows; what cannot be read stays without a score, and is told with its line.

    `stated` is the year of the table where the user says it.
    """
    columns = columns_of(rows, this_year, stated)
    entries = Entries(columns, _dot_decimal(rows, columns))
    objectives: dict[str, list[Indicator]] = {}
    numbers: dict[str, int] = {}
    placed: list[tuple[TableRow, str, Indicator]] = []
    for row in rows:
        if not entries.is_counted(row):
            continue
        objective = columns.text(row, "objective")
        members = objectives.setdefault(objective, [])
        number = numbers.setdefault(objective, len(numbers))
        path = f"operational/{number}/indicators/{len(members)}"
        members.append(entries.indicator(row))
        placed.append((row, path, members[-1]))
    cards = tuple(Objective(title, indicators=tuple(own)) for title, own in objectives.items())
    plan, at = Plan(years=(columns.year,), operational_objectives=cards), date(columns.year, 12, 31)
    scores = score_plan(plan, system, columns.year, at)
    return ScoredTable(
        plan,
        tuple(
            ScoredRow(row.line, path, one, _told(row, scores.indicators[path], entries))
            for row, path, one in placed
        ),
        scores,
        system,
        at,
        tuple(entries.problems),
        tuple(
            published_contradictions(
                [(row, scores.indicators[path]) for row, path, _one in placed], entries
            )
        ),
        "objective" in columns.keys,
    )


def _told(row: TableRow, score: Score, entries: Entries) -> Score:
    """The score as the table can say it: an actual that cannot be read is not an absent one."""
    if score.missing is Missing.NOT_REPORTED and row.line in entries.unread:
        return unread(score, shorten(entries.columns.text(row, "actual")))
    return undated(score)


def _dot_decimal(rows: Sequence[TableRow], columns: Columns) -> bool:
    """Whether numbers have decimal dots: the figures show it, or the words are English."""
    texts = [columns.text(row, name) for row in rows for name in _FIGURES]
    if writes_dot_decimals(texts):
        return True
    if any(_COMMA_DECIMALS.search(text) for text in texts):
        return False
    return _words(rows, columns, _ENGLISH) > 2 * _words(rows, columns, _ITALIAN)


def _words(rows: Sequence[TableRow], columns: Columns, language: re.Pattern[str]) -> int:
    return sum(1 for text in _texts(rows, columns) if language.search(text))


def _texts(rows: Sequence[TableRow], columns: Columns) -> Iterator[str]:
    for row in rows[:1000]:
        yield columns.text(row, "indicator")
        yield columns.text(row, "target")
