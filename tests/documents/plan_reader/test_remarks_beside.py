"""A status and the remarks beside it are one review."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import every_indicator, read
from tests.documents.sheets import as_word
from tests.documents.word import row, table
from traguardo.core.model import DeclaredStatus
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan

HEAD = ("Obiettivo", "Indicatore", "Target 2026", "Valore al 30/06/2026", "Stato", "Note")


def test_what_stands_behind_a_status_is_said_of_it() -> None:
    found = read(
        table(
            row(*HEAD),
            row("Aprire le sedi", "Sedi aperte", "9", "4", "In linea", "Aperta la quarta sede."),
            row("Rifare i tetti", "Tetti rifatti", "5", "1", "Non in linea", ""),
        )
    )
    first, second = every_indicator(found)
    assert [(one.status, one.text) for one in first.reviews] == [
        (DeclaredStatus.ON_TRACK, "In linea\nAperta la quarta sede.")
    ]
    assert not first.notes
    assert [one.text for one in second.reviews] == ["Non in linea"]


def test_the_words_beside_a_status_do_not_decide_it() -> None:
    found = read(
        table(
            row(*HEAD),
            row("Aprire le sedi", "Sedi aperte", "9", "4", "In linea", "Nessuna criticità."),
            row("Rifare i tetti", "Tetti rifatti", "5", "1", "", "Bando in ritardo."),
        )
    )
    first, second = every_indicator(found)
    assert first.reviews[0].status is DeclaredStatus.ON_TRACK
    assert not second.reviews
    assert [one.text for one in second.notes] == ["Bando in ritardo."]


def test_an_outcome_that_is_but_a_level_is_a_review_of_the_year_reported_on() -> None:
    drawn = """Relazione sulla performance 2026

| Obiettivo | Indicatore | Target 2026 | Risultato 2026 | Esito | Note |
| Aprire la biblioteca | Prestiti | 900 | 950 | Raggiunto | Aperta anche la domenica. |
| ^ | Lettori | 90 | 40 | 44,4% | |
"""
    (goal,) = read_plan(read_docx(as_word(drawn))).plan.operational_objectives
    first, second = goal.indicators
    (review,) = first.reviews
    assert (str(review.period), review.status) == ("2026", DeclaredStatus.ACHIEVED)
    assert review.text == "Raggiunto\nAperta anche la domenica."
    assert second.reviews == ()
