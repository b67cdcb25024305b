"""The words of a field in the text of its cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.model import Action, Indicator, Objective, Plan, Target
from traguardo.documents.source.words import pieces, sought_words


def sought(text: str, *words: str) -> list[str]:
    return [one.text for one in pieces(text, words) if one.sought]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Peso: 50%", ["50%"], ["50%"]),
        ("2026: 1.500", ["50"], []),
        ("2026: 50 e 50", ["50"], ["50", "50"]),
        ("ridurre\n i tempi", ["ridurre i tempi"], ["ridurre\n i tempi"]),
        ("Anno:2026 >= 5\nAnno:2027 >= 6", [">= 5", ">= 6"], [">= 5", ">= 6"]),
        ("(a+b)*", ["(a+b)*"], ["(a+b)*"]),
        ("altro", ["", "  "], []),
        ("", ["a"], []),
    ],
)
def test_the_words_are_found_whatever_blanks_part_them(
    text: str, words: list[str], found: list[str]
) -> None:
    assert sought(text, *words) == found


_TEXTS = st.text("ab(+ \n1.", max_size=60)


@given(_TEXTS, st.lists(_TEXTS, max_size=3))
def test_no_character_is_lost(text: str, words: list[str]) -> None:
    assert "".join(one.text for one in pieces(text, words)) == text


def test_what_is_sought_is_what_the_document_says() -> None:
    targets = (Target(2026, ">= 5"), Target(2027, ">= 5"))
    assert sought_words(Indicator(targets=targets), "targets") == [">= 5"]
    assert sought_words(Objective("", actions=(Action("1", "Rilevare"),)), "actions") == [
        "Rilevare"
    ]
    assert sought_words(Plan("Piano", "", (2026, 2027)), "years") == ["2026", "2027"]
    assert sought_words(Objective("Uno\nDue"), "title") == ["Uno\nDue", "Uno", "Due"]
