"""Units that stand in brackets behind the names of indicators: `Arretrato al 31/12 (pratiche)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.segments import is_unit

_BEHIND = re.compile(r"(?P<name>.*\S)\s*\((?P<unit>[^()\d]{1,20})\)", re.DOTALL)
_LEAST, _MOST = 3, 0.6
"""Names that say a known unit so, and the share of all that end with brackets."""


def units_in_names(objectives: Sequence[ObjectiveDraft]) -> None:
    """Give indicators the units their names end with, where the document writes them so.

    A word nobody knows is a unit where every name of its objective ends with one.
    """
    every = [(one, draft) for one in objectives for draft in one.indicators if draft.has("name")]
    unsaid = [(one, draft) for one, draft in every if not draft.has("unit")]
    found = {id(draft): told for _, draft in unsaid if (told := _behind(draft))}
    known = sum(is_unit(told["unit"]) for told in found.values())
    if len(unsaid) < len(every) or known < _LEAST or len(found) < _MOST * len(unsaid):
        return
    for one, draft in unsaid:
        told = found.get(id(draft))
        all_told = all(id(other) in found for other in one.indicators)
        if told and (is_unit(told["unit"]) or all_told):
            draft.put("unit", told["unit"].strip(), "", draft.place("name"))
            draft.doubt("unit", Confidence.LIKELY)
            draft.texts["name"] = told["name"]


def _behind(draft: IndicatorDraft) -> re.Match[str] | None:
    return _BEHIND.fullmatch(draft.texts.get("name", ""))
