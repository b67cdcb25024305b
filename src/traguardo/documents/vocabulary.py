"""Labels recognised by meaning: what a cell such as `KPI  operativi 1.1.` names.

The words themselves are in vocabulary.toml, in Italian and English; an office adds its own for the
time of one reading (`speaking`).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from traguardo.documents.misspelt import by_first_letter, mended

_SOURCE = Path(__file__).with_name("vocabulary.toml")
LONGEST = 200
"""Characters above which a text is no label."""
_LONGEST_LOOSE, _MOST_LOOSE = 70, 9
"""Characters and words of the longest label that is told by the words it holds."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Combining accents, and marks that only steer direction or line breaks."""
_APOSTROPHES = re.compile(r"[’‘'`´ʼ]")
_ACRONYM = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b)")
_WORD = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"\d+(?:\s*[.,]\s*\d+)*(?:\.[a-z](?!\w))?")
_BEHIND_NUMBER = re.compile(r"(?<=\d)\.?[a-z](?!\w)")
"""The letter of `Indicatore 1.1.b`: of its number."""
_OF_YEAR = re.compile(r"(?<![\d/.])\d{1,2}\s?/\s?(?:19|20)\d\d(?![\d/])")
"""`Obiettivo n. 1/2025`: the number of a year."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_BARE = {
    "codice": "objective_number",
    "cod": "objective_number",
    "titolo": "title",
    "oggetto": "title",
    "code": "objective_number",
    "title": "title",
}


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


class OwnWord(NamedTuple):
    """A label an office writes and the field it means there; `column`: only over a column."""

    field: str
    label: str
    column: bool = False


class _Field(NamedTuple):
    name: str
    phrases: frozenset[frozenset[str]]
    bag: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Vocabulary:
    """Every word of a reading; one vocabulary equals only itself, so that caches can hold it."""

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
    return _recognised(text, spoken())


def recognise_column(text: str) -> Label | None:
    """The label a text is over a column, where a bare word says enough: `Area`, `Codice`."""
    if len(text) > LONGEST or not text:
        return None
    bare = _BRACKETS.sub(" ", plain(text))
    vocabulary = spoken()
    words = _stems(bare, vocabulary.small)
    name = vocabulary.columns.get(words)
    if name:
        return Label(name, _number(bare), _year(bare), " ".join(sorted(words)))
    return _recognised(text, vocabulary)


def recognise_loosely(text: str) -> Label | None:
    """What a label nobody knows is likely to name, by the words it holds; None where nothing says.

    Of several fields the one that most of its words name; of those, the one it names first.

    >>> recognise_loosely("Struttura che rileva il dato").field
    'responsible'
    """
    letters = _BRACKETS.sub(" ", plain(text))
    if not text or len(text) > _LONGEST_LOOSE or len(letters.split()) > _MOST_LOOSE:
        return None
    small = spoken().small
    words = _stems(letters, small)
    order = [stem(word) for word in _WORD.findall(letters)]
    found = [
        (-len(held), min(map(order.index, held & set(order)), default=0), name)
        for held, name in _held().items()
        if held <= words
    ]
    if not found:
        return None
    return Label(min(found)[-1], _number(letters), _year(letters), " ".join(sorted(words)))


def recognise_bare(text: str) -> Label | None:
    """The label a bare word is on a card: `Codice` the objective's, `Titolo` its title."""
    name = _BARE.get(plain(text).strip(" .:"))
    return Label(name, key=stem(plain(text).strip(" .:"))) if name else None


@contextmanager
def speaking(own: Sequence[OwnWord]) -> Iterator[None]:
    """Within it an office's own words count, before those of vocabulary.toml."""
    token = _SPOKEN.set(_with_own(tuple(own)) if own else None)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> _Vocabulary:
    """The vocabulary of this reading: what a cache of recognised texts must depend on."""
    return _SPOKEN.get() or _vocabulary()


def fields() -> tuple[str, ...]:
    """Every field a label can name: the headings of vocabulary.toml, in its order."""
    return tuple(_written()["fields"])


