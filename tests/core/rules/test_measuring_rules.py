"""How a figure comes about: by whom, from where, how often, by which algorithm."""

from __future__ import annotations

from datetime import date

import pytest
from tests.core.rules.plans import (
    SHARE,
    YES,
    D,
    found,
    indicator,
    mean_days,
    measured,
    objective,
    of,
    plan,
    review,
    strategic,
    target,
)

from traguardo.core.calendar import Period, Span
from traguardo.core.findings import Severity
from traguardo.core.model import Frequency, Indicator, Kind, Measurement
from traguardo.core.targets.nodes import ByDate, Qualitative
from traguardo.core.values import Missing


@pytest.mark.parametrize("text", ["", "-", "n.d.", "da individuare"])
@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("owner_missing", "responsible"),
        ("source_missing", "source"),
        ("algorithm_missing", "algorithm"),
    ],
)
def test_what_is_blank_or_still_to_come_is_missing(rule: str, field: str, text: str) -> None:
    (one,) = found(rule, of(indicator(**{field: text}), mean_days()))
    assert one.severity is Severity.WARNING
    assert one.message.startswith("Manca ")
    assert one.path == "operational/0/indicators/0"


def test_a_formula_stands_for_an_algorithm() -> None:
    told = indicator(algorithm="", formula="100 * evase / pervenute")
    assert found("algorithm_missing", of(told)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "Manca la frequenza"), ("ogni tanto", "La frequenza «ogni tanto» non si lascia leggere")],
)
def test_a_frequency_that_is_missing_or_unread_is_noted(text: str, words: str) -> None:
    (one,) = found("frequency_missing", of(indicator(frequency=None, frequency_text=text)))
    assert words in one.message


def test_a_strategic_kpi_is_measured_by_its_operational_twin() -> None:
    bare = strategic(indicator(number="", responsible="", frequency=None))
    for rule in ("owner_missing", "frequency_missing"):
        assert found(rule, plan(objective(), above=(bare,))) == []
        assert len(found(rule, plan(above=(bare,)))) == 1
    both = plan(objective(indicator(responsible="", frequency=None)), above=(bare,))
    assert len(found("owner_missing", both)) == 2
    assert len(found("frequency_missing", both)) == 2


def test_a_yearly_figure_comes_too_late_for_a_half_yearly_review() -> None:
    (one,) = found("frequency_too_long", of(indicator(frequency=Frequency.YEARLY)))
    assert "è annuale, il monitoraggio semestrale" in one.message


def test_a_half_yearly_figure_comes_too_late_for_a_quarterly_review() -> None:
    quarterly = (review(period=Period(2026, Span.QUARTER, 1)),)
    (one, _) = found("frequency_too_long", of(indicator(), mean_days(), reviews=quarterly))
    assert "è semestrale, il monitoraggio trimestrale" in one.message


@pytest.mark.parametrize(
    "fine",
    [
        indicator(frequency=Frequency.HALF_YEARLY),
        indicator(frequency=Frequency.MONTHLY),
        indicator(frequency=None),
        indicator(
            frequency=Frequency.YEARLY, targets=(target(ByDate(date(2026, 12, 1)), "entro l'1/12"),)
        ),
    ],
)
def test_a_figure_in_time_for_the_review_is_fine(fine: Indicator) -> None:
    reviews = (review(period=None), review(period=Period(2026)), review())
    assert found("frequency_too_long", of(fine, reviews=reviews)) == []


@pytest.mark.parametrize(
    ("algorithm", "words"),
    [
        ("Sopralluoghi eseguiti / segnalazioni ricevute", "contano cose diverse"),
        ("n. libretti rilasciati nell'anno / n. richiedenti nell'anno", "contano cose diverse"),
        ("n. ricorsi definiti nell'anno / totale ricorsi presentati", "l'anno prima"),
        ("% pratiche evase nei termini / totale pratiche presentate", "l'anno prima"),
    ],
)
def test_a_percentage_of_parts_that_do_not_belong_is_noted(algorithm: str, words: str) -> None:
    (one,) = found("ratio_parts", of(indicator(algorithm=algorithm)))
    assert words in one.message


@pytest.mark.parametrize(
    ("algorithm", "unit"),
    [
        ("n. istanze evase nei tempi / totale istanze", "%"),
        ("n. tessere consegnate a vista / n. tessere richieste", "%"),
        ("numero pratiche evase nei termini / totale pratiche evase", "%"),
        ("pratiche pervenute ed evase / pratiche pervenute", "%"),
        ("Somma dei giorni / n. istanze", "giorni"),
        ("costo del servizio / n. utenti", "euro"),
        ("n. imprese", "numero"),
        ("numero totale / totale complessivo", "%"),
        ("Sì/no", ""),
        ("Relazione sull'attività/andamento", ""),
    ],
)
def test_a_sound_percentage_and_other_computations_are_fine(algorithm: str, unit: str) -> None:
    assert found("ratio_parts", of(indicator(algorithm=algorithm, unit=unit))) == []


