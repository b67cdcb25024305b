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
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import read_document

FOLDER = Path(__file__).parent / "offices"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
OBJECTIVE = (
    *("number", "title", "description", "responsible", "cost_centre"),
    *("expected_results", "expected_benefits", "organisational_impact"),
)
INDICATOR = (
    *("number", "name", "algorithm", "unit", "weight", "source", "responsible", "frequency"),
    "baseline",
)
ENCODED = {"camera_export.csv": "cp1252", "ente_parco.html": "iso-8859-15"}
"""How the office saved a text that is kept here as UTF-8."""
SHARE = 97
"""Fields read rightly, in per cent, that no document may fall below."""

Field = tuple[str, Any, Any]
"""Where, what is right, what was read."""


def fields(name: str) -> list[Field]:
    """Every field that should be there, or is."""
    data = (FOLDER / name).read_bytes()
    if name in ENCODED:
        data = data.decode("utf-8").encode(ENCODED[name])
    found = read_document(data, name)
    read, right = plan_to_json(found.plan, found.findings), EXPECTED[name]
    every = list(_plan(right, read))
    return [one for one in every if not (_empty(one[1]) and _empty(one[2]))]


def _plan(right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    yield "administration", right.get("administration"), read["administration"]
    yield from _several("years", right["years"], read["years"])
    areas = read["areas"]
    cards = read["operational_objectives"]
    if "objectives_anywhere" in right:
        every = [one for area in areas for one in area["objectives"]] + cards
        yield from _each("objective", right["objectives_anywhere"], every, _objective)
        return
    yield from _each("area", right.get("areas", []), areas, _area)
    yield from _each("card", right.get("operational_objectives", []), cards, _objective)


def _area(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in ("title", "description"):
        yield f"{where}.{name}", right.get(name), read.get(name)
    objectives = right.get("objectives", []), read.get("objectives", [])
    yield from _each(f"{where}.objective", *objectives, _objective)


def _objective(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in OBJECTIVE:
        yield f"{where}.{name}", right.get(name), read.get(name)
    for name in ("mission", "programme"):
        yield f"{where}.{name}", right.get(name), (read.get(name) or {}).get("code")
    yield f"{where}.budget", right.get("budget"), (read.get("budget") or {}).get("amount")
    actions = [one["text"] for one in read.get("actions", [])]
    yield from _several(f"{where}.actions", right.get("actions", []), actions)
    indicators = right.get("indicators", []), read.get("indicators", [])
    yield from _each(f"{where}.indicator", *indicators, _indicator)


def _indicator(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in INDICATOR:
        yield f"{where}.{name}", right.get(name), read.get(name)
    targets = right.get("targets", []), read.get("targets", [])
    yield from _each(f"{where}.target", *targets, _target)


def _target(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in ("year", "text"):
        yield f"{where}.{name}", right.get(name), read.get(name)


def _each(where: str, right: list[Any], read: list[Any], fields_of: Any) -> Iterator[Field]:
    for place in range(max(len(right), len(read))):
        pair = (one[place] if place < len(one) else {} for one in (right, read))
        yield from fields_of(f"{where}[{place}]", *pair)


def _several(where: str, right: list[Any], read: list[Any]) -> Iterator[Field]:
    for place in range(max(len(right), len(read))):
        pair = [one[place] if place < len(one) else None for one in (right, read)]
        yield f"{where}[{place}]", *pair


def _empty(value: Any) -> bool:
    return value in (None, "", [])


def _same(right: Any, read: Any) -> bool:
    said = " ".join(str("" if read is None else read).split())
    alike = right if isinstance(right, list) else [right]
    return said in [" ".join(str("" if one is None else one).split()) for one in alike]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_fields_are_those_a_person_reads(name: str) -> None:
    every = fields(name)
    wrong = [one for one in every if not _same(one[1], one[2])]
    assert 100 * (len(every) - len(wrong)) / len(every) >= SHARE, wrong


@pytest.mark.parametrize("name", EXPECTED)
def test_no_value_is_invented(name: str) -> None:
    assert [one for one in fields(name) if _empty(one[1])] == []
