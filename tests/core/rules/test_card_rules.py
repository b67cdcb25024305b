"""What an operational card states beside its indicators."""

from __future__ import annotations

from typing import Any

import pytest
from tests.core.rules.plans import (
    YES,
    D,
    found,
    indicator,
    mean_days,
    objective,
    of,
    plan,
    strategic,
)

from traguardo.core.findings import Severity
from traguardo.core.model import Action, Budget, Classified, Earmark, WeightGroup


@pytest.mark.parametrize(
    ("mission", "programme", "words"),
    [
        (None, Classified("004", ""), "la missione."),
        (Classified("012", ""), None, "il programma."),
        (Classified("", "Servizi"), Classified("", "Altro"), "la missione e il programma."),
    ],
)
def test_a_mission_without_code_is_noted(mission: Any, programme: Any, words: str) -> None:
    card = objective(mission=mission, programme=programme)
    (one,) = found("mission_missing", plan(card))
    assert one.severity is Severity.INFO
    assert one.message.endswith(words)


def test_a_strategic_objective_needs_none_of_the_cards_fields() -> None:
    for rule in ("mission_missing", "results_missing", "cost_centre_undefined", "kind_missing"):
        assert found(rule, plan(above=(strategic(indicator(kind=None)),))) == []
    assert found("budget_not_stated", plan(above=(strategic(),))) == []


def test_missing_results_are_noted() -> None:
    assert len(found("results_missing", plan(objective(expected_results=" ")))) == 1


@pytest.mark.parametrize(
    ("results", "benefits", "words"),
    [
        ("Meno attese per le imprese", "meno attesa per l'impresa", "Risultati attesi e benefici"),
        ("Cancellazioni più rapide dall’elenco protesti", "Altro testo", "Titolo e risultati"),
        ("Altro", "CANCELLAZIONI più rapide dall'elenco dei protesti", "Titolo e benefici"),
    ],
)
def test_results_that_only_repeat_are_noted(results: str, benefits: str, words: str) -> None:
    card = objective(expected_results=results, expected_benefits=benefits)
    (one,) = found("results_copied", plan(card))
    assert one.message.startswith(words)


def test_short_and_empty_results_are_no_copies() -> None:
    card = objective(title="Sportello", expected_results="Sportello", expected_benefits="")
    assert found("results_copied", plan(card)) == []


@pytest.mark.parametrize(
    "centre",
    ["Dott.ssa Pinzimonio", "rag. Bevilacqua", "Giovanni Bevilacqua", "Bevilacqua", "ZANZOTTERA"],
)
def test_a_cost_centre_that_is_a_person_is_noted(centre: str) -> None:
    owners = (
        indicator(responsible="Fulgenzio Bevilacqua"),
        mean_days(responsible="Dott. Ermete Zanzottera"),
    )
    (one,) = found("cost_centre_person", of(*owners, cost_centre=centre))
    assert one.message == f"Il centro di costo «{centre}» è una persona."


@pytest.mark.parametrize(
    "centre",
    [
        "Servizio Regolazione del mercato",
        "Promotirreno",
        "personale",
        "bevilacqua",
        "Affari Generali",
        "Commissione Porto",
        "",
        "In corso di definizione",
        "Segretario Generale",
        "Mercati",
    ],
)
def test_an_office_or_an_agency_is_no_person(centre: str) -> None:
    owners = (
        indicator(responsible="Fulgenzio Bevilacqua"),
        mean_days(responsible="Azienda speciale Promotirreno"),
        mean_days(number="1.3", responsible="Servizio Mercati"),
    )
    assert found("cost_centre_person", of(*owners, cost_centre=centre)) == []


@pytest.mark.parametrize(
    ("centre", "words"),
    [
        ("", "Manca il centro di costo."),
        ("-", "Manca il centro di costo."),
        ("In corso di definizione da parte della giunta", "non è ancora definito: «In corso"),
        ("da individuare", "non è ancora definito"),
    ],
)
def test_a_cost_centre_still_to_come_is_noted(centre: str, words: str) -> None:
    (one,) = found("cost_centre_undefined", plan(objective(cost_centre=centre)))
    assert words in one.message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Il budget non è indicato."),
        ("-", "Il budget è «-»: non si capisce se è zero o se manca."),
        ("Contributo da definire", "ancora da definire: «Contributo da definire»"),
        ("Previsto negli strumenti di bilancio", "descritto senza un importo: «Previsto negli"),
    ],
)
def test_a_budget_without_amount_tells_why(text: str, words: str) -> None:
    (one,) = found("budget_not_stated", plan(objective(budget=Budget(text))))
    assert words in one.message


@pytest.mark.parametrize("amount", ["0", "195000"])
def test_a_budget_with_an_amount_is_stated_even_as_zero(amount: str) -> None:
    card = objective(budget=Budget(amount, D(amount)))
    assert found("budget_not_stated", plan(card)) == []


def test_earmarks_above_the_budget_are_noted() -> None:
    parts = (Earmark(D(600), "PID"), Earmark(D("500.50"), "scuole"))
    card = objective(budget=Budget("€ 1.000 di cui …", D(1000), parts))
    (one,) = found("earmarks_over_budget", plan(card))
    assert "valgono 1100,5 euro, più del budget di 1000 euro" in one.message


def test_earmarks_within_the_budget_are_fine() -> None:
    whole = Budget("€ 600 di cui € 600 per PID", D(600), (Earmark(D(600), "PID"),))
    unknown = Budget("di cui € 600 per PID", None, (Earmark(D(600), "PID"),))
    cards = (objective(budget=whole), objective(budget=unknown))
    assert found("earmarks_over_budget", plan(*cards)) == []


def test_an_objective_without_indicators_is_an_error_and_above_a_warning() -> None:
    bare = plan(objective(indicators=()), above=(strategic(indicators=()),))
    above, below = found("objective_without_indicators", bare)
    assert (above.severity, below.severity) == (Severity.WARNING, Severity.ERROR)
    assert (above.path, below.path) == ("areas/0/objectives/0", "operational/0")


def test_more_than_seven_indicators_in_a_group_are_noted() -> None:
    eight = [indicator(number=f"1.{n}", weight=D("12.5")) for n in range(8)]
    (one,) = found("too_many_indicators", of(*eight))
    assert "L'obiettivo ha 8 indicatori" in one.message
    (one,) = found("too_many_indicators", of(*eight, weight_group=WeightGroup.ACTION))
    assert "L'azione 1 ha 8 indicatori" in one.message
    assert found("too_many_indicators", of(*eight[:7])) == []


def test_an_action_without_indicator_is_noted_where_weights_go_by_action() -> None:
    steps = (Action("1", "Aprire lo sportello"), Action("2.", "Formare"), Action("", "Altro"))
    card = of(indicator(), actions=steps, weight_group=WeightGroup.ACTION)
    (one,) = found("action_without_indicator", card)
    assert one.message == "L'azione 2. «Formare» non ha indicatori."
    assert found("action_without_indicator", of(indicator(), actions=steps)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "Manca la tipologia"), ("strategico", "La tipologia «strategico» non è tra quelle")],
)
def test_an_indicator_without_kind_is_noted(text: str, words: str) -> None:
    (one,) = found("kind_missing", of(indicator(kind=None, kind_text=text, targets=(YES,))))
    assert words in one.message
