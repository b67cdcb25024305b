"""Which line is the title, whose years are the plan's, and who signs at the end."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.grid import Placed
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.fields.bodies import administration_of
from traguardo.documents.plan_reader.fields.front import years_of
from traguardo.documents.plan_reader.plan_years import head_years
from traguardo.documents.spreadsheet.sheet import Sheet, SheetRow, sheet_blocks

SHEET = table(
    row("Obiettivo A1", "Ridurre le code"),
    row("Responsabile", "Ada Neri"),
    row("Indicatore", "Peso", "Target 2026"),
    row("Minuti medi", "100%", "<= 10"),
)


def read(*before: str, after: tuple[str, ...] = ()) -> ReadPlan:
    blocks = (*map(paragraph, before), SHEET, *map(paragraph, after))
    return read_plan(read_docx(document(*blocks)))


def test_the_laws_a_title_cites_are_not_of_its_years() -> None:
    assert years_of("Piano 2026-2028 (art. 10 d.lgs. 150/2009)") == (2026, 2027, 2028)
    assert years_of("Piano degli indicatori (D.P.C.M. 18 settembre 2012)") == ()
    assert years_of("Piano (anni 2026-2028)") == (2026, 2027, 2028)
    assert years_of("Piano (Artigianato 2026)") == (2026,)


def test_a_title_may_cite_a_long_law() -> None:
    cited = (
        "art. 19 del d.lgs. 31 maggio 2011, n. 91; D.P.C.M. 18 settembre 2012; D.M. 27 marzo 2013"
    )
    title = f"Allegato E – Piano degli indicatori e dei risultati attesi ({cited})"
    found = read("Borgo Alto", title, "Nessun obiettivo per le spese generali.")
    assert found.plan.title == title
    assert found.plan.years == (2026,)


def test_a_title_broken_at_a_small_word_goes_on_in_the_next_line() -> None:
    found = read(
        "Comune di Borgo Alto", "Piano integrato di attività e", "organizzazione 2026-2028"
    )
    assert " ".join(found.plan.title.split()) == (
        "Piano integrato di attività e organizzazione 2026-2028"
    )
    below = read("Piano della performance e", "degli obiettivi", "Triennio 2026-2028")
    assert " ".join(below.plan.title.split()) == (
        "Piano della performance e degli obiettivi Triennio 2026-2028"
    )
    assert below.plan.years == (2026, 2027, 2028)
    assert read("Piano della performance 2026", "della sede").plan.title == (
        "Piano della performance 2026"
    )


def test_a_report_on_objectives_is_a_title_and_no_review() -> None:
    title = "Report di monitoraggio degli obiettivi 2026 – situazione al 30 giugno"
    found = read("Comune di Borgo Alto", title, "Al Segretario generale")
    assert found.plan.title == title
    assert found.plan.operational_objectives[0].reviews == ()


@pytest.mark.parametrize(
    "place", ["Borgo Alto, 21 luglio 2026", "Lì, 21/07/2026", "Borgo, lì 1° marzo 2026"]
)
def test_who_signs_below_place_and_date_answers_for_nothing(place: str) -> None:
    found = read(
        "Piano della performance 2026",
        after=(f"{place}   Il responsabile dell'ufficio: Irma Landi",),
    )
    (objective,) = found.plan.operational_objectives
    assert objective.responsible == "Ada Neri"
    assert any("Irma Landi" in str(one.message) for one in found.findings)


def test_how_the_plan_will_be_monitored_is_no_review() -> None:
    told = "Al termine dell'anno sarà redatto un rapporto sui risultati."
    found = read("Piano della performance 2026", after=("Monitoraggio", told))
    assert found.plan.operational_objectives[0].reviews == ()
    assert any(told in str(one.message) for one in found.findings)


@pytest.mark.parametrize("years", ["Triennio 2026-2028", "2026 – 2028"])
def test_a_title_in_several_styled_lines_over_the_first_card(years: str) -> None:
    lines = ("Camera di commercio di Roccaverde", "PIANO DEGLI INDICATORI", "(P.I.R.A.)", years)
    mission = paragraph("MISSIONE 011 – Competitività delle imprese", style="Heading1")
    blocks = [paragraph(line, style="Heading1") for line in lines]
    found = read_plan(read_docx(document(*blocks, mission, SHEET)))
    assert found.plan.title == f"PIANO DEGLI INDICATORI\n{years}"
    assert found.plan.years == (2026, 2027, 2028)
    assert found.plan.administration == lines[0]


def test_the_day_of_the_deed_in_a_page_head_is_no_year_of_the_plan() -> None:
    head = "C.C.I.A.A. di Roccaverde – Allegato D alla deliberazione n. 14 del 18/12/2025"
    assert head_years((head,)) == ()
    assert head_years((head, "Piano della performance 2026-2028")) == (2026, 2027, 2028)
    assert head_years(("PIAO 2026 approvato con delibera di Giunta del 3 marzo 2025",)) == (2026,)


def test_an_acronym_with_dots_opens_the_name_of_a_body() -> None:
    front = ["A.S.P. CASA SERENA - VALDORO", "PIANO DELLA PERFORMANCE ANNO 2026"]
    assert administration_of(front, front) == "A.S.P. CASA SERENA"


def title(*lines: str) -> str:
    return read(*lines).plan.title


@pytest.mark.parametrize(
    "other",
    [
        "VISTO il Piano della performance 2026-2028;",
        "degli esiti della Relazione sulla performance 2025 validata dal Nucleo;",
        "L'albero della performance 2026 si articola in tre ambiti.",
        "Home › Amministrazione trasparente › Performance › Piano della performance 2026-2028",
        "Allegato A al Piano della performance 2026, adottato con decreto n. 22/2026",
        "Piano della performance 2026: istruzioni per la compilazione",
        "2.2.2 Obiettivi di performance 2026-2028",
        "Provincia di Montebello",
        "Ministero della cultura",
        "(art. 10 del d.lgs. 150/2009)",
    ],
)
def test_no_title_is_what_tells_of_a_document_or_stands_around_it(other: str) -> None:
    assert title("Museo di Borgo Alto", other, "Relazione 2026", "Premessa") == "Relazione 2026"
    assert title("Museo di Borgo Alto", "Relazione 2026", "Premessa", other) == "Relazione 2026"


def test_a_document_without_a_title_is_not_called_by_its_body() -> None:
    assert title("Comune di Borgo Alto", "Provincia di Montebello") == ""


def test_years_alone_under_a_title_are_of_it() -> None:
    lines = ("Comune di Borgo Alto", "Piano della performance", "(art. 10 d.lgs. 150/2009)")
    found = read(*lines, "Anno 2026", "Premessa")
    assert found.plan.title == "Piano della performance\nAnno 2026"
    assert found.plan.years == (2026,)
    assert not any("Anno 2026" in str(one.message) for one in found.findings)


def test_a_title_that_runs_on_after_the_body_is_read_without_it() -> None:
    lines = ("Agenzia regionale delle acque Relazione sulla performance 2026", "Premessa")
    found = read(*lines)
    assert found.plan.administration == "Agenzia regionale delle acque"
    assert found.plan.title == "Relazione sulla performance 2026"


def test_a_letter_is_called_by_the_first_sentence_of_its_subject() -> None:
    subject = "Assegnazione degli obiettivi per l'anno 2026"
    more = "Attuazione della direttiva generale del Ministro per l'attività amministrativa corrente"
    found = read("Prefettura di Borgo Alto", f"OGGETTO: {subject}. {more}.")
    assert found.plan.title == f"{subject}."
    assert any(more in str(one.message) for one in found.findings)


def test_a_heading_over_the_first_card_may_be_the_title() -> None:
    heading = paragraph("Obiettivi dei dirigenti – anno 2026", style="Heading2")
    found = read_plan(read_docx(document(paragraph("Comune di Borgo Alto"), heading, SHEET)))
    assert found.plan.title == "Obiettivi dei dirigenti – anno 2026"


def test_the_deed_at_the_end_of_a_title_is_told_apart() -> None:
    found = read("Comune di Borgo Alto", "Piano 2026 (approvato dal Consiglio il 29/01/2026)")
    assert found.plan.title == "Piano 2026"
    assert any("approvato dal Consiglio" in str(one.message) for one in found.findings)


def test_the_title_of_a_workbook_stands_on_its_cover_and_is_no_name_of_a_sheet() -> None:
    cover = SheetRow(1, {0: Placed("Comune di Borgo Alto")}), SheetRow(4, {0: Placed("PEG 2026")})
    assert read_plan(sheet_blocks([Sheet("Obiettivi 2026", 1, cover)])).plan.title == "PEG 2026"


def test_the_caption_of_a_table_is_neither_title_nor_years() -> None:
    caption = "Tabella 1 – Obiettivi e target 2026-2028"
    found = read("Comune di Borgo Alto", "Relazione 2026 – Obiettivi strategici", caption)
    assert found.plan.title == "Relazione 2026 – Obiettivi strategici"
    assert found.plan.years == (2026,)


def test_the_line_with_years_is_the_title_where_two_say_as_much() -> None:
    lines = ("Comune di Borgo Alto", "Performance e bandi di gara", "Obiettivi dei settori 2026")
    assert title(*lines, "Premessa") == "Obiettivi dei settori 2026"
