"""The words of the interface are those of the glossary, and every rule has a title."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

from traguardo.core import model, roles, scoring
from traguardo.core.findings import Severity
from traguardo.core.monitoring.level import Level
from traguardo.core.roles import Verb
from traguardo.core.rules import RULES
from traguardo.core.scoring.system import Light
from traguardo.documents.plan_reader.notes import READING_RULES
from traguardo.ui.lights import LOOKS
from traguardo.ui.rule_titles import TITLES
from traguardo.ui.verbs import VERBS
from traguardo.ui.words import WORDS

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
HOMES = (model, roles, scoring)


def listed() -> dict[str, str]:
    lists = GLOSSARY.read_text(encoding="utf-8").split("## Words of the lists")[1]
    rows = re.findall(r"^\| (.+?) \| `(\w+\.\w+)` \|$", lists, re.MULTILINE)
    return {name: word for word, name in rows}


def test_the_glossary_and_the_interface_use_the_same_words() -> None:
    with translation.override("it"):
        shown = {f"{type(name).__name__}.{name.name}": str(word) for name, word in WORDS.items()}
    assert shown == listed()


@pytest.mark.parametrize("level", [*Level, *model.DeclaredStatus, *Light, *Severity])
def test_every_light_has_a_word_and_a_shape(level: str) -> None:
    assert LOOKS[level].word
    assert LOOKS[level].shape


def test_no_two_levels_share_both_shape_and_tone() -> None:
    looks = [(LOOKS[level].shape, LOOKS[level].tone) for level in Level]
    assert len(set(looks)) == len(looks)


def test_every_rule_has_a_title() -> None:
    assert {rule.__name__ for rule in RULES} <= set(TITLES)
    assert {*READING_RULES, "unknown_key"} <= set(TITLES)


def test_every_verb_has_its_words_in_the_journal() -> None:
    assert {verb.value for verb in Verb} <= set(VERBS)
