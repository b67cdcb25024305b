"""A sentence that lists actions: `Le attività previste sono: a) la gara; b) i lavori.`"""

from __future__ import annotations

import re

from traguardo.documents.blocks import Paragraph
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.vocabulary import Label, recognise

_SENTENCE = re.compile(
    r"\s*(?P<named>[^:;\n]{3,70}?)\s*(?:\b(?:sono|saranno|consistono\s+in|consisteranno\s+in"
    r"|comprendono|riguardano|prevedono|si\s+articolano\s+in|are|will\s+be|include|comprise)\b)?"
    r"\s*(?:\b(?:(?:le|i|nelle|nei|the)\s+)?(?:seguenti|following)\b)?\s*:\s*"
    r"(?P<items>\(?(?:a|1|i)[).]\s+\S.*[;,.]\s+(?:\(?(?:b|2|ii)[).])\s+\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = re.compile(r"(?<=[;,.])\s+(?=\(?(?:[a-z]|\d{1,2}|[ivx]{2,4})[).]\s+\S)")
_ARTICLE = re.compile(r"\s*(?:le\s+seguenti|i\s+seguenti|the\s+following)\s+", re.IGNORECASE)


def listed_in_line(block: Paragraph) -> Labelled | None:
    """The actions a sentence lists, one a line; None where it lists none.

    Two items at least, the first of them marked as the first.
    """
    found = _SENTENCE.fullmatch(block.text)
    label = recognise(_ARTICLE.sub("", found["named"])) if found else None
    if found is None or label is None or label.field != "actions" or label.number:
        return None
    items = "\n".join(item.rstrip(" ;,.") for item in _ITEM.split(found["items"].strip()))
    place = block.anchor
    named = Label("actions", key=label.key)
    return Labelled(named, items, place, found["named"], place, outside=True)
