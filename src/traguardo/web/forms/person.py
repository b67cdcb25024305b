"""Persone: invite somebody, grant and end roles, hand over, shut out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from traguardo.core.roles import Role
from traguardo.store.models import Person
from traguardo.ui.words import word


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day, as the browser's own calendar gives it."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Indica il giorno.")},
    )


class RoleForm(forms.Form):
    """A role from a day, perhaps to a day."""

    role = forms.ChoiceField(label=_("Ruolo"))
    starts_on = day_field(_("Dal"))
    ends_on = day_field(_("Al"), required=False, help_text=_("Compreso. Vuoto: senza scadenza."))

    def __init__(self, data: Any, today: date, **options: Any) -> None:
        super().__init__(data, initial={"starts_on": today}, **options)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(role.value, word(role)) for role in Role]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("starts_on"), data.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", gettext("L’ultimo giorno viene prima del primo."))
        return data

    @property
    def chosen(self) -> Role:
        """The role of a valid form."""
        return Role(self.cleaned_data["role"])


class InvitationForm(RoleForm):
    """Who is invited, and as what."""

    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        error_messages={"required": _("Scrivi l’indirizzo al quale invitare.")},
    )
    name = forms.CharField(
        label=_("Nome e cognome"),
        max_length=200,
        error_messages={"required": _("Scrivi nome e cognome.")},
    )
    language = forms.ChoiceField(
        label=_("Lingua"), choices=[("it", "Italiano"), ("en", "English")], initial="it"
    )
    field_order = ("email", "name", "language", "role", "starts_on", "ends_on")


class EndingRoleForm(forms.Form):
    """The last day of a role, and why it ends."""

    on = day_field(_("Ultimo giorno"))
    reason = forms.CharField(label=_("Motivo"), required=False, max_length=1000)

    def __init__(self, data: Any, today: date, **options: Any) -> None:
        super().__init__(data, initial={"on": today}, **options)


class HandOverForm(forms.Form):
    """To whom everything goes, from which day, and whether the person leaves."""

    successor = forms.TypedChoiceField(
        label=_("A chi"),
        coerce=int,
        error_messages={"required": _("Scegli a chi passano le consegne.")},
    )
    on = day_field(_("Da quale giorno"), help_text=_("Oggi, o un giorno passato."))
    leaves = forms.BooleanField(
        label=_("La persona lascia l’ente: i suoi ruoli finiscono il giorno prima"), required=False
    )

    def __init__(self, data: Any, people: Iterable[Person], today: date) -> None:
        super().__init__(data, initial={"on": today, "leaves": True})
        self._people = {person.pk: person for person in people}
        self._today = today
        self.fields["on"].widget.attrs["max"] = today.isoformat()
        field = self.fields["successor"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "—"), *((key, str(one)) for key, one in self._people.items())]

    def clean_on(self) -> date:
        """Said beside the day, before anything is shown."""
        on: date = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError(
                gettext("Le consegne passano subito: il giorno non può essere nel futuro.")
            )
        return on

    @property
    def chosen(self) -> Person:
        """The successor of a valid form."""
        return self._people[self.cleaned_data["successor"]]


class ShuttingOutForm(forms.Form):
    """Why somebody is shut out."""

    reason = forms.CharField(
        label=_("Motivo"),
        max_length=1000,
        error_messages={"required": _("Scrivi il motivo.")},
    )
