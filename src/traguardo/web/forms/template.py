"""Documenti: the office's own template."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class TemplateForm(forms.Form):
    """A Word document with placeholders."""

    file = forms.FileField(
        label=_("Modello Word con i segnaposto"),
        help_text=_("Un file .docx; uno con lo stesso nome prende il posto di quello di prima."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
        error_messages={
            "required": _("Scegli il file del modello."),
            "empty": _("Il file è vuoto: scegli il file del modello."),
        },
    )
