"""The sections of a plan, as its navigation shows them: a few groups, each with its pages."""

from __future__ import annotations

from typing import NamedTuple, TypedDict

from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()


class Section(NamedTuple):
    """One page: the name of its address, what it is called."""

    name: str
    label: str | Promise


class Group(NamedTuple):
    """What belongs together; its drawing; the group leads to its first page."""

    label: str | Promise
    icon: str
    sections: tuple[Section, ...]


GROUPS = (
    Group(_("Cruscotto"), "chart-line", (Section("dashboard", _("Cruscotto")),)),
    Group(
        _("Piano"),
        "list",
        (
            Section("tree", _("Albero")),
            Section("checks", _("Controlli")),
            Section("simulation", _("Simulazione")),
        ),
    ),
    Group(
        _("Rilevazione"),
        "pencil",
        (
            Section("collection", _("Le mie rilevazioni")),
            Section("windows", _("Raccolta")),
            Section("confirming", _("Convalida")),
        ),
    ),
    Group(
        _("Monitoraggio"),
        "check-circle",
        (
            Section("monitoring", _("Semestre")),
            Section("correctives", _("Azioni correttive")),
            Section("revisions", _("Rimodulazioni")),
        ),
    ),
    Group(
        _("Documenti"),
        "file",
        (Section("documents", _("Genera")), Section("import", _("Importa"))),
    ),
    Group(_("Valutazione"), "star-outline", (Section("validation", _("Valutazione")),)),
    Group(
        _("Regole"),
        "settings",
        (Section("system", _("Sistema di misurazione")), Section("journal", _("Registro"))),
    ),
)


class Page(NamedTuple):
    """A page with its address, and whether it is the one that is open."""

    label: str | Promise
    url: str
    current: bool


class Shelf(NamedTuple):
    """A group with its pages, and whether the open page is among them."""

    group: Group
    pages: tuple[Page, ...]

    @property
    def current(self) -> bool:
        """Whether the open page is one of the group's."""
        return any(page.current for page in self.pages)

    @property
    def url(self) -> str:
        """Where the group leads: to its first page."""
        return self.pages[0].url


class SectionsContext(TypedDict):
    shelves: list[Shelf]
    unfolded: bool


@register.inclusion_tag("web/navigation/sections.html")
def plan_sections(
    plan_id: int, current: str = "", may_import: bool = False, unfolded: bool = False
) -> SectionsContext:
    """The groups with their addresses; `current` is the page that is open.

    Unfolded, every group shows its pages; else only the one in which the open page is.
    """
    shelves = [_shelf(group, plan_id, current, may_import) for group in GROUPS]
    return {"shelves": shelves, "unfolded": unfolded}


def _shelf(group: Group, plan_id: int, current: str, may_import: bool) -> Shelf:
    shown = [one for one in group.sections if may_import or one.name != "import"]
    pages = (
        Page(one.label, reverse(one.name, args=[plan_id]), one.name == current) for one in shown
    )
    return Shelf(group, tuple(pages))
