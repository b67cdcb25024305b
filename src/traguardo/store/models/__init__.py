"""Every model, by noun."""

from traguardo.store.models.collection import CollectionWindow, Draft, DraftText, Reminder
from traguardo.store.models.corrective import CorrectiveAction
from traguardo.store.models.deadline import CycleDeadline
from traguardo.store.models.document import (
    AcceptedFinding,
    DocumentTemplate,
    GeneratedDocument,
    PendingImport,
    ReadingFinding,
    SourceDocument,
)
from traguardo.store.models.indicator import Indicator, Target
from traguardo.store.models.journal import JournalEntry
from traguardo.store.models.measurement import (
    Evidence,
    FigureDecision,
    Measurement,
    MeasurementInput,
)
from traguardo.store.models.objective import Action, Earmark, Objective, RefusedLink
from traguardo.store.models.people import Administration, Person, RoleAssignment, Unit
from traguardo.store.models.plan import (
    Plan,
    PlanMove,
    PlanOrigin,
    PlanVersion,
    PlanYear,
    Revision,
    StrategicArea,
)
from traguardo.store.models.reading import OfficeLabel, ReadingCorrection
from traguardo.store.models.review import Review
from traguardo.store.models.revision import ProposedChange, RevisionProposal
from traguardo.store.models.system import MeasurementSystem, SystemBand, SystemGrade
from traguardo.store.models.validation import (
    CriterionAnswer,
    Remark,
    SampledFigure,
    Validation,
)

__all__ = [
    "AcceptedFinding",
    "Action",
    "Administration",
    "CollectionWindow",
    "CorrectiveAction",
    "CriterionAnswer",
    "CycleDeadline",
    "DocumentTemplate",
    "Draft",
    "DraftText",
    "Earmark",
    "Evidence",
    "FigureDecision",
    "GeneratedDocument",
    "Indicator",
    "JournalEntry",
    "Measurement",
    "MeasurementInput",
    "MeasurementSystem",
    "Objective",
    "OfficeLabel",
    "PendingImport",
    "Person",
    "Plan",
    "PlanMove",
    "PlanOrigin",
    "PlanVersion",
    "PlanYear",
    "ProposedChange",
    "ReadingCorrection",
    "ReadingFinding",
    "RefusedLink",
    "Remark",
    "Reminder",
    "Review",
    "Revision",
    "RevisionProposal",
    "RoleAssignment",
    "SampledFigure",
    "SourceDocument",
    "StrategicArea",
    "SystemBand",
    "SystemGrade",
    "Target",
    "Unit",
    "Validation",
]
