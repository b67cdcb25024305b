"""Cells that say two things: a code and a name, a kind and a formula, an office and its code."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import Indicator, Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.codes import says_code_and_name

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
GOAL = paragraph("Obiettivo operativo 1: Ridurre i tempi")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


def only(found: ReadPlan) -> Indicator:
    ((indicator,),) = (one.indicators for one in found.plan.operational_objectives)
    return indicator


def cards(found: ReadPlan) -> tuple[Objective, ...]:
    return found.plan.operational_objectives


@pytest.mark.parametrize(
    "column",
    [
        "Cod. e descrizione",
        "Codice e denominazione indicatore",
        "N. / Indicatore",
        "Codice – Indicatore",
        "Cod. e nome KPI",
        "Code and description",
    ],
)
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.2 Pratiche concluse", "1.2"),
        ("3 – Pratiche concluse", "3"),
        ("KP-04\nPratiche concluse", "KP-04"),
        ("2.1.b Pratiche concluse", "2.1.b"),
        ("Pratiche concluse", ""),
    ],
)
def test_a_column_of_codes_and_names_says_both(column: str, text: str, number: str) -> None:
    found = read(
        GOAL,
        table(
            row(column, "Formula", "Unità di misura", "Target 2026"),
            row(text, "concluse / aperte", "%", "90"),
        ),
    )
    assert (only(found).number, only(found).name) == (number, "Pratiche concluse")


def test_a_figure_before_small_letters_is_no_code() -> None:
    found = read(
        GOAL,
        table(
            row("N. e indicatore", "Formula", "Unità di misura", "Target 2026"),
            row("30 giorni al più per ogni pratica", "conteggio", "n.", "90"),
        ),
    )
    assert (only(found).number, only(found).name) == ("", "30 giorni al più per ogni pratica")


@pytest.mark.parametrize("text", ["Numero indicatori", "Codice indicatore", "Descrizione"])
def test_other_columns_promise_no_code(text: str) -> None:
    assert not says_code_and_name(text)


@pytest.mark.parametrize(
    ("column", "text", "algorithm", "kind", "source"),
    [
        ("Tipo / Metodo di calcolo", "Tipo: Efficienza\nMetodo: a / b", "a / b", "Efficienza", ""),
        ("Metodo", "Formula: a / b\nFonte: Registro", "a / b", "", "Registro"),
        ("Note tecniche", "Formula: a / b\nper mese\nFonte: X", "a / b\nper mese", "", "X"),
        ("Formula", "a / b\nper mese", "a / b\nper mese", "", ""),
    ],
)
def test_the_lines_of_a_cell_go_each_to_its_own_field(
    column: str, text: str, algorithm: str, kind: str, source: str
) -> None:
    found = read(
        GOAL,
        table(
            row("Indicatore", column, "Unità di misura", "Target 2026"),
            row("Pratiche concluse", text, "%", "90"),
        ),
    )
    said = only(found)
    assert (said.algorithm, said.kind_text, said.source) == (algorithm, kind, source)


def test_a_coefficient_is_the_weight_of_an_indicator() -> None:
    found = read(
        GOAL,
        table(
            row("Indicatore", "Formula", "Coeff.", "Target 2026"), row("Visite", "n.", "40%", "9")
        ),
    )
    assert str(only(found).weight) == "40"


def sheet(*head: str) -> ReadPlan:
    return read(
        table(*head),
        table(
            row("N.", "Obiettivo", "Strutture correlate", "Indicatore", "Peso", "Target 2026"),
            row("F.1", "Consegnare prima", "UOC Pediatria", "Giorni medi", "100", "3"),
        ),
    )


def test_the_code_beside_an_office_across_a_gap_is_none_of_its_name() -> None:
    (card,) = cards(
        sheet(
            row("CdR", "UOC Farmacia", "", "Cod.", "0815"),
            row("Responsabile", "dott. Ugo Fabbri", "", "Data incontro", "02/04/2026"),
        )
    )
    assert (card.cost_centre, card.responsible) == ("UOC Farmacia", "dott. Ugo Fabbri")
    assert card.number == "F.1"


def test_related_structures_are_a_note_and_no_cost_centre() -> None:
    (card,) = cards(sheet(row("CdR", "UOC Farmacia"), row("Responsabile", "dott. Ugo Fabbri")))
    assert card.cost_centre == "UOC Farmacia"
    assert [(one.label, one.text) for one in card.notes] == [
        ("Strutture correlate", "UOC Pediatria")
    ]


def test_a_column_below_a_group_keeps_its_own_name_in_a_note() -> None:
    found = read(
        table(
            row(cell("OBIETTIVO", span=3), cell("INDICATORE", span=3)),
            row("N.", "Obiettivo", "Strutture correlate", "Indicatore", "Peso", "Target 2026"),
            row("F.1", "Consegnare prima", "UOC Pediatria", "Giorni medi", "100", "3"),
        )
    )
    (card,) = cards(found)
    assert [(one.label, one.text) for one in card.notes] == [
        ("Strutture correlate", "UOC Pediatria")
    ]


def test_structures_and_staff_are_the_impact_on_the_organisation() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Ridurre i tempi"),
            row("Strutture e personale", "Ufficio Fiere (7 unità)"),
            row("Indicatore", "Giorni medi"),
            row("Target 2026", "30"),
        )
    )
    (card,) = cards(found)
    assert card.organisational_impact == "Ufficio Fiere (7 unità)"


def test_a_formula_that_counts_in_a_table_of_two_columns_is_no_summary() -> None:
    found = read(
        table(row("Obiettivo operativo", "Ridurre i tempi"), row("Risorse", "€ 1.000")),
        table(
            row("Indicatore", "Indici pubblicati"),
            row("Formula", "n. indicatori calcolati / 43"),
            row("Peso", "100%"),
            row("Target 2026", "25 su 43"),
        ),
    )
    said = only(found)
    assert (said.algorithm, str(said.weight)) == ("n. indicatori calcolati / 43", "100")


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Struttura e responsabile", "Servizio Acque – dott. Ugo Fabbri"),
        ("Ufficio / Dirigente", "Servizio Acque, dott. Ugo Fabbri"),
        ("Struttura referente e titolare", "Servizio Acque (dott. Ugo Fabbri)"),
        ("Dirigente e struttura", "dott. Ugo Fabbri – Servizio Acque"),
    ],
)
def test_a_label_that_asks_for_office_and_person_gets_both(label: str, value: str) -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Ridurre i tempi"),
            row(label, value),
            row("Indicatore", "Giorni medi"),
            row("Target 2026", "30"),
        )
    )
    (card,) = cards(found)
    assert (card.cost_centre, card.responsible) == ("Servizio Acque", "dott. Ugo Fabbri")


def names(number: str, *texts: str) -> list[tuple[str, str]]:
    rows = [row(text, "conteggio", "n.", "9") for text in texts]
    found = read(
        paragraph(f"Obiettivo operativo {number}: Ridurre i tempi"),
        table(row("Indicatore", "Formula", "Unità di misura", "Target 2026"), *rows),
    )
    ((first, *others),) = (one.indicators for one in cards(found))
    return [(one.number, one.name) for one in (first, *others)]


def test_names_that_count_on_from_their_objective_hold_the_numbers() -> None:
    assert names("3", "3.1 Corsi tenuti", "3.2 Ore svolte") == [
        ("3.1", "Corsi tenuti"),
        ("3.2", "Ore svolte"),
    ]


@pytest.mark.parametrize("texts", [("3.1 Corsi", "Ore"), ("2.1 Corsi", "2.2 Ore"), ("3.2 Corsi",)])
def test_figures_that_do_not_count_on_stay_in_the_names(texts: tuple[str, ...]) -> None:
    assert names("3", *texts) == [("", text) for text in texts]
