"""Rows of a table as indicators: the target as read, the actual, what they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from traguardo.console.table_files import TableRow
from traguardo.console.table_year import Columns
from traguardo.console.words import _
from traguardo.core.calendar import Period
from traguardo.core.entries import read_number, with_decimal_commas
from traguardo.core.findings import Anchor
from traguardo.core.model import Accumulation, Indicator, Measurement, Target
from traguardo.core.scoring.rules.change import RELATIVE, reference_year
from traguardo.core.stated import read_stated
from traguardo.core.targets.nodes import AtLeast, AtMost, DecreaseBy, Done, Keep, Reading
from traguardo.core.values import Input, Missing, Value
from traguardo.core.wording import fold, is_blank
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, read_targets

_TOTAL = re.compile(r"(?:sub ?)?tot(?:al[ei]?)?\b.*|media(?: complessiva)?|somma|sum|average|mean")
_DOWN = re.compile(
    r"-1|[↓▼-]|down\w*|decreas\w*|lower\b.*|less\b.*|min\w*|decrescent\w*|(?:in )?(?:diminuzione|"
    r"riduzione|decremento)|meno\b.*|negativ\w*"
)
_UP = re.compile(
    r"\+?1|[↑▲+]|up\w*|increas\w*|higher\b.*|more\b.*|max\w*|mag\w*|crescent\w*|(?:in )?(?:aumento|"
    r"crescita|incremento)|più\b.*|piu\b.*|positiv\w*"
)


_FRACTION = re.compile(r"(\d{1,9})\s*(?:/|su|of|out of)\s*(\d{1,9})")


class Entries:
    """Rows to indicators; the problems met on the way, and the lines whose actual was not read."""

    def __init__(self, columns: Columns, dot_decimal: bool) -> None:
        self.columns = columns
        self.year = columns.year
        self.dot_decimal = dot_decimal
        self.problems: list[str] = []
        self.unread: set[int] = set()

    def is_counted(self, row: TableRow) -> bool:
        """Whether the row states an indicator; a total, or a heading between rows, does not."""
        name, target = fold(self.columns.text(row, "indicator")), self.columns.text(row, "target")
        if target or (name and not _TOTAL.fullmatch(name)):
            return True
        self.problems.append(
            _("riga {line}: senza indicatore o senza target, non conta.").format(line=row.line)
        )
        return False

    def indicator(self, row: TableRow) -> Indicator:
        """The row as an indicator measured in this year, and in the year before where stated."""
        less, parts = self._less(row), self._parts(row)
        actual = None if parts else self._value(row)
        targets = [_settled(one, less) for one in self._targets(row, less)]
        readings = [one.reading for one in targets if one.reading is not None]
        previous = self.number(row, "previous")
        baseline = self.number(row, "baseline")
        if len(readings) == 1 and previous is None and baseline is None:
            reading, actual = self._compared(row, readings[0], actual)
            targets = [replace(targets[0], reading=reading)]
        return Indicator(
            name=self.columns.text(row, "indicator"),
            unit=self.columns.text(row, "unit"),
            weight=self.number(row, "weight"),
            baseline=baseline,
            targets=tuple(targets),
            measurements=tuple(self._measurements(readings, previous, actual, parts)),
            accumulation=Accumulation.RATIO if parts else None,
        )

    def _targets(self, row: TableRow, less: bool | None) -> list[Target]:
        """The targets of this year where the text names years, else of the last it states."""
        stated = self.columns.text(row, "target")
        if is_blank(stated):
            return []
        text = with_decimal_commas(stated) if self.dot_decimal else stated
        year = self.columns.year_of(row)
        found = read_targets(
            [WrittenTarget(text, None, Anchor(line=row.line))],
            name=self.columns.text(row, "indicator"),
            algorithm="",
            unit=self.columns.text(row, "unit"),
            plan_year=year,
            less=less,
        )
        if len(found) == 1 and found[0].reading is None:
            found = (replace(found[0], reading=self._bare(row, less)),)
        named = [one.year for one in found if one.year is not None]
        own = year if year in named else named[-1] if named else None
        chosen = [one for one in found if one.year in (own, None)]
        return [replace(one, year=None, text=stated) for one in chosen]

    def _bare(self, row: TableRow, less: bool | None) -> Reading | None:
        """A cell that holds a number and nothing else, such as `-2`."""
        try:
            value = read_number(self.columns.text(row, "target"), dot_decimal=self.dot_decimal)
        except ValueError:
            return None
        return (AtMost if less else AtLeast)(value, assumed=True)

    def _compared(
        self, row: TableRow, reading: Reading, actual: Value | None
    ) -> tuple[Reading, Value | None]:
        """Target and actual made comparable, where the actual itself says what it is.

        Without any reference an actual in per cent, or with a sign, is the change itself; `100%`
        of something to be done is a yes.
        """
        text = self.columns.text(row, "actual")
        if isinstance(reading, Done) and "%" in text and actual in (0, 100):
            return reading, actual == 100
        if not isinstance(reading, RELATIVE) or isinstance(reading, Keep) or reading.reference:
            return reading, actual
        if not isinstance(actual, Decimal) or not ("%" in text or text[:1] in "+-−"):
            return reading, actual
        if isinstance(reading, DecreaseBy):
            signed = text[:1] in "+-−"
            actual = -actual if signed else actual
        return AtLeast(reading.value, unit=reading.unit, tolerance=reading.tolerance), actual

    def _measurements(
        self,
        readings: list[Reading],
        previous: Decimal | None,
        actual: Value | None,
        parts: tuple[Input, ...],
    ) -> Iterator[Measurement]:
        if previous is not None:
            named = (reference_year(one) for one in readings if isinstance(one, RELATIVE))
            yield Measurement(Period(next(filter(None, named), self.year - 1)), previous)
        if parts:
            yield Measurement(Period(self.year), Missing.NOT_REPORTED, parts)
        elif actual is not None:
            yield Measurement(Period(self.year), actual)

    def _parts(self, row: TableRow) -> tuple[Input, ...]:
        """Numerator and denominator, where a percentage is stated by them: `12/40`, `12 su 40`."""
        asked = self.columns.text(row, "target") + self.columns.text(row, "unit")
        found = _FRACTION.fullmatch(fold(self.columns.text(row, "actual")))
        if found is None or "%" not in asked:
            return ()
        names = ("numerator", "denominator")
        return tuple(map(Input, names, map(Decimal, found.groups())))

    def _less(self, row: TableRow) -> bool | None:
        said = fold(self.columns.text(row, "direction")).replace(".0", "")
        if _DOWN.fullmatch(said):
            return True
        if _UP.fullmatch(said):
            return False
        if said:
            self._problem(row, "direction", _("scrivere «crescente» o «decrescente»"))
        return None

    def _value(self, row: TableRow) -> Value | None:
        try:
            return read_stated(self.columns.text(row, "actual"), dot_decimal=self.dot_decimal)
        except ValueError as problem:
            self._problem(row, "actual", problem)
            self.unread.add(row.line)
            return None

    def number(self, row: TableRow, column: str) -> Decimal | None:
        """The number in a cell; None, told where it is no number, else."""
        text = self.columns.text(row, column)
        if not text:
            return None
        try:
            found = read_stated(text, dot_decimal=self.dot_decimal)
        except ValueError as problem:
            self._problem(row, column, problem)
            return None
        if isinstance(found, Decimal | Missing):
            return None if isinstance(found, Missing) else found
        self._problem(row, column, _("«{text}» non è un numero").format(text=text))
        return None

    def flag(self, row: TableRow) -> bool | None:
        """Whether the row says that its target was met; None where it does not say."""
        text = self.columns.text(row, "met")
        try:
            found = read_stated(text.removeprefix("Target ").removeprefix("target "))
        except ValueError:
            return None
        return found if isinstance(found, bool) else None

    def _problem(self, row: TableRow, column: str, problem: object) -> None:
        self.problems.append(f"{_('riga')} {row.line}, {column}: {problem}")


def _settled(target: Target, less: bool | None) -> Target:
    """A direction that the table itself states is no assumption."""
    if less is None or target.reading is None or not target.reading.assumed:
        return target
    return replace(target, reading=replace(target.reading, assumed=False))
