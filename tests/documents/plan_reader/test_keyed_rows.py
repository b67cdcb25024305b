"""Tables of indicators below several objectives, whose rows say by code of which one they are."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.model import Plan
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def read(drawn: str) -> Plan:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn))).plan


def measured(plan: Plan) -> dict[str, list[str]]:
    return {
        one.number: [indicator.name for indicator in one.indicators]
        for one in plan.operational_objectives
    }


@pytest.mark.parametrize("name", ["Rif.", "N.", "Cod.", "Codice"])
def test_each_row_is_of_the_objective_its_code_names(name: str) -> None:
    plan = read(
        f"""
Obiettivo B.1. Riaprire la biblioteca il sabato
Responsabile: dott.ssa Ada Neri
Obiettivo B.2. Rifare il catalogo
Responsabile: rag. Ugo Bassi

| {name} | Indicatore | Formula | Peso | 2026 |
| B.1 | Sabati di apertura | conteggio | 60 | 30 |
| ^ | Ingressi del sabato | conteggio | 40 | 900 |
| B.2 | Schede riviste | schede / totale | 100 | 80% |
"""
    )
    assert measured(plan) == {
        "B.1": ["Sabati di apertura", "Ingressi del sabato"],
        "B.2": ["Schede riviste"],
    }
    assert not any(one.number for card in plan.operational_objectives for one in card.indicators)


def test_numbers_under_an_objective_of_its_own_are_the_indicators() -> None:
    plan = read(
        """
Obiettivo 1.1: Riaprire la biblioteca il sabato

| N. | Indicatore | Peso | Target 2026 |
| 1.1 | Sabati di apertura | 60 | 30 |
| 1.2 | Ingressi del sabato | 40 | 900 |

Obiettivo 1.2: Rifare il catalogo

| N. | Indicatore | Peso | Target 2026 |
| 1.1 | Schede riviste | 100 | 80% |
"""
    )
    assert [len(names) for names in measured(plan).values()] == [2, 1]
    first = plan.operational_objectives[0]
    assert [one.number for one in first.indicators] == ["1.1", "1.2"]


def test_the_objectives_may_be_cards_and_the_codes_marked_otherwise() -> None:
    plan = read(
        """
| Obiettivo operativo | A1 – Riaprire la biblioteca il sabato |
| Descrizione | Due volte al mese. |

La sala

| Obiettivo operativo | A2 – Rifare il catalogo |
| Descrizione | Tutte le schede. |

Indicatori

| Ob. | Indicatore | Formula | Peso | Target 2026 |
| A.1 | Sabati di apertura | conteggio | 60 | 30 |
| A.1 | Ingressi del sabato | conteggio | 40 | 900 |
| A.2 | Schede riviste | schede / totale | 100 | 80% |
"""
    )
    assert measured(plan) == {
        "A1": ["Sabati di apertura", "Ingressi del sabato"],
        "A2": ["Schede riviste"],
    }
