"""Targets: readable, possible, in the right unit and years, and worth reaching."""

from __future__ import annotations

from datetime import date

import pytest
from tests.core.rules.plans import (
    DAYS,
    SHARE,
    YES,
    D,
    found,
    indicator,
    mean_days,
    measured,
    objective,
    of,
    plan,
    strategic,
    target,
    yearly,
)

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor, Severity
from traguardo.core.model import Indicator, Measurement, Plan, Revision, Target
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.values import Missing


def with_targets(*targets: Target, **changes: object) -> Indicator:
    return indicator(targets=targets, **changes)


@pytest.mark.parametrize("text", ["", "   ", "-", "n.d."])
def test_no_target_is_an_error(text: str) -> None:
    blank = with_targets(target(None, text))
    for broken in (with_targets(), blank):
        (one,) = found("target_missing", of(broken))
        assert one.severity is Severity.ERROR
        assert found("target_unreadable", of(broken)) == []


def test_a_year_without_its_target_is_named() -> None:
    two = strategic(indicator(targets=yearly(AtLeast(D(1)), AtLeast(D(2)))))
    (one,) = found("target_missing", plan(above=(two,)))
    assert one.severity is Severity.WARNING
    assert one.message == "Manca il target per 2028."


@pytest.mark.parametrize(
    "targets", [(SHARE,), (target(None, "vedi allegato"),), (target(Done(), "sì", 2026),)]
)
def test_a_stated_target_is_not_missing(targets: tuple[Target, ...]) -> None:
    assert found("target_missing", of(with_targets(*targets))) == []


def test_a_target_that_is_not_read_keeps_its_text_and_its_place() -> None:
    odd = Target(2027, "come da circolare", None, Anchor(table=3, row=2))
    (one,) = found("target_unreadable", of(with_targets(SHARE, odd)))
    assert one.severity is Severity.ERROR
    assert one.message == "Il target per il 2027 «come da circolare» non si lascia leggere."
    assert one.path == "operational/0/indicators/0/targets/1"
    assert str(one.anchor) == "tabella 3, riga 2"


def test_a_target_without_an_anchor_of_its_own_shows_the_indicators() -> None:
    odd = indicator(targets=(target(None, "boh"),), anchor=Anchor(line=7))
    (one,) = found("target_unreadable", of(odd))
    assert one.anchor == Anchor(line=7)
    assert one.message == "Il target «boh» non si lascia leggere."


@pytest.mark.parametrize(
    "readings",
    [
        (Between(D(20), D(10)),),
        (AtLeast(D(10)), AtMost(D(5))),
        (AtLeast(D(10)), AtLeast(D(30)), LessThan(D(20))),
    ],
)
def test_conditions_that_exclude_each_other_are_an_error(readings: tuple[Reading, ...]) -> None:
    (one,) = found("target_impossible", of(with_targets(*map(target, readings))))
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    "targets",
    [
        (target(Between(D(10), D(20))),),
        (target(AtLeast(D(5))), target(AtMost(D(5)))),
        (target(AtLeast(D(10))), target(AtMost(D(9), tolerance=D(1)))),
        (target(AtLeast(D(90), unit="%")), target(AtMost(D(20), unit="day"))),
        (target(AtLeast(D(10)), "", 2026), target(AtMost(D(5)), "", 2027)),
        (YES, target(None, "boh")),
    ],
)
def test_conditions_that_can_hold_together_are_fine(targets: tuple[Target, ...]) -> None:
    assert found("target_impossible", of(with_targets(*targets))) == []


@pytest.mark.parametrize(
    "outside",
    [
        target(AtLeast(D(1)), ">= 1", 2025),
        target(ByDate(date(2029, 1, 31)), "entro gennaio 2029"),
        target(Milestones((Milestone("bando", None, date(2031, 5, 1)),)), "fasi"),
    ],
)
def test_years_that_are_not_the_plans_are_noted(outside: Target) -> None:
    (one,) = found("target_years", of(with_targets(outside)))
    assert "fuori dagli anni del piano (2026-2028)" in one.message
    assert one.path.endswith("/targets/0")


