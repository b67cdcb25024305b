"""Registro: the filters in the address."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.store.models import Person
from traguardo.ui.verbs import VERBS


def day_input() -> forms.DateInput:
    """A day as browsers ask for it."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class JournalFilterForm(forms.Form):
    """Person, verb and days; all optional."""

    persona = forms.ModelChoiceField(
        label=_("Persona"), queryset=Person.objects.none(), required=False, empty_label=_("tutte")
    )
    azione = forms.ChoiceField(
        label=_("Azione"), choices=[("", _("tutte")), *VERBS.items()], required=False
    )
    dal = forms.DateField(label=_("Dal"), required=False, widget=day_input())
    al = forms.DateField(label=_("Al"), required=False, widget=day_input())
