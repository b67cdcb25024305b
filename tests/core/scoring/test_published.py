"""Published results computed again: ours where the rule is ours, contradictions told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
import yaml

from traguardo.core.published import Published, check_published, recomputed
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.targets.nodes import AtLeast, AtMost, Done, Reading
from traguardo.core.values import Missing

Row = dict[str, str]


def figure(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


def reading(row: Row, start: Decimal, target: Decimal) -> Reading:
    """Which way is better: as the row's type says, else from start to target."""
    kind = row["indicator_type"]
    if "below" in kind or ("at or above" not in kind and start > target):
        return AtMost(target)
    return AtLeast(target)


def federal_goals(shared: Path) -> Iterator[tuple[Row, Published]]:
    """The rows that state all four numbers."""
    rows = json.loads((shared / "data/external/us_performance_gov/target.json").read_text())
    for number, row in enumerate(rows, 1):
        columns = ("value_start", "value_target", "value_current", "progress_pct")
        start, target, current, progress = (figure(row.get(name) or "") for name in columns)
        if start is None or target is None or current is None or progress is None:
            continue
        kept = row["indicator_type"].startswith("Maintain")
        met = {"Target met": True, "Target not met": False}.get(row["progress_pct_target_status"])
        yield (
            row,
            Published(
                f"row {number}",
                reading(row, start, target),
                current,
                None if kept else start,
                None if kept else 100 * progress,
                met,
            ),
        )


def test_the_published_progress_of_the_federal_goals_comes_out_again(shared: Path) -> None:
    """(current - start) / (target - start), for every row whose rule that is, but for one."""
    progressing = [one for _, one in federal_goals(shared) if one.baseline is not None]
    assert len(progressing) > 450
    told = [
        one.where
        for one in progressing
        if any(found.rule == "published_score" for found in check_published(one, SIMPLE))
    ]
    exact = [
        one
        for one in progressing
        if one.achievement is not None
        and abs((recomputed(one, SIMPLE).uncapped or 0) - one.achievement) < Decimal("0.01")
    ]
    assert len(told) == 1
    assert len(exact) == len(progressing) - len(told)


def test_every_row_that_contradicts_its_own_flag_is_told_and_no_other(shared: Path) -> None:
    """The rows to keep at a threshold say whether they were met; fifteen deny it in the flag.

    One more has its one milestone of one, and publishes 0 % and "not met".
    """
    told = {
        one.where: row
        for row, one in federal_goals(shared)
        if any(found.rule == "published_flag" for found in check_published(one, SIMPLE))
    }
    denied = {
        one.where
        for row, one in federal_goals(shared)
        if (row["progress_threshold"] or "").startswith("Target met") and one.met is False
    }
    assert len(denied) == 15
    assert denied < set(told)
    (beside,) = set(told) - denied
    assert (told[beside]["value_target"], told[beside]["value_current"]) == ("1", "1")


def canadian_indicators(shared: Path) -> Iterator[tuple[dict[str, Any], Published]]:
    """Every indicator with a target and a current value, whose direction is stated."""
    for name in ("cif", "sdg"):
        frame = yaml.safe_load((shared / f"data/external/canada/{name}.yml").read_text())
        for place, group in frame.items():
            for part, row in group.items():
                if not isinstance(row, dict) or None in (row["target"], row["current_value"]):
                    continue
                target, current, base = (
                    None if row[key] is None else Decimal(str(row[key]))
                    for key in ("target", "current_value", "base_value")
                )
                assert target is not None
                assert current is not None
                stated = AtMost(target) if row["direction"] == -1 else AtLeast(target)
                met = row["status"] == "target_achieved"
                yield row, Published(f"{name} {place} {part}", stated, current, base, met=met)


def test_the_canadian_targets_met_are_those_that_were_declared_met(shared: Path) -> None:
    """Their score is a ratio of growth rates, a rule we do not have; met or not is the same."""
    rows = [one for row, one in canadian_indicators(shared) if row["status"] != "not_available"]
    assert len(rows) > 110
    told = [found.where for one in rows for found in check_published(one, SIMPLE)]
    assert told == []


def test_the_canadian_deteriorations_are_ways_back_from_the_baseline(shared: Path) -> None:
    for row, one in canadian_indicators(shared):
        plain = one.baseline is not None and leads_away(row)
        if plain and row["status"] != "target_achieved":
            back = (recomputed(one, SIMPLE).uncapped or 0) < 0
            assert back is (row["status"] == "deterioration"), one.where


def leads_away(row: dict[str, Any]) -> bool:
    """Whether there is a way to go from the base to the target, and the value has moved."""
    way = (row["target"] - row["base_value"]) * row["direction"]
    return way > 0 and row["current_value"] != row["base_value"]


@pytest.mark.parametrize(
    ("row", "rules"),
    [
        (Published("r", AtLeast(Decimal(50)), Decimal(50), met=True), []),
        (Published("r", AtLeast(Decimal(50)), Decimal(49), met=True), ["published_flag"]),
        (Published("r", AtMost(Decimal(20)), Decimal(18), met=False), ["published_flag"]),
        (
            Published("r", AtLeast(Decimal(1)), Decimal(1), achievement=Decimal(0), met=False),
            ["published_flag", "published_score"],
        ),
        (Published("r", AtLeast(Decimal(3)), Decimal(2), achievement=Decimal("66.7")), []),
        (
            Published("r", AtLeast(Decimal(3)), Decimal(2), achievement=Decimal(80)),
            ["published_score"],
        ),
        (Published("r", AtLeast(Decimal(50)), Decimal(75), achievement=Decimal(150)), []),
        (Published("r", AtLeast(Decimal(50)), Decimal(75), achievement=Decimal(100)), []),
        (Published("r", Done(), Missing.NOT_REPORTED, met=True), []),
    ],
)
def test_a_row_is_held_to_its_own_figures(row: Published, rules: list[str]) -> None:
    assert [finding.rule for finding in check_published(row, SIMPLE)] == rules
