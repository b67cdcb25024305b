"""A field of an upload's reading, corrected; words that no field took, put into one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from traguardo.documents.corrected import INDICATOR_FIELDS, OBJECTIVE_FIELDS, Part, fields_of
from traguardo.ui.verbs import FIELDS

_HELP = {
    "targets": _("Un target per riga, con il suo anno: 2026: ≥ 50."),
    "actions": _("Un’azione per riga, con il suo numero: 1. Rilievo."),
    "weight": _("Un numero, come 33,3."),
    "baseline": _("Un numero, come 12,5."),
    "kind": _("Efficacia, efficienza, qualità, impatto o risorse."),
    "frequency": _("Mensile, trimestrale, semestrale o annuale."),
    "years": _("Gli anni del piano, come 2026, 2027, 2028."),
}
_SHORT = frozenset({"number", "unit", "weight", "baseline", "kind", "frequency", "years"})


class CorrectionForm(forms.Form):
    """What the field should say; `before` is what its person saw there."""

    before = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    text = forms.CharField(required=False, strip=False, widget=forms.Textarea)

    def __init__(self, data: Any, field: str, current: str) -> None:
        super().__init__(data, initial={"text": current, "before": current})
        self.fields["text"].label = str(FIELDS[field]).capitalize()
        self.fields["text"].help_text = _HELP.get(field, "")
        self.fields["text"].widget.attrs["rows"] = 2 if field in _SHORT else 6

    def clean_text(self) -> str:
        return str(self.cleaned_data["text"]).replace("\r\n", "\n")

    def clean_before(self) -> str:
        return str(self.cleaned_data["before"]).replace("\r\n", "\n")


class AssignForm(forms.Form):
    """Which field of which part the words belong to; a label may be remembered for good."""

    part = forms.ChoiceField(label=_("Di che cosa"))
    field = forms.ChoiceField(label=_("Campo"))
    text = forms.CharField(label=_("Testo"), strip=False, widget=forms.Textarea(attrs={"rows": 4}))
    replace = forms.BooleanField(
        label=_("Sostituisci quello che il campo dice già"), required=False
    )
    remember = forms.BooleanField(required=False)

    def __init__(self, data: Any, names: dict[str, str], path: str, text: str, label: str) -> None:
        super().__init__(data, initial={"part": path, "text": text})
        parts = [one for one in names.items() if one[0].startswith("op") or "objectives" in one[0]]
        self.fields["part"].choices = parts  # type: ignore[attr-defined]
        every = dict.fromkeys((*INDICATOR_FIELDS, *OBJECTIVE_FIELDS))
        self.fields["field"].choices = [(one, FIELDS[one]) for one in every]  # type: ignore[attr-defined]
        for name in ("replace", "remember"):
            self.fields[name].conditional = True  # type: ignore[attr-defined]
        if label:
            said = _("Ricorda: nei prossimi documenti «%(label)s» è questo campo")
            self.fields["remember"].label = said % {"label": label}
        else:
            del self.fields["remember"]

    def clean_text(self) -> str:
        return str(self.cleaned_data["text"]).replace("\r\n", "\n").strip()

    def fits(self, part: Part) -> bool:
        """Whether the chosen part has the chosen field; else the error says so."""
        if self.cleaned_data["field"] in fields_of(part):
            return True
        self.add_error("field", _("Questo campo non c’è in ciò che hai scelto sopra."))
        return False
