"""Money and plain numbers as Italian offices write them: `€ 195.000`, `14.400,50`, `1,5 mln`."""

from __future__ import annotations

import re
from decimal import Decimal

from traguardo.core.model import Budget, Earmark

NUMBER = (
    r"\d{1,3}(?:[.'’ \xa0]\d{3})+(?:,\d+)?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)?"
)
"""A number as people write it, thousands set off by a dot, a space, an apostrophe or not at all."""
_SCALE = r"(?:\s*(?P<scale>mila|mln|milion[ei]|million|k|M)\b)?"
_CURRENCY = r"€|euro\b|eur\b"
_AMOUNT = re.compile(
    rf"(?:(?P<before>{_CURRENCY})\s*\.?\s*)?(?P<number>{NUMBER}){_SCALE}"
    rf"(?:[,.]?-+|,=)?(?:\s*(?P<after>{_CURRENCY}))?",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:di\s+cui|of\s+which|dei\s+quali|delle\s+quali)\b", re.IGNORECASE)
_FOR = re.compile(
    r"\s*(?:[-–—:]|per|for|destinat[aieo]\s+a(?:l|lla|i|gli|lle)?|a\s+favore\s+di|a\s+carico\s+di|"
    r"al|alla|all’|ai|agli|alle|a)?\s*(?P<purpose>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TOTAL = re.compile(r"\b(?:totale|complessiv[oaie]|in\s+totale|total)\b", re.IGNORECASE)
_REVENUES = re.compile(r"\b(?:proventi|entrate|ricavi)\b", re.IGNORECASE)
_COSTS = re.compile(r"\b(?:oneri|uscite|costi)\b", re.IGNORECASE)
_SCALES = {"mila": 1000, "k": 1000}
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
"""Nobody writes thousandths of a euro: `EUR 1,500` is English."""
_LOOSE = " \t\n\xa0.,;:()-–—"


def read_budget(text: str) -> Budget:
    """The budget a cell states; the amount is None where it states none, or two without a total.

    A number is money with a currency beside it, or where the whole cell is that number.
    """
    head, *rest = _PART.split(text, maxsplit=1)
    earmarks = _earmarks(rest[0]) if rest else ()
    return Budget(text, _amount(head), earmarks)


def plain_number(written: str) -> Decimal:
    """`195.000` is 195000, `12,5` and `12.5` are 12.5, `1,250.00` is 1250."""
    digits = re.sub(r"['’ \xa0]", "", written)
    if "," in digits and "." in digits:
        thousands, point = (".", ",") if digits.rfind(",") > digits.rfind(".") else (",", ".")
        digits = digits.replace(thousands, "").replace(point, ".")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", digits):
        digits = digits.replace(",", "")
    return _shortest(Decimal(digits.replace(",", ".")))


def _amount(head: str) -> Decimal | None:
    found = [match for match in _AMOUNT.finditer(head) if _is_money(match, head)]
    if not found:
        return None
    total = _TOTAL.search(head)
    below = [match for match in found if total and match.start() >= total.end()]
    if below:
        return _value(below[0])
    both = len(found) > 1 and _REVENUES.search(head) and _COSTS.search(head)
    return None if both else _value(found[0])


def _is_money(match: re.Match[str], text: str) -> bool:
    if match["before"] or match["after"]:
        return True
    around = text[: match.start()] + text[match.end() :]
    return not re.search(r"\w", around)


def _earmarks(text: str) -> tuple[Earmark, ...]:
    """`€ 14.400 per PID e € 2.000 per ASL`: each amount with the words up to the next amount."""
    found = [m for m in _AMOUNT.finditer(text) if m["before"] or m["after"] or _leads(m, text)]
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    marks = []
    for match, end in zip(found, ends, strict=True):
        words = re.sub(r"[\s,;]+(?:e|ed|and)?\s*$", "", text[match.end() : end])
        purpose = _FOR.match(words)
        name = purpose["purpose"].strip(_LOOSE) if purpose else ""
        marks.append(Earmark(_value(match), name))
    return tuple(marks)


def _leads(match: re.Match[str], text: str) -> bool:
    """An amount without a currency: the first words, or followed by what it is for."""
    if not text[: match.start()].strip(_LOOSE):
        return True
    return bool(re.match(r"\s*(?:per|for)\b", text[match.end() :]))


def _value(match: re.Match[str]) -> Decimal:
    number = match["number"]
    if _THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    value = plain_number(number)
    scale = (match["scale"] or "").casefold()
    if not scale:
        return value
    return _shortest(value * _SCALES.get(scale, 1_000_000))


def _shortest(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
