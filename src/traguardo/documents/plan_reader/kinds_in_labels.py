"""What an indicator measures, in the brackets of its label: `Indicatore 2 (efficienza) | …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from traguardo.documents.plan_reader.entries import Entry, Labelled
from traguardo.documents.plan_reader.fields.terms import read_kind
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import BRACKETS

_NAMING = {"name", "number"}
_LONGEST = 30


def kinds_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries; behind an indicator whose label says its kind stands the kind."""
    for entry in entries:
        yield entry
        if isinstance(entry, Labelled) and entry.value and entry.field in _NAMING:
            said = _kind_of(entry.written)
            if said:
                label = Label("kind", key="tipologia")
                yield entry._replace(label=label, value=said, place=entry.anchor)


def _kind_of(written: str) -> str:
    """The words of the last brackets, where they say one kind; `""` else."""
    found = [one.group().strip(" ()[]") for one in BRACKETS.finditer(written)]
    short = bool(found) and len(found[-1]) <= _LONGEST
    return found[-1] if short and read_kind(found[-1]) else ""
