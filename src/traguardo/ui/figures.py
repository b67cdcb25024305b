"""Numbers, dates and values in the reader's language; a figure stays Decimal to the last."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from traguardo.core.calendar import Period, Span
from traguardo.core.values import Missing, Value

DASH = "–"


def reader_locale() -> Locale:
    """The locale of the language the page is in."""
    return Locale.parse((get_language() or "it").replace("-", "_"))


def reader_language() -> Literal["it", "en"]:
    """The language of the page, as the core's sentences name it."""
    return "en" if (get_language() or "it").startswith("en") else "it"


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as offices do; only for display."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def number(value: Decimal | int | None, places: int | None = None) -> str:
    """`1234.5` → `1.234,5`; every written digit is kept unless `places` says how many to show."""
    if value is None:
        return DASH
    exact = Decimal(value)
    shown = exact if places is None else rounded(exact, places)
    if shown == shown.to_integral_value():
        return format_decimal(int(shown), format="#,##0", locale=reader_locale())
    digits = "#" * max(1, -int(shown.normalize().as_tuple().exponent))
    return format_decimal(shown, format=f"#,##0.{digits}", locale=reader_locale())


def percent(value: Decimal | None, places: int = 1) -> str:
    """A percentage on the 0-100 scale: `87.44` → `87,4%`."""
    return DASH if value is None else f"{number(value, places)}%"


def points(value: Decimal | None) -> str:
    """A difference of two percentages, with its sign: `+3,2 punti`."""
    if value is None:
        return DASH
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return _("%(points)s punti") % {"points": sign + number(abs(value), 1)}


def money(value: Decimal | None) -> str:
    """Euro: `195000` → `195.000,00 €`."""
    return DASH if value is None else format_currency(value, "EUR", locale=reader_locale())


def day(value: date | None) -> str:
    """A day in words: `30 giugno 2026`."""
    return DASH if value is None else format_date(value, "d MMMM y", locale=reader_locale())


def short_day(value: date | None) -> str:
    """A day in figures: `30/06/2026`."""
    return DASH if value is None else format_date(value, "dd/MM/y", locale=reader_locale())


def moment(value: datetime | None) -> str:
    """A day and the time of day: `30/06/2026, 09:15`."""
    if value is None:
        return DASH
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return format_datetime(local, "dd/MM/y, HH:mm", locale=reader_locale())


def period(value: Period | None) -> str:
    """A period in words: `1° semestre 2026`."""
    if value is None:
        return DASH
    if value.span is Span.YEAR:
        return str(value.year)
    if value.span is Span.MONTH:
        return format_date(value.start, "LLLL y", locale=reader_locale())
    pattern = _("%(number)d° semestre %(year)d")
    if value.span is Span.QUARTER:
        pattern = _("%(number)d° trimestre %(year)d")
    return pattern % {"number": value.number, "year": value.year}


def missing(value: Missing) -> str:
    """Why there is no value, in words."""
    return {
        Missing.NOT_REPORTED: _("non rilevato"),
        Missing.NOT_DUE: _("non ancora dovuto"),
        Missing.NOT_APPLICABLE: _("non applicabile"),
        Missing.SUSPENDED: _("sospeso"),
    }[value]


def in_unit(value: Value | None, unit: str = "") -> str:
    """What an indicator is worth, with its unit: `12 giorni`, `87,5%`, `sì`, `non rilevato`."""
    if value is None:
        return DASH
    if isinstance(value, Missing):
        return missing(value)
    if isinstance(value, bool):
        return _("sì") if value else _("no")
    if isinstance(value, date):
        return short_day(value)
    if unit.strip() == "%":
        return f"{number(value, 2)}%"
    counted = unit.strip().lower() in {"", "n", "n.", "numero", "num.", "si/no", "sì/no"}
    return number(value, 2) if counted else f"{number(value, 2)} {unit.strip()}"
