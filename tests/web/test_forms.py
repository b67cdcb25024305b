"""What the measurement form asks for, and what it makes of the answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.web.example import count, dated, days, ratio, unreadable, yes_no
from traguardo.core.calendar import Period
from traguardo.core.model import Indicator, Target
from traguardo.core.targets.nodes import Milestone, Milestones
from traguardo.core.values import Input, Missing
from traguardo.web.forms.measurement import Asked, MeasurementForm, asked

HALF = Period.parse("2026-H1")


def form(indicator: Indicator, **answers: str) -> MeasurementForm:
    data = {"period": "2026-H1", **answers}
    return MeasurementForm(data, indicator=indicator, periods=[HALF])


def stepped() -> Indicator:
    steps = (Milestone("bando"), Milestone("graduatoria"))
    return Indicator(name="Bando", targets=(Target(2026, "…", Milestones(steps)),))


@pytest.mark.parametrize(
    ("indicator", "kind"),
    [
        (ratio(), Asked.PARTS),
        (days(), Asked.PARTS),
        (count(), Asked.NUMBER),
        (yes_no(), Asked.YES_NO),
        (dated(), Asked.DATE),
        (stepped(), Asked.STEPS),
        (Indicator(formula="100 * evase / pervenute"), Asked.INPUTS),
    ],
)
def test_the_kind_of_quantity_decides_what_is_asked(indicator: Indicator, kind: Asked) -> None:
    assert asked(indicator) is kind


def test_a_ratio_asks_for_its_parts_in_the_office_s_words() -> None:
    fields = form(ratio()).fields
    assert "istanze evase" in str(fields["numerator"].help_text)
    assert "istanze pervenute" in str(fields["denominator"].help_text)


def test_a_ratio_keeps_its_parts_and_states_no_percentage() -> None:
    filled = form(ratio(), numerator="1.112", denominator="1.128,5")
    assert filled.is_valid(), filled.errors
    entered = filled.entered()
    assert entered.value is None
    assert entered.inputs == (
        Input("numerator", Decimal(1112)),
        Input("denominator", Decimal("1128.5")),
    )


def test_a_formula_asks_for_the_figures_it_names() -> None:
    filled = form(
        Indicator(formula="100 * evase / pervenute"), input_evase="8", input_pervenute="10"
    )
    assert filled.is_valid(), filled.errors
    assert filled.entered().inputs == (Input("evase", Decimal(8)), Input("pervenute", Decimal(10)))


@pytest.mark.parametrize(
    ("indicator", "answers", "value"),
    [
        (yes_no(), {"value": "yes"}, True),
        (yes_no(), {"value": "no"}, False),
        (dated(), {"value": "2026-09-28"}, date(2026, 9, 28)),
    ],
)
def test_answers_become_values(
    indicator: Indicator, answers: dict[str, str], value: object
) -> None:
    filled = form(indicator, **answers)
    assert filled.is_valid(), filled.errors
    assert filled.entered().value == value


def test_an_absence_is_named_and_explained() -> None:
    filled = form(ratio(), absence="not_applicable", note="Nessuna istanza.")
    assert filled.is_valid(), filled.errors
    assert filled.entered().missing is Missing.NOT_APPLICABLE
    assert filled.entered().inputs == ()


def test_figures_may_count_from_the_first_of_january() -> None:
    filled = form(count(), value="40", to_date="on")
    assert filled.is_valid(), filled.errors
    assert filled.entered().to_date


def test_milestones_are_entered_step_by_step() -> None:
    filled = form(stepped(), step_1="100", step_2="50 %")
    assert filled.is_valid(), filled.errors
    assert filled.entered().inputs == (Input("1", Decimal(100)), Input("2", Decimal(50)))


@pytest.mark.parametrize(
    ("indicator", "answers", "wrong"),
    [
        (ratio(), {"denominator": "12"}, "numerator"),
        (ratio(), {"numerator": "12"}, "denominator"),
        (ratio(), {"numerator": "0", "denominator": "0"}, "denominator"),
        (count(), {"value": "molti"}, "value"),
        (yes_no(), {}, "value"),
        (unreadable(), {"absence": "not_applicable"}, "note"),
        (count(), {"value": "3", "period": "2019-H1"}, "period"),
    ],
)
def test_what_is_missing_or_wrong_is_said_at_its_field(
    indicator: Indicator, answers: dict[str, str], wrong: str
) -> None:
    filled = form(indicator, **answers)
    assert not filled.is_valid()
    assert list(filled.errors) == [wrong]


def test_a_figure_and_an_absence_are_not_taken_together() -> None:
    both = {"numerator": "9", "denominator": "10", "absence": "not_applicable", "note": "Vedi."}
    filled = form(ratio(), **both)
    assert not filled.is_valid()
    assert "non entrambi" in str(filled.errors["absence"])
