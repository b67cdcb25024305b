"""A review in two rows of a card: its status, and the words about it."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.model import Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

WORDS = "Lo sportello ha aperto a marzo e ha accolto tutte le richieste."


def card(rows: str, title: str = "Monitoraggio degli obiettivi al 30 giugno 2025") -> Objective:
    drawn = f"""Camera di commercio di Roccaverde

{title}

Obiettivo operativo A1 – Aprire lo sportello

| Responsabile | dott.ssa Ada Neri | < | < |
| Indicatore | Peso | Target 2025 | Valore al 30/06/2025 |
| Giornate di apertura | 60% | >= 90 | 41 |
| Data di apertura | 40% | entro il 30/04/2025 | 14/03/2025 |
{rows}
"""
    (one,) = read_plan(read_docx(as_word(drawn))).plan.operational_objectives
    return one


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("● In linea", "on_track"),
        ("▲ A rischio", "at_risk"),
        ("■ Non in linea", "off_track"),
        ("✔ Raggiunto", "achieved"),
        ("Obiettivo parzialmente raggiunto", "at_risk"),
        ("In linea con il target", "on_track"),
        ("Raggiunto al 100%", "achieved"),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_status_and_words_are_one_review(mark: str, status: str, above: bool) -> None:
    rows = [f"| Stato al 30/06/2025 | {mark} | < | < |", f"| Relazione | {WORDS} | < | < |"]
    rows[1] = rows[1].replace("Relazione", "Relazione del responsabile")
    (review,) = (found := card("\n".join(rows if above else rows[::-1]))).reviews
    assert (review.status.value, review.text, str(review.period)) == (status, WORDS, "2025-H1")
    assert mark in [note.text for note in found.notes]


@pytest.mark.parametrize("label", ["Note", "Motivazione dello scostamento", "Analisi scostamenti"])
def test_notes_below_the_outcome_explain_it(label: str) -> None:
    (review,) = card(
        f"| Esito | Obiettivo raggiunto | < | < |\n| {label} | {WORDS} | < | < |"
    ).reviews
    assert (review.status.value, review.text) == ("achieved", WORDS)


@pytest.mark.parametrize(
    "rows",
    [
        "| Stato al 30/06/2025 | In linea | < | < |\n"
        f"| Monitoraggio al 31/12/2025 | {WORDS} | < | < |",
        "| Stato al 30/06/2025 | In linea | < | < |\n| Stato al 31/12/2025 | Raggiunto | < | < |",
        f"| Monitoraggio | In linea | < | < |\n| Monitoraggio | {WORDS} | < | < |",
        f"| Monitoraggio | In linea: {WORDS} | < | < |\n| Stato | Raggiunto | < | < |",
        f"| Monitoraggio | In linea: {WORDS} | < | < |\n"
        f"| Relazione del dirigente | {WORDS} | < | < |",
    ],
)
def test_two_periods_or_two_tellings_stay_two_reviews(rows: str) -> None:
    assert len(card(rows).reviews) == 2


def test_a_mere_figure_explains_no_status() -> None:
    found = card("| Stato | In linea | < | < |\n| Scostamento | -5% | < | < |")
    assert [one.text for one in found.reviews] == ["In linea"]
    assert "-5%" in [one.text for one in found.notes]


def test_an_unknown_outcome_stays_a_finding() -> None:
    assert not card("| Esito | Da verificare con la Giunta | < | < |").reviews


def test_prose_under_a_label_nobody_knows_tells_of_the_status_above() -> None:
    found = card(f"| Stato | In linea | < | < |\n| Relazione | {WORDS} | < | < |")
    assert [(one.status.value, one.text) for one in found.reviews] == [("on_track", WORDS)]
