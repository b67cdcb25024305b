"""Numbers, dates and periods as Italian offices write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from traguardo.core.model import (
    Action,
    Classified,
    Indicator,
    Objective,
    Plan,
    Target,
)
from traguardo.core.targets.nodes import Done
from traguardo.documents.writing import words
from traguardo.documents.writing.cards import operational_blocks
from traguardo.documents.writing.indicator_texts import (
    classified,
    target_line,
    targets,
)
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import Table


@pytest.mark.parametrize(
    ("value", "written"),
    [("96.44", "96,4%"), ("96.45", "96,5%"), ("100.0", "100%"), ("99.96", "100%"), ("0", "0%")],
)
def test_a_percentage_is_rounded_half_up_to_one_decimal(value: str, written: str) -> None:
    assert words.percentage(Decimal(value)) == written


def test_a_long_date_names_its_month() -> None:
    assert words.long_day(date(2024, 7, 5)) == "5 luglio 2024"


@pytest.mark.parametrize(
    ("target", "line"),
    [
        (Target(2024, "≥2"), "Anno\xa02024: ≥2"),
        (Target(2024, "Anno:2024—≥2"), "Anno:2024—≥2"),
        (Target(2024, "31/12/2024", Done(year=2024)), "31/12/2024"),
        (Target(None, ">=50"), ">=50"),
    ],
)
def test_a_target_names_its_year_where_its_text_does_not(target: Target, line: str) -> None:
    assert target_line(target) == line


def test_conditions_read_from_one_text_share_its_line() -> None:
    both = Target(2024, "tra 3 e 5 e non oltre giugno")
    assert targets(Indicator(targets=(both, both, Target(None, "si")))) == (
        "Anno\xa02024: tra 3 e 5 e non oltre giugno\nsi"
    )


@pytest.mark.parametrize(
    ("axis", "written"),
    [
        (None, ""),
        (Classified("016", "Commercio", "Cod.016 Commercio"), "Cod.016 Commercio"),
        (Classified("016", "Commercio"), "016 - Commercio"),
        (Classified("", "Commercio"), "Commercio"),
    ],
)
def test_a_mission_is_written_as_the_office_did(axis: Classified | None, written: str) -> None:
    assert classified(axis) == written


def test_actions_the_description_does_not_name_are_added_to_it() -> None:
    objective = Objective("Uno", "Si comincia.", actions=(Action("1", "aprire"),))
    (card,) = [
        block
        for block in operational_blocks(HalfYearReport(Plan(operational_objectives=(objective,))))
        if isinstance(block, Table)
    ]
    assert card.rows[3].cells[1].text == "Si comincia.\nAzione\xa01: aprire"
