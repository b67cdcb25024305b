"""Invented documents, as irregular as real ones: input beside what it must be read as.

`cases/<name>/input.txt` is the document, `expected.json` the plan without anchors and the rules of
the findings. The same document as a Word file must give the same plan.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents.compare import lost_words, unanchored
from tests.documents.word import cell, document, paragraph, row, table
from tests.english import left_over
from traguardo.documents.blocks import Blocks, Paragraph, Table
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import read_document
from traguardo.documents.txt_reader import read_txt

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def as_word(blocks: Blocks) -> bytes:
    """The blocks of a text file drawn as a Word document, one-cell rows over the full width."""
    drawn = []
    for block in blocks:
        if isinstance(block, Paragraph):
            drawn.append(paragraph(block.text))
        else:
            drawn.append(table(*_rows(block)))
            drawn.append(paragraph())
    return document(*drawn)


def _rows(block: Table) -> list[str]:
    width = max(len(line.cells) for line in block.rows)
    return [
        row(cell(line.cells[0].text, span=width))
        if len(line.cells) == 1
        else row(*(one.text for one in line.cells))
        for line in block.rows
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_document_is_read_as_expected(case: Path) -> None:
    read = read_document((case / "input.txt").read_bytes(), "input.txt")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    found = plan_to_json(unanchored(read.plan))
    found["findings"] = [finding.rule for finding in read.findings]
    assert found == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_word_of_it_is_lost(case: Path) -> None:
    data = (case / "input.txt").read_bytes()
    assert lost_words(read_txt(data), read_document(data, "input.txt")) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_document_in_word_gives_the_same_plan(case: Path) -> None:
    data = (case / "input.txt").read_bytes()
    text, word = read_document(data, "a.txt"), read_document(as_word(read_txt(data)), "a.docx")
    assert unanchored(word.plan) == unanchored(text.plan)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_odd_about_it_can_be_said_in_english(case: Path) -> None:
    read = read_document((case / "input.txt").read_bytes(), "input.txt")
    assert read.findings
    assert [text for one in read.findings for text in left_over(one)] == []
