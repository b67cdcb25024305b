"""Two plans in one: nothing lost, codes told apart, origins kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.calendar import Period
from traguardo.core.merging import Merged, Party, merge
from traguardo.core.model import (
    DeclaredStatus,
    Indicator,
    Measurement,
    Objective,
    Plan,
    Review,
    StrategicArea,
)

H1 = Period.parse("2026-H1")
KPI = Indicator(
    number="1.1",
    name="Imprese assistite",
    weight=Decimal(100),
    baseline=Decimal(3),
    measurements=(Measurement(H1, Decimal(4)),),
)


def objective(title: str, number: str = "") -> Objective:
    reviews = (Review(H1, DeclaredStatus.ON_TRACK),)
    return Objective(title, number=number, indicators=(KPI,), reviews=reviews)


VALDORO = Plan(
    title="Piano di Valdoro",
    years=(2026, 2027, 2028),
    areas=(StrategicArea("Regolazione del mercato", "Di qua", (objective("Conciliare"),)),),
    operational_objectives=(objective("Sportello", "OO1"), objective("Archivio", "OO2")),
)
MONTEFOSCO = Plan(
    title="Piano di Montefosco",
    years=(2025, 2026, 2027),
    areas=(
        StrategicArea("Regolazione dei mercati", "Di là", (objective("Vigilare"),)),
        StrategicArea("Turismo", "", (objective("Accogliere"),)),
    ),
    operational_objectives=(objective("Sportello", "oo1"),),
)


def merged(first: Plan = VALDORO, second: Plan = MONTEFOSCO) -> Merged:
    return merge(
        Party(first, "Camera di Valdoro", "valdoro"),
        Party(second, "Camera di Montefosco", "montefosco"),
        title="Piano unico",
        administration="Camera di Valdoro e Montefosco",
    )


def test_areas_of_one_name_become_one_and_keep_what_both_say() -> None:
    plan = merged().plan
    assert [area.title for area in plan.areas] == ["Regolazione del mercato", "Turismo"]
    assert plan.areas[0].description == "Di qua\n\nDi là"
    assert [one.title for one in plan.areas[0].objectives] == ["Conciliare", "Vigilare"]


def test_codes_that_both_use_are_told_apart_and_the_others_stay() -> None:
    made = merged()
    numbers = [one.number for one in made.plan.operational_objectives]
    assert numbers == ["OO1-valdoro", "OO2", "oo1-montefosco"]
    assert made.changed == ("OO1-valdoro", "oo1-montefosco")


def test_a_number_that_counts_anew_in_every_area_clashes_only_within_one() -> None:
    def numbered(title: str, *areas: str) -> Plan:
        found = tuple(StrategicArea(area, "", (objective(area, "1"),)) for area in areas)
        return Plan(title=title, years=(2026,), areas=found)

    made = merged(numbered("Uno", "Mercato", "Turismo"), numbered("Due", "Turismo", "Lavoro"))
    numbers = [[one.number for one in area.objectives] for area in made.plan.areas]
    assert numbers == [["1"], ["1-valdoro", "1-montefosco"], ["1"]]


def test_two_areas_of_one_name_in_a_plan_stay_two() -> None:
    twice = replace(VALDORO, areas=(VALDORO.areas[0], VALDORO.areas[0]))
    assert [len(area.objectives) for area in merged(twice).plan.areas] == [2, 1, 1]


def test_every_objective_says_where_it_comes_from() -> None:
    made = merged()
    notes = [one.notes[-1] for one in made.plan.operational_objectives]
    assert {note.label for note in notes} == {"Piano di origine"}
    assert notes[2].text == "Camera di Montefosco, Piano di Montefosco, oo1"
    assert made.origins["operational/2"] == (1, "operational/0")
    assert made.origins["areas/0/objectives/1"] == (1, "areas/0/objectives/0")
    assert made.origins["areas/1/objectives/0"] == (1, "areas/1/objectives/0")


def test_years_are_all_years_and_what_happened_stays_with_the_old_plans() -> None:
    plan = merged().plan
    assert plan.years == (2025, 2026, 2027, 2028)
    one = plan.operational_objectives[0]
    assert (one.reviews, one.indicators[0].measurements) == ((), ())
    assert (one.indicators[0].baseline, one.indicators[0].weight) == (Decimal(3), Decimal(100))


_TITLES = st.sampled_from(["Turismo", "Mercati", "Il mercato", "", "Digitale"])
_PARTS = st.lists(st.tuples(_TITLES, st.integers(0, 3)), max_size=4)


def _plan(parts: list[tuple[str, int]], cards: int) -> Plan:
    areas = tuple(
        StrategicArea(title, "", tuple(objective(f"{title} {n}") for n in range(number)))
        for title, number in parts
    )
    operational = tuple(objective(f"Scheda {n}", f"C{n}") for n in range(cards))
    return replace(VALDORO, areas=areas, operational_objectives=operational)


@given(_PARTS, _PARTS, st.integers(0, 3), st.integers(0, 3))
def test_no_objective_is_lost_or_doubled(
    one: list[tuple[str, int]], other: list[tuple[str, int]], cards: int, more: int
) -> None:
    plans = _plan(one, cards), _plan(other, more)
    made = merged(*plans)
    every = (*made.plan.strategic_objectives, *made.plan.operational_objectives)
    whole = sum(len(plan.strategic_objectives) + len(plan.operational_objectives) for plan in plans)
    assert len(every) == len(made.origins) == len(set(made.origins.values())) == whole
    codes = [one.number for one in made.plan.operational_objectives]
    assert len(set(codes)) == len(codes)
