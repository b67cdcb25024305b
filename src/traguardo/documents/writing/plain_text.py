"""Text that every format can carry."""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def plain(text: str) -> str:
    """`text` with one kind of line break and without what XML 1.0 forbids or nobody can see.

    Control characters, lone surrogates and non-characters are dropped; tabs stay.
    """
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def lines(text: str) -> list[str]:
    """The paragraphs of a cell; an empty text is one empty paragraph."""
    return plain(text).split("\n")
