"""Increase, decrease, keep: targets that name what they are measured against."""

from __future__ import annotations

from dataclasses import replace

from traguardo.core.numbers import plain_digits
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import year_at
from traguardo.core.targets.nodes import AtLeast, AtMost, DecreaseBy, IncreaseBy, Keep, Reading
from traguardo.core.targets.quantities import Quantity, a_quantity
from traguardo.core.targets.tokens import unquote, word_set
from traguardo.core.targets.vocabulary import (
    AND,
    COMPARATORS,
    DOWN,
    LINKS,
    MORE,
    OR,
    REFERENCE,
    TO,
    UP,
    VALUE_NOUNS,
)

_LONGEST = 14
"""How many words may stand between a change and its figure, or make up a reference."""

_JOINTS = word_set("almeno at least pari by minimo - >= ≥ =")
_INTO = word_set("a ad al all' alla allo to")
_SAME = word_set(
    "valore valori dato dati livello livelli level levels value values attuale attuali current il i"
)
_REFERENCES = word_set("valore dato risultato consuntivo baseline media value")
_OF = word_set("del dell' di of")
_FROM = word_set("da dal dall' dallo dalla from")
_END = frozenset({",", ";", "(", "[", "{", "|", ""})

Found = tuple[Reading, int]


def change(source: Source, index: int) -> Found | None:
    """`incremento del 5% rispetto al 2018`, `ridurre a 20 giorni`; None where no figure follows."""
    upwards = source.at(index).fold in UP
    if not upwards and source.at(index).fold not in DOWN:
        return None
    year, begin = _early_reference(source, index + 1)
    place = _figure_place(source, begin)
    quantity = None if place is None else a_quantity(source, place)
    if place is None or quantity is None:
        return None
    colon = any(token.fold == ":" for token in source.tokens[begin:place])
    if colon and not quantity.sign and quantity.unit not in {"%", "pp"}:
        raise Unreadable(
            source.at(place).start, "«di» o «a»: la misura del passo o il valore finale"
        )
    note = _said_between(source, begin, place).rstrip(" :")
    if _before(source, place) in _FROM:
        return _from_to(source, place, quantity, upwards=upwards)
    if _before(source, place) in _INTO:
        kind = AtLeast if upwards else AtMost
        return kind(quantity.value, unit=quantity.unit, note=note), quantity.behind
    if upwards and quantity.sign == "-":
        raise Unreadable(source.at(place).start, "un aumento senza segno meno")
    step = (IncreaseBy if upwards else DecreaseBy)(
        quantity.magnitude, year, unit=quantity.unit, note=note
    )
    if year:
        return step, quantity.behind
    return _than_year(source, step, quantity.behind) or with_reference(
        source, step, quantity.behind
    )


def _early_reference(source: Source, index: int) -> tuple[str, int]:
    """`riduzione rispetto al 2018 del 3%`: the year, and the index behind it."""
    found = source.phrase(index, REFERENCE) if refers(source, index) else None
    place = source.skip(found[1], LINKS, 3) if found else index
    year = year_at(source, place) if found else None
    return ("", index) if year is None else (str(year), place + 1)


def _from_to(source: Source, place: int, start: Quantity, *, upwards: bool) -> Found:
    """`aumento da 10 a 20`: twenty is to be reached; where it started is a note."""
    final = None
    if source.at(start.behind).fold in TO:
        final = a_quantity(source, source.skip(start.behind + 1, LINKS, 2))
    if final is None:
        raise Unreadable(source.at(start.behind).start, "il valore a cui arrivare («da 10 a 20»)")
    kind = AtLeast if upwards else AtMost
    note = source.slice(place - 1, start.behind)
    return kind(final.value, unit=final.unit or start.unit, note=note), final.behind


def _figure_place(source: Source, index: int) -> int | None:
    """Where the figure of a change stands: behind words without numbers."""
    for place in range(index, index + _LONGEST):
        token = source.at(place)
        if token.kind in {"number", "date", "line", "end"} or token.fold in {"€", "+", "-", "−"}:
            return place if token.kind == "number" or token.fold in {"€", "+", "-", "−"} else None
        if token.kind != "quoted" and token.fold in _END:
            return None
        found = source.phrase(place, COMPARATORS)
        if found and found[0] == "deadline" and token.fold not in {"al", "by", "data"}:
            return None
        if found and found[0] in {"at_most", "more_than", "less_than"}:
            raise Unreadable(
                token.start, "la misura della variazione, per esempio «riduzione del 5%»"
            )
    return None


def _before(source: Source, place: int) -> str:
    """The preposition before a figure: `a` leads to a level, `di` names the size of a step."""
    before = source.at(place - 1).fold
    return source.at(place - 2).fold if before in {"il", "lo", "la", "l'", "un"} else before


def _said_between(source: Source, first: int, place: int) -> str:
    """The words between the change and its figure, without the prepositions at their end."""
    while place > first and source.at(place - 1).fold in LINKS | _JOINTS:
        place -= 1
    return source.slice(first, place)


