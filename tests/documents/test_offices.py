"""Documents as offices publish them, against the fields a careful person fills in from them.

These guard what the reader has learned; they do not say how the next office's document will be
read. Each was drawn, and its fields written down, before the reader was tried on it, but then the
reader was mended on these very documents, the expectation of seven fields was changed to what the
manual says, and one page was drawn again. The figures of first readings are in docs/reading.md.

A list in `expected.json` holds readings that are equally right; what it does not name has to be
empty.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.documents.field_by_field import Field, is_empty, plan_fields, same
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import read_document

FOLDER = Path(__file__).parent / "offices"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
ENCODED = {"camera_export.csv": "cp1252", "ente_parco.html": "iso-8859-15"}
"""How the office saved a text that is kept here as UTF-8."""
SHARE = 97
"""Fields read rightly, in per cent, that no document may fall below."""


def fields(name: str) -> list[Field]:
    """Every field that should be there, or is."""
    data = (FOLDER / name).read_bytes()
    if name in ENCODED:
        data = data.decode("utf-8").encode(ENCODED[name])
    found = read_document(data, name)
    read, right = plan_to_json(found.plan, found.findings), EXPECTED[name]
    every = list(plan_fields(right, read))
    return [one for one in every if not (is_empty(one[1]) and is_empty(one[2]))]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_fields_are_those_a_person_reads(name: str) -> None:
    every = fields(name)
    wrong = [one for one in every if not same(one[1], one[2])]
    assert 100 * (len(every) - len(wrong)) / len(every) >= SHARE, wrong


@pytest.mark.parametrize("name", EXPECTED)
def test_no_value_is_invented(name: str) -> None:
    assert [one for one in fields(name) if is_empty(one[1])] == []
