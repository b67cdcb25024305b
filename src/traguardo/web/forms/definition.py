"""How an indicator is computed: its formula and how periods combine, to be confirmed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.core.formulas.parser import LONGEST
from traguardo.core.formulas.proposal import Proposal
from traguardo.core.model import Accumulation, Indicator
from traguardo.ui.words import WORDS


class DefinitionForm(forms.Form):
    """Opens with what was confirmed, else with what the office's words suggest."""

    formula = forms.CharField(
        label=_("Formula"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false", "class": "formula"}),
        help_text=_(
            "Nomi dei dati, numeri, + − * /, parentesi, min, max, abs. "
            "Per esempio: 100 * evase / pervenute. Vuota: il valore si inserisce com’è."
        ),
    )
    accumulation = forms.ChoiceField(
        label=_("Come si combinano i periodi"),
        required=False,
        choices=[
            ("", _("come suggerisce il piano")),
            *((one.value, WORDS[one]) for one in Accumulation),
        ],
    )

    def __init__(self, data: Any, indicator: Indicator, proposal: Proposal | None) -> None:
        confirmed = indicator.formula is not None or indicator.accumulation is not None
        suggested = proposal if proposal and not confirmed else None
        formula = suggested.formula if suggested else indicator.formula or ""
        rule = suggested.accumulation if suggested else indicator.accumulation
        super().__init__(
            data, initial={"formula": formula, "accumulation": rule.value if rule else ""}
        )

    def rule(self) -> Accumulation | None:
        """The chosen rule of a valid form."""
        chosen = self.cleaned_data["accumulation"]
        return Accumulation(chosen) if chosen else None
