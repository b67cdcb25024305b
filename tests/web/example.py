"""A plan of any size, as irregular as an office's, for the pages to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.cast import Cast
from traguardo.actions.importing import import_plan
from traguardo.core.calendar import Period
from traguardo.core.findings import Finding
from traguardo.core.model import (
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
from traguardo.core.targets.nodes import AtLeast, AtMost, ByDate, Done
from traguardo.core.values import Input
from traguardo.store import models as rows

HALF = Period.parse("2026-H1")
YEARS = (2026, 2027, 2028)


def ratio(number: str = "1.1", weight: int = 50) -> Indicator:
    """Cases answered in time, in per cent, measured for the half-year."""
    return Indicator(
        number=number,
        name="Istanze di conciliazione evase nei termini",
        algorithm="n. istanze evase entro 15 giorni / totale istanze pervenute",
        unit="%",
        weight=Decimal(weight),
        kind=Kind.EFFECTIVENESS,
        source="Registro delle conciliazioni",
        responsible="Ufficio tutela del mercato",
        frequency=Frequency.HALF_YEARLY,
        targets=tuple(
            Target(year, f">= {value}%", AtLeast(Decimal(value), unit="%"))
            for year, value in zip(YEARS, (85, 88, 90), strict=True)
        ),
        measurements=(
            Measurement(
                HALF,
                Decimal("87.5"),
                (Input("numerator", Decimal(112)), Input("denominator", Decimal(128))),
                source="Registro delle conciliazioni",
                note="Escluse le istanze ritirate dalle parti.",
                author="Ada Norcini",
                recorded_on=date(2026, 7, 6),
            ),
        ),
    )


def days(number: str = "1.2", weight: int = 50) -> Indicator:
    """A mean time that is not measured yet."""
    return Indicator(
        number=number,
        name="Tempo medio di rilascio dei certificati d’origine",
        algorithm="giorni trascorsi / n. certificati rilasciati",
        unit="giorni",
        weight=Decimal(weight),
        kind=Kind.EFFICIENCY,
        source="Protocollo",
        responsible="Sportello estero",
        frequency=Frequency.HALF_YEARLY,
        targets=(Target(None, "<=4gg.+1", AtMost(Decimal(4), unit="day", tolerance=Decimal(1))),),
    )


def count(number: str = "1.1", weight: int = 100, value: int = 9) -> Indicator:
    """A count that lags behind half of its yearly target."""
    return Indicator(
        number=number,
        name="Imprese accompagnate in percorsi di digitalizzazione",
        algorithm="n. imprese accompagnate",
        unit="n.",
        weight=Decimal(weight),
        responsible="Punto impresa digitale",
        targets=(Target(2026, ">=40", AtLeast(Decimal(40))),),
        measurements=(Measurement(HALF, Decimal(value), (Input("value", Decimal(value)),)),),
    )


def yes_no(number: str = "2.1", weight: int = 100) -> Indicator:
    """Something that is to be done by the end of the year."""
    return Indicator(
        number=number,
        name="Carta dei servizi aggiornata",
        algorithm="si/no",
        unit="si/no",
        weight=Decimal(weight),
        source="Sito istituzionale",
        responsible="Segreteria generale",
        targets=(Target(2026, "si", Done()), Target(2027, "si", Done())),
    )


def unreadable(number: str = "2.2", weight: int = 100) -> Indicator:
    """A target that says nothing measurable."""
    return Indicator(
        number=number,
        name="Gradimento degli utenti",
        unit="%",
        weight=Decimal(weight),
        targets=(Target(2026, "vedi relazione"),),
    )


def dated(number: str = "3.1", weight: int = 100) -> Indicator:
    """A deadline."""
    return Indicator(
        number=number,
        name="Bilancio di genere pubblicato",
        unit="data",
        weight=Decimal(weight),
        responsible="Ufficio bilancio",
        targets=(Target(2026, "entro il 30/09/2026", ByDate(date(2026, 9, 30))),),
    )


def strategic() -> Objective:
    """One strategic objective, declared on track."""
    return Objective(
        title="Rafforzare la giustizia alternativa",
        indicators=(ratio(), days()),
        reviews=(Review(HALF, DeclaredStatus.ON_TRACK, text="Attività regolare."),),
    )


def operational(number: int = 0) -> Objective:
    """One operational card with every field; its owner is more confident than its figures."""
    return Objective(
        title=f"Sportello digitale per le imprese {number + 1}",
        description="Accompagnare le imprese nell’uso dei servizi digitali.",
        mission=Classified("011", "Competitività e sviluppo delle imprese", "Cod.011"),
        programme=Classified("005", "Promozione e innovazione", "Co.005"),
        expected_results="Più imprese che usano i servizi in linea",
        expected_benefits="Meno tempo perso allo sportello",
        organisational_impact="2 unità di personale",
        cost_centre="Servizio promozione",
        budget=Budget(
            "€ 42.000 di cui € 9.500 per la formazione",
            Decimal(42000),
            (Earmark(Decimal(9500), "la formazione"),),
        ),
        actions=(Action("1", "Accompagnare"), Action("2", "Informare"), Action("3", "Pubblicare")),
        weight_group=WeightGroup.ACTION,
        indicators=(count(), yes_no("2.1", 50), unreadable("2.2", 50), dated()),
        reviews=(
            Review(
                HALF,
                DeclaredStatus.ON_TRACK,
                (ReviewFlag.RESOURCES_REVISED,),
                "Determinazione n. 14 del 3 marzo 2026: riprogrammate le risorse.",
            ),
        ),
    )


def example_plan(cards: int = 2) -> Plan:
    """Two areas and `cards` operational objectives of four indicators each."""
    return Plan(
        title="Piano della performance 2026-2028",
        administration="Camera di commercio di Valdoro",
        years=YEARS,
        areas=(
            StrategicArea("Regolazione e tutela del mercato", "", (strategic(),)),
            StrategicArea(
                "Servizi e trasparenza", "", (Objective("Conti chiari", indicators=(dated(),)),)
            ),
        ),
        operational_objectives=tuple(operational(number) for number in range(cards)),
    )


@dataclass(frozen=True)
class Read:
    """What a reader would have given."""

    plan: Plan
    findings: tuple[Finding, ...] = ()


def stored(plan: Plan, cast: Cast, *findings: Finding) -> rows.Plan:
    """The plan as the chamber's planner imported it."""
    return import_plan(
        Read(plan, findings),
        source=repr(plan).encode(),
        name="piano.docx",
        administration=cast.chamber,
        by=cast.planner,
        today=date(2026, 7, 15),
    ).plan
