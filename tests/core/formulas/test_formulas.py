"""The formula language: small, safe, exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.formulas.dependencies import computing_order
from traguardo.core.formulas.evaluator import evaluate
from traguardo.core.formulas.nodes import Call, Expression, Name, Negation, Number, Operation, names
from traguardo.core.formulas.parser import FormulaError, parse_formula, show
from traguardo.core.formulas.units import unit_of
from traguardo.core.values import Missing

LEAVES = st.one_of(
    st.integers(0, 10**6).map(lambda n: Number(Decimal(n) / 100)),
    st.sampled_from(["evase", "pervenute", "età", "x_1"]).map(Name),
)


def _grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        inner.map(Negation),
        st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
        st.tuples(inner).map(lambda part: Call("abs", part)),
        st.tuples(inner, inner).map(lambda parts: Call("max", parts)),
    )


FORMULAS = st.recursive(LEAVES, _grown, max_leaves=12)


@given(FORMULAS)
def test_what_is_shown_is_read_back_as_it_was(formula: Expression) -> None:
    text = show(formula)
    if len(text) <= 500:
        assert parse_formula(text) == formula


@given(st.text(max_size=600))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        formula = parse_formula(text)
    except FormulaError as refusal:
        place = refusal.position
    else:
        place = 0
        assert parse_formula(show(formula)) == formula
    assert 0 <= place <= max(len(text), 500)


@pytest.mark.parametrize(
    ("text", "inputs", "value"),
    [
        ("100 * evase / pervenute", {"evase": 812, "pervenute": 1000}, "81.2"),
        ("a - b - c", {"a": 10, "b": 3, "c": 2}, "5"),
        ("a - (b - c)", {"a": 10, "b": 3, "c": 2}, "9"),
        ("2 + 3 * 4", {}, "14"),
        ("-a * -2", {"a": 3}, "6"),
        ("max(a, b, 0) + min(a, b) + abs(-1)", {"a": 2, "b": 5}, "8"),
        ("0.1 + 0.2", {}, "0.3"),
    ],
)
def test_values_are_exact(text: str, inputs: dict[str, int], value: str) -> None:
    assert evaluate(text, {k: Decimal(v) for k, v in inputs.items()}) == Decimal(value)


def test_a_third_keeps_fifty_digits_whatever_the_ambient_precision() -> None:
    assert evaluate("a / 3", {"a": Decimal(1)}) == Decimal("0." + "3" * 50)


def test_a_denominator_of_zero_means_there_was_no_case() -> None:
    assert evaluate("100 * a / b", {"a": Decimal(0), "b": Decimal(0)}) is Missing.NOT_APPLICABLE


@pytest.mark.parametrize("reason", list(Missing))
def test_a_missing_input_makes_the_value_missing_and_never_zero(reason: Missing) -> None:
    assert evaluate("a + b", {"a": Decimal(1), "b": reason}) is reason


def test_the_gravest_absence_names_the_value() -> None:
    inputs = {"a": Missing.NOT_DUE, "b": Missing.NOT_REPORTED}
    assert evaluate("a + b", inputs) is Missing.NOT_REPORTED


def test_an_input_nobody_gave_is_named() -> None:
    with pytest.raises(FormulaError, match="«evase»; ci sono: pervenute"):
        evaluate("evase / pervenute", {"pervenute": Decimal(1)})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "vuota"),
        ("a +", "al carattere 4 c'è la fine"),
        ("a # b", "«#»"),
        ("__import__('os')", "«'»"),
        ("foo(a)", "funzione sconosciuta «foo»"),
        ("min(a)", "da 2 a 9"),
        ("a" * 501, "troppo lunga"),
        ("1" + "+1" * 240, "troppo annidata"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(FormulaError, match=r"(?s).+") as refusal:
        parse_formula(text)
    assert said in str(refusal.value)


def test_needless_brackets_do_not_count_as_nesting() -> None:
    assert parse_formula("(" * 200 + "a" + ")" * 200) == Name("a")


def test_names_are_listed_once_in_order() -> None:
    assert names(parse_formula("b + a / b")) == ("b", "a")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("100 * evase / pervenute", ""),
        ("giorni / evase", "day/istanze"),
        ("costo + costo", "EUR"),
        ("max(giorni, 0 * giorni)", "day"),
        ("giorni * giorni", "day^2"),
        ("1 / giorni", "1/day"),
        ("-tasso", ""),
    ],
)
def test_units_follow_the_arithmetic(text: str, unit: str) -> None:
    units = {
        "evase": "istanze",
        "pervenute": "istanze",
        "giorni": "day",
        "costo": "EUR",
        "tasso": "%",
    }
    assert unit_of(parse_formula(text), units) == unit


@pytest.mark.parametrize("text", ["giorni + costo", "min(giorni, costo)", "giorni - 1"])
def test_unlike_units_are_not_added(text: str) -> None:
    with pytest.raises(FormulaError, match="unità diverse"):
        unit_of(parse_formula(text), {"giorni": "day", "costo": "EUR"})


def test_indicators_are_computed_after_those_they_use() -> None:
    formulas = {"c": "a + b", "a": "x", "b": "a * 2"}
    order = computing_order({key: parse_formula(text) for key, text in formulas.items()})
    assert order.index("a") < order.index("b") < order.index("c")


def test_a_circle_is_told() -> None:
    formulas = {key: parse_formula(text) for key, text in {"a": "b", "b": "a"}.items()}
    with pytest.raises(FormulaError, match=r"in cerchio: [ab] → [ab] → [ab]"):
        computing_order(formulas)
