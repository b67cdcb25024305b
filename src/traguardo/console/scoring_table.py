"""A table of targets and actuals as a small plan, scored by the core like any other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from traguardo.console.table_files import TableRow
from traguardo.console.words import _
from traguardo.core.calendar import Period
from traguardo.core.entries import read_number, read_value, with_decimal_commas, writes_dot_decimals
from traguardo.core.findings import Anchor
from traguardo.core.model import Indicator, Measurement, Objective, Plan, Target
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.rules.change import reference_year
from traguardo.core.scoring.score import PlanScore
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.targets.nodes import DecreaseBy, IncreaseBy, Keep, Reading
from traguardo.core.values import Value
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, read_targets

REQUIRED = ("indicator", "target", "actual")
_FIGURES = ("target", "actual", "baseline", "previous")


@dataclass(frozen=True, slots=True)
class ScoredTable:
    """The table as a plan, its scores, and the day they are seen from.

    `rows` are the indicators in the order of the file, each with its path in the plan.
    """

    plan: Plan
    rows: tuple[tuple[str, Indicator], ...]
    scores: PlanScore
    system: MeasurementSystem
    at: date
    problems: tuple[str, ...]
    by_objective: bool


def scored_table(rows: Sequence[TableRow], system: MeasurementSystem, year: int) -> ScoredTable:
    """Score rows; what cannot be read stays without a score, and is told with its line."""
    dots = writes_dot_decimals(row[name] for row in rows for name in _FIGURES)
    entries = _Entries(year, dots)
    objectives: dict[str, list[Indicator]] = {}
    numbers: dict[str, int] = {}
    indicators: list[tuple[str, Indicator]] = []
    for row in rows:
        members = objectives.setdefault(row["objective"], [])
        number = numbers.setdefault(row["objective"], len(numbers))
        path = f"operational/{number}/indicators/{len(members)}"
        members.append(entries.indicator(row))
        indicators.append((path, members[-1]))
    cards = tuple(Objective(title, indicators=tuple(own)) for title, own in objectives.items())
    plan, at = Plan(years=(year,), operational_objectives=cards), date(year, 12, 31)
    return ScoredTable(
        plan,
        tuple(indicators),
        score_plan(plan, system, year, at),
        system,
        at,
        tuple(entries.problems),
        any("objective" in row.cells for row in rows),
    )


class _Entries:
    """Rows to indicators; the problems met on the way."""

    def __init__(self, year: int, dot_decimal: bool) -> None:
        self.year = year
        self.dot_decimal = dot_decimal
        self.problems: list[str] = []

    def indicator(self, row: TableRow) -> Indicator:
        """The row as an indicator measured in this year, and in the year before where stated."""
        target = self._target(row)
        return Indicator(
            name=row["indicator"],
            unit=row["unit"],
            weight=self._number(row, "weight"),
            baseline=self._number(row, "baseline"),
            targets=(target,),
            measurements=tuple(self._measurements(row, target.reading)),
        )

    def _target(self, row: TableRow) -> Target:
        """The target of this year where the text names years, else the last it states."""
        text = with_decimal_commas(row["target"]) if self.dot_decimal else row["target"]
        written = WrittenTarget(text, None, Anchor(line=row.line))
        found = read_targets([written], name=row["indicator"], algorithm="", unit=row["unit"])
        own = [one for one in found if one.year == self.year]
        chosen = (own or list(found) or [Target(None, text)])[-1]
        return replace(chosen, year=None, text=row["target"])

    def _measurements(self, row: TableRow, reading: Reading | None) -> Iterator[Measurement]:
        previous = self._number(row, "previous")
        if previous is not None:
            named = (
                reference_year(reading)
                if isinstance(reading, IncreaseBy | DecreaseBy | Keep)
                else None
            )
            yield Measurement(Period(named or self.year - 1), previous)
        actual = self._value(row)
        if actual is not None:
            yield Measurement(Period(self.year), actual)

    def _value(self, row: TableRow) -> Value | None:
        try:
            return read_value(row["actual"], dot_decimal=self.dot_decimal)
        except ValueError as problem:
            self._problem(row, "actual", problem)
            return None

    def _number(self, row: TableRow, column: str) -> Decimal | None:
        if not row[column]:
            return None
        try:
            return read_number(row[column], dot_decimal=self.dot_decimal)
        except ValueError as problem:
            self._problem(row, column, problem)
            return None

    def _problem(self, row: TableRow, column: str, problem: ValueError) -> None:
        self.problems.append(f"{_('riga')} {row.line}, {column}: {problem}")
