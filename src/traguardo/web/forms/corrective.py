"""Azione correttiva: what is opened, and what is said of it later."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.store.models import Indicator, Objective, Person


def _lines(label: Any, missing: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=8000,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": missing},
    )


def _day(label: Any, missing: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, error_messages={"required": missing})


class OpeningForm(forms.Form):
    """Cause, what is done, by whom, until when; of the whole objective or of one indicator."""

    cause = _lines(
        _("Causa"),
        _("Scrivi perché si è lontani dal target."),
        _("Perché si è lontani dal target: ciò che è successo, non chi."),
    )
    text = _lines(_("Che cosa si fa"), _("Scrivi che cosa si fa per rimediare."))
    indicator = forms.TypedChoiceField(
        label=_("Riguarda"), required=False, coerce=int, empty_value=None
    )
    owner = forms.TypedChoiceField(
        label=_("Chi ne risponde"),
        coerce=int,
        error_messages={"required": _("Scegli chi ne risponde.")},
    )
    due_on = _day(_("Entro il"), _("Indica entro quando."))

    def __init__(
        self, data: Any, objective: Objective, people: Iterable[Person], initial: Any
    ) -> None:
        super().__init__(data, initial=initial)
        self._people = {person.pk: person for person in people}
        self._indicators: dict[int, Indicator] = {
            row.pk: row for row in objective.indicators.order_by("position")
        }
        named = [(key, str(row)) for key, row in self._indicators.items()]
        whole: tuple[str, Any] = ("", _("tutto l’obiettivo"))
        self.fields["indicator"].choices = [whole, *named]  # type: ignore[attr-defined]
        listed = [(key, str(person)) for key, person in self._people.items()]
        self.fields["owner"].choices = [("", "—"), *listed]  # type: ignore[attr-defined]

    @property
    def who(self) -> Person:
        """Who was chosen on a valid form."""
        return self._people[self.cleaned_data["owner"]]

    @property
    def about(self) -> Indicator | None:
        """The one indicator it is about; None for the whole objective."""
        return self._indicators.get(self.cleaned_data["indicator"])


class PuttingOffForm(forms.Form):
    """Another day, and why."""

    due_on = _day(_("Nuova data"), _("Indica entro quando."))
    reason = _lines(_("Motivo del rinvio"), _("Scrivi perché la data cambia."))


class EndingForm(forms.Form):
    """How it ended."""

    state = forms.ChoiceField(
        label=_("Com’è finita"),
        choices=[("done", _("fatta")), ("dropped", _("abbandonata"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Scegli com’è finita.")},
    )
    outcome = _lines(
        _("Esito"),
        _("Scrivi che cosa ne è venuto."),
        _("Che cosa ne è venuto, o perché si abbandona."),
    )
