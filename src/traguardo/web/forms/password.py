"""Passwords: forgotten, chosen, changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


def _secret(label: Any, completion: str, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=1000,
        help_text=help_text,
        widget=forms.PasswordInput(attrs={"autocomplete": completion}),
        error_messages={"required": _("Scrivi la password.")},
    )


class ForgottenForm(forms.Form):
    """The address for which a password was forgotten."""

    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Scrivi il tuo indirizzo.")},
    )


class ChoosingForm(forms.Form):
    """A new password, typed twice."""

    password = _secret(
        _("Nuova password"),
        "new-password",
        _("Almeno otto caratteri, non solo cifre, e nessuna delle password più comuni."),
    )
    again = _secret(_("Ancora una volta"), "new-password")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error("again", gettext("Le due password non sono uguali."))
        return data


class ChangingForm(ChoosingForm):
    """A new password, for somebody who knows the present one."""

    old = _secret(_("Password attuale"), "current-password")
    field_order = ("old", "password", "again")


class DescribingForm(forms.Form):
    """One's own name, and the language of the e-mails one gets."""

    name = forms.CharField(
        label=_("Nome e cognome"),
        max_length=200,
        error_messages={"required": _("Scrivi nome e cognome.")},
    )
    language = forms.ChoiceField(
        label=_("Lingua delle e-mail"), choices=[("it", "Italiano"), ("en", "English")]
    )
