"""Which figures an indicator asks for: by the kind of its target and by how periods combine."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from traguardo.core.formulas.nodes import names
from traguardo.core.formulas.parser import parse_formula
from traguardo.core.formulas.proposal import propose
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.nature import infer_accumulation
from traguardo.core.targets.nodes import Done, Milestones


class Asked(Enum):
    """What has to be entered."""

    NUMBER = "number"
    PARTS = "parts"
    INPUTS = "inputs"
    YES_NO = "yes_no"
    DATE = "date"
    STEPS = "steps"


COUNTED = frozenset({Asked.NUMBER, Asked.PARTS, Asked.INPUTS})
"""Those that may be counted from 1 January as well as within the period."""


class Wanted(NamedTuple):
    """One figure: the name it is kept under, and the office's own words for it, if any."""

    name: str
    words: str = ""


def asked(indicator: Indicator) -> Asked:
    """By the kind of target and by how periods combine."""
    if indicator.formula:
        return Asked.INPUTS
    readings = [target.reading for target in indicator.targets]
    if any(isinstance(reading, Milestones) for reading in readings):
        return Asked.STEPS
    if any(isinstance(reading, Done) for reading in readings):
        return Asked.YES_NO
    match indicator.accumulation or infer_accumulation(indicator):
        case Accumulation.DATE:
            return Asked.DATE
        case Accumulation.RATIO | Accumulation.MEAN:
            return Asked.PARTS
        case _:
            return Asked.NUMBER


def wanted(indicator: Indicator) -> tuple[Wanted, ...]:
    """The figures to be entered, in reading order; `value` where there is but one."""
    match asked(indicator):
        case Asked.PARTS:
            said = _words(indicator)
            above, below = said if len(said) == 2 else ("", "")
            return Wanted("numerator", above), Wanted("denominator", below)
        case Asked.INPUTS:
            proposal = propose(indicator.algorithm, indicator.unit)
            labels = {one.name: one.label for one in proposal.inputs} if proposal else {}
            formula = parse_formula(indicator.formula or "")
            return tuple(Wanted(n, labels.get(n, n.replace("_", " "))) for n in names(formula))
        case Asked.STEPS:
            return tuple(Wanted(str(n), text) for n, text in enumerate(_steps(indicator), 1))
        case _:
            return (Wanted("value"),)


def _words(indicator: Indicator) -> list[str]:
    proposal = propose(indicator.algorithm, indicator.unit)
    return [one.label for one in proposal.inputs] if proposal else []


def _steps(indicator: Indicator) -> list[str]:
    for target in indicator.targets:
        if isinstance(target.reading, Milestones):
            return [step.text for step in target.reading.steps]
    return []
