"""Which rows of a filled spreadsheet are taken from somebody who came without logging in."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from traguardo.core.calendar import Period
from traguardo.documents.collection.layout import Key
from traguardo.store.models import Indicator, Person, Plan


@dataclass(frozen=True, slots=True)
class Own:
    """The rows a pass takes: of one period, and of the indicators one person is asked for."""

    period: Period
    indicators: frozenset[int]

    @classmethod
    def of(cls, person: Person, plan: Plan, period: Period) -> Own:
        """What the person is asked for."""
        rows = Indicator.objects.asked_of(person, plan)
        return cls(period, frozenset(rows.values_list("pk", flat=True)))

    def against(self, key: Key) -> str:
        """Why a row is not taken; empty where it is."""
        if key.period != str(self.period):
            return _(
                "la riga è di un altro periodo: con questo indirizzo si risponde per %(period)s."
            ) % {"period": self.period}
        if key.indicator not in self.indicators:
            return _(
                "l’indicatore non è assegnato a te: "
                "con questo indirizzo si compilano solo i propri."
            )
        return ""
