"""A field as people edit it, to the columns that keep it: its text, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext as _

from traguardo.actions.permission import Refused
from traguardo.core.wording import figure
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.classified import read_classified, read_programme
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight
from traguardo.store.models import Indicator, Objective

Columns = dict[str, Any]
"""Column → value."""

OBJECTIVE_TEXTS = (
    "title",
    "description",
    "expected_results",
    "expected_benefits",
    "organisational_impact",
    "cost_centre",
)
INDICATOR_TEXTS = (
    "number",
    "name",
    "heading",
    "algorithm",
    "unit",
    "source",
    "responsible",
)


def text_of(row: Objective | Indicator, field: str) -> str:
    """What the field says now, as it was written."""
    if field not in _READ:
        return str(getattr(row, field))
    written = str(getattr(row, f"{field}_text"))
    if not written and isinstance(row, Indicator) and field == "weight":
        return "" if row.weight is None else figure(row.weight)
    return written


def columns_of(row: Objective | Indicator, field: str, text: str) -> Columns:
    """What the columns become; Refused for a field that is not edited by hand.

    `weight`, `kind`, `frequency`, `budget`, `mission` and `programme` are read as in a document:
    what cannot be read stays without a reading, but a weight has to be a number.
    """
    known = OBJECTIVE_TEXTS if isinstance(row, Objective) else INDICATOR_TEXTS
    if field in known:
        return {field: text}
    if field in _READ and hasattr(row, f"{field}_text"):
        return {f"{field}_text": text, **_READ[field](text)}
    raise Refused(_("Il campo «%(field)s» non si modifica qui.") % {"field": field})


def _weight(text: str) -> Columns:
    weight: Decimal | None = read_weight(text)
    if weight is None and text.strip():
        raise Refused(
            _("«%(text)s» non è un peso: scrivere un numero, come 33,3.") % {"text": text}
        )
    return {"weight": weight}


def _name(read: StrEnum | None) -> str | None:
    return None if read is None else read.value


def _classified(field: str, text: str) -> Columns:
    found = (read_programme if field == "programme" else read_classified)(text)
    return {
        f"{field}_code": found.code if found else None,
        f"{field}_title": found.title if found else "",
    }


_READ: Mapping[str, Callable[[str], Columns]] = MappingProxyType(
    {
        "weight": _weight,
        "kind": lambda text: {"kind": _name(read_kind(text))},
        "frequency": lambda text: {"frequency": _name(read_frequency(text))},
        "budget": lambda text: {"budget_amount": read_budget(text).amount},
        "mission": lambda text: _classified("mission", text),
        "programme": lambda text: _classified("programme", text),
    }
)
