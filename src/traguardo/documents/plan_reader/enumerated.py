"""One cell for several indicators: `Indicatore 1: 12 km / Indicatore 2: 40%`, a line for each."""

from __future__ import annotations

import re

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.name_lines import put_name

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


def take_enumerated(assembly: Assembly, entry: Labelled) -> bool:
    """Give each indicator its line; False where the entry says one thing."""
    said = of_each(entry.value or "") if entry.field in _FIELDS else {}
    objective = assembly.objective
    if not said or objective is None:
        return False
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


def _give(draft: IndicatorDraft, entry: Labelled, text: str) -> None:
    if entry.field == "target":
        draft.targets.append(WrittenTarget(text, entry.label.year, entry.place))
    draft.put(entry.field, text, entry.label.key, entry.place)
