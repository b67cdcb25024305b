"""Sheets as OpenDocument XML; only text that went through `words` stands between the tags."""

from __future__ import annotations

from traguardo.documents.charts import Chart, png_of, svg_of
from traguardo.documents.writing.contents import front, mark, runs
from traguardo.documents.writing.fills import BOLD, fill_of
from traguardo.documents.writing.odt_front import front_matter, words
from traguardo.documents.writing.plain_text import lines
from traguardo.documents.writing.sheet import (
    HEADING_LEVELS,
    LABELLED,
    Block,
    Cell,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    header_rows,
    is_wide,
    may_split,
)

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:meta="{_OASIS}:meta:1.0"',
        f'xmlns:draw="{_OASIS}:drawing:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        f'xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
_TEXT_WIDTH_CM = 17.4
_UPRIGHT, _WIDE = ("Sheet", _TEXT_WIDTH_CM), ("Lying", 26.1)
_FRAME = 'fo:border="0.5pt solid #5c6f82" fo:padding="0.08cm"'
_GAP = '<text:p text:style-name="Gap"/>'


def content(sheet: Sheet) -> tuple[str, dict[str, bytes]]:
    """The `content.xml` of a sheet, with the styles its body turned out to need; its pictures."""
    body, opening = _Body(), front(sheet)
    pages = runs(sheet, opening)
    parts = [front_matter(sheet.title, opening)] if opening else []
    if not opening:
        parts.append(_paragraph(sheet.title, "LyingTitle" if pages and pages[0].wide else "Title"))
    for number, run in enumerate(pages):
        if number or opening:
            style = ("ToStanding", "ToLying")[run.wide]
            parts.append(f'<text:p text:style-name="{style}"/>')
        parts += map(body.block, run.blocks)
    written = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-content {NAMESPACES} office:version="1.2">'
        f"<office:automatic-styles>{_STYLES}{''.join(body.styles.values())}"
        f"</office:automatic-styles><office:body><office:text>{''.join(parts)}</office:text>"
        "</office:body></office:document-content>"
    )
    return written, body.pictures


def _style(name: str, family: str, inside: str, more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}"{more}>{inside}</style:style>'


def _properties(kind: str, said: str) -> str:
    return f"<style:{kind}-properties {said}/>"


