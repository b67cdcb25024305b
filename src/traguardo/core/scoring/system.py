"""SMVP: the measurement system, dated and versioned, by which achievements become scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

from traguardo.core.decimals import settled
from traguardo.core.scoring.grades import Grade, refuse_broken_grades
from traguardo.core.scoring.invalid_system import InvalidSystemError


class Light(StrEnum):
    """The traffic light; `GREY` where there is no achievement to judge."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class MissingPolicy(StrEnum):
    """What a figure that is due and was not reported does to a total."""

    EXCLUDE = "exclude"
    ZERO = "zero"
    BLOCK = "block"


class LowerRule(StrEnum):
    """How a lower-is-better figure becomes per cent: target/actual, or 2 - actual/target."""

    RATIO = "ratio"
    MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class Band:
    """From this achievement (per cent, included) up to the next band: this light."""

    at_least: Decimal
    light: Light


DEFAULT_BANDS = (
    Band(Decimal(90), Light.GREEN),
    Band(Decimal(70), Light.AMBER),
    Band(Decimal(0), Light.RED),
)


@dataclass(frozen=True, slots=True)
class MeasurementSystem:
    """One version of the rules, in force from `valid_from` until the next version's date.

    `label` is name and version as scores carry them: `chamber@1`. `cap`, `floor`: per cent; the
    figure before them is kept as `Score.uncapped`. `use_baseline`: whether progress counts from
    the baseline where one is stated. `delay_points`: percentage points lost for each day after a
    deadline. `strategic_share`: per cent of the administration's total that the strategic part
    carries. `grades`: steps or slopes from raw figure to points, highest first; none = the figure
    itself. `bands`: lights, highest first. Raises InvalidSystemError for gaps, overlaps or a cap
    under 100.
    """

    name: str
    version: int
    valid_from: date
    cap: Decimal = Decimal(100)
    floor: Decimal = Decimal(0)
    missing: MissingPolicy = MissingPolicy.EXCLUDE
    lower_rule: LowerRule = LowerRule.RATIO
    use_baseline: bool = True
    delay_points: Decimal = Decimal(1)
    strategic_share: Decimal = Decimal(50)
    grades: tuple[Grade, ...] = ()
    bands: tuple[Band, ...] = DEFAULT_BANDS
    label: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", f"{self.name}@{self.version}")
        _refuse_broken_limits(self)
        _refuse_broken_bands(self.bands, self.floor)
        refuse_broken_grades(self.grades, self.floor)


def _refuse_broken_limits(system: MeasurementSystem) -> None:
    if system.cap < 100:
        raise InvalidSystemError("system_cap", cap=system.cap)
    if not 0 <= system.floor < 100:
        raise InvalidSystemError("system_floor", floor=system.floor)
    if system.delay_points <= 0:
        raise InvalidSystemError("system_delay")
    if not 0 <= system.strategic_share <= 100:
        raise InvalidSystemError("system_share")


def _refuse_broken_bands(bands: tuple[Band, ...], floor: Decimal) -> None:
    if not bands:
        raise InvalidSystemError("system_no_bands")
    for upper, lower in pairwise(bands):
        if lower.at_least >= upper.at_least:
            raise InvalidSystemError(
                "system_bands_overlap", upper=upper.at_least, lower=lower.at_least
            )
    if bands[-1].at_least > floor:
        raise InvalidSystemError("system_bands_gap", floor=floor, lowest=bands[-1].at_least)


def light_of(achievement: Decimal | None, system: MeasurementSystem) -> Light:
    """The light of an achievement in per cent; grey for None."""
    if achievement is None:
        return Light.GREY
    figure = settled(achievement)
    for band in system.bands:
        if figure >= band.at_least:
            return band.light
    return system.bands[-1].light


def in_force(versions: Iterable[MeasurementSystem], day: date) -> MeasurementSystem | None:
    """The version whose rules hold on `day`; None before the first. An old year keeps its own."""
    begun = [system for system in versions if system.valid_from <= day]
    return max(begun, key=lambda system: (system.valid_from, system.version), default=None)


SIMPLE = MeasurementSystem("simple", 1, date(2010, 1, 1))
CHAMBER = MeasurementSystem("chamber", 1, date(2010, 1, 1), use_baseline=False)
PIAO = MeasurementSystem(
    "piao",
    1,
    date(2022, 6, 30),
    missing=MissingPolicy.ZERO,
    lower_rule=LowerRule.MIRROR,
)

PRESETS: Mapping[str, MeasurementSystem] = MappingProxyType(
    {system.name: system for system in (SIMPLE, CHAMBER, PIAO)}
)
