"""Monitoraggio: what the owner of an objective declares for a period."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.core.model import DeclaredStatus, ReviewFlag
from traguardo.ui.words import WORDS

DECLARABLE = [status for status in DeclaredStatus if status is not DeclaredStatus.UNSTATED]


class ReviewForm(forms.Form):
    """Declared status, the legend's two marks, the narrative and the deeds it cites."""

    status = forms.ChoiceField(
        label=_("Stato dichiarato"),
        choices=[(status.value, WORDS[status]) for status in DECLARABLE],
        widget=forms.RadioSelect,
        error_messages={"required": _("Scegli uno stato: è quello che comparirà nel documento.")},
    )
    flags = forms.MultipleChoiceField(
        label=_("Revisioni"),
        choices=[(flag.value, WORDS[flag]) for flag in ReviewFlag],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Segna le voci della legenda che riguardano il semestre."),
    )
    text = forms.CharField(
        label=_("Relazione"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Che cosa è stato fatto nel semestre e che cosa manca."),
    )
    deeds = forms.CharField(
        label=_("Atti"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Per esempio: determinazione n. 12 del 3 aprile 2026."),
    )
    evidence = forms.FileField(
        label=_("Evidenza"),
        required=False,
        help_text=_("Un file che dimostra ciò che è scritto: PDF, Word, Excel o immagine."),
    )
