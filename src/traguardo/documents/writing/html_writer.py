"""A sheet as one web page that needs nothing else: no script, no address to fetch from.

Every table has a name, its header cells say of what, and titles are headings; a status is said in
words beside its colour.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from html import escape

from traguardo.documents.charts import Chart, svg_of
from traguardo.documents.writing.fills import BOLD, fill_of
from traguardo.documents.writing.plain_text import lines, plain
from traguardo.documents.writing.sheet import (
    HEADING_LEVELS,
    LABELLED,
    Block,
    Cell,
    Figure,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    header_rows,
)

_LOOK = """
:root{color-scheme:light}
body{margin:2rem auto;max-width:62rem;padding:0 1rem;color:#17324d;background:#fff;
font:1rem/1.5 "Titillium Web",Arial,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.2}h2,h3{font-size:1.25rem;margin:1.5rem 0 .5rem}
img{max-width:100%;height:auto;display:block;margin:0 0 .75rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;color:#111}
td,th{border:1px solid #5c6f82;padding:.35rem .5rem;text-align:left;vertical-align:top;
font-weight:400}.bold{font-weight:700}td h2,td h3,pre{margin:0;color:inherit}
pre{font:inherit;white-space:pre-wrap}pre[role]{font-size:1.25rem;font-weight:700}
@media (max-width:40rem){table.wide{min-width:44rem}}
@media print{body{margin:0;max-width:none;font-size:9pt}tr{break-inside:avoid}
thead{display:table-header-group}.scroll{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
_SEVERAL_BLANKS = re.compile("[ \t]{2}|\t")
_WIDE = 3
"""From so many columns on, a table may be wider than a telephone."""


def html_bytes(sheet: Sheet, made_on: date | None) -> bytes:
    """UTF-8 HTML in Italian."""
    title = escape(" ".join(lines(sheet.title)))
    author = escape(" ".join(lines(sheet.author)), quote=True)
    day = f'<meta name="dcterms.created" content="{made_on.isoformat()}">' if made_on else ""
    body = "\n".join(part for block in sheet.blocks for part in _parts(block))
    page = (
        f'<!doctype html>\n<html lang="it">\n<head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="author" content="{author}">{day}<style>{_LOOK}</style></head>\n'
        f"<body><main>\n<h1>{title}</h1>\n{body}\n</main></body>\n</html>\n"
    )
    return page.encode()


def _parts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Paragraph):
        words = _lines(block.text)
        yield words if words.startswith("<pre>") else f"<p>{words}</p>"
    elif isinstance(block, Figure):
        yield _figure(block.chart)
    elif isinstance(block, Heading) and not block.only_outline:
        yield _heading(block.text, min(block.level + 1, 6))


def _figure(chart: Chart) -> str:
    """The drawing within the page, which stays one file."""
    drawn = b64encode(svg_of(chart).encode()).decode()
    alt = escape(chart.alt, quote=True)
    size = f'width="{chart.width}" height="{chart.height}"'
    return f'<img src="data:image/svg+xml;base64,{drawn}" {size} alt="{alt}">'


def _table(table: Table) -> str:
    name = escape(" ".join(lines(table.summary)), quote=True)
    wide = ' class="wide"' if len(table.widths) >= _WIDE else ""
    widths = "".join(f'<col style="width:{width}%">' for width in _shares(table.widths))
    size = header_rows(table)
    head = "".join(map(_row, table.rows[:size]))
    body = "".join(map(_row, table.rows[size:]))
    return (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{name}">'
        f'<table{wide} aria-label="{name}"><colgroup>{widths}</colgroup>'
        f"{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table></div>"
    )


def _shares(widths: tuple[int, ...]) -> list[int]:
    return [round(100 * width / sum(widths)) for width in widths]


def _row(row: Row) -> str:
    cells = "".join(_cell(cell, row, first=n == 0) for n, cell in enumerate(row.cells))
    return f"<tr>{cells}</tr>\n"


def _cell(cell: Cell, row: Row, *, first: bool) -> str:
    label = first and len(row.cells) == 2 and row.role in LABELLED
    scope = _scope(row, label=label)
    tag = "th" if scope else "td"
    span = f' colspan="{cell.span}"' if cell.span > 1 else ""
    bold = ' class="bold"' if label or row.role in BOLD else ""
    fill = fill_of(cell, row)
    ink = ";color:#fff" if row.role is Role.AREA else ""
    look = f' style="background:#{fill}{ink}"' if fill else ""
    return f"<{tag}{scope}{span}{bold}{look}>{_inside(cell, row, label=label)}</{tag}>"


def _scope(row: Row, *, label: bool) -> str:
    if row.role is Role.HEAD:
        return ' scope="col"' if len(row.cells) > 1 else ' scope="colgroup"'
    return ' scope="row"' if label else ""


def _inside(cell: Cell, row: Row, *, label: bool) -> str:
    """The words; where the row is a heading, its first line is one."""
    level = HEADING_LEVELS.get(row.role)
    if level is None or label:
        return _lines(cell.text)
    first, _, rest = cell.text.partition("\n")
    return _heading(first, level + 1) + (_lines(rest) if rest else "")


def _heading(text: str, level: int) -> str:
    if _SEVERAL_BLANKS.search(text):
        return f'<pre role="heading" aria-level="{level}">{escape(plain(text))}</pre>'
    return f"<h{level}>{_lines(text)}</h{level}>"


def _lines(text: str) -> str:
    """Line by line; blanks that a page would run together are kept."""
    if _SEVERAL_BLANKS.search(text):
        return f"<pre>{escape(plain(text))}</pre>"
    return "<br>".join(map(escape, lines(text)))
