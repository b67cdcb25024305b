"""Mission and programme in brackets behind the title of an objective."""

from __future__ import annotations

import re
from collections.abc import Iterable

from traguardo.documents.plan_reader.drafts import ObjectiveDraft
from traguardo.documents.plan_reader.fields.both_classes import mission_and_programme

_BEHIND = re.compile(
    r"(?P<title>.*\S)\s*[(\[]\s*(?P<classes>(?:missione|mission|miss?\.?|m\.?)\s*(?:n\.\s*)?\d{1,3}\b"
    r"[^()\[\]]*?\b(?:programma|programme|program|progr?\.?|p\.?)\s*(?:n\.\s*)?\d{1,3}\b"
    r"[^()\[\]]*)[)\]]\s*\.?",
    re.IGNORECASE | re.DOTALL,
)
_PER_RECOVERY = re.compile(r"component|investiment|pnrr|misura", re.IGNORECASE)
"""The missions of the recovery plan have components; they are no part of the budget."""


def class_by_titles(drafts: Iterable[ObjectiveDraft]) -> None:
    """Give objectives the mission and the programme that stand in brackets behind their titles."""
    for draft in drafts:
        found = _BEHIND.fullmatch(draft.texts.get("title", ""))
        if found is None or draft.strategic or _PER_RECOVERY.search(found["classes"]):
            continue
        if any(draft.has(name) and name not in draft.assumed for name in ("mission", "programme")):
            continue
        place = draft.place("title")
        for name, words in zip(
            ("mission", "programme"), mission_and_programme(found["classes"]), strict=True
        ):
            draft.put(name, words.strip(" ,;–—-"), "", place)
        draft.texts["title"] = found["title"]
