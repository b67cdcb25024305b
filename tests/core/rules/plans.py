"""A plan without a fault, and the pieces to break it with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from tests.english import left_over

from traguardo.core.calendar import Period, Span
from traguardo.core.findings import Finding
from traguardo.core.model import (
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
    StrategicArea,
    Target,
)
from traguardo.core.rules import RULES
from traguardo.core.targets.nodes import AtLeast, AtMost, Done, Reading
from traguardo.core.values import Input

TODAY = date(2026, 7, 10)
FIRST_HALF = Period(2026, Span.HALF, 1)
D = Decimal


def found(rule: str, plan: Plan, today: date = TODAY) -> list[Finding]:
    """What the rule of that name finds; whatever it is can be said in English, too."""
    (check_one,) = [one for one in RULES if one.__name__ == rule]
    findings = list(check_one(plan, today))
    assert [text for one in findings for text in left_over(one)] == []
    return findings


def target(reading: Reading | None, text: str = "come scritto", year: int | None = None) -> Target:
    return Target(year, text, reading)


def yearly(*readings: Reading | None, first: int = 2026) -> tuple[Target, ...]:
    return tuple(target(one, f"anno {n}", n) for n, one in enumerate(readings, first))


YES = target(Done(), "sì")
SHARE = target(AtLeast(D(90), unit="%"), ">= 90%")
DAYS = target(AtMost(D(20), unit="day"), "<= 20 giorni")


def measured(above: int, below: int, period: Period = FIRST_HALF) -> Measurement:
    value = 100 * D(above) / D(below)
    return Measurement(
        period, value, (Input("numerator", D(above)), Input("denominator", D(below)))
    )


def review(
    status: DeclaredStatus = DeclaredStatus.ON_TRACK,
    text: str = "Report n. 12 del 03/07/2026 agli atti",
    period: Period | None = FIRST_HALF,
) -> Review:
    return Review(period, status, (), text)


def indicator(**changes: Any) -> Indicator:
    """A share, complete in every field."""
    clean = Indicator(
        number="1.1",
        name="Tasso di evasione delle istanze",
        algorithm="n. istanze evase nei termini / totale istanze evase",
        unit="%",
        weight=D(50),
        kind=Kind.EFFECTIVENESS,
        source="Gestionale delle istanze",
        responsible="Ufficio Protesti",
        frequency=Frequency.HALF_YEARLY,
        baseline=D(82),
        targets=(SHARE,),
        measurements=(measured(95, 100),),
    )
    return replace(clean, **changes)


def mean_days(**changes: Any) -> Indicator:
    """A mean time, complete in every field."""
    days = Measurement(FIRST_HALF, D(18), (Input("total", D(180)), Input("cases", D(10))))
    clean = indicator(
        number="1.2",
        name="Tempo medio di cancellazione",
        algorithm="Somma dei giorni di cancellazione / n. cancellazioni",
        unit="giorni",
        kind=Kind.QUALITY,
        responsible="Ufficio Albi",
        baseline=D(27),
        targets=(DAYS,),
        measurements=(days,),
    )
    return replace(clean, **changes)


def objective(*indicators: Indicator, **changes: Any) -> Objective:
    """An operational card, complete in every field."""
    clean = Objective(
        title="Cancellazioni più rapide dall'elenco dei protesti",
        description="Riordino del procedimento.",
        mission=Classified("012", "Regolazione dei mercati"),
        programme=Classified("004", "Vigilanza sui mercati"),
        expected_results="Istanze chiuse in tempi più brevi",
        expected_benefits="Imprese che tornano prima al credito",
        organisational_impact="Due unità di personale",
        cost_centre="Servizio Regolazione del mercato",
        budget=Budget("€ 5.000", D(5000)),
        indicators=indicators or (indicator(), mean_days()),
        reviews=(review(),),
    )
    return replace(clean, **changes)


def strategic(*indicators: Indicator, **changes: Any) -> Objective:
    """A strategic objective, complete in every field."""
    rising = yearly(AtLeast(D(60)), AtLeast(D(70)), AtLeast(D(80)))
    own = indicator(
        number="",
        name="Imprese che tornano al servizio",
        algorithm="n. imprese con più di un accesso / n. imprese con almeno un accesso",
        weight=D(100),
        baseline=D(50),
        targets=rising,
        measurements=(measured(61, 100),),
    )
    clean = Objective(
        title="Un mercato più corretto", indicators=indicators or (own,), reviews=(review(),)
    )
    return replace(clean, **changes)


def plan(*operational: Objective, above: tuple[Objective, ...] = (), **changes: Any) -> Plan:
    """A plan of these objectives; of one clean objective at each level where none are given."""
    if not operational and not above:
        operational, above = (objective(),), (strategic(),)
    areas = (StrategicArea("Regolazione dei mercati", objectives=above),) if above else ()
    clean = Plan("Piano 2026-2028", "Camera di esempio", (2026, 2027, 2028), areas, operational)
    return replace(clean, **changes)


def of(*indicators: Indicator, **changes: Any) -> Plan:
    """A plan of one operational objective with these indicators."""
    return plan(objective(*indicators, **changes))
