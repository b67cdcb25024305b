"""Sistema di misurazione: the rules of an administration, as one form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from traguardo.core.entries import read_number
from traguardo.core.scoring.explain import sentence
from traguardo.core.scoring.grades import Grade
from traguardo.core.scoring.invalid_system import InvalidSystemError
from traguardo.core.scoring.system import (
    Band,
    Light,
    LowerRule,
    MeasurementSystem,
    MissingPolicy,
)
from traguardo.core.wording import figure
from traguardo.ui.figures import reader_language
from traguardo.ui.words import LOWER_WORDS, MISSING_WORDS
from traguardo.web.forms.figure import FigureField

FIGURES = ("cap", "floor", "delay_points", "strategic_share", "green", "amber")


class GradesField(forms.CharField):
    """Steps, one a line: `80: 50–100` gives from 50 points at 80 per cent to 100 at the next."""

    def clean(self, value: object) -> tuple[Grade, ...]:
        lines = [line for line in str(super().clean(value) or "").splitlines() if line.strip()]
        return tuple(map(_grade, lines))


def _grade(line: str) -> Grade:
    start, separator, points = line.partition(":")
    first, dash, last = points.replace("-", "–").partition("–")
    try:
        if not separator:
            raise ValueError
        return Grade(read_number(start), read_number(first), read_number(last) if dash else None)
    except ValueError as problem:
        raise ValidationError(
            _("«%(line)s» non è uno scaglione: scrivi per esempio «90: 100» oppure «50: 40–80»."),
            params={"line": line.strip()},
        ) from problem


class SystemForm(forms.Form):
    """The rules that can be chosen; `system` puts them together for the core."""

    valid_from = forms.DateField(
        label=_("In vigore dal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    deed = forms.CharField(
        label=_("Atto di adozione"),
        required=False,
        max_length=1000,
        help_text=_(
            "Per esempio: delibera di Giunta n. 4 del 27 gennaio 2026. Serve per adottare."
        ),
    )
    missing = forms.ChoiceField(
        label=_("Valori dovuti e non rilevati"),
        choices=[(policy.value, MISSING_WORDS[policy.value]) for policy in MissingPolicy],
        widget=forms.RadioSelect,
    )
    lower_rule = forms.ChoiceField(
        label=_("Indicatori in cui conta il meno (tempi, costi)"),
        choices=[(rule.value, LOWER_WORDS[rule.value]) for rule in LowerRule],
        widget=forms.RadioSelect,
    )
    use_baseline = forms.BooleanField(
        label=_("Contare il progresso dalla baseline, dove è indicata"), required=False
    )
    cap = FigureField(label=_("Tetto (%)"), help_text=_("Oltre, il di più si vede ma non conta."))
    floor = FigureField(label=_("Minimo (%)"))
    delay_points = FigureField(label=_("Punti persi per giorno di ritardo"))
    strategic_share = FigureField(label=_("Quota della parte strategica (%)"))
    green = FigureField(label=_("Buono da (%)"))
    amber = FigureField(label=_("Da seguire da (%)"), help_text=_("Sotto: critico."))
    grades = GradesField(
        label=_("Scaglioni"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Uno per riga, dal più alto: «100: 100» o, in proporzione, «50: 40–80». "
            "Vuoto: conta il valore così com’è. «100: 100» e «0: 0»: tutto o niente."
        ),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in (*FIGURES, "deed"):
            self.fields[name].conditional = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, object]:
        data = dict(super().clean() or {})
        for name in FIGURES:
            if data.get(name) is None and name not in self.errors:
                self.add_error(name, gettext("Scrivi un numero."))
        return data

    def system(self, name: str) -> MeasurementSystem | None:
        """The rules of a valid form; None, with the error on the form, where they do not hold."""
        data = self.cleaned_data
        bands = (
            Band(data["green"], Light.GREEN),
            Band(data["amber"], Light.AMBER),
            Band(data["floor"], Light.RED),
        )
        try:
            return MeasurementSystem(
                name=name,
                version=1,
                valid_from=data["valid_from"],
                cap=data["cap"],
                floor=data["floor"],
                missing=MissingPolicy(data["missing"]),
                lower_rule=LowerRule(data["lower_rule"]),
                use_baseline=data["use_baseline"],
                delay_points=data["delay_points"],
                strategic_share=data["strategic_share"],
                grades=data["grades"],
                bands=bands,
            )
        except InvalidSystemError as problem:
            self.add_error(None, sentence(problem.step, reader_language()))
            return None


def initial_of(system: MeasurementSystem, day: date) -> dict[str, object]:
    """The form as it stands when the page opens: today's rules, from today on."""
    lights = {band.light: band.at_least for band in reversed(system.bands)}
    plain = ("cap", "floor", "delay_points", "strategic_share")
    return {
        **{name: figure(getattr(system, name)) for name in plain},
        "valid_from": day,
        "missing": system.missing.value,
        "lower_rule": system.lower_rule.value,
        "use_baseline": system.use_baseline,
        "green": figure(lights.get(Light.GREEN, Decimal(100))),
        "amber": figure(lights.get(Light.AMBER, lights.get(Light.GREEN, Decimal(100)))),
        "grades": "\n".join(map(grade_text, system.grades)),
    }


def grade_text(grade: Grade) -> str:
    """A step as the form takes it."""
    end = "" if grade.until is None else f"–{figure(grade.until)}"
    return f"{figure(grade.at_least)}: {figure(grade.points)}{end}"
