"""A word with one wrong letter is still that word, where no other known word is as near."""

from __future__ import annotations

from collections.abc import Iterable

_TYPO_LENGTH = 6
"""Words shorter than this are never taken for a misspelling of another."""


def mended(word: str, alike: dict[str, list[str]]) -> str:
    """The known word that differs by one letter, where there is exactly one."""
    if len(word) < _TYPO_LENGTH:
        return word
    near = [known for known in alike.get(word[0], ()) if _one_letter_apart(word, known)]
    return near[0] if len(near) == 1 else word


def _one_letter_apart(one: str, other: str) -> bool:
    """A letter too many, too few, another one, or two swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, other_rest = one[start:], other[start:]
    if len(rest) == len(other_rest):
        swapped = rest[:2] == other_rest[:2][::-1]
        return rest[1:] == other_rest[1:] or (swapped and rest[2:] == other_rest[2:])
    return rest[1:] == other_rest or rest == other_rest[1:]


def by_first_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """The words long enough to be misspelt, by their first letter."""
    letters: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= _TYPO_LENGTH:
            letters.setdefault(word[0], []).append(word)
    return letters
