"""Scadenze: another day for a step of the cycle."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.core.deadlines import CycleStep, DeadlineRule
from traguardo.ui.words import word


class DeadlineForm(forms.Form):
    """Which step, from which year on, by which day, and who says so."""

    step = forms.ChoiceField(
        label=_("Passo"), choices=[(step.value, word(step)) for step in CycleStep]
    )
    from_year = forms.IntegerField(label=_("Dall’anno"), min_value=2010, max_value=2100)
    day = forms.IntegerField(label=_("Giorno"), min_value=1, max_value=31)
    month = forms.IntegerField(label=_("Mese"), min_value=1, max_value=12)
    years_after = forms.TypedChoiceField(
        label=_("Di quale anno"),
        coerce=int,
        choices=[(0, _("dello stesso anno")), (1, _("dell’anno dopo"))],
    )
    source = forms.CharField(label=_("Norma o atto"), max_length=1000)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if {"step", "from_year", "day", "month", "years_after", "source"} <= set(data):
            try:
                self.rule = DeadlineRule(
                    CycleStep(data["step"]),
                    data["from_year"],
                    data["month"],
                    data["day"],
                    data["years_after"],
                    data["source"],
                )
            except ValueError:
                self.add_error("day", _("Questo mese non ha un giorno così in tutti gli anni."))
        return data