def words_of(label: str) -> frozenset[str]:
    """The words of a label that count: two labels with the same ones are the same label."""
    return _stems(plain(label), _vocabulary().small)


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes, dots of acronyms and invisible characters."""
    text = _APOSTROPHES.sub(" ", text).replace("_", " ")
    letters = _UNSEEN.sub("", unicodedata.normalize("NFKD", text))
    return _ACRONYM.sub(r"\1", letters.casefold())


@lru_cache(maxsize=8192)
def _recognised(text: str, vocabulary: _Vocabulary) -> Label | None:
    letters = plain(text)
    bare = _BRACKETS.sub(" ", letters)
    candidates = (letters, bare, bare.split("\n", 1)[0], *_within_question(letters))
    tried = [
        _stems(_BEHIND_NUMBER.sub(" ", candidate), vocabulary.small)
        for candidate in dict.fromkeys(candidates)
    ]
    for words in (*tried, *(_mended_words(words, vocabulary) for words in tried)):
        name = _field_of(words, vocabulary)
        if name:
            mended = words not in tried
            # The office's budget sheets hold objectives: `Obiettivo di budget` is no sum.
            name = "title" if name == "budget" and letters.startswith("obiettivo") else name
            return Label(name, _number(bare), _year(bare), " ".join(sorted(words)), mended)
    return None


def _within_question(letters: str) -> list[str]:
    """`Da dove partiamo? (baseline)`: a question says in brackets which field it asks for."""
    return re.findall(r"\(([^()]{3,40})\)", letters) if "?" in letters else []


def _mended_words(words: frozenset[str], vocabulary: _Vocabulary) -> frozenset[str]:
    """The words with one of them mended, where only that one is not known."""
    strange = words - vocabulary.known
    if len(strange) != 1:
        return frozenset()
    (word,) = strange
    return words - strange | {mended(word, vocabulary.alike)}


def stem(word: str) -> str:
    """A word without its ending, so that singular and plural are one: `benefici`, `beneficio`."""
    if len(word) <= 3:
        return word
    shorter = word[:-1] if word.endswith("s") and len(word) > 4 else word
    return shorter.rstrip("aeiou") or word


def _field_of(words: frozenset[str], vocabulary: _Vocabulary) -> str:
    if not words:
        return ""
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
    dated = _OF_YEAR.search(letters)
    if dated:
        return re.sub(r"\s+", "", dated.group())
    found = _DIGITS.search(_YEAR.sub(" ", letters))
    return re.sub(r"\s*[.,]\s*", ".", found.group()) if found else ""


def _year(letters: str) -> int | None:
    found = _YEAR.search(letters)
    return int(found.group()) if found else None


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads(_SOURCE.read_text(encoding="utf-8"))


@cache
def _held() -> dict[frozenset[str], str]:
    written = _written()
    small = frozenset(written["small_words"].split())
    return {
        words: name
        for name, entry in written["fields"].items()
        for words in _phrases(entry.get("holds", ""), small)
    }


@cache
def _vocabulary() -> _Vocabulary:
    written = _written()
    small = frozenset(written["small_words"].split())
    common = _stems(written["qualifiers"], small)
    fields = tuple(_field(name, entry, small, common) for name, entry in written["fields"].items())
    exact = {
        phrase: name
        for name, entry in written["fields"].items()
        for phrase in _phrases(entry.get("whole", ""), small)
    }
    exact |= {phrase: field.name for field in reversed(fields) for phrase in field.phrases}
    known = frozenset().union(*(field.bag for field in fields))
    columns = {
        phrase: name
        for name, entry in written["fields"].items()
        for phrase in _phrases(entry.get("columns", ""), small)
    }
    return _Vocabulary(fields, columns, small, exact, known, by_first_letter(known))


@lru_cache(maxsize=16)
def _with_own(own: tuple[OwnWord, ...]) -> _Vocabulary:
    """The office's words first; what they say counts even where vocabulary.toml says otherwise."""
    usual = _vocabulary()
    said = {_stems(plain(one.label), usual.small): one for one in own}
    qualifiers = _stems(_written()["qualifiers"], usual.small)
    anywhere = {words: one.field for words, one in said.items() if not one.column}
    added = [
        _Field(field, frozenset({words}), words | qualifiers) for words, field in anywhere.items()
    ]
    known = usual.known.union(*anywhere)
    return _Vocabulary(
        (*added, *usual.fields),
        {**usual.columns, **{words: one.field for words, one in said.items()}},
        usual.small,
        {**usual.exact, **anywhere},
        known,
        by_first_letter(known),
    )


def _field(
    name: str, entry: dict[str, str], small: frozenset[str], common: frozenset[str]
) -> _Field:
    phrases = _phrases(entry["labels"], small)
    extra = _stems(plain(entry.get("with", "")), small)
    return _Field(name, phrases, frozenset().union(common, extra, *phrases))


def _phrases(labels: str, small: frozenset[str]) -> frozenset[frozenset[str]]:
    return frozenset(_stems(one, small) for one in plain(labels).split("\n")) - {frozenset()}


def _stems(letters: str, small: frozenset[str]) -> frozenset[str]:
    long = _abbreviations()
    words = (word for word in _WORD.findall(letters) if word not in small)
    return frozenset(stem(long.get(word, word)) for word in words)


@cache
def _abbreviations() -> dict[str, str]:
    return dict(_written()["abbreviations"])


_SPOKEN: ContextVar[_Vocabulary | None] = ContextVar("spoken", default=None)
