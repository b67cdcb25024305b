"""Unità: what a unit is called, what it is, where it stands, who heads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.core.unit_tree import UnitKind
from traguardo.store.models import Person, Unit
from traguardo.ui.words import word


class UnitForm(forms.Form):
    """One unit; `parents` are those it may stand under, `people` those who may head it."""

    name = forms.CharField(
        label=_("Nome"),
        max_length=300,
        error_messages={"required": _("Scrivi il nome dell’unità.")},
    )
    kind = forms.ChoiceField(label=_("Che cos’è"))
    parent = forms.TypedChoiceField(label=_("Sotto"), required=False, coerce=int, empty_value=None)
    head = forms.TypedChoiceField(
        label=_("Chi la dirige"), required=False, coerce=int, empty_value=None
    )

    def __init__(
        self, data: Any, unit: Unit | None, parents: Iterable[Unit], people: Iterable[Person]
    ) -> None:
        initial = {
            "name": unit.name if unit else "",
            "kind": unit.kind if unit else UnitKind.OFFICE.value,
            "parent": unit.parent_id if unit else None,
            "head": unit.head_id if unit else None,
        }
        super().__init__(data, initial=initial)
        self._parents = {row.pk: row for row in parents}
        self._people = {person.pk: person for person in people}
        self._offer("kind", [(kind.value, word(kind)) for kind in UnitKind])
        self._offer("parent", [("", _("nessuna: è in cima")), *self._parents.items()])
        self._offer("head", [("", "—"), *self._people.items()])

    def _offer(self, name: str, choices: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.conditional = True  # type: ignore[attr-defined]

    def described(self) -> dict[str, Any]:
        """What a valid form says, as the actions take it."""
        data = self.cleaned_data
        return {
            "name": data["name"],
            "kind": UnitKind(data["kind"]),
            "parent": self._parents.get(data["parent"]),
            "head": self._people.get(data["head"]),
        }
