"""What became of each cell: the fields that took it, a review, or words nobody took."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.core.model import DeclaredStatus
from traguardo.documents.correcting import Correction, apply
from traguardo.documents.loose_words import loose_words
from traguardo.documents.reading import Document, read_pages
from traguardo.documents.source.lines import Lines
from traguardo.documents.source.marks import REVIEW, Mark, marks, places_of

KPI = "operational/0/indicators/0"
PAGE = """<h1>Piano della performance 2026-2028 della Camera di commercio di Valdoro</h1>
<table><tr><td>Obiettivo operativo</td><td>Aprire lo sportello</td></tr>
<tr><td>KPI operativo 1.1</td><td></td></tr>
<tr><td>Livello promesso</td><td>azzurro</td></tr>
<tr><td>Nome indicatore</td><td>Imprese assistite</td></tr>
<tr><td>Target annuale</td><td>&gt;= 50</td></tr>
<tr><td>Peso indicatore</td><td>100</td></tr>
<tr><td colspan="2">Monitoraggio semestrale: in linea con target</td></tr></table>"""


def document() -> Document:
    return read_pages(PAGE.encode(), "piano.html")


def marked(found: Document) -> dict[str, Mark]:
    """The marks by the text of their cell."""
    lines = Lines(found.blocks)
    texts: dict[Anchor, str] = {}
    for number in range(len(lines)):
        texts |= dict(zip(lines[number].anchors, lines[number].texts, strict=True))
    return {texts[anchor]: mark for anchor, mark in marks(found.read, texts).items()}


def test_a_cell_names_the_field_it_became() -> None:
    found = marked(document())
    (taken,) = found["Imprese assistite"].taken
    assert (taken.path, taken.field, taken.correctable) == (KPI, "name", True)
    assert [one.field for one in found["KPI operativo 1.1"].taken] == ["number"]
    title = found["Piano della performance 2026-2028 della Camera di commercio di Valdoro"]
    assert [one.field for one in title.taken] == ["title", "administration", "years"]


def test_a_review_is_taken_and_not_corrected_here() -> None:
    (taken,) = marked(document())["Monitoraggio semestrale: in linea con target"].taken
    assert (taken.field, taken.status) == (REVIEW, DeclaredStatus.ON_TRACK)
    assert not taken.correctable


def test_words_nobody_took_wait_at_their_cell() -> None:
    found = marked(document())
    (loose,) = found["azzurro"].loose
    assert loose.label == "Livello promesso"
    assert "Nome indicatore" not in found


def test_only_the_places_asked_for_are_looked_at() -> None:
    read = document().read
    (place,) = places_of(read, KPI, "name")
    assert set(marks(read, {place})) == {place}
    assert places_of(read, KPI, "frequency") == ()


def test_words_that_a_person_assigned_are_taken_where_they_stand() -> None:
    found = document()
    (loose,) = loose_words(found.read)
    one = Correction(KPI, "source", "", "azzurro", loose.key)
    read, left = apply(found.read, [one])
    assert left == []
    assert places_of(read, KPI, "source") == (loose.anchor,)
    assert loose_words(read) == []
