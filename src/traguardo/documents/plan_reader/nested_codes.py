"""Rows of a code and a title over rows whose codes go on from it, `1` over `1.1`: an area."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.documents.plan_reader.codes import code_key, is_code
from traguardo.documents.plan_reader.entries import (
    Banner,
    Blank,
    Data,
    Entry,
    Header,
    Unknown,
    above,
    below,
)

_LONGEST, _WORDS = 160, 4
_GOALS = {"title", "strategic"}


def areas_behind_codes(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each row of a code and a title over the codes of objectives an area.

    `1 | Servizi` over `1.1 | Aprire lo sportello` over all columns, or over rows that name the
    objectives in a column of their own.
    """
    return [_area(entries, position, one) or one for position, one in enumerate(entries)]


def _area(entries: Sequence[Entry], position: int, one: Entry) -> Banner | None:
    if isinstance(one, Banner) and one.coded is not None and one.field != "area":
        over = _code_below(entries, position)
        nested = _goes_on(one.code, over) and isinstance(_next(entries, position), Banner)
        return one._replace(field="area", level=True) if nested else None
    if not isinstance(one, Unknown) or one.aside or not is_code(one.written):
        return None
    titled = len(one.value) <= _LONGEST and "\n" not in one.value and len(one.value) >= _WORDS
    inside = isinstance(next(above(entries, position), None), Header | Data | Banner)
    if not titled or not inside or not _goes_on(one.written, _code_below(entries, position)):
        return None
    code = one.written.strip(" .")
    return Banner("area", one.value, one.place, code, coded=one.anchor, level=True)


def _next(entries: Sequence[Entry], position: int) -> Entry | None:
    return next((one for one in below(entries, position) if not isinstance(one, Blank)), None)


def _code_below(entries: Sequence[Entry], position: int) -> str:
    """The code of the objective in the next row; `""` where that is none."""
    following = _next(entries, position)
    if isinstance(following, Banner):
        return following.code
    if not isinstance(following, Data) or not {of.field for of, _ in following.cells} & _GOALS:
        return ""
    codes = (cell.text for of, cell in following.cells if of.field == "objective_number")
    return next(codes, "")


def _goes_on(code: str, longer: str) -> bool:
    """`A` before `A.1` or `A1`, `1` before `1.1`."""
    short, long = code_key(code), code_key(longer)
    rest = long[len(short) :]
    return (
        bool(short and rest)
        and long.startswith(short)
        and (rest.startswith(".") or (short.isalpha() and rest[0].isdigit()))
    )
