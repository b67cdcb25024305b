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
    """

    table: int | None = None
    row: int | None = None
    cell: int | None = None
    paragraph: int | None = None
    line: int | None = None
    page: int | None = None

    def __str__(self) -> str:
        """The place in Italian words: `tabella 7, riga 12, cella 2`."""
        named = (
            ("pagina", self.page),
            ("tabella", self.table),
            ("riga", self.row),
            ("cella", self.cell),
            ("paragrafo", self.paragraph),
            ("riga del file", self.line),
        )
        return ", ".join(f"{word} {number}" for word, number in named if number is not None)


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
