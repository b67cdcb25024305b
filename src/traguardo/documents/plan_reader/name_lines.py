"""The lines of an indicator's name: some of them state other fields."""

from __future__ import annotations

import re

from traguardo.core.findings import Anchor
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.segments import LIST_MARK, measured

_IN_NAME = INDICATOR_FIELDS - {"number", "name", "target", "actual"}
"""What may stand as `label: value` on a line of its own in an indicator's name cell."""
_MEASURED_IN = re.compile(r"(?P<name>.*\S)\s*\[(?P<unit>[^\[\]\d]{1,15})\]")
"""`Giorni medi di attesa [giorni]`."""
_WEIGHED = re.compile(
    r"(?P<name>.*?\S)\s*(?:\((?:peso|weight)\s*:?\s*|\.{4,}\s*[\[(]?(?:peso|weight)?\s*|…+\s*[\[(]?)"
    r"(?P<weight>\d{1,3}(?:[.,]\d+)?\s*%?)[\])]?",
    re.IGNORECASE | re.DOTALL,
)
"""`Edizioni concluse (peso 50%)`, `Edizioni concluse ........ [50]`."""
_SOURCE = re.compile(
    r"\n\s*\(?\s*(?:fonte|source)(?:\s+dati)?\s*:\s*(?P<source>[^\n()]+?)\s*\)?\s*$", re.IGNORECASE
)
"""The last line of a cell that holds the algorithm and its source."""


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
        name = " ".join(lines)
        weighed = _WEIGHED.fullmatch(name)
        if weighed and not draft.has("weight"):
            name = weighed["name"]
            draft.put("weight", weighed["weight"].strip(), "", place)
        measured_in = _MEASURED_IN.fullmatch(name)
        if measured_in and not draft.has("unit"):
            name = measured_in["name"]
            draft.put("unit", measured_in["unit"].strip(), "", place)
        draft.put("name", name, "", place)


def put_algorithm(draft: IndicatorDraft, text: str, place: Anchor) -> None:
    """Set the algorithm, and the source a last line `Fonte: …` of its cell names."""
    told = _SOURCE.search(text)
    if told is None or not text[: told.start()].strip():
        draft.put("algorithm", text, "", place)
        return
    draft.put("algorithm", text[: told.start()].strip(), "", place)
    draft.put("source", told["source"].strip(), "", place)


def put_item(draft: IndicatorDraft, text: str, place: Anchor) -> None:
    """Set what an item of a list of indicators says: `Utenti: almeno 180 (peso 30%)`."""
    mark = LIST_MARK.match(text)
    draft.put("number", (mark["number"] or "") if mark else "", "", place)
    for label, _, value in measured(text):
        if label is None or label.field == "name":
            put_name(draft, value, place)
            continue
        if label.field == "target":
            draft.targets.append(WrittenTarget(value, label.year, place))
        dated = label.field == "value" and label.year is not None and not draft.has("baseline")
        draft.put("baseline" if dated else label.field, value, label.key, place)
