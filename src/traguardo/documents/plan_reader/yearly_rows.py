"""Rows of one year each: an indicator is written again for every year, with its target then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.columns import ROW_YEAR, YEAR, as_column
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.told_apart import is_counter

_DATED = {"target", "actual", "value"}
"""Columns whose words are of the row's year."""
_OF_OBJECTIVE = {"area", "strategic", "title", "objective_number"}
_OF_INDICATOR = {"number", "name"}


def one_for_all_years(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, those of an indicator as one, with a column for the target of each year.

    Unchanged where no column says the year of its row.
    """
    for place, row in enumerate(rows):
        labels = [as_column(one.text) for one in row.cells]
        years = [at for at, one in enumerate(labels) if one and one.field == ROW_YEAR]
        if len(years) == 1 and read_header(row) is not None:
            table = _Table(row, years[0])
            if table.is_dated(rows[place + 1 :]):
                return (*rows[:place], *table.widened(rows[place + 1 :]))
    return tuple(rows)


@dataclass(eq=False, repr=False)
class _Group:
    """The rows of one indicator, by year; `key` is what tells it from the others."""

    key: tuple[str, ...]
    rows: dict[str, Row] = field(default_factory=dict)


class _Table:
    """What the columns under a header are, `at` the one of the year."""

    def __init__(self, header: Row, at: int) -> None:
        self._header, self._at = header, at
        labels = [as_column(one.text) for one in header.cells]
        fields = [label.field if label else "" for label in labels]
        self._fields = [
            "" if is_counter(cell.text) and "name" in fields else of
            for of, cell in zip(fields, header.cells, strict=True)
        ]
        self._dated = [
            place
            for place, label in enumerate(labels)
            if label and label.field in _DATED and label.year is None
        ]

    def is_dated(self, rows: Sequence[Row]) -> bool:
        """Whether the rows state years, and what they state is of their year."""
        years = [one.cells[self._at].text for one in rows if self._is_own(one)]
        written = [text for text in years if text]
        named = bool(_OF_INDICATOR & set(self._fields))
        return bool(written and self._dated and named and all(map(YEAR.fullmatch, written)))

    def widened(self, rows: Sequence[Row]) -> Iterator[Row]:
        """The header and the rows with columns for each year in place of one for all."""
        parts = list(self._groups(rows))
        groups = [one for one in parts if isinstance(one, _Group)]
        places = range(len(self._fields))
        yearly = [place for place in places if self._is_yearly(place, groups)]
        common = [place for place in places if place not in {*yearly, self._at}]
        years = sorted({year for group in groups for year in group.rows})
        stated = [(year, at) for year in years for at in yearly if _states(groups, year, at)]
        cells = self._header.cells
        dated = (replace(cells[at], text=f"{cells[at].text} {year}") for year, at in stated)
        yield Row((*(cells[at] for at in common), *dated))
        wider = len(common) + len(stated) - len(self._fields)
        for part in parts:
            if isinstance(part, Row):
                yield _stretched(part, wider)
            else:
                yield Row((*_common(part, common), *_dated(part, stated)))

    def _is_own(self, row: Row) -> bool:
        spans = [one.span for one in row.cells]
        return spans == [one.span for one in self._header.cells]

    def _groups(self, rows: Sequence[Row]) -> Iterator[_Group | Row]:
        """Each indicator once, where it is first met; a row of another shape parts them."""
        open_groups: dict[tuple[str, ...], _Group] = {}
        last: _Group | None = None
        for row in rows:
            if not self._is_own(row) or not row.cells[self._at].text:
                open_groups, last = {}, None
                yield row
                continue
            key = self._key(row, last)
            year = _year(row.cells[self._at].text)
            group = open_groups.get(key)
            if group is None or year in group.rows:
                group = open_groups[key] = _Group(key)
                yield group
            group.rows[year] = row
            last = group

    def _key(self, row: Row, last: _Group | None) -> tuple[str, ...]:
        """What tells the indicator of a row; blank cells go on with what stands above."""
        own = [self._text(row, place, _OF_INDICATOR) for place in range(len(self._fields))]
        if last is not None and not any(own):
            return last.key
        above = last.key if last is not None else ("",) * len(self._fields)
        over = [self._text(row, place, _OF_OBJECTIVE) for place in range(len(self._fields))]
        return tuple(
            mine or words or (before if name in _OF_OBJECTIVE else "")
            for mine, words, before, name in zip(own, over, above, self._fields, strict=True)
        )

    def _text(self, row: Row, place: int, fields: set[str]) -> str:
        return row.cells[place].text if self._fields[place] in fields else ""

    def _is_yearly(self, place: int, groups: Sequence[_Group]) -> bool:
        """Whether a column is of the row's year: by its name, or because it differs by year."""
        if place == self._at or self._fields[place] in _OF_OBJECTIVE | _OF_INDICATOR:
            return False
        return place in self._dated or any(
            len({one.cells[place].text for one in group.rows.values()} - {""}) > 1
            for group in groups
        )


def _year(text: str) -> str:
    found = YEAR.fullmatch(text)
    return found.group(1) if found else ""


def _common(group: _Group, places: Sequence[int]) -> Iterator[Cell]:
    """The cells that are of every year, each as the first row that says something has it."""
    rows = list(group.rows.values())
    for place in places:
        cells = [row.cells[place] for row in rows]
        yield next((one for one in cells if one.text), cells[0])


def _states(groups: Sequence[_Group], year: str, place: int) -> bool:
    """Whether any row of a year has words in a column."""
    return any(year in one.rows and one.rows[year].cells[place].text for one in groups)


def _dated(group: _Group, stated: Sequence[tuple[str, int]]) -> Iterator[Cell]:
    first = next(iter(group.rows.values()))
    for year, place in stated:
        row = group.rows.get(year)
        yield row.cells[place] if row else replace(first.cells[place], text="")


def _stretched(row: Row, wider: int) -> Row:
    """A row of another shape, as much wider as the table has become."""
    if not row.cells or wider <= 0:
        return row
    *others, last = row.cells
    return Row((*others, replace(last, span=last.span + wider)))
