"""Le mie rilevazioni: the filled spreadsheet."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class FilledSheetForm(forms.Form):
    """The sheet that was downloaded here, with values in it."""

    file = forms.FileField(
        label=_("Il foglio compilato"),
        help_text=_("Quello scaricato da questa pagina: .xlsx, oppure salvato in .ods o .csv."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.ods,.csv"}),
        max_length=200,
        error_messages={
            "required": _("Scegli il foglio compilato."),
            "empty": _("Il file è vuoto: scegli il foglio compilato."),
        },
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("Il file è troppo grande per un foglio di rilevazione: al massimo 5 MB.")
            )
        return file


LARGEST = 5 * 1024 * 1024
