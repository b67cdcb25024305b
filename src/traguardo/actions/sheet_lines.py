"""The rows of the collection spreadsheet: what is asked, what is reported, what was before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from traguardo.actions.said import now as now_said
from traguardo.actions.said import shown
from traguardo.core.asking import COUNTED, Asked, asked, wanted
from traguardo.core.calendar import Period
from traguardo.core.places import IndicatorPlace
from traguardo.core.values import Missing
from traguardo.documents.collection.layout import ABSENCES, Key, Line
from traguardo.store.models import Indicator, Measurement, Plan

KINDS = {Asked.YES_NO: "yes_no", Asked.DATE: "date"}
"""How the cells of a value that is no number are written."""
_ABSENT = {value: words for words, value in ABSENCES.items()}


def lines(
    plan: Plan,
    period: Period,
    place: IndicatorPlace,
    row: Indicator,
    latest: Mapping[int, Measurement],
) -> Iterator[Line]:
    """A row for each figure an indicator asks for, with what is reported (`latest`) in it."""
    core = place.indicator
    now = now_said(row, core, latest.get(row.pk))
    kind, asking = asked(core), wanted(core)
    before = [one for one in core.measurements if one.period.end < period.start]
    last = max(before, key=lambda one: one.period.end, default=None)
    earlier = "" if last is None else f"{last.period}: {_value_words(last.value)}"
    targets = " · ".join(one.text for one in core.targets_for(period.year))
    for number, one in enumerate(asking):
        yield Line(
            Key(plan.pk, str(period), row.pk, one.name, now.mark),
            place.parent.objective.title,
            core.number,
            core.name,
            targets,
            core.unit,
            earlier,
            _asking(kind, one.name, one.words),
            KINDS.get(kind, "number"),
            now.figures[one.name],
            _ABSENT.get(now.absence, ""),
            now.note,
            now.source,
            now.to_date,
            kind in COUNTED,
            first=number == 0,
        )


def _value_words(value: object) -> str:
    if isinstance(value, Missing):
        return _ABSENT.get(value.value, value.value)
    return shown(value)  # type: ignore[arg-type]


def _asking(kind: Asked, name: str, words: str) -> str:
    match kind:
        case Asked.YES_NO:
            return "È stato fatto? sì o no"
        case Asked.DATE:
            return "La data"
        case Asked.STEPS:
            return f"Tappa {name}: {words} (percentuale raggiunta, da 0 a 100)"
        case Asked.PARTS:
            what = "Numeratore" if name == "numerator" else "Denominatore"
            return f"{what}: {words}" if words else what
        case Asked.INPUTS:
            return words
        case _:
            return "Il valore"


def in_words(period: Period) -> str:
    """`primo semestre 2026`; other periods as they are written."""
    halves = {1: "primo semestre", 2: "secondo semestre"}
    text = str(period)
    return f"{halves[int(text[-1])]} {period.year}" if "-H" in text else text
