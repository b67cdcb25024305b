"""Tables as CSV or spreadsheet: the columns by name, the rows with their line numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

from traguardo.console.failures import Unusable
from traguardo.console.files import read_bytes, read_text
from traguardo.console.words import _

SHEETS = {".xlsx", ".xlsm", ".xls", ".ods"}
csv.field_size_limit(1024 * 1024)


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


def read_table(path: Path, required: Iterable[str]) -> list[TableRow]:
    """The rows of a table with a header line: a spreadsheet, or CSV with `;`, `,` or tabs.

    Columns are taken by their name, English or Italian, without regard to case. Unusable where a
    required one is missing.
    """
    if path.suffix.lower() in SHEETS:
        return _rows(path, _sheet_lines(path), required)
    return _rows(path, _text_lines(path), required)


def _text_lines(path: Path) -> list[tuple[int, list[str]]]:
    text = read_text(path)
    if "\0" in text:
        raise Unusable(_("«{path}» non è una tabella di testo.").format(path=path))
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(first))
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error as problem:
        message = _("«{path}», riga {line}: non è una riga di CSV ({why}).")
        raise Unusable(message.format(path=path, line=reader.line_num, why=problem)) from problem


def _sheet_lines(path: Path) -> list[tuple[int, list[str]]]:
    """The rows of the first sheet that holds any, as a person would have typed them."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_object(BytesIO(read_bytes(path)))
        sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
        rows = next((sheet for sheet in sheets if sheet), [])
    except CalamineError as problem:
        message = _("«{path}» non si apre come foglio di calcolo: salvarlo di nuovo e riprovare.")
        raise Unusable(message.format(path=path)) from problem
    return [(line, [_typed(cell) for cell in row]) for line, row in enumerate(rows, 1)]


def _typed(cell: object) -> str:
    """A cell's text as an Italian office types it: `12`, `98,5`, `30/06/2026`, `sì`."""
    if isinstance(cell, bool):
        return "sì" if cell else "no"
    if isinstance(cell, float):
        return f"{Decimal(repr(cell)):f}".removesuffix(".0").replace(".", ",")
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)


def _delimiter(line: str) -> str:
    return max(";,\t", key=line.count)


def _rows(
    path: Path, lines: Sequence[tuple[int, list[str]]], required: Iterable[str]
) -> list[TableRow]:
    names: list[str] = []
    rows: list[TableRow] = []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if not names:
            names = [_column(cell) for cell in cells]
            _refuse_missing(path, names, required)
            continue
        stripped = (cell.strip() for cell in cells)
        rows.append(TableRow(line, dict(zip(names, stripped, strict=False))))
    if not names:
        _refuse_missing(path, names, required)
    return rows


def _column(header: str) -> str:
    name = " ".join(header.split()).casefold().strip(" .:*")
    return _ITALIAN.get(name, name)


def _refuse_missing(path: Path, names: list[str], required: Iterable[str]) -> None:
    missing = [name for name in required if name not in names]
    if missing:
        message = _("«{path}»: mancano le colonne {missing}; il file ha: {present}.")
        raise Unusable(
            message.format(
                path=path,
                missing=", ".join(missing),
                present=", ".join(names) or _("nessuna"),
            )
        )
