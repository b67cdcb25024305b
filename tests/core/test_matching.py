"""Whom and what the plan's texts mean: proposed only where it is one."""

from __future__ import annotations

import pytest

from traguardo.core.matching import Closeness, Match, person_meant, unit_meant

UNITS = {
    1: "Servizio promozione",
    2: "Ufficio regolazione del mercato",
    3: "Ufficio ragioneria",
    4: "Azienda speciale Isvaldoro",
}
PEOPLE = {1: "Anna Rivalta", 2: "Ersilia Montebruno", 3: "Carlo De Rossi", 4: "Pia De Rossi"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SERVIZIO  PROMOZIONE", Match(1, Closeness.SAME)),
        ("Ufficio Regolazione dei mercati", Match(2, Closeness.SAME)),
        ("Area II – Servizio promozione", Match(1, Closeness.PART)),
        ("regolazione del mercato", Match(2, Closeness.PART)),
        ("Ufficio raggioneria", Match(3, Closeness.ALIKE)),
        ("Isvaldoro", Match(4, Closeness.PART)),
        ("Ufficio", None),
        ("Azienda speciale", None),
        ("r.i.", None),
        ("Segreteria generale", None),
        ("in corso di definizione", None),
        ("", None),
        ("-", None),
    ],
)
def test_a_cost_centre_means_a_unit(text: str, found: Match | None) -> None:
    assert unit_meant(text, UNITS) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Rivalta", Match(1, Closeness.SAME)),
        ("Dott.ssa RIVALTA Anna", Match(1, Closeness.SAME)),
        ("dott.ssa Montebruno", Match(2, Closeness.PART)),
        ("Ufficio studi – Montebruno", Match(2, Closeness.PART)),
        ("De Rossi", None),
        ("Pia De Rossi", Match(4, Closeness.SAME)),
        ("Ufficio ragioneria", None),
        ("", None),
    ],
)
def test_a_text_names_a_person(text: str, found: Match | None) -> None:
    assert person_meant(text, PEOPLE) == found


def test_a_surname_in_another_s_full_name_is_not_that_person() -> None:
    assert person_meant("Anna Montebruno", {1: "Anna Rivalta", 2: "Anna Montebruno"}) == Match(
        2, Closeness.SAME
    )
