"""Sentences below an objective: who answers for it, who takes part, what money, how it counts."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import paragraph
from traguardo.core.model import Objective
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.told_owners import told_of

GOAL = paragraph("Obiettivo operativo 1.1: Pulire gli argini")
ABOUT = "Si tagliano i canneti lungo i due canali, prima delle piogge d'autunno."
MEASURE = paragraph("Indicatore: Argini puliti; Peso: 100%; Target: 40")


def one(*sentences: str) -> Objective:
    (card,) = every_objective(read(GOAL, *map(paragraph, sentences), MEASURE))
    return card


def helping(card: Objective) -> list[tuple[str, str]]:
    return [(note.label, note.text) for note in card.notes if note.label != "Testo"]


def test_a_paragraph_tells_who_answers_who_helps_and_the_money() -> None:
    card = one(
        ABOUT,
        "Dell'obiettivo risponde la Direzione Lavori (ing. Ada Verdi); collabora il Servizio "
        "Acque. Le risorse assegnate ammontano a € 12.500.",
    )
    assert card.description == ABOUT
    assert card.responsible == "Direzione Lavori (ing. Ada Verdi)"
    assert helping(card) == [("collabora", "Servizio Acque")]
    assert card.budget is not None
    assert card.budget.amount == 12500


def test_an_objective_is_assigned_to_an_office_and_the_person_in_brackets() -> None:
    sentence = "L'obiettivo è assegnato al Servizio Acque (responsabile dott. Ugo Neri)."
    card = one(ABOUT, sentence)
    assert (card.cost_centre, card.responsible) == ("Servizio Acque", "dott. Ugo Neri")
    assert [note.text for note in card.notes] == [sentence]


def test_whom_one_answers_with_is_no_part_of_the_name() -> None:
    card = one(
        "Responsabile dell'obiettivo è il dirigente dell'Area Acque, dott. Ugo Neri, con la "
        "collaborazione dell'Ufficio Stampa."
    )
    assert card.responsible == "dirigente dell'Area Acque, dott. Ugo Neri"
    assert helping(card) == [("con la collaborazione", "Ufficio Stampa")]


def test_what_a_description_tells_besides_stays_in_it() -> None:
    text = f"{ABOUT} Ne risponde la Direzione Lavori."
    card = one(text)
    assert (card.description, card.responsible) == (text, "Direzione Lavori")


def test_a_responsible_told_in_a_sentence_is_only_likely() -> None:
    found = read(GOAL, paragraph("Ne risponde il Direttore generale."), MEASURE)
    said = {o.confidence for o in found.origins if o.field == "responsible"}
    assert said == {Confidence.LIKELY}


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Ne è responsabile il Segretario generale", "Segretario generale"),
        ("A rispondere dell'obiettivo è il dirigente dei lavori", "dirigente dei lavori"),
        ("La responsabilità dell'obiettivo è affidata al Settore Acque", "Settore Acque"),
        ("La responsabilità è dell'Ufficio Acque", "Ufficio Acque"),
        ("The owner of the objective is the Head of Waters", "Head of Waters"),
        ("The waters office is responsible for the objective", "waters office"),
    ],
)
def test_sentences_that_name_the_owner(sentence: str, owner: str) -> None:
    assert [(one.field, one.value) for one in told_of(sentence)] == [("responsible", owner)]


@pytest.mark.parametrize(
    "other",
    [
        "Ne rispondono le associazioni del territorio",
        "L'obiettivo è assegnato al Direttore in attuazione della circolare 4",
        "Collaborano i cittadini che vivono lungo il canale",
        "La spesa è cresciuta di € 400",
    ],
)
def test_other_sentences_name_nobody(other: str) -> None:
    assert told_of(other) == []


def test_a_sentence_says_the_unit_and_the_weight_of_an_indicator() -> None:
    found = read(
        GOAL,
        paragraph("Indicatore 1.1.1: Attesa media"),
        paragraph("L'indicatore è espresso in giorni e pesa per il 60% sull'obiettivo."),
        paragraph("Target 2026: 20"),
        paragraph("Indicatore 1.1.2: Apertura del cantiere"),
        paragraph("L'indicatore pesa per il 40% sull'obiettivo."),
        paragraph("Target 2026: entro il 31/10/2026"),
    )
    said = [(one.name, one.unit, one.weight) for one in every_indicator(found)]
    assert said == [("Attesa media", "giorni", 60), ("Apertura del cantiere", "", 40)]
