"""A report of ours read again leaves out what it computed, and only that."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Cell, Paragraph, Row, Table
from traguardo.documents.own_report import (
    ACHIEVED,
    COMPUTED,
    COUNTS,
    ITEM,
    PARTS,
    SUMMARY,
    UNLIKE,
    WARNING,
    without_computed,
)

HERE = Anchor(table=1)


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, HERE)


def table(*rows: str) -> Table:
    return Table(tuple(Row((Cell(text, HERE),)) for text in rows), HERE)


def test_summary_scores_statuses_and_warnings_are_left_out() -> None:
    card = table("Obiettivo", f"{ACHIEVED}: 90%\n{COMPUTED}: in linea.", COMPUTED, WARNING, "Peso")
    summary = [paragraph(text) for text in (SUMMARY, UNLIKE, f"{ITEM}Uno")]
    blocks = (paragraph("Piano"), *summary, table(PARTS, "x"), table(COUNTS, "y"), card)
    assert without_computed(blocks) == (paragraph("Piano"), table("Obiettivo", "Peso"))


def test_another_document_with_the_same_words_loses_nothing() -> None:
    blocks = (paragraph("Piano"), paragraph(UNLIKE), table(ACHIEVED), table(PARTS))
    assert without_computed(blocks) == blocks


def test_an_empty_table_stays() -> None:
    blocks = (paragraph(SUMMARY), Table((), HERE), Table((Row(()),), HERE))
    assert without_computed(blocks) == (Table((), HERE), Table((Row(()),), HERE))