@pytest.mark.parametrize(
    ("name", "algorithm"),
    [
        ("Formazione", "Numero di ore di formazione"),
        ("Ascolto", "n. incontri con le associazioni"),
        ("Controllo", "Numero di rilevazioni svolte"),
        ("Numero riunioni del tavolo", ""),
        ("Eventi", "Totale eventi organizzati"),
    ],
)
def test_effort_is_no_effectiveness(name: str, algorithm: str) -> None:
    made = indicator(name=name, algorithm=algorithm, unit="numero")
    assert len(found("effort_not_effect", of(made))) == 1


@pytest.mark.parametrize(
    "fine",
    [
        indicator(),
        indicator(algorithm="Numero di ore di formazione", kind=Kind.EFFICIENCY),
        indicator(algorithm="n. imprese che partecipano agli incontri"),
        indicator(algorithm="n. incontri conclusi con accordo / n. incontri"),
        indicator(algorithm="Sì/no"),
        indicator(algorithm="Numero di ore di formazione", kind=None),
    ],
)
def test_effects_and_efficiency_are_fine(fine: Indicator) -> None:
    assert found("effort_not_effect", of(fine)) == []


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (indicator(algorithm="Monitoraggio proattivo", targets=(YES,)), "proattivo"),
        (indicator(algorithm="Risposta tempestiva agli utenti", targets=(YES,)), "tempestiva"),
        (indicator(targets=(target(Qualitative("x"), "Livello adeguato"),)), "adeguato"),
    ],
)
def test_words_nobody_can_measure_are_quoted(made: Indicator, word: str) -> None:
    (one,) = found("wording_unmeasurable", of(made))
    assert one.message.startswith(f"«{word}»")


@pytest.mark.parametrize(
    "fine",
    [
        indicator(algorithm="Risposta tempestiva agli utenti"),
        indicator(algorithm="Risposta tempestiva, entro 5 giorni", targets=(YES,)),
        indicator(algorithm="Sì/no", targets=(YES,)),
        indicator(algorithm="Rispetto dei termini di legge", targets=(YES,)),
        indicator(algorithm="Monitoraggio proattivo", targets=()),
        indicator(targets=(target(Qualitative("x"), "Livello adeguato: almeno 4 su 5"),)),
    ],
)
def test_words_with_a_threshold_or_no_vague_word_are_fine(fine: Indicator) -> None:
    assert found("wording_unmeasurable", of(fine)) == []


def test_a_value_for_a_period_that_has_not_begun_is_an_error() -> None:
    second = Period(2026, Span.HALF, 2)
    ahead = indicator(measurements=(measured(1, 2), measured(1, 2, second)))
    (one,) = found("measurement_ahead_of_time", of(ahead), today=date(2026, 6, 30))
    assert one.severity is Severity.ERROR
    assert "2026-H2" in one.message
    assert found("measurement_ahead_of_time", of(ahead), today=date(2026, 7, 1)) == []


def test_an_absence_announced_ahead_is_fine() -> None:
    absent = Measurement(Period(2026, Span.HALF, 2), Missing.SUSPENDED)
    early = date(2026, 1, 31)
    assert found("measurement_ahead_of_time", of(indicator(measurements=(absent,))), early) == []


def owned(owners: str) -> list[Indicator]:
    return [
        indicator(number=f"1.{n}", responsible=owner, weight=D(50), targets=(SHARE,))
        for n, owner in enumerate(owners.split("|"))
    ]


def test_one_owner_for_most_of_the_weight_is_noted() -> None:
    cards = [objective(*owned("Giulia Zanzottera|Ufficio Albi")) for _ in range(5)]
    whole = plan(*cards, objective(indicator(responsible="GIULIA  ZANZOTTERA", weight=D(100))))
    (one,) = found("single_owner", whole)
    assert one.severity is Severity.WARNING
    assert one.message.startswith("Giulia Zanzottera rileva da solo il 58% del peso")
    assert one.path == ""


def test_one_office_for_most_of_the_weight_is_only_information() -> None:
    (one,) = found("single_owner", plan(*(objective(*owned("Ufficio Albi")) for _ in range(6))))
    assert one.severity is Severity.INFO


@pytest.mark.parametrize(
    ("owners", "number"), [("Ufficio Albi|Ufficio Protesti", 6), ("Ufficio Albi", 5), ("|", 6)]
)
def test_shared_small_or_unnamed_ownership_is_fine(owners: str, number: int) -> None:
    assert found("single_owner", plan(*(objective(*owned(owners)) for _ in range(number)))) == []
