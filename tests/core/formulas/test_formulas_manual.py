"""The examples of docs/formulas.md are what happens."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from traguardo.core.formulas.evaluator import evaluate
from traguardo.core.formulas.proposal import propose

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "formulas.md"


def rows(heading: str) -> list[list[str]]:
    """The cells of the table whose header begins so."""
    text = MANUAL.read_text(encoding="utf-8")
    table = text[text.index(f"| {heading} |") :].split("\n\n")[0]
    return [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in table.splitlines()[2:]
    ]


@pytest.mark.parametrize("row", rows("formula"), ids=str)
def test_a_formula_gives_the_value_stated(row: list[str]) -> None:
    formula, figures, value = row
    inputs = {name: Decimal(figure) for name, figure in re.findall(r"(\w+) = (\d+)", figures)}
    assert str(evaluate(formula, inputs)) == value


@pytest.mark.parametrize("row", rows("algorithm"), ids=str)
def test_words_give_the_formula_stated(row: list[str]) -> None:
    algorithm, formula, unit, accumulation = row
    proposal = propose(algorithm)
    if formula == "none":
        assert proposal is None
    else:
        assert proposal
        assert (proposal.formula, proposal.unit) == (formula, unit)
        assert proposal.accumulation == accumulation
