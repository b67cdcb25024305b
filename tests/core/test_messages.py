"""A message is an Italian text to everybody, and its template to who speaks another language."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.findings import Anchor
from traguardo.core.messages import Message, joined, patterns, recognised, said, told

ENGLISH = {
    "Il peso {weight} è fuori dall'intervallo.": "The weight {weight} is out of range.",
    "Il centro «{centre}» è di {owner}.": "{owner} owns the centre “{centre}”.",
    "azione {number}": "action {number}",
    "{name}: aprirlo in {program} o salvarlo da {program}.": "{name}: use {program} ({program}).",
    "tabella {number}": "table {number}",
    "riga {number}": "row {number}",
}


def english(template: str) -> str:
    return ENGLISH.get(template, template)


def test_it_is_a_plain_text_to_who_compares_stores_or_prints_it() -> None:
    message = said("Il peso {weight} è fuori dall'intervallo.", weight=Decimal("33.50"))
    assert message == "Il peso 33,5 è fuori dall'intervallo."
    assert {message: 1}["Il peso 33,5 è fuori dall'intervallo."] == 1
    assert json.loads(json.dumps([message])) == [message]
    assert type(str(message)) is str


def test_another_language_has_its_words_and_its_numbers() -> None:
    message = said("Il peso {weight} è fuori dall'intervallo.", weight=Decimal("33.50"))
    assert told(message, english) == "The weight 33.5 is out of range."


def test_parts_are_verbatim_unless_they_are_messages() -> None:
    centre = said("azione {number}", number=2)
    message = said("Il centro «{centre}» è di {owner}.", centre=centre, owner="azione {number}")
    assert told(message, english) == "azione {number} owns the centre “action 2”."
    assert told("Il peso è fuori.", english) == "Il peso è fuori."


def test_several_are_said_as_one() -> None:
    both = joined([said("azione {number}", number=n) for n in (1, 2)], ", ")
    assert both == "azione 1, azione 2"
    assert told(both, english) == "action 1, action 2"


@pytest.mark.parametrize("through", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_can_still_be_said(through: object) -> None:
    message = through(said("azione {number}", number=2))  # type: ignore[operator]
    assert (message, told(message, english)) == ("azione 2", "action 2")


def test_a_place_in_a_file_is_said_in_both() -> None:
    anchor = Anchor(table=7, row=12)
    assert str(anchor) == "tabella 7, riga 12"
    assert told(anchor.words, english) == "table 7, row 12"
    assert str(Anchor(sheet=2, row=3, cell=28)) == "foglio 2, riga 3, colonna AB"


PARTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(PARTS, PARTS)
def test_a_text_that_was_stored_is_recognised_by_its_template(centre: str, owner: str) -> None:
    message = said("Il centro «{centre}» è di {owner}.", centre=centre, owner=owner)
    found = recognised(str(message), patterns(ENGLISH))
    assert isinstance(found, Message)
    assert found == message
    assert found.template == message.template


def test_a_part_that_is_named_twice_is_the_same_in_both_places() -> None:
    known = patterns(ENGLISH)
    text = "a.doc: aprirlo in Word o salvarlo da Word."
    assert told(recognised(text, known), english) == "a.doc: use Word (Word)."
    other = "a.doc: aprirlo in Word o salvarlo da Excel."
    assert type(recognised(other, known)) is str
