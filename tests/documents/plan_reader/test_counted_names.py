"""Names that count the indicators of an objective: `1. Utenti`, `2. Giorni medi`."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def named(*names: str) -> list[tuple[str, str]]:
    rows = [row(name, "giorni / pratiche", "12") for name in names]
    blocks = (
        paragraph("Obiettivo operativo: Ridurre le code"),
        table(row("Indicatore", "Formula", "Target 2026"), *rows),
    )
    (objective,) = read_plan(read_docx(document(*blocks))).plan.operational_objectives
    return [(one.number, one.name) for one in objective.indicators]


@pytest.mark.parametrize("mark", ["1.|2.", "1)|2)", "a)|b)", "1 –|2 –"])
def test_names_that_count_are_read_without_their_numbers(mark: str) -> None:
    first, second = mark.split("|")
    numbers = [first[0], second[0]]
    read = named(f"{first} Utenti serviti", f"{second} Giorni medi")
    assert read == list(zip(numbers, ["Utenti serviti", "Giorni medi"], strict=True))


def test_a_single_name_may_be_the_first() -> None:
    assert named("1. Utenti serviti") == [("1", "Utenti serviti")]


@pytest.mark.parametrize(
    "names",
    [
        ("1. Utenti serviti", "Giorni medi"),
        ("1. Utenti serviti", "3. Giorni medi"),
        ("24 – Ore di apertura", "48 – Ore di attesa"),
        ("A) Utenti serviti",),
    ],
)
def test_other_figures_belong_to_the_name(names: tuple[str, ...]) -> None:
    assert [name for _, name in named(*names)] == list(names)
