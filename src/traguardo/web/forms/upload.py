"""Importa: which document, and for which body."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.documents.reading import READERS
from traguardo.store.models import Administration


class UploadForm(forms.Form):
    """A document; the body is asked for only where the person plans for several."""

    administration_choice = forms.ModelChoiceField(
        label=_("Ente"), queryset=Administration.objects.none(), empty_label=None
    )
    file = forms.FileField(
        label=_("Documento del piano"),
        help_text=_("Il documento che l’ufficio ha già, fino a 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(READERS)}),
        error_messages={
            "required": _("Scegli il file del piano."),
            "empty": _("Il file è vuoto: scegli il file del piano."),
        },
    )

    def __init__(self, *args: object, bodies: list[Administration], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.choices = bodies
        field = self.fields["administration_choice"]
        field.queryset = Administration.objects.filter(  # type: ignore[attr-defined]
            pk__in=[one.pk for one in self.choices]
        )
        if len(self.choices) == 1:
            del self.fields["administration_choice"]

    @property
    def administration(self) -> Administration:
        """The body the plan is for; a valid form has one."""
        chosen = self.cleaned_data.get("administration_choice")
        return chosen if isinstance(chosen, Administration) else self.choices[0]
