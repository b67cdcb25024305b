"""Whether a document writes its figures as English does: `1,000` is a thousand there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

_ENGLISH = re.compile(
    r"\b(?:the|of|and|by|with|for|objectives?|indicators?|weight|owner|unit|where|is|are)\b",
    re.IGNORECASE,
)
_ITALIAN = re.compile(r"\b(?:il|di|del|della|dei|delle|per|con|che)\b", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,4},\d{1,2}(?![\d,])")
_MOST = 2_000
"""Texts that show a document's language."""
_LEAST = 6
"""English small words and names of fields, from which on a document is English."""


def writes_english_figures(texts: Iterable[str]) -> bool:
    """Whether texts are English, and none of them parts decimals with a comma.

    >>> writes_english_figures(["the share of the staff and of the users"] * 3)
    True
    >>> writes_english_figures(["the share of the staff and of the users"] * 3 + ["57,8%"])
    False
    """
    seen = list(islice(texts, _MOST))
    english = sum(len(_ENGLISH.findall(text)) for text in seen)
    italian = sum(len(_ITALIAN.findall(text)) for text in seen)
    if english < _LEAST or english < 2 * italian:
        return False
    return not any(_DECIMAL_COMMA.search(text) for text in seen)
