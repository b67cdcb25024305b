"""Albero della performance."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from traguardo.core.monitoring.level import Level
from traguardo.web.pages.tree import tree
from traguardo.web.pages.tree_filters import Filters, units_of
from traguardo.web.room import enter, show


@require_safe
@login_required
def show_tree(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The axes, filters and search; all of it in the address. HTMX asks for the tree alone."""
    room = enter(request, plan_id)
    asked = request.GET.get
    filters = Filters(
        search=asked("cerca", "").strip(),
        responsible=asked("responsabile", ""),
        status=asked("stato", ""),
        mission=asked("missione", ""),
        unit=asked("unita", ""),
        axis=asked("vista", ""),
    )
    units = units_of(room.row, room.loaded.ids)
    page = tree(room.evaluation, room.addresses, filters, units)
    part = "#albero" if request.htmx else ""  # type: ignore[attr-defined]
    return show(request, room, f"web/tree/show.html{part}", "tree", tree=page, levels=list(Level))
