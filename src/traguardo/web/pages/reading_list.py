"""Importa: the list of fields as an address asks for it, and which of them is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise

from traguardo.web.pages.reading import VIEW_WORDS, FieldRow, LooseRow, chosen

PER_PAGE = 30
_LONGEST = 200

Row = FieldRow | LooseRow


@dataclass(frozen=True, slots=True)
class ReadingList:
    """Some rows of a reading, a page of them, and the chosen one with its neighbours.

    `views` are the other lists there are: name, words, how many rows; `named` says that somebody
    chose the row.
    """

    view: str
    views: list[tuple[str, str | Promise, int]]
    sought: str
    page: Page[Row]
    chosen: Row | None
    named: bool
    before: Row | None
    after: Row | None

    @property
    def shows_chosen(self) -> bool:
        """Whether the chosen row is on this page of the list."""
        return any(one is self.chosen for one in self.page)


def reading_list(
    asked: Mapping[str, str], fields: list[FieldRow], loose: list[LooseRow]
) -> ReadingList:
    """The list of `mostra` and `cerca`, at `pagina` or at the row of `punto`, `campo` or `testo`.

    Where no row is named, the first of the page that stands somewhere in the document.
    """
    view = _view(asked.get("mostra", ""), fields, loose)
    sought = asked.get("cerca", "").strip()[:_LONGEST]
    rows = listed(view, sought, fields, loose)
    named = row = named_row(asked, fields, loose)
    place = _place(rows, row)
    number = asked.get("pagina") or (1 if place is None else place // PER_PAGE + 1)
    page = Paginator(rows, PER_PAGE).get_page(number)
    if row is None:
        row = next((one for one in page if one.places), None)
        place = _place(rows, row)
    return ReadingList(
        view,
        [(name, said, len(listed(name, "", fields, loose))) for name, said in VIEW_WORDS.items()],
        sought,
        page,
        row,
        named is not None,
        rows[place - 1] if place else None,
        rows[place + 1] if place is not None and place + 1 < len(rows) else None,
    )


def listed(view: str, sought: str, fields: list[FieldRow], loose: list[LooseRow]) -> list[Row]:
    """The rows of a view that hold what is sought."""
    if view == "resto":
        return [one for one in loose if one.holds(sought)]
    return [*chosen(fields, view, sought)]


def named_row(
    asked: Mapping[str, str], fields: list[FieldRow], loose: list[LooseRow]
) -> Row | None:
    """The row an address names; None where it names none, or none that is there."""
    if "testo" in asked:
        return next((one for one in loose if one.key == asked["testo"]), None)
    if "campo" in asked:
        key = asked.get("punto", ""), asked["campo"]
        return next((one for one in fields if one.key == key), None)
    return None


def row_to_go_on_with(before: Sequence[Row], after: Sequence[Row], done: Row) -> Row | None:
    """The next row to look at once one is done: the next that waits, else the first, else itself.

    `before` are the rows of the list as it was, `after` those of the same list now.
    """
    waiting = {_key(one): one for one in after if _waits(one)}
    keys = [_key(one) for one in before]
    place = keys.index(_key(done)) if _key(done) in keys else -1
    following = next((waiting[key] for key in keys[place + 1 :] if key in waiting), None)
    first = next(iter(waiting.values()), None)
    return following or first or next((one for one in after if _key(one) == _key(done)), None)


def _place(rows: Sequence[Row], sought: Row | None) -> int | None:
    return next((place for place, one in enumerate(rows) if one is sought), None)


def _key(one: Row) -> str | tuple[str, str]:
    return one.key


def _waits(one: Row) -> bool:
    return isinstance(one, LooseRow) or one.to_check


def _view(asked: str, fields: list[FieldRow], loose: list[LooseRow]) -> str:
    """The view asked for; else the doubtful fields, the words nobody took, or everything."""
    if asked in VIEW_WORDS:
        return asked
    if chosen(fields, "dubbi", ""):
        return "dubbi"
    return "resto" if loose else "tutti"
