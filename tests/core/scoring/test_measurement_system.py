"""A measurement system is complete, dated and frozen, or it cannot be built."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.scoring.explain import sentence
from traguardo.core.scoring.grades import Grade
from traguardo.core.scoring.invalid_system import InvalidSystemError
from traguardo.core.scoring.system import (
    CHAMBER,
    PRESETS,
    SIMPLE,
    Band,
    Light,
    MeasurementSystem,
    in_force,
    light_of,
)


def bands(*ends: int) -> tuple[Band, ...]:
    lights = (Light.GREEN, Light.AMBER, Light.RED, Light.RED)
    return tuple(
        Band(Decimal(end), light) for end, light in zip(ends, lights[: len(ends)], strict=True)
    )


def grades(*pairs: tuple[int, int] | tuple[int, int, int]) -> tuple[Grade, ...]:
    return tuple(Grade(*(Decimal(one) for one in pair)) for pair in pairs)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"bands": ()}, "no bands"),
        ({"bands": bands(90, 70, 10)}, "a gap: achievements from 0 to 10"),
        ({"bands": bands(70, 90, 0)}, "overlap"),
        ({"bands": bands(90, 90, 0)}, "overlap"),
        ({"cap": Decimal("99.9")}, "cap of 99.9"),
        ({"floor": Decimal(-1)}, "floor of -1"),
        ({"floor": Decimal(100)}, "floor of 100"),
        ({"delay_points": Decimal(0)}, "a day of delay"),
        ({"strategic_share": Decimal(101)}, "from 0 to 100"),
        ({"grades": grades((100, 100), (50, 50))}, "a gap: figures from 0 to 50"),
        ({"grades": grades((50, 100), (90, 50), (0, 0))}, "overlap"),
        ({"grades": grades((100, 100), (90, 50), (90, 40), (0, 0))}, "overlap"),
        ({"grades": grades((100, 80), (0, 0))}, "exactly must give 100"),
        ({"grades": grades((100, 100), (50, 20), (0, 30))}, "gives more"),
        ({"grades": grades((100, 100), (50, 60, 40), (0, 0))}, "gives more"),
        ({"grades": grades((100, 100), (50, 60, 110), (0, 0))}, "gives more"),
        ({"grades": grades((100, 100, 120), (0, 0))}, "cannot be pro rata"),
    ],
)
def test_a_broken_system_cannot_be_built(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(InvalidSystemError, match=complaint) as problem:
        replace(SIMPLE, **change)
    assert sentence(problem.value.step, "it").endswith(".")


@pytest.mark.parametrize(
    ("achievement", "light"),
    [
        (None, "grey"),
        ("100", "green"),
        ("90", "green"),
        ("89.9999", "amber"),
        ("70", "amber"),
        ("69.9999", "red"),
        ("0", "red"),
        ("-5", "red"),
    ],
)
def test_the_default_lights(achievement: str | None, light: str) -> None:
    value = None if achievement is None else Decimal(achievement)
    assert light_of(value, SIMPLE) == light


@given(
    st.lists(st.integers(1, 149), min_size=1, max_size=3, unique=True),
    st.decimals(min_value=0, max_value=150, places=3),
)
def test_every_achievement_has_exactly_one_light(ends: list[int], achievement: Decimal) -> None:
    made = bands(*sorted(ends, reverse=True), 0)
    system = replace(SIMPLE, cap=Decimal(150), bands=made)
    holding = [band for band in made if achievement >= band.at_least]
    assert light_of(achievement, system) == holding[0].light


def test_presets_are_named_and_labelled() -> None:
    assert [system.label for system in PRESETS.values()] == ["simple@1", "chamber@1", "piao@1"]
    assert all(PRESETS[name].name == name for name in PRESETS)


def test_a_system_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        CHAMBER.cap = Decimal(120)  # type: ignore[misc]


def version(number: int, begins: date) -> MeasurementSystem:
    return replace(CHAMBER, version=number, valid_from=begins)


def test_an_old_year_keeps_its_own_rules() -> None:
    old, new = version(1, date(2018, 1, 1)), version(2, date(2020, 1, 1))
    assert in_force([new, old], date(2019, 12, 31)) is old
    assert in_force([old, new], date(2020, 1, 1)) is new
    assert in_force([old, new], date(2017, 12, 31)) is None


def test_of_two_versions_from_one_day_the_later_holds() -> None:
    day = date(2020, 1, 1)
    assert in_force([version(3, day), version(2, day)], day) == version(3, day)


@given(st.lists(st.integers(0, 3000), min_size=1, unique=True), st.integers(0, 3000))
def test_the_version_in_force_is_the_last_begun(starts: list[int], today: int) -> None:
    first = date(2015, 1, 1)
    made = [version(n, first + timedelta(days)) for n, days in enumerate(starts)]
    found = in_force(made, first + timedelta(today))
    begun = [days for days in starts if days <= today]
    assert (found and found.valid_from) == (first + timedelta(max(begun)) if begun else None)
