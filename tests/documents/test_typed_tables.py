"""Tables of typed texts: words across them, broken cells, bars, rulers and aligned blanks."""

from __future__ import annotations

from time import process_time

import pytest

from traguardo.core.model import Plan
from traguardo.documents.reading import read_document
from traguardo.documents.typed_text import Line, Rows, is_typed, meant

HEAD = ("Obiettivo strategico", "Indicatore", "Peso", "Fonte", "Target 2026")
AREAS = ("AREA STRATEGICA 1 – IMPRESE", "AREA STRATEGICA 2 – MERCATO")
ROWS = (
    (AREAS[0],),
    ("OS 1.1 Favorire le imprese", "Imprese aiutate", "50%", "Albo", ">= 80"),
    ("", "Spesa sui fondi", "50%", "Bilancio", ">= 90%"),
    (AREAS[1],),
    ("OS 2.1 Vigilare sul mercato", "Prodotti controllati", "100%", "Verbali", ">= 60"),
)
WIDTHS = (28, 22, 6, 10, 12)


def tabs(*cells: str) -> str:
    return "\t".join(cells)


def bars(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def blanks(*cells: str) -> str:
    if len(cells) == 1:
        return cells[0]
    return "  ".join(cell.ljust(wide) for cell, wide in zip(cells, WIDTHS, strict=True)).rstrip()


def told(plan: Plan) -> list[tuple[str, str, list[str]]]:
    return [
        (area.title, objective.title, [one.name for one in objective.indicators])
        for area in plan.areas
        for objective in area.objectives
    ]


def read(*lines: str) -> Plan:
    text = "\n".join(("Comune di Borgoverde", "Piano della performance 2026-2028", "", *lines))
    return read_document(text.encode(), "piano.txt").plan


def cells(text: str) -> list[list[str]]:
    (table,) = (part for part in meant(text.split("\n")) if isinstance(part, Rows))
    return [[cell.strip() for cell in row] for _, row in table.rows]


LINES = {
    "tabs": [tabs(*row) for row in (HEAD, *ROWS)],
    "behind a tab": ["\t" + tabs(*row) for row in (HEAD, *ROWS)],
    "blank lines": [line for row in (HEAD, *ROWS) for line in (tabs(*row), "")],
    "bars": [bars(*row) for row in (HEAD, *ROWS)],
    "inner bars": [" | ".join(row) for row in (HEAD, *ROWS)],
    "ruled": [line for row in (HEAD, *ROWS) for line in (bars(*row), "+------+------+")],
    "drawn": [
        line.replace("|", "│") for row in (HEAD, *ROWS) for line in (bars(*row), "├───┼───┤")
    ],
    "blanks": [blanks(*row) for row in (HEAD, *ROWS)],
    "blanks apart": [line for row in (HEAD, *ROWS) for line in (blanks(*row), "")],
    "broken": [
        blanks(*row)
        .replace("OS 2.1 Vigilare sul mercato ", "OS 2.1 Vigilare sul         ")
        .replace(">= 60", ">= 60\nmercato")
        for row in (HEAD, *ROWS)
    ],
}


@pytest.mark.parametrize("drawn", LINES)
def test_words_across_a_typed_table_are_an_area(drawn: str) -> None:
    found = told(read(*LINES[drawn]))
    assert [(area, names) for area, _, names in found] == [
        ("IMPRESE", ["Imprese aiutate", "Spesa sui fondi"]),
        ("MERCATO", ["Prodotti controllati"]),
    ]
    assert [title for _, title, _ in found] == [
        "OS 1.1 Favorire le imprese",
        "OS 2.1 Vigilare sul mercato",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A\tB\tC\tD", "uno\tdue", "di più\t3\t4"], ["uno", "due di più", "3", "4"]),
        (["A\tB\tC\tD\t", "uno\tdue\t3\t4", "(circa)\t5"], ["uno", "due", "3", "4\n(circa)", "5"]),
        (["A\tB\tC\tD", "Ridurre", "i tempi\tdue\t3\t4"], ["Ridurre i tempi", "due", "3", "4"]),
        (["A\tB\tC\tD", 'uno\t"due', 'e tre"\t3\t4'], ["uno", "due\ne tre", "3", "4"]),
        (["A\tB\tC\tD", '"uno\tdue\t3\t4'], ['"uno', "due", "3", "4"]),
        (["A\tB\tC\tD", '"Uno" solo\tdue\t3\t4'], ['"Uno" solo', "due", "3", "4"]),
        (["A\tB\tC\tD", "uno\tdue\t3"], ["uno", "due", "3", ""]),
        (["A\tB\tC\tD", "uno\t\tdue\t\t3\t\t4"], ["uno", "due", "3", "4"]),
    ],
)
def test_a_broken_row_is_whole(lines: list[str], expected: list[str]) -> None:
    assert cells("\n".join(lines))[1:] == [expected]


def test_names_of_columns_below_words_open_a_table_of_their_own() -> None:
    head = "Indicatore\tPeso\tFonte\tTarget"
    lines = [head, "Ore\t50\tAlbo\t3", "Obiettivo 2", head, "Giorni\t50\tAlbo\t4"]
    assert [type(part) for part in meant(lines)] == [Rows, Line, Rows]


def test_an_indented_line_does_not_make_a_text_one_of_cells() -> None:
    assert is_typed(["\tIl Comune vuole:", "A\tB", "C\tD"])
    assert not is_typed(["\tObiettivo", "\tRidurre", "", "\tPeso", "\t40"])


def test_lines_that_are_nearly_aligned_are_read_in_time_that_grows_with_them() -> None:
    lines = [line for n in range(4000) for line in ("   ".join(["a" * (n % 7 + 1)] * 5), "")]
    begin = process_time()
    assert sum(1 for _ in meant(lines)) > 0
    assert process_time() - begin < 4
