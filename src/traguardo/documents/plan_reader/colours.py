"""Colours of status rows: what the legend says they mean, or what they mean everywhere."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from traguardo.core.model import DeclaredStatus
from traguardo.documents.plan_reader.fields.statuses import Stated

_FAINT = 0.15
_NAMES = ((0.05, "red"), (0.19, "amber"), (0.45, "green"), (0.72, "blue"), (0.93, "violet"))
_EVERYWHERE = {
    "green": Stated(DeclaredStatus.ON_TRACK),
    "amber": Stated(DeclaredStatus.AT_RISK),
    "red": Stated(DeclaredStatus.OFF_TRACK),
}


def meaning(fill: str, legend: Mapping[str, Stated]) -> Stated:
    """What a shading says: the legend's entry of that colour or of the same hue.

    Without a legend, green, amber and red mean what they mean on any light.
    """
    if fill in legend:
        return legend[fill]
    named = hue(fill)
    if not named:
        return Stated()
    if not legend:
        return _EVERYWHERE.get(named, Stated())
    alike = {stated for colour, stated in legend.items() if hue(colour) == named}
    return alike.pop() if len(alike) == 1 else Stated()


def hue(fill: str) -> str:
    """`red`, `amber`, `green`, `blue` or `violet`; `""` for a grey, a faint one, and no colour."""
    try:
        red, green, blue = (int(fill[place : place + 2], 16) / 255 for place in (0, 2, 4))
    except ValueError:
        return ""
    turn, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _FAINT or value < _FAINT:
        return ""
    return next((name for limit, name in _NAMES if turn < limit), "red")
