"""Sentences: what tells of something, and can be no name of an objective, an area or a measure."""

from __future__ import annotations

import re

_VERB = re.compile(
    r"(?<!\bche )(?<!\bcui )(?<!\bquali )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:è|sono|era|erano|sarà|saranno|ha|hanno|viene|vengono|verrà|verranno|può|possono|deve"
    r"|devono|(?:si|ne|ci)\s+[^\W\d]{2,}(?:ano|ono|a|e|erà|eranno)|intende|intendono|rappresenta(?:no)?"
    r"|costituisc(?:e|ono)|definisc(?:e|ono)|riporta(?:no)?|contien(?:e)|contengono"
    r"|is|are|was|were|has|have|will|shall|shows?|sets?|lists?)\b",
    re.IGNORECASE,
)
"""What a sentence has, and a title has only in a clause."""
_FEWEST = 8
"""Words of a sentence that tells something."""


def tells(text: str) -> bool:
    """Whether words are prose: a sentence of some length, with its verb and its full stop.

    >>> tells("Di seguito si riportano gli obiettivi con i relativi indicatori e target.")
    True
    >>> tells("Ridurre i tempi di rilascio delle autorizzazioni che sono di sua competenza.")
    False
    """
    ends = text.rstrip().endswith((".", ".)", ".”", ".»"))
    return ends and len(text.split()) >= _FEWEST and _VERB.search(text) is not None
