"""Labels recognised by meaning: what a cell such as `KPI  operativi 1.1.` names.

The words themselves are in vocabulary.toml, in Italian and English.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_SOURCE = Path(__file__).with_name("vocabulary.toml")
LONGEST = 200
"""Characters above which a text is no label."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Combining accents, and marks that only steer direction or line breaks."""
_APOSTROPHES = re.compile(r"[’‘'`´ʼ]")
_ACRONYM = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b)")
_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"\d+(?:\s*[.,]\s*\d+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TYPO_LENGTH = 6
"""Words shorter than this are never taken for a misspelling of another."""


class Label(NamedTuple):
    """A recognised label.

    `field`: what it names, a heading of vocabulary.toml. `number`: the number after it (`1.1`).
    `year`: the year in it (`Target 2020`). `key`: its words, for telling two wordings apart.
    `misspelt`: whether a letter had to be mended.
    """

    field: str
    number: str = ""
    year: int | None = None
    key: str = ""
    misspelt: bool = False


class _Field(NamedTuple):
    name: str
    phrases: frozenset[frozenset[str]]
    bag: frozenset[str]


class _Vocabulary(NamedTuple):
    fields: tuple[_Field, ...]
    columns: dict[frozenset[str], str]
    small: frozenset[str]
    exact: dict[frozenset[str], str]
    known: frozenset[str]
    alike: dict[str, list[str]]


def recognise(text: str) -> Label | None:
    """The label a cell's whole text is, or None."""
    if len(text) > LONGEST or not text:
        return None
    return _recognised(text)


def recognise_column(text: str) -> Label | None:
    """The label a text is over a column, where a bare word says enough: `Area`, `Codice`."""
    if len(text) > LONGEST or not text:
        return None
    bare = _BRACKETS.sub(" ", plain(text))
    name = _vocabulary().columns.get(_words(bare))
    if name:
        return Label(name, _number(bare), _year(bare), " ".join(sorted(_words(bare))))
    return recognise(text)


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes, dots of acronyms and invisible characters."""
    text = _APOSTROPHES.sub(" ", text)
    letters = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    return _ACRONYM.sub(r"\1", letters.casefold())


@lru_cache(maxsize=8192)
def _recognised(text: str) -> Label | None:
    letters = plain(text)
    bare = _BRACKETS.sub(" ", letters)
    candidates = (letters, bare, bare.split("\n", 1)[0], *_within_question(letters))
    tried = [_words(candidate) for candidate in dict.fromkeys(candidates)]
    for words in (*tried, *(_mended_words(words) for words in tried)):
        name = _field_of(words)
        if name:
            mended = words not in tried
            return Label(name, _number(bare), _year(bare), " ".join(sorted(words)), mended)
    return None


def _within_question(letters: str) -> list[str]:
    """`Da dove partiamo? (baseline)`: a question says in brackets which field it asks for."""
    return re.findall(r"\(([^()]{3,40})\)", letters) if "?" in letters else []


def _words(letters: str) -> frozenset[str]:
    return _stems(letters, _vocabulary().small)


def _mended_words(words: frozenset[str]) -> frozenset[str]:
    """The words with one of them mended, where only that one is not known."""
    vocabulary = _vocabulary()
    strange = words - vocabulary.known
    if len(strange) != 1:
        return frozenset()
    (word,) = strange
    return words - strange | {_mended(word, vocabulary.alike)}


def stem(word: str) -> str:
    """A word without its ending, so that singular and plural are one: `benefici`, `beneficio`."""
    if len(word) <= 3:
        return word
    shorter = word[:-1] if word.endswith("s") and len(word) > 4 else word
    return shorter.rstrip("aeiou") or word


def _mended(word: str, alike: dict[str, list[str]]) -> str:
    """The known word that differs by one letter, where there is exactly one."""
    if len(word) < _TYPO_LENGTH:
        return word
    near = [known for known in alike.get(word[0], ()) if _one_letter_apart(word, known)]
    return near[0] if len(near) == 1 else word


def _one_letter_apart(one: str, other: str) -> bool:
    """A letter too many, too few, another one, or two swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, other_rest = one[start:], other[start:]
    if len(rest) == len(other_rest):
        swapped = rest[:2] == other_rest[:2][::-1]
        return rest[1:] == other_rest[1:] or (swapped and rest[2:] == other_rest[2:])
    return rest[1:] == other_rest or rest == other_rest[1:]


def _field_of(words: frozenset[str]) -> str:
    if not words:
        return ""
    vocabulary = _vocabulary()
    exact = vocabulary.exact.get(words)
    if exact:
        return exact
    best, length = "", 0
    for candidate in vocabulary.fields:
        if words <= candidate.bag:
            longest = max((len(p) for p in candidate.phrases if p <= words), default=0)
            if longest > length:
                best, length = candidate.name, longest
    return best


def _number(letters: str) -> str:
    found = _DIGITS.search(_YEAR.sub(" ", letters))
    return re.sub(r"\s*[.,]\s*", ".", found.group()) if found else ""


def _year(letters: str) -> int | None:
    found = _YEAR.search(letters)
    return int(found.group()) if found else None


@cache
def _vocabulary() -> _Vocabulary:
    written = tomllib.loads(_SOURCE.read_text(encoding="utf-8"))
    small = frozenset(written["small_words"].split())
    common = _stems(written["qualifiers"], small)
    fields = tuple(_field(name, entry, small, common) for name, entry in written["fields"].items())
    exact = {phrase: field.name for field in reversed(fields) for phrase in field.phrases}
    known = frozenset().union(*(field.bag for field in fields))
    columns = {
        phrase: name
        for name, entry in written["fields"].items()
        for phrase in _phrases(entry.get("columns", ""), small)
    }
    return _Vocabulary(fields, columns, small, exact, known, _by_first_letter(known))


def _field(
    name: str, entry: dict[str, str], small: frozenset[str], common: frozenset[str]
) -> _Field:
    phrases = _phrases(entry["labels"], small)
    extra = _stems(plain(entry.get("with", "")), small)
    return _Field(name, phrases, frozenset().union(common, extra, *phrases))


def _phrases(labels: str, small: frozenset[str]) -> frozenset[frozenset[str]]:
    return frozenset(_stems(one, small) for one in plain(labels).split("\n")) - {frozenset()}


def _stems(letters: str, small: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(letters) if word not in small)


def _by_first_letter(words: frozenset[str]) -> dict[str, list[str]]:
    letters: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= _TYPO_LENGTH:
            letters.setdefault(word[0], []).append(word)
    return letters
