"""Excel workbooks (.xlsx) as sheets: visible ones, each cell as an office would have typed it.

Read from the XML in one pass: libraries that give values give no formats and no colours, and set
aside room for every cell up to the farthest one, so that one cell in a far corner takes all memory.
"""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.messages import said
from traguardo.documents.archive import Archive, missing_part
from traguardo.documents.blocks import Blocks
from traguardo.documents.markup import Attributes, parse_xml
from traguardo.documents.spreadsheet.looks import MAIN, read_looks
from traguardo.documents.spreadsheet.sheet import Sheet, sheet_blocks
from traguardo.documents.spreadsheet.worksheet import Book, Worksheet

_BOOK = "xl/workbook.xml"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_STRICT_RELATED = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read_xlsx(data: bytes) -> Blocks:
    """The blocks of a workbook; UnreadableDocument where it is damaged or is none."""
    return sheet_blocks(xlsx_sheets(data))


def xlsx_sheets(data: bytes) -> Iterator[Sheet]:
    """The visible sheets of a workbook, in its order."""
    archive = Archive(data)
    if _BOOK not in archive:
        raise missing_part(archive, said("una cartella di Excel (.xlsx)"), _BOOK)
    listed, later_epoch = _listed(archive)
    parts = _parts(archive)
    book = Book(_strings(archive, parts), read_looks(archive), later_epoch)
    for number, (name, relation, visible) in enumerate(listed, 1):
        part = parts.get(relation, "")
        if not visible or part not in archive or "sheet" not in part.casefold():
            continue
        sheet = Worksheet(book)
        parse_xml(_content(archive, part), part, sheet.start, sheet.end, sheet.text)
        yield Sheet(name, number, sheet.rows())


def _content(archive: Archive, part: str) -> bytes:
    content = archive.read(part).replace(_STRICT_RELATED, _RELATED.encode())
    return content.replace(_STRICT, MAIN[:-1].encode())


def _listed(archive: Archive) -> tuple[list[tuple[str, str, bool]], bool]:
    """Name, relation and visibility of each sheet; and whether days count from 1904."""
    sheets: list[tuple[str, str, bool]] = []
    later = False

    def start(name: str, said: Attributes) -> None:
        nonlocal later
        if name == f"{MAIN}sheet":
            relation = said.get(f"{_RELATED}}}id", "")
            visible = said.get("state", "visible") == "visible"
            sheets.append((said.get("name", ""), relation, visible))
        elif name == f"{MAIN}workbookPr":
            later = said.get("date1904") in {"1", "true"}

    parse_xml(_content(archive, _BOOK), _BOOK, start, _ignore, _ignore)
    return sheets, later


def _parts(archive: Archive) -> dict[str, str]:
    """The parts of a workbook by their relation; that of the shared strings as `strings`."""
    relations = "xl/_rels/workbook.xml.rels"
    found: dict[str, str] = {}

    def start(_: str, said: Attributes) -> None:
        target = said.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if said.get("Type", "").endswith("/sharedStrings"):
            found["strings"] = part
        elif "Id" in said:
            found[said["Id"]] = part

    if relations in archive:
        parse_xml(archive.read(relations), relations, start, _ignore, _ignore)
    return found


def _strings(archive: Archive, parts: dict[str, str]) -> list[str]:
    """The texts that cells name by number, without the readings of Asian words."""
    part = parts.get("strings", "")
    found: list[list[str]] = []
    taking, skipping = False, False

    def start(name: str, _: Attributes) -> None:
        nonlocal taking, skipping
        if name == f"{MAIN}si":
            found.append([])
        skipping = skipping or name == f"{MAIN}rPh"
        taking = name == f"{MAIN}t" and not skipping

    def end(name: str) -> None:
        nonlocal taking, skipping
        taking = False
        skipping = skipping and name != f"{MAIN}rPh"

    def text(data: str) -> None:
        if taking and found:
            found[-1].append(data)

    if part in archive:
        parse_xml(_content(archive, part), part, start, end, text)
    return ["".join(pieces) for pieces in found]


def _ignore(_: str) -> None:
    """Ends and texts of lists say nothing."""
