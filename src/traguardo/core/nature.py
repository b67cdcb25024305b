"""What kind of quantity an indicator is, read from its unit, targets and algorithm."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.core import direction
from traguardo.core.formulas.proposal import propose
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.targets.nodes import (
    AtMost,
    ByDate,
    DecreaseBy,
    Done,
    IncreaseBy,
    LessThan,
    Milestones,
    Reading,
)

_MEAN = re.compile(
    r"\btemp[oi] medi[oi]?\b|\bmedi[ao]\b|\baverage\b|\bmean\b|\btempo trascorso\b", re.IGNORECASE
)
_SHARE = re.compile(r"\btasso\b|\bpercentuale\b|\bpercentage\b|\brate of\b|%", re.IGNORECASE)
_STOCK = re.compile(
    r"\bconsistenza\b|\bgiacen|\barretrat|\bpendent|\bsaldo\b|\bin essere\b|\bal 31\b|\bstock\b"
    r"|\bbacklog\b|\bpopolazione\b|\bnumero di dipendenti\b|\biscritti al\b",
    re.IGNORECASE,
)
_BY_TARGET: dict[type, Accumulation] = {
    Milestones: Accumulation.MILESTONE,
    ByDate: Accumulation.DATE,
    Done: Accumulation.STOCK,
}
_CHANGES = (IncreaseBy, DecreaseBy)
_TIME_UNITS = {"day", "working_day", "hour", "month"}
_TIME_WORDS = re.compile(r"\s*(?:gg|giorn[io]|ore|mesi|days?|hours?|months?)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|percent|per cento\b|valore %)", re.IGNORECASE)


def infer_accumulation(indicator: Indicator) -> Accumulation:
    """How its periods combine, where the plan does not say.

    By the first that speaks: the kind of target (milestones, date; a yes/no is a state, so the
    last word counts), the algorithm's fraction (`propose`: time over cases is a mean, but hours
    over hours in per cent a ratio), "tempo medio" (mean), a percentage (ratio), a time unit
    (mean), words of a level such as "arretrato" (stock); else the periods add up.
    """
    for target in indicator.targets:
        if type(target.reading) in _BY_TARGET:
            return _BY_TARGET[type(target.reading)]
    spoken = _by_words(indicator.name, indicator.algorithm, indicator.unit)
    if spoken is Accumulation.MEAN and "/" in indicator.algorithm and is_percentage(indicator):
        return Accumulation.RATIO
    if spoken is Accumulation.MEAN or spoken is Accumulation.RATIO:
        return spoken
    if indicator.unit:
        return _by_unit(indicator.unit) or spoken
    for reading in _readings(indicator):
        relative = reading.unit == "%" and isinstance(reading, _CHANGES)
        if not relative and (found := _by_unit(reading.unit)):
            return found
    return spoken


def is_percentage(indicator: Indicator) -> bool:
    """Whether its values are per cent, by its unit or its targets ("+5 %" says nothing of it)."""
    if indicator.unit:
        return _by_unit(indicator.unit) is Accumulation.RATIO
    readings = _readings(indicator)
    if any(one.unit == "%" and not isinstance(one, _CHANGES) for one in readings):
        return True
    return not readings and bool(_SHARE.search(indicator.name))


def lower_is_better(indicator: Indicator) -> bool:
    """Whether less is better: by its targets where they say so, else times, costs, backlogs."""
    for reading in _readings(indicator):
        if isinstance(reading, AtMost | LessThan | DecreaseBy):
            return True
        if not reading.assumed and not isinstance(reading, Done | ByDate) and _one_way(reading):
            return False
    return direction.lower_is_better(indicator.name, indicator.algorithm, indicator.unit) is True


def _one_way(reading: Reading) -> bool:
    return type(reading).__name__ in {"AtLeast", "MoreThan", "IncreaseBy"}


def _readings(indicator: Indicator) -> list[Reading]:
    return [target.reading for target in indicator.targets if target.reading is not None]


@lru_cache(maxsize=1024)
def _by_unit(unit: str) -> Accumulation | None:
    """A percentage is a ratio, a time a mean; other units do not say."""
    if _PERCENT.match(unit):
        return Accumulation.RATIO
    time = unit in _TIME_UNITS or _TIME_WORDS.match(unit)
    return Accumulation.MEAN if time else None


@lru_cache(maxsize=4096)
def _by_words(name: str, algorithm: str, unit: str) -> Accumulation:
    proposal = propose(algorithm, unit)
    if proposal and proposal.accumulation in (Accumulation.RATIO, Accumulation.MEAN):
        return proposal.accumulation
    if _MEAN.search(algorithm) or _MEAN.search(name):
        return Accumulation.MEAN
    if _SHARE.search(algorithm):
        return Accumulation.RATIO
    if _STOCK.search(algorithm) or _STOCK.search(name):
        return Accumulation.STOCK
    return Accumulation.FLOW
