"""Le mie rilevazioni: what a filled spreadsheet would do, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from traguardo.actions.filling import Filled, FilledSheet, Said, State, absence_words, shown
from traguardo.documents.collection.layout import VALUE


@dataclass(frozen=True, slots=True)
class FilledLine:
    """An indicator of the sheet: what is reported now and what the sheet says, in words."""

    key: int
    title: str
    place: str
    now: str
    said: str
    problem: str


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The sheet by what would happen to each indicator."""

    new: list[FilledLine]
    conflicts: list[FilledLine]
    erased: list[FilledLine]
    same: int
    refused: int


def sheet_page(sheet: FilledSheet) -> SheetPage:
    """What to look at before anything is stored."""
    return SheetPage(
        [_line(one) for one in sheet.of(State.NEW)],
        [_line(one) for one in sheet.of(State.CONFLICT)],
        [_line(one) for one in sheet.of(State.ERASED)],
        len(sheet.of(State.SAME)),
        sum(bool(one.problem) for one in sheet.filled),
    )


def _line(one: Filled) -> FilledLine:
    return FilledLine(
        one.row.pk, str(one.row), one.place, _words(one.now), _words(one.said), one.problem
    )


def _words(said: Said) -> str:
    """`90 / 100`, `sì`, `non applicabile · nota: …`; a dash for nothing."""
    figures = [
        f"{_named(name)}{shown(value)}" for name, value in said.figures.items() if value is not None
    ]
    parts = [", ".join(figures), absence_words(said.absence) if said.absence else ""]
    if said.speaks and said.note:
        parts.append(_("nota: %(note)s") % {"note": said.note})
    return " · ".join(filter(None, parts)) or "–"


def _named(name: str) -> str:
    words = {"numerator": _("numeratore"), "denominator": _("denominatore"), VALUE: ""}
    said = words.get(name, name.replace("_", " "))
    return f"{said} " if said else ""
