"""Incarichi: who answers for what in a plan, proposed from its texts, confirmed in one form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from traguardo.actions.assigning import assign_owners
from traguardo.actions.permission import Refused, roles_of
from traguardo.core.model import PlanState
from traguardo.core.roles import Role, Verb, may
from traguardo.core.wording import shorten
from traguardo.store.models import Person
from traguardo.ui.words import word
from traguardo.web.pages.owners import KEPT, Charging, OwnersPage, owners_page
from traguardo.web.room import Room, enter, show

_NAMED = 5


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def owners(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Nothing that is proposed holds before somebody confirms it here."""
    room = enter(request, plan_id)
    page = owners_page(room)
    if request.method == "POST":
        if not room.may(Verb.LINK):
            raise PermissionDenied
        _assign(request, room, page)
        return redirect("owners", plan_id)
    return show(
        request,
        room,
        "web/owners/list.html",
        "tree",
        page=page,
        lists=(("indicatori", page.indicators), ("obiettivi", page.objectives)),
        may_link=room.may(Verb.LINK),
    )


def _assign(request: HttpRequest, room: Room, page: OwnersPage) -> None:
    people = {"": None} | {str(person.pk): person for person in page.people}
    indicators, unknown = _wanted(request, page.indicators, people)
    objectives, others = _wanted(request, page.objectives, people)
    try:
        number = assign_owners(room.row, indicators, objectives, by=room.person, today=room.day)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return
    if number:
        said = ngettext(
            "%(number)d incarico è cambiato.", "%(number)d incarichi sono cambiati.", number
        )
        messages.success(request, said % {"number": number})
    else:
        messages.info(request, _("Nessun incarico è cambiato."))
    _tell_left_out(request, [*unknown, *others])
    _warn(request, room, indicators.values(), Verb.MEASURE)
    _warn(request, room, objectives.values(), Verb.REVIEW)


def _tell_left_out(request: HttpRequest, lines: list[Charging]) -> None:
    """Name the lines whose person is none that the page offers: they stay as they were."""
    if not lines:
        return
    named = [f"«{shorten(line.text or line.things[0][0])}»" for line in lines]
    more = ", …" if len(named) > _NAMED else ""
    said = _(
        "Rimasti com’erano, perché la persona scelta non è fra quelle dell’ente: %(lines)s. "
        "Ricarica la pagina e scegli di nuovo."
    )
    messages.warning(request, said % {"lines": ", ".join(named[:_NAMED]) + more})


def _warn(request: HttpRequest, room: Room, owners: Iterable[Person | None], verb: Verb) -> None:
    """Say who cannot do what they now answer for, until a role is given."""
    state = PlanState(room.row.state)
    lacking = {
        str(one)
        for one in owners
        if one and not may(roles_of(one, room.row.administration, room.day), verb, state)
    }
    if not lacking:
        return
    needed = Role.MEASUREMENT_OWNER if verb is Verb.MEASURE else Role.OBJECTIVE_OWNER
    said = _("Manca ancora il ruolo «%(role)s» a: %(people)s. Lo dà chi amministra l’ente.")
    named = {"role": word(needed), "people": ", ".join(sorted(lacking))}
    messages.warning(request, said % named)


def _wanted(
    request: HttpRequest, lines: list[Charging], people: Mapping[str, Person | None]
) -> tuple[dict[int, Person | None], list[Charging]]:
    """What the form says of each thing, and the lines that name nobody known.

    Lines that the form leaves out stay as they are.
    """
    wanted: dict[int, Person | None] = {}
    unknown = []
    for line in lines:
        said = request.POST.get(line.field, KEPT)
        if said in (KEPT, str(line.owner or "")):
            continue
        if said in people:
            wanted |= dict.fromkeys(line.keys, people[said])
        else:
            unknown.append(line)
    return wanted, unknown
