"""A window as it is shown: merged cells whole, tables with the row that names their columns."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.source.lines import Lines
from traguardo.documents.source.sections import Break, Grid, Placed, Prose, Section, sections


def row(number: int, *cells: str, page: int | None = None) -> Row:
    """Cells of a row; `^` goes on from above, `a|2` reaches over two columns."""
    made = []
    for place, said in enumerate(cells, 1):
        text, _, span = said.partition("|")
        anchor = Anchor(table=1, row=number, cell=place, page=page)
        below = text == "^"
        made.append(Cell("" if below else text, anchor, "", int(span or 1), below))
    return Row(tuple(made))


def shown(blocks: Blocks, start: int = 0) -> list[Section]:
    return list(sections(Lines(blocks).window(start)))


def drawn(rows: tuple[tuple[Placed, ...], ...]) -> list[list[tuple[str, int, int]]]:
    return [[(one.cell.text, one.across, one.down or 1) for one in cells] for cells in rows]


def grid(*rows: Row) -> Table:
    return Table(rows, Anchor(1))


def test_a_cell_reaches_over_rows_and_columns() -> None:
    (found,) = shown((grid(row(1, "a", "b|2"), row(2, "^", "c", "d"), row(3, "^", "e", "f")),))
    assert isinstance(found, Grid)
    assert drawn(found.rows) == [
        [("a", 1, 3), ("b", 2, 1)],
        [("c", 1, 1), ("d", 1, 1)],
        [("e", 1, 1), ("f", 1, 1)],
    ]


def test_a_cell_that_goes_on_under_nothing_stays_an_empty_cell() -> None:
    (found,) = shown((grid(row(1, "a|2"), row(2, "^", "b")),))
    assert isinstance(found, Grid)
    assert drawn(found.rows)[1] == [("", 1, 1), ("b", 1, 1)]


def test_a_window_in_the_midst_of_a_table_repeats_its_names_and_what_reaches_down() -> None:
    first = row(1, "Obiettivo", "Indicatore", "Peso")
    second = row(2, "Aprire", "Imprese", "50")
    table = grid(first, second, row(3, "^", "Giorni", "50"), row(4, "Altro", "Corsi", "100"))
    (found,) = shown((table,), start=2)
    assert isinstance(found, Grid)
    assert [one.cell.text for one in found.head] == ["Obiettivo", "Indicatore", "Peso"]
    assert found.first == 2
    assert drawn(found.rows)[0] == [("Aprire", 1, 1), ("Giorni", 1, 1), ("50", 1, 1)]
    assert found.rows[0][0].above
    assert not found.rows[1][0].above


def test_a_table_of_labels_and_values_has_no_names_to_repeat() -> None:
    (found,) = shown((grid(row(1, "Titolo", "Aprire"), row(2, "Peso", "50")),), start=1)
    assert isinstance(found, Grid)
    assert found.head == ()


def test_pages_and_sheets_part_what_is_shown() -> None:
    paragraph = Paragraph("Piano", Anchor(paragraph=1, page=1))
    table = grid(row(1, "a", "b", page=1), row(2, "^", "c", page=2))
    found = shown((paragraph, table))
    assert [one for one in found if isinstance(one, Break)] == [Break(1, None), Break(2, None)]
    last = found[-1]
    assert isinstance(last, Grid)
    assert drawn(last.rows) == [[("a", 1, 1), ("c", 1, 1)]]
    sheet = Paragraph("PEG", Anchor(sheet=2, paragraph=1), "Heading 1")
    assert shown((sheet,)) == [Break(None, 2), Prose(sheet, heading=True)]


def test_what_follows_after_the_window_is_told() -> None:
    rows = [row(number, "a", "b") for number in range(1, 101)]
    (found,) = shown((grid(*rows),))
    assert isinstance(found, Grid)
    assert found.goes_on
