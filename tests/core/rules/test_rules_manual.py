"""docs/rules.md names every rule, and its examples break them as it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.core.rules.plans import TODAY, found

from traguardo.core.rules import RULES
from traguardo.documents.interchange import FORMAT
from traguardo.documents.plan_json import plan_from_json

MANUAL = (Path(__file__).resolve().parents[3] / "docs" / "rules.md").read_text(encoding="utf-8")
PARTS = re.split(r"^### ", MANUAL, flags=re.MULTILINE)[1:]
SECTIONS = dict(part.split("\n", 1) for part in PARTS)
EXAMPLES = {
    name: json.loads(block)
    for name, text in SECTIONS.items()
    for block in re.findall(r"^```json\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
}


def test_every_rule_has_its_section_and_every_section_its_rule() -> None:
    assert sorted(SECTIONS) == sorted(rule.__name__ for rule in RULES)
    assert len(PARTS) == len(SECTIONS)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_tells_severity_reason_example_and_mending(name: str) -> None:
    text = SECTIONS[name]
    assert re.match(r"\n\*(error|warning|info)(, (error|warning|info))*\.\* [A-Z0-9]", text)
    assert text.count("```json") == 1
    assert "\nMend: " in text


@pytest.mark.parametrize("name", SECTIONS)
def test_the_example_breaks_its_rule_with_a_severity_the_manual_names(name: str) -> None:
    plan = plan_from_json({"format": FORMAT, **EXAMPLES[name]}).plan
    findings = found(name, plan, TODAY)
    named = re.findall(r"error|warning|info", SECTIONS[name].split(".*")[0])
    assert findings
    assert {finding.severity.value for finding in findings} <= set(named)
