"""Sheets as OpenDocument XML; only text that went through `_words` stands between the tags."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from traguardo.documents.writing.fills import BOLD, fill_of
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import (
    HEADING_LEVELS,
    LABELLED,
    Block,
    Cell,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    header_rows,
    may_split,
)

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:meta="{_OASIS}:meta:1.0"',
        f'xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
_TEXT_WIDTH_CM = 17.4
_SEVERAL_BLANKS = re.compile(r"^ +| {2,}| $")
_FRAME = 'fo:border="0.5pt solid #5c6f82" fo:padding="0.08cm"'
_GAP = '<text:p text:style-name="Gap"/>'


def content(sheet: Sheet) -> str:
    """The `content.xml` of a sheet: its body, and the styles the body turned out to need."""
    body = _Body()
    parts = [_paragraph(sheet.title, "Title")]
    parts += [body.block(block) for block in sheet.blocks]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-content {NAMESPACES} office:version="1.2">'
        f"<office:automatic-styles>{_STYLES}{''.join(body.styles.values())}"
        f"</office:automatic-styles><office:body><office:text>{''.join(parts)}</office:text>"
        "</office:body></office:document-content>"
    )


def _style(name: str, family: str, inside: str, more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}"{more}>{inside}</style:style>'


def _properties(kind: str, said: str) -> str:
    return f"<style:{kind}-properties {said}/>"


_STYLES = (
    _style("Gap", "paragraph", _properties("text", 'fo:font-size="4pt"'))
    + _style("Bold", "paragraph", _properties("text", 'fo:font-weight="bold"'))
    + _style("White", "paragraph", _properties("text", 'fo:color="#ffffff"'))
    + _style("Break", "paragraph", _properties("paragraph", 'fo:break-before="page"'))
    + _style("Whole", "table-row", _properties("table-row", 'fo:keep-together="always"'))
    + _style("Tall", "table-row", _properties("table-row", 'fo:keep-together="auto"'))
    + _style(
        "Sheet",
        "table",
        _properties("table", f'style:width="{_TEXT_WIDTH_CM}cm" table:align="left"'),
    )
    + "".join(
        _style(
            f"H{level}{'w' * white}",
            "paragraph",
            _properties("paragraph", 'fo:margin-top="0cm" fo:margin-bottom="0cm"')
            + (_properties("text", 'fo:color="#ffffff"') if white else ""),
            f' style:parent-style-name="Heading_20_{level}"',
        )
        for level in (1, 2)
        for white in (False, True)
    )
)


class _Body:
    """Writes blocks and gathers the styles of columns and cells they use."""

    def __init__(self) -> None:
        self.styles: dict[str, str] = {}
        self._tables = 0

    def block(self, block: Block) -> str:
        """One block; after a table, a small gap that keeps it from the next."""
        if isinstance(block, Table):
            return self._table(block) + _GAP
        if isinstance(block, Heading):
            return "" if block.only_outline else _heading(block.text, block.level, "Heading_20_")
        if isinstance(block, Paragraph):
            return _paragraph(block.text, "Subtitle" if block.leading else "Standard")
        assert isinstance(block, PageBreak)
        return '<text:p text:style-name="Break"/>'

    def _table(self, table: Table) -> str:
        self._tables += 1
        columns = "".join(
            f'<table:table-column table:style-name="{self._column(width, sum(table.widths))}"/>'
            for width in table.widths
        )
        size = header_rows(table)
        head = "".join(self._row(row, table) for row in table.rows[:size])
        body = "".join(self._row(row, table) for row in table.rows[size:])
        repeated = f"<table:table-header-rows>{head}</table:table-header-rows>" if head else ""
        return (
            f'<table:table table:name="Tabella{self._tables}" table:style-name="Sheet">'
            f"<table:desc>{_words(' '.join(lines(table.summary)))}</table:desc>"
            f"{columns}{repeated}{body}</table:table>"
        )

    def _column(self, width: int, total: int) -> str:
        name = f"C{width}of{total}"
        size = f'style:column-width="{_TEXT_WIDTH_CM * width / total:.3f}cm"'
        self.styles.setdefault(
            name, _style(name, "table-column", _properties("table-column", size))
        )
        return name

    def _row(self, row: Row, table: Table) -> str:
        look = "Tall" if may_split(row, table.widths) else "Whole"
        cells = "".join(self._cell(cell, row, first=n == 0) for n, cell in enumerate(row.cells))
        return f'<table:table-row table:style-name="{look}">{cells}</table:table-row>'

    def _cell(self, cell: Cell, row: Row, *, first: bool) -> str:
        fill = fill_of(cell, row)
        name = f"F{fill}"
        shade = f' fo:background-color="#{fill}"' if fill else ""
        self.styles.setdefault(
            name, _style(name, "table-cell", _properties("table-cell", _FRAME + shade))
        )
        label = first and len(row.cells) == 2 and row.role in LABELLED
        span = f' table:number-columns-spanned="{cell.span}"' if cell.span > 1 else ""
        return (
            f'<table:table-cell table:style-name="{name}" office:value-type="string"{span}>'
            f"{_inside(cell, row, label=label)}</table:table-cell>"
            + "<table:covered-table-cell/>"
            * (cell.span - 1)
        )


def _inside(cell: Cell, row: Row, *, label: bool) -> str:
    level = HEADING_LEVELS.get(row.role)
    look = "White" if row.role is Role.AREA else "Standard"
    if level is not None and not label:
        first, *rest = lines(cell.text)
        ink = "w" if row.role is Role.AREA else ""
        return (
            f'<text:h text:style-name="H{level}{ink}" text:outline-level="{level}">'
            f"{_words(first)}</text:h>" + "".join(_line(line, look) for line in rest)
        )
    bold = label or row.role in BOLD
    return "".join(
        _line(line, "Bold" if bold and (n == 0 or row.role is not Role.STATUS) else look)
        for n, line in enumerate(lines(cell.text))
    )


def _heading(text: str, level: int, style: str) -> str:
    return "".join(
        f'<text:h text:style-name="{style}{level}" text:outline-level="{level}">'
        f"{_words(line)}</text:h>"
        for line in lines(text)
    )


def _paragraph(text: str, style: str) -> str:
    return "".join(_line(line, style) for line in lines(text))


def _line(line: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{_words(line)}</text:p>'


def _words(text: str) -> str:
    """Escaped text; blanks that OpenDocument would collapse, and tabs, are elements."""
    spaced = _SEVERAL_BLANKS.sub(lambda found: "\x00" * len(found[0]), text)
    return escape(spaced).replace("\t", "<text:tab/>").replace("\x00", "<text:s/>")
