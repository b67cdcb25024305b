"""Labels are recognised by what they mean, however they are written."""

from __future__ import annotations

import pytest

from traguardo.documents.vocabulary import recognise
from traguardo.documents.vocabulary_words import stem

WRITTEN = {
    "mission": [
        *("obiettivo strategico (missione)", "Obiettivo strategico (mission)", "MISSIONE"),
        *("OBIETTIVO STRATEGICO\n(MISSIONE)", "Missione di bilancio", "Mission"),
    ],
    "strategic": ["Obiettivo strategico", "Obiettivi strategici", "OBIETTIVO STRATEGICO N. 2"],
    "programme": ["programma", "PROGRAMMA OPERATIVO\n", "Programma di spesa", "Programme"],
    "mission_and_programme": ["Missione e programma", "Missione/Programma"],
    "title": ["obiettivo operativo ", "OBIETTIVO OPERATIVO 1\n", "Titolo obiettivo", "Objective"],
    "description": ["descrizione", "Descrizione del progetto", "Finalità", "Description"],
    "actions": ["Azioni", "Fasi e attività", "Azioni previste"],
    "expected_results": ["risultati attesi", "Risultato atteso 2019", "Output attesi"],
    "expected_benefits": ["Benefici  attesi", "Stakeholder/benefici", "Expected benefits"],
    "organisational_impact": [
        "Soggetti coinvolti impatto \norganizzativo",
        "Soggetti coinvolti - Impatto organizzativo (stima impatto su personale, tempi, processi)",
        "impatto organizzativo (stima impatto su personale, tempi, processi)",
    ],
    "cost_centre": [
        *("Centro di costo  ", "AREA ORGANIZZATIVA", "Area organizzativa", "C.d.R."),
        *("Centro di responsabilità", "Unità organizzativa", "Cost centre"),
    ],
    "budget": [
        "budget \n(proventi da gestione di beni e servizi   e oneri per interventi economici )",
        "Budget\nQUADRO FINANZIARIO\nProventi da gestione di beni e servizi\nOneri  per interventi",
        *("Risorse finanziarie", "Quadro finanziario (euro)", "Proventi e oneri"),
    ],
    "number": ["kpi operativo 2.1.1.", "KPI operativi 1.1.", "K.P.I. n. 3", "KPI"],
    "name": ["nome indicatore", "Nome dell’indicatore", "Indicatore", "Denominazione KPI"],
    "algorithm": ["algoritmo di calcolo", "Alg.", "Formula", "Modalità di calcolo", "Method"],
    "target": ["target annuale", "Target 2020", "Valore atteso", "TARGET", "Expected value"],
    "weight": ["peso indicatore", "Peso %", "Peso dell'indicatore (%)", "Weight"],
    "unit": ["Un.mis.", "U.M.", "Unità di misura", "unit of measure"],
    "kind": ["tipologia dell’indicatore", "Tipologia KPI", "Dimensione", "Type"],
    "source": ["fonte dati", "Fonte", "FONTI", "Fonte di rilevazione", "Data source"],
    "responsible": ["responsabile della rilevazione", "Responsabile", "Referente", "Owner"],
    "frequency": ["Frequenza  della rilevazione", "Periodicità", "Cadenza", "Frequency"],
    "baseline": ["Baseline", "Valore di partenza", "Valore iniziale (2018)"],
    "actual": ["Consuntivo", "Valore rilevato", "Risultato raggiunto"],
    "review": ["Monitoraggio semestrale", "Stato di attuazione al 30/06/2020", "Status"],
    "heading": ["KPI associati", "Indicatori collegati"],
    "legend": ["Legenda:", "LEGENDA COLORI", "Legend"],
    "area": ["Area strategica", "AREA STRATEGICA N. 3", "Ambito strategico"],
}


@pytest.mark.parametrize(
    ("field", "text"), [(field, text) for field, texts in WRITTEN.items() for text in texts]
)
def test_a_label_means_its_field(field: str, text: str) -> None:
    found = recognise(text)
    assert found is not None
    assert found.field == field
    assert not found.misspelt


@pytest.mark.parametrize(
    "text",
    [
        *("", "100", "si", "Efficacia", "semestrale", "Interna", "Ufficio metrico", "€ 24.000"),
        *("Monitoraggio economico-fiscale", "Trasparenza amministrativa", "Patrimonio artistico"),
        *("L’obiettivo è pienamente raggiunto", "n. documenti redatti", "Servizi istituzionali"),
        "descrizione " * 40,
    ],
)
def test_a_value_is_no_label(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("kpi operativo 2.1.1.", "2.1.1", None),
        ("KPI operativo 1,2", "1.2", None),
        ("KPI operativo 1. 2", "1.2", None),
        ("Target 2020", "", 2020),
        ("Indicatore n. 3", "3", None),
        ("Budget (3)", "", None),
    ],
)
def test_numbers_and_years_in_a_label_are_told(text: str, number: str, year: int | None) -> None:
    found = recognise(text)
    assert found is not None
    assert (found.number, found.year) == (number, year)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Algortimo di calcolo", "algorithm"),
        ("Resposabile della rilevazione", "responsible"),
        ("Frequennza della rilevazione", "frequency"),
        ("Descrizzione", "description"),
    ],
)
def test_one_wrong_letter_is_mended_and_said(text: str, field: str) -> None:
    found = recognise(text)
    assert found is not None
    assert (found.field, found.misspelt) == (field, True)


def test_a_word_too_far_from_any_other_is_not_mended() -> None:
    assert recognise("Descrittore") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("benefici", "beneficio"), ("fonti", "fonte"), ("targets", "target"), ("kpi", "kpi")],
)
def test_singular_and_plural_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)
