"""Persons and offices, told apart by their words."""

from __future__ import annotations

import pytest

from traguardo.core.persons import has_title, is_person, surnames


@pytest.mark.parametrize(
    "text",
    [
        "Dott.ssa Pinzimonio",
        "dott. Bevilacqua",
        "Dott.  ssa Pinzimonio",
        "Rag. Ermete Zanzottera",
        "Ing. Bevilacqua",
        "Sig.ra Pinzimonio",
        "Giulia Bevilacqua",
        "Bevilacqua Giulia",
        "Maria Luisa De Santis",
    ],
)
def test_titles_and_given_names_make_a_person(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bevilacqua",
        "Ufficio Giulia Bevilacqua",
        "Servizio Metrico",
        "giulia bevilacqua",
        "Segretario Generale",
        "Azienda speciale Promotirreno",
        "Regolazione del Mercato",
        "Ragioneria",
        "Ingegneria",
        "Ermete Zanzottera",
        "Area 2",
    ],
)
def test_anything_else_is_not_surely_one(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize(
    ("responsible", "names"),
    [
        ("Ermete Zanzottera", {"ermete", "zanzottera"}),
        ("Giulia Bevilacqua", {"bevilacqua"}),
        ("Dott.ssa Pinzimonio", {"pinzimonio"}),
        ("Rag. Maria Rosa Bevilacqua", {"bevilacqua"}),
        ("Servizio Metrico", set()),
        ("Bevilacqua", set()),
        ("", set()),
    ],
)
def test_a_person_may_be_called_by_surname_alone(responsible: str, names: set[str]) -> None:
    assert surnames(responsible) == names


def test_a_title_needs_somebody_after_it() -> None:
    assert not has_title("dott.")
    assert not has_title("Sigilli")
