"""Numbers as people write them, Italian first, as exact decimals and back.

The rules, in this order (`docs/targets.md` shows them with examples):

- spaces and apostrophes between groups of three digits group thousands;
- where commas and dots both occur, the last one is the decimal sign and the other groups thousands;
- a comma alone is the decimal sign (`3,000` is three); several commas group thousands;
- a single dot before exactly three digits groups thousands (`195.000`), unless a zero or more than
  three digits stand before it (`0.125`, `1234.567`); any other single dot is the decimal sign.

In an English text a single comma before exactly three digits groups thousands and a single dot is
always the decimal sign.
"""

from __future__ import annotations

import re
from decimal import Decimal

MOST_DIGITS = 60
"""More digits than this are no figure of an office."""

_THIN_SPACES = "\u00a0\u202f\u2009"
_SHAPE = re.compile(
    rf"[0-9]{{1,3}}(?:[ {_THIN_SPACES}][0-9]{{3}})+(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,'’][0-9]+)*|[.,][0-9]+"
)
_SIGNED = re.compile(r"([+\-−–]?)\s*(?:€\s*)?([^a-zA-Z€]+?)\s*(?:€|euro)?", re.IGNORECASE)
_MAGNITUDE = re.compile(
    r"(?:€\s*)?(.*?[0-9])\s*([a-z]*\s?€|[a-z]+\.?)\s*(?:€|(?:di )?euro)?", re.IGNORECASE
)
_POWERS = {
    "mila": 3,
    "migliaia": 3,
    "thousand": 3,
    "k": 3,
    "k€": 3,
    "mln": 6,
    "milione": 6,
    "milioni": 6,
    "million": 6,
    "millions": 6,
    "m€": 6,
    "mln€": 6,
    "mld": 9,
    "mrd": 9,
    "miliardo": 9,
    "miliardi": 9,
    "billion": 9,
    "billions": 9,
    "bn": 9,
}


def power_of(word: str) -> int | None:
    """The power of ten a magnitude word stands for: 6 for `mln`; None for any other word."""
    return _POWERS.get(word.casefold().replace(" ", "").rstrip("."))


def scaled(value: Decimal, power: int) -> Decimal:
    """The value times ten to the power, without rounding and without an exponent in the result."""
    sign, digits, exponent = value.as_tuple()
    shift = int(exponent) + power
    moved = Decimal((sign, digits, min(shift, 0)))
    return moved if shift <= 0 else Decimal((sign, (*digits, *[0] * shift), 0))


def read_number(text: str, language: str = "it") -> Decimal | None:
    """The number a text consists of, with its sign and magnitude word; None where it is none.

    A sign of currency beside it is skipped; any other unit makes it "no number".
    """
    if len(text) > 2 * MOST_DIGITS:
        return None
    bare = text.strip()
    if found := _MAGNITUDE.fullmatch(bare):
        power = power_of(found.group(2))
        if power is not None:
            value = read_number(found.group(1), language)
            return None if value is None else scaled(value, power)
    if not (signed := _SIGNED.fullmatch(bare)):
        return None
    value = read_digits(signed.group(2), language)
    minus = signed.group(1) in ("-", "−", "–")
    return value.copy_negate() if value is not None and minus else value


def read_digits(text: str, language: str = "it") -> Decimal | None:
    """Digits with their grouping and decimal signs, unsigned; None where the groups are wrong."""
    if not _SHAPE.fullmatch(text) or len(text) > 2 * MOST_DIGITS:
        return None
    plain = re.sub(rf"[ {_THIN_SPACES}]", "", text)
    for apostrophe in "'’":
        if apostrophe in plain:
            whole, comma, rest = plain.partition(",")
            if not _grouped(whole, apostrophe):
                return None
            plain = whole.replace(apostrophe, "") + comma + rest
    written = _plain(plain, language)
    if written is None or sum(c.isdigit() for c in written) > MOST_DIGITS:
        return None
    return Decimal(written)


def _grouped(text: str, mark: str) -> bool:
    """Whether `mark` stands before every third digit from the right, of the whole part."""
    first, *groups = text.split(".")[0].split(mark) if mark != "." else text.split(mark)
    return 1 <= len(first) <= 3 and all(len(group) == 3 and group.isdigit() for group in groups)


def _plain(text: str, language: str) -> str | None:
    """The same number with a dot as its only sign; None where the signs contradict each other."""
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        decimal, grouping = (",", ".") if text.rindex(",") > text.rindex(".") else (".", ",")
        whole, _, rest = text.partition(decimal)
        if text.count(decimal) > 1 or grouping in rest or not _grouped(whole, grouping):
            return None
        return f"{whole.replace(grouping, '')}.{rest}"
    mark = "," if commas else "."
    if commas + dots > 1:
        return text.replace(mark, "") if _grouped(text, mark) else None
    if commas + dots == 1 and mark == ("," if language == "en" else "."):
        whole = text.partition(mark)[0]
        if _grouped(text, mark) and not whole.startswith("0"):
            return text.replace(mark, "")
    return text.replace(",", ".")


def show_number(value: Decimal, language: str = "it") -> str:
    """Every digit of a finite number, thousands grouped: `1.234,5`, in English `1,234.5`."""
    if not value.is_finite():
        raise ValueError(f"not a number to show: {value}")
    shown = f"{value:,f}"
    return shown if language == "en" else shown.translate(_ITALIAN_SIGNS)


_ITALIAN_SIGNS = str.maketrans({",": ".", ".": ","})


def plain_digits(value: Decimal) -> str:
    """A number in plain digits with a decimal point, without idle zeros: `1234.5`."""
    shown = f"{value:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
