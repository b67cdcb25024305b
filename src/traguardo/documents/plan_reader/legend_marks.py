"""Signs that a legend gives a meaning: `○ in ritardo`, `◑ in linea`, `● raggiunto`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from traguardo.documents.plan_reader.fields.statuses import Stated, read_status

_SIGN = "←-⇿①-⓿─-➿⬀-⯿\U0001f300-\U0001faff"
_MARK = rf"(?:[{_SIGN}]\ufe0f?){{1,5}}"
_OPENS = re.compile(rf"\s*({_MARK})")
_LEGEND = re.compile(r"\s*(?:legenda|legend|key)\b[^:\n]{0,40}[:\n]\s*", re.IGNORECASE)
_ITEM = re.compile(
    rf"\s*(?P<mark>{_MARK})\s*[=:–—-]?\s*(?P<words>[^\W\d_][^{_SIGN}\n;|]{{1,60}}?)"
    rf"[\s;,|.]*(?=\s*[{_SIGN}]|\s*\Z)"
)
_LEAST = 2


def read_marks(text: str) -> dict[str, Stated]:
    """What each sign of a legend states; empty where words are no legend of signs.

    >>> sorted(read_marks("◔ in ritardo; ● raggiunto"))
    ['●', '◔']
    """
    found: dict[str, Stated] = {}
    opened = _LEGEND.match(text)
    place = opened.end() if opened else 0
    while place < len(text.rstrip()):
        item = _ITEM.match(text, place)
        if item is None or item["mark"] in found:
            return {}
        found[item["mark"]] = read_status(item["words"])
        place = item.end()
    return found if sum(map(bool, found.values())) >= _LEAST else {}


def stated_by_mark(text: str, marks: Mapping[str, Stated]) -> Stated:
    """What the sign some words open with states; nothing where none is known."""
    opening = _OPENS.match(text)
    return marks.get(opening.group(1), Stated()) if opening else Stated()
