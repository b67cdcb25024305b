"""From indicators to the administration: weight groups, objectives, areas and missions, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from traguardo.core.decimals import exact, uncollected
from traguardo.core.model import Objective, Plan, WeightGroup
from traguardo.core.scoring.indicator import scored_indicator
from traguardo.core.scoring.rules.circumstances import Circumstances
from traguardo.core.scoring.score import PlanScore, Score, Total
from traguardo.core.scoring.system import MeasurementSystem
from traguardo.core.scoring.totals import Member, combined, member_of_score, member_of_total


def score_plan(plan: Plan, system: MeasurementSystem, year: int, at: date) -> PlanScore:
    """Score everything in `plan` for `year`, from the periods that ended by `at`.

    Objectives count equally within their area, mission and unit; areas within the strategic part,
    missions within the operational part; the two parts by the system's `strategic_share`.
    """
    with exact(), uncollected():
        bare = Circumstances(system)
        indicators: dict[str, Score] = {}
        objectives: dict[str, Total] = {}
        for path, objective in objectives_of(plan):
            scores = {
                f"{path}/indicators/{place}": scored_indicator(one, year, at, bare)
                for place, one in enumerate(objective.indicators)
            }
            indicators.update(scores)
            objectives[path] = objective_total(objective, scores, system)
        return _assembled(plan, system, indicators, objectives)


def objectives_of(plan: Plan) -> Iterator[tuple[str, Objective]]:
    """Every objective with its path, strategic ones first."""
    for place, area in enumerate(plan.areas):
        for number, objective in enumerate(area.objectives):
            yield f"areas/{place}/objectives/{number}", objective
    for number, objective in enumerate(plan.operational_objectives):
        yield f"operational/{number}", objective


def mission_code(objective: Objective) -> str:
    """The key of the mission an operational objective counts under; `""` where it has none."""
    return objective.mission.code if objective.mission else ""


def unit_name(objective: Objective) -> str:
    """The key of the unit an objective counts under: its cost centre, blanks evened out."""
    return " ".join(objective.cost_centre.split())


def objective_total(
    objective: Objective, scores: Mapping[str, Score], system: MeasurementSystem
) -> Total:
    """The total of one objective, from its indicators' scores by path, in their order.

    Its actions count equally where weights add up by action.
    """
    groups: dict[str, list[Member]] = {}
    by_action = objective.weight_group is WeightGroup.ACTION
    for indicator, (path, score) in zip(objective.indicators, scores.items(), strict=True):
        member = member_of_score(path, indicator.weight, score, system.missing)
        groups.setdefault(indicator.action_number if by_action else "", []).append(member)
    return combined(list(groups.values()))


def equal_total(paths: Iterable[str], totals: Mapping[str, Total]) -> Total:
    """The total of parts that count equally, by the last step of their path or their key."""
    return combined([[member_of_total(path, None, totals[path]) for path in paths]], equal=True)


def part_totals(
    system: MeasurementSystem, areas: Mapping[str, Total], missions: Mapping[str, Total]
) -> tuple[Total, Total, Total]:
    """Strategic, operational and overall total."""
    strategic = equal_total(areas, areas)
    operational = combined(
        [[member_of_total(f"missions/{code}", None, one) for code, one in missions.items()]],
        equal=True,
    )
    share = system.strategic_share
    both = []
    if areas:
        both.append(member_of_total("strategic", share, strategic))
    if missions:
        both.append(member_of_total("operational", 100 - share, operational))
    return strategic, operational, combined([both])


def _assembled(
    plan: Plan,
    system: MeasurementSystem,
    indicators: Mapping[str, Score],
    objectives: Mapping[str, Total],
) -> PlanScore:
    areas = {
        f"areas/{place}": equal_total(
            [f"areas/{place}/objectives/{number}" for number in range(len(area.objectives))],
            objectives,
        )
        for place, area in enumerate(plan.areas)
    }
    missions: dict[str, list[str]] = {}
    units: dict[str, list[str]] = {}
    for path, objective in objectives_of(plan):
        if path.startswith("operational/"):
            missions.setdefault(mission_code(objective), []).append(path)
        if unit := unit_name(objective):
            units.setdefault(unit, []).append(path)
    by_mission = {code: equal_total(paths, objectives) for code, paths in missions.items()}
    by_unit = {unit: equal_total(paths, objectives) for unit, paths in units.items()}
    strategic, operational, total = part_totals(system, areas, by_mission)
    return PlanScore(
        indicators, objectives, areas, by_mission, strategic, operational, total, by_unit
    )
