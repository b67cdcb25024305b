"""Comments beside what was reached are reviews without a status; beside what is promised, notes."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, read
from tests.documents.word import paragraph, row, table
from traguardo.core.model import DeclaredStatus, Indicator

WORDS = "Due eventi in più, con l'Università."


def indicator(columns: tuple[str, ...], cells: tuple[str, ...]) -> Indicator:
    goal = paragraph("Obiettivo operativo 1: Ridurre i tempi")
    (found,) = every_indicator(read(goal, table(row(*columns), row(*cells))))
    return found


@pytest.mark.parametrize(
    "label", ["Commento", "Commento ai risultati", "Commento agli scostamenti", "Comment"]
)
def test_a_comment_on_a_result_is_a_review_without_status(label: str) -> None:
    columns = ("Indicatore", "Target 2026", "Consuntivo 2026", label)
    found = indicator(columns, ("Eventi", "12", "14", WORDS))
    (review,) = found.reviews
    assert (review.text, review.status, found.notes) == (WORDS, DeclaredStatus.UNSTATED, ())


def test_a_comment_on_what_is_promised_is_a_note() -> None:
    found = indicator(("Indicatore", "Peso", "Target 2026", "Commento"), ("Ore", "1", "12", WORDS))
    assert found.reviews == ()
    assert [(one.label, one.text) for one in found.notes] == [("Commento", WORDS)]


def test_a_comment_beside_the_year_before_is_a_note() -> None:
    columns = ("Indicatore", "Consuntivo 2025", "Target 2026", "Commento")
    found = indicator(columns, ("Eventi", "10", "12", WORDS))
    assert found.reviews == ()
    assert [one.text for one in found.notes] == [WORDS]


def test_an_empty_comment_is_nothing() -> None:
    columns = ("Indicatore", "Target 2026", "Consuntivo 2026", "Commento")
    found = indicator(columns, ("Eventi", "12", "14", "-"))
    assert found.reviews == ()


@pytest.mark.parametrize(
    "label", ["Motivazione dello scostamento", "Cause", "Reasons for variance"]
)
def test_a_reason_why_a_result_differs_is_a_review_without_status(label: str) -> None:
    columns = ("Indicatore", "Target 2026", "Consuntivo 2026", "Scostamento", label)
    found = indicator(columns, ("Eventi", "12", "14", "+2", WORDS))
    (review,) = found.reviews
    assert (review.text, review.status) == (WORDS, DeclaredStatus.UNSTATED)
    assert [one.text for one in found.notes] == ["+2"]


def test_a_word_that_gives_no_reason_is_a_note() -> None:
    columns = ("Indicatore", "Target 2026", "Consuntivo 2026", "Motivazione dello scostamento")
    found = indicator(columns, ("Eventi", "12", "12", "Nessuna"))
    assert found.reviews == ()
    assert [one.text for one in found.notes] == ["Nessuna"]
