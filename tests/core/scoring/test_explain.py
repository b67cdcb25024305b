"""Every working reads as sentences, in Italian and English, with its arithmetic."""

from __future__ import annotations

import ast
import re
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.scoring.parts import END, YEAR, kpi, measured, reading_of

from traguardo.core.model import Accumulation, Objective, Plan
from traguardo.core.scoring.explain import sentence, sentences, shown, steps_in_words
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.score import Score, Step
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.scoring.words import SENTENCES

SOURCE = Path(__file__).resolve().parents[3] / "src" / "traguardo" / "core"


def score(target: str, *measurements: object, **fields: object) -> Score:
    return score_indicator(kpi(target, *measurements, **fields), YEAR, END, SIMPLE)  # type: ignore[arg-type]


def test_a_sum_against_its_target() -> None:
    found = score("at_least 50", measured("2019-H1", 20), measured("2019-H2", 25))
    assert sentences(found, "it") == (
        "Somma dei periodi (1º semestre 2019, 2º semestre 2019): 20 + 25 = 45.",
        "Valore / target: 45 / 50 × 100 = 90 %.",
    )
    assert sentences(found, "en") == (
        "Sum of the periods (1st half 2019, 2nd half 2019): 20 + 25 = 45.",
        "Actual / target: 45 / 50 × 100 = 90 %.",
    )


def test_a_percentage_from_its_parts() -> None:
    found = score(
        "at_least 65",
        measured("2019-Q1", numerator=1200, denominator=1500),
        measured("2019-04", numerator=20, denominator=33),
        accumulation=Accumulation.RATIO,
        unit="%",
    )
    assert sentences(found, "it")[0] == (
        "Somma dei numeratori / somma dei denominatori (1º trimestre 2019, 04/2019): "
        "1.220 / 1.533 × 100 = 79,58 %."
    )
    assert sentences(found, "en")[0].endswith(
        "(1st quarter 2019, 04/2019): 1,220 / 1,533 × 100 = 79.58 %."
    )
    assert sentences(found, "it")[-1] == "122,43 % supera il massimo: vale 100 %."


@pytest.mark.parametrize(
    ("target", "value", "last"),
    [
        ("at_most 20", 25, "Meno è meglio, target / valore: 20 / 25 × 100 = 80 %."),
        ("at_least 50", -5, "−10 % è sotto il minimo: vale 0 %."),
        ("done", True, "È stato fatto: 100 %."),
        ("done", False, "Non è stato fatto: 0 %."),
        ("at_least 50", True, "Il valore «sì» non è confrontabile con il target."),
        ("at_most 20", 0, "Non c'è un valore finito: vale il massimo del sistema, 100 %."),
        ("by_date 2019-06-30", reading_of("by_date 2019-07-10").date,  # type: ignore[union-attr]
         "Fatto il 10/07/2019, 10 giorni dopo il 30/06/2019: 100 − 10 × 1 = 90 %."),
        ("at_least 10 & at_most 20", 25,
         "Le condizioni sono 2 e devono valere tutte: conta la meno raggiunta."),
    ],
)  # fmt: skip
def test_what_the_last_step_says(target: str, value: object, last: str) -> None:
    accumulation = Accumulation.STOCK
    found = score(target, measured("2019", value), accumulation=accumulation)
    assert sentences(found, "it")[-1] == last


def test_means_formulas_and_no_cases() -> None:
    mean = score("at_most 20", measured("2019", total=150, cases=10),
                 accumulation=Accumulation.MEAN)  # fmt: skip
    assert sentences(mean, "en")[0] == "Mean weighted by cases (2019): 150 / 10 = 15."
    ratio = score("at_least 2", measured("2019", numerator=150, denominator=10),
                  accumulation=Accumulation.RATIO, unit="n.")  # fmt: skip
    assert sentences(ratio, "it")[0].endswith("(2019): 150 / 10 = 15.")
    formula = score("at_least 2", measured("2019", evase=1500, totali=10), formula="evase / totali",
                    accumulation=Accumulation.RATIO)  # fmt: skip
    assert sentences(formula, "it")[0] == (
        "Formula «evase / totali» sui dati di 2019 (evase = 1.500, totali = 10): 150."
    )
    none = score("at_least 2", measured("2019", numerator=0, denominator=0),
                 accumulation=Accumulation.RATIO)  # fmt: skip
    assert sentences(none, "it") == (
        "Il denominatore è 0 (0 / 0): non c'è stato alcun caso.",
        "L'indicatore non è applicabile: non c'è stato alcun caso da misurare.",
    )


def test_a_total_says_how_it_was_made() -> None:
    cards = (Objective("scheda", indicators=(kpi("at_least 1", measured("2019", 1)), kpi())),)
    found = score_plan(Plan(operational_objectives=cards), SIMPLE, YEAR, END)
    assert steps_in_words(found.objectives["operational/0"].steps, "it") == (
        "I pesi mancano o non sono utilizzabili: si conta in parti uguali.",
        "1 su 2 non hanno un punteggio: i pesi degli altri sono riproporzionati.",
    )


@pytest.mark.parametrize(
    ("value", "italian", "english"),
    [
        ("0", "0", "0"),
        ("-0.0", "0", "0"),
        ("0.125", "0,13", "0.13"),
        ("0.135", "0,14", "0.14"),
        ("-2.5", "−2,5", "−2.5"),
        ("1234567.891", "1.234.567,89", "1,234,567.89"),
        ("66.666666666666666666666666666666666666666666666666666666667", "66,67", "66.67"),
        ("89.99499999999999999999999999999999999999999999999999999999", "90", "90"),
        ("0.00123", "0,0012", "0.0012"),
        ("1E+40", "1,000E+40", "1.000E+40"),
        ("100", "100", "100"),
    ],
)
def test_numbers_are_rounded_half_up_only_to_be_shown(
    value: str, italian: str, english: str
) -> None:
    assert shown(Decimal(value), "it") == italian
    assert shown(Decimal(value), "en") == english


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_number_can_be_shown(value: Decimal) -> None:
    assert 0 < len(shown(value, "it")) < 60


def test_every_sentence_names_the_same_facts_in_both_languages() -> None:
    for italian, english in SENTENCES.values():
        assert _facts(italian) == _facts(english)
        assert italian != english


def _facts(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_step_in_the_code_has_a_sentence_and_every_sentence_a_step() -> None:
    named, texts = set(), ""
    for path in SOURCE.rglob("*.py"):
        if "words" in path.parts:
            continue
        texts += path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Step" and node.args:
                named |= {part.value for part in ast.walk(node.args[0])
                          if isinstance(part, ast.Constant)}  # fmt: skip
    assert {name for name in named if name.isidentifier() and name != "status_"} <= set(SENTENCES)
    for name in SENTENCES:
        bare = name.removeprefix("status_")
        family = re.sub("_(ratio|mirror)$", "_{", name)
        assert any(f'"{one}' in texts for one in (name, bare, family)), name


def test_a_date_like_number_is_a_number() -> None:
    step = Step("measured", (("actual", "20190630"), ("periods", "2019")))
    assert sentence(step, "it") == "Valore rilevato: 20.190.630 (2019)."


def test_english_dates_are_spelled() -> None:
    step = Step("before_the_date", (("date", "2019-03-05"),))
    assert sentence(step, "en").startswith("The deadline is 5 March 2019:")
