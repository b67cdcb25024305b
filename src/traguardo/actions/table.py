"""Measurements from a table: every row is tried, its error said, and all are stored or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.doubting import doubts
from traguardo.actions.figures import Figures
from traguardo.actions.journal import value_text
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused
from traguardo.core.calendar import Period
from traguardo.core.entries import read_number, read_value, writes_dot_decimals
from traguardo.core.model import Indicator as CoreIndicator
from traguardo.core.places import indicators
from traguardo.core.values import Input, Missing
from traguardo.core.wording import fold
from traguardo.store import conversion
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import Indicator, Measurement, Person, Plan

FIXED = frozenset({"path", "indicator", "period", "value", "source", "note", "to_date"})
"""The columns with a meaning of their own; every other column is a raw figure by its name."""
EMPTY = frozenset({"", "-"})

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one row; `number` counts from 1 below the header.

    `error` says in Italian what is wrong with it; else `value` is what it says, `new` whether it
    was not known yet, and `doubts` what is allowed but seldom meant.
    """

    number: int
    indicator: str
    period: str
    value: str = ""
    new: bool = False
    error: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableOutcome:
    """Every line, and whether the table was stored (never on a dry run, nor with an error)."""

    lines: tuple[Line, ...]
    stored: bool

    @property
    def errors(self) -> tuple[Line, ...]:
        """The lines that have to be mended."""
        return tuple(line for line in self.lines if line.error)

    @property
    def recorded(self) -> int:
        """How many measurements are new."""
        return sum(line.new for line in self.lines)


def measure_table(
    plan: Plan, rows: Sequence[Row], *, by: Person, today: date, dry_run: bool = False
) -> TableOutcome:
    """Record a measurement for each row: all of them, or none where one has an error.

    Columns: `path` (`operational/3/indicators/0`) or `indicator` (its name or KPI number, where the
    plan has it once), `period`, `value`, `source`, `note`, `to_date`, and one for each raw figure
    (`numerator`, `denominator`, `total`, `cases`, …). Rows without any figure are passed over. The
    same table again changes nothing.
    """
    loaded = load_plan(plan)
    dots = writes_dot_decimals(cell for row in rows for cell in _figure_cells(row).values())
    table = _Table(loaded, by, today, dots)
    with transaction.atomic():
        lines = tuple(table.line(number, row) for number, row in enumerate(rows, 1) if _said(row))
        refused = dry_run or any(line.error for line in lines)
        transaction.set_rollback(refused)
    return TableOutcome(lines, stored=not refused)


@dataclass(frozen=True)
class _Table:
    """What every row needs: the plan, who records it, on which day, how it writes decimals."""

    loaded: LoadedPlan
    by: Person
    today: date
    dot_decimal: bool

    @cached_property
    def places(self) -> Mapping[str, CoreIndicator]:
        """The indicators as the plan has them before the table, by path."""
        return {place.path: place.indicator for place in indicators(self.loaded.plan)}

    def line(self, number: int, row: Row) -> Line:
        """Record one row; its error is a value."""
        named = row.get("indicator", "").strip() or row.get("path", "").strip()
        period = row.get("period", "").strip()
        try:
            path = self._path(row)
            indicator = Indicator.objects.get(pk=self.loaded.ids[path])
            figures = self._figures(row)
            before = _last(indicator)
            made = self._record(indicator, figures, row)
        except (Refused, ValueError) as problem:
            return Line(number, named, period, error=str(problem))
        return Line(
            number,
            str(indicator),
            period,
            value_text(conversion.value_of(made)),
            new=before is None or made.pk > before.pk,
            doubts=tuple(doubts(self.places[path], figures, Period.parse(period))),
        )

    def _path(self, row: Row) -> str:
        path, name = row.get("path", "").strip(), row.get("indicator", "").strip()
        if path:
            if path not in self.places:
                raise Refused(_("Nel piano non c’è un indicatore «%(path)s».") % {"path": path})
            return path
        found = [
            place
            for place, one in self.places.items()
            if fold(name) in (fold(one.name), fold(one.number))
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise Refused(
                _("«%(name)s» compare %(count)d volte nel piano: indicare la colonna path.")
                % {"name": name, "count": len(found)}
            )
        raise Refused(_("Nel piano non c’è un indicatore «%(name)s».") % {"name": name})

    def _figures(self, row: Row) -> Figures:
        inputs = tuple(
            Input(name, read_number(cell, dot_decimal=self.dot_decimal))
            for name, cell in _figure_cells(row).items()
            if name != "value"
        )
        stated = row.get("value", "").strip()
        if stated in EMPTY:
            return Figures(inputs)
        value = read_value(stated, dot_decimal=self.dot_decimal)
        if isinstance(value, Missing):
            return Figures(inputs, missing=value)
        return Figures(inputs, value)

    def _record(self, indicator: Indicator, figures: Figures, row: Row) -> Measurement:
        return record_measurement(
            indicator,
            period=_period(row.get("period", "")),
            inputs=figures.inputs,
            value=figures.value,
            missing=figures.missing,
            source=row.get("source", "").strip(),
            note=row.get("note", "").strip(),
            to_date=read_value(row.get("to_date", "") or "no") is True,
            by=self.by,
            today=self.today,
        )


def _figure_cells(row: Row) -> dict[str, str]:
    """The cells that say figures, by the name of their column."""
    known = {name: cell.strip() for name, cell in row.items() if name and name not in FIXED}
    known["value"] = row.get("value", "").strip()
    return {name: cell for name, cell in known.items() if cell not in EMPTY}


def _said(row: Row) -> bool:
    return bool(_figure_cells(row))


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        raise Refused(
            _("«%(text)s» non è un periodo: scrivere 2019, 2019-H1, 2019-Q2 o 2019-05.")
            % {"text": text}
        ) from None


def _last(indicator: Indicator) -> Measurement | None:
    return Measurement.objects.filter(indicator=indicator.linked_to_id or indicator.pk).last()
