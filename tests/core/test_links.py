"""What of the operational part serves or repeats the strategic part, and why."""

from __future__ import annotations

from traguardo.core.links import Reason, indicator_links, objective_links
from traguardo.core.model import Indicator, Objective, Plan, StrategicArea


def plan(strategic: Objective, *operational: Objective) -> Plan:
    return Plan(
        areas=(StrategicArea("Area", "", (strategic,)),), operational_objectives=operational
    )


def kpi(name: str, algorithm: str = "", unit: str = "") -> Indicator:
    return Indicator(name=name, algorithm=algorithm, unit=unit)


RATE = kpi("Tasso di evasione delle pratiche", "pratiche evase nei termini / pratiche totali", "%")


def reasons(above: Indicator, below: Indicator) -> list[tuple[Reason, ...]]:
    whole = plan(
        Objective("Servizi rapidi", indicators=(above,)),
        Objective("Sportello unico", indicators=(below,)),
    )
    return [one.reasons for one in indicator_links(whole)]


def test_the_same_name_in_other_spelling_and_the_same_unit() -> None:
    other = kpi("TASSO EVASIONE PRATICA", "altro", "%")
    assert reasons(RATE, other) == [(Reason.SAME_NAME, Reason.SAME_UNIT)]


def test_the_same_telling_algorithm_under_another_name() -> None:
    other = kpi("Rapidità", "Pratiche evase nei termini / pratiche totali")
    assert reasons(RATE, other) == [(Reason.SAME_ALGORITHM,)]


def test_names_that_are_only_alike_need_the_same_unit() -> None:
    name = "Tasso di evasione delle pratiche artigiane"
    assert reasons(RATE, kpi(name, unit="%")) == [(Reason.ALIKE, Reason.SAME_UNIT)]
    assert reasons(RATE, kpi(name, unit="giorni")) == []


def test_what_has_nothing_telling_in_common_is_not_proposed() -> None:
    assert reasons(kpi("Eventi", unit="n."), kpi("Eventi", unit="n.")) == []
    assert reasons(RATE, kpi("Imprese assistite", "n. imprese assistite", "%")) == []


def test_an_objective_serves_the_one_with_its_title_or_its_indicator() -> None:
    strategic = Objective("Servizi rapidi alle imprese", indicators=(RATE,))
    same = Objective("servizi rapidi all'impresa")
    other = Objective("Sportello unico", indicators=(RATE,))
    found = {one.operational.path: one for one in objective_links(plan(strategic, same, other))}
    assert found["operational/0"].reasons == (Reason.SAME_TITLE,)
    assert found["operational/1"].reasons == (Reason.SAME_INDICATOR,)
    assert found["operational/0"].strength > found["operational/1"].strength


def test_of_several_the_one_for_which_most_speaks() -> None:
    alike = kpi("Tasso evasione pratiche", unit="%")
    strategic = Objective("Servizi", indicators=(kpi("Rapidità", RATE.algorithm), alike))
    whole = plan(strategic, Objective("Sportello", indicators=(RATE,)))
    (link,) = indicator_links(whole)
    assert link.strategic.path == "areas/0/objectives/0/indicators/1"
