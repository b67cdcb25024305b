"""The list of contents a document opens with: it only repeats what stands below."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from traguardo.documents.blocks import Blocks, Paragraph
from traguardo.documents.vocabulary_words import plain

_PAGE = re.compile(r"(?:\s|[.…·_]{2,})[\s.…·_]*\d{1,3}\s*$")
_TITLES = {"sommario", "indice", "indice generale", "contents", "table of contents", "index"}
_LONGEST = 200


class _Line(NamedTuple):
    place: int
    words: str
    bare: str


def lines_of_contents(blocks: Blocks) -> Set[int]:
    """The places of the paragraphs that repeat a later one, with its page or under `Sommario`."""
    lines = [
        _Line(place, _words(block.text), _words(_PAGE.sub("", block.text)))
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph) and 0 < len(block.text) <= _LONGEST
    ]
    last = {line.words: line.place for line in lines}
    found, listing = set(), False
    for line in lines:
        if line.words in _TITLES:
            listing = True
            continue
        paged = line.bare != line.words and last.get(line.bare, -1) > line.place
        listed = listing and last[line.words] > line.place
        if paged or listed:
            found.add(line.place)
        else:
            listing = listing and bool(line.bare != line.words)
    return found


def _words(text: str) -> str:
    return " ".join(plain(text).split())
