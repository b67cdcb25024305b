"""The performance plan as frozen facts, named as the office names them (docs/glossary.md).

Texts are kept verbatim; what was read from them stands beside them. An absent text is `""`, an
absent value `None`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.core.targets.nodes import Reading
from traguardo.core.values import Input, Value


class Kind(StrEnum):
    """Tipologia: the department's dimension of an indicator."""

    EFFECTIVENESS = "effectiveness"
    EFFICIENCY = "efficiency"
    QUALITY = "quality"
    IMPACT = "impact"
    RESOURCES = "resources"


class BudgetKind(StrEnum):
    """Tipologia in the plan of indicators of the budget (PIRA, DPCM 18 September 2012)."""

    PHYSICAL_OUTPUT = "physical_output"
    RESULT = "result"
    IMPACT = "impact"
    FINANCIAL_OUTPUT = "financial_output"


class Frequency(StrEnum):
    """How often a figure is collected."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class Accumulation(StrEnum):
    """How the figures of several periods combine into one."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    MEAN = "mean"
    MILESTONE = "milestone"
    DATE = "date"


class WeightGroup(StrEnum):
    """Within what the weights of an objective's indicators add up to 100."""

    OBJECTIVE = "objective"
    ACTION = "action"


class DeclaredStatus(StrEnum):
    """What the owner of an objective says of it in a review."""

    ON_TRACK = "on_track"
    OFF_TRACK = "off_track"
    ACHIEVED = "achieved"
    AT_RISK = "at_risk"
    UNSTATED = "unstated"


class ReviewFlag(StrEnum):
    """The legend's marks that are changes, not levels."""

    RESOURCES_REVISED = "resources_revised"
    OBJECTIVE_REVISED = "objective_revised"


class PlanState(StrEnum):
    """Where a plan is in its yearly life."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"
    REVISED = "revised"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Classified:
    """A mission or a programme: its code as three digits (`""` where none is written) and title.

    `text` is the cell as the office wrote it.
    """

    code: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Earmark:
    """A part of a budget set aside: € 14.400 *per PID*."""

    amount: Decimal
    purpose: str


@dataclass(frozen=True, slots=True)
class Budget:
    """Proventi e oneri of an objective: the words, and the amount in euro they state, if any."""

    text: str = ""
    amount: Decimal | None = None
    earmarks: tuple[Earmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Azione: a numbered step of an operational objective."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptNote:
    """Words of a document that no field of the plan holds, under the label they stood under."""

    label: str
    text: str
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached in a year (`None`: the year the plan is for), as text and as read.

    Where a text states several conditions for a year, there is one Target for each.
    """

    year: int | None
    text: str
    reading: Reading | None = None
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """Rilevazione: what was reported for one period.

    `inputs` are the raw figures; `value` what follows from them (or a named absence). A correction
    is a later Measurement of the same period: the last one in `recorded_on` order counts.
    `to_date` says that the figures count from 1 January, not only from the period's first day.
    """

    period: Period
    value: Value
    inputs: tuple[Input, ...] = ()
    source: str = ""
    note: str = ""
    author: str = ""
    recorded_on: date | None = None
    to_date: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """Monitoraggio of an objective (or of one indicator): declared status and its words."""

    period: Period | None
    status: DeclaredStatus
    flags: tuple[ReviewFlag, ...] = ()
    text: str = ""
    signed: bool = False
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """Indicatore, KPI: what is measured, how, by whom, and with which targets.

    `weight` is a percentage within the weight group. `heading` is what stands beside the KPI's
    number, `algorithm` the office's words for the computation, `formula` its form in the formula
    language. `baseline_text`, `frequency_text`, `kind_text`, `weight_text` are the
    cells as written. `kind` is the
    department's dimension, `budget_kind` the type the budget's plan of indicators gives it.
    """

    number: str = ""
    heading: str = ""
    name: str = ""
    algorithm: str = ""
    formula: str | None = None
    unit: str = ""
    weight: Decimal | None = None
    kind: Kind | None = None
    source: str = ""
    responsible: str = ""
    frequency: Frequency | None = None
    accumulation: Accumulation | None = None
    baseline: Decimal | None = None
    targets: tuple[Target, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    reviews: tuple[Review, ...] = ()
    weight_text: str = ""
    kind_text: str = ""
    frequency_text: str = ""
    baseline_text: str = ""
    budget_kind: BudgetKind | None = None
    notes: tuple[KeptNote, ...] = ()
    anchor: Anchor | None = None

    @property
    def action_number(self) -> str:
        """The action a KPI number carries: `2` for `2.1`; the number itself where it has no dot."""
        return self.number.split(".")[0]

    def targets_for(self, year: int) -> tuple[Target, ...]:
        """The targets of `year`; those without a year hold for every year."""
        return tuple(target for target in self.targets if target.year in (year, None))


@dataclass(frozen=True, slots=True)
class Objective:
    """Obiettivo, strategic (within an area) or operational (under a mission and a programme).

    `number` is its code in the document (`OO1.1`), `responsible` who answers for it.
    """

    title: str
    description: str = ""
    mission: Classified | None = None
    programme: Classified | None = None
    expected_results: str = ""
    expected_benefits: str = ""
    organisational_impact: str = ""
    cost_centre: str = ""
    budget: Budget = Budget()
    actions: tuple[Action, ...] = ()
    weight_group: WeightGroup = WeightGroup.OBJECTIVE
    indicators: tuple[Indicator, ...] = ()
    reviews: tuple[Review, ...] = ()
    section: str = ""
    """The heading the card stands under in the document, verbatim."""
    number: str = ""
    responsible: str = ""
    notes: tuple[KeptNote, ...] = ()
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class StrategicArea:
    """Area strategica."""

    title: str
    description: str = ""
    objectives: tuple[Objective, ...] = ()
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """Rimodulazione: one recorded change of an approved plan; `before` stays visible for ever."""

    path: str
    field: str
    before: str
    after: str
    reason: str
    deed: str
    approved_by: str
    effective_on: date


@dataclass(frozen=True, slots=True)
class Plan:
    """Piano della performance: the strategic part by areas, the operational part by cards."""

    title: str = ""
    administration: str = ""
    years: tuple[int, ...] = ()
    areas: tuple[StrategicArea, ...] = ()
    operational_objectives: tuple[Objective, ...] = ()
    revisions: tuple[Revision, ...] = ()
    state: PlanState = PlanState.DRAFT

    @property
    def strategic_objectives(self) -> tuple[Objective, ...]:
        """Every strategic objective, area after area."""
        return tuple(objective for area in self.areas for objective in area.objectives)
