"""What changed between two versions of a plan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from traguardo.core.calendar import Period
from traguardo.core.diff import Change, ChangeKind, compare
from traguardo.core.model import (
    Action,
    Budget,
    Classified,
    DeclaredStatus,
    Frequency,
    Indicator,
    Kind,
    Measurement,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    StrategicArea,
    Target,
)

TIMES = Indicator(
    number="1.1.",
    name="Tempo medio di rilascio",
    weight=Decimal(70),
    kind=Kind.EFFICIENCY,
    frequency=Frequency.HALF_YEARLY,
    baseline=Decimal("2.5"),
    targets=(Target(2026, "<=2gg"), Target(2027, "<=1gg")),
)
SHARE = Indicator(number="1.2", name="Certificati stampati in azienda", weight=Decimal(30))
CARD = Objective(
    "Certificazione per l'estero",
    mission=Classified("016", "Commercio internazionale"),
    budget=Budget("0", Decimal(0)),
    actions=(Action("1", "Sportello"),),
    indicators=(TIMES, SHARE),
    reviews=(Review(Period.parse("2026-H1"), DeclaredStatus.ON_TRACK),),
)
AREA = StrategicArea("Mercati", "Testo", (Objective("Vigilanza"), Objective("Mediazione")))
PLAN = Plan("Piano 2026/2028", "Camera di Valdoro", (2026, 2027, 2028), (AREA,), (CARD,))


def with_card(card: Objective) -> Plan:
    return replace(PLAN, operational_objectives=(card,))


def only(changes: tuple[Change, ...]) -> Change:
    (change,) = changes
    return change


def test_a_plan_does_not_differ_from_itself() -> None:
    assert compare(PLAN, PLAN) == ()


def test_blanks_and_line_breaks_are_no_difference() -> None:
    card = replace(CARD, title="Certificazione  per\nl'estero ")
    assert compare(PLAN, with_card(card)) == ()


def test_a_changed_target_is_told_with_its_year_and_place() -> None:
    times = replace(TIMES, targets=(Target(2026, "<=3gg"), Target(2027, "<=1gg")))
    change = only(compare(PLAN, with_card(replace(CARD, indicators=(times, SHARE)))))
    assert change == Change(
        ChangeKind.CHANGED,
        "Obiettivo operativo 1 «Certificazione per l'estero» › KPI 1.1.",
        "operational/0/indicators/0",
        "target 2026",
        "<=2gg",
        "<=3gg",
    )


def test_two_conditions_of_one_year_stand_together() -> None:
    times = replace(TIMES, targets=(*TIMES.targets, Target(2026, ">= 90%")))
    change = only(compare(PLAN, with_card(replace(CARD, indicators=(times, SHARE)))))
    assert (change.before, change.after) == ("<=2gg", "<=2gg; >= 90%")


def test_fields_come_and_go() -> None:
    card = replace(CARD, cost_centre="Ufficio estero", budget=Budget(), mission=None)
    changes = {(one.kind, one.field): one for one in compare(PLAN, with_card(card))}
    assert changes[ChangeKind.ADDED, "cost_centre"].after == "Ufficio estero"
    assert changes[ChangeKind.REMOVED, "budget"].before == "0"
    assert changes[ChangeKind.REMOVED, "mission"].before == "016 Commercio internazionale"
    assert len(changes) == 3


def test_weights_measurements_and_reviews_are_compared() -> None:
    measured = Measurement(Period.parse("2026-H1"), Decimal("1.4"))
    review = Review(
        Period.parse("2026-H1"),
        DeclaredStatus.OFF_TRACK,
        (ReviewFlag.OBJECTIVE_REVISED,),
        "Delibera n. 3",
    )
    times = replace(TIMES, weight=Decimal(60), measurements=(measured,))
    card = replace(CARD, indicators=(times, SHARE), reviews=(review, Review(None, review.status)))
    changes = {one.field: (one.before, one.after) for one in compare(PLAN, with_card(card))}
    assert changes == {
        "weight": ("70", "60"),
        "measurement 2026-H1": ("", "1.4"),
        "review 2026-H1": ("on_track", "off_track; objective_revised; Delibera n. 3"),
        "review": ("", "off_track"),
    }


def test_several_reviews_of_a_period_stand_together() -> None:
    twice = replace(CARD, reviews=CARD.reviews * 2)
    change = only(compare(PLAN, with_card(twice)))
    assert (change.before, change.after) == ("on_track", "on_track\non_track")


def test_mere_order_is_no_difference() -> None:
    assert compare(PLAN, with_card(replace(CARD, indicators=(SHARE, TIMES)))) == ()
    swapped = replace(AREA, objectives=AREA.objectives[::-1])
    assert compare(PLAN, replace(PLAN, areas=(swapped,))) == ()


def test_a_renamed_indicator_is_the_same_indicator() -> None:
    renamed = replace(TIMES, name="Tempo medio di rilascio dei certificati")
    change = only(compare(PLAN, with_card(replace(CARD, indicators=(renamed, SHARE)))))
    assert (change.kind, change.field) == (ChangeKind.CHANGED, "name")


def test_a_renumbered_indicator_is_the_same_indicator() -> None:
    renumbered = replace(TIMES, number="2.1")
    change = only(compare(PLAN, with_card(replace(CARD, indicators=(renumbered, SHARE)))))
    assert (change.kind, change.field) == (ChangeKind.CHANGED, "number")


def test_what_is_new_is_added_and_what_is_missing_removed() -> None:
    visits = Indicator(number="3.1", name="Visite guidate")
    card = replace(CARD, indicators=(TIMES, visits))
    changes = compare(PLAN, with_card(card))
    assert [(one.kind, one.path, one.before, one.after) for one in changes] == [
        (ChangeKind.ADDED, "operational/0/indicators/1", "", "Visite guidate"),
        (ChangeKind.REMOVED, "operational/0/indicators/1", SHARE.name, ""),
    ]


def test_two_objectives_under_one_title_are_paired_in_order() -> None:
    twins = (replace(CARD, cost_centre="A"), replace(CARD, cost_centre="B"))
    plan = replace(PLAN, operational_objectives=twins)
    assert compare(plan, plan) == ()
    change = only(compare(plan, replace(plan, operational_objectives=twins[:1])))
    assert (change.kind, change.path) == (ChangeKind.REMOVED, "operational/1")


def test_an_objective_that_moves_to_another_area_says_so() -> None:
    first = replace(AREA, objectives=AREA.objectives[:1])
    second = StrategicArea("Giustizia", objectives=AREA.objectives[1:])
    changes = compare(PLAN, replace(PLAN, areas=(first, second)))
    assert [(one.kind, one.field, one.after) for one in changes] == [
        (ChangeKind.ADDED, "", "Giustizia"),
        (ChangeKind.CHANGED, "area", "Giustizia"),
    ]


def test_the_plan_itself_and_its_areas_are_compared() -> None:
    area = replace(AREA, description="Altro testo")
    changes = compare(PLAN, replace(PLAN, years=(2027,), areas=(area,)))
    assert [(one.where, one.field, one.after) for one in changes] == [
        ("Piano", "years", "2027"),
        ("Area strategica 1 «Mercati»", "description", "Altro testo"),
    ]


def test_very_many_unlike_objectives_are_not_compared_each_with_each() -> None:
    old = Plan(operational_objectives=tuple(Objective(f"vecchio {n}") for n in range(80)))
    new = Plan(operational_objectives=tuple(Objective(f"nuovo {n}") for n in range(80)))
    kinds = [one.kind for one in compare(old, new)]
    assert kinds == [ChangeKind.ADDED] * 80 + [ChangeKind.REMOVED] * 80
