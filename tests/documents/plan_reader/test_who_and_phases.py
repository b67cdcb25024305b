"""Who answers for several objectives, or stands behind an office; phases beside one label."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_objective, read
from tests.documents.word import cell, paragraph, row, table

GOALS = ("Obiettivo strategico", "Indicatore", "Target 2026")


@pytest.mark.parametrize(
    "whom", ["per entrambi gli obiettivi", "per tutti gli obiettivi", "degli obiettivi"]
)
def test_who_answers_for_all_objectives_of_an_area_is_said_of_each(whom: str) -> None:
    found = read(
        paragraph("Linea strategica 1. Laghi", style="Heading1"),
        paragraph(f"Referente {whom}: Ada Neri"),
        table(
            row(*GOALS),
            row("Curare le barche", "Barche curate", "8"),
            row("Aprire i moli", "Moli aperti", "3"),
        ),
        paragraph("Linea strategica 2. Boschi", style="Heading1"),
        table(row(*GOALS), row("Aprire i sentieri", "Sentieri aperti", "3")),
    )
    told = [[one.responsible for one in area.objectives] for area in found.plan.areas]
    assert told == [["Ada Neri", "Ada Neri"], [""]]


def test_an_office_and_its_head_without_a_mark_between_them() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Direzione / Responsabile", "Indicatore", "Target 2026"),
            row("Curare le barche", "Direzione Laghi dott. Ugo Bassi", "Barche curate", "8"),
            row("Aprire i moli", "Dirigente dott. Ugo Bassi", "Moli aperti", "3"),
        )
    )
    first, second = every_objective(found)
    assert (first.cost_centre, first.responsible) == ("Direzione Laghi", "dott. Ugo Bassi")
    assert (second.cost_centre, second.responsible) == ("", "Dirigente dott. Ugo Bassi")


def test_a_line_in_brackets_below_a_name_is_a_note() -> None:
    found = read(
        table(
            row(
                "Obiettivo operativo", "Dirigente", "Indicatore", "Risultato da conseguire nel 2026"
            ),
            row("Curare le barche", "dott. Ugo Bassi\n(Laghi)", "Barche curate", "8"),
        )
    )
    (objective,) = every_objective(found)
    assert objective.responsible == "dott. Ugo Bassi"
    assert "Laghi" in [note.text for note in objective.notes]
    assert [one.text for one in objective.indicators[0].targets] == ["8"]


def test_who_answers_and_for_which_office_in_two_cells_across_a_table() -> None:
    found = read(
        table(
            row("Descrizione KPI", "Formula", "Peso", "Valore di partenza", "2026", "2027"),
            row(cell("Obiettivo 3.1: Curare le barche", span=6)),
            row("Titolare: Ada Neri", cell("Struttura: Ufficio laghi", span=5)),
            row("Barche curate", "conteggio", "100", "4", "8", "9"),
            row(cell("Sub-totale 3.1", span=2), "100", "", "", ""),
        )
    )
    (objective,) = every_objective(found)
    assert (objective.responsible, objective.cost_centre) == ("Ada Neri", "Ufficio laghi")
    assert [one.name for one in objective.indicators] == ["Barche curate"]


def test_each_row_beside_one_label_of_phases_is_a_phase() -> None:
    def phase(text: str, mark: str, *, merge: str) -> str:
        return row(cell("Fasi" if merge == "restart" else "", merge=merge), text, mark)

    found = read(
        table(
            row("Obiettivo operativo 1", cell("Curare le barche", span=2)),
            row("Responsabile", cell("Ada Neri", span=2)),
            phase("Censire le barche", "x", merge="restart"),
            phase("affidare i lavori", "x", merge="on"),
            phase("Collaudo", "", merge="on"),
            row("Indicatore", "Peso", "Target 2026"),
            row("Barche curate", "100", "8"),
        )
    )
    (objective,) = every_objective(found)
    assert [one.text for one in objective.actions] == [
        "Censire le barche",
        "affidare i lavori",
        "Collaudo",
    ]


SENTENCES = (
    "Il programma di lavoro si articola nelle seguenti fasi:",
    "L'ufficio procederà in fasi:",
    "Le attività da svolgere sono le seguenti:",
    "The work goes through the following steps:",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_announces_the_phases_of_the_open_objective(sentence: str) -> None:
    found = read(
        paragraph("OBIETTIVO N. 1"),
        paragraph("Curare le barche del lago"),
        paragraph("Responsabile: Ada Neri"),
        paragraph(sentence),
        paragraph("a) censire le barche;"),
        paragraph("b) affidare i lavori."),
        table(row("Indicatore", "Peso", "Target 2026"), row("Barche curate", "100", "8")),
    )
    (objective,) = every_objective(found)
    assert [one.text for one in objective.actions] == ["censire le barche", "affidare i lavori"]


def test_such_a_sentence_before_any_objective_is_prose() -> None:
    found = read(
        paragraph("Premessa", style="Heading1"),
        paragraph(SENTENCES[0]),
        paragraph("a) piano;"),
        paragraph("b) relazione."),
        paragraph("Obiettivi operativi", style="Heading1"),
        table(
            row("Obiettivo operativo", "Indicatore", "Target 2026"),
            row("Curare le barche", "Barche curate", "8"),
        ),
    )
    (objective,) = every_objective(found)
    assert (objective.title, objective.actions) == ("Curare le barche", ())


def test_a_company_is_named_by_its_form() -> None:
    found = read(
        paragraph("Acque dei Laghi S.p.A."),
        paragraph("PIANO DEGLI OBIETTIVI 2026"),
        paragraph("Società in house della Regione e dei Comuni soci"),
        table(
            row("Obiettivo operativo", "Indicatore", "Target 2026"),
            row("Curare le barche", "Barche curate", "8"),
        ),
    )
    assert found.plan.administration == "Acque dei Laghi S.p.A."


def test_a_code_may_end_in_a_capital_letter() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "OP 1.1.A – Curare le barche"),
            row("Responsabile", "Ada Neri"),
        ),
        table(
            row("Indicatore 1", cell("Barche curate", span=3)),
            row("Rilevatore", "Ufficio laghi", "Valore di partenza", "4"),
            row("Target 2026", cell("8", span=3)),
        ),
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("OP 1.1.A", "OP 1.1.A – Curare le barche")
    assert objective.indicators[0].responsible == "Ufficio laghi"


def test_who_answers_across_the_first_rows_of_a_table_is_no_part_of_its_header() -> None:
    found = read(
        table(
            row("N.", "Obiettivo operativo", "Indicatore", "Formula", "Peso", "Target 2026"),
            row(cell("Dirigente: Ada Neri", span=3), cell("Servizio: Ufficio laghi", span=3)),
            row("1", "Curare le barche", "Barche curate", "conteggio", "100", "8"),
            row("2", "Aprire i moli", "Moli aperti", "conteggio", "100", "3"),
        )
    )
    told = [(one.title, one.responsible, one.cost_centre) for one in every_objective(found)]
    assert told == [
        ("Curare le barche", "Ada Neri", "Ufficio laghi"),
        ("Aprire i moli", "Ada Neri", "Ufficio laghi"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("1", "Censire le barche"), ("2", "affidare i lavori")),
        (("Censire le barche", "31/03"), ("affidare i lavori", "30/06")),
    ],
)
def test_phases_beside_a_merged_label_may_be_counted_or_dated(
    rows: tuple[tuple[str, str], tuple[str, str]],
) -> None:
    first, second = rows
    found = read(
        table(
            row("Obiettivo operativo 1", cell("Curare le barche", span=2)),
            row("Responsabile", cell("Ada Neri", span=2)),
            row(cell("Azioni", merge="restart"), *first),
            row(cell(merge="on"), *second),
            row("Indicatore", "Peso", "Target 2026"),
            row("Barche curate", "100", "8"),
        )
    )
    (objective,) = every_objective(found)
    assert [one.text for one in objective.actions] == ["Censire le barche", "affidare i lavori"]


def test_first_columns_left_blank_are_said_by_the_rows_above() -> None:
    found = read(
        table(
            row("Dirigente", "Settore", "Obiettivo", "Indicatore", "Target 2026"),
            row("Ugo Bassi", "Settore Laghi", "Curare le barche", "Barche curate", "8"),
            row("", "", "Aprire i moli", "Moli aperti", "3"),
            row("Ada Neri", "", "Aprire i sentieri", "Sentieri aperti", "3"),
        )
    )
    said = [(one.responsible, one.cost_centre) for one in every_objective(found)]
    assert said == [
        ("Ugo Bassi", "Settore Laghi"),
        ("Ugo Bassi", "Settore Laghi"),
        ("Ada Neri", ""),
    ]
