"""A measurement as a line of a document, `primo semestre 2024: 82,5 (evase 33; arrivate 40)`."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from traguardo.core.calendar import Period, Span
from traguardo.core.model import Measurement
from traguardo.core.values import Input, Missing, Value

MISSING = {
    Missing.NOT_REPORTED: "non rilevato",
    Missing.NOT_DUE: "non ancora dovuto",
    Missing.NOT_APPLICABLE: "non applicabile",
    Missing.SUSPENDED: "sospeso",
}
MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
FIGURES = {
    "numerator": "numeratore",
    "denominator": "denominatore",
    "total": "totale",
    "cases": "casi",
    "value": "valore",
}
_FIGURE_OF = {words: name for name, words in FIGURES.items()}
ABOUT = "circa "
"""Before a figure that is rounded to be read: its inputs beside it give the exact one."""
_ORDINALS = ("primo", "secondo", "terzo", "quarto")
_SPANS = {"semestre": Span.HALF, "trimestre": Span.QUARTER}
_LINE = re.compile(
    r"(?P<period>[^:]+): (?P<value>.+?)(?: \((?P<inputs>[^()]+)\))?(?: – (?P<note>.*))?"
)
_PERIOD = re.compile(
    rf"(?:(?P<word>anno|{'|'.join(MONTHS)})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)}) (?P<part>semestre|trimestre)) (?P<year>\d{{4}})"
)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?")
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_CENTS = Decimal("0.01")
_INPUT = re.compile(rf"(.+) ({_NUMBER.pattern})")


def number_text(value: Decimal) -> str:
    """`Decimal("1234.50")` is `1.234,50`; nothing is rounded."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def period_text(period: Period) -> str:
    """`primo semestre 2019`, `terzo trimestre 2019`, `maggio 2019`, `anno 2019`."""
    if period.span is Span.MONTH:
        return f"{MONTHS[period.number - 1]} {period.year}"
    if period.span is Span.YEAR:
        return f"anno {period.year}"
    part = "semestre" if period.span is Span.HALF else "trimestre"
    return f"{_ORDINALS[period.number - 1]} {part} {period.year}"


def value_text(value: Value) -> str:
    """A measured value, a date, a yes or no, or why there is nothing."""
    if isinstance(value, Missing):
        return MISSING[value]
    if isinstance(value, bool):
        return "sì" if value else "no"
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year:04}"
    return number_text(value)


def measured_line(one: Measurement, *, rounded: bool = False) -> str:
    """A measurement in words: period, value (rounded half up to cents), raw figures, note."""
    figures = "; ".join(
        f"{_figure_name(part.name)} {number_text(part.value)}" for part in one.inputs
    )
    note = " ".join(one.note.split())
    inputs = f" ({figures})" if figures else ""
    value = _about(one.value) if rounded else value_text(one.value)
    return f"{period_text(one.period)}: {value}{inputs}{f' – {note}' if note else ''}"


def _about(value: Value) -> str:
    assert isinstance(value, Decimal)
    return ABOUT + number_text(value.quantize(_CENTS, ROUND_HALF_UP))


def _figure_name(name: str) -> str:
    """The office's word; a name that is itself such a word stands in quotes, to come back as is."""
    return f"«{name}»" if name in _FIGURE_OF else FIGURES.get(name, name)


def _figure_of(words: str) -> str:
    quoted = words[1:-1] if words.startswith("«") and words.endswith("»") else ""
    return quoted if quoted in _FIGURE_OF else _FIGURE_OF.get(words, words)


def read_measured(text: str) -> tuple[Measurement, ...] | None:
    """The measurements a text of such lines states, one a line; None where a line is another."""
    found = [_measurement(line) for line in text.split("\n")]
    return None if None in found else tuple(one for one in found if one is not None)


def _measurement(line: str) -> Measurement | None:
    found = _LINE.fullmatch(line.strip())
    period = read_period(found["period"]) if found else None
    value = _value(found["value"]) if found else None
    if found is None or period is None or value is None:
        return None
    if found["value"].startswith(ABOUT) and not found["inputs"]:
        return None
    inputs = [_INPUT.fullmatch(part) for part in (found["inputs"] or "").split("; ") if part]
    if None in inputs:
        return None
    figures = tuple(Input(_figure_of(part[1]), _number(part[2])) for part in inputs if part)
    return Measurement(period, value, figures, note=found["note"] or "")


def read_period(words: str) -> Period | None:
    """The period such words name; None for other words."""
    found = _PERIOD.fullmatch(words.strip().casefold())
    if not found:
        return None
    year, word = int(found["year"]), found["word"]
    if word == "anno":
        return Period(year)
    if word:
        return Period(year, Span.MONTH, MONTHS.index(word) + 1)
    number = _ORDINALS.index(found["ordinal"]) + 1
    span = _SPANS[found["part"]]
    return Period(year, span, number) if span is Span.QUARTER or number < 3 else None


def _value(words: str) -> Value | None:
    for missing, said in MISSING.items():
        if words == said:
            return missing
    if words in ("sì", "no"):
        return words == "sì"
    day = _DAY.fullmatch(words)
    if day:
        return _date(*map(int, day.groups()))
    plain = words.removeprefix(ABOUT)
    return _number(plain) if _NUMBER.fullmatch(plain) else None


def _date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(words: str) -> Decimal:
    return Decimal(words.replace(".", "").replace(",", "."))
