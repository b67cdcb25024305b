"""The years of a cell: `Anno:2019—si` line by line, `2019: 50; 2020: 55`, `2019-2021: sì`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from traguardo.core.targets.conditions import starts
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import CYCLE, ENGLISH_MONTHS, year_at
from traguardo.core.targets.tokens import word_set

_YEAR_WORDS = word_set("anno anni year years esercizio fy triennio biennio e.f")
BEFORE_YEARS = _YEAR_WORDS | word_set(
    "target valore dato obiettivo atteso per il l' nel nell' nello in for the dell' del gli i negli"
)
_PREPOSITIONS = word_set(
    "nell' dell' per all' dall' l' del nel il al valore dato rispetto di the of in for"
)
_VALUED = word_set("valore dato risultato consuntivo")
_SEGMENT = frozenset(",;|•·*▪➢")
_JOINTS = word_set(", / e ed and - – — al a to &")
_FILLING = word_set("/ - – — al a to")
_MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of tokens and the years it holds for (none: the text states no year)."""

    years: tuple[int, ...]
    first: int
    behind: int


def scopes(source: Source) -> tuple[Scope, ...]:
    """The text cut where a year begins; what stands before the first year has none."""
    marks = list(_marks(source))
    begins = [(0, 0, ())] if not marks or marks[0][0] > 0 else []
    found: list[tuple[int, int, tuple[int, ...]]] = [*begins, *marks]
    ends = [start for start, _, _ in found[1:]] + [len(source.tokens)]
    return tuple(
        Scope(years, behind, end) for (_, behind, years), end in zip(found, ends, strict=True)
    )


def _marks(source: Source) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Each year mark: where it begins, the index behind it, its years."""
    index, seen = 0, False
    while index < len(source.tokens):
        mark = _mark(source, index, seen)
        if mark is not None:
            yield (index, *mark)
            index, seen = mark[0], True
        elif source.at(index).fold in {"(", "[", "{"} and source.at(index).kind == "symbol":
            index = max(source.partner.get(index, index), index + 1)
        else:
            index += 1


def _mark(source: Source, index: int, seen: bool) -> tuple[int, tuple[int, ...]] | None:
    token, before = source.at(index), source.at(index - 1)
    opens = index == 0 or before.kind == "line" or before.fold in _SEGMENT
    opens = (
        opens
        or (before.kind == "dash" and index == 1)
        or (seen and (token.fold == "(" or (before.fold == "/" and token.spaced)))
    )
    if not opens and token.fold not in _YEAR_WORDS and year_at(source, index) is None:
        return None
    place = index + (token.fold == "(")
    place = source.skip(place, BEFORE_YEARS, 5)
    named = any(source.at(i).fold in _YEAR_WORDS for i in range(index, place))
    place = source.skip(place, {":"}, 1) if place > index else place
    years, behind = year_list(source, place)
    valued = any(source.at(i).fold in _VALUED for i in range(index, place))
    if not years or (valued and source.at(behind).fold in {"+", "-", "−"}):
        return None
    if token.fold == "(":
        named, behind = True, behind + 1
        if source.at(behind - 1).fold != ")":
            return None
    return _accepted(source, index, behind, years, (opens, named, seen))


def _accepted(
    source: Source,
    index: int,
    behind: int,
    years: tuple[int, ...],
    signs: tuple[bool, bool, bool],
) -> tuple[int, tuple[int, ...]] | None:
    """Whether what looks like a year begins a new stretch, by what stands around it."""
    opens, named, seen = signs
    after = _separators(source, behind)
    follower = source.at(after)
    if opens and not named and _ends_english_date(source, index):
        return None
    empty = follower.kind in {"end", "line"} or follower.fold in _SEGMENT
    if not opens:
        after_preposition = source.at(index - 1).fold in _PREPOSITIONS
        colon = seen and source.at(behind).fold in {":", "="}
        begins = colon or (named and not after_preposition and starts(source, after, bare=True))
        return (after, years) if begins and not empty else None
    if empty and source.at(index).fold == "(" and index > 0:
        return None
    if named or source.at(behind).fold == ":" or len(years) > 1:
        return after, years
    if years[0] not in CYCLE:
        separated = after > behind and source.at(behind).kind != "symbol"
        return (after, years) if separated and starts(source, after, bare=True) else None
    return (after, years) if after > behind or _continues(source, after) else None


def _ends_english_date(source: Source, index: int) -> bool:
    """`December 31, 2019`: the year behind the comma belongs to the day."""
    day, month = source.at(index - 2), source.at(index - 3)
    return (
        source.at(index - 1).fold == "," and day.kind == "number" and month.fold in ENGLISH_MONTHS
    )


def _continues(source: Source, index: int) -> bool:
    """Whether a target may begin here: not simply a counted thing (`2019 imprese`)."""
    token = source.at(index)
    return token.kind in {"end", "number", "compare"} or starts(source, index, bare=True)


def year_list(source: Source, index: int) -> tuple[tuple[int, ...], int]:
    """One or more years from `index` (`2019`, `2019-2021`, `2019, 2020 e 2021`)."""
    first = year_at(source, index)
    if first is None:
        return (), index
    years, behind = [first], index + 1
    while source.at(behind).fold in _JOINTS:
        place = source.skip(behind + 1, {"il", "l'", "anno", "nel", "e"}, 2)
        year = year_at(source, place)
        if year is None or year <= years[-1]:
            break
        filled = source.at(behind).fold in _FILLING
        years += range(years[-1] + 1, year + 1) if filled else [year]
        behind = place + 1
        if len(years) > _MOST_YEARS:
            raise Unreadable(source.at(index).start, f"al massimo {_MOST_YEARS} anni")
    return tuple(years), behind


def _separators(source: Source, index: int) -> int:
    """Past what stands between a year and its target: `:`, `=`, `—`, `---`, but no minus sign."""
    colon = False
    for _ in range(6):
        token, follower = source.at(index), source.at(index + 1)
        if token.fold in {":", "→", "⇒", ")"} or (token.fold == "=" and not colon):
            colon = True
        elif token.kind != "dash" or (colon and _is_sign(source, index)):
            break
        elif follower.fold == ">" and not follower.spaced:
            raise Unreadable(token.start, "un confronto («>= 50») senza freccia")
        index += 1
    return index


def _is_sign(source: Source, index: int) -> bool:
    """Whether the dash behind a colon belongs to the number: `2019: -10%`."""
    token, follower = source.at(index), source.at(index + 1)
    return token.fold in {"-", "−"} and follower.kind == "number" and not follower.spaced
