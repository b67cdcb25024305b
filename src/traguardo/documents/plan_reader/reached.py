"""What a line says was reached: measured in the plan's years, or where an indicator starts from."""

from __future__ import annotations

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.dated_columns import is_of_a_day
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.fields.actuals import WrittenActual
from traguardo.documents.plan_reader.label_forms import without_place
from traguardo.documents.plan_reader.placing import put_indicator


def take_reached(assembly: Assembly, position: int, entry: Labelled) -> None:
    """A value reached, of the open indicator.

    `Valore 2024` before the year of a target is a baseline; where no target is dated the years of
    the plan decide in the end, and where nobody says them only `Valore al 30/06` is measured.
    """
    draft, year = assembly.indicator, entry.label.year
    if draft is None or not entry.value:
        without_place(assembly, entry)
        return
    dated = [target.year for target in draft.targets if target.year]
    bare = entry.field == "value" and year is not None
    if bare and year and dated and year < min(dated) and not draft.has("baseline"):
        put_indicator(assembly, position, "baseline", entry)
        return
    loose = bare and not is_of_a_day(entry.written)
    draft.actuals.append(WrittenActual(entry.value, entry.written, year, entry.place, loose))
    assembly.last = "field"