@pytest.mark.parametrize(
    "inside",
    [
        SHARE,
        target(AtLeast(D(1)), ">= 1", 2028),
        target(ByDate(date(2027, 1, 31))),
        target(Milestones((Milestone("bando"), Milestone("avvio", D(5), date(2026, 5, 1))))),
    ],
)
def test_years_of_the_plan_are_fine(inside: Target) -> None:
    assert found("target_years", of(with_targets(inside))) == []


def test_a_plan_without_years_has_no_outside() -> None:
    assert found("target_years", plan(above=(strategic(),), years=())) == []


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("numero", YES),
        ("n.", SHARE),
        ("%", DAYS),
        ("Giorni", SHARE),
        ("euro", target(AtLeast(D(3), unit="incontri"), "3 incontri")),
        ("numero", target(ByDate(date(2026, 9, 30)), "entro il 30/09")),
        ("%", target(ByDate(date(2026, 9, 30)), "entro il 30/09")),
        ("sì/no", target(AtLeast(D(2)), ">= 2")),
        ("data", target(AtMost(D(2)), "<= 2")),
        ("ore", target(AtMost(D(2), unit="EUR"), "2 €")),
    ],
)
def test_a_target_in_another_unit_is_noted(unit: str, written: Target) -> None:
    (one,) = found("unit_target", of(with_targets(written, unit=unit)))
    assert one.message == f"L'unità di misura è «{unit}», ma il target è «{written.text}»."


def test_a_percentage_that_only_counts_beyond_100_is_noted() -> None:
    counting = with_targets(
        target(AtLeast(D(250)), ">= 250"), unit="%", algorithm="n. imprese assistite"
    )
    (one,) = found("unit_target", of(counting))
    assert "«>= 250»" in one.message


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("", YES),
        ("%", SHARE),
        ("%", target(AtLeast(D(110)))),
        ("%", target(IncreaseBy(D(2), unit="pp"))),
        ("numero", target(AtLeast(D(12)))),
        ("numero", target(AtLeast(D(12), unit="incontri"))),
        ("numero", target(IncreaseBy(D(5), unit="%"))),
        ("numero", target(Keep())),
        ("giorni", DAYS),
        ("giorni", target(AtMost(D(20)))),
        ("gg.", target(AtMost(D(20), unit="working_day"))),
        ("€", target(AtMost(D(9), unit="EUR"))),
        ("sì/no", YES),
        ("imprese", YES),
        ("numero", target(None, "boh")),
        ("numero", target(Qualitative("buono"))),
        ("data", target(ByDate(date(2026, 9, 30)))),
        ("numero", target(Between(D(1), D(2)))),
    ],
)
def test_a_target_in_the_indicators_unit_is_fine(unit: str, written: Target) -> None:
    assert found("unit_target", of(with_targets(written, unit=unit))) == []


def test_three_years_of_yes_against_a_number_are_one_finding() -> None:
    three = with_targets(*yearly(Done(), Done(), Done()), unit="numero")
    assert len(found("unit_target", of(three))) == 1


@pytest.mark.parametrize(
    ("algorithm", "written", "words"),
    [
        ("n. fascicoli chiusi / n. fascicoli aperti = 100%", YES, "calcola un numero"),
        ("Numero di imprese iscritte", YES, "calcola un numero"),
        ("Sì/no", SHARE, "chiede sì o no"),
        ("si/no", target(AtLeast(D(2)), ">= 2"), "chiede sì o no"),
    ],
)
def test_an_algorithm_that_cannot_give_the_target_is_noted(
    algorithm: str, written: Target, words: str
) -> None:
    (one,) = found("algorithm_target", of(with_targets(written, algorithm=algorithm)))
    assert words in one.message
    assert f"«{written.text}»" in one.message


@pytest.mark.parametrize(
    ("algorithm", "written"),
    [
        ("Sì/no", YES),
        ("Sì/no", target(ByDate(date(2026, 9, 30)))),
        ("Sì/no", target(None, "boh")),
        ("n. fascicoli chiusi / n. fascicoli aperti", SHARE),
        ("Rispetto dei termini", YES),
    ],
)
def test_an_algorithm_that_gives_the_target_is_fine(algorithm: str, written: Target) -> None:
    assert found("algorithm_target", of(with_targets(written, algorithm=algorithm))) == []


