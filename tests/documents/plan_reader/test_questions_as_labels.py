"""Cards whose labels are questions or verbs, opened by a title and its code in one row."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.vocabulary import recognise

TITLE = paragraph("Camera di commercio di Valverde – Piano della performance 2026-2028")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Chi?", "objective_owner"),
        ("Con chi?", "contributors"),
        ("Per chi?", "stakeholders"),
        ("Who?", "objective_owner"),
        ("With whom?", "contributors"),
        ("A chi giova, e in che modo?", "expected_benefits"),
        ("Dove dobbiamo essere al 31 dicembre 2026?", "target"),
        ("Dove vogliamo essere nel 2027?", "target"),
        ("Come sapremo di esserci arrivati?", "heading"),
        ("Che cosa contiamo", "name"),
        ("Dove sta il dato", "source"),
        ("Risponde", "objective_owner"),
        ("Serve a / perché", "description"),
        ("Coinvolge", "contributors"),
        ("Procede", "actions"),
        ("Attinge a", "budget"),
    ],
)
def test_a_question_or_a_verb_is_a_label(label: str, field: str) -> None:
    found = recognise(label)
    assert found is not None
    assert found.field == field


def stacked(*cards: tuple[str, str]) -> str:
    rows: list[str] = []
    for title, code in cards:
        rows += [
            row(cell(title, span=4), code),
            row("Perché lo facciamo?", cell("I fossi si riempiono.", span=4)),
            row("Chi ne risponde?", cell("dott. Ugo Fabbri", span=4)),
            row("Quanto costa?", cell("€ 5.000 nel 2026 (Missione 012, Programma 004)", span=4)),
            row(cell("Come sapremo di esserci arrivati?", span=5)),
            row("2026", "2027", "Che cosa contiamo", "In che modo", "Si parte da"),
            row("10", "12", "Fossi puliti", "conteggio dei tratti", "4 (2024)"),
        ]
    return table(*rows)


def test_cards_stacked_in_one_table_below_an_area_are_its_strategic_objectives() -> None:
    found = read(
        paragraph("Ambito A · Acqua e suolo", style="Heading1"),
        stacked(("Curare i fossi di pianura", "A1"), ("Aprire i sentieri chiusi", "A2")),
        paragraph("Ambito B · Boschi", style="Heading1"),
        stacked(("Tagliare il bosco malato", "B1")),
        paragraph("5. Le schede operative 2026", style="Heading1"),
        table(
            row("A1.a", cell("Pulire i fossi del capoluogo", span=2)),
            row("Chi?", cell("Irma Landi", span=2)),
            row("Quanto pesa?", "Che cosa misuriamo?", "Dove dobbiamo essere al 31/12/2026?"),
            row("100%", "Chilometri puliti", "12"),
            row("A2.a", cell("Segnare i sentieri di valle", span=2)),
            row("Chi?", cell("Irma Landi", span=2)),
            row("Quanto pesa?", "Che cosa misuriamo?", "Dove dobbiamo essere al 31/12/2026?"),
            row("100%", "Cartelli posati", "40"),
        ),
    )
    assert [(a.title, [(o.number, o.title) for o in a.objectives]) for a in found.plan.areas] == [
        (
            "Acqua e suolo",
            [("A1", "Curare i fossi di pianura"), ("A2", "Aprire i sentieri chiusi")],
        ),
        ("Boschi", [("B1", "Tagliare il bosco malato")]),
    ]
    first = found.plan.areas[0].objectives[0]
    assert first.mission is not None
    assert first.programme is not None
    assert (first.mission.code, first.programme.code) == ("012", "004")
    (indicator,) = first.indicators
    assert (indicator.name, indicator.algorithm) == ("Fossi puliti", "conteggio dei tratti")
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "10"), (2027, "12")]
    cards = found.plan.operational_objectives
    assert [(one.number, one.title, one.responsible) for one in cards] == [
        ("A1.a", "Pulire i fossi del capoluogo", "Irma Landi"),
        ("A2.a", "Segnare i sentieri di valle", "Irma Landi"),
    ]
    assert [[i.name for i in one.indicators] for one in cards] == [
        ["Chilometri puliti"],
        ["Cartelli posati"],
    ]


def test_a_row_of_a_figure_over_labels_opens_no_card() -> None:
    found = read(
        table(
            row("Studenti iscritti nell'anno", "21.430"),
            row("Responsabile", "dott. Ugo Fabbri"),
            row("Obiettivo operativo", "Curare i fossi"),
            row("Indicatore", "Fossi puliti"),
            row("Target 2026", "10"),
        )
    )
    assert [one.title for one in found.plan.operational_objectives] == ["Curare i fossi"]


def test_the_number_of_a_sheet_and_a_label_with_a_code_open_no_such_card() -> None:
    def sheet(number: str) -> list[str]:
        return [
            row(f"SCHEDA OBIETTIVO N. {number}", "ANNO 2026"),
            row("Responsabile", "dott. Ugo Fabbri"),
            row("Obiettivo operativo", f"Curare i fossi {number}"),
            row("Indicatore", "Fossi puliti"),
            row("Target 2026", "10"),
        ]

    found = read(
        paragraph("Area strategica A – Acqua"),
        table(*sheet("T.1")),
        table(*sheet("T.2")),
        table(
            row("Obiettivo A2.01", "Aprire i sentieri chiusi"),
            row("Responsabile", "dott. Ugo Fabbri"),
            row("Indicatore", "Sentieri aperti"),
            row("Target 2026", "3"),
        ),
    )
    cards = found.plan.operational_objectives
    titles = [one.title for one in cards]
    assert titles == ["Curare i fossi T.1", "Curare i fossi T.2", "Aprire i sentieri chiusi"]
    assert cards[2].number == "A2.01"
    assert "ANNO 2026" not in [one.number for one in cards]


def test_cells_beside_an_action_are_no_further_actions() -> None:
    found = read(
        table(
            row("Obiettivo operativo", cell("Curare i fossi", span=2)),
            row(cell("Azioni", merge="restart"), "Rilievo dei tratti", "x"),
            row(cell("", merge="continue"), "Gara per lo sfalcio", "x"),
            row("Indicatore", cell("Fossi puliti", span=2)),
            row("Target 2026", cell("10", span=2)),
        )
    )
    (card,) = found.plan.operational_objectives
    assert "x" not in [one.text for one in card.actions]


def test_verbs_stand_for_labels_and_a_label_merged_over_rows_lists_actions() -> None:
    found = read(
        table(
            row(cell("Pulire i fossi del capoluogo", span=6), "ACQ-1"),
            row("Risponde", cell("Irma Landi", span=6)),
            row(cell("Procede", merge="restart"), cell("rilevare i tratti", span=6)),
            row(cell("", merge="continue"), cell("affidare lo sfalcio", span=6)),
            row("Attinge a", "Missione", "09", "Programma", "02", "Somma (euro)", "2.400"),
            row("Parte da", "Raggiunge", "Pesa", "Misura", "Calcola", "Legge in", "Rileva"),
            row("4", "10", "100", "Fossi puliti", "conteggio", "Registro", "ogni mese"),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert (card.number, card.title) == ("ACQ-1", "Pulire i fossi del capoluogo")
    assert [one.text for one in card.actions] == ["rilevare i tratti", "affidare lo sfalcio"]
    assert card.mission is not None
    assert card.programme is not None
    assert card.budget is not None
    assert (card.mission.code, card.programme.code) == ("009", "002")
    assert str(card.budget.amount) == "2400"
    (indicator,) = card.indicators
    assert (indicator.name, indicator.source) == ("Fossi puliti", "Registro")
    assert (str(indicator.weight), [one.text for one in indicator.targets]) == ("100", ["10"])


def test_a_line_between_the_name_of_a_sheet_and_its_card_is_the_office() -> None:
    found = read(
        paragraph("DG ACQUE", style="Heading1"),
        paragraph("Direzione generale Acque e suolo"),
        table(
            row("Pulire i fossi del capoluogo", "ACQ-1"),
            row("Risponde", "Irma Landi"),
            row("Indicatore", "Fossi puliti"),
            row("Target 2026", "10"),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert card.cost_centre == "Direzione generale Acque e suolo"
