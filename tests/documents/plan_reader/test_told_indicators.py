"""Indicators that sentences tell: unit, owner, source, weight and target."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import paragraph
from traguardo.core.model import Indicator
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.told_facts import told_indicators

GOAL = paragraph("Obiettivo operativo 1: Pulire gli argini")


def indicators(*sentences: str) -> list[Indicator]:
    return list(every_indicator(read(GOAL, *map(paragraph, sentences))))


def test_a_sentence_names_an_indicator_and_all_that_is_said_of_it() -> None:
    sentence = (
        "Il primo indicatore è il numero di argini puliti nell'anno (peso 40 %), rilevato "
        "dall'Ufficio Acque sul giornale dei lavori con cadenza trimestrale; il target 2026 è di "
        "almeno 14 argini."
    )
    (one,) = indicators(sentence)
    assert one.name == "numero di argini puliti nell'anno"
    assert (one.weight, one.responsible) == (40, "Ufficio Acque")
    assert (one.source, one.frequency and one.frequency.value) == (
        "giornale dei lavori",
        "quarterly",
    )
    assert [(target.year, target.text) for target in one.targets] == [(2026, "almeno 14 argini")]
    assert [note.text for note in one.notes] == [sentence]


def test_each_paragraph_tells_one_and_the_next_may_go_on_with_it() -> None:
    found = indicators(
        "Il primo indicatore è l'attesa media dei permessi, misurata in giorni e ricavata dal "
        "registro delle richieste. Il valore di partenza è 41.",
        "Il target per il 2026 è non superiore a 30 giorni; il peso è pari al 70%.",
        "Il secondo indicatore è l'adozione della carta, da approvare entro il 30 giugno 2026 e "
        "con un peso del 30%.",
    )
    said = [(one.name, one.unit, one.source, one.weight) for one in found]
    assert said == [
        ("attesa media dei permessi", "giorni", "registro delle richieste", 70),
        ("adozione della carta", "", "", 30),
    ]
    texts = [[target.text for target in one.targets] for one in found]
    assert texts == [["non superiore a 30 giorni"], ["entro il 30 giugno 2026"]]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Unico indicatore dell'obiettivo è il numero di controlli, che pesa il 100%: il target "
            "è pari a 120 controlli.",
            {"name": "numero di controlli", "weight": "100%", "target": "120 controlli"},
        ),
        (
            "L'obiettivo è misurato dal numero di turni svolti: valore atteso 14, peso 40%.",
            {"name": "numero di turni svolti", "target": "14", "weight": "40%"},
        ),
        (
            "Il secondo indicatore misura la quota di domande chiuse, calcolata come rapporto tra "
            "domande chiuse e domande giunte. La fonte è il protocollo. La rilevazione è curata "
            "dall'Ufficio Acque, ogni semestre. Pesa per il 35%; per il 2026 si prevede un valore "
            "non inferiore al 90%.",
            {
                "name": "quota di domande chiuse",
                "algorithm": "rapporto tra domande chiuse e domande giunte",
                "source": "protocollo",
                "responsible": "Ufficio Acque",
                "frequency": "ogni semestre",
                "weight": "35%",
                "target": "non inferiore al 90%",
            },
        ),
        (
            "The first indicator is the number of banks cleaned (weight 40%), measured by the "
            "Waters Office from the works diary every quarter; the 2026 target is at least 14 "
            "banks.",
            {
                "name": "number of banks cleaned",
                "weight": "40%",
                "responsible": "Waters Office",
                "source": "works diary",
                "frequency": "every quarter",
                "target": "at least 14 banks",
            },
        ),
        (
            "Il primo indicatore, con peso del 40%, è il numero di turni, rilevato ogni mese dal "
            "Comando sulla base dei verbali; il risultato atteso è di 14 turni.",
            {
                "name": "numero di turni",
                "weight": "40%",
                "frequency": "ogni mese",
                "responsible": "Comando",
                "source": "verbali",
                "target": "14 turni",
            },
        ),
        (
            "Per misurare l'obiettivo si utilizza il numero di visite: almeno 40 nel 2026. "
            "Provvede alla rilevazione il Servizio Parchi.",
            {
                "name": "numero di visite",
                "target": "almeno 40",
                "responsible": "Servizio Parchi",
            },
        ),
        (
            "Indicatore: il numero di turni svolti; il target è 14; il peso è 40%.",
            {"name": "numero di turni svolti", "target": "14", "weight": "40%"},
        ),
        (
            "Indicatore 1.2 è la quota di pompe elettriche, espressa in percentuale; nel 2025 era "
            "pari al 32%, il peso è del 50%.",
            {
                "name": "quota di pompe elettriche",
                "number": "1.2",
                "unit": "percentuale",
                "baseline": "32%",
                "weight": "50%",
            },
        ),
    ],
)
def test_ways_to_tell_an_indicator(sentence: str, facts: dict[str, str]) -> None:
    (told,) = told_indicators(sentence)
    assert {one.field: one.text for one in told} == facts


def test_one_paragraph_may_tell_several_in_their_order() -> None:
    found = indicators(
        "All'obiettivo concorrono due indicatori. Il primo è il numero di argini puliti "
        "(peso 40%), con target di 14 argini. Il secondo è la quota di pompe nuove (peso 60%), "
        "il cui valore atteso è del 90%."
    )
    said = [(one.name, one.weight, [target.text for target in one.targets]) for one in found]
    assert said == [
        ("numero di argini puliti", 40, ["14 argini"]),
        ("quota di pompe nuove", 60, ["90%"]),
    ]


def test_how_often_something_is_done_belongs_to_the_name() -> None:
    (found,) = told_indicators("Il KPI è il numero di argini puliti ogni anno, con un target di 9.")
    assert found[0].text == "numero di argini puliti ogni anno"


def test_a_target_of_each_year() -> None:
    (found,) = told_indicators(
        "Il KPI è il numero di utenti, con un target di 20 nel 2026 e 25 nel 2027."
    )
    assert [(one.text, one.year) for one in found[1:]] == [("20", 2026), ("25", 2027)]


@pytest.mark.parametrize(
    "other",
    [
        "L'indicatore è stato rivisto nel corso dell'anno.",
        "Il target dell'indicatore sarà rivisto a luglio.",
        "Target 2026: 14; Peso: 40%",
        "Indicatore: turni svolti; Target 2026: 14; Peso: 40%",
        "Si prevede di raggiungere il 90% dei comuni.",
        "L'indicatore è il numero di argini puliti, rilevato dall'Ufficio Acque.",
        "Il primo indicatore è il numero di argini puliti; il target è in corso di definizione.",
    ],
)
def test_other_words_tell_none(other: str) -> None:
    assert told_indicators(other) == ()


def test_more_of_an_indicator_that_a_label_names_is_no_second_one() -> None:
    found = indicators(
        "Indicatore 1.1: Attesa media",
        "L'indicatore misura i giorni tra domanda e permesso; il target 2026 è 30.",
    )
    assert [one.name for one in found] == ["Attesa media"]


def test_what_a_sentence_tells_is_only_likely() -> None:
    found = read(GOAL, paragraph("Il KPI è il numero di argini (peso 40%), con un target di 14."))
    said = {o.confidence for o in found.origins if o.field in {"name", "weight"}}
    assert said == {Confidence.LIKELY}


def test_no_money_told_in_the_sentence_of_who_answers_is_the_budget() -> None:
    about = "Si tagliano i canneti lungo i due canali, prima delle piogge d'autunno."
    who = "Responsabile dell'obiettivo è la dott.ssa Ada Verdi. Non sono previsti costi aggiuntivi."
    measure = "Indicatore: Argini puliti; Peso: 100%; Target: 40"
    (card,) = every_objective(read(GOAL, *map(paragraph, (about, who, measure))))
    assert (card.description, card.responsible) == (about, "dott.ssa Ada Verdi")
