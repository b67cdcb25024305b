"""Rows across a table of indicators: offices over objectives, and the budget classes of titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.plan_reader.chapters import announces_several

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
HEADER = row("N.", "Indicatore", "Formula", "Peso", "Target 2026")


def across(text: str) -> str:
    return row(cell(text, span=5))


def read(*rows: str) -> tuple[Objective, ...]:
    blocks = read_docx(document(TITLE, table(HEADER, *rows)))
    return read_plan(blocks).plan.operational_objectives


def measured(number: int) -> str:
    return row(str(number), f"Domande evase {number}", "Evase / ricevute", "100", "90%")


def test_an_office_over_the_row_of_an_objective_answers_for_all_below_it() -> None:
    found = read(
        across("Settore I – Tributi – Responsabile: dott.ssa Ada Neri"),
        across("Obiettivo 1.1 – Riscuotere prima"),
        measured(1),
        across("Obiettivo 1.2 – Accertare di più"),
        measured(2),
        across("Settore II – Lavori pubblici – Responsabile: ing. Ugo Bassi"),
        across("Obiettivo 2.1 – Rifare le strade"),
        measured(3),
    )
    assert [(one.number, one.cost_centre, one.responsible) for one in found] == [
        ("1.1", "Settore I – Tributi", "dott.ssa Ada Neri"),
        ("1.2", "Settore I – Tributi", "dott.ssa Ada Neri"),
        ("2.1", "Settore II – Lavori pubblici", "ing. Ugo Bassi"),
    ]


def first_cell(text: str) -> str:
    return row(text, "", "", "", "")


@pytest.mark.parametrize("across", [across, first_cell])
@pytest.mark.parametrize("head", [True, False])
def test_rows_across_need_not_be_merged_nor_an_office_be_labelled(
    across: Callable[[str], str], head: bool
) -> None:
    found = read(
        across("Settore I – Tributi"),
        *[across("Responsabile: Ada Neri")] * head,
        across("Obiettivo 1.1 – Riscuotere prima"),
        across("Descrizione: Più avvisi, e prima."),
        measured(1),
        across("Settore II – Lavori pubblici"),
        *[across("Responsabile: Ugo Bassi")] * head,
        across("Obiettivo 2.1 – Rifare le strade"),
        measured(2),
    )
    assert [(one.title, one.cost_centre, one.responsible) for one in found] == [
        ("Riscuotere prima", "Settore I – Tributi", "Ada Neri" * head),
        ("Rifare le strade", "Settore II – Lavori pubblici", "Ugo Bassi" * head),
    ]
    assert found[0].description == "Più avvisi, e prima."
    assert [len(one.indicators) for one in found] == [1, 1]


def test_who_answers_below_the_indicators_answers_for_the_objective_above() -> None:
    found = read(
        across("Obiettivo 1.1 – Riscuotere prima"),
        measured(1),
        across("Responsabile: dott.ssa Ada Neri"),
        across("Obiettivo 1.2 – Accertare di più"),
        measured(2),
        across("Responsabile: ing. Ugo Bassi"),
    )
    assert [one.responsible for one in found] == ["dott.ssa Ada Neri", "ing. Ugo Bassi"]


@pytest.mark.parametrize(
    ("behind", "codes"),
    [
        ("(Missione 01 Programma 07)", ("001", "007")),
        ("[Miss. 10, Progr. 5]", ("010", "005")),
        ("(M. 01 - P. 04)", ("001", "004")),
        ("(Missione 09 – Tutela del territorio, Programma 03 – Rifiuti)", ("009", "003")),
    ],
)
def test_mission_and_programme_in_brackets_are_no_part_of_a_title(
    behind: str, codes: tuple[str, str]
) -> None:
    (found,) = read(across(f"Obiettivo 1.1 – Riscuotere prima {behind}"), measured(1))
    assert found.title == "Riscuotere prima"
    assert found.mission is not None
    assert found.programme is not None
    assert (found.mission.code, found.programme.code) == codes


def test_the_missions_of_the_recovery_plan_stay_in_the_title() -> None:
    title = "Aprire lo sportello (PNRR Missione 1 Componente 1)"
    (found,) = read(across(f"Obiettivo 1.1 – {title}"), measured(1))
    assert (found.title, found.mission) == (title, None)


def test_a_heading_from_one_level_to_the_next_names_no_objective() -> None:
    assert announces_several("4. Dagli obiettivi strategici agli obiettivi operativi 2025")
    assert announces_several("From strategic goals to annual objectives")
    assert not announces_several("Obiettivo strategico 4")
