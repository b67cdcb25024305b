"""Columns beside each other: which are promised, which of a year gone by, which tell how."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from traguardo.documents.ordinal_years import is_ordinal
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.plan_reader.parts_of_year import year_ending
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import plain, stem

_PLAIN_OBJECTIVE = {stem(word) for word in ("obiettivo", "objective", "goal")}
EXPECTED = {
    stem(word)
    for word in (
        *("attesi", "previsti", "raggiungere", "conseguire", "ottenere", "realizzare", "garantire"),
        *("assicurare", "programmati", "pianificati", "prefissati", "expected", "planned"),
    )
}
_HOW = re.compile(r"\W*(?:come|how|modalita|metodo|in\s+(?:che|quale)\s+mod[oi])\b")
_TWO = 2
_DAY = re.compile(r"\b(?:al|at|on)\s+\d{1,2}\b", re.IGNORECASE)
"""`Valore al 30.06`: a value of that day."""
_OF_DAY = re.compile(
    r"\W*(?:(?:valor[ei]|dat[oi]|situazione|rilevazione|rilevat[oi]|values?|data)\s+)?"
    r"(?:al|alla\s+data\s+del|at|as\s+(?:of|at))\s+\d{1,2}[°º]?(?:\s*[/.-]\s*\d{1,2}|\s+[a-z]{3,10})"
    r"(?:[\s/.-]+(?P<year>20\d\d))?\W*",
    re.IGNORECASE,
)
"""`Al 30/6`, `Dato al 30 giugno 2025`."""


def in_their_year(ordered: Sequence[Column]) -> list[Column]:
    """The columns of a header, from the left, each a target or a value of the year it is of."""
    return _dated(_promised(_told_how(ordered)))


def is_of_a_day(written: str) -> bool:
    """Whether a label names a day: `Valore al 30/06/2025`."""
    return _DAY.search(written) is not None


def value_of_day(written: str) -> Label | None:
    """The value a column gives that names a day, and perhaps its year, else None.

    >>> value_of_day("Al 30/6").field, value_of_day("Dato al 30 giugno 2025").year
    ('value', 2025)
    """
    found = _OF_DAY.fullmatch(written)
    return Label("value", year=int(found["year"] or 0) or None) if found else None


def _told_how(ordered: Sequence[Column]) -> Sequence[Column]:
    """`Indicatore | Come si misura`: beside the name, how it is measured is its algorithm.

    So is `In che modo`, elsewhere what is done.
    """
    fields = [one.field for one in ordered]
    if "name" not in fields:
        measure = [one for one, other in pairwise(ordered) if _is_measure(one, other)]
        return [one._replace(field="name") if one in measure else one for one in ordered]
    if "algorithm" in fields:
        return ordered
    if fields.count("name") < _TWO:
        beside = ordered[fields.index("name") + 1 :][:1]
        told = [one for one in beside if one.field == "actions" and _HOW.match(plain(one.written))]
        return [one._replace(field="algorithm") if one in told else one for one in ordered]
    first = ordered[fields.index("name")]
    return [
        one._replace(field="algorithm")
        if one.field == "name" and one != first and _HOW.match(plain(one.written))
        else one
        for one in ordered
    ]


def _is_measure(one: Column, beside: Column) -> bool:
    """`Misura | Calcola`: what stands right before how it is calculated is no unit."""
    return one.field == "unit" and one.key == "misur" and beside.field == "algorithm"


def _dated(ordered: Sequence[Column]) -> list[Column]:
    """`2024 | Target 2025`: a bare year before what is called a target is what was reached then.

    `Target | 31/12/2025`: so is what stands under the last day of a year, behind the target.
    """
    named = [one for one in ordered if one.field == "target" and one.key]
    years = [one.year for one in named if one.year and not is_ordinal(one.year)]
    first, start = min(years, default=None), min((one.start for one in named), default=0)
    if named:
        ordered = [
            one._replace(field="actual")
            if is_bare_year(one)
            and year_ending(one.written)
            and one.start > start
            and (not years or one.year in years)
            else one
            for one in ordered
        ]
    return [
        one._replace(field="value")
        if is_bare_year(one) and (is_before(one, first) if years else one.start < start)
        else one
        for one in ordered
    ]


def is_bare_year(one: Column) -> bool:
    """Whether a column is named by a year and no word."""
    dated = one.year is not None and not is_ordinal(one.year)
    return one.field == "target" and dated and not one.key


def is_before(one: Column, first: int | None) -> bool:
    """Whether a column is of a year before another."""
    return one.year is not None and first is not None and one.year < first


def _promised(ordered: Sequence[Column]) -> Sequence[Column]:
    """`Indicatore | Obiettivo 2025 | Risultato atteso 2026`: after the name, dated targets.

    So are `Entro il 31/12/2025 | Entro il 31/12/2026` where nothing else is promised.

    Undated, `Risultato atteso` is the target where no other column is.
    """
    names = [one.start for one in ordered if one.field == "name"]
    if not names:
        return ordered
    silent = not any(one.field == "target" for one in ordered)
    behind = [
        one
        for one in ordered
        if _promises(one) and (one.start > names[0] or _is_dated_result(one))
        if one.year or (silent and one.field == "expected_results")
        if silent or one.field != "deadline"
    ]
    return [one._replace(field="target") if one in behind else one for one in ordered]


def _is_dated_result(one: Column) -> bool:
    """`Risultato atteso 2026`: a target wherever it stands."""
    return one.field == "expected_results" and one.year is not None


def _promises(one: Column) -> bool:
    words = set(one.key.split())
    plain_objective = one.field == "title" and words <= _PLAIN_OBJECTIVE
    ends = one.field == "deadline" and year_ending(one.written) is not None
    expected = one.field == "expected_results" and bool(words & EXPECTED)
    return plain_objective or ends or expected
