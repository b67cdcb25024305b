"""An invented chamber's plan, irregular in the ways real ones are."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.calendar import Period, Span
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
    StrategicArea,
    Target,
    WeightGroup,
)
from traguardo.core.targets.nodes import AtLeast, AtMost, Done
from traguardo.core.values import Input

PERIOD = Period(2024, Span.HALF, 1)
SECTION = "1. TUTELA DEL MERCATO (missione cod. 012)"
MISSION = Classified("012", "Regolazione dei mercati", "Cod.012 Regolazione dei mercati")
PROGRAMME = Classified("004", "Vigilanza sui prodotti", "programma 004 – “Vigilanza sui prodotti”")
ON_TRACK = Review(None, DeclaredStatus.ON_TRACK)


def measured(value: str, *inputs: Input) -> Measurement:
    return Measurement(PERIOD, Decimal(value), inputs)


def _strategic() -> tuple[StrategicArea, ...]:
    yearly = tuple(
        Target(
            year,
            f"Anno:{year}—≥{percent}%",
            AtLeast(value=Decimal(percent), unit="%", year=year),
        )
        for year, percent in ((2024, 80), (2025, 85), (2026, 90))
    )
    inspections = Indicator(
        name="Quota di verifiche concluse",
        algorithm="n. verifiche concluse nell’anno / n. verifiche avviate",
        unit="%",
        weight=Decimal(60),
        kind=Kind.EFFECTIVENESS,
        source="cruscotto interno",
        targets=yearly,
        accumulation=Accumulation.RATIO,
        measurements=(
            measured("82.5", Input("concluse", Decimal(33)), Input("avviate", Decimal(40))),
        ),
    )
    opened = Indicator(
        name="Apertura dello sportello unico",
        algorithm="sportello aperto",
        unit="numero",
        weight=Decimal(40),
        targets=(Target(2024, "Anno:2024---si", Done(year=2024)),),
    )
    market = Objective(
        "Un mercato più sicuro per chi compra",
        "L’obiettivo riguarda i prodotti più venduti in provincia.",
        indicators=(inspections, opened),
        reviews=(ON_TRACK,),
    )
    abroad = Objective(
        "Accompagnare le imprese all’estero & oltre",
        indicators=(
            Indicator(name="Imprese accompagnate", unit="n.", weight=Decimal(100), source="CRM"),
        ),
        reviews=(
            Review(
                None,
                DeclaredStatus.OFF_TRACK,
                (ReviewFlag.RESOURCES_REVISED,),
                "La missione è rinviata con determinazione n. 12 del 2/5/2024.",
            ),
        ),
    )
    return (
        StrategicArea("Tutela del mercato", "Un’area per chi compra e chi vende.", (market,)),
        StrategicArea("Internazionalizzazione", "", (abroad,)),
    )


def _metrology() -> Objective:
    days = Indicator(
        number="1.1",
        heading="UFFICIO METRICO",
        name="Tempo medio di verifica",
        algorithm="Somma dei giorni / n. verifiche",
        weight=Decimal(70),
        weight_text="70%",
        kind=Kind.EFFICIENCY,
        kind_text="Efficienza",
        source="Registro",
        responsible="Ufficio metrico",
        frequency=Frequency.HALF_YEARLY,
        frequency_text="6 MESI",
        targets=(Target(None, "<=20gg.", AtMost(value=Decimal(20), unit="day")),),
        accumulation=Accumulation.MEAN,
        measurements=(measured("31"),),
        reviews=(Review(None, DeclaredStatus.ACHIEVED, (), "L’obiettivo è pienamente raggiunto"),),
    )
    leaflets = Indicator(
        number="2.1",
        name="Opuscolo <pubblicato>",
        algorithm="Si/no",
        weight=Decimal(100),
        targets=(Target(None, "si", Done()),),
    )
    return Objective(
        "Verifiche in tempi certi",
        "Azione 1: ridurre i tempi delle verifiche;\nAzione 2: pubblicare l’opuscolo",
        MISSION,
        PROGRAMME,
        "Tempi più brevi",
        "Più fiducia",
        "2 unità C",
        "In corso di definizione",
        Budget(
            "€ 195.000 di cui € 14.400 per PID",
            Decimal(195000),
            (Earmark(Decimal(14400), "PID"),),
        ),
        (
            Action("1", "ridurre i tempi delle verifiche;"),
            Action("2", "pubblicare l’opuscolo"),
        ),
        WeightGroup.ACTION,
        (days, leaflets),
        (Review(None, DeclaredStatus.ON_TRACK, (ReviewFlag.OBJECTIVE_REVISED,)),),
        SECTION,
    )


def _without_measure() -> Objective:
    indicator = Indicator(number="1.1", name="Convegno", algorithm="Si/no", weight=Decimal(100))
    return Objective("Un convegno", section=SECTION, mission=MISSION, indicators=(indicator,))


def sample_plan() -> Plan:
    """Two areas, two cards; weights, targets, budgets, reviews and values of several kinds."""
    return Plan(
        "SCHEDE OBIETTIVI PIANO PERFORMANCE 2024/2026 - MONITORAGGIO SEMESTRALE",
        "Camera di commercio di Valdisole",
        (2024, 2025, 2026),
        _strategic(),
        (_metrology(), _without_measure()),
    )
