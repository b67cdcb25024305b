"""Tables as CSV or spreadsheet: the columns by name, the rows with their line numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from traguardo.console.failures import Unusable
from traguardo.console.files import read_text
from traguardo.console.words import _
from traguardo.documents.spreadsheet.delimited import cut, likely_delimiters
from traguardo.documents.unreadable import UnreadableDocument

SHEETS = {".xlsx", ".xlsm", ".xls", ".ods"}

Lines = list[tuple[int, list[str]]]
_OPENING = 40
"""How many lines of titles may stand above the header."""

_ITALIAN = {
    "indicatore": "indicator",
    "kpi": "indicator",
    "nome indicatore": "indicator",
    "valore atteso": "target",
    "consuntivo": "actual",
    "valore": "actual",
    "valore rilevato": "actual",
    "valore raggiunto": "actual",
    "risultato": "actual",
    "obiettivo": "objective",
    "peso": "weight",
    "unità": "unit",
    "unità di misura": "unit",
    "un.mis": "unit",
    "valore iniziale": "baseline",
    "anno precedente": "previous",
    "valore precedente": "previous",
    "periodo": "period",
    "fonte": "source",
    "nota": "note",
    "note": "note",
    "numeratore": "numerator",
    "denominatore": "denominator",
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: the line it ends on in the file, and its cells by column name."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


Naming = Callable[[Sequence[str]], list[str]]
"""From the headers of a table to the names of its columns."""


def plain_columns(headers: Sequence[str]) -> list[str]:
    """Every header in small letters; the usual Italian ones under their English name."""
    return [_column(header) for header in headers]


def read_table(
    path: Path, required: Sequence[str], naming: Naming = plain_columns
) -> list[TableRow]:
    """The rows below a header line: of a spreadsheet, or of CSV with `;`, `,`, `|` or tabs.

    The header is the first of the opening lines that names every required column (`target 2025`
    names `target`); what stands above it is a title. Unusable where none does.
    """
    if path.suffix.lower() in SHEETS:
        from traguardo.console.sheets import sheets_of

        candidates: Iterator[Lines] = sheets_of(path)
    else:
        candidates = _texts(path)
    first: Lines = []
    for lines in candidates:
        if (place := _header(lines, required, naming)) is not None:
            return _rows(lines, place, naming)
        first = (
            max(first, lines, key=_width) if path.suffix.lower() not in SHEETS else first or lines
        )
    raise Unusable(_missing(path, first, required, naming))


def _texts(path: Path) -> Iterator[Lines]:
    """The lines of a text table, cut in turn at each sign that may stand between its cells."""
    text = read_text(path)
    if "\0" in text:
        raise Unusable(_("«{path}» non è una tabella di testo.").format(path=path))
    for delimiter in likely_delimiters(text):
        try:
            yield cut(text, delimiter)
        except UnreadableDocument as problem:
            raise Unusable(_("«{path}», {why}").format(path=path, why=problem)) from problem


def _header(lines: Lines, required: Sequence[str], naming: Naming) -> int | None:
    """Where the header stands: its place in `lines`."""
    for place, (_line, cells) in enumerate(lines[:_OPENING]):
        names = [name.rstrip("0123456789").rstrip() for name in naming(cells)]
        if all(name in names for name in required):
            return place
    return None


def _rows(lines: Lines, header: int, naming: Naming) -> list[TableRow]:
    names = naming(lines[header][1])
    return [
        TableRow(line, dict(zip(names, (cell.strip() for cell in cells), strict=False)))
        for line, cells in lines[header + 1 :]
        if any(cell.strip() for cell in cells)
    ]


def _column(header: str) -> str:
    name = " ".join(header.split()).casefold().strip(" .:*")
    return _ITALIAN.get(name, name)


def _width(lines: Lines) -> int:
    return max((len(cells) for _line, cells in lines[:1]), default=0)


def _missing(path: Path, lines: Lines, required: Sequence[str], naming: Naming) -> str:
    headers = next((cells for _line, cells in lines if any(cell.strip() for cell in cells)), [])
    names = naming(headers)
    missing = [name for name in required if name not in names]
    return _("«{path}»: mancano le colonne {missing}; il file ha: {present}.").format(
        path=path,
        missing=", ".join(missing or required),
        present=", ".join(name for name in names if name) or _("nessuna"),
    )
