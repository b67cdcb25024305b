"""Figures as people enter them in a form or a table, read into values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from traguardo.core.values import Missing, Value
from traguardo.core.wording import fold

YES, NO = (
    frozenset({"si", "s", "yes", "y", "vero", "true", "x"}),
    frozenset({"no", "n", "falso", "false"}),
)
ABSENCES = {
    "non rilevato": Missing.NOT_REPORTED,
    "not reported": Missing.NOT_REPORTED,
    "not_reported": Missing.NOT_REPORTED,
    "": Missing.NOT_REPORTED,
    "non dovuto": Missing.NOT_DUE,
    "not due": Missing.NOT_DUE,
    "not_due": Missing.NOT_DUE,
    "non applicabile": Missing.NOT_APPLICABLE,
    "n.a.": Missing.NOT_APPLICABLE,
    "na": Missing.NOT_APPLICABLE,
    "not applicable": Missing.NOT_APPLICABLE,
    "not_applicable": Missing.NOT_APPLICABLE,
    "sospeso": Missing.SUSPENDED,
    "suspended": Missing.SUSPENDED,
}
"""How people write that there is no value, folded."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ITALIAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_TRIMMINGS = re.compile(r"^(?:€|eur|euro|n\.?)\s*|\s*(?:€|eur|euro|%|gg\.?|giorn[io]|days?|ore)$")
_DIGITS = re.compile(r"[+-]?\d[\d.,\s]*")
_DOT_DECIMAL = re.compile(
    r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,/])|(?<![\d.,])0\.\d+|\d,\d{3}\.\d"
)
_COMMA_DECIMAL = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.])0,\d+|\d\.\d{3},\d")
_LONGEST = 60


def read_value(text: str, *, dot_decimal: bool = False) -> Value:
    """A number, yes/no, a date (`2026-03-18`, `18/03/2026`), or the words for an absence.

    Units and signs of percentage or currency beside a number are dropped. ValueError, in Italian,
    says what would be right. `dot_decimal` says that a table writes `1,234.5` for a thousand.
    """
    folded = fold(text)
    if folded in ABSENCES:
        return ABSENCES[folded]
    if folded in YES:
        return True
    if folded in NO:
        return False
    return _day(folded) or read_number(text, dot_decimal=dot_decimal)


def read_number(text: str, *, dot_decimal: bool = False) -> Decimal:
    """`1.234,5`, `1234.5`, `€ 1.250`, `87,4 %` as an exact number; ValueError where it is none.

    A dot before three last digits groups thousands, as Italians write, unless `dot_decimal`.
    """
    bare = _TRIMMINGS.sub("", _TRIMMINGS.sub("", fold(text))).replace("−", "-")
    if len(bare) > _LONGEST or not _DIGITS.fullmatch(bare):
        raise ValueError(_unreadable(text))
    plain = _plain("".join(bare.split()), dot_decimal)
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", plain):
        raise ValueError(_unreadable(text))
    return Decimal(plain)


def writes_dot_decimals(texts: Iterable[str]) -> bool:
    """Whether the numbers of one table have decimal dots: some show it, and none a decimal comma.

    `12.345` alone could be either; `12.5` beside it decides.
    """
    seen = False
    for text in texts:
        if _COMMA_DECIMAL.search(text):
            return False
        seen = seen or bool(_DOT_DECIMAL.search(text))
    return seen


def with_decimal_commas(text: str) -> str:
    """A text whose numbers have decimal dots (`1,234.5`), rewritten as Italians do (`1234,5`).

    A text with a date in it stays as it is.
    """
    if _ITALIAN.search(text):
        return text
    ungrouped = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    return re.sub(r"(?<=\d)\.(?=\d)", ",", ungrouped)


def _day(text: str) -> date | None:
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _ITALIAN.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(f"«{text}» non è un giorno del calendario") from None


def _plain(text: str, dot_decimal: bool) -> str:
    if dot_decimal:
        return re.sub(r",(?=\d{3}(?!\d))", "", text)
    if "," in text:
        return re.sub(r"\.(?=\d{3}(?!\d))", "", text).replace(",", ".")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(\.\d{3})+", text):
        return text.replace(".", "")
    return text


def _unreadable(text: str) -> str:
    return (
        f"«{text.strip()[:_LONGEST]}» non è un valore: scrivere un numero (1.234,5), sì o no, "
        "una data (30/06/2026), oppure «non applicabile»"
    )
