"""Whose a review is: of an indicator, or of the objective whose indicators it stands beside."""

from __future__ import annotations

from tests.documents.sheets import as_word
from traguardo.core.model import DeclaredStatus, Plan
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

HEAD = "| Obiettivo | Indicatore | Peso | Target 2026 | Valore al 30/06/2026 | Stato | Note |\n"


def read(drawn: str) -> Plan:
    title = "Comune di Borgoverde – Monitoraggio al 30 giugno 2026\n\n"
    return read_plan(read_docx(as_word(title + drawn))).plan


def test_a_status_merged_over_the_indicators_is_of_their_objective() -> None:
    plan = read(
        HEAD
        + "| Curare i sentieri | Chilometri | 60 | 40 | 20 | In linea | Due squadre al lavoro |\n"
        + "| ^ | Cartelli | 40 | 10 | 4 | ^ | ^ |\n"
        + "| Aprire il rifugio | Notti | 100 | 90 | 0 | Non in linea | Lavori in ritardo |\n"
    )
    told = [[one.status for one in goal.reviews] for goal in plan.operational_objectives]
    assert told == [[DeclaredStatus.ON_TRACK], [DeclaredStatus.OFF_TRACK]]
    indicators = [one for goal in plan.operational_objectives for one in goal.indicators]
    assert not any(one.reviews for one in indicators)


def test_a_status_in_each_row_is_of_its_indicator() -> None:
    plan = read(
        HEAD
        + "| Curare i sentieri | Chilometri | 60 | 40 | 20 | In linea | Due squadre |\n"
        + "| ^ | Cartelli | 40 | 10 | 1 | Non in linea | Fornitore in ritardo |\n"
    )
    (goal,) = plan.operational_objectives
    assert goal.reviews == ()
    assert [len(one.reviews) for one in goal.indicators] == [1, 1]


def test_a_comment_below_the_results_of_an_objective_is_its_review() -> None:
    plan = read(
        "Obiettivo operativo 1: Curare i sentieri\n\n"
        "| Indicatore | Target 2026 | Consuntivo 2026 |\n"
        "| Chilometri | 40 | 44 |\n\n"
        "Commento: Due squadre hanno lavorato anche di sabato.\n"
    )
    (goal,) = plan.operational_objectives
    (review,) = goal.reviews
    assert review.text == "Due squadre hanno lavorato anche di sabato."


def test_who_stands_under_an_area_in_capitals_answers_for_what_follows() -> None:
    lines = [
        *("AREA 1 - SERVIZI", "Responsabile: Ada Neri", "OBIETTIVO N. 1: Aprire il nido"),
        *("Indicatori:", "- posti nuovi", "Unità di misura: numero; Peso: 100%; Target: 12"),
        *("AREA 2 - FINANZE", "Responsabile: Ugo Fabbri", "OBIETTIVO N. 2: Pagare prima"),
        *("Indicatori:", "- giorni medi", "Unità di misura: giorni; Peso: 100%; Target: 20"),
    ]
    first, second = read("\n".join(lines)).operational_objectives
    assert (first.responsible, second.responsible) == ("Ada Neri", "Ugo Fabbri")
    assert [one.responsible for goal in (first, second) for one in goal.indicators] == ["", ""]
