"""Consegne: what a person answers for, and to whom it goes."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from traguardo.actions.charge import charge_of
from traguardo.actions.leaving import hand_over, require_fit
from traguardo.actions.permission import Refused
from traguardo.store.models import Person
from traguardo.web.body import Body, show_body
from traguardo.web.forms.person import HandOverForm
from traguardo.web.taking import taken
from traguardo.web.views.person import person_of_body


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def hand_over_all(request: HttpRequest, code: str, person_id: int) -> HttpResponse:
    """Everything is named before it goes: `anteprima` shows to whom, `passa` does it."""
    body, row = person_of_body(request, code, person_id)
    others = Person.objects.of(body.row, body.day).exclude(pk=row.pk)
    form = HandOverForm(request.POST or None, others, body.day)
    preview = request.method == "POST" and taken(form, lambda: _require_fit(body, row, form))
    if preview and request.POST.get("azione") == "passa" and _done(request, body, row, form):
        return redirect("person", code, person_id)
    return show_body(
        request,
        body,
        "web/person/hand_over.html",
        "people",
        422 if form.errors else 200,
        person=row,
        charge=charge_of(row, body.row),
        form=form,
        successor=form.chosen if preview and not form.errors else None,
    )


def _require_fit(body: Body, row: Person, form: HandOverForm) -> None:
    data = form.cleaned_data
    require_fit(row, form.chosen, body.row, on=data["on"], leaves=data["leaves"], today=body.day)


def _done(request: HttpRequest, body: Body, row: Person, form: HandOverForm) -> bool:
    data = form.cleaned_data
    try:
        number = hand_over(
            row,
            form.chosen,
            body.row,
            on=data["on"],
            leaves=data["leaves"],
            by=body.person,
            today=body.day,
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    said = ngettext(
        "%(number)d incarico è passato a %(person)s.",
        "%(number)d incarichi sono passati a %(person)s.",
        number,
    )
    messages.success(request, said % {"number": number, "person": form.chosen})
    return True
