"""The words, numbers and signs of a target, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LEXEMES = re.compile(
    r"""
    (?P<quoted>«[^«»]*»)
  | (?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])
      | [0-9]{1,2}(?P<mark>[./-])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9]))
  | (?P<number>[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?
      | [0-9]+(?:[.,'’][0-9]+)* | (?<!\S)[.,][0-9]+)
  | (?P<compare>[<>]=|=[<>]|[<>=≤≥≦≧⩽⩾⪯⪰]|±|\+/-|\+/−|\+-)
  | (?P<dash>[-‐‑‒–—―−]+)
  | (?P<word>[^\W\d_ºª](?:[^\W\d_ºª]|[\u0300-\u036f])*['’`´]?)
  | (?P<line>[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+)
  | (?P<space>\s+)
  | (?P<symbol>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One lexeme. `fold` is what is compared: lower case, no accents, straight apostrophes.

    `spaced` says that white space (or the beginning) stands before it, `stop` that a full stop
    follows directly; a full stop is no token of its own.
    """

    kind: str
    fold: str
    start: int
    end: int
    spaced: bool
    stop: bool


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Lower case, without accents, with straight apostrophes."""
    plain = word.casefold()
    for apostrophe in "’`´":
        plain = plain.replace(apostrophe, "'")
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(part for part in parts if not unicodedata.combining(part))


def word_set(words: str) -> frozenset[str]:
    """Words separated by spaces, as they are compared."""
    return frozenset(fold(word) for word in words.split())


def tokenise(text: str) -> tuple[Token, ...]:
    """Every lexeme of the text, in order; nothing is refused here."""
    return tuple(_lexemes(text))


def _lexemes(text: str) -> Iterator[Token]:
    held: Token | None = None
    spaced = True
    for found in _LEXEMES.finditer(text):
        kind = found.lastgroup or "symbol"
        if kind == "space":
            spaced = True
            continue
        if kind == "symbol" and found.group() == "." and held is not None and not spaced:
            held = held._replace(stop=True)
            continue
        if held is not None:
            yield held
        # A lone combining mark folds to nothing, which is what the end of the text looks like.
        word = "" if kind == "quoted" else fold(found.group()) or found.group()
        held = Token(kind, word, found.start(), found.end(), spaced, False)
        spaced = kind == "line"
    if held is not None:
        yield held


_ESCAPES = {"«": r"\(", "»": r"\)", "\\": r"\\"}
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"(": "«", ")": "»", "\\": "\\"}


def quote(text: str) -> str:
    """Any text between « and », so that `unquote` gives it back."""
    return "«" + "".join(_ESCAPES.get(sign, sign) for sign in text) + "»"


def unquote(quoted: str) -> str:
    """What stands between « and »."""
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[0]), quoted[1:-1])
