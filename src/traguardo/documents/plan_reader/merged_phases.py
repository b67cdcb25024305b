"""`Fasi`, merged over several rows of a card: each row beside it is one phase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.entries import Entry, Labelled, Text

_MARK = re.compile(r"\s*[xX✓✔●•■*-]\s*")
"""What a calendar without names of months only marks."""
_LONGEST = 200


def phases_in_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, what stands beside one merged label of phases each a phase of its own."""
    told: list[Entry] = []
    position = 0
    while position < len(entries):
        entry = entries[position]
        rows = _rows(entries, position) if isinstance(entry, Labelled) else []
        if not rows or not isinstance(entry, Labelled):
            told.append(entry)
            position += 1
            continue
        words = [(_unmarked(entry.value or ""), entry.place)]
        words += [(one.text, one.anchor) for one in rows if not _MARK.fullmatch(one.text)]
        for number, (text, place) in enumerate(words, 1):
            label = entry.label._replace(number=str(number))
            told.append(entry._replace(label=label, value=text, place=place))
        position += 1 + len(rows)
    return told


def _rows(entries: Sequence[Entry], position: int) -> list[Text]:
    """The rows below a label of phases that it reaches down to; none where it holds no phase."""
    first = entries[position]
    if not isinstance(first, Labelled) or first.field != "actions" or not first.paired:
        return []
    opening = _unmarked(first.value or "")
    if first.label.number or not opening or "\n" in opening or len(opening) > _LONGEST:
        return []
    rows: list[Text] = []
    for entry in entries[position + 1 :]:
        if not isinstance(entry, Text) or not entry.continued or "\n" in entry.text:
            break
        rows.append(entry)
    return rows if any(not _MARK.fullmatch(one.text) for one in rows) else []


def _unmarked(value: str) -> str:
    """A phase without the marks of its calendar: `Gara⏎x` is `Gara`."""
    return "\n".join(line for line in value.split("\n") if line and not _MARK.fullmatch(line))
