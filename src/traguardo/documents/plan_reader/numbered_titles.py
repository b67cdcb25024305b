"""Titles that open with a bare figure, `1. Ridurre i tempi`: their number, where others agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.drafts import ObjectiveDraft

_FIGURE = re.compile(r"\s*(\d{1,2})\s*[.)]\s*(?=[^\W\d])")
_DOTTED = re.compile(r"\s*(?:(?:kpi|ind|indicatore|k|i)\b\.?\s*(?:n\.\s*)?)?(\d{1,2})\.\d", re.I)
_SEVERAL = 2


def number_by_titles(cards: Sequence[ObjectiveDraft], every: Sequence[ObjectiveDraft]) -> None:
    """The figure a title opens with is its number where it is no mere item of a list.

    Its indicators go on with it, `1.1`, `KPI 1.2`; or the titles of all `cards` count from 1 on.
    """
    figures = [_figure(one) for one in cards]
    counted = len(cards) >= _SEVERAL and figures == list(map(str, range(1, len(cards) + 1)))
    on_cards = {id(one) for one in cards} if counted else set()
    for objective in every:
        figure = _figure(objective)
        if figure and (id(objective) in on_cards or _goes_on(objective, figure)):
            objective.put("number", figure, "", objective.place("title"))


def _figure(objective: ObjectiveDraft) -> str:
    found = _FIGURE.match(objective.texts.get("title", ""))
    return found.group(1) if found and not objective.has("number") else ""


def _goes_on(objective: ObjectiveDraft, figure: str) -> bool:
    """Whether the codes of the indicators, where they stand, all open with a figure."""
    written = [one.texts for one in objective.indicators if not one.is_empty()]
    found = [_DOTTED.match(one.get("number") or one.get("name", "")) for one in written]
    return bool(found) and all(one is not None and one.group(1) == figure for one in found)
