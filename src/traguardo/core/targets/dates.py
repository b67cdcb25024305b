"""Dates as offices write them: `31/12/2019`, `31 dicembre`, `entro giugno`, `I semestre`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from traguardo.core.targets.cursor import Source, Unreadable, phrases
from traguardo.core.targets.tokens import word_set
from traguardo.core.targets.vocabulary import COMPARATORS

_ITALIAN = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
_ENGLISH = "january february march april may june july august september october november december"
_SHORT = (
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "jan feb mar apr may jun jul aug sep oct nov dec",
)
_FULL_MONTHS = {
    name: number for names in (_ITALIAN, _ENGLISH) for number, name in enumerate(names.split(), 1)
}
ENGLISH_MONTHS = {*_ENGLISH.split(), *_SHORT[1].split(), "sept"}
MONTHS = (
    {name: number for names in _SHORT for number, name in enumerate(names.split(), 1)}
    | {"sett": 9, "sept": 9}
    | _FULL_MONTHS
)
_ORDINALS = {
    **dict.fromkeys(("i", "primo", "prima", "first"), 1),
    **dict.fromkeys(("ii", "secondo", "seconda", "second"), 2),
    **dict.fromkeys(("iii", "terzo", "terza", "third"), 3),
    **dict.fromkeys(("iv", "quarto", "quarta", "fourth"), 4),
    **dict.fromkeys(("v", "quinto"), 5),
    **dict.fromkeys(("vi", "sesto"), 6),
}
PARTS = {
    **dict.fromkeys(("semestre", "sem", "half", "semester", "meta"), 6),
    **dict.fromkeys(("quadrimestre", "quadr"), 4),
    **dict.fromkeys(("trimestre", "trim", "quarter"), 3),
    **dict.fromkeys(("bimestre", "bim"), 2),
}
_LETTERED = {"h": 6, "s": 6, "q": 3, "t": 3}
ARTICLES = word_set("il lo la l' gli le the")
_BEFORE = ARTICLES | word_set(
    "del dello della dell' di al alla all' giorno mese termine data fine end of on in nel day month"
)
_BEFORE_YEAR = word_set("del dell' di l' anno of the year")
_YEAR_END = phrases(
    {
        "this": "anno|anno in corso|anno corrente|anno solare|fine anno|year|year end|year - end"
        "|this year|fine esercizio|esercizio",
        "next": "anno successivo|anno seguente|anno prossimo|prossimo anno|following year|"
        "next year",
        "middle": "mid|meta anno|meta dell' anno|meta esercizio|mid year|mid - year",
    }
)
_NEXT_YEAR = phrases(
    {
        "next": "dell' anno successivo|dell' anno seguente|anno successivo|anno seguente"
        "|successivo|of the following year|of next year|of the next year",
        "previous": "dell' anno precedente|precedente|of the previous year",
    }
)
_DAY_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")

CYCLE = range(2009, 2060)
"""A bare number is taken for a year only here: the performance cycle began in 2009."""

Found = tuple[date, int]
"""A date and the index of the token behind it."""


def year_at(source: Source, index: int) -> int | None:
    """The year from 1900 to 2199 that the number at `index` is, if it is one by its digits."""
    token = source.at(index)
    if token.kind != "number" or token.end - token.start != 4 or not token.fold.isdigit():
        return None
    return int(token.fold) if "1900" <= token.fold <= "2199" else None


def a_date(source: Source, index: int, *, deadline: bool) -> Found | None:
    """The date at `index`, or None where there is none.

    After a word such as "entro" (`deadline`) it may be looser: a month, a year, `31/12`.
    Unreadable where the day does not exist or nobody states the year.
    """
    behind = source.skip(index, _BEFORE, 5) if deadline else source.skip(index, ARTICLES, 1)
    for place in dict.fromkeys((behind, index)):
        found = _written(source, place) or _day_and_month(source, place)
        found = found or _part_of_year(source, place) or _month(source, place, deadline)
        if found:
            return found
    return _loose(source, index, behind) if deadline else None


def due(source: Source, index: int) -> Found | None:
    """A deadline that begins at `index` (`entro il 30/06/2019`); None for anything else."""
    found = source.phrase(index, COMPARATORS)
    if found is None or found[0] not in {"deadline", "at_most"}:
        return None
    return by_the_date(source, index, found[1])


def by_the_date(source: Source, index: int, behind: int) -> Found | None:
    """The date behind the word at `index`; behind "al" a whole one (`al 2018` is no deadline)."""
    loose = source.at(index).fold != "al" or source.at(behind + 1).fold in {"/", "-"}
    return a_date(source, behind, deadline=loose)


def _loose(source: Source, index: int, behind: int) -> Found | None:
    """What is a date only behind a word such as "entro"."""
    year = year_at(source, source.skip(behind, _BEFORE_YEAR))
    if year is not None and not _counts(source, source.skip(behind, _BEFORE_YEAR) + 1):
        return date(year, 12, 31), source.skip(behind, _BEFORE_YEAR) + 1
    for place in (behind, index):
        if found := source.phrase(place, _YEAR_END):
            return _end_of_year(source, found)
    return _numeric(source, behind)


def _end_of_year(source: Source, found: tuple[str, int]) -> Found:
    meaning, behind = found
    year, behind = _year_behind(source, behind)
    if meaning == "middle":
        return date(year, 6, 30), behind
    return date(year + (meaning == "next"), 12, 31), behind


def _counts(source: Source, index: int) -> bool:
    """Whether what stands here makes the number before it a quantity."""
    token = source.at(index)
    return token.fold in {"%", "€", "/"} or (token.kind == "word" and token.fold in {"euro", "gg"})


def _written(source: Source, index: int) -> Found | None:
    token = source.at(index)
    if token.kind != "date":
        return None
    mark = next(sign for sign in token.fold if not sign.isdigit())
    first, month, last = (int(part) for part in token.fold.split(mark))
    if first > 31:
        return _day(source, index, first, month, last), index + 1
    year = last + 2000 if token.fold[-3] == mark else last
    return _day(source, index, year, month, first), index + 1


def _day(source: Source, index: int, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(source.at(index).start, "una data che esiste nel calendario") from None


def _small(source: Source, index: int, most: int) -> int | None:
    """A whole number from 1 to `most` in one or two digits."""
    token = source.at(index)
    if token.kind != "number" or len(token.fold) > 2 or not token.fold.isdigit():
        return None
    return int(token.fold) if 1 <= int(token.fold) <= most else None


def _day_and_month(source: Source, index: int) -> Found | None:
    """`31 dicembre 2019`, `1° luglio`, `31-dic-19`, `31st December`, `December 31, 2019`."""
    if source.at(index).fold in ENGLISH_MONTHS:
        day = _small(source, index + 1, 31)
        if day is None or _counts(source, index + 2):
            return None
        behind = source.skip(index + 2, {"st", "nd", "rd", "th", ","}, 2)
        if year_at(source, behind) is None and source.at(behind - 1).fold == ",":
            behind -= 1
        return _with_year(source, index, behind, MONTHS[source.at(index).fold], day)
    day = 1 if source.at(index).fold == "primo" else _small(source, index, 31)
    if day is None:
        return None
    behind = source.skip(index + 1, {"°", "º", "st", "nd", "rd", "th", "di", "of", "-", "/"}, 2)
    month = MONTHS.get(source.at(behind).fold)
    return None if month is None else _with_year(source, index, behind + 1, month, day)


def _with_year(source: Source, index: int, behind: int, month: int, day: int) -> Found:
    year, behind = _year_behind(source, behind)
    return _day(source, index, year, month, day), behind


def _year_behind(source: Source, index: int) -> tuple[int, int]:
    """The year stated here (`del 2019`, `-19`, `dell'anno successivo`), else the one given."""
    found = source.phrase(index, _NEXT_YEAR)
    if found:
        if found[0] == "previous":
            raise Unreadable(source.at(index).start, "l’anno in cifre")
        return _given_year(source, index) + 1, found[1]
    place = source.skip(index, _BEFORE_YEAR | {"-", ","}, 3)
    year = year_at(source, place)
    if year is not None and not _counts(source, place + 1):
        return year, place + 1
    if (short := _short_year(source, index)) is not None:
        return short, index + 2
    return _given_year(source, index), index


def _short_year(source: Source, index: int) -> int | None:
    """`-24` directly behind a month."""
    digits = source.at(index + 1)
    if source.at(index).fold != "-" or digits.spaced or len(digits.fold) != 2:
        return None
    return 2000 + int(digits.fold) if digits.fold.isdigit() else None


def _given_year(source: Source, index: int) -> int:
    if source.year is None:
        expected = "l’anno della scadenza, per esempio «entro il 30/06/2019»"
        raise Unreadable(source.at(index - 1).start, expected)
    return source.year


def _month(source: Source, index: int, deadline: bool) -> Found | None:
    """`dicembre 2019`, `giugno`, `12/2019`: the month's last day."""
    token = source.at(index)
    month = MONTHS.get(token.fold)
    if month is None:
        return _numeric_month(source, index)
    stated = year_at(source, source.skip(index + 1, _BEFORE_YEAR, 3)) is not None
    stated = stated or _short_year(source, index + 1) is not None
    if not stated and not deadline and token.fold not in _FULL_MONTHS:
        return None
    year, behind = _year_behind(source, index + 1)
    return last_of_month(year, month), behind


