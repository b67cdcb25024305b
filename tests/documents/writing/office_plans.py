"""Plans as offices could have written them, for properties over any plan."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from tests.documents.writing.sample import PERIOD
from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.core.model import (
    Accumulation,
    DeclaredStatus,
    Indicator,
    Measurement,
    Objective,
    Plan,
    Review,
    ReviewFlag,
    StrategicArea,
)
from traguardo.core.values import Input, Missing
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.classified import read_classified
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, read_targets
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight
from traguardo.documents.plan_reader.weight_groups import infer_weight_group

_SENTENCES = st.sampled_from(
    [
        "Semplificare il rapporto con le imprese",
        "Tempo medio di rilascio dei certificati d’origine",
        "Vigilare sui prodotti venduti <online> & nei mercati",
        "Sportello “nuova impresa” – seconda edizione",
        "Diffondere la cultura digitale nelle PMI (progetto 2.0)",
        "Ridurre del 20% l’arretrato dei depositi bilancio",
        "Quota di pratiche evase entro 5 gg.",
        "Attivare la rete dei punti di orientamento per i giovani",
        "n. eventi organizzati con le scuole ≥ 3",
    ]
)
_TEXTS = st.lists(_SENTENCES, max_size=3).map("\n".join)
_UNITS = st.sampled_from(["", "%", "numero", "giorni", "n."])
_OWNERS = st.sampled_from(["", "Ufficio studi", "Segreteria generale", "Servizio anagrafe – R.I."])
_TARGETS = st.sampled_from(
    ["", ">=50", "<=20gg.+5", "si", "100%", "N >= 12", "entro il 31/12/2024"]
)
_YEARLY = st.sampled_from(["", "Anno:2024—≥2\nAnno:2025—≥3", "Anno 2024>=50", "Anno:2024---90%"])
_WEIGHTS = st.sampled_from(["", "100", "70%", "33,5", "50"])
_KINDS = st.sampled_from(["", "Efficacia", "efficienza", "qualità"])
_FREQUENCIES = st.sampled_from(["", "semestrale", "6 MESI", "Annuale"])
_BUDGETS = st.sampled_from(["", "-", "0", "€ 195.000 di cui € 14.400 per PID", "da quantificare"])
_MISSIONS = st.sampled_from(
    ["", "Cod.016 Commercio", "Missione 032 - “Servizi”", "(cod 011) Impresa"]
)
_REVIEWS = st.builds(
    Review,
    st.sampled_from([PERIOD, Period.parse("2023-H2")]),
    st.sampled_from(DeclaredStatus),
    st.lists(st.sampled_from(ReviewFlag), unique=True).map(tuple),
    st.sampled_from(
        ["", "in linea con target", "Manca personale", "Determina n. 6\nRaggiunto al 100%"]
    ),
)
_VALUES = st.one_of(
    st.decimals(0, 10_000, places=2), st.booleans(), st.dates(), st.sampled_from(Missing)
)


@st.composite
def indicators(draw: st.DrawFn, *, strategic: bool) -> Indicator:
    weight, kind, frequency = draw(_WEIGHTS), draw(_KINDS), draw(_FREQUENCIES)
    name, algorithm, unit = draw(_SENTENCES), draw(_SENTENCES), draw(_UNITS)
    text = draw(_YEARLY if strategic else _TARGETS)
    written = [WrittenTarget(text, None, Anchor())] if text else []
    values = draw(st.lists(_VALUES, max_size=2))
    return Indicator(
        number=draw(st.sampled_from(["1.1", "2.1", "3"])),
        heading=draw(st.sampled_from(["", "UFFICIO PROTESTI"])),
        name=name,
        algorithm=algorithm,
        formula=draw(st.sampled_from([None, "100 * evase / arrivate"])),
        unit=unit,
        weight=read_weight(weight),
        weight_text=weight,
        kind=read_kind(kind),
        kind_text=kind,
        source=draw(st.sampled_from(["", "Rilevazione interna", "Protocollo"])),
        responsible=draw(_OWNERS),
        frequency=read_frequency(frequency),
        frequency_text=frequency,
        accumulation=draw(st.sampled_from([None, *Accumulation])),
        baseline=draw(st.sampled_from([None, Decimal("12.5"), Decimal(1200)])),
        targets=read_targets(written, name=name, algorithm=algorithm, unit=unit),
        measurements=tuple(
            Measurement(Period(2024 + n), value, (Input("casi", Decimal(n)),))
            for n, value in enumerate(values)
        ),
        reviews=tuple(draw(st.lists(_REVIEWS, max_size=2))),
    )


@st.composite
def cards(draw: st.DrawFn) -> Objective:
    kpis = tuple(draw(st.lists(indicators(strategic=False), max_size=3)))
    return Objective(
        title=draw(_SENTENCES),
        description=draw(_TEXTS),
        mission=read_classified(draw(_MISSIONS)),
        programme=read_classified(draw(_MISSIONS)),
        expected_results=draw(_TEXTS),
        expected_benefits=draw(_TEXTS),
        organisational_impact=draw(_TEXTS),
        cost_centre=draw(_OWNERS),
        budget=read_budget(draw(_BUDGETS)),
        weight_group=infer_weight_group(kpis),
        indicators=kpis,
        reviews=tuple(draw(st.lists(_REVIEWS, max_size=2))),
    )


@st.composite
def strategic_objectives(draw: st.DrawFn) -> Objective:
    kpis = tuple(draw(st.lists(indicators(strategic=True), min_size=1, max_size=3)))
    return Objective(
        title=draw(_SENTENCES),
        description=draw(_TEXTS),
        weight_group=infer_weight_group(kpis),
        indicators=kpis,
        reviews=tuple(draw(st.lists(_REVIEWS, max_size=2))),
    )


@st.composite
def areas(draw: st.DrawFn) -> StrategicArea:
    objectives = draw(st.lists(strategic_objectives(), max_size=2))
    return StrategicArea(draw(_SENTENCES), draw(_TEXTS), tuple(objectives))


PLANS = st.builds(
    Plan,
    title=st.sampled_from(["Piano performance 2024/2026", "PIANO DELLA PERFORMANCE"]),
    administration=st.sampled_from(
        ["", "Camera di commercio di Valdisole", "Ente parco Due Lagune"]
    ),
    years=st.just((2024, 2025, 2026)),
    areas=st.lists(areas(), max_size=2, unique_by=lambda area: area.title).map(tuple),
    operational_objectives=st.lists(cards(), max_size=3).map(tuple),
)
