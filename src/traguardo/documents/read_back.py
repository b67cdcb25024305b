"""What only our own documents say, put back into the plan that was read from one.

The plan reader understands the offices' layout. Our writers add lines of their own to it: the
cover, measured values, a status the owner's words do not state, the year of a target. Each has an
inverse, applied here; in a document without such lines nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from traguardo.core.calendar import Period
from traguardo.core.model import Action, Indicator, Objective, Plan, Review, Target
from traguardo.documents.blocks import Blocks
from traguardo.documents.cover_lines import Cover, read_cover
from traguardo.documents.declared_line import split_declared
from traguardo.documents.own_report import (
    without_computed,
    without_contents,
    without_heads,
    without_tree,
)
from traguardo.documents.own_rows import give_back, measured_origins, take_own_rows
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.fields.actions import read_actions

_OWN_ACTION = re.compile(r"(?:\A|\n)Azione\xa0(?P<number>[^\s:]*): ")
"""An action our writers put under a description that does not name it."""


def read_written(blocks: Blocks) -> ReadPlan:
    """The plan the blocks of any document hold, our own included."""
    blocks = without_tree(without_heads(without_contents(blocks)))
    bare, own = take_own_rows(without_computed(blocks))
    found = read_plan(bare)
    cover = read_cover(bare)
    plan = _with_own_lines(_covered(found.plan, cover))
    plan = give_back(plan, own, cover.period or _first_period(plan))
    findings = tuple(one for one in found.findings if one.anchor not in cover.places)
    return ReadPlan(plan, findings, (*_front(found, cover), *measured_origins(plan, own)))


def year_mark(year: int | None) -> str:
    """`Anno 2024: ` with a hard blank, which tells it from an office's own; `""` for no year."""
    return f"Anno\xa0{year}: " if year else ""


def action_mark(number: str) -> str:
    """`Azione 1: ` with a hard blank, before an action the description does not name itself."""
    return f"Azione\xa0{number}: "


def _first_period(plan: Plan) -> Period | None:
    objectives = (*plan.strategic_objectives, *plan.operational_objectives)
    return next((review.period for one in objectives for review in one.reviews), None)


def _covered(plan: Plan, cover: Cover) -> Plan:
    return replace(
        plan,
        administration=cover.administration or plan.administration,
        years=cover.years or plan.years,
    )


def _front(found: ReadPlan, cover: Cover) -> Iterator[Origin]:
    """The origins of a reading, those of what a cover states at its lines."""
    stated = dict(cover.stated)
    for field, anchor in stated.items():
        yield Origin("", field, anchor, Confidence.CERTAIN)
    for one in found.origins:
        if one.path or one.field not in stated:
            yield one


def _with_own_lines(plan: Plan) -> Plan:
    areas = tuple(
        replace(area, objectives=tuple(map(_objective, area.objectives))) for area in plan.areas
    )
    cards = tuple(map(_objective, plan.operational_objectives))
    return replace(plan, areas=areas, operational_objectives=cards)


def _objective(objective: Objective) -> Objective:
    description, *told = _OWN_ACTION.split(objective.description)
    ours = tuple(map(Action, told[::2], told[1::2]))
    return replace(
        objective,
        description=description,
        actions=(*read_actions(description), *ours) if ours else objective.actions,
        indicators=tuple(map(_indicator, objective.indicators)),
        reviews=tuple(one for review in objective.reviews for one in _split(review)),
    )


def _indicator(indicator: Indicator) -> Indicator:
    return replace(indicator, targets=tuple(map(_target, indicator.targets)))


def _target(target: Target) -> Target:
    """Without the year our writers put before a text that does not name it."""
    return replace(target, text=target.text.removeprefix(year_mark(target.year)))


def _split(review: Review) -> Iterator[Review]:
    """The reviews a text states, where it holds lines of ours."""
    for declared, text in split_declared(review.text):
        if declared is None:
            yield replace(review, text=text)
        else:
            period = declared.period or review.period
            status, flags = declared.status, declared.flags
            yield replace(review, period=period, status=status, flags=flags, text=text)
