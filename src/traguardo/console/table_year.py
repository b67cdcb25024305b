"""The year a table of results speaks of, and its columns for that year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from traguardo.console.table_columns import dated
from traguardo.console.table_files import TableRow
from traguardo.core.wording import fold

_MENTIONED: Final = re.compile(
    r"(?:\d[/.-]|(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|"
    r"dec)[a-z]*\.?\s+|anno\W{0,2}|year\W{0,2})(20\d\d)(?!\d)|(?<!\d)(20\d\d)-\d\d-\d\d"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of the file holds what, for one year."""

    year: int
    keys: Mapping[str, str]

    def text(self, row: TableRow, name: str) -> str:
        """The cell, `""` where the table has no such column."""
        return row[self.keys.get(name, name)]

    def year_of(self, row: TableRow) -> int:
        """The row's own year where it states one, else the table's."""
        stated = self.text(row, "year").removesuffix(".0")
        return int(stated) if re.fullmatch(r"(?:19|20)\d\d", stated) else self.year


def columns_of(rows: Sequence[TableRow], this_year: int, stated: int | None = None) -> Columns:
    """The columns of the year `stated`, else of the year the table itself speaks of.

    That is the latest with an actual in a column of its own (`Consuntivo 2025`), else the one its
    targets and dates mention most, else `this_year`.
    """
    names = list(rows[0].cells) if rows else []
    year = stated or _year_of_columns(rows, names) or _mentioned(rows, names, this_year)
    keys: dict[str, str] = {}
    for name in names:
        plain, of_year = dated(name)
        if of_year == year or plain not in keys:
            keys[plain] = name
    before = f"actual {year - 1}"
    if "previous" not in keys and before in names:
        keys["previous"] = before
    return Columns(year, keys)


def _year_of_columns(rows: Sequence[TableRow], names: Sequence[str]) -> int | None:
    own = [
        (of_year, name) for name in names for plain, of_year in [dated(name)] if plain == "actual"
    ]
    filled = [of_year for of_year, name in own if of_year and any(row[name] for row in rows)]
    if filled:
        return max(filled)
    targets = {of_year for name in names for plain, of_year in [dated(name)] if plain == "target"}
    return targets.pop() if len(targets) == 1 else None


def _mentioned(rows: Sequence[TableRow], names: Sequence[str], this_year: int) -> int:
    cells = [name for name in names if dated(name)[0] in ("target", "actual", "year")]
    found: Counter[int] = Counter()
    for row in rows:
        for name in cells:
            text = row[name]
            if "20" not in text:
                continue
            years = [text] if dated(name)[0] == "year" and text.isdigit() else []
            years += [one or other for one, other in _MENTIONED.findall(fold(text))]
            found.update(set(map(int, years)))
    return max(found, key=lambda one: (found[one], one == this_year, one), default=this_year)
