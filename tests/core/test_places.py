"""Places in a plan: paths for programs, words for people."""

from __future__ import annotations

from traguardo.core.findings import Anchor, Severity
from traguardo.core.model import Indicator, Objective, Plan, StrategicArea, WeightGroup
from traguardo.core.places import (
    Place,
    areas,
    indicators,
    objectives,
    operational_objectives,
    strategic_objectives,
)

PLAN = Plan(
    areas=(
        StrategicArea("Mercati", objectives=(Objective("Vigilanza"),)),
        StrategicArea(
            "Imprese",
            objectives=(Objective(""), Objective("Credito", indicators=(Indicator(name="Tasso"),))),
            anchor=Anchor(table=4),
        ),
    ),
    operational_objectives=(
        Objective("Sportello", anchor=Anchor(line=9)),
        Objective(
            "Albi",
            indicators=(
                Indicator("1.1", name="Uno", anchor=Anchor(line=12)),
                Indicator("1.2", name="Due"),
                Indicator("2.1", name="Tre"),
                Indicator("2.1", name=""),
                Indicator(),
            ),
            anchor=Anchor(line=10),
            weight_group=WeightGroup.ACTION,
        ),
    ),
)


def test_paths_count_from_0() -> None:
    assert [place.path for place in objectives(PLAN)] == [
        "areas/0/objectives/0",
        "areas/1/objectives/0",
        "areas/1/objectives/1",
        "operational/0",
        "operational/1",
    ]
    assert [place.path for place in indicators(PLAN)] == [
        "areas/1/objectives/1/indicators/0",
        *(f"operational/1/indicators/{n}" for n in range(5)),
    ]


def test_words_count_from_1() -> None:
    assert [place.where for place in areas(PLAN)] == [
        "Area strategica 1 «Mercati»",
        "Area strategica 2 «Imprese»",
    ]
    assert [place.where for place in strategic_objectives(PLAN)] == [
        "Area strategica 1 › Obiettivo strategico 1 «Vigilanza»",
        "Area strategica 2 › Obiettivo strategico 1",
        "Area strategica 2 › Obiettivo strategico 2 «Credito»",
    ]
    card = "Obiettivo operativo 2 «Albi»"
    assert [place.where for place in indicators(PLAN)] == [
        "Area strategica 2 › Obiettivo strategico 2 «Credito» › Indicatore 1 «Tasso»",
        f"{card} › KPI 1.1",
        f"{card} › KPI 1.2",
        f"{card} › KPI 2.1 (3º indicatore) «Tre»",
        f"{card} › KPI 2.1 (4º indicatore)",
        f"{card} › Indicatore 5",
    ]


def test_a_place_knows_where_it_was_read_or_at_least_its_objective() -> None:
    assert Place().anchor is None
    assert [place.anchor for place in areas(PLAN)] == [None, Anchor(table=4)]
    assert [place.anchor for place in operational_objectives(PLAN)] == [
        Anchor(line=9),
        Anchor(line=10),
    ]
    first, second = list(indicators(PLAN))[1:3]
    assert (first.anchor, second.anchor) == (Anchor(line=12), Anchor(line=10))


def test_weight_groups_are_the_actions_or_one_without_name() -> None:
    *_, albi = objectives(PLAN)
    assert {name: len(members) for name, members in albi.groups().items()} == {
        "1": 2,
        "2": 2,
        "": 1,
    }
    credit = list(strategic_objectives(PLAN))[2]
    assert list(credit.groups()) == [""]
    assert credit.strategic
    assert not albi.strategic


def test_a_finding_bears_its_place() -> None:
    place = list(indicators(PLAN))[1]
    one = place.finding("some_rule", Severity.INFO, "Messaggio.", "Rimedio.")
    assert (one.rule, one.where, one.path) == ("some_rule", place.where, place.path)
    assert one.anchor == Anchor(line=12)
    assert Place().finding("r", Severity.ERROR, "m", "r").where == "Piano"
