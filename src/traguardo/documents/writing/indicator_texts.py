"""The cells of an indicator: the office's own words where they were kept, else ours."""

from __future__ import annotations

import re
from decimal import Decimal

from traguardo.core.model import Budget, Classified, Indicator, Target
from traguardo.core.targets.parser import parse_target
from traguardo.core.wording import figure
from traguardo.documents.measured_line import number_text
from traguardo.documents.plan_reader.fields.actuals import read_baseline
from traguardo.documents.plan_reader.fields.kpi_targets import by_year
from traguardo.documents.read_back import year_mark
from traguardo.documents.writing.words import FREQUENCIES, KINDS

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])")
"""`6,500` as English writes thousands."""


def decimal_text(value: Decimal | None) -> str:
    """A weight or a baseline; nothing where there is none."""
    return "" if value is None else number_text(value)


def baseline(indicator: Indicator) -> str:
    """Where the indicator starts from, as the office wrote it; a bare figure ungrouped."""
    bare = "" if indicator.baseline is None else figure(indicator.baseline)
    said = indicator.baseline_text
    english = indicator.baseline is not None and read_baseline(said) != indicator.baseline
    return bare if english and _GROUPED.search(said) else said or bare


def weight(indicator: Indicator) -> str:
    """`70%` or `70`, as the office wrote it."""
    return indicator.weight_text or decimal_text(indicator.weight)


def kind(indicator: Indicator) -> str:
    """`Efficacia`."""
    return indicator.kind_text or (KINDS[indicator.kind] if indicator.kind else "")


def frequency(indicator: Indicator) -> str:
    """`6 MESI`, `semestrale`."""
    if indicator.frequency_text or indicator.frequency is None:
        return indicator.frequency_text
    return FREQUENCIES[indicator.frequency]


def _text(target: Target) -> str:
    """The text as it stands; its figures as Italian writes them where it is English, `6,500`."""
    reading = getattr(target.reading, "value", None)
    if reading is None or not _GROUPED.search(target.text):
        return target.text
    grouped = _GROUPED.sub(lambda found: found.group().replace(",", "."), target.text)
    before, after = (
        [getattr(one, "value", None) for one in parse_target(text).readings]
        for text in (target.text, grouped)
    )
    return grouped if reading not in before and reading in after else target.text


def target_line(target: Target) -> str:
    """The text as it stands where it names its year, or has none; else `Anno 2024: ≥2`."""
    own_year = target.reading is not None and target.reading.year == target.year
    if target.year is None or own_year or by_year(target.text)[0][0] == target.year:
        return _text(target)
    return year_mark(target.year) + _text(target)


def targets(indicator: Indicator) -> str:
    """One line for each target; conditions and years read from one text share its line."""
    return "\n".join(dict.fromkeys(map(target_line, indicator.targets)))


def classified(axis: Classified | None) -> str:
    """A mission or programme: the cell as written, else `016 - Commercio internazionale`."""
    if axis is None:
        return ""
    return axis.text or " - ".join(part for part in (axis.code, axis.title) if part)


def budget(money: Budget) -> str:
    """The office's words, else `€ 195.000 di cui € 14.400 per PID`."""
    if money.text or money.amount is None:
        return money.text
    earmarks = ", ".join(f"€ {number_text(one.amount)} per {one.purpose}" for one in money.earmarks)
    return f"€ {number_text(money.amount)}{' di cui ' if earmarks else ''}{earmarks}"
