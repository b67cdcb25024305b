"""A sentence that says how an indicator is measured and how much it counts.

`L'indicatore è espresso in giorni e pesa per il 40% sull'obiettivo.`
"""

from __future__ import annotations

import re

from traguardo.core.model import KeptNote
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Heading

SENTENCE = "Testo"
"""The label of a sentence that is kept whole beside the fields it says."""
_IT = r"(?:(?:l['’]|quest['’]|the\s+|this\s+)(?:indicatore|indicator|kpi)|il\s+kpi)"
_UNIT = (
    r"(?:(?:è|viene)\s+(?:espress[oa]|misurat[oa]|calcolat[oa])\s+(?:in|con\s+un|con)"
    r"|is\s+(?:expressed|measured)\s+in)\s+(?P<unit>[^,;.:()]{1,40}?)"
)
_WEIGHT = (
    r"(?:(?:pesa|incide|conta)\s+(?:per\s+)?(?:il|l['’])?\s*|ha\s+(?:un\s+)?peso\s+(?:di|del|dell['’]|pari\s+al?)\s*"
    r"|weighs\s+|has\s+a\s+weight\s+of\s+)(?P<weight>\d{1,3}(?:[.,]\d+)?\s*%?)"
    r"(?:\s+(?:sull['’]obiettivo|dell['’]obiettivo|of\s+the\s+objective|sul\s+totale))?"
)
_ALONE = _WEIGHT.replace("weight>", "alone>")
_BOTH = re.compile(
    rf"\s*{_IT}\s+(?:{_UNIT}(?:\s*(?:,|e|,\s*e|and)\s+{_WEIGHT})?|{_ALONE})\s*\.?\s*",
    re.IGNORECASE,
)


def told_measure(text: str) -> dict[str, str]:
    """The unit and the weight a sentence says of an indicator; empty for any other sentence.

    >>> told_measure("L'indicatore è espresso in giorni e pesa per il 40% sull'obiettivo.")
    {'unit': 'giorni', 'weight': '40%'}
    """
    found = _BOTH.fullmatch(text)
    if found is None:
        return {}
    told = {"unit": found["unit"], "weight": found["weight"] or found["alone"]}
    return {field: words for field, words in told.items() if words}


def take_told_measure(assembly: Assembly, heading: Heading) -> bool:
    """Whether a line below an indicator says its unit or weight, which nothing else does."""
    draft = assembly.indicator
    told = told_measure(heading.text) if draft is not None else {}
    if draft is None or not told or is_heading(heading.style) or any(map(draft.has, told)):
        return False
    for field, words in told.items():
        draft.put(field, words, "", heading.anchor)
        draft.doubt(field, Confidence.LIKELY)
    draft.notes.append(KeptNote(SENTENCE, heading.text, heading.anchor))
    assembly.last = "field"
    return True
