"""Every text becomes one that XML can carry, and nothing readable is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from traguardo.documents.writing.plain_text import lines, plain


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\x00\x07\x1bb", "ab"),
        ("\ud83d alone", " alone"),
        ("perché ≥ 5 😀\t€", "perché ≥ 5 😀\t€"),
    ],
)
def test_breaks_are_one_kind_and_what_nobody_sees_is_dropped(text: str, kept: str) -> None:
    assert plain(text) == kept


@given(st.text(st.characters()))
def test_any_text_goes_into_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = plain(text)
    assert (etree.fromstring(etree.tostring(element)).text or "") == plain(text)


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("") == [""]