def _numeric_month(source: Source, index: int) -> Found | None:
    month, year = _small(source, index, 12), year_at(source, index + 2)
    if month is None or year is None or source.at(index + 1).fold != "/":
        return None
    return last_of_month(year, month), index + 3


def last_of_month(year: int, month: int) -> date:
    """The last day of a month; of December for the twelfth."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _part_of_year(source: Source, index: int) -> Found | None:
    """`I semestre`, `2° trimestre 2019`, `Q3 2019`, `1st half`: its last day."""
    token = source.at(index)
    months, number = 0, _ORDINALS.get(token.fold)
    behind = index + 1
    if token.fold in _LETTERED and not source.at(index + 1).spaced:
        months, number, behind = _LETTERED[token.fold], _small(source, index + 1, 4), index + 2
    else:
        if number is None and (number := _small(source, index, 6)) is not None:
            behind = source.skip(behind, {"°", "º", "ª", "^", "st", "nd", "rd", "th", "o"}, 1)
        months = PARTS.get(source.at(behind).fold, 0)
        behind += 1
    if not months or number is None or number * months > 12:
        return None
    behind = source.skip(behind, {"-", "year"}, 2) if source.at(behind).fold == "-" else behind
    year, behind = _year_behind(source, behind)
    return last_of_month(year, number * months), behind


def _numeric(source: Source, index: int) -> Found | None:
    """`31/12`, `31-12`, `31.12`, in the given year."""
    token = source.at(index)
    if found := _DAY_MONTH.fullmatch(token.fold):
        day, month, behind = int(found[1]), int(found[2]), index + 1
    else:
        parts = _small(source, index, 31), _small(source, index + 2, 12)
        if parts[0] is None or parts[1] is None or source.at(index + 1).fold not in {"/", "-"}:
            return None
        (day, month), behind = (parts[0], parts[1]), index + 3
    if not 1 <= month <= 12 or not 1 <= day <= 31 or _is_quantity(source, index, behind):
        return None
    return _day(source, index, _given_year(source, behind), month, day), behind


def _is_quantity(source: Source, index: int, behind: int) -> bool:
    """`entro 2.5 giorni` is a duration: no article before it, or a unit behind it."""
    dotted = behind == index + 1
    bare = dotted and source.at(index - 1).fold not in _BEFORE
    return bare or _counts(source, behind) or source.at(behind).fold in {"giorni", "ore", "mesi"}
