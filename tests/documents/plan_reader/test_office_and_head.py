"""An office and who heads it, in one cell under a name that asks for both."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.plan_reader.office_and_head import office_and_head

TRIBUTI = ("Tributi", "rag. Ada Neri")


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("Servizio / Responsabile", "Tributi\nrag. Ada Neri", TRIBUTI),
        ("Servizio e responsabile", "Tributi – rag. Ada Neri", TRIBUTI),
        ("Ufficio - Dirigente", "Tributi / rag. Ada Neri", TRIBUTI),
        ("Servizio / Responsabile", "Tributi\nReferente: rag. Ada Neri", TRIBUTI),
        ("Responsabile / Servizio", "rag. Ada Neri\nTributi", TRIBUTI),
        ("Responsabile e ufficio", "Tributi, rag. Ada Neri", TRIBUTI),
        ("Settore / Responsabile", "Segreteria\nAda Neri", ("Segreteria", "Ada Neri")),
        ("Dirigente / Settore", "Ada Neri\nSegreteria", ("Ada Neri", "Segreteria")[::-1]),
        ("Office / Head", "Libraries\nMs. Ada Neri", ("Libraries", "Ms. Ada Neri")),
        ("Servizio / Responsabile", "Tributi", None),
        ("Servizio / Responsabile", "Tributi – Entrate", None),
        ("Responsabile", "Tributi\nrag. Ada Neri", None),
        ("Servizio responsabile", "Tributi – Entrate", None),
        ("Servizio / Responsabile", "rag. Ada Neri\ndott. Ugo Bassi", None),
    ],
)
def test_the_two_are_told_apart(written: str, text: str, expected: tuple[str, str] | None) -> None:
    assert office_and_head(written, text) == expected


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
