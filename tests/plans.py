"""Invented plans for the tests of rows, verbs and pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.model import (
    Accumulation,
    Action,
    Budget,
    Classified,
    DeclaredStatus,
    Earmark,
    Frequency,
    Indicator,
    Kind,
    Measurement,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    Revision,
    StrategicArea,
    Target,
    WeightGroup,
)
from traguardo.core.targets.nodes import AtLeast, AtMost, ByDate, Done
from traguardo.core.values import Input, Missing

YEARS = (2019, 2020, 2021)
H1 = Period.parse("2019-H1")


@dataclass(frozen=True)
class Read:
    """A plan as reading a document gives it."""

    plan: Plan
    findings: tuple[Finding, ...] = ()


def targets(text: str, reading: AtLeast | AtMost | ByDate | Done | None) -> tuple[Target, ...]:
    return tuple(Target(year, text, reading, Anchor(table=3, row=2)) for year in YEARS)


INSPECTIONS = Indicator(
    name="Tasso di evasione delle verifiche metriche",
    algorithm="n. verifiche effettuate nell’anno / totale verifiche pervenute",
    unit="%",
    weight=Decimal("33.40"),
    weight_text="33,4",
    kind=Kind.EFFECTIVENESS,
    kind_text="efficacia",
    source="Cruscotto del servizio metrico",
    responsible="Duccio Lanfranchi",
    frequency=Frequency.HALF_YEARLY,
    frequency_text="6 MESI",
    targets=targets("Anno:2019---90%", AtLeast(Decimal(90), unit="%")),
    anchor=Anchor(table=3, row=2),
)
PAYMENTS = Indicator(
    number="2.1",
    heading="tempestività",
    name="Tempo medio di pagamento delle fatture",
    algorithm="giorni dalla ricezione al pagamento / n. fatture pagate",
    unit="gg",
    weight=Decimal("66.6"),
    targets=(Target(None, "<=20gg.+5", AtMost(Decimal(20), unit="day", tolerance=Decimal(5))),),
)
EXPORT_DESK = Indicator(
    number="1.1",
    name="Imprese assistite dallo sportello Export",
    algorithm="n. imprese",
    unit="numero",
    weight=Decimal(50),
    accumulation=Accumulation.FLOW,
    baseline=Decimal("38.5"),
    targets=targets("≥ 50", AtLeast(Decimal(50))),
)
PROGRAMME = Indicator(
    number="1.2",
    name="Approvazione del programma delle missioni",
    algorithm="Adozione dell’atto",
    unit="",
    weight=Decimal(50),
    targets=(Target(2019, "entro il 31/03/2019", ByDate(date(2019, 3, 31))),),
    reviews=(Review(None, DeclaredStatus.ACHIEVED, text="approvato con delibera 12"),),
)
PLAN = Plan(
    title="Piano della performance 2019-2021",
    administration="Camera di commercio di Valdoro",
    years=YEARS,
    areas=(
        StrategicArea(
            "Regolazione del mercato",
            "Correttezza degli scambi.",
            (
                Objective(
                    "Rafforzare i controlli",
                    indicators=(INSPECTIONS, EXPORT_DESK),
                    reviews=(Review(H1, DeclaredStatus.ON_TRACK, text="in linea"),),
                    section="Area 1",
                ),
                Objective("Un obiettivo ancora senza indicatori"),
            ),
            Anchor(table=1, row=1, cell=1),
        ),
        StrategicArea("Area senza obiettivi"),
    ),
    operational_objectives=(
        Objective(
            "Sportello Export",
            description="· promozione;\n· cooperazione",
            mission=Classified("016", "Commercio internazionale", "Cod.016 Commercio"),
            programme=Classified("", "Sostegno alle imprese"),
            expected_results="Più imprese esportatrici",
            expected_benefits="Crescita",
            organisational_impact="Nessuno",
            cost_centre="in corso di definizione",
            budget=Budget(
                "€ 195.000 di cui € 14.400 per PID",
                Decimal("195000"),
                (Earmark(Decimal("14400.00"), "PID"), Earmark(Decimal("0.5"), "")),
            ),
            actions=(Action("1", "Promuovere"), Action("2", "Assistere")),
            weight_group=WeightGroup.ACTION,
            indicators=(EXPORT_DESK, PROGRAMME),
            reviews=(
                Review(
                    H1,
                    DeclaredStatus.OFF_TRACK,
                    (ReviewFlag.RESOURCES_REVISED, ReviewFlag.OBJECTIVE_REVISED),
                    "non in linea",
                    anchor=Anchor(line=40, page=2),
                ),
                Review(H1, DeclaredStatus.UNSTATED, text="Nota a margine"),
            ),
            anchor=Anchor(table=9),
        ),
        Objective(
            "Pagamenti puntuali",
            indicators=(
                PAYMENTS,
                Indicator(
                    name="Rilevato altrove",
                    measurements=(
                        Measurement(
                            H1,
                            Decimal("92.01183431952662721893491124"),
                            (
                                Input("numerator", Decimal("311")),
                                Input("denominator", Decimal("338")),
                            ),
                            "registro",
                            "nota",
                            "un’altra amministrazione",
                            date(2019, 7, 2),
                        ),
                        Measurement(Period(2019), Missing.SUSPENDED, note="sede chiusa"),
                        Measurement(Period(2020), False, to_date=True),
                        Measurement(Period(2021), date(2021, 5, 4)),
                    ),
                    formula="100 * numerator / denominator",
                ),
            ),
        ),
    ),
    revisions=(
        Revision(
            "operational/0/indicators/0",
            "target 2019",
            "50",
            "40",
            "sede chiusa",
            "delibera 9",
            "Giunta",
            date(2019, 9, 1),
        ),
    ),
)
FINDING = Finding(
    "text_not_understood",
    Severity.WARNING,
    "tabella 9, riga 12",
    "Nessun campo prende questo testo.",
    "Verificare l’etichetta.",
    "operational/0",
    Anchor(table=9, row=12),
)


def large_plan(indicators: int, *, per_objective: int = 5) -> Plan:
    """A plan of so many operational indicators, each with three yearly targets."""
    cards = []
    for first in range(0, indicators, per_objective):
        numbers = range(first, min(first + per_objective, indicators))
        kpis = tuple(
            Indicator(
                number=f"{number}",
                name=f"Indicatore {number}",
                unit="numero",
                weight=Decimal(100) / per_objective,
                targets=targets(f">= {number}", AtLeast(Decimal(number))),
            )
            for number in numbers
        )
        cards.append(Objective(f"Obiettivo {first}", indicators=kpis))
    return Plan("Piano grande", years=YEARS, operational_objectives=tuple(cards))
