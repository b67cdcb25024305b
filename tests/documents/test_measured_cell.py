"""What our documents say of an indicator beyond the office's rows comes back as it was."""

from __future__ import annotations

from decimal import Decimal

import pytest

from traguardo.core.calendar import Period
from traguardo.core.model import Accumulation, Indicator, Measurement
from traguardo.documents.measured_cell import measured_cell, with_measured_cell

FULL = Indicator(
    number="1.1",
    heading="UFFICIO",
    formula="100 * evase / arrivate",
    accumulation=Accumulation.RATIO,
    measurements=(
        Measurement(Period.parse("2023"), Decimal(70)),
        Measurement(Period.parse("2024-H1"), Decimal("82.5")),
    ),
)


def test_the_cell_has_a_line_for_each_fact() -> None:
    assert measured_cell(FULL, FULL.measurements, numbered=False).split("\n") == [
        "anno 2023: 70",
        "primo semestre 2024: 82,5",
        "numero: 1.1",
        "intestazione: UFFICIO",
        "formula: 100 * evase / arrivate",
        "periodi: rapporto tra le somme",
    ]


def test_where_the_layout_has_a_row_for_the_number_the_cell_leaves_it_out() -> None:
    assert "numero" not in measured_cell(FULL, (), numbered=True)


def test_an_indicator_without_such_facts_has_no_cell() -> None:
    assert measured_cell(Indicator(number="1", name="Uno"), (), numbered=True) == ""


@pytest.mark.parametrize("kind", Accumulation)
def test_the_cell_reads_back(kind: Accumulation) -> None:
    whole = Indicator(formula="evase", accumulation=kind, measurements=FULL.measurements)
    cell = measured_cell(whole, whole.measurements, numbered=False)
    assert with_measured_cell(Indicator(), cell) == whole
    assert (
        with_measured_cell(Indicator(), measured_cell(FULL, FULL.measurements, numbered=False))
        == FULL
    )


@pytest.mark.parametrize("cell", ["62", "primo semestre 2024: 5\ncirca", "periodi: a caso"])
def test_an_offices_own_words_are_not_taken_for_it(cell: str) -> None:
    assert with_measured_cell(Indicator(), cell) is None
