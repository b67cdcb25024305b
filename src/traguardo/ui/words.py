"""The words of the interface for the names of the core, as docs/glossary.md lists them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.collection import FigureState
from traguardo.core.corrective import CorrectiveState
from traguardo.core.deadlines import CycleStep
from traguardo.core.findings import Severity
from traguardo.core.model import (
    Accumulation,
    DeclaredStatus,
    Frequency,
    Kind,
    PlanState,
    ReviewFlag,
)
from traguardo.core.roles import Role
from traguardo.core.unit_tree import UnitKind
from traguardo.core.validation import Answer, ValidationState, Verdict

WORDS: Mapping[StrEnum, str | Promise] = MappingProxyType(
    {
        Kind.EFFECTIVENESS: _("efficacia"),
        Kind.EFFICIENCY: _("efficienza"),
        Kind.QUALITY: _("qualità"),
        Kind.IMPACT: _("impatto"),
        Kind.RESOURCES: _("stato delle risorse"),
        Frequency.MONTHLY: _("mensile"),
        Frequency.QUARTERLY: _("trimestrale"),
        Frequency.HALF_YEARLY: _("semestrale"),
        Frequency.YEARLY: _("annuale"),
        Accumulation.FLOW: _("somma dei periodi"),
        Accumulation.STOCK: _("ultimo valore"),
        Accumulation.RATIO: _("rapporto tra le somme"),
        Accumulation.MEAN: _("media sui casi"),
        Accumulation.MILESTONE: _("tappe"),
        Accumulation.DATE: _("data"),
        DeclaredStatus.ACHIEVED: _("raggiunto"),
        DeclaredStatus.ON_TRACK: _("in linea"),
        DeclaredStatus.AT_RISK: _("a rischio"),
        DeclaredStatus.OFF_TRACK: _("non in linea"),
        DeclaredStatus.UNSTATED: _("non dichiarato"),
        ReviewFlag.RESOURCES_REVISED: _("revisione risorse finanziarie"),
        ReviewFlag.OBJECTIVE_REVISED: _("revisione obiettivo"),
        PlanState.DRAFT: _("bozza"),
        PlanState.PROPOSED: _("proposto"),
        PlanState.APPROVED: _("approvato"),
        PlanState.REVISED: _("rimodulato"),
        PlanState.CLOSED: _("chiuso"),
        CorrectiveState.OPEN: _("in corso"),
        CorrectiveState.DONE: _("fatta"),
        CorrectiveState.DROPPED: _("abbandonata"),
        FigureState.SENT: _("da convalidare"),
        FigureState.CONFIRMED: _("convalidato"),
        FigureState.RETURNED: _("da correggere"),
        Answer.MET: _("soddisfatto"),
        Answer.PARTLY: _("soddisfatto in parte"),
        Answer.NOT_MET: _("non soddisfatto"),
        Verdict.SUPPORTED: _("confermato"),
        Verdict.DOUBTFUL: _("dubbio"),
        Verdict.UNSUPPORTED: _("non confermato"),
        ValidationState.UNDER_WAY: _("da concludere"),
        ValidationState.VALIDATED: _("validata"),
        ValidationState.NOT_VALIDATED: _("non validata"),
        CycleStep.PLAN: _("Piano"),
        CycleStep.MONITORING: _("Monitoraggio intermedio"),
        CycleStep.REPORT: _("Relazione approvata e validata"),
        Severity.ERROR: _("errore"),
        Severity.WARNING: _("avviso"),
        Severity.INFO: _("nota"),
        Role.PLANNER: _("ufficio performance"),
        Role.MEASUREMENT_OWNER: _("responsabile della rilevazione"),
        Role.OBJECTIVE_OWNER: _("responsabile dell’obiettivo"),
        Role.APPROVER: _("organo di approvazione"),
        Role.EVALUATOR: _("OIV"),
        Role.ADMINISTRATOR: _("amministratore"),
        UnitKind.SERVICE: _("servizio"),
        UnitKind.OFFICE: _("ufficio"),
        UnitKind.SPECIAL_AGENCY: _("azienda speciale"),
        UnitKind.COMMISSION: _("commissione"),
        UnitKind.WORKING_GROUP: _("gruppo di lavoro"),
    }
)


def word(name: StrEnum | None) -> str | Promise:
    """The Italian word (translated to the reader's language) for a name of the core."""
    return "" if name is None else WORDS[name]


INPUT_WORDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "value": _("valore"),
        "numerator": _("numeratore"),
        "denominator": _("denominatore"),
        "total": _("totale"),
        "cases": _("casi"),
    }
)
"""The raw figures that scoring knows by name."""

MISSING_WORDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "exclude": _("restano fuori: i pesi degli altri si riproporzionano"),
        "zero": _("contano come zero"),
        "block": _("bloccano il totale"),
    }
)
LOWER_WORDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "ratio": _("target diviso valore: il doppio del tempo vale 50"),
        "mirror": _("due meno valore diviso target: il doppio del tempo vale 0"),
    }
)
"""The choices of a measurement system, by their names in the core."""

DOCUMENT_WORDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "half-year": _("Monitoraggio semestrale"),
        "cards": _("Schede obiettivo"),
        "plan": _("Piano della performance"),
        "piao": _("PIAO, sottosezione 2.2"),
        "annual": _("Relazione sulla performance"),
        "pira": _("Indicatori di bilancio (PIRA)"),
    }
)
"""What people call each kind of document that is made, the usual one first."""
LANGUAGE_WORDS: Mapping[str, str | Promise] = MappingProxyType(
    {"it": _("italiano"), "en": _("inglese")}
)
"""The languages of the pages and e-mails."""
