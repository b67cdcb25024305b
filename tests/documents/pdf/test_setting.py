"""The words of a cell as they were set: a bold title over a text is a line of its own."""

from __future__ import annotations

from collections import Counter

import pytest

from traguardo.documents.blocks import Table
from traguardo.documents.pdf.ink import Box, Word
from traguardo.documents.pdf.lines import Line, Words, is_ended
from traguardo.documents.pdf.pages import PageCell, PageRow, PageTable
from traguardo.documents.pdf.setting import set_blocks

LETTER, HEIGHT = 5.0, 10.0
WIDTH = 26 * LETTER
"""A column so narrow that no line below leaves room for the next word."""


def line(text: str, level: int) -> Line:
    """A line of a cell; words between asterisks are bold."""
    words: list[Word] = []
    left = 0.0
    for piece in text.split():
        bare = piece.strip("*")
        box = Box(left, level * HEIGHT, left + len(bare) * LETTER, (level + 1) * HEIGHT)
        words.append(Word(bare, box, piece != bare, spaced=bool(words)))
        left = box.right + LETTER
    return Line(tuple(words), Box(0, words[0].box.top, left - LETTER, words[0].box.bottom))


def cell(*lines: str) -> str:
    set_lines = [line(text, level) for level, text in enumerate(lines)]
    box = Box(0, 0, WIDTH, len(lines) * HEIGHT)
    table = PageTable(box, [PageRow(1, [PageCell(box, "", False, set_lines)])])
    (block,) = set_blocks([(1, table)], Words())
    assert isinstance(block, Table)
    return block.rows[0].cells[0].text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("*Rete* *dei* *sentieri* *costieri*", "Rifacimento dei tratti", "franati a marzo"),
            "Rete dei sentieri costieri\nRifacimento dei tratti franati a marzo",
        ),
        (
            ("*Rete* *dei* *sentieri* *vecchi*", "*costieri* *e* *di* *montagna*", "Rifacimento"),
            "Rete dei sentieri vecchi costieri e di montagna\nRifacimento",
        ),
        (
            ("*Rete* *dei* *sentieri* *costieri*", "rifatti dopo le frane"),
            "Rete dei sentieri costieri rifatti dopo le frane",
        ),
        (
            ("Rete dei sentieri costieri", "*Rifacimento* *dei* *tratti*"),
            "Rete dei sentieri costieri Rifacimento dei tratti",
        ),
        (
            ("*Rete* *dei* *sentieri,*", "*costieri* *e* *di* *montagna,*", "Parte prima"),
            "Rete dei sentieri, costieri e di montagna, Parte prima",
        ),
    ],
)
def test_a_bold_title_over_a_text_is_a_line_of_its_own(
    lines: tuple[str, ...], expected: str
) -> None:
    assert cell(*lines) == expected


def centred(text: str, level: int) -> Line:
    """A line in letters three times as large, in the middle of a page of 60 letters."""
    size = LETTER * 3
    left = (60 * LETTER - len(text) * size) / 2
    words: list[Word] = []
    for piece in text.split():
        top = level * HEIGHT * 4
        box = Box(left, top, left + len(piece) * size, top + HEIGHT * 3)
        words.append(Word(piece, box, bold=False, spaced=bool(words)))
        left = box.right + size
    return Line(tuple(words), Box(words[0].box.left, words[0].box.top, left - size, top + 30))


@pytest.mark.parametrize(
    ("first", "second", "ended"),
    [
        ("CAMERA DI VALLE", "SETTENTRIONALE", False),
        ("COMUNE DI ALA", "VALLE", True),
        ("CAMERA DI VALLE", "PIANO DEGLI OB.", True),
    ],
)
def test_a_name_too_long_for_its_line_on_the_title_page_goes_on(
    first: str, second: str, ended: bool
) -> None:
    words = Words(sizes=Counter({int(HEIGHT): 1000}), breaks=4, blank_breaks=4, ends=20)
    found = is_ended(centred(first, 0), centred(second, 1), 0, 60 * LETTER, words)
    assert words.blanks_mean_breaks
    assert found is ended
