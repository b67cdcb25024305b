"""The words of labels: how a text is made plain, and the file that says what they name."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

_SOURCE = Path(__file__).with_name("vocabulary.toml")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
"""What stands in brackets."""
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Combining accents, and marks that only steer direction or line breaks."""
_APOSTROPHES = re.compile(r"[’‘'`´ʼ]")
_ACRONYM = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b)")
WORD = re.compile(r"[a-z]+")
"""A word of a plain text."""
_DIGITS = re.compile(r"\d+(?:\s*[.,]\s*\d+)*(?:\.[a-z](?!\w))?")
_OF_YEAR = re.compile(r"(?<![\d/.])\d{1,2}\s?/\s?(?:19|20)\d\d(?![\d/])")
"""`Obiettivo n. 1/2025`: the number of a year."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OUTLINE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[a-z][a-z\s.]*\d)")
"""`3 Pillar 1`: the number of the chapter before that of the label."""


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes, dots of acronyms and invisible characters."""
    text = _APOSTROPHES.sub(" ", text).replace("_", " ")
    letters = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    return _ACRONYM.sub(r"\1", letters.casefold())


def stem(word: str) -> str:
    """A word without its ending, so that singular and plural are one: `benefici`, `beneficio`."""
    if len(word) <= 3:
        return word
    shorter = word[:-1] if word.endswith("s") and len(word) > 4 else word
    return shorter.rstrip("aeiou") or word


def number_of(letters: str) -> str:
    """The number a label holds, `1.2`, as it stands there; `""` where it holds none."""
    dated = _OF_YEAR.search(letters)
    if dated:
        return re.sub(r"\s+", "", dated.group())
    found = _DIGITS.search(_OUTLINE.sub("", _YEAR.sub(" ", letters), count=1))
    return re.sub(r"\s*[.,]\s*", ".", found.group()) if found else ""


def year_of(letters: str) -> int | None:
    """The year a label names; None where it names none."""
    found = _YEAR.search(letters)
    return int(found.group()) if found else None


@cache
def written() -> dict[str, Any]:
    """vocabulary.toml, read once."""
    return tomllib.loads(_SOURCE.read_text(encoding="utf-8"))


def phrases(labels: str, small: frozenset[str]) -> frozenset[frozenset[str]]:
    """The labels of a list, one a line, each as its words that count."""
    return frozenset(stems(one, small) for one in plain(labels).split("\n")) - {frozenset()}


def stems(letters: str, small: frozenset[str]) -> frozenset[str]:
    """The words of a text that count, without their endings; `small` are those that do not."""
    long = _abbreviations()
    words = (word for word in WORD.findall(letters) if word not in small)
    return frozenset(stem(long.get(word, word)) for word in words)


@cache
def _abbreviations() -> dict[str, str]:
    return dict(written()["abbreviations"])
