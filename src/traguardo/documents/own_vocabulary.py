"""A vocabulary file of one's own: labels an office writes, and the field each means.

The same form as vocabulary.toml, of which only `labels` and `columns` may be given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import NoReturn

from traguardo.documents.encoding import decode
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.documents.vocabulary import LONGEST, OwnWord, fields, words_of

LIMIT = 256 * 1024
"""Bytes above which a vocabulary file is refused."""
_KEYS = ("labels", "columns")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_EXAMPLE = "[fields.target]\nlabels = ['livello promesso']"


class UnusableVocabulary(Exception):  # noqa: N818 - it names the file, as the message does
    """A vocabulary file says nothing that can be used; the message (Italian) says where and why."""


def read_vocabulary(data: bytes, name: str) -> tuple[OwnWord, ...]:
    """The labels a vocabulary file holds, in its order; UnusableVocabulary where it is none.

    `name` is the file's, for messages. Text in UTF-8, UTF-16 or Windows' encoding is read.
    """
    if len(data) > LIMIT:
        _refuse(name, f"è troppo grande: un vocabolario sta in {LIMIT // 1024} KB.")
    try:
        text = decode(data)
    except UnreadableDocument:
        _refuse(name, "non è un testo: salvarlo come testo in codifica UTF-8.")
    found = tuple(_own_words(_tables(text, name), text, name))
    if not found:
        _refuse(name, f"non contiene etichette. Per esempio:\n{_EXAMPLE}")
    _refuse_twice(found, text, name)
    return found


def _tables(text: str, name: str) -> dict[str, object]:
    try:
        written = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as problem:
        at = _PLACE.search(str(problem))
        line, column = (at.group(1), at.group(2)) if at else (None, None)
        where = f"riga {line}, colonna {column}" if line else "in fondo al file"
        _refuse(name, f"{where}: non è scritto in TOML ({_PLACE.sub('', str(problem))}).")
    for key in written:
        if key != "fields":
            _refuse(name, f"{_line(text, key)}: «{key}» non si usa; scrivere [fields.CAMPO].")
    tables = written.get("fields", {})
    if not isinstance(tables, dict):
        _refuse(name, f"{_line(text, 'fields')}: scrivere [fields.CAMPO], per esempio {_EXAMPLE}")
    return tables


def _own_words(tables: dict[str, object], text: str, name: str) -> Iterator[OwnWord]:
    known = fields()
    for field, entry in tables.items():
        if field not in known:
            said = f"{_line(text, field)}: il campo «{field}» non esiste; i campi sono: "
            _refuse(name, said + ", ".join(known) + ".")
        if not isinstance(entry, dict):
            _refuse(name, f"{_line(text, field)}: scrivere [fields.{field}] e sotto labels = […].")
        for key, labels in entry.items():
            if key not in _KEYS:
                said = f"{_line(text, key, field)}: «{key}» non si usa; sotto un campo si scrivono "
                _refuse(name, said + " e ".join(_KEYS) + ".")
            where = _line(text, key, field)
            for label in _labels(labels, key, name, where):
                yield OwnWord(field, label, key == "columns")


def _labels(written: object, key: str, name: str, where: str) -> Iterator[str]:
    labels = written.split("\n") if isinstance(written, str) else written
    if not isinstance(labels, list) or not all(isinstance(one, str) for one in labels):
        _refuse(name, f"{where}: «{key}» è una lista di etichette tra virgolette.")
    for label in (" ".join(one.split()) for one in labels):
        if label and (reason := no_label(label)):
            _refuse(name, f"{where}: {reason}")
        if label:
            yield label


def no_label(label: str) -> str:
    """Why a text cannot be a label, in Italian; empty where it can."""
    if len(label) > LONGEST:
        return f"l'etichetta «{label[:40]}…» è più lunga di {LONGEST} caratteri."
    if not words_of(label):
        return f"l'etichetta «{label}» non ha parole che la distinguano."
    return ""


def _refuse_twice(found: tuple[OwnWord, ...], text: str, name: str) -> None:
    """The same label for two fields: nobody can say which is meant."""
    seen: dict[frozenset[str], OwnWord] = {}
    for one in found:
        earlier = seen.setdefault(words_of(one.label), one)
        if earlier.field != one.field:
            said = f"l'etichetta «{one.label}» sta sotto due campi, {earlier.field} e {one.field}."
            _refuse(name, f"{_line(text, one.label)}: {said}")


def _line(text: str, word: str, field: str = "") -> str:
    """Where a word stands in the file, below the heading of `field` where one is given."""
    lines = text.split("\n")
    heading = next((at for at, one in enumerate(lines) if f"fields.{field}" in one), 0)
    start = heading + 1 if field else 0
    found = (at for at in range(start, len(lines)) if word in " ".join(lines[at].split()))
    return f"riga {next(found, heading) + 1}"


def _refuse(name: str, said: str) -> NoReturn:
    raise UnusableVocabulary(f"il vocabolario «{name}» {_joined(said)}")


def _joined(said: str) -> str:
    return said if said.startswith(("è ", "non ")) else f"non si può usare: {said}"