def with_reference(source: Source, reading: Reading, behind: int) -> Found:
    """The reading with the reference stated behind it, if any."""
    found = reference(source, behind)
    if found is None:
        return reading, behind
    if not isinstance(reading, IncreaseBy | DecreaseBy | Keep):
        raise Unreadable(source.at(behind).start, "la parola «aumento» o «riduzione»")
    return replace(reading, reference=found[0]), found[1]


def reference(source: Source, index: int) -> tuple[str, int] | None:
    """`rispetto al 2018`, `rispetto a 120`, `rispetto alla media del triennio`."""
    found = source.phrase(index, REFERENCE)
    if found is None:
        return None
    place = source.skip(found[1], LINKS | {"with", "in"}, 3)
    return reference_words(source, place)


_REFERS = word_set("rispetto vs versus compared relative in nei a")


def refers(source: Source, index: int) -> bool:
    """Whether words of comparison with another value stand here (not a mere "su", "from")."""
    return source.at(index).fold in _REFERS and source.phrase(index, REFERENCE) is not None


def reference_words(source: Source, index: int) -> tuple[str, int] | None:
    """What is referred to: a year or a number in plain digits, otherwise the words as written."""
    if source.at(index).kind == "quoted":
        return unquote(source.slice(index, index + 1)), index + 1
    behind = index
    while behind - index < _LONGEST and not ends(source, behind):
        behind += 1
    if behind == index:
        return None
    if all(source.at(place).fold in _SAME for place in range(index, behind)):
        return "", behind
    behind = min(behind, _year_end(source, index))
    plain = _plain_reference(source, index, behind)
    return plain or source.slice(index, behind), behind


def _year_end(source: Source, index: int) -> int:
    """Behind a leading year that other words follow: `2018 dei costi` refers to 2018."""
    place = source.skip(index, VALUE_NOUNS | LINKS, 6)
    follower = source.at(place + 1)
    said = follower.kind == "word" and follower.fold not in VALUE_NOUNS | AND | TO
    return place + 1 if year_at(source, place) is not None and said else len(source.tokens)


def ends(source: Source, index: int) -> bool:
    """Whether the words of a reference end here."""
    token = source.at(index)
    if token.kind in {"line", "end", "quoted"} or token.fold in _END or token.fold in ")]}:":
        return True
    if token.fold in OR or token.fold in {"±", "+/-"}:
        return True
    found = source.phrase(index, COMPARATORS)
    return bool(found) and token.fold not in {"al", "data", "by"}


def _plain_reference(source: Source, index: int, behind: int) -> str:
    """The only year or number among words that merely say "value of the year"."""
    figure = ""
    place = index
    while place < behind:
        token = source.at(place)
        if (year := year_at(source, place)) is not None and not figure:
            figure = str(year)
        elif token.kind == "number" and not figure:
            quantity = a_quantity(source, place)
            if quantity is None:
                return ""
            figure, place = plain_digits(quantity.value), quantity.behind - 1
        elif token.fold not in VALUE_NOUNS and token.fold not in LINKS:
            return ""
        place += 1
    return figure


def more_or_less(source: Source, quantity: Quantity) -> tuple[str, int] | None:
    """`5 in più`, `20% reduction`, `5% di crescita` behind a quantity: which way, and the end."""
    if found := source.phrase(quantity.behind, MORE):
        return found
    place = source.skip(quantity.behind, {"di", "d'", "of"}, 1)
    if quantity.unit not in {"%", "pp"} or source.at(place).fold not in UP | DOWN:
        return None
    return ("increase" if source.at(place).fold in UP else "decrease"), place + 1


def signed_change(source: Source, quantity: Quantity) -> Found | None:
    """`+ 5% rispetto al 2018`, `-10%`; `5 in più`; None where the number is plain."""
    if found := more_or_less(source, quantity):
        kind = IncreaseBy if found[0] == "increase" else DecreaseBy
        step = kind(quantity.magnitude, unit=quantity.unit)
        return _than_year(source, step, found[1]) or with_reference(source, step, found[1])
    if not quantity.sign:
        return None
    kind = IncreaseBy if quantity.sign == "+" else DecreaseBy
    return with_reference(source, kind(quantity.magnitude, unit=quantity.unit), quantity.behind)


def _than_year(source: Source, step: IncreaseBy | DecreaseBy, behind: int) -> Found | None:
    """`10% in meno del 2018`, `5% del valore 2018`: the year that the step is taken from."""
    place = source.skip(behind, _OF, 1)
    if place == behind:
        return None
    place = source.skip(place, VALUE_NOUNS, 2)
    year = year_at(source, place)
    if year is None:
        return None
    return replace(step, reference=str(year)), place + 1


def from_reference(source: Source, index: int) -> Found | None:
    """`valore 2018 + 5%`, `baseline - 2 giorni`: the reference first, then the signed step."""
    if source.at(index).fold not in _REFERENCES:
        return None
    place = source.skip(index, VALUE_NOUNS | LINKS, 6)
    year = year_at(source, place)
    behind = place if year is None else place + 1
    quantity = a_quantity(source, behind)
    if quantity is None or not quantity.sign or not quantity.unit:
        return None
    words = source.slice(index, behind) if year is None else str(year)
    kind = IncreaseBy if quantity.sign == "+" else DecreaseBy
    return kind(quantity.magnitude, words, unit=quantity.unit), quantity.behind
