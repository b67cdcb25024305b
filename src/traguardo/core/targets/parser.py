"""From the text of a target to its readings: nothing guessed, every problem with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from traguardo.core.targets.cursor import Source, Unreadable, brackets, end_at
from traguardo.core.targets.nodes import Reading
from traguardo.core.targets.stretch import read_stretch
from traguardo.core.targets.tokens import Token, tokenise
from traguardo.core.targets.units import UNITS
from traguardo.core.targets.vocabulary import ENGLISH, ITALIAN
from traguardo.core.targets.years import Scope, scopes
from traguardo.core.wording import is_blank, is_pending

_QUOTES = {('"', '"'), ("“", "”"), ("«", "»"), ("„", "”"), ("”", "”")}
_QUOTING = frozenset('"“”„«»\\')
_NUMBER_OVER_UNIT = re.compile(r"(?<=\d)\n(?=(?P<unit>[^\d\n]{1,24})(?:\n|\Z))")
"""`≤ 55`, and `giorni` below it, as a narrow cell breaks them."""
LONGEST = 20_000
"""A target cell longer than this many characters is not read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text, or one year of it, has no reading: what was expected at `position`.

    `position` counts characters from 0; `expected` is Italian.
    """

    position: int
    expected: str

    @property
    def message(self) -> str:
        """The problem in a sentence that points at the character, counted from 1."""
        return f"al carattere {self.position + 1} ci si aspetta {self.expected}"


@dataclass(frozen=True, slots=True)
class ParsedTarget:
    """The readings of a text, in its order; `problem` where it, or a year of it, is unreadable."""

    readings: tuple[Reading, ...]
    problem: Problem | None = None


@lru_cache(maxsize=8192)
def parse_target(
    text: str,
    *,
    lower_is_better: bool | None = None,
    plan_year: int | None = None,
    english: bool = False,
) -> ParsedTarget:
    """Read a target: one reading for each year or condition it states.

    `plan_year` completes dates that state no year (`entro giugno`). `lower_is_better` says how a
    bare number is meant; where nobody says (None), a bare duration is at most, all else at least.
    `english` says that it stands among English words: `1,000` is a thousand.
    A year that cannot be read leaves the other years their readings; within a year it is all or
    nothing.
    """
    if len(text) > LONGEST:
        return ParsedTarget((), Problem(LONGEST, f"un testo di al massimo {LONGEST} caratteri"))
    text = _with_unit_beside(_without_quotes(text))
    tokens = tokenise(text)
    partner = brackets(tokens)
    english, last = _is_english(tokens, partner, among=english), end_at(len(text))
    source = Source(text, tokens, partner, plan_year, lower_is_better, english, last)
    try:
        found = scopes(source)
    except Unreadable as problem:
        return ParsedTarget((), Problem(problem.position, problem.expected))
    return _together(source, found)


def _without_quotes(text: str) -> str:
    """The text with quotes around the whole of it blanked, so that every place stays the same."""
    bare = text.strip()
    if len(bare) < 3 or (bare[0], bare[-1]) not in _QUOTES or set(bare[1:-1]) & _QUOTING:
        return text
    return text.replace(bare, f" {bare[1:-1]} ", 1)


def _with_unit_beside(text: str) -> str:
    """The text with a unit that alone fills the line below its number in the number's own line."""
    return _NUMBER_OVER_UNIT.sub(
        lambda found: " " if _is_unit(found["unit"]) else found.group(), text
    )


def _is_unit(text: str) -> bool:
    """Whether words are nothing but a unit of per cent, time or money."""
    tokens = tokenise(text)
    end = end_at(len(text))
    source = Source(text, tokens, brackets(tokens), None, None, False, end)
    found = source.phrase(0, UNITS)
    return found is not None and found[1] == len(tokens)


def _is_english(tokens: tuple[Token, ...], partner: Mapping[int, int], *, among: bool) -> bool:
    """Whether the words outside brackets are English: then `1,000` is a thousand."""
    index, found = 0, among
    while index < len(tokens):
        word = tokens[index].fold
        if word in ITALIAN:
            return False
        found = found or word in ENGLISH
        index = max(partner.get(index, index), index) + 1
    return found


def _together(source: Source, found: tuple[Scope, ...]) -> ParsedTarget:
    """The readings of every scope, and the first problem met."""
    readings: list[Reading] = []
    first: Problem | None = None
    heading = ""
    if len(found) > 1 and not found[0].years:
        heading, found = _heading(source, found)
    for scope in found:
        for year in scope.years or (None,):
            try:
                readings += _read(source, scope, year)
            except Unreadable as problem:
                first = first or Problem(problem.position, problem.expected)
    if heading:
        readings = [_with_heading(reading, heading) for reading in readings]
    return ParsedTarget(tuple(readings), first)


def _heading(source: Source, found: tuple[Scope, ...]) -> tuple[str, tuple[Scope, ...]]:
    """Words before the first year, if they are no target themselves: a note on every reading."""
    words = source.slice(found[0].first, found[0].behind).strip(" \n\t:;,-–—.")
    if any(token.kind in {"number", "date"} for token in source.tokens[: found[0].behind]):
        return "", found
    return ("" if words.casefold() in {"target", "valore target"} else words), found[1:]


def _with_heading(reading: Reading, heading: str) -> Reading:
    note = f"{heading}; {reading.note}" if reading.note else heading
    return replace(reading, note=note)


def _read(source: Source, scope: Scope, year: int | None) -> tuple[Reading, ...]:
    tokens = source.tokens[scope.first : scope.behind]
    tokens = tokens[(depth := _wrapped(tokens)) : len(tokens) - depth]
    if not tokens:
        position = source.at(scope.first).start
        raise Unreadable(position, "un target" if year is None else f"un valore per il {year}")
    end = tokens[-1].end
    _refuse_undecided(source.text[tokens[0].start : end], tokens[0].start)
    part = Source(
        source.text[:end],
        tokens,
        brackets(tokens),
        source.year if year is None else year,
        source.lower_is_better,
        source.english,
        end_at(end),
    )
    return read_stretch(part, year)


def _wrapped(tokens: tuple[Token, ...]) -> int:
    """How many pairs of brackets stand around everything."""
    partner, depth = brackets(tokens), 0
    while depth < len(tokens) - 1 - depth and partner.get(depth) == len(tokens) - 1 - depth:
        depth += 1
    return depth


def _refuse_undecided(text: str, position: int) -> None:
    outside = text.partition("(")[0]
    if is_blank(text) and not any(sign.isdigit() for sign in text):
        raise Unreadable(position, "un target, che la cella non indica")
    if is_pending(outside):
        raise Unreadable(position, "un target già deciso, che il testo invece rinvia")
