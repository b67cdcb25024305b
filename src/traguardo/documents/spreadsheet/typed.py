"""Values of cells as an Italian office writes them: `12`, `98,5`, `85%`, `30/06/2026`, `sì`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

_DIGITS = 15
"""What a spreadsheet keeps of a number; what comes after is noise of its binary form."""
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PADDING = re.compile(r"[_*].|\[[^\]]*\]")
_ELAPSED = re.compile(r"\[([hms]+)\]", re.IGNORECASE)
_MOMENT = re.compile(r"[dmyhsg]", re.IGNORECASE)
_PLACES = re.compile(r"[0#?][0#?.,]*")
_GROUPS = re.compile(r"[0#?],[0#?]")
_DECIMALS = re.compile(r"[^0]")
"""What of the decimals of a format is not always shown."""


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a format makes of a number: words before and after it, a percentage, or a moment.

    `places` are the decimals it always shows, `grouped` says that it parts the thousands.
    """

    before: str = ""
    after: str = ""
    percent: bool = False
    moment: bool = False
    places: int = 0
    grouped: bool = False


PLAIN = NumberFormat()
PERCENT = NumberFormat(after="%", percent=True)
MOMENT = NumberFormat(moment=True)
_BUILT_IN = {
    2: NumberFormat(places=2),
    3: NumberFormat(grouped=True),
    4: NumberFormat(places=2, grouped=True),
    9: PERCENT,
    10: NumberFormat(after="%", percent=True, places=2),
}
_BUILT_IN |= dict.fromkeys((*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)), MOMENT)
_EPOCH, _LATER_EPOCH = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone in a sheet
_LAST_DAY = 2_958_465
"""31 December 9999, the last day a spreadsheet knows."""


def built_in_format(number: int) -> NumberFormat:
    """The formats every workbook has without writing them down."""
    return _BUILT_IN.get(number, PLAIN)


@lru_cache(maxsize=1024)
def number_format(code: str) -> NumberFormat:
    """A format code of Excel (`0.00%`, `0" gg"`, `[$€-410] #,##0.00`), as far as it adds words."""
    section = code.split(";")[0]
    marked = _CURRENCY.sub(lambda found: f'"{found.group(1)}"', section)
    bare = _PADDING.sub("", _ELAPSED.sub(r"\1", marked))
    if _MOMENT.search(_LITERAL.sub("", bare)) and "general" not in bare.casefold():
        return MOMENT
    places = list(_PLACES.finditer(_LITERAL.sub(lambda found: "\x00" * len(found.group()), bare)))
    if not places:
        return PLAIN
    before, after = bare[: places[0].start()], bare[places[-1].end() :]
    digits = places[0].group()
    return NumberFormat(
        _words(before),
        _words(after),
        percent="%" in _LITERAL.sub("", bare),
        places=len(_DECIMALS.sub("", digits.partition(".")[2])),
        grouped=_GROUPS.search(digits) is not None,
    )


def moment_of(serial: Decimal, later_epoch: bool = False) -> datetime | time | None:
    """The moment a serial number of a spreadsheet stands for; a time of day below one day."""
    if not 0 <= serial < _LAST_DAY:
        return None
    found = (_LATER_EPOCH if later_epoch else _EPOCH) + timedelta(seconds=round(serial * 86_400))
    return found.time() if serial < 1 else found


def shown(value: object, form: NumberFormat = PLAIN) -> str:
    """The text of a cell's value; of a number all digits that were entered, shown or not."""
    if isinstance(value, bool):
        return "sì" if value else "no"
    if isinstance(value, int | float | Decimal):
        return f"{form.before}{_number(value, form)}{form.after}"
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:.15g} ore".replace(".", ",")
    return str(value)


def _number(value: int | float | Decimal, form: NumberFormat) -> str:
    exact = value if isinstance(value, Decimal) else Decimal(f"{value:.{_DIGITS}g}")
    if not exact.is_finite():
        return str(value)
    exact = exact * 100 if form.percent else exact
    written = f"{exact:,f}" if form.grouped else f"{exact:f}"
    whole, _, decimals = written.partition(".")
    decimals = decimals.rstrip("0").ljust(form.places, "0")
    return ",".join(filter(None, (whole.replace(",", "."), decimals)))


def _words(part: str) -> str:
    """The literal words of a part of a format: quoted, escaped, or of the few that need neither."""
    kept = _LITERAL.sub(lambda found: found.group(1) or found.group(2) or "", part)
    return "".join(one for one in kept if one not in "@;")
