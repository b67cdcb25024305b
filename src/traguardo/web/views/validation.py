"""Valutazione: the evaluator's page, and what is said on it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from traguardo.actions.examining import answer_criteria, conclude, draw_sample, judge_sample
from traguardo.actions.permission import Refused
from traguardo.actions.remarking import remark, reply
from traguardo.core.calendar import Period
from traguardo.core.validation import Answer, Criterion, ValidationState, Verdict
from traguardo.store.models import Objective, PlanYear, Remark
from traguardo.web.keys import row_key
from traguardo.web.pages.validation import validation_page
from traguardo.web.room import Room, enter, show
from traguardo.web.today import today

SEEDS = 1_000_000

Choice = TypeVar("Choice", Answer, Verdict)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def validation(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What is refused is said above the page, which keeps what was typed."""
    room = enter(request, plan_id, period=Period.parse(str(_year(request, plan_id))))
    problem = ""
    if request.method == "POST":
        act = ACTS.get(request.POST.get("azione", ""))
        if act is None:
            raise Http404
        try:
            done = act(request, room)
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, done)
            if key := row_key(request.POST.get("obiettivo", "")):
                return redirect("objective", plan_id, key)
            address = reverse("validation", args=[plan_id])
            return redirect(f"{address}?anno={room.period}")
    return show(
        request,
        room,
        "web/validation/show.html",
        "validation",
        422 if problem else 200,
        page=validation_page(room, request.POST.dict()),
        years=room.loaded.plan.years,
        problem=problem,
        typed=request.POST,
    )


def _year(request: HttpRequest, plan_id: int) -> int:
    """The year that is asked for, else this one; the plan's nearest where it has no such year."""
    asked = request.GET.get("anno", "")
    wanted = int(asked) if asked.isdecimal() and len(asked) == 4 else today(request).year
    years = PlanYear.objects.filter(plan=plan_id).values_list("year", flat=True)
    return min(years, key=lambda year: abs(year - wanted), default=wanted)


def _answer(request: HttpRequest, room: Room) -> str:
    answers = {one: _pair(request, one.value, Answer) for one in Criterion}
    answer_criteria(room.row, room.period.year, answers, by=room.person, today=room.day)
    return _("I criteri sono salvati.")


def _draw(request: HttpRequest, room: Room) -> str:
    size, seed = (_number(request, name) for name in ("numero", "seme"))
    draw_sample(
        room.row,
        room.period.year,
        size or 0,
        seed if seed is not None else secrets.randbelow(SEEDS),
        by=room.person,
        today=room.day,
    )
    return _("Il campione è estratto.")


def _judge(request: HttpRequest, room: Room) -> str:
    keys = [key for text in request.POST.getlist("riga") if (key := row_key(text))]
    verdicts = {key: _pair(request, str(key), Verdict) for key in keys}
    judge_sample(room.row, room.period.year, verdicts, by=room.person, today=room.day)
    return _("Il campione è salvato.")


def _conclude(request: HttpRequest, room: Room) -> str:
    state = request.POST.get("esito", "")
    if state not in set(ValidationState):
        raise Refused(_("Scegli l’esito."))
    conclude(
        room.row,
        room.period.year,
        ValidationState(state),
        conclusion=_text(request, "conclusione"),
        deed=_text(request, "atto"),
        by=room.person,
        today=room.day,
    )
    return _("La conclusione è salvata.")


def _remark(request: HttpRequest, room: Room) -> str:
    key = request.POST.get("obiettivo", "")
    objective = get_object_or_404(Objective, pk=row_key(key), plan=room.row) if key else None
    remark(room.row, _text(request, "testo"), objective=objective, by=room.person, today=room.day)
    return _("L’osservazione è salvata.")


def _reply(request: HttpRequest, room: Room) -> str:
    key = row_key(request.POST.get("osservazione", ""))
    row = get_object_or_404(Remark, pk=key, plan=room.row)
    reply(row, _text(request, "risposta"), by=room.person, today=room.day)
    return _("La risposta è salvata.")


ACTS: dict[str, Callable[[HttpRequest, Room], str]] = {
    "criteri": _answer,
    "estrai": _draw,
    "campione": _judge,
    "concludi": _conclude,
    "osserva": _remark,
    "rispondi": _reply,
}


def _text(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\r\n", "\n")


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "").strip()
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _pair(request: HttpRequest, name: str, choices: type[Choice]) -> tuple[Choice | None, str]:
    given = request.POST.get(f"scelta-{name}", "")
    return choices(given) if given in set(choices) else None, _text(request, f"nota-{name}")
