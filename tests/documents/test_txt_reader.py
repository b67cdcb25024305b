"""Text files: cells begin with a tab, rows are split by blank lines."""

from __future__ import annotations

import pytest

from traguardo.documents.blocks import Paragraph, Table
from traguardo.documents.txt_reader import read_txt


def shape(text: str) -> list[object]:
    """Paragraphs as strings, tables as lists of rows of cell texts."""
    return [
        block.text
        if isinstance(block, Paragraph)
        else [[cell.text for cell in row.cells] for row in block.rows]
        for block in read_txt(text.encode())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Titolo\n\n\tA\n\tB\n\n\tC", ["Titolo", [["A", "B"], ["C"]]]),
        ("Titolo\n\tA", ["Titolo", [["A"]]]),
        ("Uno\nDue", ["Uno", "Due"]),
        ("\tA\nancora A\n\tB", [[["A\nancora A", "B"]]]),
        ("\tA\n\nancora A\n\n\tB", [[["A\n\nancora A"], ["B"]]]),
        ("\tA\n\n\nFuori\n\tB", [[["A"]], "Fuori", [["B"]]]),
        (
            "\tA\n\n2. Mercati (missione cod. 012)\n\tB",
            [[["A"]], "2. Mercati (missione cod. 012)", [["B"]]],
        ),
        ("\tA\n\nLegenda:\n\tB", [[["A"]], "Legenda:", [["B"]]]),
        ("\tA\n\nScheda obiettivo n. 2\n\n\tB", [[["A"]], "Scheda obiettivo n. 2", [["B"]]]),
        ("\tA\n\nObiettivi operativi\n\n\tB", [[["A"]], "Obiettivi operativi", [["B"]]]),
        ("\tA\n\nObiettivo: aprire\n\n\tB", [[["A\n\nObiettivo: aprire"], ["B"]]]),
        ("\tA\n\t60%\n\nIl dirigente", [[["A", "60%"]], "Il dirigente"]),
        ("\tA\n\t60%\n\nNota\n\tB", [[["A", "60%\n\nNota", "B"]]]),
        ("\tA\n\nlegenda del (cod. 012)\nsegue", [[["A\n\nlegenda del (cod. 012)\nsegue"]]]),
        ("\tA\n\n\n\tB", [[["A"], ["B"]]]),
        ("\tA\n\n\n\n\tB", [[["A"]], [["B"]]]),
        ("\t\nA\n\tB", [[["A", "B"]]]),
        ("\t\n\t", [[["", ""]]]),
        ("\tA\tB", [[["A", "B"]]]),
        ("\t1.\tA\n\t·\tB", [[["1. A", "· B"]]]),
        ("\ta)\tA", [[["a) A"]]]),
        ("\tA\t%\t40%\t3\t9", [[["A", "%", "40%", "3", "9"]]]),
        ("\tN.\tA\tB\n\n\t1.\tC\t-", [[["N.", "A", "B"], ["1.", "C", "-"]]]),
        ("\tA\tB\n\tC\tD", [[["A", "B"], ["C", "D"]]]),
        ("\tA\tB\n\tC", [[["A", "B", "C"]]]),
        ("\tA\tB\nC\tD\n\tE\tF\tG", [[["A", "B\nC", "D"], ["E", "F", "G"]]]),
        (
            "\tA\tB\n\tC\tD\n\tE\nF\tG",
            [[["A", "B"], ["C", "D"], ["E\nF", "G"]]],
        ),
        ("\tA\n\tB\nC\tD", [[["A", "B\nC D"]]]),
        ("\tA \r\nB\r\n\r\n\tC", [[["A\nB"], ["C"]]]),
        ("\tA\n   \n\tB", [[["A"], ["B"]]]),
    ],
)
def test_lines_are_sorted_into_cells_rows_and_paragraphs(text: str, expected: list[object]) -> None:
    assert shape(text) == expected


def test_every_cell_and_paragraph_knows_its_line() -> None:
    title, table = read_txt(b"Titolo\n\n\tA\n\tB\n\n\tC\n")
    assert str(title.anchor) == "paragrafo 1, riga del file 1"
    assert isinstance(table, Table)
    assert [str(cell.anchor) for row in table.rows for cell in row.cells] == [
        "tabella 1, riga 1, cella 1, riga del file 3",
        "tabella 1, riga 1, cella 2, riga del file 4",
        "tabella 1, riga 2, cella 1, riga del file 6",
    ]


def test_control_characters_go_and_marks_of_direction_stay() -> None:
    assert shape("\tA\x07B\u200fC\x00".replace("\x00", "")) == [[["AB\u200fC"]]]
