"""An office and who heads it, in one cell under a name that asks for both."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

TRIBUTI = ("Tributi", "rag. Ada Neri")


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("Servizio / Responsabile", "Tributi⏎rag. Ada Neri", TRIBUTI),
        ("Servizio e responsabile", "Tributi – rag. Ada Neri", TRIBUTI),
        ("Ufficio - Dirigente", "Tributi / rag. Ada Neri", TRIBUTI),
        ("Servizio / Responsabile", "Tributi⏎Referente: rag. Ada Neri", TRIBUTI),
        ("Responsabile / Servizio", "rag. Ada Neri⏎Tributi", TRIBUTI),
        ("Settore / Responsabile", "Segreteria⏎Ada Neri", ("Segreteria", "Ada Neri")),
        ("Dirigente / Settore", "Ada Neri⏎Segreteria", ("Segreteria", "Ada Neri")),
        ("Responsabile e ufficio", "Tributi, rag. Ada Neri", TRIBUTI),
    ],
)
def test_the_two_are_told_apart(written: str, text: str, expected: tuple[str, str]) -> None:
    plan = read_plan(
        read_docx(
            as_word(
                f"""
Comune di Borgoverde – Piano degli obiettivi 2026-2028

| Cod. | Obiettivo operativo | {written} | Indicatore | Peso | Target 2026 |
| 1 | Rifare il catalogo | {text} | Schede riviste | 60 | 80% |
| 2 | Ridurre le code | {text} | Minuti di attesa | 100 | 15 |
"""
            )
        )
    ).plan
    told = {(one.cost_centre, one.responsible) for one in plan.operational_objectives}
    assert told == {expected}


def test_in_a_column_the_office_is_the_cost_centre() -> None:
    plan = read_plan(
        read_docx(
            as_word(
                """
Comune di Borgoverde – Piano degli obiettivi 2026-2028

| Cod. | Obiettivo operativo | Servizio / Responsabile | Indicatore | Peso | Target 2026 |
| 1 | Rifare il catalogo | Biblioteca⏎dott.ssa Ada Neri | Schede riviste | 60 | 80% |
| ^ | ^ | ^ | Doppioni tolti | 40 | 300 |
| 2 | Ridurre le code | Anagrafe⏎rag. Ugo Bassi | Minuti di attesa | 100 | 15 |
"""
            )
        )
    ).plan
    told = [(one.cost_centre, one.responsible) for one in plan.operational_objectives]
    assert told == [
        ("Biblioteca", "dott.ssa Ada Neri"),
        ("Anagrafe", "rag. Ugo Bassi"),
    ]
    assert not any(
        one.responsible for card in plan.operational_objectives for one in card.indicators
    )
