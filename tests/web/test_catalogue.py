"""Every Italian text of the interface has its English, with the same placeholders."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from scripts.messages import CATALOGUE, Text, every_text

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


@pytest.fixture(scope="module")
def english() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def first(text: Text) -> str:
    return text if isinstance(text, str) else text[0]


def names(text: str) -> set[str]:
    return {one or other for one, other in PLACEHOLDER.findall(text)}


def test_the_texts_are_found_in_code_templates_and_the_command() -> None:
    found = {first(text) for text in every_text()}
    assert {"Cruscotto", "Accedi", "non in linea", "%(late)s in ritardo", "riga"} <= found


def test_every_italian_text_is_in_the_english_catalogue(english: Catalog) -> None:
    known = {first(message.id) for message in english if message.id}
    assert sorted({first(text) for text in every_text()} - known) == []


def test_no_english_text_is_empty_fuzzy_or_left_over(english: Catalog) -> None:
    listed = [message for message in english if message.id]
    assert [one.id for one in listed if not all(strings(one)) or one.fuzzy] == []
    assert sorted({first(one.id) for one in listed} - {first(text) for text in every_text()}) == []
    assert not english.obsolete


def test_the_english_keeps_every_placeholder(english: Catalog) -> None:
    for message in english:
        if message.id:
            wanted = names(first(message.id))
            assert all(names(string) == wanted for string in strings(message)), message.id
