"""Tables that open with an objective's code and title, and what a card says of offices."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan


def read(drawn: str) -> ReadPlan:
    title = "Comune di Borgoverde – Piano esecutivo di gestione 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn)))


def card(opening: str, offices: str = "| Note | Nessuna | < | < | < | < |") -> str:
    return f"""
{opening}
| C.d.C. | 12 – Biblioteca | Responsabile | dott.ssa Ada Neri | Miss./Prog. | 05/02 |
{offices}
| N. | Indicatore | Formula | Peso % | Target 2026 | Fonte |
| 1 | Sabati di apertura | conteggio | 100 | 30 | Registro |
| Fasi | Attività | < | Inizio | Fine | Note |
| 1 | Gara | < | gen | mar | |
"""


@pytest.mark.parametrize("code", ["2.1", "GE2.1", "B.1", "3.2.1"])
@pytest.mark.parametrize(
    "beside", ["| Tipologia | Sviluppo | Peso ob. | 30 |", "| < | < | Peso | 30 |"]
)
def test_a_code_a_title_and_pairs_open_a_card(code: str, beside: str) -> None:
    first, second = (
        f"| {code} | {title} {beside}" for title in ("Aprire di sabato", "Rifare la sala")
    )
    found = read(card(first) + "\nLa sala\n" + card(second.replace(code, code[:-1] + "9")))
    told = [(one.title, one.number) for one in found.plan.operational_objectives]
    assert told == [("Aprire di sabato", code), ("Rifare la sala", code[:-1] + "9")]
    assert [len(one.indicators) for one in found.plan.operational_objectives] == [1, 1]
    assert [len(one.actions) for one in found.plan.operational_objectives] == [1, 1]


@pytest.mark.parametrize(
    "opening",
    [
        "| 2.1 | Aprire di sabato | < | < | < | Peso: 30% |",
        "| 2.1 | Aprire di sabato | < | < | < | < |",
        "| 2.1 – Aprire di sabato | < | < | < | Peso | 30 |",
        "| 2.1 Aprire di sabato | < | < | < | < | < |",
        "| Ob. 2.1 | Aprire di sabato | | | Peso ob. | 30 |",
        "| 2 | Aprire di sabato | < | < | Peso ob. | 30 |",
    ],
)
def test_code_and_title_open_it_however_they_share_the_row(opening: str) -> None:
    (one,) = read(card(opening)).plan.operational_objectives
    assert one.title == "Aprire di sabato"
    assert one.number in {"2.1", "2"}
    assert len(one.indicators) == 1


def test_an_objective_named_over_the_table_is_not_named_again() -> None:
    named = "Obiettivo 2.1 – Aprire di sabato\n"
    found = read(named + card("| 7.1 | Sede della biblioteca | < | < | Peso ob. | 30 |"))
    assert [one.title for one in found.plan.operational_objectives] == ["Aprire di sabato"]


def test_offices_beside_the_centre_take_part() -> None:
    opening = "| 2.1 | Aprire di sabato | < | < | Peso ob. | 30 |"
    found = read(card(opening, "| Uffici | Cultura, Ragioneria | < | < | < | < |"))
    (one,) = found.plan.operational_objectives
    assert (one.cost_centre, one.organisational_impact) == (
        "12 – Biblioteca",
        "Cultura, Ragioneria",
    )


def test_offices_alone_are_the_centre() -> None:
    found = read("| Obiettivo operativo | Aprire di sera |\n| Uffici | Cultura |\n")
    (one,) = found.plan.operational_objectives
    assert (one.cost_centre, one.organisational_impact) == ("Cultura", "")


def test_people_under_the_accounts_of_an_office_are_of_no_objective() -> None:
    opening = "| 2.1 | Aprire di sabato | < | < | Peso ob. | 30 |"
    accounts = """
Risorse

| Macroaggregato | Stanziamento 2026 | 2027 |
| Redditi da lavoro | 17000 | 18000 |
| Acquisti | 8000 | 8100 |

| Personale assegnato: si veda la dotazione organica |
"""
    found = read(card(opening) + accounts.replace("\nRisorse\n", ""))
    (one,) = found.plan.operational_objectives
    assert one.organisational_impact == ""
    assert any("dotazione organica" in str(finding.message) for finding in found.findings)


def test_a_list_of_weights_with_totals_repeats_the_objectives() -> None:
    sheets = card("| 2.1 | Aprire di sabato | < | < | Peso ob. | 30 |")
    sheets += "\nLa sala\n" + card("| 2.2 | Rifare la sala | < | < | Peso ob. | 70 |")
    listed = """
Riepilogo

| Ob. | Titolo | Peso |
| BIBLIOTECA | < | < |
| 2.1 | Aprire di sabato | 30 |
| | Totale settore | 30 |
| MUSEO | < | < |
| 2.2 | Rifare la sala | 70 |
| | Totale settore | 70 |
"""
    found = read(sheets + listed)
    titles = [one.title for one in found.plan.operational_objectives]
    assert titles == ["Aprire di sabato", "Rifare la sala"]
    assert any("Totale settore" in str(finding.message) for finding in found.findings)
