"""The Italian words of the written documents."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from traguardo.core.model import Frequency, Kind
from traguardo.documents.measured_line import MONTHS, number_text

KINDS = {
    Kind.EFFECTIVENESS: "efficacia",
    Kind.EFFICIENCY: "efficienza",
    Kind.QUALITY: "qualità",
    Kind.IMPACT: "impatto",
    Kind.RESOURCES: "stato delle risorse",
}
FREQUENCIES = {
    Frequency.MONTHLY: "mensile",
    Frequency.QUARTERLY: "trimestrale",
    Frequency.HALF_YEARLY: "semestrale",
    Frequency.YEARLY: "annuale",
}


def percentage(value: Decimal) -> str:
    """A percentage rounded half up to one decimal: `96,4%`, `100%`."""
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    return f"{number_text(rounded.quantize(Decimal(1)) if whole else rounded)}%"


def long_day(value: date) -> str:
    """`5 luglio 2019`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
