"""One small invented plan, drawn in every format as the programs of an office would write it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import typst
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.documents import word

GREEN = "00B050"


@dataclass(frozen=True)
class Drawn:
    """A cell: words, colour, columns and rows it reaches over."""

    text: str
    fill: str = ""
    across: int = 1
    down: int = 1


Line = Sequence[Drawn | str]
Page = Sequence[str | Sequence[Line]]
"""Paragraphs, and tables as lists of rows."""

PLAN: Page = (
    "PIANO DELLA PERFORMANCE 2026/2028",
    (
        (Drawn("Area strategica: Tutela del mercato", across=4),),
        (Drawn("Obiettivo strategico: Rendere più certi i tempi dei controlli", across=4),),
        ("Indicatori", "Peso", "Un.mis.", "target"),
        (
            "Verifiche entro i termini",
            "60",
            "%",
            "Anno:2026---90%\nAnno:2027---92%\nAnno:2028---95%",
        ),
        (
            "Metrologi formati\nTipologia KPI:qualità",
            "40",
            "numero",
            "Anno:2026---3\nAnno:2027---4",
        ),
        (Drawn("Monitoraggio semestrale: in linea con target", GREEN, across=4),),
    ),
    (
        ("obiettivo strategico (missione)", "Cod.012 Regolazione dei mercati"),
        ("programma", "Cod.004 Vigilanza"),
        ("obiettivo operativo", "Ridurre l’arretrato delle verifiche"),
        ("descrizione", "Si sposta il lavoro dove serve:\nprima le bilance, poi i distributori."),
        ("kpi operativo 1.1", ""),
        ("nome indicatore", "Giorni medi per una verifica"),
        ("unità di misura", "giorni"),
        ("target annuale", "<=20gg.+5"),
        ("peso indicatore", "100%"),
        (Drawn("Monitoraggio semestrale: in linea", GREEN, across=2),),
    ),
)


def cells(line: Line) -> Iterator[Drawn]:
    for one in line:
        yield Drawn(one) if isinstance(one, str) else one


def as_docx(page: Page = PLAN) -> bytes:
    def row(line: Line) -> str:
        drawn = (word.cell(one.text, span=one.across, fill=one.fill) for one in cells(line))
        return word.row(*drawn)

    return word.document(
        *(
            word.paragraph(block) if isinstance(block, str) else word.table(*map(row, block))
            for block in page
        )
    )


OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN_NAMES = " ".join(
    f'xmlns:{prefix}="{OPEN}{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("fo", "xsl-fo-compatible"), ("draw", "drawing"), ("svg", "svg-compatible")),
    )
)
MANIFEST = "META-INF/manifest.xml"


def open_document(body: str, *, kind: str = "text", styles: str = "", **parts: str) -> bytes:
    """An OpenDocument archive; `body` is what stands inside office:text or office:spreadsheet."""
    content = (
        f"<office:document-content {OPEN_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    all_parts = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content}
    return zipped(all_parts | parts)


def zipped(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def cell_style(fill: str) -> str:
    look = f'<style:table-cell-properties fo:background-color="#{fill.lower()}"/>'
    return f'<style:style style:name="f{fill}" style:family="table-cell">{look}</style:style>'


def open_cell(one: Drawn) -> str:
    style = f' table:style-name="f{one.fill}"' if one.fill else ""
    spans = "".join(
        f' table:number-{name}-spanned="{number}"'
        for name, number in (("columns", one.across), ("rows", one.down))
        if number > 1
    )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in one.text.split("\n"))
    covered = "<table:covered-table-cell/>" * (one.across - 1)
    return f"<table:table-cell{style}{spans}>{lines}</table:table-cell>{covered}"


def open_row(line: Line) -> str:
    return f"<table:table-row>{''.join(map(open_cell, cells(line)))}</table:table-row>"


def as_odt(page: Page = PLAN) -> bytes:
    body = "".join(
        f"<text:p>{escape(block)}</text:p>"
        if isinstance(block, str)
        else f"<table:table>{''.join(map(open_row, block))}</table:table>"
        for block in page
    )
    return open_document(body, styles=cell_style(GREEN))


def sheet_rows(page: Page) -> Iterator[Line]:
    for block in page:
        if isinstance(block, str):
            yield (block,)
        else:
            yield ()
            yield from block


def as_ods(page: Page = PLAN) -> bytes:
    rows = "".join(map(open_row, sheet_rows(page)))
    sheet = f'<table:table table:name="Foglio1">{rows}</table:table>'
    return open_document(sheet, kind="spreadsheet", styles=cell_style(GREEN))


def as_xlsx(page: Page = PLAN) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, line in enumerate(sheet_rows(page), 1):
        column = 1
        for one in cells(line):
            place = sheet.cell(number, column, one.text or None)
            place.data_type = "s" if one.text else "n"
            if one.fill:
                place.fill = PatternFill("solid", fgColor=f"FF{one.fill}")
            if one.across > 1:
                sheet.merge_cells(None, number, column, number, column + one.across - 1)
            column += one.across
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_csv(page: Page = PLAN) -> bytes:
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";")
    for line in sheet_rows(page):
        writer.writerow([one.text for one in cells(line)])
    return stream.getvalue().encode("utf-8-sig")


def as_html(page: Page = PLAN) -> bytes:
    def drawn(one: Drawn) -> str:
        look = f' bgcolor="#{one.fill}"' if one.fill else ""
        lines = "<br>\n".join(escape(line) for line in one.text.split("\n"))
        return f"<td colspan={one.across} rowspan={one.down}{look}>{lines}</td>"

    def row(line: Line) -> str:
        return f"<tr>{''.join(map(drawn, cells(line)))}</tr>\n"

    body = "\n".join(
        f"<p>{escape(block)}</p>"
        if isinstance(block, str)
        else f"<table>{''.join(map(row, block))}</table>"
        for block in page
    )
    return f"<!DOCTYPE html><html><meta charset=utf-8><body>{body}</body></html>".encode()


def printed(source: str, *, margin: str = "50pt", look: str = "size: 10pt") -> bytes:
    """A PDF of some Typst source on A4."""
    head = f'#set page(paper: "a4", margin: {margin})\n#set text(lang: "it", {look})\n'
    made = typst.compile(f"{head}{source}".encode())
    assert isinstance(made, bytes)
    return made


def typeset(text: str) -> str:
    """A text as Typst writes it, whatever characters it holds."""
    return " \\ ".join(f"#{json.dumps(line, ensure_ascii=False)}" for line in text.split("\n"))


def as_pdf(page: Page = PLAN) -> bytes:
    return printed("\n\n".join(typeset_block(block) for block in page))


def typeset_block(block: str | Sequence[Line]) -> str:
    if isinstance(block, str):
        return typeset(block)
    width = max(sum(one.across for one in cells(line)) for line in block)
    drawn = (
        f"table.cell(colspan: {one.across}, rowspan: {one.down}"
        + (f', fill: rgb("#{one.fill}")' if one.fill else "")
        + f")[{typeset(one.text)}]"
        for line in block
        for one in cells(line)
    )
    return f"#table(columns: {width}, {', '.join(drawn)})"


DRAWN: dict[str, Callable[..., bytes]] = {
    ".docx": as_docx,
    ".odt": as_odt,
    ".xlsx": as_xlsx,
    ".ods": as_ods,
    ".csv": as_csv,
    ".pdf": as_pdf,
    ".html": as_html,
    ".htm": as_html,
}
