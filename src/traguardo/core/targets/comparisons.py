"""A comparison and what it compares with: a quantity, a date, another year's value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from traguardo.core.targets.changes import (
    more_or_less,
    reference_words,
    refers,
    signed_change,
    with_reference,
)
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import CYCLE, MONTHS, by_the_date, year_at
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    ByDate,
    DecreaseBy,
    Equal,
    Keep,
    LessThan,
    MoreThan,
    Reading,
)
from traguardo.core.targets.quantities import Quantity, a_quantity
from traguardo.core.targets.tokens import word_set
from traguardo.core.targets.units import a_unit
from traguardo.core.targets.vocabulary import COMPARATORS, LINKS, VALUE_NOUNS

Found = tuple[Reading, int]
Plain = AtLeast | AtMost | Equal | MoreThan | LessThan

PLAIN_KINDS: Mapping[str, type[Plain]] = {
    "at_least": AtLeast,
    "at_most": AtMost,
    "deadline": AtMost,
    "equal": Equal,
    "more_than": MoreThan,
    "less_than": LessThan,
}
"""What a comparator of the vocabulary makes of a quantity."""

_DURATIONS = word_set("entro within non al no not massimo max")
_SIGNS = frozenset("<>=≤≥≦≧⩽⩾⪯⪰")
_ONE = word_set("un uno una un' one an")
_FIRST = word_set("primi prime first ≥ ± +/-")
_AFTER_SIGN = LINKS - word_set("un uno una un' an :")
_ENDS = frozenset(",;:()[]{}|/") | {""}


def _comparator(source: Source, index: int) -> tuple[str, int] | None:
    """A comparison, also written as two (`> =`, `entro massimo`)."""
    found = source.phrase(index, COMPARATORS)
    if found and found[0] in {"deadline", "equal", "at_most"}:
        second = source.phrase(source.skip(found[1], {"il", "un"}, 1), COMPARATORS)
        doubled = second and second[0] in {"at_most", "at_least", "deadline"}
        doubled = doubled and source.at(found[1]).fold != "al"
        if second and doubled and source.at(index).fold not in _SIGNS:
            return ("deadline" if "deadline" in (found[0], second[0]) else second[0]), second[1]
    return found


def compared(source: Source, index: int) -> Found | None:
    """A comparison and what it compares with: a date, a quantity, another year's value."""
    found = _comparator(source, index)
    if found is None:
        return None
    kind, behind = found
    by_sign = source.at(index).fold[:1] in _SIGNS
    if kind in {"deadline", "at_most"}:
        if (dated := _dated(source, index, behind, by_sign=by_sign)) is not None:
            return ByDate(dated[0]), dated[1]
        if kind == "deadline" and source.at(index).fold not in _DURATIONS:
            return None
    place = source.skip(behind, _AFTER_SIGN if by_sign else LINKS | _FIRST, 4)
    if year_at(source, place) is not None and _only_year(source, place, by_sign=by_sign):
        return _another_value(source, kind, place)
    quantity = (
        None if source.at(index).fold == "al" and kind == "deadline" else a_quantity(source, place)
    )
    quantity = quantity or _one(source, place)
    if quantity is not None:
        _refuse_day_of_month(source, place, kind, quantity)
        return _limit(source, index, kind, quantity)
    if source.at(place).fold in VALUE_NOUNS and kind in {"at_least", "equal"}:
        return _another_value(source, kind, place)
    if by_sign:
        raise Unreadable(source.at(place).start, "un numero dopo il confronto")
    return None


def _dated(source: Source, index: int, behind: int, *, by_sign: bool) -> tuple[date, int] | None:
    """The date a comparison names; behind a sign only a whole one (`<= 1 semestre` counts)."""
    whole = source.at(behind).kind == "date" or source.at(behind + 1).fold in MONTHS
    return None if by_sign and not whole else by_the_date(source, index, behind)


def _one(source: Source, place: int) -> Quantity | None:
    """`almeno un incontro`, `within one month`, `almeno uno`: the article is the number."""
    if source.at(place).fold in _ONE:
        place += 1
    elif source.at(place - 1).fold not in _ONE:
        return None
    found = a_unit(source, place)
    if found is None and source.at(place).fold in _ENDS and source.at(place).kind != "word":
        found = "", place
    return None if found is None else Quantity(Decimal(1), found[0], "", found[1])


def _refuse_day_of_month(source: Source, place: int, kind: str, quantity: Quantity) -> None:
    """`entro il 15`, without a month, is no duration."""
    if kind == "deadline" and not quantity.unit and source.at(place - 1).fold in {"il", "l'"}:
        raise Unreadable(source.at(place).start, "una data con il mese, o una durata («20 giorni»)")


def _only_year(source: Source, place: int, *, by_sign: bool) -> bool:
    """Whether the year stands for its value (`non inferiore al 2018`, `>= 2018`)."""
    if by_sign and year_at(source, place) not in CYCLE:
        return False
    linked = by_sign or source.at(place - 1).fold in LINKS
    return linked and source.at(place + 1).fold in _ENDS


def _another_value(source: Source, kind: str, place: int) -> Found | None:
    if kind not in {"at_least", "equal"}:
        raise Unreadable(source.at(place).start, "un numero, non il valore di un altro anno")
    words = reference_words(source, place)
    return None if words is None else (Keep(reference=words[0]), words[1])


def _limit(source: Source, index: int, kind: str, quantity: Quantity) -> Found:
    """`>= 50`, and the comparisons of a change: `almeno +5%`, `almeno 10 in più del 2018`."""
    stated = refers(source, quantity.behind)
    more = more_or_less(source, quantity) is not None
    by_sign = source.at(index).fold[:1] in _SIGNS
    upwards = kind == "at_least" and (more or (quantity.sign == "+" and (stated or not by_sign)))
    if upwards and (changed := signed_change(source, quantity)):
        return changed
    if kind == "at_most" and quantity.sign == "-" and stated:
        step = DecreaseBy(quantity.magnitude, unit=quantity.unit)
        return with_reference(source, step, quantity.behind)
    if stated or more:
        expected = "la parola «aumento» o «riduzione» («+5% rispetto al 2018»)"
        raise Unreadable(source.at(quantity.behind).start, expected)
    return PLAIN_KINDS[kind](quantity.value, unit=quantity.unit), quantity.behind
