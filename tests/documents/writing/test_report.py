"""What the half-yearly report computes, and what its first page says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.documents.writing.sample import PERIOD, measured, sample_plan
from tests.documents.writing.word_tables import paragraphs, row_with, tables
from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, Indicator, Measurement, Review
from traguardo.core.monitoring.status import Level
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.writing import half_year_report, write_half_year_docx
from traguardo.documents.writing.measured import last_of_each_period
from traguardo.documents.writing.report import HalfYearReport, declared_in

REPORT = half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 7, 5))
SUMMARY = write_half_year_docx(REPORT)
H2 = Period.parse("2023-H2")


def test_every_objective_and_indicator_has_a_computed_status() -> None:
    assert REPORT.statuses["areas/0/objectives/0/indicators/0"].level is Level.ON_TRACK
    assert REPORT.statuses["operational/0/indicators/0"].level is Level.OFF_TRACK
    assert REPORT.statuses["areas/1/objectives/0"].level is Level.NO_DATA
    assert len(REPORT.statuses) == 4 + 6


def test_an_owner_who_says_on_track_against_the_figures_is_named() -> None:
    assert REPORT.disagreements == ("operational/0", "operational/0/indicators/0")


def test_a_running_period_is_judged_today() -> None:
    early = half_year_report(sample_plan(), CHAMBER, PERIOD, date(2024, 3, 1))
    assert early.statuses["areas/0/objectives/0/indicators/0"].level is not Level.ON_TRACK


@pytest.mark.parametrize(
    ("reviews", "found"),
    [
        ((), None),
        ((Review(H2, DeclaredStatus.AT_RISK),), None),
        ((Review(None, DeclaredStatus.AT_RISK),), DeclaredStatus.AT_RISK),
        (
            (Review(PERIOD, DeclaredStatus.ON_TRACK), Review(None, DeclaredStatus.AT_RISK)),
            DeclaredStatus.ON_TRACK,
        ),
        (
            (Review(PERIOD, DeclaredStatus.ON_TRACK), Review(PERIOD, DeclaredStatus.OFF_TRACK)),
            DeclaredStatus.OFF_TRACK,
        ),
    ],
)
def test_the_review_that_counts_is_the_last_of_the_period_or_undated(
    reviews: tuple[Review, ...], found: DeclaredStatus | None
) -> None:
    review = declared_in(reviews, PERIOD)
    assert (review and review.status) == found


def test_a_correction_replaces_and_a_later_period_waits() -> None:
    first = replace(measured("10"), recorded_on=date(2024, 7, 1))
    corrected = replace(measured("12"), recorded_on=date(2024, 7, 9))
    later = Measurement(Period.parse("2024-H2"), Decimal(99))
    before = Measurement(H2, Decimal(5))
    indicator = Indicator(measurements=(corrected, later, first, before))
    assert last_of_each_period(indicator, PERIOD) == (before, corrected)
    assert last_of_each_period(indicator, None) == (before, corrected, later)


def test_the_first_page_shows_achievement_and_measured_weight() -> None:
    totals = dict(row.texts for row in tables(SUMMARY)[0])
    assert totals["Area: Tutela del mercato"] == "100% (peso misurato: 60%)"
    assert totals["Area: Internazionalizzazione"] == "non calcolabile (peso misurato: 0%)"
    assert {"Tutti gli obiettivi strategici", "Tutti gli obiettivi operativi", "Piano intero"} <= (
        totals.keys()
    )


def test_the_first_page_counts_statuses_and_names_disagreements() -> None:
    counts = dict(row.texts for row in tables(SUMMARY)[1])
    assert counts["Dichiarato: in linea con target"] == "2"
    assert counts["Dichiarato: nessuno stato"] == "1"
    assert counts["Con revisione risorse finanziarie"] == "1"
    assert sum(int(n) for word, n in counts.items() if word.startswith("Calcolato")) == 4
    assert "– Verifiche in tempi certi" in paragraphs(SUMMARY)


def test_the_cover_names_administration_period_and_day() -> None:
    assert paragraphs(SUMMARY)[1:4] == [
        "Amministrazione: Camera di commercio di Valdisole",
        "Periodo: primo semestre 2024",
        "Data: 5 luglio 2024",
    ]


def test_statuses_without_scores_are_still_counted() -> None:
    document = write_half_year_docx(replace(REPORT, scores=None))
    assert tables(document)[0][0].texts == ("Stato degli obiettivi", "Quanti")


def test_a_report_without_disagreements_names_none() -> None:
    document = write_half_year_docx(replace(REPORT, disagreements=()))
    assert not any("non concordano" in text for text in paragraphs(document))


def test_a_report_may_stand_for_another_administration() -> None:
    report = HalfYearReport(sample_plan(), PERIOD, "Unione delle camere")
    assert "Amministrazione: Unione delle camere" in paragraphs(write_half_year_docx(report))


def test_a_note_on_a_measurement_is_printed() -> None:
    plan = sample_plan()
    noted = Indicator(
        name="Con nota", measurements=(replace(measured("7"), note="dato provvisorio"),)
    )
    card = replace(plan.operational_objectives[1], indicators=(noted,))
    document = write_half_year_docx(
        HalfYearReport(replace(plan, areas=(), operational_objectives=(card,)), PERIOD)
    )
    assert row_with(document, "Valore rilevato").texts[1] == (
        "primo semestre 2024: 7 – dato provvisorio"
    )
