"""Weighted means that say what they rest on: the one arithmetic of every level."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.model import Objective, WeightGroup
from traguardo.core.scoring.score import Part, Score, Step, Total, at_once
from traguardo.core.scoring.system import MissingPolicy
from traguardo.core.values import Missing

_ONE = Decimal(1)


class Standing(Enum):
    """What a member does to its total: counts, counts as nothing, stands aside, or blocks it."""

    COUNTS = 1
    ZERO = 2
    ASIDE = 3
    BLOCKS = 4


# Looking a member up in its Enum takes as long as a division of sixty digits.
_COUNTS = Standing.COUNTS
_BLOCKS = Standing.BLOCKS


class Member(NamedTuple):
    """One part before weighing: its path, declared weight, achievement and own coverage."""

    path: str
    declared: Decimal | None
    achievement: Decimal | None
    coverage: Decimal
    standing: Standing


def member_of_score(
    path: str, weight: Decimal | None, score: Score, policy: MissingPolicy
) -> Member:
    """An indicator: only a figure that was due and not reported falls under the policy.

    What is not due, not applicable, suspended or has no target that can be scored stands aside.
    """
    if score.achievement is not None:
        return at_once(Member, (path, weight, score.achievement, HUNDRED, _COUNTS))
    if score.missing is Missing.NOT_REPORTED or score.reason == "parts_missing":
        if policy is MissingPolicy.ZERO:
            return Member(path, weight, ZERO, ZERO, Standing.ZERO)
        if policy is MissingPolicy.BLOCK:
            return Member(path, weight, None, ZERO, Standing.BLOCKS)
    return Member(path, weight, None, ZERO, Standing.ASIDE)


def member_of_total(path: str, weight: Decimal | None, total: Total) -> Member:
    """A total within a higher one; a blocked total blocks upwards."""
    if total.achievement is not None:
        return Member(path, weight, total.achievement, total.coverage, Standing.COUNTS)
    blocked = any(step.name == "blocked" for step in total.steps)
    standing = Standing.BLOCKS if blocked else Standing.ASIDE
    return Member(path, weight, None, total.coverage, standing)


def combined(groups: list[list[Member]], *, equal: bool = False) -> Total:
    """The weighted mean within each group, the plain mean between groups.

    Weights are re-normalised over what counts; coverage is over everything. A group in which any
    weight is absent or negative, or all are 0, counts in equal parts, which the steps state
    (`equal` groups are meant to).
    """
    groups = [group for group in groups if group]
    if not groups:
        return Total(None, ZERO, (), (Step("nothing_to_total"),))
    means = [_mean(group, equal=equal) for group in groups]
    counting = sum(1 for mean in means if mean.weight)
    blocked = any(one.standing is _BLOCKS for group in groups for one in group)
    achievement = None
    if counting and not blocked:
        achievement = sum((mean.achievement for mean in means), ZERO) / counting
    parts: list[Part] = []
    for group, mean in zip(groups, means, strict=True):
        parts += _parts(group, mean, mean.weight * counting)
    coverage = sum((mean.coverage for mean in means), ZERO) / len(means)
    return Total(achievement, coverage, tuple(parts), _steps(groups, means, blocked, equal))


class _Mean(NamedTuple):
    """One group's mean: weights used, the weight that counts (0: nothing does), its figures."""

    weights: list[Decimal]
    weight: Decimal
    achievement: Decimal
    coverage: Decimal
    declared: bool


def usable_weights(declared: Sequence[Decimal | None]) -> list[Decimal]:
    """The declared weights; equal parts where one is absent or negative, or all are 0."""
    stated = [weight for weight in declared if weight is not None]
    if len(stated) < len(declared) or min(stated) < 0 or not any(stated):
        return [_ONE] * len(declared)
    return stated


def _mean(group: list[Member], *, equal: bool) -> _Mean:
    stated = [one.declared for one in group]
    weights = [_ONE] * len(group) if equal else usable_weights(stated)
    counting = score = covered = ZERO
    for (_, _, achieved, coverage, _), weight in zip(group, weights, strict=True):
        covered += weight * coverage
        if achieved is not None:
            counting += weight
            score += weight * achieved
    achievement = score / counting if counting else ZERO
    return _Mean(weights, counting, achievement, covered / sum(weights, ZERO), weights == stated)


def _parts(group: list[Member], mean: _Mean, whole: Decimal) -> list[Part]:
    """The members with the per cent of the total that each carries after re-normalising."""
    parts = []
    for (path, declared, achievement, _, _), weight in zip(group, mean.weights, strict=True):
        counts = achievement is not None and whole
        effective = HUNDRED * weight / whole if counts else ZERO
        parts.append(at_once(Part, (path, declared, effective, achievement)))
    return parts


def _steps(
    groups: list[list[Member]], means: list[_Mean], blocked: bool, equal: bool
) -> tuple[Step, ...]:
    steps = []
    if len(groups) > 1:
        steps.append(Step("actions_equal", (("groups", str(len(groups))),)))
    if equal:
        if len(groups[0]) > 1:
            steps.append(Step("counted_equally", (("parts", str(len(groups[0]))),)))
    elif not all(mean.declared for mean in means):
        steps.append(Step("equal_parts"))
    standing = [one.standing for group in groups for one in group]
    for kind, name in ((Standing.ZERO, "counted_as_zero"), (Standing.ASIDE, "left_aside")):
        if number := standing.count(kind):
            steps.append(Step(name, (("number", str(number)), ("of", str(len(standing))))))
    if blocked:
        steps.append(Step("blocked", (("number", str(standing.count(Standing.BLOCKS))),)))
    return tuple(steps)


def declared_shares(objective: Objective) -> list[Decimal]:
    """What each indicator carries of the objective by declared weight alone; they add up to 1."""
    groups: dict[str, list[int]] = {}
    for place, indicator in enumerate(objective.indicators):
        by_action = objective.weight_group is WeightGroup.ACTION
        groups.setdefault(indicator.action_number if by_action else "", []).append(place)
    shares = [ZERO] * len(objective.indicators)
    for places in groups.values():
        weights = usable_weights([objective.indicators[place].weight for place in places])
        whole = sum(weights, ZERO) * len(groups)
        for place, weight in zip(places, weights, strict=True):
            shares[place] = weight / whole
    return shares
