"""Measurements of a year become one actual: nothing twice, nothing averaged, nothing guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.scoring.parts import END, MID, kpi, measured

from traguardo.core.accumulation import accumulate, actual_at, infer_accumulation
from traguardo.core.model import Accumulation, Frequency, Indicator, Measurement, Target
from traguardo.core.nature import is_percentage, lower_is_better
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    ByDate,
    DecreaseBy,
    Done,
    IncreaseBy,
    Milestone,
    Milestones,
    Reading,
)
from traguardo.core.values import Missing, Value

FLOW, STOCK, RATIO, MEAN = (
    Accumulation.FLOW,
    Accumulation.STOCK,
    Accumulation.RATIO,
    Accumulation.MEAN,
)


def worth(
    rule: Accumulation, *measurements: Measurement, at: date = END, **fields: object
) -> Value:
    return actual_at(kpi("at_least 50", *measurements, accumulation=rule, **fields), 2019, at)


def dated(measurement: Measurement, day: date) -> Measurement:
    return replace(measurement, recorded_on=day)


def to_date(measurement: Measurement) -> Measurement:
    return replace(measurement, to_date=True)


H1, H2 = measured("2019-H1", 20), measured("2019-H2", 25)


@pytest.mark.parametrize(
    ("rule", "measurements", "expected"),
    [
        (FLOW, (H1, H2), 45),
        (FLOW, (H2, H1), 45),
        (FLOW, (H1, measured("2019-Q1", 8), measured("2019-Q2", 12), H2), 45),
        (FLOW, (measured("2019-Q1", 8), measured("2019-Q2", 12), H2), 45),
        (FLOW, (H1, H2, measured("2019", 47)), 47),
        (FLOW, (to_date(measured("2019-Q3", 31)), measured("2019-Q1", 9), H1), 31),
        (FLOW, (H1, to_date(measured("2019-Q3", 31)), measured("2019-Q4", 5)), 36),
        (FLOW, (to_date(measured("2019-Q3", 31)), H1, H2), 45),
        (FLOW, (to_date(measured("2019-05", 9)), to_date(measured("2019-06", 11))), 11),
        (FLOW, tuple(measured(f"2019-{month:02}", 1) for month in range(1, 12)), 11),
        (FLOW, (measured("2019-H1", 20), *(measured(f"2019-0{m}", 3) for m in (5, 6, 7))), 23),
        (STOCK, (H1, H2), 25),
        (STOCK, (H2, H1), 25),
        (STOCK, (measured("2019", 30), H2, measured("2019-Q4", 24)), 30),
        (FLOW, (measured("2018", 99), H1), 20),
        (FLOW, (measured("2019-H1", value=20), measured("2019-H2", value=5)), 25),
    ],
)
def test_periods_combine_without_counting_a_month_twice(
    rule: Accumulation, measurements: tuple[Measurement, ...], expected: int
) -> None:
    assert worth(rule, *measurements) == expected


def test_only_periods_that_have_ended_count() -> None:
    assert worth(FLOW, H1, H2, at=MID) == 20
    assert worth(FLOW, H1, H2, at=date(2019, 6, 29)) is Missing.NOT_DUE
    assert worth(FLOW, H1, H2, at=date(2019, 12, 30)) == 20
    assert worth(FLOW, H1, H2, at=date(2021, 1, 1)) == 45


def test_a_coarse_period_without_figures_does_not_hide_its_parts() -> None:
    silent = measured("2019-H1", Missing.NOT_REPORTED)
    assert worth(FLOW, measured("2019-Q1", 8), measured("2019-Q2", 12), silent) == 20


def test_the_later_recorded_correction_counts() -> None:
    first = dated(measured("2019-H1", 20), date(2019, 7, 3))
    correction = dated(measured("2019-H1", 22), date(2019, 9, 1))
    assert worth(FLOW, first, correction, H2) == 47
    assert worth(FLOW, correction, first, H2) == 47
    same_day = dated(measured("2019-H1", 21), date(2019, 9, 1))
    assert worth(FLOW, correction, same_day) == 21
    assert worth(FLOW, correction, measured("2019-H1", 1)) == 22


def test_a_figure_can_be_taken_back() -> None:
    gone = replace(H1, value=Missing.NOT_APPLICABLE)
    assert worth(FLOW, H1, gone, at=MID) is Missing.NOT_APPLICABLE
    assert worth(FLOW, H1, gone, H2) == 25


@given(
    st.lists(st.integers(0, 10**6), min_size=12, max_size=12),
    st.integers(0, 11),
    st.integers(0, 10**6),
)
def test_an_edit_of_an_earlier_period_is_as_if_it_had_always_been_so(
    figures: list[int], place: int, corrected: int
) -> None:
    months = [measured(f"2019-{n + 1:02}", figure) for n, figure in enumerate(figures)]
    edited = [*months, measured(f"2019-{place + 1:02}", corrected)]
    always = [*months[:place], measured(f"2019-{place + 1:02}", corrected), *months[place + 1 :]]
    for month in range(1, 13):
        at = date(2019, month, 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
        assert worth(FLOW, *edited, at=at) == worth(FLOW, *always, at=at)


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4), st.permutations(range(7)))
def test_quarters_halves_and_a_year_in_any_order_count_once(
    quarters: list[int], order: list[int]
) -> None:
    first, second = sum(quarters[:2]), sum(quarters[2:])
    told = [measured(f"2019-Q{n + 1}", figure) for n, figure in enumerate(quarters)]
    told += [measured("2019-H1", first), measured("2019-H2", second)]
    told += [measured("2019", first + second)]
    assert worth(FLOW, *(told[place] for place in order)) == sum(quarters)


def part(period: str, numerator: object, denominator: object) -> Measurement:
    return measured(period, numerator=numerator, denominator=denominator)


def test_numerators_and_denominators_are_summed_never_percentages_averaged() -> None:
    halves = part("2019-H1", 10, 10), part("2019-H2", 10, 90)
    assert worth(RATIO, *halves, unit="%") == 20
    assert worth(RATIO, *halves, unit="euro per impresa") == Decimal("0.2")


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 1000)), min_size=4, max_size=4))
def test_a_ratio_of_quarters_is_the_ratio_of_the_year(pairs: list[tuple[int, int]]) -> None:
    quarters = [part(f"2019-Q{n + 1}", *pair) for n, pair in enumerate(pairs)]
    year = part("2019", sum(above for above, _ in pairs), sum(below for _, below in pairs))
    assert worth(RATIO, *quarters, unit="%") == worth(RATIO, year, unit="%")


def test_a_denominator_of_0_means_there_was_no_case() -> None:
    assert worth(RATIO, part("2019-H1", 0, 0), unit="%") is Missing.NOT_APPLICABLE
    assert worth(RATIO, part("2019-H1", 0, 0), part("2019-H2", 3, 4), unit="%") == 75


def test_quotients_without_their_parts_are_not_combined() -> None:
    one, other = measured("2019-H1", 88), measured("2019-H2", 92)
    assert worth(RATIO, one, unit="%") == 88
    assert worth(RATIO, one, to_date(other), unit="%") == 92
    made = accumulate(kpi(None, one, other, accumulation=RATIO, unit="%"), 2019, END)
    assert (made.value, made.obstacle) == (Missing.NOT_REPORTED, "parts_missing")
    assert worth(RATIO, part("2019-H1", 1, 2), other, unit="%") is Missing.NOT_REPORTED


def test_a_mean_is_weighted_by_cases() -> None:
    assert worth(
        MEAN, measured("2019-H1", total=100, cases=10), measured("2019-H2", total=30, cases=30)
    ) == Decimal("3.25")
    by_value = measured("2019-H1", 10, cases=10), measured("2019-H2", 1, cases=30)
    assert worth(MEAN, *by_value) == Decimal("3.25")


def test_a_formula_is_applied_to_the_sums_of_a_ratio_and_to_each_period_of_a_flow() -> None:
    halves = measured("2019-H1", evase=10, totali=10), measured("2019-H2", evase=10, totali=90)
    assert worth(RATIO, *halves, formula="100 * evase / totali", unit="%") == 20
    assert worth(FLOW, *halves, formula="evase + totali") == 120
    assert worth(STOCK, *halves, formula="totali - evase") == 80
    none = measured("2019-H1", evase=0, totali=0)
    assert worth(RATIO, none, formula="100 * evase / totali") is Missing.NOT_APPLICABLE
    assert worth(FLOW, none, formula="evase / totali") is Missing.NOT_APPLICABLE


def test_a_formula_that_cannot_be_used_leaves_the_stated_value() -> None:
    assert worth(FLOW, H1, formula="evase / totali") == 20
    assert worth(FLOW, measured("2019-H1", 20, evase=1), formula="((") == 20
    assert worth(FLOW, replace(H1, inputs=measured("2019-H1", altro=3).inputs), formula="a") == 20


def test_a_yes_and_a_date_are_the_last_word() -> None:
    assert worth(FLOW, measured("2019-H1", True), measured("2019-H2", False)) is False
    day = date(2019, 5, 4)
    assert worth(Accumulation.DATE, measured("2019-H1", day)) == day
    assert worth(RATIO, measured("2019-H1", True)) is True


def test_figures_that_are_no_numbers_add_nothing() -> None:
    assert worth(FLOW, measured("2019-H1", True), H2) == 25


STEPS = Milestones(
    (
        Milestone("bando", Decimal(50)),
        Milestone("gara", Decimal(30)),
        Milestone("avvio", Decimal(20)),
    )
)


def staged(*measurements: Measurement, reading: Milestones = STEPS) -> Value:
    indicator = Indicator(targets=(Target(2019, "", reading),), measurements=measurements)
    return actual_at(indicator, 2019, END)


def test_milestones_are_the_weight_of_the_steps_done() -> None:
    assert staged(measured("2019-H1", **{"1": 100, "2": 50})) == 65
    assert staged(measured("2019-H1", **{"1": 100}), measured("2019-H2", **{"2": 100})) == 80
    assert staged(measured("2019-H1", 40)) == 40
    assert staged(measured("2019-H1", True)) == 100
    assert staged(measured("2019-H1", False)) == 0
    equal = Milestones((Milestone("a", Decimal(70)), Milestone("b")))
    assert staged(measured("2019-H1", **{"1": 100}), reading=equal) == 50
    assert staged(measured("2019-H1", **{"1": 100}), reading=Milestones(())) == 0


@pytest.mark.parametrize(
    ("frequency", "at", "expected"),
    [
        (Frequency.HALF_YEARLY, date(2019, 6, 29), Missing.NOT_DUE),
        (Frequency.HALF_YEARLY, MID, Missing.NOT_REPORTED),
        (Frequency.MONTHLY, date(2019, 1, 31), Missing.NOT_REPORTED),
        (Frequency.QUARTERLY, date(2019, 3, 30), Missing.NOT_DUE),
        (Frequency.YEARLY, MID, Missing.NOT_DUE),
        (Frequency.YEARLY, END, Missing.NOT_REPORTED),
        (None, MID, Missing.NOT_DUE),
        (None, date(2018, 5, 1), Missing.NOT_DUE),
    ],
)
def test_without_figures_the_frequency_says_whether_they_were_due(
    frequency: Frequency | None, at: date, expected: Missing
) -> None:
    assert worth(FLOW, at=at, frequency=frequency) is expected


def test_a_reported_absence_keeps_its_name() -> None:
    suspended = measured("2019-H1", Missing.SUSPENDED)
    assert worth(FLOW, suspended, at=MID) is Missing.SUSPENDED


def like(
    algorithm: str = "",
    *,
    name: str = "",
    unit: str = "",
    reading: Reading | None = None,
) -> Indicator:
    targets = (Target(2019, "", reading),) if reading else ()
    return Indicator(name=name, algorithm=algorithm, unit=unit, targets=targets)


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        (like("n. pratiche evase nei termini / totale pratiche"), RATIO),
        (like("accessi eseguiti/richieste di intervento", unit="%"), RATIO),
        (like("Giorni di evasione delle istanze/totale istanze"), MEAN),
        (like("Sommatoria giorni per la pubblicazione/totale atti"), MEAN),
        (like("Tempo trascorso dalla ricezione alla risposta"), MEAN),
        (like("rilevazione", name="Tempo medio di risposta"), MEAN),
        (like("rilevazione interna", unit="gg"), MEAN),
        (like("rilevazione", reading=AtMost(Decimal(20), unit="day")), MEAN),
        (like("tasso di risposta del sito"), RATIO),
        (like("rilevazione", unit="%"), RATIO),
        (like("", name="Tempo medio", unit="%"), MEAN),
        (like("rilevazione", reading=AtLeast(Decimal(9), unit="EUR")), FLOW),
        (like("rilevazione", reading=AtLeast(Decimal(90), unit="%")), RATIO),
        (like("pratiche in arretrato al 31 dicembre"), STOCK),
        (like("n. di utenti dello sportello"), FLOW),
        (like("Si/no"), FLOW),
        (like("numero incontri", reading=IncreaseBy(Decimal(5), unit="%")), FLOW),
        (like("", reading=DecreaseBy(Decimal(2), unit="day")), MEAN),
        (like("Si/no", reading=Done()), STOCK),
        (like("", reading=ByDate(MID)), Accumulation.DATE),
        (like("", reading=STEPS), Accumulation.MILESTONE),
    ],
)
def test_how_periods_combine_is_inferred(indicator: Indicator, expected: Accumulation) -> None:
    assert infer_accumulation(indicator) is expected


def test_the_inferred_rule_is_the_one_used() -> None:
    told = replace(like("giorni / istanze"), measurements=(part("2019-H1", 30, 10),))
    assert actual_at(told, 2019, MID) == 3


def test_percentages_are_known_by_unit_or_target() -> None:
    assert is_percentage(like(unit="%"))
    assert is_percentage(like(unit="percentuale"))
    assert is_percentage(like(reading=AtLeast(Decimal(90), unit="%")))
    assert not is_percentage(like(unit="n.", reading=AtLeast(Decimal(5), unit="%")))
    assert not is_percentage(like(reading=IncreaseBy(Decimal(5), unit="%")))
    assert is_percentage(like(name="Tasso di evasione"))


def test_times_costs_and_backlogs_are_better_lower() -> None:
    assert lower_is_better(like(name="Tempo medio di risposta"))
    assert lower_is_better(like(name="Costo per utente"))
    assert lower_is_better(like(unit="gg"))
    assert lower_is_better(like(name="Utenti", reading=AtMost(Decimal(5))))
    assert not lower_is_better(like(name="Giorni di formazione", reading=AtLeast(Decimal(5))))
    assert lower_is_better(like(name="Giorni", reading=AtLeast(Decimal(5), assumed=True)))
    assert not lower_is_better(like(name="Utenti dello sportello"))
