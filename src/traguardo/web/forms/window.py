"""Raccolta: the days of one period's window."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.core.calendar import Period
from traguardo.core.collection import Window


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, widget=widget)


class WindowForm(forms.Form):
    """When figures are taken; `reopening` asks why, where the window is closed."""

    opens_on = _day(_("Apre il"))
    reminds_on = _day(_("Sollecita dal"), _("Da questo giorno chi non ha risposto è in ritardo."))
    closes_on = _day(_("Chiude il"), _("È l’ultimo giorno in cui si accettano valori."))

    def __init__(self, data: Any, present: Window, *, reopening: bool) -> None:
        names = ("opens_on", "reminds_on", "closes_on")
        super().__init__(data, initial={name: getattr(present, name) for name in names})
        if reopening:
            self.fields["reason"] = forms.CharField(
                label=_("Perché si riapre"),
                max_length=4000,
                widget=forms.Textarea(attrs={"rows": 2}),
                error_messages={"required": _("Scrivi perché la raccolta si riapre.")},
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, reminds, closes = map(data.get, ("opens_on", "reminds_on", "closes_on"))
        if opens and reminds and reminds < opens:
            self.add_error("reminds_on", _("Il sollecito viene dopo l’apertura."))
        if reminds and closes and closes < reminds:
            self.add_error("closes_on", _("La chiusura viene dopo il sollecito."))
        return data

    def window(self, period: Period) -> Window:
        """The window that a valid form describes."""
        days = self.cleaned_data
        return Window(period, days["opens_on"], days["reminds_on"], days["closes_on"])
