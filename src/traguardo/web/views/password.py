"""The person's own access: roles, password; and the way back for who has forgotten it."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from threading import Thread

from axes.utils import reset
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from traguardo.actions.oneself import describe_oneself
from traguardo.actions.passwords import (
    change_password,
    choose_password,
    person_of_link,
    send_password_link,
)
from traguardo.actions.permission import Refused
from traguardo.store.models import Person
from traguardo.web.body import chosen_administration
from traguardo.web.forms.password import ChangingForm, ChoosingForm, DescribingForm, ForgottenForm
from traguardo.web.frame import frame_without_plan
from traguardo.web.person import person_of
from traguardo.web.taking import taken
from traguardo.web.today import today

_log = logging.getLogger(__name__)


def link_address(key: int, token: str) -> str:
    """The whole address at which somebody chooses a password."""
    return f"{settings.ADDRESS}{reverse('password-choose', args=[key, token])}"


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """What one is to which administration, one's own name and language, another password."""
    person = person_of(request)
    about = request.POST.get("azione") == "dati"
    known = {"name": person.name, "language": person.language}
    describing = DescribingForm(request.POST if about else None, initial=known)
    form = ChangingForm(request.POST if request.POST and not about else None)
    if about and taken(describing, lambda: describe_oneself(person, **describing.cleaned_data)):
        messages.success(request, _("I tuoi dati sono salvati."))
        return redirect("account")
    if form.is_bound and form.is_valid():
        try:
            changed = change_password(
                person, form.cleaned_data["old"], form.cleaned_data["password"]
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            update_session_auth_hash(request, changed)
            messages.success(request, _("La password è cambiata."))
            return redirect("account")
    held = person.roles.on(today(request)).select_related("administration")
    context = frame_without_plan(request, chosen_administration(request)) | {
        "form": form,
        "describing": describing,
        "roles": held.order_by("administration__name", "role"),
    }
    status = 422 if form.errors or describing.errors else 200
    return render(request, "web/session/account.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link; the answer is the same whether the address is anybody's or not."""
    form = ForgottenForm(request.POST or None)
    sent = request.method == "POST" and form.is_valid()
    if sent:
        _send_to(form.cleaned_data["email"])
    status = 422 if form.errors else 200
    return render(
        request, "web/session/forgotten.html", {"form": form, "sent": sent}, status=status
    )


def _send_to(email: str) -> None:
    person = Person.objects.filter(email__iexact=email, is_active=True).first()
    if person is not None:
        send_password_link(person, address=link_address, deliver=_in_background, by=None)


def _in_background(message: EmailMessage) -> None:
    """The mail server's time must not tell whether there was anybody to write to."""
    Thread(target=_deliver, args=(message,), daemon=True).start()


def _deliver(message: EmailMessage) -> None:
    try:
        message.send()
    except (OSError, SMTPException) as problem:
        _log.error("a password link was not sent: %s", problem)


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, person_id: int, token: str) -> HttpResponse:
    """Choose a password by a link that holds; else where to get another."""
    person = person_of_link(person_id, token)
    form = ChoosingForm(request.POST or None)
    if person is None:
        return render(request, "web/session/choose.html", {"person": None}, status=410)
    if request.method == "POST" and form.is_valid():
        try:
            choose_password(person_id, token, form.cleaned_data["password"])
            reset(username=person.email)  # whoever owns the mailbox may try again at once
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("La password è scelta: ora accedi."))
            return redirect("login")
    status = 422 if form.errors else 200
    context = {"person": person, "form": form}
    return render(request, "web/session/choose.html", context, status=status)
