"""Rimodulazione: the objective's fields as they are, to be written otherwise; and the decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from traguardo.actions.columns import text_of
from traguardo.actions.revising import Change, Thing
from traguardo.store.models import Indicator, Objective, Target

if TYPE_CHECKING:
    from django.forms import BoundField

TEXTS = (
    ("title", _("Titolo")),
    ("description", _("Descrizione")),
    ("expected_results", _("Risultati attesi")),
    ("expected_benefits", _("Benefici attesi")),
)
LONGEST = 20_000


class RevisionForm(forms.Form):
    """Weight and targets of every indicator, the budget and the texts of one objective."""

    reason = forms.CharField(
        label=_("Motivo"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Scrivi perché il piano va cambiato.")},
    )
    effective_on = forms.DateField(
        label=_("Con effetto dal"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, data: Any, objective: Objective, today: date) -> None:
        super().__init__(data, initial={"effective_on": today})
        self._things: dict[str, tuple[Thing, str]] = {}
        self._indicators: list[tuple[Indicator, list[str]]] = []
        self._texts = [f"obiettivo-{name}" for name, _label in TEXTS]
        self._add("obiettivo-budget", objective, "budget", gettext("Budget"), lines=2)
        for name, label in TEXTS:
            self._add(f"obiettivo-{name}", objective, name, label, lines=3)
        for indicator in objective.indicators.prefetch_related("targets"):
            self._add_indicator(indicator)

    def _add_indicator(self, indicator: Indicator) -> None:
        names = [f"peso-{indicator.pk}"]
        self._add(names[0], indicator, "weight", gettext("Peso"))
        for target in indicator.targets.all():
            name = f"target-{target.pk}"
            self._add(name, target, "text", f"Target {target.year or ''}".strip())
            names.append(name)
        self._indicators.append((indicator, names))

    def _add(self, name: str, thing: Thing, field: str, label: Any, lines: int = 0) -> None:
        text = thing.text if isinstance(thing, Target) else text_of(thing, field)
        self._things[name] = (thing, field)
        self.fields[name] = forms.CharField(
            label=label,
            required=False,
            initial=text,
            max_length=LONGEST,
            strip=False,
            widget=forms.Textarea(attrs={"rows": lines}) if lines else forms.TextInput(),
        )
        self.fields[name].conditional = True  # type: ignore[attr-defined]

    def indicators(self) -> Iterator[tuple[Indicator, list[BoundField]]]:
        """Each indicator with its fields, for the page."""
        for indicator, names in self._indicators:
            yield indicator, [self[name] for name in names]

    def texts(self) -> list[BoundField]:
        """The fields of the objective itself, for the page."""
        return [self["obiettivo-budget"], *(self[name] for name in self._texts)]

    def changes(self) -> list[Change]:
        """The fields of a valid form that say something else than the plan.

        Blanks and line breaks are not compared: a field of one line loses them on the way.
        """
        return [
            Change(thing, field, text)
            for name, (thing, field) in self._things.items()
            if (text := self.cleaned_data[name].replace("\r\n", "\n")).split()
            != str(self.fields[name].initial).split()
        ]
