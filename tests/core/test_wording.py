"""Comparing what offices write."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.wording import figure, fold, gist, is_blank, is_pending, shorten, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("n. pratiche evase nel termine", "Numero  pratiche evase nei termini"),
        ("N° imprese", "nr. imprese"),
        ("nº imprese", "num. imprese"),
        ("Attività dell’ufficio", "ATTIVITA' dell'ufficio"),
        ("Informazione richiesta", "informazioni richieste"),
    ],
)
def test_one_thing_in_two_spellings_has_one_gist(one: str, other: str) -> None:
    assert gist(one) == gist(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tempo medio di evasione", "tempo medio di pagamento"), ("fase 1", "fase 2"), ("ore", "oro")],
)
def test_two_things_have_two_gists(one: str, other: str) -> None:
    assert gist(one) != gist(other)


def test_folding_keeps_words_and_drops_dress() -> None:
    assert fold("  È  L’Ora\n") == "e l'ora"
    assert words("D.Lgs. 33/2013, n. 4 atti") == ("d", "lgs", "33", "2013", "n", "4", "atti")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "…", "//", "n.d.", "N/A", "nd"])
def test_a_cell_of_signs_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "no", "interna", "%1"])
def test_a_cell_with_a_word_or_a_figure_is_not(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text",
    ["In corso di definizione", "DA INDIVIDUARE", "non ancora definito", "spese da definire"],
)
def test_what_is_still_to_be_decided_is_pending(text: str) -> None:
    assert is_pending(text)


@pytest.mark.parametrize("text", ["Servizio metrico", "definito con atto 3", ""])
def test_what_is_decided_is_not_pending(text: str) -> None:
    assert not is_pending(text)


def test_a_long_title_is_cut_at_a_word() -> None:
    assert shorten("Breve  titolo\nsu due righe") == "Breve titolo su due righe"
    assert shorten("uno due tre, quattro", 13) == "uno due tre…"
    assert shorten("x" * 80, 10) == "x" * 10 + "…"


@given(st.text(), st.integers(5, 80))
def test_a_cut_never_exceeds_its_width_by_more_than_the_dots(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width + 1


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("0.00", "0"), ("33.50", "33,5"), ("1E+3", "1000"), ("-2.05", "-2,05")],
)
def test_figures_are_written_as_italians_write_them(value: str, text: str) -> None:
    assert figure(Decimal(value)) == text
