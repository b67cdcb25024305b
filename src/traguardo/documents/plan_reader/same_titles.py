"""Whether two titles name the same area or objective, one with its number and one without."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.documents.plan_reader.codes import leading_code
from traguardo.documents.vocabulary_words import plain

_NUMBER = re.compile(r"\s*(\d{1,2})(?:\s*[.)]|\s*[-–—:])?\s+(?=[^\W\d])")
_LETTER = re.compile(r"\s*([A-Z]|[IVX]{2,4})(?:[.)]|\s*[-–—:])\s+(?=[^\W\d])")
"""`A. Didattica`; without a mark `A scuola di futuro` opens with a word."""
_MARKS = " .:)-–—"


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same words; the number of one says nothing against it.

    >>> same_title("1 Innovazione delle imprese", "Innovazione delle imprese")
    True
    >>> same_title("1 Servizi", "2 Servizi"), same_title("A scuola di futuro", "Scuola di futuro")
    (False, False)
    """
    if words_of(one) == words_of(other):
        return True
    numbers = number_of(one), number_of(other)
    if all(numbers) or not any(numbers):
        return False
    return words_of(_bare(one, numbers[0])) == words_of(_bare(other, numbers[1]))


@lru_cache(maxsize=8192)
def number_of(title: str) -> str:
    """The number, letter or code a title opens with; `""` where it opens with its words.

    >>> number_of("2 – Tutela del mercato"), number_of("OS1.2 Aprire"), number_of("Tutela")
    ('2', 'OS1.2', '')
    """
    found = _NUMBER.match(title) or _LETTER.match(title)
    return found.group(1) if found else leading_code(title)


def _bare(title: str, number: str) -> str:
    return title[title.index(number) + len(number) :].lstrip(_MARKS) if number else title


@lru_cache(maxsize=8192)
def words_of(text: str) -> str:
    """Words as they compare: whatever capitals, accents and marks stand in them."""
    return " ".join(plain(text).split())
