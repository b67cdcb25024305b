"""Comparing what offices write: the same words in another dress are the same words."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_REMEMBERED = 65536
_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_NUMBER_SIGN = re.compile(r"\b(?:n|nr|num)(?:\.|°|º|\s)\s*(?=[^\W\d])")
_SMALL = """
a ad al allo alla ai agli alle all anche c che co col con d da dal dallo dalla dai dagli dalle
dall dei degli del dell della delle dello di e ed gli i il in l la le lo ne nei nel nell nella
nelle nello negli o od per su sul sull sulla sulle sullo sui sugli tra fra un una uno the of and
or to in for on by
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs of which nothing is seen."""
_PENDING = re.compile(
    r"(?:in (?:corso|fase|via) di (?:definizione|individuazione|determinazione|approvazione)"
    r"|da (?:definire|individuare|determinare|precisare|stabilire|quantificare|nominare)"
    r"|non (?:ancora )?(?:definit|individuat|determinat|disponibil)\w*"
    r"|to be defined|tbd)\b"
)


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes, single spaces: `Attività ` is `attivita`."""
    plain = text.casefold()
    if not plain.isascii():
        plain = plain.replace("’", "'").replace("º", "°")
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", plain)).casefold()
    return " ".join(plain.split())


def is_invisible(text: str) -> bool:
    """Whether nothing of the text is seen: it is empty, spaces, or characters without width."""
    return all(one in _BLANKS or unicodedata.category(one)[0] in "CZM" for one in text)


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of a text, with every sign for "number" as `numero`."""
    return tuple(_WORD.findall(_NUMBER_SIGN.sub("numero ", fold(text))))


@lru_cache(maxsize=_REMEMBERED)
def gist(text: str) -> tuple[str, ...]:
    """What is left for comparing two names: no articles or prepositions, endings cut off.

    `n. pratiche evase nel termine` and `Numero pratiche evase nei termini` have one gist.
    """
    return tuple(_stem(word) for word in words(text) if word not in _SMALL_WORDS)


def _stem(word: str) -> str:
    """The word without its last vowels, which in Italian carry number and gender.

    The `h` that keeps a plural's sound goes too: `pratiche` is `pratica`.
    """
    if word.isdigit() or len(word) < 4:
        return word
    stem = word.rstrip("aeiou") or word
    return stem[:-1] if stem.endswith(("ch", "gh")) else stem


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, dashes, dots, or an abbreviation for "not available"."""
    return not words(text) or fold(text).strip(" .") in {"n.d", "nd", "n.a", "na", "n/a", "n/d"}


def is_pending(text: str) -> bool:
    """Whether a cell only announces what is still to be decided (`in corso di definizione`)."""
    return _PENDING.search(fold(text)) is not None


def shorten(text: str, width: int = 60) -> str:
    """The text on one line, cut at a word where it is longer than `width` characters."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    cut = line[: width + 1].rsplit(" ", 1)[0] if " " in line[: width + 1] else line[:width]
    return cut[:width].rstrip(" ,;:.(") + "…"


def figure(value: Decimal) -> str:
    """A number as Italians write it, without idle zeros: `33,5`."""
    return format(value.normalize(), "f").replace(".", ",") if value else "0"
