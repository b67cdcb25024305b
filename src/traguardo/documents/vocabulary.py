"""Labels recognised by meaning: what a cell such as `KPI  operativi 1.1.` names.

The words themselves are in vocabulary.toml, in Italian and English; an office adds its own for the
time of one reading (`speaking`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from traguardo.documents.misspelt import by_first_letter, mended
from traguardo.documents.ordinal_years import ordinal_year
from traguardo.documents.vocabulary_words import (
    BRACKETS,
    number_of,
    phrases,
    plain,
    stem,
    stems,
    written,
    year_of,
)

LONGEST = 200
"""Characters above which a text is no label."""
_CODE = re.compile(r"\b[a-z]{1,4}\.?(?=\d)")
_OF_INDICATOR = {"number", "name", "heading"}
"""`KPI operativo OB1.1`: the letters of an indicator's code are no words of its label."""
_BEHIND_NUMBER = re.compile(r"(?<=\d)\.?[a-z](?!\w)")
"""The letter of `Indicatore 1.1.b`: of its number."""
_PROMISED = {"target", "expected_results"}
_OF_A_DAY = re.compile(
    r"\s+(?:al|il|entro(?:\s+il)?|a|alla|nel|on|at|by|in)\s+(?:fine\s+(?:del\s+)?)?(?:\d{1,2}\s+)?"
    r"(?:\d{1,2}[./]\d{1,2}[./]|[a-z]{3,9}\s+)?20\d\d\s*(?=\?)"
)
_BARE = {
    "codice": "objective_number",
    "cod": "objective_number",
    "titolo": "title",
    "oggetto": "title",
    "code": "objective_number",
    "title": "title",
}

_ASKED = {
    "chi": "objective_owner",
    "chi e": "objective_owner",
    "con chi": "contributors",
    "insieme a chi": "contributors",
    "per chi": "stakeholders",
    "a chi": "stakeholders",
    "who": "objective_owner",
    "with whom": "contributors",
    "for whom": "stakeholders",
    "come": "actions",
    "how": "actions",
    "serve a": "description",
    "serve per": "description",
}
"""Questions and verbs that a small word makes, or that are one."""


class Label(NamedTuple):
    """A recognised label.

    `field`: what it names, a heading of vocabulary.toml. `number`: the number after it (`1.1`).
    `year`: the year in it (`Target 2020`), or which of the plan's (`Target anno II`: 2).
    `key`: its words, for telling two wordings apart. `misspelt`: whether a letter had to be mended.
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
    bare = BRACKETS.sub(" ", plain(text))
    vocabulary = spoken()
    words = stems(bare, vocabulary.small)
    name = vocabulary.columns.get(words)
    if name:
        return Label(name, number_of(bare), year_of(bare), " ".join(sorted(words)))
    return _recognised(text, vocabulary)


def recognise_bare(text: str) -> Label | None:
    """The label a bare word is on a card: `Codice` the objective's, `Titolo` its title."""
    name = _BARE.get(plain(text).strip(" .:"))
    return Label(name, key=stem(plain(text).strip(" .:"))) if name else None


@contextmanager
def speaking(own: Sequence[OwnWord]) -> Iterator[None]:
    """Within it an office's own words count, before those of vocabulary.toml.

    A reading within another has the words of both.
    """
    every = (*_OWN.get(), *own)
    said, token = _OWN.set(every), _SPOKEN.set(_with_own(every) if every else None)
    try:
        yield
    finally:
        _SPOKEN.reset(token)
        _OWN.reset(said)


def spoken() -> _Vocabulary:
    """The vocabulary of this reading: what a cache of recognised texts must depend on."""
    return _SPOKEN.get() or _vocabulary()


def fields() -> tuple[str, ...]:
    """Every field a label can name: the headings of vocabulary.toml, in its order."""
    return tuple(written()["fields"])


def words_of(label: str) -> frozenset[str]:
    """The words of a label that count: two labels with the same ones are the same label."""
    return stems(plain(label), _vocabulary().small)


