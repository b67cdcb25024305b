"""Names of columns that a document shortens and explains itself: `V.I. = valore iniziale`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from traguardo.documents.blocks import Blocks, Paragraph
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.vocabulary import OwnWord, recognise_column, words_of

_LETTERS = r"(?:[A-Z]\.?\s?){1,4}[A-Z]\.?"
_SHORT = r"[A-Z][a-z]{0,5}\.(?:\s?[a-z]{1,5}\.)?"
"""`P.`, `Fo.`, `Val. att.`."""
_WORDS = r"(?P<words>[^\W\d][^;,.()=:\n]{3,60})"
_EQUALS = re.compile(rf"(?<![\w.])(?P<term>{_LETTERS}|{_SHORT})\s*=\s*{_WORDS}")
_SHORTENED = re.compile(
    rf"(?:^|[;,–—-])\s*(?P<term>[A-Z][\w/]{{0,5}}\.(?:\s?\w{{1,5}}\.)?|[A-Z][A-Z\d./]{{0,6}})\s*=\s*{_WORDS}"
)
_LISTED = re.compile(
    rf"(?:(?<=[;,:])|(?<=[.]\s))\s*(?P<term>{_LETTERS}|{_SHORT})\s*(?:[:=–—-]|sta\s+per)\s*{_WORDS}"
)
"""In a legend a colon or a dash is enough."""
_LEGEND = re.compile(
    r"\W*(?:legenda|abbreviazioni|acronimi|sigle|nota|note|legend|abbreviations|acronyms|key)\b",
    re.IGNORECASE,
)
_ROW = re.compile(rf"{_LETTERS}|{_SHORT}")
_PAIR = 2
_MEANT = (INDICATOR_FIELDS - {"name", "number"}) | {"cost_centre", "objective_owner", "budget"}
"""Fields whose columns an office shortens; what a name or a code is of, the words around say."""


def acronyms(blocks: Blocks) -> tuple[OwnWord, ...]:
    """The acronyms a document explains that are names of columns nobody else knows."""
    found: dict[frozenset[str], OwnWord] = {}
    for term, meaning in _explained(blocks):
        label = recognise_column(meaning.strip())
        if label is None or label.misspelt or label.field not in _MEANT:
            continue
        words = words_of(term)
        if words and recognise_column(term) is None:
            found.setdefault(words, OwnWord(label.field, term, column=True))
    return tuple(found.values())


def explains(text: str) -> bool:
    """Whether a line says what several short words mean, `Resp. = responsabile; Fo. = fonte`.

    None of them is a label there; one at least is short for a label.
    """
    meant = [one["words"].strip() for one in _SHORTENED.finditer(text)]
    return len(meant) >= _PAIR and any(recognise_column(words) for words in meant)


def _explained(blocks: Blocks) -> Iterator[tuple[str, str]]:
    """Each acronym, and what the document says it means: in a line, or in a row of two cells."""
    for block in blocks:
        if isinstance(block, Paragraph):
            pattern = _LISTED if _LEGEND.match(block.text) else _EQUALS
            for one in pattern.finditer(block.text):
                yield one["term"].strip(), one["words"].strip()
            continue
        for row in block.rows:
            written = [cell.text for cell in row.cells if cell.text]
            if len(written) == _PAIR and _ROW.fullmatch(written[0]):
                yield written[0].strip(), written[1].strip()
