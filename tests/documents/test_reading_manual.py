"""docs/reading.md names every finding the readers can raise, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from traguardo.documents.plan_reader.notes import READING_RULES

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "reading.md"
ROW = re.compile(r"^\| `(\w+)` \| (info|warning|error) \|", re.MULTILINE)
SOURCE = Path(__file__).resolve().parents[2] / "src" / "traguardo" / "documents"


def test_every_finding_of_reading_is_in_the_manual_with_its_severity() -> None:
    documented = dict(ROW.findall(MANUAL.read_text(encoding="utf-8")))
    raised = {rule: severity.value for rule, (severity, _) in READING_RULES.items()}
    assert documented == {**raised, "unknown_key": "info"}


def test_every_rule_is_raised_somewhere() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in SOURCE.rglob("*.py"))
    assert [rule for rule in READING_RULES if code.count(f'"{rule}"') < 2] == []
