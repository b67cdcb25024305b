"""A place in the tokens of a target, and the phrases that can stand there."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from traguardo.core.targets.tokens import Token, fold

Phrases = Mapping[str, tuple[int, Mapping[tuple[str, ...], str]]]
"""By first word: how many words the longest phrase has, and what each phrase means."""


class Unreadable(Exception):  # noqa: N818 (said like Missing: a state of the text)
    """The text cannot be read: where (offset in the text), and what was expected there."""

    def __init__(self, position: int, expected: str) -> None:
        super().__init__(expected)
        self.position = position
        self.expected = expected


def phrases(table: Mapping[str, str]) -> Phrases:
    """Index a table of meanings with their phrases, separated by `|`."""
    index: dict[str, dict[tuple[str, ...], str]] = {}
    for meaning, written in table.items():
        for phrase in written.split("|"):
            words = tuple(fold(word) for word in phrase.split())
            index.setdefault(words[0], {})[words] = meaning
    return {first: (max(map(len, found)), found) for first, found in index.items()}


def end_at(position: int) -> Token:
    """The token behind all others."""
    return Token("end", "", position, position, True, False)


NOTHING = end_at(0)


@dataclass(frozen=True, slots=True)
class Source:
    """The text with its tokens; `partner` gives the closing bracket of each opening one.

    `year` completes dates that state none. `english` says how `1,000` is read. `end` is the token
    of kind `end` that stands before the first and behind the last.
    """

    text: str
    tokens: tuple[Token, ...]
    partner: Mapping[int, int] = field(default_factory=dict)
    year: int | None = None
    lower_is_better: bool | None = None
    english: bool = False
    end: Token = NOTHING

    def at(self, index: int) -> Token:
        """The token at `index`; one of kind `end` beyond the last."""
        tokens = self.tokens
        return tokens[index] if 0 <= index < len(tokens) else self.end

    def phrase(self, index: int, table: Phrases) -> tuple[str, int] | None:
        """The longest phrase that stands at `index`: its meaning and the index behind it."""
        length, found = table.get(self.at(index).fold, (0, {}))
        words = tuple(token.fold for token in self.tokens[index : index + length])
        while words:
            if words in found:
                return found[words], index + len(words)
            words = words[:-1]
        return None

    def skip(self, index: int, words: Set[str], most: int = 4) -> int:
        """The index behind at most `most` of these words."""
        for _ in range(most):
            if self.at(index).fold not in words:
                break
            index += 1
        return index

    def slice(self, first: int, behind: int) -> str:
        """The text from token `first` to before token `behind`, verbatim."""
        if behind <= first:
            return ""
        return self.text[self.at(first).start : self.at(behind - 1).end]


def brackets(tokens: tuple[Token, ...]) -> dict[int, int]:
    """Index of each opening bracket → index of its closing one; of none: behind the last token."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind != "symbol":
            continue
        if token.fold in "([{":
            opened.append(index)
        elif token.fold in ")]}" and opened:
            partner[opened.pop()] = index
    return partner | dict.fromkeys(opened, len(tokens))
