"""Every row of the tables in docs/targets.md is as the parser reads it."""

from __future__ import annotations

import re

import pytest
from tests.conftest import ROOT

from traguardo.core.targets.parser import ParsedTarget, parse_target
from traguardo.core.targets.printer import show

_ROW = re.compile(r"\| (↓ )?`(.*?)` \| (.*) \|")
_PROBLEM = re.compile(r"\(character (\d+): (.*)\)$")
_PAGE = (ROOT / "docs" / "targets.md").read_text(encoding="utf-8")
ROWS = [_ROW.fullmatch(line) for line in _PAGE.splitlines() if line.startswith(("| `", "| ↓"))]


def test_the_manual_has_its_rows() -> None:
    assert len(ROWS) > 150
    assert all(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row], ids=lambda row: row.group(2)[:40])
def test_a_row_of_the_manual_holds(row: re.Match[str]) -> None:
    lower, text, said = row.groups()
    parsed = parse_target(
        text.replace("⏎", "\n"), lower_is_better=bool(lower) or None, plan_year=2019
    )
    problem = _PROBLEM.search(said)
    readings = said[: problem.start()].strip() if problem else said
    assert _shown(parsed) == readings
    assert (parsed.problem is None) == (problem is None)
    if problem and parsed.problem:
        assert (str(parsed.problem.position + 1), parsed.problem.expected) == problem.groups()


def _shown(parsed: ParsedTarget) -> str:
    return " · ".join(f"`{show(one)}`" for one in parsed.readings) or "*not read*"
