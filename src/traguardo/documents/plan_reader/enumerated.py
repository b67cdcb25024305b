"""One cell for several indicators: `Indicatore 1: 12 km / Indicatore 2: 40%`, a line for each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.kinds_in_labels import kind_before
from traguardo.documents.plan_reader.name_lines import put_item, put_name
from traguardo.documents.plan_reader.segments import LIST_MARK, measured

_LINE = re.compile(
    r"\s*(?:indicatore|indicator|ind|kpi)\.?\s*(?:n\.?\s*)?(?P<number>\d{1,2})\s*[:.)–-]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?P<text>[^,;()\n]{1,200}?)\s*\((?:indicatore|indicator|kpi)\s*(?P<number>\d{1,2})\)\s*[,;.]?",
    re.IGNORECASE,
)
"""`Registro dei comodati (indicatore 1), …`: the number after the words."""
_FIELDS = {"name", "algorithm", "target", "baseline", "source", "weight", "unit", "frequency"}
_OF_ALL = {"source", "frequency"}
_SEVERAL = 2
_LISTING = {"name", "heading"}


def of_each(text: str) -> dict[str, str]:
    """What a text says of each indicator, by its number; empty where it says one thing of all.

    A line without a number goes on with what the line above says.

    >>> of_each("Indicatore 1: 0 km\\nIndicatore 2: 15%")
    {'1': '0 km', '2': '15%'}
    """
    behind = list(_BEHIND.finditer(text)) if text.count("(") > 1 else []
    if len(behind) > 1 and not _BEHIND.sub("", text).strip():
        return {one["number"]: one["text"] for one in behind}
    said: dict[str, str] = {}
    last = ""
    for line in filter(str.strip, text.split("\n")):
        found = _LINE.fullmatch(line)
        if (found is None and not last) or (found is not None and found["number"] in said):
            return {}
        if found is None:
            said[last] = f"{said[last]}\n{line.strip()}"
        else:
            last = found["number"]
            said[last] = found["text"].strip(" ;")
    return said if len(said) > 1 else {}


def listed(text: str) -> list[str]:
    """The items of a list, two at least; a line without a mark goes on with the one above.

    Lines without marks are items where each states a target or a weight of its own, or its kind:
    `Efficacia: km asfaltati`.

    >>> listed("a) Turni svolti\\nb) Posti\\nal nido")
    ['a) Turni svolti', 'b) Posti al nido']
    """
    items: list[str] = []
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines or not LIST_MARK.match(lines[0]):
        stated = all(len(measured(line)) > 1 for line in lines)
        kinds = all(kind_before(line)[1] for line in lines)
        return lines if len(lines) > 1 and (stated or kinds) else []
    for line in lines:
        if LIST_MARK.match(line):
            items.append(line)
        else:
            items[-1] = f"{items[-1]} {line}"
    return items if len(items) > 1 else []


def take_enumerated(assembly: Assembly, entry: Labelled) -> bool:
    """Give each indicator its line; False where the entry says one thing."""
    objective, text = assembly.objective, entry.value or ""
    if objective is not None and assembly.listing and _is_dated_item(entry):
        put_item(assembly.open_indicator(entry.anchor), f"{entry.written}: {text}", entry.place)
        return True
    if objective is None or entry.field not in _FIELDS | _LISTING:
        return False
    said = of_each(text)
    if not said:
        return _take_listed(assembly, objective, entry)
    if entry.field == "name":
        for number, text in said.items():
            draft = assembly.open_indicator(entry.anchor)
            draft.put("number", number, "", entry.place)
            put_name(draft, text, entry.place)
        return True
    known = {draft.texts.get("number", ""): draft for draft in objective.indicators}
    if not set(said) <= set(known):
        return False
    for number, text in said.items():
        _give(known[number], entry, text)
    return True


def opens_listing(assembly: Assembly, entry: Labelled) -> bool:
    """Whether a line is `Indicatori` and no more; remembers that a list of them is open."""
    first = entry.split and LIST_MARK.match(entry.value or "")
    opens = entry.outside and entry.field in _LISTING and bool(first or not entry.value)
    opened = opens and not entry.label.number and assembly.objective is not None
    goes_on = entry.field in INDICATOR_FIELDS or _is_dated_item(entry)
    assembly.listing = opened or (assembly.listing and goes_on)
    if opened:
        assembly.indicator = None
    return opened and not entry.value


def _is_dated_item(entry: Labelled) -> bool:
    """`- Fine lavori: 31 agosto 2026` in a list of what is measured."""
    marked = LIST_MARK.match(entry.written) is not None
    return marked and entry.field == "deadline" and bool(entry.value)


def _take_listed(assembly: Assembly, objective: ObjectiveDraft, entry: Labelled) -> bool:
    """A list in a cell: indicators, or what is said of each of those another cell lists."""
    text = entry.value or ""
    if entry.field in _LISTING:
        alone = entry.outside and entry.split and LIST_MARK.match(text)
        items = [text] if alone else listed(text)
        for item in items:
            put_item(assembly.open_indicator(entry.anchor), item, entry.place)
        return bool(items)
    last = objective.indicators[-1].anchor if objective.indicators else None
    together = [draft for draft in objective.indicators if draft.anchor == last]
    said = listed(text) or [line for line in text.split("\n") if line.strip()]
    if len(together) < _SEVERAL:
        return False
    if len(said) != len(together):
        return _give_all(together, entry)
    for draft, words in zip(together, said, strict=True):
        _give(draft, entry, LIST_MARK.sub("", words))
    return True


def _give_all(together: Sequence[IndicatorDraft], entry: Labelled) -> bool:
    """One source, one frequency, in a row below the cell of several indicators: that of each."""
    named = any(draft.has(entry.field) for draft in together)
    if entry.field not in _OF_ALL or named or not entry.value or entry.anchor == together[0].anchor:
        return False
    for draft in together:
        _give(draft, entry, entry.value)
        draft.doubt(entry.field, Confidence.LIKELY)
    return True


def _give(draft: IndicatorDraft, entry: Labelled, text: str) -> None:
    if entry.field == "target":
        draft.targets.append(WrittenTarget(text, entry.label.year, entry.place))
    draft.put(entry.field, text, entry.label.key, entry.place)
