"""The Word document has the layout the offices know."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from lxml import etree

from tests.documents.writing.sample import PERIOD, SECTION, sample_plan
from tests.documents.writing.word_tables import (
    opened,
    paragraphs,
    row_with,
    rows,
    tables,
)
from tests.work import calls
from traguardo.core.calendar import Period
from traguardo.core.model import (
    Action,
    Budget,
    DeclaredStatus,
    Frequency,
    Indicator,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    StrategicArea,
)
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.writing import (
    HalfYearReport,
    half_year_report,
    write_half_year_docx,
    write_plan_docx,
)

PLAN = write_plan_docx(sample_plan())
REPORT = write_half_year_docx(half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 7, 5)))


def card(objective: Objective) -> bytes:
    return write_plan_docx(Plan(operational_objectives=(objective,)))


def test_the_first_line_is_the_title_the_office_gave() -> None:
    assert paragraphs(PLAN)[0] == sample_plan().title


def test_a_plan_without_a_title_gets_the_usual_one() -> None:
    assert paragraphs(write_plan_docx(Plan(years=(2024, 2025, 2026))))[0] == (
        "Schede obiettivi strategici e operativi – Piano performance 2024/2026"
    )


def test_strategic_tables_have_full_rows_then_six_columns() -> None:
    area, objective = tables(PLAN)[:2]
    assert [row.texts for row in area] == [
        ("Area strategica: Tutela del mercato",),
        ("Un’area per chi compra e chi vende.",),
    ]
    assert [row.texts for row in objective[:3]] == [
        (
            "Obiettivo strategico: Un mercato più sicuro per chi compra\n"
            "L’obiettivo riguarda i prodotti più venduti in provincia.",
        ),
        ("KPI associati",),
        ("Indicatori", "Peso", "Un.mis.", "Fonte", "Alg.", "Target"),
    ]


def test_an_indicator_has_its_yearly_targets_one_a_line() -> None:
    row = row_with(PLAN, "Quota di verifiche concluse")
    assert row.texts[1:4] == ("60", "%", "cruscotto interno")
    assert row.texts[5] == "Anno:2024—≥80%\nAnno:2025—≥85%\nAnno:2026—≥90%"


def test_a_card_is_label_beside_value() -> None:
    labels = dict(row.texts for row in tables(PLAN)[4] if len(row.texts) == 2)
    assert labels["Obiettivo strategico (missione)"] == "Cod.012 Regolazione dei mercati"
    assert labels["Programma"] == "programma 004 – “Vigilanza sui prodotti”"
    assert labels["Obiettivo operativo"] == "Verifiche in tempi certi"
    assert labels["Kpi operativo 1.1"] == "UFFICIO METRICO"
    assert labels["Centro di costo"] == "In corso di definizione"


@pytest.mark.parametrize("verbatim", ["70%", "6 MESI", "Efficienza", "<=20gg."])
def test_what_the_office_wrote_is_written_back_as_it_was(verbatim: str) -> None:
    assert any(verbatim in row.texts for row in rows(PLAN))


def test_a_section_heading_stands_once_above_its_cards() -> None:
    assert paragraphs(PLAN).count(SECTION) == 1


def test_a_review_of_a_kpi_stands_right_after_it() -> None:
    texts = [row.texts for row in tables(PLAN)[4]]
    place = texts.index(("L’obiettivo è pienamente raggiunto",))
    assert texts[place + 1][0] == "Kpi operativo 2.1"


@pytest.mark.parametrize(
    ("review", "words", "fill"),
    [
        (
            Review(None, DeclaredStatus.ON_TRACK, (), "in linea con target\nTutto bene"),
            " in linea con target\nTutto bene",
            "00B050",
        ),
        (
            Review(None, DeclaredStatus.ON_TRACK),
            " in linea con target (stato dichiarato)",
            "00B050",
        ),
        (
            Review(None, DeclaredStatus.OFF_TRACK, (), "manca personale"),
            " non in linea con target (stato dichiarato)\nmanca personale",
            "FF5050",
        ),
        (
            Review(None, DeclaredStatus.ACHIEVED),
            " obiettivo raggiunto (stato dichiarato)",
            "00B050",
        ),
        (Review(None, DeclaredStatus.AT_RISK), " a rischio (stato dichiarato)", "F4A460"),
        (
            Review(None, DeclaredStatus.UNSTATED, (ReviewFlag.RESOURCES_REVISED,)),
            " nessuno stato; revisione risorse finanziarie (stato dichiarato)",
            "FFC000",
        ),
        (
            Review(
                None,
                DeclaredStatus.UNSTATED,
                (ReviewFlag.OBJECTIVE_REVISED,),
                "Revisione obiettivo",
            ),
            " Revisione obiettivo",
            "00B0F0",
        ),
        (Review(None, DeclaredStatus.UNSTATED, (), "si vedrà"), " si vedrà", ""),
    ],
)
def test_a_status_has_a_word_and_a_colour(review: Review, words: str, fill: str) -> None:
    row = row_with(card(Objective("Uno", reviews=(review,))), "Monitoraggio semestrale")
    assert row.texts[0].removeprefix("Monitoraggio semestrale:") == words
    assert row.fills == (fill,)


def test_the_legend_shows_the_four_marks_in_colour_and_word() -> None:
    legend = tables(PLAN)[-1]
    assert paragraphs(PLAN)[-1] == "Legenda:"
    assert [(row.texts[0], row.fills[1]) for row in legend] == [
        ("monitoraggio semestrale in linea con il target (verde)", "00B050"),
        ("monitoraggio semestrale non in linea con il target (rosso)", "FF5050"),
        ("revisione risorse finanziarie (giallo)", "FFC000"),
        ("revisione obiettivo (azzurro)", "00B0F0"),
    ]


def test_the_legend_has_a_fifth_mark_only_where_it_is_used() -> None:
    legend = tables(card(Objective("Uno", reviews=(Review(None, DeclaredStatus.AT_RISK),))))[-1]
    assert legend[-1].texts[0] == "monitoraggio semestrale a rischio (arancione)"


def test_a_review_of_another_period_names_it() -> None:
    earlier = Review(Period.parse("2023-H2"), DeclaredStatus.ON_TRACK, (), "in linea")
    kpi = Indicator(number="1", name="Uno", reviews=(earlier,))
    plan = Plan(operational_objectives=(Objective("Uno", indicators=(kpi,), reviews=(earlier,)),))
    document = write_half_year_docx(HalfYearReport(plan, PERIOD))
    assert row_with(document, "Monitoraggio secondo").texts == (
        "Monitoraggio secondo semestre 2023: in linea",
    )
    assert row_with(document, "in linea con target").texts == (
        "in linea con target (stato dichiarato: secondo semestre 2023)\nin linea",
    )


def test_the_period_most_reviews_name_stands_on_the_cover_of_a_plan() -> None:
    earlier = Review(Period.parse("2023-H2"), DeclaredStatus.ON_TRACK, (), "in linea")
    document = card(Objective("Uno", reviews=(earlier,)))
    assert "Periodo: secondo semestre 2023" in paragraphs(document)
    assert row_with(document, "Monitoraggio semestrale: in linea")


def test_a_field_the_strategic_table_has_no_column_for_gets_a_line() -> None:
    objective = Objective("Uno", cost_centre="Ufficio studi", actions=(Action("1", "aprire"),))
    document = write_plan_docx(Plan(areas=(StrategicArea("Area", "", (objective,)),)))
    assert row_with(document, "Centro di costo: Ufficio studi")
    assert row_with(document, "Azione 1: aprire")


def test_a_card_has_a_row_for_the_unit_where_there_is_one() -> None:
    kpi = Indicator(number="1", name="Uno", unit="giorni", frequency=Frequency.YEARLY)
    document = card(Objective("Uno", indicators=(kpi,)))
    assert row_with(document, "Unità di misura").texts[1] == "giorni"
    assert row_with(document, "Frequenza").texts[1] == "annuale"


def test_header_rows_are_repeated_and_rows_stay_whole() -> None:
    objective, metrology = tables(PLAN)[1], tables(PLAN)[4]
    assert [row.repeated for row in objective] == [True, True, True, False, False, False, False]
    assert [row.repeated for row in metrology[:4]] == [True, True, True, False]
    assert all(row.whole for row in rows(PLAN))


def test_a_row_taller_than_a_page_may_run_over() -> None:
    row = row_with(card(Objective("Lungo", "parola " * 2000)), "Descrizione")
    assert not row.whole


def test_a_head_that_would_fill_the_page_is_not_repeated() -> None:
    assert not any(row.repeated for row in tables(card(Objective("titolo " * 200)))[0])


def test_a_budget_without_words_is_put_into_words() -> None:
    budget = replace(sample_plan().operational_objectives[0].budget, text="")
    assert row_with(card(Objective("Uno", budget=budget)), "Budget").texts[1] == (
        "€ 195.000 di cui € 14.400 per PID"
    )
    assert row_with(card(Objective("Uno", budget=Budget())), "Budget").texts[1] == ""


def test_values_scores_and_computed_status_stand_beside_the_declared_one() -> None:
    texts = [row.texts[0] for row in tables(REPORT)[3]]
    place = texts.index(
        "Valore rilevato: primo semestre 2024: 82,5 (concluse 33; avviate 40)\n"
        "periodi: rapporto tra le somme"
    )
    achieved, computed = texts[place + 1].split("\n")
    assert achieved == "Grado di raggiungimento: 100%"
    assert computed.startswith("Stato calcolato: in linea. ")


def test_a_disagreement_is_said_in_words() -> None:
    warned = [row for row in rows(REPORT) if row.texts[0].startswith("Attenzione")]
    report = half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 7, 5))
    assert len(warned) == len(report.disagreements) > 0


def test_the_plan_alone_says_nothing_computed() -> None:
    assert not any("Stato calcolato" in text for row in rows(PLAN) for text in row.texts)
    assert not any("Sintesi" in text for text in paragraphs(PLAN))


def test_the_document_is_italian_and_says_what_it_is() -> None:
    document = opened(REPORT)
    assert document.core_properties.title == sample_plan().title
    assert document.core_properties.author == "Camera di commercio di Valdisole"
    assert document.core_properties.language == "it-IT"
    styles = etree.tostring(document.styles.element)
    assert b'w:lang w:val="it-IT"' in styles


def test_two_writings_of_one_report_hold_the_same() -> None:
    report = half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 7, 5))
    assert _parts(write_half_year_docx(report)) == _parts(REPORT)


def _parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_odd_characters_break_nothing() -> None:
    odd = 'a\x00b\x07c\ud800d\ufffee\x85f\x0bg\tה漢😀 <w:p> & " ]]>'
    document = write_plan_docx(Plan(odd, odd, operational_objectives=(Objective(odd, odd),)))
    assert row_with(document, "Descrizione").texts[1] == 'abcde\nf\ngה漢😀 <w:p> & " ]]>'


def test_ten_times_the_cards_are_about_ten_times_the_work() -> None:
    def work(times: int) -> int:
        plan = sample_plan()
        many = replace(plan, operational_objectives=plan.operational_objectives * times)
        return calls(lambda: write_plan_docx(many))

    work(1)
    assert work(100) < 12 * work(10)


def test_no_table_touches_another_so_that_a_program_joins_them() -> None:
    strategic = Objective("Semplificare", indicators=(Indicator(name="Pratiche", number="1"),))
    plan = Plan(
        "Piano 2026",
        areas=(StrategicArea("Servizi", objectives=(strategic,)),),
        operational_objectives=(Objective("Aprire lo sportello"), Objective("Formare")),
    )
    with zipfile.ZipFile(BytesIO(write_plan_docx(plan))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    kinds = [etree.QName(element).localname for element in body]
    assert ("tbl", "tbl") not in list(pairwise(kinds))
