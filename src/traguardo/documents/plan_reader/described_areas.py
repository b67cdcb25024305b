"""Areas named in lines over the objectives of a text, though all of these are operational."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled, below

_PROSE, _MOST = 40, 4
"""Letters of a sentence that tells what an area is about, and lines of it."""


def is_described(entries: Sequence[Entry], position: int) -> bool:
    """Whether prose stands between a line that names an area and the first objective below it.

    A card in lines names its area, too, but tells nothing of it.
    """
    told = False
    for entry in below(entries, position, _MOST):
        if isinstance(entry, Labelled):
            return told and entry.outside and entry.field in {"title", "strategic"}
        if not isinstance(entry, Heading) or is_heading(entry.style):
            return False
        told = entry.text.rstrip().endswith(".") and len(entry.text) >= _PROSE
        if not told:
            return False
    return False
