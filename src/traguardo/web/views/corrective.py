"""Azioni correttive: the list, a new one, and what is said of one later."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from traguardo.actions.correcting import (
    end_corrective,
    may_follow,
    open_corrective,
    put_off_corrective,
)
from traguardo.core.corrective import CorrectiveState
from traguardo.core.roles import Verb
from traguardo.store.models import CorrectiveAction, Objective, Person
from traguardo.web.forms.corrective import EndingForm, OpeningForm, PuttingOffForm
from traguardo.web.pages.corrective import corrective_line, correctives_page, history
from traguardo.web.pages.monitoring import monitoring_row
from traguardo.web.room import Room, enter, show
from traguardo.web.taking import taken


@require_safe
@login_required
def correctives(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The plan's corrective actions, those under way first."""
    room = enter(request, plan_id)
    mark, mine = request.GET.get("stato", ""), bool(request.GET.get("mie"))
    return show(
        request,
        room,
        "web/corrective/list.html",
        "correctives",
        page=correctives_page(room, mark, mine),
        mark=mark,
        mine=mine,
        may_correct=room.may(Verb.CORRECT),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def open_one(request: HttpRequest, plan_id: int, objective_id: int) -> HttpResponse:
    """A new one, beside what the figures of the objective say."""
    room = enter(request, plan_id)
    place = room.objective(objective_id)
    row = Objective.objects.get(pk=objective_id)
    people = Person.objects.of(room.row.administration, room.day)
    initial = {"owner": row.owner_id, "indicator": request.GET.get("indicatore", "")}
    form = OpeningForm(request.POST or None, row, people, initial)
    if request.method == "POST" and form.is_valid() and _opened(room, row, form):
        messages.success(request, _("L’azione correttiva è aperta."))
        return redirect("correctives", plan_id)
    return show(
        request,
        room,
        "web/corrective/open.html",
        "correctives",
        422 if form.errors else 200,
        form=form,
        row=monitoring_row(place, room.evaluation, room.addresses),
        may_correct=room.may(Verb.CORRECT),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def corrective(request: HttpRequest, plan_id: int, corrective_id: int) -> HttpResponse:
    """One action with its history; put it off, or say how it ended."""
    room = enter(request, plan_id)
    rows = CorrectiveAction.objects.filter(plan=room.row).open_first()
    row = get_object_or_404(rows, pk=corrective_id)
    asked = request.POST.get("azione", "")
    later = PuttingOffForm(request.POST if asked == "rinvia" else None)
    ending = EndingForm(request.POST if asked == "concludi" else None)
    if _told(room, row, later, ending):
        messages.success(request, _("L’azione correttiva è aggiornata."))
        return redirect("corrective", plan_id, corrective_id)
    return show(
        request,
        room,
        "web/corrective/show.html",
        "correctives",
        422 if later.errors or ending.errors else 200,
        line=corrective_line(room, row),
        history=history(row),
        later=later,
        ending=ending,
        may_follow=row.state == CorrectiveState.OPEN.value
        and may_follow(row, room.person, room.roles),
    )


def _told(room: Room, row: CorrectiveAction, later: PuttingOffForm, ending: EndingForm) -> bool:
    """Whether something was said of the action, and taken."""
    if later.is_bound:
        return taken(later, lambda: _put_off(room, row, later))
    return ending.is_bound and taken(ending, lambda: _ended(room, row, ending))


def _put_off(room: Room, row: CorrectiveAction, form: PuttingOffForm) -> None:
    said = form.cleaned_data
    put_off_corrective(row, said["due_on"], reason=said["reason"], by=room.person, today=room.day)


def _ended(room: Room, row: CorrectiveAction, form: EndingForm) -> None:
    said = form.cleaned_data
    state = CorrectiveState(said["state"])
    end_corrective(row, state, outcome=said["outcome"], by=room.person, today=room.day)


def _opened(room: Room, row: Objective, form: OpeningForm) -> bool:
    data = form.cleaned_data
    return taken(
        form,
        lambda: open_corrective(
            row,
            cause=data["cause"],
            text=data["text"],
            owner=form.who,
            due_on=data["due_on"],
            indicator=form.about,
            by=room.person,
            today=room.day,
        ),
    )