def test_a_figure_without_a_baseline_is_noted() -> None:
    (one,) = found("baseline_absent", of(indicator(baseline=None)))
    assert one.severity is Severity.INFO


@pytest.mark.parametrize(
    "fine",
    [
        indicator(baseline=D(0)),
        with_targets(YES, baseline=None),
        with_targets(target(ByDate(date(2026, 9, 30))), baseline=None),
        with_targets(baseline=None),
        indicator(baseline=None, measurements=(measured(8, 10, Period(2025)),)),
    ],
)
def test_what_has_a_start_or_needs_none_is_fine(fine: Indicator) -> None:
    assert found("baseline_absent", of(fine)) == []


def test_this_years_value_is_no_baseline() -> None:
    assert len(found("baseline_absent", of(indicator(baseline=None)))) == 1


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (indicator(baseline=D(92)), "dal valore di partenza (92)"),
        (indicator(baseline=D(90)), "dal valore di partenza (90)"),
        (mean_days(baseline=D("19.5")), "dal valore di partenza (19,5)"),
        (
            indicator(baseline=None, measurements=(measured(95, 100, Period(2025)),)),
            "dal consuntivo 2025 (95)",
        ),
        (
            indicator(baseline=D(80), measurements=(measured(95, 100, Period(2025)),)),
            "dal consuntivo 2025 (95)",
        ),
    ],
)
def test_a_target_that_is_met_already_is_noted(made: Indicator, words: str) -> None:
    (one,) = found("target_already_met", of(made))
    assert words in one.message
    assert "target del 2026" in one.message


@pytest.mark.parametrize(
    "fine",
    [
        indicator(),
        mean_days(),
        with_targets(target(AtLeast(D(100), unit="%")), baseline=D(100)),
        with_targets(target(AtMost(D(0))), baseline=D(0), unit="numero"),
        with_targets(target(Keep()), baseline=D(99)),
        with_targets(target(MoreThan(D(90))), baseline=D(90)),
        with_targets(YES, baseline=D(1)),
        with_targets(SHARE, target(None, "boh"), baseline=D(99)),
        with_targets(baseline=D(99)),
        indicator(measurements=(measured(5, 100, Period(2025)),)),
        indicator(baseline=None, measurements=(Measurement(Period(2025), Missing.NOT_REPORTED),)),
    ],
)
def test_a_target_that_asks_for_more_is_fine(fine: Indicator) -> None:
    assert found("target_already_met", of(fine)) == []


@pytest.mark.parametrize(
    "readings",
    [
        (Done(), Done(), Done()),
        (AtLeast(D(5)), AtLeast(D("5.0"), unit="%"), AtLeast(D(5), note="circa")),
        (Equal(D(3)),) * 4,
    ],
)
def test_a_target_that_stands_still_is_noted(readings: tuple[Reading, ...]) -> None:
    (one,) = found("target_flat", of(with_targets(*yearly(*readings))))
    assert f"tutti i {len(readings)} anni" in one.message
    assert ("adempimento" in one.remedy) is isinstance(readings[0], Done)


@pytest.mark.parametrize(
    "readings",
    [
        (AtLeast(D(5)), AtLeast(D(5)), AtLeast(D(6))),
        (AtLeast(D(5)), AtLeast(D(5))),
        (AtLeast(D(5)), AtMost(D(5)), AtLeast(D(5))),
        (AtLeast(D(5), unit="hour"), AtLeast(D(5), unit="day"), AtLeast(D(5))),
        (IncreaseBy(D(5)),) * 3,
        (DecreaseBy(D(5)),) * 3,
        (Keep(),) * 3,
        (Done(), None, Done()),
        (None, None, None),
    ],
)
def test_a_target_that_moves_or_keeps_on_purpose_is_fine(readings: tuple[Reading, ...]) -> None:
    assert found("target_flat", of(with_targets(*yearly(*readings)))) == []


def test_a_target_for_every_year_at_once_is_not_flat() -> None:
    assert found("target_flat", of(with_targets(SHARE, SHARE, SHARE))) == []


