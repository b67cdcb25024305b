"""The lines of an indicator's name: some of them state other fields."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.inline import split_label

_IN_NAME = INDICATOR_FIELDS - {"number", "name", "target", "actual"}
"""What may stand as `label: value` on a line of its own in an indicator's name cell."""


def put_name(draft: IndicatorDraft, text: str, place: Anchor) -> None:
    """Set the name; `Tipologia KPI: efficacia` on a line of its own is a field of its own."""
    lines = []
    for line in text.split("\n"):
        found = split_label(line)
        if found and found[0].field in _IN_NAME and found[2]:
            draft.put(found[0].field, found[2], found[0].key, place)
        elif line:
            lines.append(line)
    if lines:
        draft.put("name", " ".join(lines), "", place)
