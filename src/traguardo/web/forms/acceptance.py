"""Accept a finding: why, and until when."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class AcceptanceForm(forms.Form):
    """The two things an acceptance needs."""

    reason = forms.CharField(
        label=_("Motivo"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Scrivi perché il rilievo si accetta.")},
    )
    until = forms.DateField(
        label=_("Fino al"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Dopo questo giorno il rilievo torna tra quelli da risolvere."),
        error_messages={"required": _("Indica fino a quando.")},
    )
