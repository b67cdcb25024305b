"""Documents that combine layouts and wordings freely, against what a careful person reads.

The vocabulary is the one the reader knows, and the reader was mended on documents drawn in this
way: these tests guard that its habits hold together, not how the next office's document is read.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import cache

import pytest

from tests.documents.combined.whole import CONTENTS, Drawn, draw
from tests.documents.compare import lost_words
from tests.documents.field_by_field import Field, is_empty, plan_fields, same
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.reading import read_document

GROUPS = 60
IN_A_GROUP = 3
WITHOUT_A_FACT = {CONTENTS, "Titolo", "Titolo:"}
"""What the contents are called, which only repeat the document, and the label of a title."""

Read = tuple[int, Drawn, ReadPlan]


@cache
def read(group: int) -> list[Read]:
    """The documents of a group, each with its seed and its reading."""
    seeds = range(group * IN_A_GROUP, (group + 1) * IN_A_GROUP)
    drawn = [(seed, draw(seed)) for seed in seeds]
    return [(seed, one, read_document(one.data, "piano.docx")) for seed, one in drawn]


def wrong_fields(drawn: Drawn, found: ReadPlan) -> list[Field]:
    """Fields read otherwise than a careful person does, or where there is none."""
    every = plan_fields(drawn.right, plan_to_json(found.plan, found.findings))
    filled = [one for one in every if not (is_empty(one[1]) and is_empty(one[2]))]
    return [one for one in filled if not same(one[1], one[2])]


def described(seed: int, drawn: Drawn, faults: list[str]) -> str:
    """A failure in words: the seed, what was chosen, what is wrong."""
    features = [f"  {name}: {value!r}" for name, value in asdict(drawn.layout).items()]
    words = ", ".join(f"{field} = «{word}»" for field, word in drawn.words.chosen.items())
    lines = [f"seed {seed}", *features, f"  colon after labels: {drawn.words.colon}"]
    return "\n".join([*lines, f"  words: {words}", *(f"- {fault}" for fault in faults)])


@pytest.mark.parametrize("group", range(GROUPS))
def test_every_combination_is_read_as_a_careful_person_reads_it(group: int) -> None:
    for seed, drawn, found in read(group):
        faults = [
            f"{where}: {value!r} was invented"
            if is_empty(right)
            else f"{where}: {value!r} was read, right is {right!r}"
            for where, right, value in wrong_fields(drawn, found)
        ]
        assert not faults, described(seed, drawn, faults)


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_word_of_a_combination_is_lost(group: int) -> None:
    for seed, drawn, found in read(group):
        lost = [
            f"«{word}» of «{text}» is lost"
            for word, text in lost_words(read_docx(drawn.data), found)
            if text not in WITHOUT_A_FACT
        ]
        assert not lost, described(seed, drawn, lost)
