"""What a plan said before it was revised: the original stays visible for ever."""

from __future__ import annotations

from collections.abc import Iterable

from traguardo.core.model import Revision


def originals(revisions: Iterable[Revision], path: str) -> dict[int, str]:
    """What the targets of the indicator at `path` said before any revision, by their position."""
    found: dict[int, str] = {}
    for one in revisions:
        parent, _sep, number = one.path.rpartition("/targets/")
        if parent == path and number.isdecimal():
            found.setdefault(int(number), one.before)
    return found
