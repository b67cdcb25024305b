"""The lines of an indicator's name: some of them state other fields."""

from __future__ import annotations

import re

from traguardo.core.findings import Anchor
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.kinds_in_labels import kind_before, kind_behind
from traguardo.documents.plan_reader.segments import LIST_MARK, measured
from traguardo.documents.vocabulary import Label

_TWO = 2
_IN_NAME = INDICATOR_FIELDS - {"number", "name", "target", "actual"}
"""What may stand as `label: value` on a line of its own in an indicator's name cell."""
_MEASURED_IN = re.compile(r"(?P<name>.*\S)\s*\[(?P<unit>[^\[\]\d]{1,15})\]")
"""`Giorni medi di attesa [giorni]`."""
_FORMULA_IN = re.compile(
    r"(?P<name>.*\S)\s*[.;,]\s+(?:formula|algoritmo|metodo|modalità)(?:\s+di\s+calcolo)?\s*:\s*"
    r"(?P<formula>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""`Giorni medi di attesa. Formula: giorni / domande`."""
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

_CODED_NAME = re.compile(
    r"\s*(?P<code>(?:[A-Z]{1,5}[._\s-]?)?\d{1,3}(?:[.\-/_]\d{1,3}){0,4}(?:\.?[a-z]\b)?)"
    r"(?:\s*(?:\s[-–—]|[:.)])\s+(?=[^\W\d])|\s*\n\s*|\s+(?=[A-ZÀ-Ý«“\"%]))(?P<name>\S.*)",
    re.DOTALL,
)


def put_coded_name(draft: IndicatorDraft, text: str, place: Anchor) -> None:
    """Set the number and the name of a cell that holds both: `1.2 Avanzamento della spesa`."""
    found = _CODED_NAME.fullmatch(text)
    if found is not None and not draft.has("number"):
        draft.put("number", found["code"], "", place)
        text = found["name"]
    put_name(draft, text, place)


def put_lines(draft: IndicatorDraft, text: str, place: Anchor) -> bool:
    """Set what the lines of a cell say, each under its own label: `Tipo: …⏎Metodo: …`.

    False where they do not name two fields, or the first line names none.
    """
    told: list[tuple[Label, str]] = []
    for line in text.split("\n"):
        found = split_label(line) if ":" in line else None
        if found and found[0].field in _IN_NAME and found[2] and not found[0].misspelt:
            told.append((found[0], found[2].strip()))
        elif not told:
            return False
        else:
            told[-1] = told[-1][0], f"{told[-1][1]}\n{line}"
    if len({label.field for label, _ in told}) < _TWO:
        return False
    for label, value in told:
        draft.put(label.field, value, label.key, place)
    return True


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
        told = _FORMULA_IN.fullmatch(name)
        if told and not draft.has("algorithm"):
            name = told["name"]
            draft.put("algorithm", told["formula"].strip(), "", place)
        for parted in (kind_behind, kind_before):
            name, kind = (name, "") if draft.has("kind") else parted(name)
            draft.put("kind", kind, "", place)
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
