"""Readings travel as JSON objects and come back the same; what is malformed is named."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from tests.core.targets.generated import readings

from traguardo.core.targets.codec import KINDS, from_json, to_json
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    Done,
    IncreaseBy,
    Keep,
    Milestone,
    Milestones,
    Qualitative,
    Reading,
)

OBJECTS: list[tuple[Reading, dict[str, object]]] = [
    (AtLeast(Decimal("50.5")), {"kind": "at_least", "value": "50.5", "assumed": False}),
    (
        AtMost(Decimal(20), unit="day", tolerance=Decimal(5), year=2019, note="n", assumed=True),
        {
            "kind": "at_most",
            "value": "20",
            "unit": "day",
            "tolerance": "5",
            "year": 2019,
            "note": "n",
            "assumed": True,
        },
    ),
    (
        Between(Decimal(1), Decimal(2)),
        {"kind": "between", "value": "1", "upper": "2", "assumed": False},
    ),
    (Done(), {"kind": "done", "value": True, "assumed": False}),
    (Done(expected=False), {"kind": "done", "value": False, "assumed": False}),
    (ByDate(date(2019, 6, 30)), {"kind": "by_date", "date": "2019-06-30", "assumed": False}),
    (
        IncreaseBy(Decimal("1E+3"), "2018", unit="%"),
        {
            "kind": "increase_by",
            "value": "1000",
            "reference": "2018",
            "unit": "%",
            "assumed": False,
        },
    ),
    (Keep(), {"kind": "keep", "assumed": False}),
    (Keep(Decimal(9)), {"kind": "keep", "value": "9", "assumed": False}),
    (
        Milestones((Milestone("avvio", Decimal(40), date(2019, 6, 30)), Milestone("fine"))),
        {
            "kind": "milestones",
            "steps": [{"text": "avvio", "weight": "40", "due": "2019-06-30"}, {"text": "fine"}],
            "assumed": False,
        },
    ),
    (Qualitative(""), {"kind": "qualitative", "text": "", "assumed": False}),
]


@pytest.mark.parametrize(("reading", "written"), OBJECTS)
def test_a_reading_has_only_the_keys_that_apply(
    reading: Reading, written: dict[str, object]
) -> None:
    assert to_json(reading) == written
    assert from_json(written) == reading


@settings(max_examples=300, deadline=None)
@given(readings)
def test_every_reading_survives_the_journey(reading: Reading) -> None:
    assert from_json(json.loads(json.dumps(to_json(reading)))) == reading


def test_every_kind_of_the_format_has_its_reading() -> None:
    assert len(KINDS) == 13
    assert len(set(KINDS.values())) == 13


@pytest.mark.parametrize(
    ("mapping", "complaint"),
    [
        ({}, "unknown kind"),
        ({"kind": "atleast"}, "known: at_least"),
        ({"kind": ["at_least"]}, "unknown kind"),
        ({"kind": "at_least"}, "needs 'value'"),
        ({"kind": "between", "value": "1"}, "needs 'upper'"),
        ({"kind": "done"}, "needs 'value'"),
        ({"kind": "done", "value": "yes"}, "true or false"),
        ({"kind": "by_date"}, "needs 'date'"),
        ({"kind": "by_date", "date": "30/06/2019"}, "2019-12-31"),
        ({"kind": "by_date", "date": 2019}, "'date' is 2019"),
        ({"kind": "at_least", "value": 50}, "decimal string"),
        ({"kind": "at_least", "value": "50,5"}, "decimal string"),
        ({"kind": "at_least", "value": "NaN"}, "decimal string"),
        ({"kind": "at_least", "value": "1e9"}, "decimal string"),
        ({"kind": "at_least", "value": "1", "unit": 5}, "'unit' is 5"),
        ({"kind": "at_least", "value": "1", "year": "2019"}, "a year from 1900"),
        ({"kind": "at_least", "value": "1", "year": True}, "a year from 1900"),
        ({"kind": "at_least", "value": "1", "year": 19}, "a year from 1900"),
        ({"kind": "at_least", "value": "1", "assumed": 1}, "true or false"),
        ({"kind": "at_least", "value": "1", "tolerance": "-1"}, "'tolerance' is negative"),
        ({"kind": "at_least", "value": "1", "upper": "2"}, "has no 'upper'"),
        ({"kind": "between", "value": "2", "upper": "1"}, "above 'upper'"),
        ({"kind": "increase_by", "value": "-1"}, "negative"),
        ({"kind": "milestones"}, "needs 'steps'"),
        ({"kind": "milestones", "steps": []}, "at least one step"),
        ({"kind": "milestones", "steps": ["a"]}, "an object with"),
        ({"kind": "milestones", "steps": [{"text": "a", "peso": "1"}]}, "has no 'peso'"),
        ({"kind": "milestones", "steps": [{"text": "a", "weight": "-1"}]}, "negative"),
        ({"kind": "milestones", "steps": [{"text": 1}]}, "'text' is 1"),
        ({"kind": "qualitative"}, "needs 'text'"),
        ("at_least", "an object"),
    ],
)
def test_what_is_malformed_is_named(mapping: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_json(mapping)
