"""The legend: the rows that say what the colours of the status rows mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Entry,
    Heading,
    Labelled,
    Text,
    Unknown,
)
from traguardo.documents.plan_reader.fields.statuses import Stated, read_status
from traguardo.documents.plan_reader.legend_marks import read_marks

_ABBREVIATED = re.compile(r"\W*(?:\S{1,12}|\w\.\s?\w\.?)\s*[:=–—-]\s*\S")
_LONGEST = 120
_MOST = 12


@dataclass(eq=False, repr=False)
class Legend:
    """Colours and signs, and what they mean; `consumed` are the entries that say so."""

    colours: dict[str, Stated] = field(default_factory=dict)
    marks: dict[str, Stated] = field(default_factory=dict)
    consumed: set[int] = field(default_factory=set)
    words: list[tuple[str, Anchor]] = field(default_factory=list)


def read_legend(entries: Sequence[Entry]) -> Legend:
    """The legend of a document: what follows the word, or a table of nothing but status marks."""
    legend = Legend()
    for position, entry in enumerate(entries):
        if isinstance(entry, Labelled) and entry.field == "legend":
            legend.consumed.add(position)
            _take(entries, position + 1, legend)
            if entry.outside:
                _take_lines(entries, position + 1, legend)
            elif position and isinstance(entries[position - 1], Break):
                _take_table(entries, position + 1, legend)
    for positions in _tables(entries):
        if _is_legend(entries, positions) and not legend.consumed & set(positions):
            _take(entries, positions[0], legend)
    for positions in (*_tables(entries), *_lines(entries)):
        inside = [one for one in positions if isinstance(entries[one], Text | Unknown)]
        _take_marks(entries, inside or positions, legend)
    return legend


def _take_marks(entries: Sequence[Entry], positions: Sequence[int], legend: Legend) -> None:
    """A table or line of signs, each with its meaning."""
    texts = [_words(entries[position]) for position in positions]
    if len(texts) > _MOST or not all(texts):
        return
    if marks := read_marks("\n".join(texts)):
        legend.marks |= marks
        said = {words for words, _ in legend.words}
        for position, text in zip(positions, texts, strict=True):
            entry = entries[position]
            legend.consumed.add(position)
            if text not in said and not isinstance(entry, Break):
                legend.words.append((text, entry.anchor))


def _words(entry: Entry) -> str:
    if isinstance(entry, Unknown):
        return f"{entry.written}\n{entry.value}".strip()
    if isinstance(entry, Labelled) and entry.field in {"legend", "review"}:
        return "\n".join(filter(None, (entry.written, entry.value)))
    return entry.text if isinstance(entry, Text | Heading) else ""


def _lines(entries: Sequence[Entry]) -> Iterator[list[int]]:
    """The paragraphs that may hold a legend, each by itself."""
    outside = (Heading, Labelled)
    return ([place] for place, one in enumerate(entries) if isinstance(one, outside))


def _take(entries: Sequence[Entry], start: int, legend: Legend) -> None:
    for position in range(start, min(start + _MOST, len(entries))):
        entry = entries[position]
        if isinstance(entry, Break):
            if legend.words and position - 1 in legend.consumed and position != start:
                return
            continue
        mark = _mark(entry)
        if mark is None:
            if isinstance(entry, Blank):
                continue
            return
        words, fill, anchor = mark
        legend.consumed.add(position)
        legend.words.append((words, anchor))
        if fill:
            legend.colours.setdefault(fill, read_status(words))


def _take_table(entries: Sequence[Entry], start: int, legend: Legend) -> None:
    """The rows of a table that the word opens, up to its end: `Peso KPI: incidenza …`."""
    for position in range(start, min(start + _MOST, len(entries))):
        entry = entries[position]
        if isinstance(entry, Labelled):
            text = " ".join(filter(None, (f"{entry.written}:", entry.value)))
        elif isinstance(entry, Text):
            text = entry.text
        else:
            return
        if position not in legend.consumed:
            legend.consumed.add(position)
            legend.words.append((text, entry.anchor))


def _take_lines(entries: Sequence[Entry], start: int, legend: Legend) -> None:
    """`KPI: indicatore chiave`, `gg: giorni` below the word: abbreviations, and what they mean."""
    for position in range(start, min(start + _MOST, len(entries))):
        entry = entries[position]
        if isinstance(entry, Labelled) and entry.outside and entry.value:
            text = f"{entry.written}: {entry.value}"
        elif isinstance(entry, Heading) and not is_heading(entry.style):
            text = entry.text
        else:
            return
        if _ABBREVIATED.match(text) is None:
            return
        legend.consumed.add(position)
        legend.words.append((text, entry.anchor))


def _mark(entry: Entry) -> tuple[str, str, Anchor] | None:
    """The words, colour and place of a legend's row; None where an entry cannot be one."""
    if isinstance(entry, Labelled) and entry.field == "review" and entry.value:
        words, fill, anchor = f"{entry.written} {entry.value}", entry.fill, entry.anchor
    elif isinstance(entry, Text):
        words, fill, anchor = entry.text, entry.fill, entry.anchor
    elif isinstance(entry, Unknown):
        words, fill, anchor = f"{entry.written} {entry.value}", "", entry.anchor
    else:
        return None
    return (words, fill, anchor) if len(words) <= _LONGEST and read_status(words) else None


def _tables(entries: Sequence[Entry]) -> Iterator[list[int]]:
    positions: list[int] = []
    for position, entry in enumerate(entries):
        if isinstance(entry, Break):
            if positions:
                yield positions
            positions = []
        else:
            positions.append(position)
    if positions:
        yield positions


def _is_legend(entries: Sequence[Entry], positions: Sequence[int]) -> bool:
    """At least two rows, nothing but status marks, each with a colour of its own."""
    marks = [_mark(entries[position]) for position in positions]
    fills = {mark[1] for mark in marks if mark is not None}
    return 2 <= len(marks) <= _MOST and None not in marks and len(fills - {""}) == len(marks)
