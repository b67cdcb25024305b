"""Names and numbers of indicators: one for each, and telling what is measured."""

from __future__ import annotations

from typing import Any

import pytest
from tests.core.rules.plans import (
    SHARE,
    TODAY,
    YES,
    D,
    found,
    indicator,
    mean_days,
    objective,
    of,
    plan,
    strategic,
    target,
)

from traguardo.core.findings import Severity
from traguardo.core.model import Indicator
from traguardo.core.rules import check
from traguardo.core.targets.nodes import AtLeast, ByDate

OTHER = {"name": "Altro nome", "algorithm": "n. altre cose"}


def names_of(*pair: Indicator) -> set[str]:
    wanted = {"kpi_number_twice", "kpi_name_twice", "two_algorithms"}
    return {one.rule for one in check(of(*pair), TODAY)} & wanted


def test_a_number_for_two_indicators_is_an_error() -> None:
    (one,) = found("kpi_number_twice", of(indicator(), indicator(**OTHER)))
    assert one.severity is Severity.ERROR
    assert "Il numero 1.1 indica già" in one.message
    assert one.where.endswith("› KPI 1.1 (2º indicatore) «Altro nome»")


@pytest.mark.parametrize(
    ("second", "rule"),
    [
        (OTHER, "kpi_number_twice"),
        ({"number": "1.1."} | OTHER, "kpi_number_twice"),
        ({"number": "1.2"}, "kpi_name_twice"),
        ({"number": "1.2", "name": "TASSO  evasione istanza"}, "kpi_name_twice"),
        ({"algorithm": "n. altre cose"}, "two_algorithms"),
        ({"name": "", "algorithm": "n. altre cose"}, "two_algorithms"),
        ({}, "two_algorithms"),
    ],
)
def test_each_confusion_of_two_indicators_has_one_rule(second: dict[str, Any], rule: str) -> None:
    assert names_of(indicator(), indicator(**second)) == {rule}


@pytest.mark.parametrize(
    "pair",
    [
        (indicator(), mean_days()),
        (indicator(number=""), indicator(number="", **OTHER)),
        (indicator(name=""), indicator(number="1.2", name="")),
    ],
)
def test_indicators_that_differ_are_fine(pair: tuple[Indicator, Indicator]) -> None:
    assert names_of(*pair) == set()


def test_without_numbers_a_shared_name_is_still_seen() -> None:
    assert names_of(indicator(number=""), indicator(number="")) == {"kpi_name_twice"}


def test_two_objectives_may_use_the_same_numbers_and_names() -> None:
    findings = check(plan(objective(), objective(title="Un altro obiettivo")), TODAY)
    assert findings == []


def test_a_copy_is_told_from_a_second_algorithm() -> None:
    (copy,) = found("two_algorithms", of(indicator(), indicator()))
    assert copy.remedy == "Togliere la copia."
    (second,) = found("two_algorithms", of(indicator(), indicator(algorithm="n. altre cose")))
    assert "due algoritmi" in second.message


def test_an_indicator_without_a_name_is_noted_unless_its_heading_names_it() -> None:
    (one,) = found("name_missing", of(indicator(name=" ")))
    assert one.where.endswith("› KPI 1.1")
    assert found("name_missing", of(indicator(name="", heading="UFFICIO ALBI"))) == []


def test_an_indicator_called_like_its_objective_is_noted() -> None:
    same = indicator(name="cancellazioni più rapide dall’elenco dei PROTESTI")
    (one,) = found("indicator_named_like_objective", of(same))
    assert one.path == "operational/0/indicators/0"
    assert found("indicator_named_like_objective", of(indicator(name=""), title="")) == []


@pytest.mark.parametrize(
    "name",
    ["Predisposizione del bilancio sociale", "Attività di sportello", "GESTIONE dell'archivio"],
)
def test_an_activity_that_is_only_done_or_not_is_no_result(name: str) -> None:
    (one,) = found("activity_not_result", of(indicator(name=name, targets=(YES,))))
    assert f"«{name}» è un'attività" in one.message


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Predisposizione del bilancio sociale", SHARE),
        ("Predisposizione del bilancio sociale", target(ByDate(TODAY))),
        ("Bilancio sociale pubblicato", YES),
        ("Tempo medio di gestione", YES),
        ("", YES),
    ],
)
def test_a_result_or_a_measured_activity_is_fine(name: str, written: Any) -> None:
    assert found("activity_not_result", of(indicator(name=name, targets=(written,)))) == []


def test_an_activity_without_target_is_left_to_another_rule() -> None:
    assert found("activity_not_result", of(indicator(name="Gestione archivio", targets=()))) == []


def test_the_same_kpi_at_both_levels_is_linked_by_name() -> None:
    above = strategic(indicator(number="", name="tasso evasione istanza", weight=D(100)))
    (one,) = found("same_kpi_two_levels", plan(objective(), above=(above,)))
    assert one.severity is Severity.INFO
    assert one.path == "operational/0/indicators/0"
    assert "Area strategica 1 › Obiettivo strategico 1 «Un mercato più corretto»" in one.message


def test_the_same_kpi_under_another_name_is_known_by_its_algorithm() -> None:
    told = "Numero istanze evase nel termine /totale istanze evase"
    above = strategic(indicator(number="", name="Puntualità", algorithm=told))
    assert len(found("same_kpi_two_levels", plan(objective(), above=(above,)))) == 1


@pytest.mark.parametrize(
    ("name", "algorithm"),
    [("Puntualità", "Sì/no"), ("Puntualità", "n. istanze"), ("", ""), ("Tasso", "Altro")],
)
def test_common_words_prove_no_kinship(name: str, algorithm: str) -> None:
    above = strategic(indicator(number="", name=name, algorithm=algorithm))
    below = objective(indicator(name=name, algorithm=algorithm))
    assert found("same_kpi_two_levels", plan(below, above=(above,))) == []


def test_two_targets_for_one_kpi_in_one_year_are_noted() -> None:
    wanted = (target(AtLeast(D(80), unit="%"), ">= 80%", 2026), target(YES.reading, "sì", 2027))
    above = strategic(indicator(number="", targets=wanted))
    (one,) = found("two_levels_disagree", plan(objective(), above=(above,)))
    assert "Per il 2026 il target è «>= 90%» qui e «>= 80%» in: Area strategica 1" in one.message


@pytest.mark.parametrize(
    "targets",
    [
        (target(AtLeast(D(90)), "90", 2026),),
        (target(AtLeast(D(80)), "80", 2027),),
        (target(None, "boh", 2026),),
        (),
        (SHARE, SHARE),
    ],
)
def test_targets_that_agree_or_do_not_compare_are_fine(targets: tuple[Any, ...]) -> None:
    above = strategic(indicator(number="", targets=targets))
    assert found("two_levels_disagree", plan(objective(), above=(above,))) == []
