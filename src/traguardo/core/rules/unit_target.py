"""Targets in another unit than the indicator's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from traguardo.core.algorithms import is_count
from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import Message, said
from traguardo.core.model import Indicator, Plan, Target
from traguardo.core.places import indicators
from traguardo.core.targets.nodes import AtLeast, AtMost, Equal, Reading
from traguardo.core.units import Family, family_of_reading, family_of_unit
from traguardo.core.wording import shorten

_NAMES = {
    Family.PERCENT: said("percentuale"),
    Family.NUMBER: said("numero"),
    Family.TIME: said("durata"),
    Family.MONEY: said("importo in euro"),
    Family.DATE: said("data"),
    Family.YES_NO: said("sì/no"),
}


def unit_target(plan: Plan, today: date) -> Iterator[Finding]:
    """The target is written in the indicator's unit of measure."""
    for place in indicators(plan):
        indicator = place.indicator
        family = family_of_unit(indicator.unit)
        if family is None:
            continue
        for target in indicator.targets:
            if target.reading and _differs(family, indicator, target.reading):
                yield place.finding("unit_target", Severity.WARNING, *_words(indicator, target))
                break


def _differs(family: Family, indicator: Indicator, reading: Reading) -> bool:
    """Whether the two surely do not fit; a bare number fits every unit that is numeric.

    Over 100 where the algorithm only counts, a bare number is no percentage.
    """
    written = family_of_reading(reading)
    if written is not None:
        return written is not family
    if isinstance(reading, AtLeast | AtMost | Equal):
        if family in (Family.YES_NO, Family.DATE):
            return True
        return family is Family.PERCENT and reading.value > 100 and is_count(indicator)
    return False


def _words(indicator: Indicator, target: Target) -> tuple[Message, Message]:
    unit, text = shorten(indicator.unit), shorten(target.text)
    assert target.reading is not None
    written = family_of_reading(target.reading)
    remedy = said(
        "Correggere l'unità di misura, oppure esprimere il target in «{unit}».", unit=unit
    )
    if written:
        remedy = said(
            "Correggere l'unità di misura in «{right}», oppure esprimere il target in «{unit}».",
            right=_NAMES[written],
            unit=unit,
        )
    message = said("L'unità di misura è «{unit}», ma il target è «{text}».", unit=unit, text=text)
    return message, remedy