@lru_cache(maxsize=8192)
def _recognised(text: str, vocabulary: _Vocabulary) -> Label | None:
    letters = plain(text)
    if counted := _of_counted_year(letters, vocabulary):
        return counted
    bare = BRACKETS.sub(" ", letters)
    asked = " ".join(letters.split()).strip(" ?:.")
    if name := _ASKED.get(asked):
        return Label(name, key=asked)
    uncoded = stems(_CODE.sub(" ", bare), vocabulary.small)
    name = vocabulary.exact.get(uncoded, "") if _CODE.search(bare) else ""
    if name in _OF_INDICATOR:
        return Label(name, number_of(bare), year_of(bare), " ".join(sorted(uncoded)))
    candidates = (letters, bare, bare.split("\n", 1)[0], *_within_question(letters))
    tried = [
        stems(_BEHIND_NUMBER.sub(" ", candidate), vocabulary.small)
        for candidate in dict.fromkeys(candidates)
    ]
    for words in (*tried, *(_mended_words(words, vocabulary) for words in tried)):
        name = _field_of(words, vocabulary)
        if name:
            mended = words not in tried
            # The office's budget sheets hold objectives: `Obiettivo di budget` is no sum.
            name = "title" if name == "budget" and letters.startswith("obiettivo") else name
            return Label(name, number_of(bare), year_of(bare), " ".join(sorted(words)), mended)
    return None


def _of_counted_year(letters: str, vocabulary: _Vocabulary) -> Label | None:
    """`Risultato atteso anno II`: what is promised for the plan's second year."""
    found = ordinal_year(letters)
    label = _recognised(found[0], vocabulary) if found and found[0] else None
    if found is None or label is None or label.field not in _PROMISED or label.year is not None:
        return None
    return label._replace(year=found[1], number="")


def _within_question(letters: str) -> list[str]:
    """What a question says besides: in brackets its field, at its end the day it asks about.

    `Da dove partiamo? (baseline)`, `Dove dobbiamo essere al 31 dicembre 2026?`.
    """
    if "?" not in letters:
        return []
    undated = _OF_A_DAY.sub("", letters)
    return [*re.findall(r"\(([^()]{3,40})\)", letters), *[undated] * (undated != letters)]


def _mended_words(words: frozenset[str], vocabulary: _Vocabulary) -> frozenset[str]:
    """The words with one of them mended, where only that one is not known."""
    strange = words - vocabulary.known
    if len(strange) != 1:
        return frozenset()
    (word,) = strange
    return words - strange | {_mended(word, vocabulary)}


@lru_cache(maxsize=8192)
def _mended(word: str, vocabulary: _Vocabulary) -> str:
    return mended(word, vocabulary.alike)


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


@cache
def _vocabulary() -> _Vocabulary:
    said = written()
    small = frozenset(said["small_words"].split())
    common = stems(said["qualifiers"], small)
    fields = tuple(_field(name, entry, small, common) for name, entry in said["fields"].items())
    exact = {
        phrase: name
        for name, entry in said["fields"].items()
        for phrase in phrases(entry.get("whole", ""), small)
    }
    exact |= {phrase: field.name for field in reversed(fields) for phrase in field.phrases}
    known = frozenset().union(*(field.bag for field in fields))
    columns = {
        phrase: name
        for name, entry in said["fields"].items()
        for phrase in phrases(entry.get("columns", ""), small)
    }
    return _Vocabulary(fields, columns, small, exact, known, by_first_letter(known))


@lru_cache(maxsize=16)
def _with_own(own: tuple[OwnWord, ...]) -> _Vocabulary:
    """The office's words first; what they say counts even where vocabulary.toml says otherwise."""
    usual = _vocabulary()
    said = {stems(plain(one.label), usual.small): one for one in own}
    qualifiers = stems(written()["qualifiers"], usual.small)
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
    labels = phrases(entry["labels"], small)
    extra = stems(plain(entry.get("with", "")), small)
    return _Field(name, labels, frozenset().union(common, extra, *labels))


_OWN: ContextVar[tuple[OwnWord, ...]] = ContextVar("own", default=())
_SPOKEN: ContextVar[_Vocabulary | None] = ContextVar("spoken", default=None)
