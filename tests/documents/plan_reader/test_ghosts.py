"""Tables of facts and calendars before a plan: none of their rows becomes an objective."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import every_objective, read
from tests.documents.word import paragraph, row, table
from traguardo.documents.plan_reader import ReadPlan

GOAL = table(
    row("Obiettivo operativo 1", "Ridurre i tempi"),
    row("Indicatore", "Giorni medi"),
    row("Target 2026", "20"),
)


def reported(found: ReadPlan) -> str:
    return "\n".join(str(one.message) for one in found.findings)


def test_facts_of_earlier_years_are_no_indicators() -> None:
    dated = table(
        row("Indicatore", "2023", "2024", "2025"),
        row("Popolazione", "20.100", "20.050", "20.000"),
        row("Imprese attive", "1.200", "1.180", "1.190"),
    )
    named = table(
        row("Indicatore", "Valore 2024", "Valore 2025", "Var. %"),
        row("Popolazione", "20.050", "20.000", "-0,2"),
        row("Imprese attive", "1.180", "1.190", "0,8"),
    )
    for facts in (dated, named):
        found = read(paragraph("Il contesto"), facts, paragraph("Gli obiettivi"), GOAL)
        assert [one.title for one in every_objective(found)] == ["Ridurre i tempi"]
        assert "Popolazione; " in reported(found)
        assert "1.190" in reported(found)


def test_indicators_under_no_objective_stay_where_they_promise() -> None:
    promised = table(
        row("Indicatore", "2025", "2026"),
        row("Popolazione servita", "80%", "85%"),
        row("Ore di apertura", "30", "36"),
    )
    found = read(promised, paragraph("Gli obiettivi"), GOAL)
    assert [len(one.indicators) for one in every_objective(found)] == [2, 1]


def test_a_calendar_before_the_objectives_is_none_of_them() -> None:
    for last in ("Scadenza", "Target"):
        calendar = table(
            row("Attività", "Responsabile", last),
            row("Adozione del piano", "Segretario generale", "31/01/2026"),
            row("Monitoraggio", "Controllo di gestione", "31/07/2026"),
        )
        found = read(paragraph("Cronoprogramma del ciclo"), calendar, GOAL)
        (objective,) = every_objective(found)
        assert (objective.title, objective.actions) == ("Ridurre i tempi", ())
        for words in ("Adozione del piano", "Controllo di gestione", "31/07/2026"):
            assert words in reported(found)
