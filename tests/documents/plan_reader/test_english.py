"""Figures of a document in English: a comma parts their thousands, where none parts decimals."""

from __future__ import annotations

from decimal import Decimal

from tests.documents.plan_reader.test_inferred import every_indicator, read
from tests.documents.word import paragraph
from traguardo.core.model import Indicator

GOAL = (
    paragraph("Operational objective 1: Raise the funds of the institute"),
    paragraph(
        "The office for grants will help the staff of the institute with the budget of bids."
    ),
    paragraph("It works for the schools and with the library, and reports to the head of each."),
)


def of(*lines: str) -> Indicator:
    (indicator,) = every_indicator(read(*GOAL, *map(paragraph, lines)))
    return indicator


def values(indicator: Indicator) -> list[Decimal | None]:
    return [getattr(one.reading, "value", None) for one in indicator.targets]


def test_a_comma_parts_thousands() -> None:
    found = of("KPI: Funds per head", "Baseline 2025: 16,900; Target 2026: ≥ 18,500")
    assert values(found) == [18500]
    assert found.baseline == 16900


def test_where_a_comma_parts_decimals_it_does_so_everywhere() -> None:
    found = of("KPI: Rate of success", "Baseline 2025: 16,9; Target 2026: ≥ 18,500")
    assert values(found) == [Decimal("18.5")]
