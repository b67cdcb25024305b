"""An upload as its person looks at it: the reading, its rows, and the document beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict

from traguardo.actions.staging import as_read, corrections_of, source_of, staged_plan
from traguardo.documents.corrected import part_at
from traguardo.documents.correcting import Correction
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.source.marks import places_of
from traguardo.documents.source.words import sought_words
from traguardo.store.models import PendingImport
from traguardo.web.pages.reading import FieldRow, LooseRow, field_rows, loose_rows
from traguardo.web.pages.reading_list import (
    ReadingList,
    Row,
    listed,
    reading_list,
    row_to_go_on_with,
)
from traguardo.web.pages.source import Sought, SourceView, source_view


@dataclass
class Upload:
    """`read` is the reading with the corrections of its person, `original` without."""

    row: PendingImport
    read: ReadPlan
    original: ReadPlan
    corrections: Sequence[Correction]

    @cached_property
    def fields(self) -> list[FieldRow]:
        """Every field, the gravest doubts first."""
        return field_rows(self.read, self.original, self.corrections)

    @cached_property
    def loose(self) -> list[LooseRow]:
        """The words that no field took."""
        return loose_rows(self.read)

    def listing(self, asked: Mapping[str, str]) -> ReadingList:
        """The list that an address asks for."""
        return reading_list(asked, self.fields, self.loose)

    def source(self, sought: Sought, start: str = "") -> SourceView | None:
        """The document around what is sought; None where its format has no page."""
        return source_view(source_of(self.row), self.read, self.loose, sought, start)

    def sought(self, row: Row | None) -> Sought:
        """Where a row of the list stands in the document, and its words there."""
        if isinstance(row, LooseRow):
            return Sought(row.places, (row.words.text,))
        return Sought() if row is None else self.sought_field(row.path, row.field)

    def sought_field(self, path: str, field: str) -> Sought:
        """The same of a field, corrected or not."""
        both = (part_at(one.plan, path) for one in (self.original, self.read))
        said = [text for part in both if part is not None for text in sought_words(part, field)]
        return Sought(places_of(self.read, path, field), frozenset(said))


def opened(row: PendingImport) -> Upload:
    """The upload, read; Refused or UnreadableDocument where that is no longer possible."""
    return Upload(row, staged_plan(row), as_read(row), corrections_of(row))


def onward(asked: QueryDict, before: Upload, done: Row | None) -> str:
    """The same list in an address once a row is done: what to look at next is chosen there."""
    query = asked.copy()
    for name in ("punto", "campo", "testo", "da", "pagina"):
        query.pop(name, None)
    here = before.listing(asked)
    after = opened(before.row)
    was, now = (listed(here.view, here.sought, one.fields, one.loose) for one in (before, after))
    following = row_to_go_on_with(was, now, done) if done is not None else None
    query["mostra"] = here.view
    if following is not None:
        query.update(following.query)
    return f"?{query.urlencode()}#{'campi' if following is None else 'scelta'}"
