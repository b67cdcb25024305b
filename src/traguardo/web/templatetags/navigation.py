"""The sections of a plan, as its navigation shows them."""

from __future__ import annotations

from typing import NamedTuple, TypedDict

from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()


class Section(NamedTuple):
    """One entry: the name of its address, what it is called, its drawing."""

    name: str
    label: str | Promise
    icon: str


SECTIONS = (
    Section("dashboard", _("Cruscotto"), "chart-line"),
    Section("tree", _("Albero"), "list"),
    Section("collection", _("Rilevazioni"), "pencil"),
    Section("monitoring", _("Monitoraggio"), "check-circle"),
    Section("windows", _("Raccolta"), "calendar"),
    Section("revisions", _("Rimodulazioni"), "restore"),
    Section("checks", _("Controlli"), "warning-circle"),
    Section("documents", _("Documenti"), "file"),
    Section("simulation", _("Simulazione"), "tool"),
    Section("system", _("Regole"), "settings"),
    Section("journal", _("Registro"), "clock"),
    Section("import", _("Importa"), "upload"),
)


class SectionsContext(TypedDict):
    entries: list[tuple[Section, str, bool]]


@register.inclusion_tag("web/navigation/sections.html")
def plan_sections(plan_id: int, current: str = "", may_import: bool = False) -> SectionsContext:
    """The entries with their addresses; `current` is the one the page belongs to."""
    return {
        "entries": [
            (entry, reverse(entry.name, args=[plan_id]), entry.name == current)
            for entry in SECTIONS
            if may_import or entry.name != "import"
        ]
    }
