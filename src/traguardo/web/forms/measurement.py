"""Rilevazione: the fields that one indicator asks for, by what kind of quantity it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from traguardo.actions.doubting import doubts
from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.figures import Figures
from traguardo.core.asking import COUNTED, Asked, asked, wanted
from traguardo.core.calendar import Period
from traguardo.core.model import Indicator
from traguardo.core.values import Input, Missing, Value
from traguardo.ui.figures import period as in_words
from traguardo.web.forms.figure import FigureField
from traguardo.web.keys import row_key
from traguardo.web.meanwhile import NewerFigure

ABSENCES = (
    (Missing.NOT_APPLICABLE.value, _("Non applicabile: nel periodo non ci sono stati casi")),
    (Missing.SUSPENDED.value, _("Sospeso: l’attività è ferma")),
)
STEP, INPUT = "step_", "input_"
SURE, SEEN = "sure", "seen"


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered: raw figures, or a value that has no parts, or a named absence."""

    period: Period
    value: Value | None = None
    inputs: tuple[Input, ...] = ()
    missing: Missing | None = None
    to_date: bool = False

    @property
    def figures(self) -> Figures:
        """As the actions take them."""
        return Figures(self.inputs, self.value, self.missing)


class MeasurementForm(forms.Form):
    """The figures of one indicator for one period.

    `newest` is the key of the plan's last figure now (0: none); the page carries it, so that one
    that comes in meanwhile (`newer`) is told before it is replaced.
    """

    def __init__(
        self,
        *args: object,
        indicator: Indicator,
        periods: list[Period],
        newest: int = 0,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.indicator = indicator
        self.doubts: list[str] = []
        self.newer: NewerFigure | None = None
        self.seen = str(self.data.get(self.add_prefix(SEEN), "")) if self.is_bound else str(newest)
        self.asked = asked(indicator)
        self.fields["period"] = forms.ChoiceField(
            label=_("Periodo"), choices=[(str(one), in_words(one)) for one in periods]
        )
        self.fields.update(dict(self._figures()))
        self.fields["absence"] = forms.ChoiceField(
            label=_("Se il valore non c’è"),
            required=False,
            choices=[("", _("il valore c’è")), *ABSENCES],
        )
        if self.asked in COUNTED:
            self.fields["to_date"] = forms.BooleanField(
                label=_("I dati contano dal 1° gennaio, non solo dall’inizio del periodo"),
                required=False,
            )
        for name in (*self.figure_names, "absence"):
            self.fields[name].conditional = True  # type: ignore[attr-defined]
        self.fields["source"] = forms.CharField(
            label=_("Fonte"), required=False, max_length=500, initial=indicator.source
        )
        self.fields["note"] = forms.CharField(
            label=_("Nota"),
            required=False,
            max_length=4000,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("Obbligatoria se il valore non c’è: spiega perché."),
        )
        self.fields["evidence"] = forms.FileField(
            label=_("Evidenza"),
            required=False,
            help_text=_("Un file che dimostra il valore: PDF, Word, Excel o immagine."),
        )

    def _figures(self) -> Iterator[tuple[str, forms.Field]]:
        match self.asked:
            case Asked.PARTS:
                yield from self._parts()
            case Asked.INPUTS:
                yield from self._inputs()
            case Asked.YES_NO:
                choices = [("yes", _("Sì, fatto")), ("no", _("No, non ancora"))]
                yield (
                    "value",
                    forms.ChoiceField(
                        label=_("È stato fatto?"),
                        choices=choices,
                        required=False,
                        widget=forms.RadioSelect,
                    ),
                )
            case Asked.DATE:
                widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
                yield "value", forms.DateField(label=_("Data"), required=False, widget=widget)
            case Asked.STEPS:
                yield from self._steps()
            case Asked.NUMBER:
                unit = self.indicator.unit
                help_text = gettext("Unità di misura: %(unit)s") % {"unit": unit} if unit else ""
                yield "value", FigureField(label=gettext("Valore"), help_text=help_text)

    def _parts(self) -> Iterator[tuple[str, forms.Field]]:
        """Numerator and denominator in the office's own words, where its algorithm shows them."""
        above, below = wanted(self.indicator)
        yield "numerator", FigureField(label=gettext("Numeratore"), help_text=above.words)
        yield "denominator", FigureField(label=gettext("Denominatore"), help_text=below.words)

    def _inputs(self) -> Iterator[tuple[str, forms.Field]]:
        """The figures that the confirmed formula names."""
        for one in wanted(self.indicator):
            yield f"{INPUT}{one.name}", FigureField(label=one.words)

    def _steps(self) -> Iterator[tuple[str, forms.Field]]:
        for one in wanted(self.indicator):
            label = gettext("Tappa %(number)d") % {"number": int(one.name)}
            help_text = gettext("%(step)s (percentuale raggiunta, da 0 a 100)") % {
                "step": one.words
            }
            yield f"{STEP}{one.name}", FigureField(label=label, help_text=help_text)

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("absence"):
            if any(data.get(name) not in (None, "") for name in self.figure_names):
                self.add_error(
                    "absence", _("Inserisci il valore oppure indica perché non c’è: non entrambi.")
                )
            if not data.get("note"):
                self.add_error("note", _("Spiega perché il valore non c’è."))
        else:
            self._require_figures(data)
        return data

    def _require_figures(self, data: dict[str, object]) -> None:
        for name in self.figure_names:
            if data.get(name) in (None, "") and not self.has_error(name):
                self.add_error(
                    name, _("Inserisci il valore, oppure indica qui sotto perché non c’è.")
                )
        if data.get("denominator") == Decimal(0):
            self.add_error(
                "denominator",
                _("Con zero casi scegli «Non applicabile»: il rapporto non esiste."),
            )

    @property
    def figure_names(self) -> list[str]:
        """The fields that hold the figures, in reading order."""
        return [
            name
            for name in self.fields
            if name in {"value", "numerator", "denominator"} or name.startswith((STEP, INPUT))
        ]

    def weigh(self) -> bool:
        """Whether a valid form's figures raise no doubt, or the person is sure of them."""
        said = self.entered()
        self.doubts = doubts(self.indicator, said.figures, said.period)
        if self.newer and not self.newer.says(said.figures):
            self.doubts.append(self.newer.words(self.indicator.unit))
        return not self.waits

    @property
    def waits(self) -> bool:
        """Whether there are doubts that the person has not answered."""
        return bool(self.doubts) and not self.sure

    @property
    def sure(self) -> bool:
        """Whether the person confirmed just these figures; other ones have to be confirmed anew."""
        return bool(self.data.get(self.sure_name) == self.weighed)

    @property
    def sure_name(self) -> str:
        """The name of the box that says so."""
        return self.add_prefix(SURE)

    @property
    def seen_name(self) -> str:
        """The name of the hidden field that says what was seen."""
        return self.add_prefix(SEEN)

    @property
    def weighed(self) -> str:
        """The figures as they were typed, which is what is confirmed."""
        typed = (str(self.data.get(self.add_prefix(name), "")) for name in self.figure_names)
        newer = [str(self.newer.row.pk)] if self.newer else []
        return " · ".join([*(text.strip() for text in typed), *newer])

    @property
    def after(self) -> int | None:
        """The last figure the person has seen, where the page said it."""
        if self.newer:
            return self.newer.row.pk
        return row_key(self.seen) if self.seen else None

    def entered(self) -> Entered:
        """What a valid form says."""
        data = self.cleaned_data
        period = Period.parse(data["period"])
        if data["absence"]:
            return Entered(period, missing=Missing(data["absence"]))
        value = data.get("value")
        if self.asked is Asked.YES_NO:
            return Entered(period, value == "yes")
        if isinstance(value, date):
            return Entered(period, value)
        inputs = tuple(
            Input(name.removeprefix(STEP).removeprefix(INPUT), data[name])
            for name in self.figure_names
        )
        return Entered(period, inputs=inputs, to_date=bool(data.get("to_date")))

    def evidence(self) -> EvidenceFile | None:
        """The file that came with the figures, if any."""
        file = self.cleaned_data.get("evidence")
        if file is None:
            return None
        return EvidenceFile(file.name, file.read(), file.content_type or "")
