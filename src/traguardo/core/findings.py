"""A problem in the data is a value: what, where, how grave, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from traguardo.core.messages import Message, joined, said


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

    @property
    def words(self) -> Message:
        """The place in words: `tabella 7, riga 12, cella 2`."""
        return joined(self._steps(), ", ")

    def _steps(self) -> Iterator[Message]:
        inside = self.sheet is not None
        if self.sheet is not None:
            yield said("foglio {number}", number=self.sheet)
        if self.page is not None:
            yield said("pagina {number}", number=self.page)
        if self.table is not None and not inside:
            yield said("tabella {number}", number=self.table)
        if self.row is not None:
            yield said("riga {number}", number=self.row)
        if self.cell and inside:
            yield said("colonna {letters}", letters=_letters(self.cell))
        if self.cell is not None and not inside:
            yield said("cella {number}", number=self.cell)
        if self.paragraph is not None and not inside:
            yield said("paragrafo {number}", number=self.paragraph)
        if self.line is not None:
            yield said("riga del file {number}", number=self.line)

    def __str__(self) -> str:
        """The place in Italian words."""
        return str(self.words)


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
