"""The words of a field found again in the paragraph or cell they were read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from traguardo.core.model import Indicator, Objective, Plan
from traguardo.documents.corrected import Part, words


class Piece(NamedTuple):
    """Some characters of a text; `sought` says that they are what was looked for."""

    text: str
    sought: bool = False


def sought_words(part: Part, field: str) -> list[str]:
    """The words of a field as its document has them, each that may stand in a cell of its own."""
    if isinstance(part, Indicator) and field == "targets":
        return list(dict.fromkeys(one.text for one in part.targets))
    if isinstance(part, Objective) and field == "actions":
        return [one.text for one in part.actions]
    if isinstance(part, Plan) and field == "years":
        return list(map(str, part.years))
    text = words(part, field)
    return [text, *text.split("\n")] if "\n" in text else [text]


def pieces(text: str, sought: Iterable[str]) -> list[Piece]:
    """The text cut where it holds any of the words sought, whatever blanks part them."""
    wanted = sorted({" ".join(one.split()) for one in sought} - {""}, key=len, reverse=True)
    if not wanted or not text:
        return [Piece(text)] if text else []
    return list(_cut(text, re.compile("|".join(map(_pattern, wanted)))))


def _cut(text: str, pattern: re.Pattern[str]) -> Iterator[Piece]:
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield Piece(text[end : found.start()])
        yield Piece(found.group(), sought=True)
        end = found.end()
    if end < len(text):
        yield Piece(text[end:])


def _pattern(words: str) -> str:
    """The words with any blanks between them, not as a part of longer ones."""
    inner = r"\s+".join(map(re.escape, words.split()))
    first = r"(?<!\w)" if words[0].isalnum() else ""
    last = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{first}{inner}{last}"
