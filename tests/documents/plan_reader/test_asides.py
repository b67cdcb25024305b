"""Lines around tables, and plain lines that open a part: they change nothing of what is read."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

HEADER = row("Indicatore", "Formula", "Peso", "Target 2026")
ROADS = table(HEADER, row("Strade rifatte", "Km rifatti", "100", "12"))
PARKS = table(HEADER, row("Giardini aperti", "Giardini aperti al pubblico", "100", "5"))
ASIDES = [
    "Tabella 1 – Obiettivi, indicatori e target 2026",
    "Fonte: elaborazione dell'ufficio controllo di gestione.",
    "Fonte dei dati: contabilità economica",
    "(*) valore stimato",
    "Nota: i valori di partenza sono quelli del preconsuntivo, il target è annuale.",
    "N.B. I target degli anni successivi al primo saranno aggiornati.",
    "pag. 3 di 20",
]


def goals(*around: str) -> list[str]:
    """Two objectives with a table each, and lines under each table."""
    lines = [paragraph(one) for one in around]
    return [
        paragraph("Piano della performance 2026", style="Title"),
        paragraph("SETTORE LAVORI PUBBLICI"),
        paragraph("Obiettivo operativo 1 – Rifare le strade"),
        ROADS,
        *lines,
        paragraph("Obiettivo operativo 2 – Aprire i giardini"),
        PARKS,
        *lines,
    ]


@pytest.mark.parametrize("line", ASIDES)
def test_a_line_under_a_table_is_of_no_objective_and_ends_none(line: str) -> None:
    alone, found = read(*goals()), read(*goals(line))
    for before, after in zip(every_objective(alone), every_objective(found), strict=True):
        assert (after.title, after.cost_centre) == (before.title, before.cost_centre)
    assert {one.cost_centre for one in every_objective(found)} == {"SETTORE LAVORI PUBBLICI"}
    assert [one.source for one in every_indicator(found)] == ["", ""]
    assert sum(line in str(one.message) for one in found.findings) == 2


def test_a_caption_over_the_first_table_is_no_title_and_says_no_years() -> None:
    blocks = [
        paragraph("Comune di Borgo Alto"),
        paragraph("Schede del Settore tecnico 2026"),
        paragraph("Tabella 1 – Piano degli obiettivi e della performance 2025-2027"),
        table(
            row("Obiettivo", "Indicatore", "Target 2026"),
            row("Rifare le strade", "Strade rifatte", "12"),
        ),
    ]
    found = read_plan(read_docx(document(*blocks)))
    assert found.plan.title == "Schede del Settore tecnico 2026"
    assert found.plan.years == (2026,)


def test_lines_that_each_state_a_field_still_do() -> None:
    found = read(
        paragraph("Obiettivo operativo 1 – Rifare le strade"),
        table(row("Indicatore", "Strade rifatte"), row("Target 2026", "12")),
        paragraph("Fonte: catasto strade"),
        paragraph("Frequenza: semestrale"),
    )
    (indicator,) = every_indicator(found)
    assert indicator.source == "catasto strade"


def test_a_sentence_between_a_label_and_its_table_is_no_name() -> None:
    found = read(
        paragraph("Obiettivo operativo 1 – Rifare le strade"),
        paragraph("Indicatori"),
        paragraph("Di seguito si riportano gli indicatori con i relativi pesi e target attesi."),
        ROADS,
    )
    assert [one.name for one in every_indicator(found)] == ["Strade rifatte"]


def test_a_sentence_is_no_title() -> None:
    told = "Gli obiettivi del piano sono stati definiti dai dirigenti e dalla Giunta."
    blocks = [paragraph("Comune di Borgo Alto"), paragraph(told), *goals()[2:]]
    found = read_plan(read_docx(document(*blocks)))
    assert found.plan.title == ""


def test_monitoring_under_the_last_objective_is_how_the_plan_is_watched() -> None:
    watched = "Il monitoraggio è svolto al 30 giugno dal controllo di gestione dell'ente."
    found = read(*goals(), paragraph("Monitoraggio"), paragraph(watched))
    assert [one.reviews for one in every_objective(found)] == [(), ()]
    assert any(watched in str(one.message) for one in found.findings)


def test_a_plain_line_opens_the_operational_part() -> None:
    found = read(
        paragraph("Area strategica: Territorio"),
        paragraph("Obiettivo strategico 1 – Un territorio curato"),
        table(row("Indicatore", "Target 2026"), row("Aree curate", "9")),
        paragraph("3. Obiettivi operativi 2026"),
        paragraph("Obiettivo 1.1 – Rifare le strade"),
        table(row("Indicatore", "Peso", "Target"), row("Strade rifatte", "100", "12")),
    )
    (goal,) = found.plan.operational_objectives
    assert goal.title == "Rifare le strade"
    assert [one.year for one in goal.indicators[0].targets] == [2026]


def test_the_chapter_below_is_no_value_of_the_one_above() -> None:
    found = read(
        paragraph("Risorse umane"),
        paragraph("2. Obiettivi operativi: risultati raggiunti"),
        *goals()[2:],
    )
    assert [one.title for one in every_objective(found)] == [
        "Rifare le strade",
        "Aprire i giardini",
    ]


def test_the_laws_a_title_page_cites_are_no_title_and_say_no_years() -> None:
    blocks = [
        paragraph("Comune di Borgo Alto"),
        paragraph("Riferimenti normativi:"),
        paragraph("- D.Lgs. 27 ottobre 2009, n. 150, articolo 10;"),
        paragraph("- D.L. 9 giugno 2021, n. 80, articolo 6 (Piano integrato);"),
        *goals()[1:],
    ]
    found = read_plan(read_docx(document(*blocks)))
    assert (found.plan.title, found.plan.years) == ("", (2026,))


def test_notes_under_the_table_of_an_objective_are_notes_of_it() -> None:
    first, *_ = every_objective(read(*goals("Note: la squadra lavora anche di sabato.")))
    notes = [*first.notes, *(note for one in first.indicators for note in one.notes)]
    assert [(one.label, one.text) for one in notes] == [
        ("Note", "la squadra lavora anche di sabato.")
    ]
