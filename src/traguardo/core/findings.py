"""A problem in the data is a value: what, where, how grave, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; only an `ERROR` makes `traguardo check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in a file something stands; every number counts from 1, `None` where it does not apply.

    `table`, `row`, `cell`: the table in the document, the row in the table, the cell in the row.
    `paragraph`: among the paragraphs outside tables. `line`, `page`: for text files and PDFs.
    `sheet`: of a workbook; there row and cell are the sheet's own, the cell being its column.
    """

    table: int | None = None
    row: int | None = None
    cell: int | None = None
    paragraph: int | None = None
    line: int | None = None
    page: int | None = None
    sheet: int | None = None

    def __str__(self) -> str:
        """The place in Italian words: `tabella 7, riga 12, cella 2`."""
        inside = self.sheet is not None
        named = (
            ("foglio", self.sheet),
            ("pagina", self.page),
            ("tabella", None if inside else self.table),
            ("riga", self.row),
            ("colonna", _letters(self.cell) if inside and self.cell else None),
            ("cella", None if inside else self.cell),
            ("paragrafo", None if inside else self.paragraph),
            ("riga del file", self.line),
        )
        return ", ".join(f"{word} {number}" for word, number in named if number is not None)


def _letters(column: int) -> str:
    """The name a spreadsheet gives its columns: 1 is A, 28 is AB."""
    letters = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Finding:
    """One methodological or reading problem.

    `rule` is the identifier documented in docs/rules.md; `where` says the place in words a person
    finds; `message` what is wrong and why it matters; `remedy` what would be right; `path` points
    into the plan (`areas/0/objectives/1/indicators/0`, empty for the plan itself); `anchor` into
    the file it was read from.
    """

    rule: str
    severity: Severity
    where: str
    message: str
    remedy: str = ""
    path: str = ""
    anchor: Anchor | None = None
