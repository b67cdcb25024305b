"""The example of docs/plan-format.md is read, and its keys are the keys that are written."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from traguardo.core.model import (
    Classified,
    DeclaredStatus,
    Indicator,
    Objective,
    Plan,
    Review,
    Revision,
    StrategicArea,
    Target,
)
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import read_document

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "plan-format.md"
PAGE = MANUAL.read_text(encoding="utf-8")


def test_the_example_is_read_as_it_stands() -> None:
    found = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert found
    read = read_document(found[1].encode(), "piano.json")
    assert json.loads(found[1])["title"] == read.plan.title
    (objective,) = read.plan.operational_objectives
    assert objective.indicators[0].targets[0].reading is not None


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(keys(inner) for inner in value))
    return set()


def test_every_key_that_is_written_is_in_the_manual() -> None:
    review = Review(None, DeclaredStatus.ON_TRACK)
    indicator = Indicator(targets=(Target(2026, "si"),), reviews=(review,))
    objective = Objective("Uno", mission=Classified("016", "M"), indicators=(indicator,))
    plan = Plan(
        areas=(StrategicArea("A", objectives=(objective,)),),
        revisions=(Revision("", "", "", "", "", "", "", date(2026, 7, 1)),),
    )
    missing = [key for key in keys(plan_to_json(plan)) if f'"{key}"' not in PAGE]
    assert missing == []
