"""The lines under the title of our documents are understood, anybody else's are left alone."""

from __future__ import annotations

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Cell, Paragraph, Row, Table
from traguardo.documents.cover_lines import Cover, read_cover, years_text


def lines(*texts: str) -> tuple[Block, ...]:
    return tuple(Paragraph(text, Anchor(paragraph=n)) for n, text in enumerate(texts, 1))


def test_administration_and_years_are_read_with_their_places() -> None:
    years = f"Anni del piano: {years_text((2024, 2025, 2026))}"
    cover = read_cover(lines("Piano", "Amministrazione: Ente Parco", years, "Periodo: anno 2024"))
    assert cover == Cover(
        "Ente Parco",
        (2024, 2025, 2026),
        Period(2024),
        frozenset(Anchor(paragraph=n) for n in (2, 3, 4)),
        (("administration", Anchor(paragraph=2)), ("years", Anchor(paragraph=3))),
    )


def test_below_the_first_table_nothing_is_a_cover() -> None:
    table = Table((Row((Cell("x", Anchor()),)),), Anchor())
    assert read_cover((table, *lines("Amministrazione: altra"))) == Cover()


def test_a_title_page_without_such_lines_has_no_cover() -> None:
    assert read_cover(lines("Piano della performance", "Intervento 4")) == Cover()
