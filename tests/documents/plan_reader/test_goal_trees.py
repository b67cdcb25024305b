"""`Area strategica | Obiettivo strategico`: the areas and objectives of a tree."""

from __future__ import annotations

import re

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

HEAD = "| Area strategica | Obiettivo strategico |"
CARD = """
| Obiettivo operativo | OO 1.1.1 – Aprire lo sportello | < |
| Obiettivo strategico di riferimento | OS 1.1 – Ridurre le attese | < |
| Indicatore | Peso | Target 2026 |
| Giornate di apertura | 100% | >= 90 |
"""
CODE = re.compile(r"(?:[AO]S\s?[\d.]+) – ")
Goals = list[tuple[str, list[tuple[str, str, int]]]]


def read(drawn: str) -> ReadPlan:
    title = "Camera di commercio di Roccaverde\n\nPiano della performance 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn)))


def goals(found: ReadPlan) -> Goals:
    """Areas with their objectives: number, title without its code, how many indicators."""
    return [
        (
            CODE.sub("", area.title),
            [
                (one.number.removeprefix("OS "), CODE.sub("", one.title), len(one.indicators))
                for one in area.objectives
            ],
        )
        for area in found.plan.areas
    ]


def tree(*measured: int) -> Goals:
    first, second, third = measured
    served = [("1.1", "Ridurre le attese", first), ("1.2", "Aprire ai giovani", second)]
    return [
        ("Servizi alle imprese", served),
        ("Tutela del mercato", [("2.1", "Vigilare sui prodotti", third)]),
    ]


MERGED = f"""{HEAD}
| AS1 – Servizi alle imprese | OS 1.1 – Ridurre le attese |
| ^ | OS 1.2 – Aprire ai giovani |
| AS2 – Tutela del mercato | OS 2.1 – Vigilare sui prodotti |
"""
BLANK = MERGED.replace("| ^ |", "|  |")
REPEATED = MERGED.replace("| ^ |", "| AS1 – Servizi alle imprese |")
LISTED = MERGED.replace(" |\n| ^ | OS 1.2", "⏎OS 1.2")


@pytest.mark.parametrize("drawn", [MERGED, BLANK, REPEATED, LISTED])
def test_each_row_is_an_objective_of_its_area(drawn: str) -> None:
    found = read(f"{drawn}\n\nSchede degli obiettivi operativi\n\n{CARD}")
    assert goals(found) == tree(0, 0, 0)
    (card,) = found.plan.operational_objectives
    assert card.title.endswith("Aprire lo sportello")


def test_objectives_told_of_below_are_those_of_the_tree() -> None:
    told = """
# Obiettivo strategico OS 1.1 – Ridurre le attese

| Indicatore | Peso | Target 2026 |
| Minuti medi | 100% | <= 10 |

# Obiettivo strategico OS 2.1 – Vigilare sui prodotti

| Indicatore | Peso | Target 2026 |
| Prodotti controllati | 100% | >= 300 |
"""
    assert goals(read(f"{MERGED}\n\n{told}")) == tree(1, 0, 1)


def test_a_card_of_two_labels_is_no_tree() -> None:
    card = "| Area strategica | Servizi |\n| Obiettivo strategico | Ridurre le attese |\n"
    assert goals(read(card)) == [("Servizi", [("", "Ridurre le attese", 0)])]


def test_a_mean_over_all_objectives_is_no_objective() -> None:
    mean = "| Livello | Performance media |\n| Obiettivi strategici | 97,62% |\n"
    found = read(f"{CARD}\n\nValutazione complessiva\n\n{mean}| Obiettivi operativi | 96,65% |\n")
    assert len(found.plan.operational_objectives) == 1
