"""Which item of an old list is which of a new one, when both were written by hand."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from traguardo.core.wording import gist

Item = TypeVar("Item")

_ALIKE = 0.6
"""How much of two texts must agree for one to be the other, rewritten."""
_MOST = 60
"""Beyond this many unmatched items on a side, likeness is not looked for: it takes n × m."""


def paired(
    old: Sequence[Item], new: Sequence[Item], texts: Sequence[Callable[[Item], str]]
) -> Iterator[tuple[Item | None, Item | None]]:
    """Pairs in the new order, then what was left out of the old (with None for no partner).

    Items with the same words in the first of `texts` belong together, in order; then by the next;
    what remains is paired by likeness of the last.
    """
    partner: dict[int, int] = {}
    for text in texts:
        _by_words(old, new, text, partner)
    _by_likeness(old, new, texts[-1], partner)
    for place, item in enumerate(new):
        yield (old[partner[place]] if place in partner else None), item
    kept = set(partner.values())
    for place, item in enumerate(old):
        if place not in kept:
            yield item, None


def _by_words(
    old: Sequence[Item],
    new: Sequence[Item],
    text: Callable[[Item], str],
    partner: dict[int, int],
) -> None:
    waiting: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
    taken = set(partner.values())
    for place, item in enumerate(old):
        if place not in taken:
            waiting[gist(text(item))].append(place)
    for place, item in enumerate(new):
        words = gist(text(item))
        if place not in partner and words and waiting[words]:
            partner[place] = waiting[words].popleft()


def _by_likeness(
    old: Sequence[Item],
    new: Sequence[Item],
    text: Callable[[Item], str],
    partner: dict[int, int],
) -> None:
    taken = set(partner.values())
    left = [place for place in range(len(old)) if place not in taken]
    right = [place for place in range(len(new)) if place not in partner]
    if max(len(left), len(right), 1) > _MOST:
        return
    ranked = sorted(
        ((_likeness(text(old[a]), text(new[b])), a, b) for a in left for b in right),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    for likeness, before, after in ranked:
        if likeness >= _ALIKE and before not in taken and after not in partner:
            taken.add(before)
            partner[after] = before


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, gist(one), gist(other), autojunk=False).ratio()
