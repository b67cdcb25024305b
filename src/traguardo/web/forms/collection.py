"""Le mie rilevazioni: the fields of one indicator among several on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.utils import ErrorDict

from traguardo.actions.reporting import Report, draft_mark
from traguardo.core.calendar import Period
from traguardo.core.model import Indicator
from traguardo.store.models import Indicator as Row
from traguardo.web.forms.measurement import MeasurementForm

ASIDE = ("absence", "note", "source", "evidence")
DRAFT = "draft"
UNSAID = frozenset({"period", "source", "evidence", "to_date"})
"""Fields that say nothing by themselves: they are filled in beforehand, or come with a figure."""


class OwnForm(MeasurementForm):
    """An indicator's figures for the page's period; left blank, it says nothing."""

    def __init__(
        self,
        data: Any,
        files: Any,
        *,
        key: int,
        indicator: Indicator,
        period: Period,
        kept: Mapping[str, str],
        newest: int = 0,
    ) -> None:
        super().__init__(
            data,
            files,
            indicator=indicator,
            periods=[period],
            newest=newest,
            prefix=f"i{key}",
            initial={"period": str(period), **kept},
        )
        self.key = key
        self.kept = kept
        self.elsewhere: Mapping[str, str] = {}
        shown = draft_mark(kept)
        self.draft_seen = str(self.data.get(self.draft_name, "")) if self.is_bound else shown
        self.fields["period"].widget = forms.HiddenInput()
        self.fields["note"].widget.attrs["rows"] = 2

    @property
    def figures(self) -> list[BoundField]:
        """The fields that everybody fills in."""
        counted = ["to_date"] if "to_date" in self.fields else []
        return [self[name] for name in (*self.figure_names, *counted)]

    @property
    def aside(self) -> list[BoundField]:
        """The fields that few need."""
        return [self[name] for name in ASIDE]

    @property
    def aside_open(self) -> bool:
        """Whether those say something, or have to be mended."""
        names = ("absence", "note", "evidence")
        return any(self.kept.get(name) or self[name].errors for name in names)

    def full_clean(self) -> None:
        """A blank form has nothing to mend: it is simply not sent."""
        super().full_clean()
        if self.is_bound and not self.typed():
            self._errors = ErrorDict()

    def typed(self) -> dict[str, str]:
        """Every field as it was typed, except the file; nothing where the form is blank."""
        names = [name for name in self.fields if name not in {"period", "evidence"}]
        texts = {name: str(self.data.get(self.add_prefix(name), "")) for name in names}
        spoken = (text.strip() for name, text in texts.items() if name not in UNSAID)
        return texts if any(spoken) else {}

    @property
    def draft_name(self) -> str:
        """The name of the hidden field that says which draft was seen."""
        return self.add_prefix(DRAFT)

    def kept_now(self) -> None:
        """What is typed is the draft now, and the page knows it; a blank page knows nothing new."""
        if self.typed():
            self.draft_seen = draft_mark(self.typed())

    def kept_elsewhere(self, texts: Mapping[str, str]) -> None:
        """Another window's draft stands; the page has now said so, and what is sent next counts."""
        self.elsewhere, self.draft_seen = texts, draft_mark(texts)

    def other_texts(self) -> list[tuple[str, str]]:
        """The other window's draft: label and text of each field."""
        told = []
        for name, text in self.elsewhere.items():
            field = self.fields.get(name)
            choices = dict(getattr(field, "choices", ()))
            words = "✓" if isinstance(field, forms.BooleanField) else choices.get(text, text)
            told.append((str(field.label) if field else name, str(words)))
        return told

    def report(self, row: Row) -> Report:
        """What a valid form sends."""
        entered, data = self.entered(), self.cleaned_data
        return Report(
            row, entered.figures, data["source"], data["note"], entered.to_date, self.after
        )
