"""The real document: every known irregularity is found where it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

from traguardo.core.findings import Finding, Severity
from traguardo.core.rules import check
from traguardo.documents.reading import read_document


@pytest.fixture(scope="module")
def findings(yardstick: Path) -> list[Finding]:
    plan = read_document(yardstick.read_bytes(), yardstick.name).plan
    return check(plan, date(2019, 7, 20))


def cards(findings: list[Finding], rule: str) -> list[int]:
    """The operational cards a rule speaks of, counted from 0."""
    paths = [one.path.split("/") for one in findings if one.rule == rule]
    return [int(path[1]) for path in paths if path[0] == "operational"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("weights_sum", [3, 9]),
        ("kpi_number_twice", [9]),
        ("kpi_name_twice", [3]),
        ("two_algorithms", [5]),
        ("cost_centre_person", [15]),
        ("cost_centre_undefined", [7, 11, 12]),
        ("budget_not_stated", [3, 4, 7, 11, 12, 15, 16, 17, 18, 19, 20, 21]),
        ("frequency_missing", [1]),
        ("results_missing", [4]),
        ("same_kpi_two_levels", [0, 2, 2, 4, 8, 8]),
        ("owner_missing", []),
        ("source_missing", []),
        ("algorithm_missing", []),
        ("target_missing", []),
        ("target_unreadable", []),
        ("review_missing", []),
        ("two_levels_disagree", []),
        ("target_impossible", []),
    ],
)
def test_each_irregularity_is_found_on_its_card(
    findings: list[Finding], rule: str, expected: list[int]
) -> None:
    assert cards(findings, rule) == expected


def test_every_strategic_target_is_flat_and_one_stands_against_its_unit(
    findings: list[Finding],
) -> None:
    flat = Counter(one.rule for one in findings if one.path.startswith("areas/"))
    assert flat["target_flat"] == 14
    assert flat["unit_target"] == 1


def test_the_plan_is_green_without_a_value_and_full_of_yes(findings: list[Finding]) -> None:
    whole = {one.rule for one in findings if not one.path}
    assert whole == {"green_without_values", "yes_no_share", "kinds_one_sided"}


def test_no_place_is_told_the_same_twice(findings: list[Finding]) -> None:
    told: dict[tuple[str, str], int] = defaultdict(int)
    for one in findings:
        told[one.rule, one.path] += 1
    assert [key for key, times in told.items() if times > 1] == []


def test_errors_are_few(findings: list[Finding]) -> None:
    errors = [one.rule for one in findings if one.severity is Severity.ERROR]
    assert errors == ["weights_sum", "weights_sum", "kpi_number_twice"]
