"""Documents of every layout against an expert's reading: every field, and no value besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.compare import lost_words
from tests.documents.sheets import as_word
from tests.documents.told import told
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.reading import read_document

SHEETS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


def halves(sheet: Path) -> tuple[bytes, str]:
    """The document as a Word file, and what an expert reads in it."""
    drawn, _, reading = sheet.read_text(encoding="utf-8").partition("\n=====\n")
    return as_word(drawn), reading


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_layout_is_read_as_an_expert_reads_it(sheet: Path) -> None:
    data, reading = halves(sheet)
    assert told(read_document(data, "piano.docx").plan) == reading


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_no_word_of_a_layout_is_lost(sheet: Path) -> None:
    data, _ = halves(sheet)
    assert lost_words(read_docx(data), read_document(data, "piano.docx")) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_every_field_says_where_it_stands(sheet: Path) -> None:
    data, _ = halves(sheet)
    read = read_document(data, "piano.docx")
    fields = [one for one in read.origins if one.path]
    assert fields
    assert all(one.anchor for one in fields)
