"""One condition of a target: what a comparison, a date, a change or a bare figure says."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.targets.changes import (
    change,
    from_reference,
    refers,
    signed_change,
)
from traguardo.core.targets.comparisons import PLAIN_KINDS, compared
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.dates import CYCLE, a_date, year_at
from traguardo.core.targets.keeping import keep
from traguardo.core.targets.milestones import canonical_steps
from traguardo.core.targets.nodes import AtLeast, AtMost, ByDate, Done, Qualitative, Reading
from traguardo.core.targets.quantities import Quantity, a_quantity
from traguardo.core.targets.ranges import between, dashed_range
from traguardo.core.targets.tokens import unquote, word_set
from traguardo.core.targets.units import DURATIONS
from traguardo.core.targets.vocabulary import (
    AND,
    COMPARATORS,
    NO,
    POSTFIX,
    REFERENCE,
    TOLERANCE,
    YES,
)

Found = tuple[Reading, int]

_QUALITATIVE = word_set("qualitativo qualitativa qualitative giudizio")
_ENDS = frozenset(",;:()[]{}|/") | {""}


def condition(source: Source, index: int, *, bare: bool) -> Found | None:
    """The condition that begins at `index`, and the index behind it; None where none begins.

    `bare` allows a figure or a date without any comparison before it.
    """
    for read in (change, keep, from_reference, between, compared, canonical_steps, qualitative):
        if found := read(source, index):
            return found
    if not bare:
        return None
    return yes_or_no(source, index) or _bare_date(source, index) or _bare_figure(source, index)


def starts(source: Source, index: int, *, bare: bool) -> bool:
    """Whether a condition begins here, readable or not."""
    try:
        return condition(source, index, bare=bare) is not None
    except Unreadable:
        return True


def yes_or_no(source: Source, index: int) -> Found | None:
    """`sì`, `no`, `fatto`: alone, or before a sign that ends it."""
    word = source.at(index).fold
    if word not in YES and word not in NO:
        return None
    after = source.at(index + 1)
    if after.fold == "/" and source.at(index + 2).kind == "word":
        raise Unreadable(after.start, "«sì» oppure «no»")
    ended = after.kind in {"line", "end", "dash"} or after.fold in _ENDS | AND
    followed = source.phrase(index + 1, COMPARATORS) or source.phrase(index + 1, TOLERANCE)
    if ended or source.at(index).stop or followed:
        return Done(word in YES), index + 1
    return None


def _bare_date(source: Source, index: int) -> Found | None:
    found = a_date(source, index, deadline=False)
    return None if found is None else (ByDate(found[0], assumed=True), found[1])


def _bare_figure(source: Source, index: int) -> Found | None:
    """A figure without a comparison before it: signed, a range, or one compared behind."""
    quantity = a_quantity(source, index)
    if quantity is None:
        return None
    found = source.phrase(quantity.behind, POSTFIX)
    if found and source.at(found[1]).kind != "number":
        return PLAIN_KINDS[found[0]](quantity.value, unit=quantity.unit), found[1]
    _refuse_doubtful_sign(source, index, quantity)
    if changed := signed_change(source, quantity):
        return changed
    if ranged := dashed_range(source, index, quantity):
        return ranged
    if refers(source, quantity.behind):
        raise Unreadable(source.at(quantity.behind).start, "la parola «aumento» o «riduzione»")
    if not quantity.unit and year_at(source, index) in CYCLE:
        raise Unreadable(source.at(index).start, "un valore, non un anno")
    less = source.lower_is_better
    if less is None:
        less = quantity.unit in DURATIONS
    # At least nothing would be no target: who writes 0 wants none.
    kind = AtMost if less or not quantity.value else AtLeast
    return kind(quantity.value, unit=quantity.unit, assumed=True), quantity.behind


def _refuse_doubtful_sign(source: Source, index: int, quantity: Quantity) -> None:
    """`-5` may be a negative value, a reduction or a list's dash; `- 10%` a list's dash."""
    if quantity.sign != "-" or source.phrase(quantity.behind, REFERENCE):
        return
    number = next(i for i in range(index, quantity.behind) if source.at(i).kind == "number")
    doubtful = source.at(number).spaced or quantity.unit not in {"%", "pp", "day", "hour"}
    if doubtful or quantity.magnitude >= Decimal(100):
        expected = "una parola che dica se è una riduzione o un valore («riduzione del 10%»)"
        raise Unreadable(source.at(number - 1).start, expected)


def qualitative(source: Source, index: int) -> Found | None:
    """`qualitativo: …`: the rest, word for word (or what stands between « and »)."""
    if source.at(index).fold not in _QUALITATIVE or source.at(index + 1).fold != ":":
        return None
    if source.at(index + 2).kind == "quoted":
        return Qualitative(unquote(source.slice(index + 2, index + 3))), index + 3
    if source.at(index + 2).kind == "end":
        raise Unreadable(source.at(index + 2).start, "le parole del giudizio")
    return Qualitative(source.slice(index + 2, len(source.tokens))), len(source.tokens)
