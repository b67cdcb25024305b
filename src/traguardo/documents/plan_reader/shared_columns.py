"""Columns whose name says two things: `Obiettivo e responsabile`, `Responsabile / Servizio`.

Each cell below them is two: the objective and who answers for it, a person and their office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.entries import Column, Data, Entry, Labelled
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.owners import headed, names_person
from traguardo.documents.vocabulary import Label, recognise_column
from traguardo.documents.vocabulary_words import plain

_BETWEEN = re.compile(r"\s*(?:[/&+,;(\n]|\s[-–—]\s|\b(?:ed?|and|con|with)\b)\s*", re.IGNORECASE)
_PERSON_WORDS = re.compile(
    r"(?:responsabil|resp\b|referent|dirigent|direttor|titolar|funzionari|capo|eq\b|e\.q|po\b"
    r"|owner|manager|head|lead|director|officer)"
)
_OFFICE_WORDS = re.compile(
    r"(?:servizi|settor|uffici|area\b(?!\s+(?:strateg|temat|di\s+interv))|unita|u\.?\s?o\b"
    r"|struttur|direzion|dipartiment|ripartizion"
    r"|divisione|centro|cdr\b|c\.d\.r|cdc\b|azienda|office|unit\b|department|service|division)"
)
_OFFICE = (
    r"(?:(?:servizi?o?|settore|uffici?o?|area|direzione|dipartimento|ripartizione|divisione"
    r"|segreteria|struttura|staff|sportello|azienda|centro|unità|nucleo|polizia|comando|biblioteca"
    r"|u\.?\s?o\.?(?:\s?[csd]\.?){0,2}|s\.?c\.?|department|office|division|unit)(?=\s))"
)
_OPENS_OFFICE = re.compile(rf"\W*{_OFFICE}", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<person>(?:\w{2,5}\.(?:\s?ssa)?\s+)*(?:[A-ZÀ-Ý][\w'’.]*\s+){1,3}[A-ZÀ-Ý][\w'’]+"
    rf"(?:\s*\([^()]{{1,20}}\))?)\s+(?P<office>(?=[A-ZÀ-Ý])(?i:{_OFFICE}).+)",
    re.DOTALL,
)
"""`Rocco Verdi Servizio tributi`: a line break that a page has lost."""
_AHEAD = re.compile(
    rf"(?P<office>(?i:{_OFFICE})\s[^\n,;/]*?)\s+(?P<person>(?i:dott|dr|prof|arch|ing|geom|avv|rag|sig|mr|mrs|ms)"
    r"(?:\.?\s?(?i:ssa|ra))?\.\s*[A-ZÀ-Ý].*)",
    re.DOTALL,
)
"""`Direzione Laghi dott. Rocco Verdi`: the same, the office first."""
_OWNER_INSIDE = re.compile(
    r"(?P<title>[^\n]*[^\s(–-])\s+[(–-]?\s*(?:resp(?:onsabile)?|referente|dirigente|owner)\.?\s*:\s*"
    r"(?P<who>[^:\n]+?)\s*\)?",
    re.IGNORECASE,
)
"""`Ridurre le code Responsabile: Ada Neri`: the same, of a title and who answers."""
_PARTS = re.compile(r"\s*(?:\n|/(?=\s*[^\W\d])|\s[|–—-]\s|;|,\s|(?=\([^()]+\)\s*\Z))\s*")
_NAMED_AND_MEASURED = re.compile(
    r"\W*(?:indicator[ei]?|kpi)\W+(?:e|ed|and|with)?\W*(?:relativ[ao]\W+|its\W+)?"
    r"(?:formula|algoritmo|metodo|modalita|algorithm)\b"
)
"""`Indicatore e formula di calcolo`: one cell says both, the formula under its own label."""
_DESCRIBED = re.compile(
    r"(?P<title>[^\n/&+]+?)\s*(?:[/&+]|\b(?:ed?|and)\b)\s*"
    r"(?:(?:sua|relativa|breve|its|short)\s+)?(?:descrizione|description|contenut[oi])\b[^\n]{0,30}",
    re.IGNORECASE,
)
"""`Obiettivo e descrizione`: the description stands below the title."""
_TITLES = {"title", "strategic"}
_OWNERS = {"objective_owner", "responsible", "cost_centre"}
_TWO, _LONGEST = 2, 80
_TEXT = 300
"""Letters from which on words are more than a person and an office."""


def first_named(written: str) -> Label | None:
    """What the cells of such a column open with, where its name alone would mislead; else None.

    >>> first_named("Obiettivo operativo e responsabile").field
    'title'
    """
    if _NAMED_AND_MEASURED.match(plain(written)):
        return Label("name", key="indicator")
    if described := _DESCRIBED.fullmatch(written):
        label = recognise_column(described["title"])
        return label if label and label.field in _TITLES else None
    return _named_with_owner(written)


def _named_with_owner(written: str) -> Label | None:
    names = _names(written)
    label = recognise_column(names[0]) if len(names) == _TWO else None
    if label is None or label.field not in _TITLES or not _is_owner(names[1]):
        return None
    return label


def parted(entry: Data) -> Data:
    """The row with each cell of such a column in two."""
    if not any(_shares(of) for of, _ in entry.cells):
        return entry
    return entry._replace(cells=tuple(one for of, cell in entry.cells for one in _part(of, cell)))


def parted_label(entry: Entry) -> list[Entry]:
    """`Responsabile / Ufficio | …` of a card as two labels; any other entry as it is."""
    if not isinstance(entry, Labelled) or entry.field not in _OWNERS or not entry.value:
        return [entry]
    if not _asks_for_both(entry.written):
        return [entry]
    person, office = _told_apart(entry.written, entry.value)
    names = _names(entry.written)
    of_office = next(name for name in names if _OFFICE_WORDS.match(plain(name)))
    of_person = next(name for name in names if name != of_office)
    if not person or not office:
        return [entry]
    found = (("cost_centre", of_office, office), ("objective_owner", of_person, person))
    return [
        entry._replace(label=entry.label._replace(field=field), written=name, value=text)
        for field, name, text in found
    ]


def person_and_office(text: str, *, office_first: bool = False) -> tuple[str, str]:
    """A person and an office that share some words; `""` for the one that is not there.

    Where no word says which is which, the order of their labels does: `office_first`.

    >>> person_and_office("Rocco Verdi Servizio tributi")
    ('Rocco Verdi', 'Servizio tributi')
    >>> person_and_office("Ufficio tecnico\\narch. Ada Neri")
    ('arch. Ada Neri', 'Ufficio tecnico')
    """
    if len(text) > _TEXT:
        return text, ""
    if said := headed(text):
        return said[1], said[0]
    parts = [part.strip(" ()") for part in _PARTS.split(text) if part.strip(" ()")]
    offices = [_OPENS_OFFICE.match(part) is not None for part in parts]
    if len(parts) == _TWO and (any(offices) or "\n" in text or "/" in text):
        office = offices.index(True) if sum(offices) == 1 else 0 if office_first else 1
        return ("", text) if all(offices) else (parts[1 - office], parts[office])
    found = _BEHIND.fullmatch(text) or _AHEAD.fullmatch(text)
    if found:
        return found["person"], " ".join(found["office"].split())
    return ("", text) if _OPENS_OFFICE.match(text) and not names_person(text) else (text, "")


def _names(written: str) -> list[str]:
    return [name.strip(" ()") for name in _BETWEEN.split(written) if name.strip(" ()")]


def _is_owner(name: str) -> bool:
    words = plain(name)
    return bool(_PERSON_WORDS.match(words) or _OFFICE_WORDS.match(words))


def _shares(column: Column) -> bool:
    return _of_owner(column) or _of_two_owners(column)


def _of_owner(column: Column) -> bool:
    return column.field in _TITLES and _named_with_owner(column.written) is not None


def _of_two_owners(column: Column) -> bool:
    """`Responsabile / Servizio`, `Ufficio – Referente`: a person, and an office."""
    return column.field in _OWNERS and _asks_for_both(column.written)


def _asks_for_both(written: str) -> bool:
    names = [plain(name) for name in _names(written)]
    persons = [_PERSON_WORDS.match(name) is not None for name in names]
    offices = [_OFFICE_WORDS.match(name) is not None for name in names]
    return len(names) == _TWO and sum(persons) == sum(offices) == 1 and persons != offices


def _part(column: Column, cell: Cell) -> Iterator[tuple[Column, Cell]]:
    if _of_owner(column):
        yield from _title_and_owner(column, cell)
    elif _of_two_owners(column):
        person, office = _told_apart(column.written, cell.text)
        yield column._replace(field="cost_centre"), replace(cell, text=office)
        yield column._replace(field="objective_owner"), replace(cell, text=person)
    else:
        yield column, cell


def _told_apart(written: str, text: str) -> tuple[str, str]:
    parts = [part.strip(" ()") for part in _PARTS.split(text, maxsplit=1) if part.strip(" ()")]
    persons = [names_person(part) for part in parts]
    if len(parts) == _TWO and sum(persons) == 1 and len(text) <= _TEXT and ":" not in text:
        person = persons.index(True)
        return parts[person], parts[1 - person]
    first = _OFFICE_WORDS.match(plain(_names(written)[0])) is not None
    return person_and_office(text, office_first=first)


def _title_and_owner(column: Column, cell: Cell) -> Iterator[tuple[Column, Cell]]:
    """A title, and in a line of its own who answers; a line with a label says so itself."""
    inside = _OWNER_INSIDE.fullmatch(cell.text)
    title, _, line = (inside.expand(r"\g<title>\n\g<who>") if inside else cell.text).rpartition(
        "\n"
    )
    begins = line.strip(" (")[:1].isupper() or names_person(line)
    if not title.strip() or not begins or len(line) > _LONGEST or split_label(line):
        yield column, cell
        return
    yield column, replace(cell, text=title.strip())
    person, office = person_and_office(line.strip(" ()"))
    yield column._replace(field="objective_owner"), replace(cell, text=person)
    yield column._replace(field="cost_centre"), replace(cell, text=office)