_SMALL = _properties("text", 'fo:font-size="4pt"')
_STYLES = (
    _style("Gap", "paragraph", _SMALL)
    + _style("Bold", "paragraph", _properties("text", 'fo:font-weight="bold"'))
    + _style(
        "BoldWhite", "paragraph", _properties("text", 'fo:font-weight="bold" fo:color="#ffffff"')
    )
    + "".join(
        _style(f"To{page}", "paragraph", _SMALL, f' style:master-page-name="{page}"')
        for page in ("Standing", "Lying")
    )
    + _style(
        "LyingTitle",
        "paragraph",
        "",
        ' style:parent-style-name="Title" style:master-page-name="Lying"',
    )
    + _style(
        "CoverTitle",
        "paragraph",
        _properties("paragraph", 'fo:margin-top="6.5cm" fo:margin-bottom="0.8cm"')
        + _properties("text", 'fo:font-size="26pt"'),
        ' style:parent-style-name="Title" style:master-page-name="Cover"',
    )
    + _style("White", "paragraph", _properties("text", 'fo:color="#ffffff"'))
    + _style("Break", "paragraph", _properties("paragraph", 'fo:break-before="page"'))
    + _style("Whole", "table-row", _properties("table-row", 'fo:keep-together="always"'))
    + _style("Tall", "table-row", _properties("table-row", 'fo:keep-together="auto"'))
    + "".join(
        _style(name, "table", _properties("table", f'style:width="{width}cm" table:align="left"'))
        for name, width in (_UPRIGHT, _WIDE)
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
        self.pictures: dict[str, bytes] = {}
        self._tables = self._headings = 0

    def block(self, block: Block) -> str:
        """One block; after a table, a small gap that keeps it from the next."""
        if isinstance(block, Table):
            return self._table(block) + _GAP
        if isinstance(block, Heading):
            return "" if block.only_outline else self._heading(block)
        if isinstance(block, Paragraph):
            return _paragraph(block.text, "Subtitle" if block.leading else "Standard")
        if isinstance(block, Figure):
            return self._figure(block.chart)
        assert isinstance(block, PageBreak)
        return '<text:p text:style-name="Break"/>'

    def _heading(self, heading: Heading) -> str:
        look = f"Heading_20_{heading.level}"
        return "".join(self._title(line, heading.level, look) for line in lines(heading.text))

    def _title(self, text: str, level: int, look: str) -> str:
        """A heading, under the name that its entry in the list of headings links to."""
        self._headings += 1
        return (
            f'<text:h text:style-name="{look}" text:outline-level="{level}">'
            f'<text:bookmark text:name="{mark(self._headings)}"/>{words(text)}</text:h>'
        )

    def _figure(self, chart: Chart) -> str:
        number = len(self.pictures) // 2 + 1
        names = [f"Pictures/grafico{number}.{kind}" for kind in ("svg", "png")]
        self.pictures |= dict(zip(names, (svg_of(chart).encode(), png_of(chart)), strict=True))
        width = min(chart.width * 2.54 / 96, _TEXT_WIDTH_CM)
        size = f'svg:width="{width:.2f}cm" svg:height="{width * chart.height / chart.width:.2f}cm"'
        images = "".join(
            f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed"'
            ' xlink:actuate="onLoad"/>'
            for name in names
        )
        return (
            f'<text:p text:style-name="Standard"><draw:frame draw:name="Grafico {number}"'
            f' text:anchor-type="as-char" {size}>{images}'
            f"<svg:title>{words(chart.title)}</svg:title><svg:desc>{words(chart.alt)}</svg:desc></draw:frame></text:p>"
        )

    def _table(self, table: Table) -> str:
        self._tables += 1
        style, whole = _WIDE if is_wide(table) else _UPRIGHT
        total = sum(table.widths)
        columns = "".join(
            f'<table:table-column table:style-name="{self._column(width * whole / total)}"/>'
            for width in table.widths
        )
        size = header_rows(table)
        head = "".join(self._row(row, table) for row in table.rows[:size])
        body = "".join(self._row(row, table) for row in table.rows[size:])
        repeated = f"<table:table-header-rows>{head}</table:table-header-rows>" if head else ""
        return (
            f'<table:table table:name="Tabella{self._tables}" table:style-name="{style}">'
            f"<table:desc>{words(' '.join(lines(table.summary)))}</table:desc>"
            f"{columns}{repeated}{body}</table:table>"
        )

    def _column(self, width: float) -> str:
        name = f"C{width * 1000:.0f}"
        size = f'style:column-width="{width:.3f}cm"'
        self.styles.setdefault(
            name, _style(name, "table-column", _properties("table-column", size))
        )
        return name

    def _row(self, row: Row, table: Table) -> str:
        look = "Tall" if may_split(row, table.widths) else "Whole"
        cells = "".join(
            self._cell(cell, row, first=n == 0, outline=table.outline)
            for n, cell in enumerate(row.cells)
        )
        return f'<table:table-row table:style-name="{look}">{cells}</table:table-row>'

    def _cell(self, cell: Cell, row: Row, *, first: bool, outline: bool) -> str:
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
            f"{self._inside(cell, row, label=label, outline=outline)}</table:table-cell>"
            + "<table:covered-table-cell/>"
            * (cell.span - 1)
        )

    def _inside(self, cell: Cell, row: Row, *, label: bool, outline: bool) -> str:
        level = HEADING_LEVELS.get(row.role)
        white = row.role is Role.AREA
        look = "White" if white else "Standard"
        if level is not None and not label and outline:
            first, *rest = lines(cell.text)
            title = self._title(first, level, f"H{level}{'w' * white}")
            return title + "".join(_line(line, look) for line in rest)
        bold = label or row.role in BOLD or level is not None
        strong = "BoldWhite" if white else "Bold"
        return "".join(
            _line(line, strong if bold and (n == 0 or row.role is not Role.STATUS) else look)
            for n, line in enumerate(lines(cell.text))
        )


def _paragraph(text: str, style: str) -> str:
    return "".join(_line(line, style) for line in lines(text))


def _line(line: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{words(line)}</text:p>'
