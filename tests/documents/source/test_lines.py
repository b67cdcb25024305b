"""A window on a document: small however large it is, and every line can be reached."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.source.lines import MOST_CELLS, MOST_LETTERS, MOST_LINES, Lines


def paragraph(number: int, text: str = "parola") -> Paragraph:
    return Paragraph(text, Anchor(paragraph=number))


def table(number: int, rows: int, columns: int = 2, text: str = "x") -> Table:
    return Table(
        tuple(
            Row(
                tuple(
                    Cell(text, Anchor(table=number, row=row, cell=column))
                    for column in range(1, columns + 1)
                )
            )
            for row in range(1, rows + 1)
        ),
        Anchor(number),
    )


DOCUMENT: Blocks = (paragraph(1), table(1, 100), paragraph(2), table(2, 3))


def test_a_paragraph_is_a_line_and_so_is_a_row() -> None:
    lines = Lines(DOCUMENT)
    assert len(lines) == 105
    assert (lines[0].row, lines[1].row, lines[100].row, lines[101].row) == (None, 0, 99, None)
    assert lines[104].texts == ["x", "x"]
    with pytest.raises(IndexError):
        lines[105]


@pytest.mark.parametrize(
    ("anchor", "line"),
    [
        (Anchor(paragraph=1), 0),
        (Anchor(table=1, row=50, cell=2), 50),
        (Anchor(table=2, row=3, cell=1), 104),
        (Anchor(table=2, row=9, cell=1), None),
        (Anchor(paragraph=7), None),
    ],
)
def test_a_place_is_found(anchor: Anchor, line: int | None) -> None:
    assert Lines(DOCUMENT).find(anchor) == line


def test_a_table_parted_by_another_inside_it_is_searched_to_its_end() -> None:
    whole = table(1, 4)
    parted: tuple[Block, ...] = (
        Table(whole.rows[:2], Anchor(1)),
        table(2, 1),
        Table(whole.rows[2:], Anchor(1)),
    )
    assert Lines(parted).find(Anchor(table=1, row=4, cell=1)) == 4


def test_a_window_opens_a_little_above_what_is_sought() -> None:
    lines = Lines(DOCUMENT)
    assert lines.around(50) == 45
    assert lines.around(2) == 0
    long = Lines((paragraph(1, "a" * 5_000), paragraph(2)))
    assert long.around(1) == 1


@pytest.mark.parametrize(
    ("blocks", "size"),
    [
        ((table(1, 500),), MOST_LINES),
        ((table(1, 500, columns=100),), MOST_CELLS // 100),
        ((table(1, 500, columns=1, text="a" * 3_000),), MOST_LETTERS // 3_000),
        ((table(1, 3, columns=900),), 1),
        ((), 0),
    ],
)
def test_a_window_holds_what_a_person_reads_at_a_time(blocks: Blocks, size: int) -> None:
    assert len(Lines(blocks).window(0).lines) == size


@pytest.mark.parametrize("start", [-5, 10_000])
def test_a_window_that_is_nowhere_is_the_nearest(start: int) -> None:
    window = Lines(DOCUMENT).window(start)
    assert window.lines[0].number == (0 if start < 0 else 104)


@settings(deadline=None)
@given(
    st.lists(st.integers(min_value=1, max_value=80), min_size=1, max_size=4),
    st.integers(min_value=1, max_value=60),
)
def test_going_on_shows_every_line_once_and_going_back_comes_to_the_beginning(
    sizes: list[int], columns: int
) -> None:
    blocks = tuple(table(number, rows, columns) for number, rows in enumerate(sizes, 1))
    lines = Lines(blocks)
    window, seen = lines.window(0), []
    while True:
        seen += [line.number for line in window.lines]
        if window.after is None:
            break
        window = lines.window(window.after)
    assert seen == list(range(sum(sizes)))
    assert lines.window(lines.last()).after is None
    steps = 0
    while window.before is not None:
        window = lines.window(window.before)
        steps += 1
        assert steps <= sum(sizes)
    assert window.lines[0].number == 0
