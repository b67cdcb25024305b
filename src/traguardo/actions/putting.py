"""Put a text into a field or a target: what a document's cell is read for is read here as well.

Part of a verb (`edit_field`, `approve_revision`), which authorises, locks and records.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from traguardo.actions import new_rows
from traguardo.actions.columns import columns_of, text_of
from traguardo.actions.permission import Refused
from traguardo.core.nature import lower_is_better
from traguardo.core.targets.parser import ParsedTarget, parse_target
from traguardo.core.targets.printer import show
from traguardo.core.wording import is_blank, shorten
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.store import conversion
from traguardo.store.models import Earmark, Indicator, Objective, Target


def put_field(row: Objective | Indicator, field: str, text: str) -> str:
    """What the field said before; the same text changes nothing.

    Refused for a field that is not edited by hand, and for a weight that is no number.
    """
    columns, before = columns_of(row, field, text), text_of(row, field)
    if before == text:
        return before
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))
    if isinstance(row, Objective) and field == "budget":
        _replace_earmarks(row)
    return before


def put_target(row: Target, text: str) -> str:
    """What the target said before; it is read anew, and has no reading where it cannot be.

    Refused where the text states several conditions at once.
    """
    before = row.text
    if before != text:
        row.text, row.reading = text, target_reading(row, text)
        row.save(update_fields=["text", "reading"])
    return before


def target_reading(row: Target, text: str) -> str | None:
    """The canonical reading of a text for this target; None where it cannot be read."""
    readings = _parsed(row, text).readings
    if len(readings) > 1:
        raise Refused(_("Scrivere una condizione sola: le altre sono target a sé."))
    return show(readings[0]) if readings else None


def require_readable(row: Target, text: str) -> None:
    """Refused, with what was expected, where a new text is neither a target nor blank or a dash."""
    if text == row.text or is_blank(text):
        return
    problem = _parsed(row, text).problem
    if problem is not None:
        raise Refused(
            _(
                "Il nuovo target «%(text)s» non si legge: %(problem)s. "
                "Per togliere il target scrivere un trattino."
            )
            % {"text": shorten(text), "problem": problem.message}
        )
    target_reading(row, text)


def _parsed(row: Target, text: str) -> ParsedTarget:
    indicator = conversion.indicator(row.indicator, conversion.targets(row.indicator))
    return parse_target(
        text, lower_is_better=lower_is_better(indicator) or None, plan_year=row.year
    )


def _replace_earmarks(row: Objective) -> None:
    row.earmarks.all().delete()
    set_aside = enumerate(read_budget(row.budget_text).earmarks)
    Earmark.objects.bulk_create(new_rows.earmark(row, *one) for one in set_aside)
