"""A collection sheet read back: wherever its columns stand now, whatever its sheets are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from openpyxl.utils import get_column_letter

from traguardo.core.entries import with_decimal_commas, writes_dot_decimals
from traguardo.core.messages import said
from traguardo.core.targets.words import Language
from traguardo.core.wording import fold
from traguardo.documents.collection.layout import FILLED, KEY, VALUE, Key, parse_key
from traguardo.documents.collection.words import WORDS
from traguardo.documents.opendocument.spreadsheet import ods_sheets
from traguardo.documents.signatures import Content, content_of, unexpected, unknown_extension
from traguardo.documents.spreadsheet.delimited import csv_sheets
from traguardo.documents.spreadsheet.sheet import Sheet, SheetRow
from traguardo.documents.spreadsheet.workbook import xlsx_sheets
from traguardo.documents.unreadable import UnreadableDocument

MOST_ROWS = 20_000
_NAMES = {fold(text): name for words in WORDS.values() for name, text in words.headers.items()} | {
    "chiave": KEY,
    "key": KEY,
}
_ENGLISH = fold(WORDS["en"].headers[VALUE])
_FORMATS = {
    ".xlsx": (said("una cartella di Excel (.xlsx)"), Content.ZIP, xlsx_sheets),
    ".ods": (said("un foglio OpenDocument (.ods)"), Content.ZIP, ods_sheets),
    ".csv": (said("una tabella di testo (.csv)"), Content.TEXT, csv_sheets),
}


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a sheet: its key (None: it has none any more) and the texts of its cells by name.

    `places` names each cell as the spreadsheet does (`Foglio2!I7`); `language` is that of the
    sheet's headers.
    """

    key: Key | None
    cells: Mapping[str, str]
    places: Mapping[str, str]
    language: Language = "it"

    def place(self, name: str) -> str:
        """Where a cell of the row is, for a message."""
        return self.places.get(name) or next(iter(self.places.values()), "")


def read_collection(data: bytes, name: str) -> list[FilledRow]:
    """Every row of a collection sheet that says something, in the order of the file.

    UnreadableDocument, in Italian, where the file is none, empty, damaged, locked or too large.
    """
    shown = "".join(one for one in PurePath(name).name if one.isprintable())[:80]
    if not data.strip():
        raise UnreadableDocument(
            said("il file «{name}» è vuoto: scegliere il foglio compilato.", name=shown)
        )
    extension = PurePath(name).suffix.casefold()
    if extension not in _FORMATS:
        raise unknown_extension(shown, ", ".join(_FORMATS))
    noun, wanted, read = _FORMATS[extension]
    content = content_of(data)
    if content is not wanted:
        raise unexpected(data, content, shown, noun)
    rows, headers = _rows(read(data))
    if not headers:
        names = WORDS["it"].headers
        raise UnreadableDocument(
            said(
                "«{name}» non è un foglio della raccolta: manca la riga dei nomi delle "
                "colonne («{key}», «{value}»). Scaricarlo di nuovo e ricopiarvi i valori.",
                name=shown,
                key=names[KEY],
                value=names[VALUE],
            )
        )
    return _with_commas(rows) if content is Content.TEXT else rows


def _rows(sheets: Iterable[Sheet]) -> tuple[list[FilledRow], int]:
    found: list[FilledRow] = []
    headers = 0
    for sheet in sheets:
        columns: dict[int, str] = {}
        language: Language = "it"
        for row in sheet.rows:
            named = _columns(row)
            if named:
                columns, headers = named, headers + 1
                english = any(fold(cell.text) == _ENGLISH for cell in row.cells.values())
                language = "en" if english else "it"
            elif columns and (one := _filled(sheet, row, columns, language)):
                found.append(one)
            if len(found) > MOST_ROWS:
                raise UnreadableDocument(
                    said(
                        "il foglio ha più di {most} righe: lasciarvi solo quelle scaricate.",
                        most=MOST_ROWS,
                    )
                )
    return found, headers


def _columns(row: SheetRow) -> dict[int, str]:
    """The columns a row names; none where it names neither the key nor the value."""
    named = {
        at: _NAMES[said] for at, cell in row.cells.items() if (said := fold(cell.text)) in _NAMES
    }
    return named if {KEY, VALUE} <= set(named.values()) else {}


def _filled(
    sheet: Sheet, row: SheetRow, columns: Mapping[int, str], language: Language
) -> FilledRow | None:
    cells = {name: _text(row, at) for at, name in columns.items()}
    key = parse_key(cells[KEY])
    said = any(cells.get(name) for name in FILLED)
    if key is None and not said:
        return None
    places = {
        name: f"{sheet.name}!{get_column_letter(at + 1)}{row.number}"
        for at, name in columns.items()
    }
    return FilledRow(key, cells, places, language)


def _text(row: SheetRow, column: int) -> str:
    cell = row.cells.get(column)
    return cell.text.strip() if cell else ""


def _with_commas(rows: list[FilledRow]) -> list[FilledRow]:
    """The rows of a text with its figures as Italians write them.

    Programs write the numbers of an unformatted cell as their language does, without grouping:
    under English headers a dot is decimal unless some figure has a decimal comma.
    """
    figures = [one.cells.get(VALUE, "") for one in rows]
    english = any(one.language == "en" for one in rows) and not any("," in one for one in figures)
    if not english and not writes_dot_decimals(figures):
        return rows
    return [
        replace(one, cells={**one.cells, VALUE: with_decimal_commas(one.cells.get(VALUE, ""))})
        for one in rows
    ]


def keys(rows: Iterable[FilledRow]) -> Iterator[Key]:
    """The keys of the rows that have one."""
    return (one.key for one in rows if one.key is not None)
