"""What the cells of an indicator say, and what is reported now, in the same form."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import get_language

from traguardo.core.asking import wanted
from traguardo.core.calendar import Period
from traguardo.core.model import Indicator as CoreIndicator
from traguardo.core.targets.words import Language
from traguardo.core.values import Missing
from traguardo.core.wording import figure
from traguardo.documents.collection.layout import VALUE, Figure
from traguardo.documents.collection.words import WORDS
from traguardo.store import conversion
from traguardo.store.models import Indicator, Measurement, Plan


@dataclass(frozen=True, slots=True)
class Said:
    """What the cells of an indicator hold: the figures by name, and what stands beside them."""

    figures: Mapping[str, Figure] = field(default_factory=dict)
    absence: str = ""
    note: str = ""
    source: str = ""
    to_date: bool = False

    @property
    def speaks(self) -> bool:
        """Whether there is a figure, or why there is none."""
        return bool(self.absence) or any(one is not None for one in self.figures.values())

    @property
    def mark(self) -> str:
        """A fingerprint: the same for the same content, however its numbers are written."""
        told = [f"{name}={_written(value)}" for name, value in sorted(self.figures.items())]
        parts = (*told, self.absence, " ".join(self.note.split()), " ".join(self.source.split()))
        text = "\x1f".join((*parts, str(self.to_date)))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def shown(value: Figure) -> str:
    """A figure as people write it: `1234,5`, `sì`, `30/06/2026`, nothing; in English `yes`."""
    if isinstance(value, bool):
        words = WORDS[spoken()]
        return words.yes if value else words.no
    written = _written(value)
    english = isinstance(value, Decimal) and spoken() == "en"
    return written.replace(",", ".") if english else written


def absence_words(name: str) -> str:
    """Why there is no value, as the sheet's list says it; other names as they are."""
    return WORDS[spoken()].absences.get(name, name)


def spoken() -> Language:
    """The language that is spoken (gettext's), Italian where a sheet knows no words of it."""
    return sheet_language(get_language() or "")


def sheet_language(code: str) -> Language:
    """The language of a sheet for who reads this one."""
    return "en" if code.startswith("en") else "it"


def _written(value: Figure) -> str:
    """A figure in Italian, whatever is spoken: marks are made of it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "sì" if value else "no"
    return figure(value.normalize()) if isinstance(value, Decimal) else f"{value:%d/%m/%Y}"


def latest(plan: Plan, period: Period) -> dict[int, Measurement]:
    """What is reported of the period, by indicator."""
    found = Measurement.objects.filter(indicator__objective__plan=plan, period=str(period))
    return {one.indicator_id: one for one in found.order_by("pk").prefetch_related("inputs")}


def now(row: Indicator, core: CoreIndicator, last: Measurement | None) -> Said:
    """What is reported of an indicator (`last`), as its cells would say it."""
    names = [one.name for one in wanted(core)]
    if last is None:
        return Said(dict.fromkeys(names), source=row.source)
    value = conversion.value_of(last)
    inputs = {one.name: one.value for one in last.inputs.all()}
    figures: dict[str, Figure] = {name: inputs.get(name) for name in names}
    absence = value.value if isinstance(value, Missing) else ""
    if names == [VALUE] and not inputs and not isinstance(value, Missing):
        figures[VALUE] = value
    return Said(figures, absence, last.note, last.source, last.to_date)
