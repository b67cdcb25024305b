"""Published results as a user holds them against themselves: a table with a `progress` column."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.console.conftest import Command

FIGURES = ("value_start", "value_target", "value_current", "progress_pct")
HEADER = ["Indicator", *FIGURES, "Target met", "Direction"]


def direction(kind: str) -> str:
    """The way the row's type states, where it states one."""
    return {"above": "up", "below": "down"}.get(kind.split()[-2] if " or " in kind else "", "")


def federal_goals(shared: Path) -> list[dict[str, Any]]:
    """The rows that publish all four numbers."""
    rows = json.loads((shared / "data/external/us_performance_gov/target.json").read_text())
    return [row for row in rows if all((row.get(name) or "").strip() for name in FIGURES)]


def test_federal_goals_come_out_as_published(
    shared: Path, tmp_path: Path, traguardo: Command
) -> None:
    """(current − start) / (target − start), told where the row's own numbers deny it."""
    goals = federal_goals(shared)
    file = tmp_path / "goals.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        table = csv.writer(opened)
        table.writerow(HEADER)
        for row in goals:
            told = [row[name] for name in FIGURES]
            flag = row["progress_pct_target_status"]
            table.writerow([row["indicator"], *told, flag, direction(row["indicator_type"])])
    scored = json.loads(traguardo("score", file, "--format", "json").out)
    same = [
        one["uncapped"] is not None
        and abs(Decimal(one["uncapped"]) - 100 * Decimal(row["progress_pct"])) < Decimal("0.01")
        for row, one in zip(goals, scored["indicators"], strict=True)
    ]
    assert sum(same) >= 470
    to_keep = [row["indicator_type"].startswith("Maintain") for row in goals]
    unlike = [row for row, one, kept in zip(goals, same, to_keep, strict=True) if not (one or kept)]
    assert [row["indicator_type"] for row in unlike] == ["Complete milestone"]
    flags = [one for one in scored["findings"] if one["rule"] == "published_flag"]
    assert len(flags) == 15 + len(unlike)