def test_several_conditions_a_year_are_flat_together() -> None:
    same = yearly(AtLeast(D(5)), AtLeast(D(5)), AtLeast(D(5)))
    more = yearly(AtMost(D(9)), AtMost(D(9)), AtMost(D(9)))
    assert len(found("target_flat", of(with_targets(*same, *more)))) == 1
    less = yearly(AtMost(D(9)), AtMost(D(9)), AtMost(D(8)))
    assert found("target_flat", of(with_targets(*same, *less))) == []
    assert found("target_flat", of(with_targets(*same, *more[:1]))) == []


def test_a_target_of_100_per_cent_every_year_is_noted() -> None:
    top = yearly(*(AtLeast(D(100), unit="%") for _ in range(3)))
    (one,) = found("target_ceiling", of(with_targets(*top)))
    assert one.severity is Severity.INFO


@pytest.mark.parametrize(
    "fine",
    [
        with_targets(target(AtLeast(D(100), unit="%"))),
        with_targets(*yearly(AtLeast(D(95), unit="%"), AtLeast(D(100), unit="%"))),
        with_targets(*yearly(AtLeast(D(100)), AtLeast(D(100))), unit="numero"),
        with_targets(*yearly(AtLeast(D(100), unit="%"), None)),
    ],
)
def test_a_target_that_leaves_room_or_is_no_percentage_is_fine(fine: Indicator) -> None:
    assert found("target_ceiling", of(fine)) == []


@pytest.mark.parametrize(
    "readings",
    [
        (AtLeast(D(60)), AtLeast(D(50)), AtLeast(D(70))),
        (AtMost(D(20)), AtMost(D(20)), AtMost(D(25))),
        (IncreaseBy(D(5)), IncreaseBy(D(2))),
    ],
)
def test_a_target_that_asks_for_less_later_is_noted_once(readings: tuple[Reading, ...]) -> None:
    (one,) = found("target_retreats", of(with_targets(*yearly(*readings))))
    assert "chiede meno di quello del" in one.message


@pytest.mark.parametrize(
    "targets",
    [
        yearly(AtLeast(D(60)), AtLeast(D(60)), AtLeast(D(70))),
        yearly(AtMost(D(20)), AtMost(D(15))),
        yearly(ByDate(date(2026, 6, 30)), ByDate(date(2027, 6, 30))),
        yearly(AtLeast(D(60)), None, AtLeast(D(10))),
        (target(AtLeast(D(9)), "", 2026), target(AtLeast(D(5)), "", 2026)),
        (SHARE,),
    ],
)
def test_a_target_that_holds_its_ground_is_fine(targets: tuple[Target, ...]) -> None:
    assert found("target_retreats", of(with_targets(*targets))) == []


def revised(before: str, after: str, day: date, **changes: str) -> Plan:
    change = {"path": "operational/0/indicators/0", "field": "target"} | changes
    one = Revision(
        change["path"], change["field"], before, after, "carichi", "atto 4", "giunta", day
    )
    return plan(objective(), revisions=(one,))


AUTUMN = date(2026, 10, 5)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"path": "operational/0/indicators/0/targets/0", "field": "text"},
        {"field": "target 2026"},
        {"path": "operational/0/indicators/0/targets/7"},
    ],
)
def test_a_target_lowered_in_the_second_half_is_noted(changes: dict[str, str]) -> None:
    (one,) = found("target_lowered_late", revised(">= 90%", ">= 80%", AUTUMN, **changes))
    assert one.path == "operational/0/indicators/0"
    assert "abbassato il 05/10/2026, da «>= 90%» a «>= 80%»" in one.message


@pytest.mark.parametrize(
    ("before", "after", "day", "changes"),
    [
        (">= 90%", ">= 80%", date(2026, 6, 30), {}),
        (">= 80%", ">= 90%", AUTUMN, {}),
        (">= 90%", "come da nota", AUTUMN, {}),
        (">= 90%", ">= 80%", AUTUMN, {"field": "weight"}),
        (">= 90%", ">= 80%", AUTUMN, {"field": "target 2027"}),
        (">= 90%", ">= 80%", AUTUMN, {"path": "operational/0/indicators/7"}),
    ],
)
def test_a_target_raised_early_or_elsewhere_is_fine(
    before: str, after: str, day: date, changes: dict[str, str]
) -> None:
    assert found("target_lowered_late", revised(before, after, day, **changes)) == []
