"""The name of an office in a frame over its cards, and rows that only sum up a table."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan


def read(drawn: str) -> ReadPlan:
    title = "Comune di Borgoverde – Piano dettagliato degli obiettivi 2026\n\n"
    return read_plan(read_docx(as_word(title + drawn)))


def card(code: str, title: str, frame: str = "") -> str:
    return f"""
| Obiettivo n. {code} | {title} |
| Descrizione | Un'apertura in più la settimana |

Fasi di attuazione

| N. | Fase | Termine |
| 1 | Gara | 31/03/2026 |

Indicatori di risultato

| N. | Indicatore | Peso | Valore atteso 2026 |
| 1 | Sabati di apertura | 100 | 30 |
{frame}

"""


def frame(office: str, head: str, width: int) -> str:
    across = " | <" * (width - 1)
    return f"| {office}{across} |\n| {head}{across} |"


def offices(found: ReadPlan) -> list[tuple[str, str, str]]:
    cards = found.plan.operational_objectives
    return [(one.number, one.cost_centre, one.responsible) for one in cards]


@pytest.mark.parametrize("glued", [True, False])
def test_a_frame_heads_the_cards_below_it(glued: bool) -> None:
    first = frame("SETTORE I – Biblioteca", "Responsabile: Ada Neri", 1)
    second = frame("SETTORE II – Tributi", "Responsabile: Ugo Bassi", 4 if glued else 1)
    between = "" if glued else second
    found = read(
        f"{first}\n{card('1', 'Aprire di sabato')}"
        f"{card('2', 'Rifare la sala', second if glued else '')}\n{between}\n"
        f"{card('3', 'Accertare i tributi')}{card('4', 'Rimborsare presto')}"
    )
    assert offices(found) == [
        ("1", "SETTORE I – Biblioteca", "Ada Neri"),
        ("2", "SETTORE I – Biblioteca", "Ada Neri"),
        ("3", "SETTORE II – Tributi", "Ugo Bassi"),
        ("4", "SETTORE II – Tributi", "Ugo Bassi"),
    ]
    named = [kpi.responsible for one in found.plan.operational_objectives for kpi in one.indicators]
    assert not any(named)


def test_who_answers_in_the_last_row_of_a_card_answers_for_it_alone() -> None:
    found = read("""
| Obiettivo n. 1 | Aprire di sabato |
| Indicatore | Sabati di apertura |
| Responsabile: Ada Neri | < |
""")
    assert [one.cost_centre for one in found.plan.operational_objectives] == [""]


@pytest.mark.parametrize("summed", ["Media del settore", "Media complessiva", "Media obiettivi"])
def test_the_average_of_a_table_is_no_office(summed: str) -> None:
    found = read(f"""
| N. | Obiettivo | Indicatore | Valore atteso | Valore conseguito |
| 1 | Aprire di sabato | Sabati di apertura | 30 | 31 |
| {summed} | < | < | < | 93,0% |
""")
    (one,) = found.plan.operational_objectives
    assert one.cost_centre == ""
    assert "total_row" in [finding.rule for finding in found.findings]


def test_an_indicator_may_be_an_average() -> None:
    found = read("""
| Obiettivo | Indicatore | U.M. | Target 2026 |
| Aprire di sabato | Media obiettivi raggiunti | % | 90 |
""")
    (one,) = found.plan.operational_objectives
    assert [kpi.name for kpi in one.indicators] == ["Media obiettivi raggiunti"]


def test_the_definition_of_indicators_names_them_where_nothing_else_does() -> None:
    found = read("""
| Obiettivo | Aprire di sabato | < | < |
| Definizione dell'indicatore | Tipologia | Fonte | Target 2026 |
| Sabati di apertura | Risultato | Registro | 30 |
""")
    (one,) = found.plan.operational_objectives
    assert [kpi.name for kpi in one.indicators] == ["Sabati di apertura"]


def test_it_explains_them_beside_their_names() -> None:
    found = read("""
| Obiettivo | Aprire di sabato | < | < |
| Indicatore | Definizione dell'indicatore | Formula | Target 2026 |
| Sabati di apertura | Giorni in cui si apre | conteggio | 30 |
""")
    (one,) = found.plan.operational_objectives
    assert [kpi.name for kpi in one.indicators] == ["Sabati di apertura"]
