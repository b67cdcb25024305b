"""Labels nobody knows, told by the words they hold: `Struttura che rileva il dato`."""

from __future__ import annotations

from functools import cache

from traguardo.documents.vocabulary import Label, spoken
from traguardo.documents.vocabulary_words import (
    BRACKETS,
    WORD,
    number_of,
    phrases,
    plain,
    stem,
    stems,
    written,
    year_of,
)

_LONGEST, _MOST = 70, 9
"""Characters and words of the longest label that is told by the words it holds."""


def recognise_loosely(text: str) -> Label | None:
    """What a label nobody knows is likely to name, by the words it holds; None where nothing says.

    Of several fields the one that most of its words name; of those, the one it names first.

    >>> recognise_loosely("Struttura che rileva il dato").field
    'responsible'
    """
    letters = BRACKETS.sub(" ", plain(text))
    if not text or len(text) > _LONGEST or len(letters.split()) > _MOST:
        return None
    small = spoken().small
    words = stems(letters, small)
    order = [stem(word) for word in WORD.findall(letters)]
    found = [
        (-len(held), min(map(order.index, held & set(order)), default=0), name)
        for held, name in _held().items()
        if held <= words
    ]
    if not found:
        return None
    return Label(min(found)[-1], number_of(letters), year_of(letters), " ".join(sorted(words)))


@cache
def _held() -> dict[frozenset[str], str]:
    said = written()
    small = frozenset(said["small_words"].split())
    return {
        words: name
        for name, entry in said["fields"].items()
        for words in phrases(entry.get("holds", ""), small)
    }
