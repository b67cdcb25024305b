"""Headings that name objectives without saying so: `2. Ridurre i tempi`, and its indicators below.

One heading alone may be any chapter. Several of one form, one after the other, each with measures
of its own below it and nothing that names an objective, are the objectives of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.codes import PLAIN_KEY, is_code
from traguardo.documents.plan_reader.entries import Banner, Entry, Header, Heading, Labelled
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import plain

_MARK = re.compile(
    r"\s*(?P<code>(?P<figure>\d{1,2})|(?P<letter>[A-Z])|(?P<dotted>\d{1,2}(?:\.\d{1,2})+)"
    r"|[A-Z]{1,4}[.\s_-]?\d{1,3}(?:\.\d{1,2})*)"
    r"\s*[.):–—-]?(?:\s+[–—-])?\s+(?P<rest>[A-ZÀ-Ý«“\"'].*)",
    re.DOTALL,
)
_CHAPTER = re.compile(
    r"\W*(?:(?:il|lo|la|i|gli|le|l|the)\W+)?(?:obiettivi|indicatori|objectives|indicators|premessa|introduzione|contesto|allegat\w+|"
    r"monitoraggio|risorse|personale|sezione|parte|capitolo|glossario|legenda|nota|note|metodo\w*|"
    r"introduction|context|annex|resources|staff|section|part|glossary|monitoring|method\w*)\b"
)
"""What the title of a chapter opens with."""
_NAMES = {"title", "strategic", "objective_number"}
_LEVELS = {"area", "strategic"}
_SEVERAL, _FEW = 2, 3
_LONGEST = 220
_MOST = 0.8


class _Place(NamedTuple):
    """A heading that may name an objective; those of one form look alike."""

    position: int
    form: str
    code: str
    words: str
    anchor: Anchor


def titled_by_headings(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, with the headings that are titles of objectives as such.

    A code that goes on below, `A.1` over `A.1.1`, is of a strategic objective.
    """
    titled = list(entries)
    places = [place for n, one in enumerate(entries) if (place := _place(n, one))]
    by_form: dict[str, list[_Place]] = {}
    for place in places:
        by_form.setdefault(place.form, []).append(place)
    chosen = {one for form in by_form.values() for one in _objectives(entries, form)}
    numbers = {one.code for one in chosen} | set(_numbers(entries))
    for place in places:
        below = any(number.startswith(f"{place.code}.") for number in numbers if place.code)
        if below and (place.form.startswith("code") or place in chosen):
            titled[place.position] = _titled(place, "strategic", "")
        elif place in chosen:
            parted = place.code.rpartition(".")[0]
            under = any(one.code == parted for one in places if one.form.startswith("code"))
            titled[place.position] = _titled(place, "title", "" if under else PLAIN_KEY)
    return titled


def _titled(place: _Place, field: str, key: str) -> Labelled:
    label, anchor = Label(field, place.code, key=key), place.anchor
    return Labelled(label, place.words, anchor, place.code, anchor, outside=True, inferred=True)


def _numbers(entries: Sequence[Entry]) -> Iterator[str]:
    """The codes of operational objectives that lines outside tables name."""
    for one in entries:
        if isinstance(one, Labelled) and one.outside and one.field == "title":
            yield one.label.number


def _opens_chapter(place: _Place) -> bool:
    """Whether a heading is of a part of the document, `2.2 Indicatori`."""
    named = place.code and len(place.words.split()) > _FEW
    return not named and _CHAPTER.match(plain(place.words)) is not None


def _place(position: int, heading: Entry) -> _Place | None:
    if (
        not isinstance(heading, Heading)
        or len(heading.text) > _LONGEST
        or heading.text.rstrip().endswith((":", ";"))
    ):
        return None
    if is_code(heading.text):
        return None
    mark = _MARK.fullmatch(heading.text)
    styled = is_heading(heading.style)
    if mark is None:
        return (
            _Place(position, f"style {heading.style}", "", heading.text, heading.anchor)
            if styled
            else None
        )
    if not styled and heading.text.rstrip().endswith("."):
        return None
    kind = next((one for one in ("figure", "letter", "dotted") if mark[one]), "code")
    form = f"{kind} {mark['code'].count('.')} {heading.style if styled else ''}"
    return _Place(position, form, mark["code"], mark["rest"].strip(), heading.anchor)


def _objectives(entries: Sequence[Entry], places: Sequence[_Place]) -> Iterator[_Place]:
    """Those of one form that are objectives: none, unless most in a row are."""
    ends = [place.position for place in places[1:]] + [len(entries)]
    found = [
        number
        for number, (place, end) in enumerate(zip(places, ends, strict=True))
        if _is_objective(entries, place, end)
    ]
    if len(found) < _SEVERAL or len(found) < _MOST * (found[-1] - found[0] + 1):
        return
    chosen = [places[number] for number in found]
    if chosen[0].form.startswith("figure") and not _counts_on(chosen):
        return
    yield from chosen


def _counts_on(places: Sequence[_Place]) -> bool:
    """Whether numbers follow one another, or begin anew."""
    numbers = [int(place.code) for place in places]
    return all(after in {before + 1, 1} for before, after in pairwise(numbers))


def _is_objective(entries: Sequence[Entry], place: _Place, end: int) -> bool:
    if _opens_chapter(place):
        return False
    measured = False
    for entry in entries[place.position + 1 : end]:
        if isinstance(entry, Labelled):
            if entry.outside and entry.field in _LEVELS:
                break
            if entry.field in _NAMES:
                return False
            measured = measured or entry.field in {"name", "number"}
        elif isinstance(entry, Header):
            fields = {column.field for column in entry.columns}
            if fields & _NAMES:
                return False
            measured = measured or "name" in fields
        elif isinstance(entry, Banner):
            return False
        elif isinstance(entry, Heading) and entry.closes:
            break
    return measured
