"""Sheets as WordprocessingML: written as text, because python-docx takes a second a card table.

Only text that went through `escaped` stands between the tags.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from xml.sax.saxutils import escape

from traguardo.documents.charts import Chart
from traguardo.documents.writing.fills import BOLD, fill_of
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import (
    LABELLED,
    Block,
    Cell,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
    header_rows,
    is_wide,
    may_split,
)
from traguardo.documents.writing.skeleton import LYING_WIDTH_MM, TEXT_WIDTH_MM

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WIDTH = TEXT_WIDTH_MM * 1440 * 10 // 254
LYING_WIDTH = LYING_WIDTH_MM * 1440 * 10 // 254
"""How wide the text is on an upright page and on one that lies, in twentieths of a point."""
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_STYLES = {Role.AREA: "Heading1", Role.OBJECTIVE: "Heading2", Role.TITLE: "Heading2"}
_HEADLINED = {Role.STATUS, Role.OBJECTIVE, Role.TITLE, Role.AREA}
"""Rows of whose text only the first line is set off."""
_KEPT = {Role.AREA, Role.NOTE, Role.OBJECTIVE, Role.HEAD, Role.KPI, Role.MARK}
"""Rows that stay with the row after them."""


def written(blocks: Iterable[Block], figure: Callable[[Chart], str]) -> str:
    """The blocks as paragraphs and tables; an empty paragraph between two tables.

    `figure` gives the drawing of a chart, whose pictures are parts of their own.
    """
    parts = []
    shown = (one for one in blocks if not (isinstance(one, Heading) and one.only_outline))
    for before, block in pairwise([None, *shown]):
        if isinstance(before, Table) and isinstance(block, Table | Paragraph):
            parts.append('<w:p><w:pPr><w:pStyle w:val="Gap"/><w:keepNext/></w:pPr></w:p>')
        parts.append(_block(block, figure))
    return "".join(parts)


def _block(block: Block | None, figure: Callable[[Chart], str]) -> str:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Figure):
        return f"<w:p><w:pPr><w:keepNext/></w:pPr><w:r>{figure(block.chart)}</w:r></w:p>"
    if isinstance(block, Heading):
        return paragraph(block.text, f"Heading{block.level}")
    if isinstance(block, Paragraph):
        return paragraph(block.text, "Subtitle" if block.leading else "")
    if isinstance(block, PageBreak):
        return PAGE_BREAK
    return ""


def paragraph(text: str, style: str) -> str:
    """A paragraph of that style for each line of the text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return "".join(f"<w:p>{properties}{_run(line, '')}</w:p>" for line in lines(text))


def _table(table: Table) -> str:
    whole = LYING_WIDTH if is_wide(table) else WIDTH
    columns = _columns(table.widths, whole)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    head = header_rows(table)
    rows = "".join(
        _row(row, columns, _row_properties(row, table, repeated=n < head), table.outline)
        for n, row in enumerate(table.rows)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblDescription w:val="{attribute(table.summary)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _columns(widths: tuple[int, ...], whole: int) -> list[int]:
    total = sum(widths)
    return [whole * width // total for width in widths]


def _row_properties(row: Row, table: Table, *, repeated: bool) -> str:
    whole = "" if may_split(row, table.widths) else "<w:cantSplit/>"
    return f"<w:trPr>{whole}{'<w:tblHeader/>' if repeated else ''}</w:trPr>"


def _row(row: Row, columns: list[int], properties: str, outline: bool) -> str:
    cells, column = [], 0
    for cell in row.cells:
        width = sum(columns[column : column + cell.span])
        plain = not outline or (column == 0 and len(row.cells) == 2)
        cells.append(_cell(cell, row, width, _STYLES.get(row.role, "") * (not plain), column))
        column += cell.span
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(cell: Cell, row: Row, width: int, style: str, column: int) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    fill = fill_of(cell, row)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    label = column == 0 and len(row.cells) == 2
    look = "<w:b/>" if row.role in BOLD or (label and row.role in LABELLED) else ""
    if row.role is Role.AREA:
        look = '<w:color w:val="FFFFFF"/>'
    if not style and row.role in (Role.AREA, Role.OBJECTIVE):
        look = f"<w:b/>{look}"
    paragraphs = "".join(
        _cell_line(
            line, row, look if n == 0 or row.role not in _HEADLINED else "", style * (n == 0)
        )
        for n, line in enumerate(lines(cell.text))
    )
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{span}{shade}</w:tcPr>{paragraphs}</w:tc>"


def _cell_line(line: str, row: Row, look: str, style: str) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if row.role in _KEPT else ""
    properties += '<w:spacing w:before="0" w:after="0"/>' if style else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{_run(line, look)}</w:p>"


def _run(text: str, look: str) -> str:
    if not text:
        return ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def escaped(text: str) -> str:
    """Text for a `w:t`; a tab is an element of its own."""
    return escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')


def attribute(text: str) -> str:
    """Text for an attribute in double quotes."""
    return escape(" ".join(lines(text)), {'"': "&quot;"})[:1000]
