"""What the core and the readers say, in the reader's language: findings, places, refused files."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from babel.messages.mofile import read_mo
from django.utils.translation import gettext

from traguardo.core.findings import Finding
from traguardo.core.messages import Message, Pattern, patterns, recognised, told
from traguardo.ui.figures import reader_language

_CATALOGUES = Path(__file__).resolve().parent.parent / "locale"


def in_language(text: str) -> str:
    """A message in the reader's language; what no template explains stays in Italian.

    A message that comes back from the store is a plain text: it is recognised by its template.
    """
    language = reader_language()
    if language == "it" or not text:
        return text
    known = text if isinstance(text, Message) else _known(text, language)
    return told(known, gettext) if isinstance(known, Message) else gettext(text)


def place_of(finding: Finding) -> str:
    """Where a finding is, in the reader's language."""
    if finding.anchor is not None:
        words = finding.anchor.words
        if words.casefold() == finding.where.casefold():
            shown = in_language(words)
            return f"{shown[:1].upper()}{shown[1:]}"
    return in_language(finding.where)


@lru_cache(maxsize=4096)
def _known(text: str, language: str) -> str:
    return recognised(text, _patterns(language))


@cache
def _patterns(language: str) -> tuple[Pattern, ...]:
    """Those of the catalogue's templates."""
    with (_CATALOGUES / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return patterns(one.id for one in read_mo(file) if isinstance(one.id, str) and one.id)
