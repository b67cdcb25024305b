"""A number with its sign, magnitude and unit, as it stands in a target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from traguardo.core.numbers import power_of, read_digits, scaled
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.units import UNITS, a_unit
from traguardo.core.targets.vocabulary import COUNT_LABELS

_MONEY = {"€": "EUR", "euro": "EUR", "eur": "EUR", "$": "USD", "usd": "USD", "£": "GBP"}
_MONEY |= {"gbp": "GBP"}
_LEADING = {"day", "working_day", "month"}
_MINUS = {"-", "−", "–"}
WORDS = {
    word: Decimal(number)
    for words in (
        "zero uno due tre quattro cinque sei sette otto nove dieci",
        "zero one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split())
    if word not in {"uno", "one"}
} | dict.fromkeys(("nessun", "nessuno", "nessuna", "none"), Decimal(0))
"""Small numbers in letters; "uno" and "one" are also articles and pronouns."""

_ORDINAL = {"°", "º", "ª", "^"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in its unit; `sign` is the sign as written (`+`, `-` or none)."""

    value: Decimal
    unit: str
    sign: str
    behind: int

    @property
    def magnitude(self) -> Decimal:
        """The value without its sign."""
        return self.value.copy_abs()


def number_at(source: Source, index: int) -> Decimal | None:
    """The unsigned number the token at `index` is; Unreadable where its signs contradict."""
    token = source.at(index)
    if token.kind != "number":
        return WORDS.get(token.fold)
    language = "en" if source.english else "it"
    value = read_digits(source.slice(index, index + 1), language)
    if value is None:
        raise Unreadable(token.start, "un numero scritto come 1.234,5")
    return value


def a_quantity(source: Source, index: int) -> Quantity | None:
    """The quantity at `index` (`n. 3 eventi`, `€ 1,5 mln`, `-2`); None where no number stands.

    Unreadable for what looks like a number and is none: `5/5`, `3°`, `1.2.3`.
    """
    place = source.skip(index, COUNT_LABELS | {"°", "º", ":"}, 3)
    place, leading = _leading_unit(source, place)
    place, power, prefix = _currency(source, place)
    sign = source.at(place).fold
    signed = sign in _MINUS | {"+"} and source.at(place + 1).kind == "number"
    place += signed
    value = number_at(source, place)
    if value is None:
        return None
    _refuse_half_numbers(source, place)
    value, behind, money = _magnified(source, scaled(value, power), place + 1)
    unit, behind = _unit(source, behind, place, prefix or money)
    unit = unit or leading
    if not signed:
        return Quantity(value, unit, "", behind)
    if sign == "+":
        return Quantity(value, unit, "+", behind)
    return Quantity(value.copy_negate(), unit, "-", behind)


def _leading_unit(source: Source, index: int) -> tuple[int, str]:
    """Past `gg.`, `giorni`, `mesi` directly before the number: the index, the unit."""
    found = source.phrase(index, UNITS)
    if found and found[0] in _LEADING and source.at(found[1]).kind == "number":
        return found[1], found[0]
    return index, ""


def _currency(source: Source, index: int) -> tuple[int, int, str]:
    """Past `€`, `euro`, `k€`, `M€` before the number: the index, the power, the currency."""
    token, follower = source.at(index), source.at(index + 1)
    if token.fold in _MONEY:
        return index + 1, 0, _MONEY[token.fold]
    power = 6 if token.fold == "m" else power_of(token.fold)
    if power is not None and follower.fold == "€" and not follower.spaced:
        return index + 2, power, "EUR"
    return index, 0, ""


def _refuse_half_numbers(source: Source, index: int) -> None:
    after = source.at(index + 1)
    if after.fold in _ORDINAL or (after.fold in "/:" and source.at(index + 2).kind == "number"):
        expected = "un numero solo (non una frazione, un rapporto o un ordinale)"
        raise Unreadable(after.start, expected)
    if after.fold == "?":
        raise Unreadable(after.start, "un valore certo, senza punto interrogativo")


def _magnified(source: Source, value: Decimal, index: int) -> tuple[Decimal, int, str]:
    """The value with `mila`, `mln`, `k€`, `M€` applied, the index behind, the currency if said."""
    token = source.at(index)
    millions = token.fold == "m" and (
        source.at(index + 1).fold in _MONEY or source.at(index - 2).fold in _MONEY
    )
    power = 6 if millions else power_of(token.fold)
    if token.kind != "word" or power is None:
        return value, index, ""
    behind = source.skip(index + 1, {"di", "d'", "of"}, 1)
    if money := _MONEY.get(source.at(behind).fold, ""):
        return scaled(value, power), behind + 1, money
    return scaled(value, power), behind, ""


def _unit(source: Source, index: int, number: int, money: str) -> tuple[str, int]:
    if money:
        return money, index + (source.at(index).fold in _MONEY)
    if source.at(number).stop:
        return "", index
    found = a_unit(source, index)
    return found or ("", index)
