"""Where a title ends in a typed text, although its line is full: at the next sentence."""

from __future__ import annotations

import re

from traguardo.documents.vocabulary import recognise

_TITLE = re.compile(
    r"\W*(?P<label>[^\W\d][^:–—\n]{2,45}?)\s*(?:[:–—]|\s-\s|\.\s)\s*(?P<words>\S.*)"
)
_CODE = re.compile(r"\s+(?:[A-Z]{1,4}[.-]?)?(?:\d{1,2}(?:\.\d{1,2})*)?[.)]?\s*\Z")
_LEVELS = {"area", "strategic", "title"}
_OPENER = re.compile(
    r"(?:[LD]['’](?=[a-zà-ÿ])|Dall['’]|Nell['’]|All['’]"
    r"|(?:Il|Lo|La|I|Gli|Le|Un|Uno|Una|Si|Con|In|Nel|Nella|Nei|Nelle|Per|Al|Alla|Dal|Dalla|Da|È"
    r"|Questo|Questa|Tale|Sono|The|This|These|We|It|In|With)(?=\s+\S))"
)
"""Words that open a sentence, and stand inside a title in small letters."""
_GOES_ON = re.compile(
    r"(?:[,;(/&+–—-]|['’]|\b(?:di|del\w*|dell|da\w*|a|ad|al|all\w*|e|ed|o|od|in|nel\w*|su\w*|con|per|"
    r"tra|fra|il|lo|la|i|gli|le|un\w?|of|the|for|and|to|in|on|with))\s*\Z"
)


def ends_title(words: str, following: str) -> bool:
    """Whether a line begins a sentence below the title of an area or an objective.

    >>> title = "Obiettivo strategico A.1 - Sostenere la crescita delle imprese"
    >>> ends_title(title, "La Camera intende aprire"), ends_title(title, "Industriali e agricole")
    (True, False)
    >>> ends_title("Obiettivo 3: Aprire a Genova e", "La Spezia")
    False
    """
    found = _TITLE.match(words)
    if found is None or not _OPENER.match(following) or _GOES_ON.search(found["words"]):
        return False
    label = recognise(_CODE.sub("", found["label"]))
    return label is not None and label.field in _LEVELS
