"""Milestones: steps that are named (`fase 1 (40%): …`) or percentages with their deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from traguardo.core.decimals import exact
from traguardo.core.numbers import plain_digits
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import due
from traguardo.core.targets.nodes import AtLeast, ByDate, Milestone, Milestones, Reading
from traguardo.core.targets.quantities import a_quantity
from traguardo.core.targets.tokens import unquote, word_set

_STEPS = word_set("fase tappa step phase milestone stadio sal traguardo stage")
_NUMERALS = word_set("i ii iii iv v vi vii viii a b c d e f uno due tre prima seconda")
_HUNDRED = Decimal(100)

Found = tuple[Reading, int]


def canonical_steps(source: Source, index: int) -> Found | None:
    """`tappe: «…» (30 %) entro il 30/06/2019; «…»`, as the printer shows them."""
    if source.at(index).fold != "tappe" or source.at(index + 1).fold != ":":
        return None
    place, steps = index + 2, list[Milestone]()
    while source.at(place).kind == "quoted":
        text = unquote(source.slice(place, place + 1))
        weight, place = _bracketed_weight(source, place + 1)
        by = due(source, place)
        steps.append(Milestone(text, weight, by[0] if by else None))
        place = by[1] if by else place
        if source.at(place).fold == ";":
            place += 1
    return (Milestones(tuple(steps)), place) if steps else None


def _bracketed_weight(source: Source, index: int) -> tuple[Decimal | None, int]:
    """The `(40%)` at `index`, and the index behind it; None where no weight stands."""
    if source.at(index).fold != "(":
        return None, index
    place = source.skip(index + 1, {"peso", "weight", ":"}, 2)
    quantity = a_quantity(source, place) if source.at(place).kind == "number" else None
    if quantity is None or quantity.unit != "%" or source.at(quantity.behind).fold != ")":
        return None, index
    return quantity.value, quantity.behind + 1


def named_steps(source: Source) -> Milestones | None:
    """Two or more steps, each beginning with a word such as "fase" and its number."""
    begins = [index for index in range(len(source.tokens)) if _begins(source, index)]
    if len(begins) < 2 or begins[0] != 0:
        return None
    ends = [*begins[1:], len(source.tokens)]
    steps = tuple(_step(source, *span) for span in zip(begins, ends, strict=True))
    weights = [step.weight for step in steps if step.weight is not None]
    with exact():
        whole = sum(weights) == _HUNDRED
    if weights and (len(weights) < len(steps) or not whole):
        raise Unreadable(source.at(0).start, "un peso per ogni fase, e 100% in tutto")
    return Milestones(steps)


def _begins(source: Source, index: int) -> bool:
    token, follower = source.at(index), source.at(index + 1)
    if token.fold not in _STEPS:
        return False
    numbered = follower.kind == "number" or follower.fold in _NUMERALS
    before = source.at(index - 1)
    return numbered and (
        before.kind in {"end", "line", "dash"} or before.fold in ",;" or before.stop
    )


def _step(source: Source, first: int, behind: int) -> Milestone:
    """One step: its words without its weight and its deadline."""
    weight: Decimal | None = None
    by: date | None = None
    pieces: list[str] = []
    begun = place = first
    while place < behind:
        stated, after = _bracketed_weight(source, place)
        dated = None if stated is not None or by is not None else due(source, place)
        if (stated is None or weight is not None) and dated is None:
            place += 1
            continue
        pieces.append(source.slice(begun, place))
        if dated is not None:
            by, after = dated
        weight = weight if stated is None else stated
        begun = place = after
    pieces.append(source.slice(begun, behind))
    text = " ".join(" ".join(pieces).split()).strip(" ;,-–—").replace(" :", ":").rstrip(": ")
    return Milestone(text, weight, by)


def percentages_by_date(readings: Sequence[Reading], position: int) -> Milestones | None:
    """`30% entro giugno, 100% entro dicembre` as one reading; None where it is not such a list.

    Rising percentages up to 100 are cumulative: each step weighs what it adds. Percentages that
    add up to 100 are weights as they stand. Anything else is unreadable.
    """
    pairs = _pairs(readings)
    if pairs is None:
        return None
    shares = [share for share, _ in pairs]
    with exact():
        weights = _weights(shares)
    if weights is None:
        raise Unreadable(position, "percentuali che arrivano a 100, una per ogni scadenza")
    first = readings[0]
    notes = "; ".join(reading.note for reading in readings if reading.note)
    steps = tuple(
        Milestone(f"{plain_digits(share)}%".replace(".", ","), weight, by)
        for (share, by), weight in zip(pairs, weights, strict=True)
    )
    return Milestones(steps, year=first.year, note=notes)


def _weights(shares: Sequence[Decimal]) -> Sequence[Decimal] | None:
    """What each share weighs: what it adds, or itself; None where they lead to no 100 %."""
    if shares[-1] == _HUNDRED and all(low < high for low, high in pairwise(shares)):
        return [high - low for low, high in pairwise([Decimal(0), *shares])]
    return shares if sum(shares) == _HUNDRED else None


def _pairs(readings: Sequence[Reading]) -> list[tuple[Decimal, date]] | None:
    """Shares with their deadlines, where the readings alternate between the two."""
    if len(readings) < 4 or len(readings) % 2:
        return None
    pairs: list[tuple[Decimal, date]] = []
    for one, other in zip(readings[::2], readings[1::2], strict=True):
        share, by = (one, other) if isinstance(one, AtLeast) else (other, one)
        if not isinstance(share, AtLeast) or not isinstance(by, ByDate):
            return None
        if share.unit != "%":
            return None
        pairs.append((share.value, by.date))
    return pairs
