"""The line that states a review's status comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, Review, ReviewFlag
from traguardo.documents.declared_line import (
    Declared,
    declared_line,
    read_declared,
    split_declared,
)

FLAGS = st.lists(st.sampled_from(ReviewFlag), unique=True).map(tuple)
H1 = Period.parse("2024-H1")


@given(st.sampled_from(DeclaredStatus), FLAGS, st.sampled_from([None, H1, Period(2023)]))
def test_a_line_reads_back_to_status_changes_and_period(
    status: DeclaredStatus, flags: tuple[ReviewFlag, ...], period: Period | None
) -> None:
    line = declared_line(Review(None, status, flags), period)
    assert read_declared(line) == Declared(status, flags, period)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "in linea con target",
        "tutto bene (stato dichiarato)",
        "in linea con target; revisione del tetto (stato dichiarato)",
        "in linea con target (stato dichiarato) ma in ritardo",
        "in linea con target (stato dichiarato: un giorno)",
    ],
)
def test_an_owners_own_words_are_no_such_line(text: str) -> None:
    assert read_declared(text) is None


def test_each_line_begins_a_review_and_words_above_the_first_are_one() -> None:
    first = declared_line(Review(None, DeclaredStatus.ON_TRACK))
    second = declared_line(Review(None, DeclaredStatus.AT_RISK), H1)
    text = f"raggiunto\n\nbene\n{first}\n{second}\nin ritardo"
    assert list(split_declared(text)) == [
        (None, "raggiunto\n\nbene"),
        (Declared(DeclaredStatus.ON_TRACK), ""),
        (Declared(DeclaredStatus.AT_RISK, (), H1), "in ritardo"),
    ]
