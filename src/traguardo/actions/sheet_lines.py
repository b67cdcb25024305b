"""The rows of the collection spreadsheet: what is asked, what is reported, what was before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from traguardo.actions.said import absence_words, shown
from traguardo.actions.said import now as now_said
from traguardo.core.asking import COUNTED, Asked, asked, wanted
from traguardo.core.calendar import Period
from traguardo.core.places import IndicatorPlace
from traguardo.core.values import Missing
from traguardo.documents.collection.layout import Key, Line
from traguardo.store.models import Indicator, Measurement, Plan

KINDS = {Asked.YES_NO: "yes_no", Asked.DATE: "date"}
"""How the cells of a value that is no number are written."""


def lines(
    plan: Plan,
    period: Period,
    place: IndicatorPlace,
    row: Indicator,
    latest: Mapping[int, Measurement],
) -> Iterator[Line]:
    """A row for each figure an indicator asks for, with what is reported (`latest`) in it.

    In the language that is spoken (gettext's).
    """
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
            now.absence,
            now.note,
            now.source,
            now.to_date,
            kind in COUNTED,
            first=number == 0,
        )


def _value_words(value: object) -> str:
    if isinstance(value, Missing):
        return absence_words(value.value)
    return shown(value)  # type: ignore[arg-type]


def _asking(kind: Asked, name: str, words: str) -> str:
    match kind:
        case Asked.YES_NO:
            return _("È stato fatto? sì o no")
        case Asked.DATE:
            return _("La data")
        case Asked.STEPS:
            told = {"name": name, "words": words}
            return _("Tappa %(name)s: %(words)s (percentuale raggiunta, da 0 a 100)") % told
        case Asked.PARTS:
            what = _("Numeratore") if name == "numerator" else _("Denominatore")
            return f"{what}: {words}" if words else what
        case Asked.INPUTS:
            return words
        case _:
            return _("Il valore")


def in_words(period: Period) -> str:
    """`primo semestre 2026`; other periods as they are written."""
    halves = {1: _("primo semestre"), 2: _("secondo semestre")}
    text = str(period)
    return f"{halves[int(text[-1])]} {period.year}" if "-H" in text else text
