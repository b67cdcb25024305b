"""Tables of indicators, with a header of one or two rows, and the indicators read in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.documents.combined.facts import Indicator
from tests.documents.combined.layout import Layout
from tests.documents.combined.words import Words
from tests.documents.word import cell, row

Expected = dict[str, Any]
"""The fields of a part, by name; a list holds readings that are equally right."""

COLUMNS = {
    "few": ("name", "weight"),
    "some": ("name", "unit", "weight", "baseline"),
    "many": ("number", "name", "algorithm", "unit", "source", "weight", "baseline"),
    "with owner": ("name", "kind", "algorithm", "source", "frequency", "owner", "weight"),
    "as a report": ("number", "name", "weight"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of indicators of these years, written with the columns of `name`."""

    name: str
    years: Sequence[int]
    layout: Layout
    words: Words
    years_below: bool = False

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self._fields())

    def rows(self, indicators: Sequence[Indicator]) -> list[str]:
        """The header, a row for each indicator, and a total where the layout has one."""
        made = self.header()
        for place, one in enumerate(indicators):
            if self.layout.header_again and place == 1:
                made += self.header()
            made.append(row(*self.values(one)))
        return made + ([self._total()] if self.layout.total else [])

    def header(self, *leading: str) -> list[str]:
        """The names of the columns, after those of the objective they stand beside."""
        fields = self._fields()
        if not self.years_below or len(self.years) == 1:
            return [row(*leading, *(self._head(field, year) for field, year in fields))]
        above = [cell(name, merge="restart") for name in leading]
        below = [cell(merge="continue") for _ in leading]
        for field, year in fields:
            if year is None:
                above.append(cell(self.words.column(field), merge="restart"))
                below.append(cell(merge="continue"))
            else:
                below.append(cell(str(year)))
                if year == self.years[0]:
                    above.append(cell(self.words.column("targets"), span=len(self.years)))
        return [row(*above), row(*below)]

    def values(self, one: Indicator) -> list[str]:
        """What the cells of an indicator say."""
        targets = dict(zip(self.years, one.targets, strict=True))
        said: dict[str, str] = asdict(one) | {"weight": weight(one.weight, self.layout)}
        return [said[field] if year is None else targets[year] for field, year in self._fields()]

    def read(self, one: Indicator) -> Expected:
        """What a careful person reads in the row of an indicator."""
        in_columns = {
            "number": one.number,
            "algorithm": one.algorithm,
            "unit": one.unit,
            "source": one.source,
            "baseline": one.baseline.rstrip("%").replace(",", "."),
            "frequency": "half-yearly",
            "responsible": one.owner,
        }
        names = {"responsible" if field == "owner" else field for field, _ in self._fields()}
        read = {field: text for field, text in in_columns.items() if field in names}
        return with_targets(one, self.years) | read

    def _fields(self) -> list[tuple[str, int | None]]:
        """The fields of the columns, and for a target its year."""
        fields: list[tuple[str, int | None]] = [(field, None) for field in COLUMNS[self.name]]
        fields += [("target", year) for year in self.years]
        if self.name == "as a report":
            fields += [("reached", None), ("state", None)]
        return fields

    def _head(self, field: str, year: int | None) -> str:
        return self.words.column(field) if year is None else self.words.column(field, year)

    def _total(self) -> str:
        sums = [
            weight("100", self.layout) if field == "weight" else "" for field, _ in self._fields()
        ]
        return row("Totale", *sums[1:])


def with_targets(one: Indicator, years: Sequence[int]) -> Expected:
    """The least that is said of an indicator: its name, its weight and its targets."""
    targets = [{"year": year, "text": text} for year, text in zip(years, one.targets, strict=True)]
    return {"name": one.name, "weight": one.weight, "targets": targets}


def weight(figure: str, layout: Layout) -> str:
    """A weight as the layout writes it."""
    return figure + ("%" if layout.percent_sign else "")
