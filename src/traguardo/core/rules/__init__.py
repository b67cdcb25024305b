"""Methodological checks: one rule, one file, one signature, one list (docs/rules.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from traguardo.core.findings import Finding
from traguardo.core.model import Plan
from traguardo.core.rules.action_without_indicator import action_without_indicator
from traguardo.core.rules.activity_not_result import activity_not_result
from traguardo.core.rules.algorithm_missing import algorithm_missing
from traguardo.core.rules.algorithm_target import algorithm_target
from traguardo.core.rules.baseline_absent import baseline_absent
from traguardo.core.rules.budget_not_stated import budget_not_stated
from traguardo.core.rules.cost_centre_person import cost_centre_person
from traguardo.core.rules.cost_centre_undefined import cost_centre_undefined
from traguardo.core.rules.earmarks_over_budget import earmarks_over_budget
from traguardo.core.rules.effort_not_effect import effort_not_effect
from traguardo.core.rules.frequency_missing import frequency_missing
from traguardo.core.rules.frequency_too_long import frequency_too_long
from traguardo.core.rules.green_without_values import green_without_values
from traguardo.core.rules.indicator_named_like_objective import indicator_named_like_objective
from traguardo.core.rules.kind_missing import kind_missing
from traguardo.core.rules.kinds_one_sided import kinds_one_sided
from traguardo.core.rules.kpi_name_twice import kpi_name_twice
from traguardo.core.rules.kpi_number_twice import kpi_number_twice
from traguardo.core.rules.measurement_ahead_of_time import measurement_ahead_of_time
from traguardo.core.rules.mission_missing import mission_missing
from traguardo.core.rules.name_missing import name_missing
from traguardo.core.rules.objective_without_indicators import objective_without_indicators
from traguardo.core.rules.owner_missing import owner_missing
from traguardo.core.rules.plan_years import plan_years
from traguardo.core.rules.ratio_parts import ratio_parts
from traguardo.core.rules.results_copied import results_copied
from traguardo.core.rules.results_missing import results_missing
from traguardo.core.rules.review_missing import review_missing
from traguardo.core.rules.same_kpi_two_levels import same_kpi_two_levels
from traguardo.core.rules.score_sensitivity import score_sensitivity
from traguardo.core.rules.single_owner import single_owner
from traguardo.core.rules.source_missing import source_missing
from traguardo.core.rules.status_disagreement import status_disagreement
from traguardo.core.rules.status_without_evidence import status_without_evidence
from traguardo.core.rules.target_already_met import target_already_met
from traguardo.core.rules.target_ceiling import target_ceiling
from traguardo.core.rules.target_flat import target_flat
from traguardo.core.rules.target_impossible import target_impossible
from traguardo.core.rules.target_lowered_late import target_lowered_late
from traguardo.core.rules.target_missing import target_missing
from traguardo.core.rules.target_retreats import target_retreats
from traguardo.core.rules.target_unreadable import target_unreadable
from traguardo.core.rules.target_years import target_years
from traguardo.core.rules.too_many_indicators import too_many_indicators
from traguardo.core.rules.two_algorithms import two_algorithms
from traguardo.core.rules.two_levels_disagree import two_levels_disagree
from traguardo.core.rules.unit_target import unit_target
from traguardo.core.rules.weight_missing import weight_missing
from traguardo.core.rules.weight_range import weight_range
from traguardo.core.rules.weight_too_small import weight_too_small
from traguardo.core.rules.weights_sum import weights_sum
from traguardo.core.rules.wording_unmeasurable import wording_unmeasurable
from traguardo.core.rules.yes_no_share import yes_no_share

Rule = Callable[[Plan, date], Iterator[Finding]]
"""A check: what it finds wrong in a plan, seen on a day. Its name is its findings' `rule`."""

RULES: list[Rule] = [
    plan_years,
    mission_missing,
    results_missing,
    results_copied,
    cost_centre_person,
    cost_centre_undefined,
    budget_not_stated,
    earmarks_over_budget,
    objective_without_indicators,
    too_many_indicators,
    action_without_indicator,
    weights_sum,
    weight_missing,
    weight_range,
    weight_too_small,
    score_sensitivity,
    name_missing,
    kpi_number_twice,
    kpi_name_twice,
    two_algorithms,
    indicator_named_like_objective,
    activity_not_result,
    algorithm_missing,
    ratio_parts,
    effort_not_effect,
    wording_unmeasurable,
    kind_missing,
    kinds_one_sided,
    yes_no_share,
    owner_missing,
    single_owner,
    source_missing,
    frequency_missing,
    frequency_too_long,
    target_missing,
    target_unreadable,
    target_impossible,
    target_years,
    unit_target,
    algorithm_target,
    baseline_absent,
    target_already_met,
    target_flat,
    target_ceiling,
    target_retreats,
    target_lowered_late,
    same_kpi_two_levels,
    two_levels_disagree,
    measurement_ahead_of_time,
    review_missing,
    status_without_evidence,
    status_disagreement,
    green_without_values,
]


def check(plan: Plan, today: date) -> list[Finding]:
    """Every finding of every rule, in the order of the plan: the plan itself, areas, cards.

    At one place the findings follow the order of `RULES`. The same plan and day give the same list.
    """
    findings = [finding for rule in RULES for finding in rule(plan, today)]
    return sorted(findings, key=lambda finding: _order(finding.path))


def _order(path: str) -> tuple[str | int, ...]:
    """A path's steps as they sort: numbers as numbers, so that 10 comes after 9."""
    return tuple(int(step) if step.isdigit() else step for step in path.split("/"))
