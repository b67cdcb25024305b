"""Money by mission and programme is no objective."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

SPENT = (
    row("011", "005", "Promozione del territorio", "1.842.300"),
    row("012", "004", "Vigilanza sui mercati", "127.900"),
    row("032", "002", "Indirizzo politico", "98.000"),
)
CARD = table(
    row("Obiettivo", "Aprire le botteghe"),
    row("Risorse finanziarie", "€ 10.000,00"),
)


@pytest.mark.parametrize(
    "head",
    [
        ("Missione", "Programma", "Descrizione", "Spesa prevista 2026"),
        ("Missione", "Programma", "Denominazione", "Stanziamento 2026"),
        ("Cod. missione", "Cod. programma", "Denominazione programma", "Previsione 2026"),
        ("Missione", "Programma", "Oggetto", "Risorse"),
        ("Mission", "Programme", "Description", "Budget 2026"),
    ],
)
def test_what_is_spent_for_each_programme_is_left_aside(head: tuple[str, ...]) -> None:
    blocks = (paragraph("Preventivo 2026"), table(row(*head), *SPENT), CARD)
    plan = read_plan(read_docx(document(*blocks))).plan
    assert [one.title for one in plan.operational_objectives] == ["Aprire le botteghe"]
    assert str(plan.operational_objectives[0].budget.amount) == "10000"


def test_the_classes_of_a_card_in_two_rows_are_its_own() -> None:
    classes = (row("Missione", "Programma"), row("011 Sviluppo", "005 Imprese"))
    sheet = table(row("Obiettivo", "Aprire le botteghe"), *classes)
    (objective,) = read_plan(read_docx(document(sheet))).plan.operational_objectives
    assert objective.mission is not None
    assert objective.mission.code == "011"
