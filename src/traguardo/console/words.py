"""The command's own words: Italian, or English where the terminal speaks English."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gettext import NullTranslations

_LOCALE = Path(__file__).resolve().parent.parent / "locale"


def language() -> Literal["it", "en"]:
    """`en` where LC_ALL, LC_MESSAGES or LANG (the first that is set) says so, else `it`."""
    chosen = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next(filter(None, chosen), "").startswith("en") else "it"


def _(text: str) -> str:
    """The text in the terminal's language; the source language is Italian."""
    return text if language() == "it" else _catalogue().gettext(text)


def ngettext(one: str, several: str, number: int) -> str:
    """The text for a count, with its `{n}` filled in."""
    if language() == "it":
        return (one if number == 1 else several).format(n=number)
    return _catalogue().ngettext(one, several, number).format(n=number)


@cache
def _catalogue() -> NullTranslations:
    # Imported here: Italian, the usual case, needs no catalogue at all.
    from gettext import translation

    return translation("django", _LOCALE, ["en"], fallback=True)
