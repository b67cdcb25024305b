"""`Fasi`, merged over several rows of a card: each row beside it is one phase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from traguardo.core.findings import Anchor
from traguardo.documents.plan_reader.entries import Entry, Labelled, Text, below
from traguardo.documents.plan_reader.parts_of_year import is_part_of_year
from traguardo.documents.vocabulary import Label

_MARK = re.compile(r"\s*[xX✓✔●•■*-]\s*|\s*\d{1,2}\s*[.)]?\s*")
"""What a calendar without names of months only marks, and what only counts the phases."""
_LONGEST = 200
_WHEN = "Termine"


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
        for number, row in enumerate(rows, 1):
            told += _phase(entry, str(number), row)
        position += 1 + sum(len(row) for row in rows[1:])
    return told


def _phase(label: Labelled, number: str, row: Sequence[tuple[str, Anchor]]) -> list[Entry]:
    """The phase a row names, and by when it is to be done."""
    text, place = next(one for one in row if _is_phase(one[0]))
    named = label._replace(label=label.label._replace(number=number), value=text, place=place)
    dated = [(when, there) for when, there in row if is_part_of_year(when)]
    return [
        named,
        *(
            Labelled(Label("deadline"), when, there, f"{_WHEN} ({text})", there, paired=True)
            for when, there in dated
        ),
    ]


def _rows(entries: Sequence[Entry], position: int) -> list[list[tuple[str, Anchor]]]:
    """The words of the rows a label of phases reaches over; none where they are other rows."""
    first = entries[position]
    if not isinstance(first, Labelled) or first.field != "actions" or not first.paired:
        return []
    if first.label.number or not first.value:
        return []
    rows = [[(line, first.place) for line in first.value.split("\n") if line]]
    reached: list[Text] = []
    for entry in below(entries, position):
        if not isinstance(entry, Text) or not entry.continued:
            break
        reached.append(entry)
    for _, cells in groupby(reached, key=lambda one: (one.anchor.table, one.anchor.row)):
        rows.append([(one.text, one.anchor) for one in cells])
    alike = all(_names_one(row) for row in rows)
    return rows if alike and len(rows) > 1 else []


def _names_one(row: Sequence[tuple[str, Anchor]]) -> bool:
    phases = [text for text, _ in row if _is_phase(text)]
    return len(phases) == 1 and len(phases[0]) <= _LONGEST and "\n" not in phases[0]


def _is_phase(text: str) -> bool:
    """Whether a cell names a phase, and is no mark, number or date."""
    return not (_MARK.fullmatch(text) or is_part_of_year(text))
