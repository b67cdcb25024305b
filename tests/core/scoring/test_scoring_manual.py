"""docs/scoring.md is what the code does: its table of edge cases is run row by row."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from tests.core.scoring.parts import reading_of, value_of

from traguardo.core.decimals import exact
from traguardo.core.scoring.explain import sentences
from traguardo.core.scoring.system import PRESETS
from traguardo.core.scoring.value import score_value

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "scoring.md"
HEADING = "| target | baseline | previous | actual |"


def _rows() -> list[tuple[str, ...]]:
    lines = MANUAL.read_text(encoding="utf-8").splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(HEADING)) + 2
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
    return rows


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _same(achievement: Decimal | None, expected: str) -> bool:
    if expected == "—" or achievement is None:
        return expected == "—" and achievement is None
    fraction = Fraction(expected)
    with exact():
        return achievement == Decimal(fraction.numerator) / Decimal(fraction.denominator)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: " ".join(row[:4]))
def test_every_row_of_the_manual_holds(row: tuple[str, ...]) -> None:
    target, baseline, previous, actual, simple, chamber, piao, rule = row
    for name, expected in (("simple", simple), ("chamber", chamber), ("piao", piao)):
        score = score_value(
            reading_of(target),
            value_of(actual),
            PRESETS[name],
            baseline=_number(baseline),
            previous=_number(previous),
        )
        assert _same(score.achievement, expected), (name, score)
        if rule:
            assert rule in (score.rule, score.reason, score.missing)
        assert score.steps
        assert len(sentences(score, "it")) == len(sentences(score, "en")) == len(score.steps)


def test_the_manual_has_its_table() -> None:
    assert len(_rows()) > 70


def test_the_presets_are_as_the_manual_says() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    for system in PRESETS.values():
        assert system.label in text
        assert (system.cap, system.floor) == (100, 0)
        assert [(band.at_least, band.light.value) for band in system.bands] == [
            (90, "green"),
            (70, "amber"),
            (0, "red"),
        ]
