"""What was reported while a page stood open: told with both values before it is replaced."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.actions.figures import Figures
from traguardo.core.calendar import Period
from traguardo.store import conversion
from traguardo.store.models import Indicator, Measurement, Plan
from traguardo.ui.figures import in_unit, short_day
from traguardo.web.keys import row_key


@dataclass(frozen=True, slots=True)
class NewerFigure:
    """A figure that its person's page did not know."""

    row: Measurement

    def says(self, figures: Figures) -> bool:
        """Whether it says the same."""
        value = conversion.value_of(self.row)
        inputs = {one.name: one.value for one in self.row.inputs.all()}
        given: dict[str, Decimal] = {one.name: one.value for one in figures.inputs}
        if given:
            return given == inputs
        return not inputs and value == (figures.missing or figures.value)

    def words(self, unit: str) -> str:
        """What is told of it."""
        who = self.row.recorded_by or self.row.author
        return _(
            "Nel frattempo è stato inviato un altro valore: %(now)s (%(who)s, %(day)s). "
            "Con la conferma, quello scritto qui prende il suo posto."
        ) % {
            "now": in_unit(conversion.value_of(self.row), unit),
            "who": who,
            "day": short_day(self.row.recorded_on),
        }


def newest_figure(plan: Plan) -> int:
    """The key of the last figure of a plan, 0 where there is none: what a page made now knows."""
    rows = Measurement.objects.filter(indicator__objective__plan=plan)
    return rows.order_by("pk").values_list("pk", flat=True).last() or 0


def newer_figure(indicator_id: int, period: Period, seen: str) -> NewerFigure | None:
    """The period's last figure, where it came in after `seen` (as `newest_figure` told it)."""
    if not seen:
        return None
    measured = Indicator.objects.get(pk=indicator_id).linked_to_id or indicator_id
    rows = Measurement.objects.filter(indicator=measured, period=str(period))
    last = rows.select_related("recorded_by").prefetch_related("inputs").order_by("pk").last()
    return NewerFigure(last) if last is not None and last.pk > row_key(seen) else None
