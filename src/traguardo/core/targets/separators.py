"""What stands between the conditions of a target: punctuation, dashes, "e" before a condition."""

from __future__ import annotations

from traguardo.core.targets.conditions import starts
from traguardo.core.targets.cursor import Source, Unreadable
from traguardo.core.targets.tokens import word_set
from traguardo.core.targets.vocabulary import AND, OR

_SEPARATORS = frozenset(",;:|•·*▪➢")
_ALSO = word_set("comunque anche inoltre in ogni caso")


def separates(source: Source, index: int, *, joined: bool) -> bool:
    """Whether the token at `index` ends what stands before it.

    `joined`: a condition stands there. Unreadable for an alternative ("10 o 20").
    """
    token = source.at(index)
    if token.kind == "line" or token.fold in _SEPARATORS:
        return True
    if token.kind == "dash":
        return _is_dash(source, index, joined=joined)
    if token.fold in OR and starts(source, index + 1, bare=True):
        raise Unreadable(token.start, "una sola condizione, senza alternative")
    if token.fold not in AND | {"&"}:
        return False
    return starts(source, source.skip(index + 1, _ALSO, 2), bare=True)


def _is_dash(source: Source, index: int, *, joined: bool) -> bool:
    """Whether a dash separates or begins a line: it is no sign, and no hyphen within a word."""
    token, follower = source.at(index), source.at(index + 1)
    if token.end - token.start > 1:
        return True
    if follower.kind == "number" and not joined:
        return False
    return (token.spaced and follower.spaced) or source.at(index - 1).kind in {"end", "line"}
