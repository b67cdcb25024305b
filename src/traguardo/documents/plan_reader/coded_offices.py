"""An office and the code of its centre side by side: `DIPARTIMENTO CHIRURGICO | CdR 210`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from traguardo.documents.plan_reader.entries import Entry, Labelled, Unknown
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.vocabulary import Label, recognise

_WRITTEN = "Centro di responsabilità"


def offices_by_code(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, an office beside nothing but the code of a cost centre as that centre."""
    for entry in entries:
        named = isinstance(entry, Unknown) and not entry.aside and names_office(entry.written)
        if isinstance(entry, Unknown) and named and _is_code_of_centre(entry.value):
            label, place = Label("cost_centre"), entry.anchor
            yield Labelled(label, entry.written, place, _WRITTEN, place, paired=True)
        else:
            yield entry


def _is_code_of_centre(text: str) -> bool:
    label = recognise(text)
    return label is not None and label.field == "cost_centre" and bool(label.number)
