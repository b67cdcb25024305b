"""A light is a word and a shape; the colour only repeats them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class LightLook:
    """How a light is shown: `tone` names the colour class, `shape` the drawing, `word` the text."""

    tone: str
    shape: str
    word: str | Promise


LOOKS = {
    "achieved": LightLook("good", "star", _("raggiunto")),
    "on_track": LightLook("good", "circle", _("in linea")),
    "at_risk": LightLook("fair", "triangle", _("a rischio")),
    "off_track": LightLook("poor", "square", _("non in linea")),
    "too_early": LightLook("none", "clock", _("troppo presto")),
    "no_data": LightLook("none", "ring", _("senza dati")),
    "unstated": LightLook("none", "ring", _("non dichiarato")),
    "green": LightLook("good", "circle", _("buono")),
    "amber": LightLook("fair", "triangle", _("da seguire")),
    "red": LightLook("poor", "square", _("critico")),
    "grey": LightLook("none", "ring", _("senza dati")),
    "error": LightLook("poor", "square", _("errore")),
    "warning": LightLook("fair", "triangle", _("avviso")),
    "info": LightLook("plain", "circle", _("nota")),
}
"""By the value of a Level, a DeclaredStatus, a Light or a Severity of the core."""


def look(name: str | None) -> LightLook:
    """How the light `name` is shown; nothing known is a ring."""
    return LOOKS[name or "grey"]
