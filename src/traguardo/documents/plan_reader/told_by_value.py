"""A label nobody knows, whose words and value together say what it is: `Funzionario referente`.

The words alone could name something else, the value alone anything: both have to agree.
"""

from __future__ import annotations

import re

from traguardo.documents.loose_labels import recognise_loosely
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.entries import Unknown
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.both_classes import classes_in_line
from traguardo.documents.plan_reader.owners import names_person, names_several
from traguardo.documents.plan_reader.split_reviews import is_outcome
from traguardo.documents.vocabulary_words import plain

_ANSWERS = re.compile(
    r"\b(?:referent|responsabil|dirigent|direttor|titolar|funzionari|coordinat|capo|incaricat|"
    r"manager|owner|lead|head|officer)"
)
_MEASURING = re.compile(r"\b(?:dat[oi]|rilevazion|misurazion|indicator|kpi|data|measure)")
_BENEFITS = re.compile(
    r"\W*(?:benefic[io]|vantagg[io]|utilita|ricadute|benefits?|advantages?)\b"
    r"(?!.*\b(?:indicator|target|valor|n\b|numero))"
)
_MONEY = re.compile(
    r"\b(?:risors|stanziament|budget|spes[ae]|cost[oi]|dotazion|import|finanziament|somm[ae]|"
    r"fund|resource|amount)"
)
_STATED = re.compile(r"€|\beur(?:o|os)?\b|\d{1,3}(?:\.\d{3})+(?:,\d\d)?\b", re.IGNORECASE)
_LONGEST = 60
_WORDS = 20
_FEW = 8
_OF_CARD = OBJECTIVE_NOTES | {
    *("organisational_impact", "expected_benefits", "expected_results", "description", "actions"),
    *("objective_owner", "cost_centre", "objective_number"),
}
"""What an unknown label of a card may name whatever its value is."""
_OWNERS = {"objective_owner", "responsible"}
_PROSE = re.compile(r"[a-zà-ÿ]{4}[.;]\s+[A-ZÀ-Ý]|(?:\S+\s+){6,}\S*[a-zà-ÿ]{3}\.\s*\Z")
"""`Relazione del dirigente | I lavori sono iniziati a maggio. …`: prose names nobody."""


def told_here(assembly: Assembly, entry: Unknown) -> str:
    """The field an unknown label of the open objective and its value name; `""` for none."""
    objective = assembly.objective
    if objective is None or assembly.table != assembly.objective_table:
        return ""
    told = field_told(entry.written, entry.value, measured=assembly.indicator is not None)
    helps = told == "cost_centre" and objective.has(told) and names_several(entry.written)
    return "contributors" if helps else told


def field_told(written: str, value: str, *, measured: bool = False) -> str:
    """The field a label nobody knows and its value name together; `""` where they name none.

    `measured` says that an indicator is open: the label may be one of its own.

    >>> field_told("Funzionario referente", "dott. Saverio Neri"), field_told("Referente", "12")
    ('objective_owner', '')
    """
    if len(written) > _LONGEST or not value:
        return ""
    words = plain(written)
    if is_outcome(written, value):
        return "review"
    if classes_in_line(value):
        return "mission_and_programme"
    if _ANSWERS.search(words) and not _MEASURING.search(words) and names_person(value):
        return "objective_owner"
    if _BENEFITS.match(words) and len(value) > _WORDS:
        return "expected_benefits"
    if _MONEY.search(words) and _STATED.search(value) and read_budget(value).amount is not None:
        return "budget"
    label = recognise_loosely(written) if len(words.split()) <= _FEW else None
    fields = _OF_CARD | INDICATOR_FIELDS if measured else _OF_CARD
    if _PROSE.search(value) or not any(map(str.isalpha, value)):
        fields = fields - _OWNERS
    return label.field if label and label.field in fields else ""
