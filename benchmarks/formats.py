"""Reading a plan of 200 cards in every format: time and memory against a floor in the same run.

Shown are the whole reading to a plan, and the reader alone (bytes to blocks), which is what the
floor is set beside. The floors do the least that reading needs: lxml parsing the same XML (or the
same page), PDFium giving the same text, calamine the same sheet, the csv module the same rows. Each
measurement is a process of its own, so that its memory is its own; the growth is from 50 to 5,000
indicators.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

CARDS, FEW, MANY = 200, 50, 5_000
RUNS = 5
ROWS = (
    ("obiettivo strategico (missione)", "Cod.012 Regolazione dei mercati"),
    ("programma", "Cod.004 Vigilanza"),
    ("obiettivo operativo", "Ridurre l’arretrato delle verifiche, {card}"),
    ("descrizione", "Si sposta il lavoro dove serve di più: prima le bilance, poi i distributori."),
    ("centro di costo", "Ufficio metrico"),
)
INDICATOR = (
    ("kpi operativo {number}", ""),
    ("nome indicatore", "Giorni medi per una verifica {card}.{number}"),
    ("algoritmo di calcolo", "Somma dei giorni / numero delle verifiche"),
    ("unità di misura", "giorni"),
    ("target annuale", "<=20gg.+5"),
    ("peso indicatore", "{weight}%"),
    ("fonte dati", "Registro delle verifiche"),
)
Card = list[tuple[str, str]]

FLOORS = {
    ".docx": ("lxml", "word/document.xml"),
    ".odt": ("lxml", "content.xml"),
    ".ods": ("calamine", ""),
    ".xlsx": ("calamine", ""),
    ".csv": ("csv", ""),
    ".html": ("lxml.html", ""),
    ".pdf": ("PDFium", ""),
}
OURS = """
from traguardo.documents.reading import read_document
work = lambda: read_document(data, path)
"""
BLOCKS = "from traguardo.documents.{reader}\nwork = lambda: read(data)\n"
READERS = {
    ".docx": "docx_reader import read_docx as read",
    ".odt": "opendocument.text import read_odt as read",
    ".ods": "opendocument.spreadsheet import read_ods as read",
    ".xlsx": "spreadsheet.workbook import read_xlsx as read",
    ".csv": "spreadsheet.delimited import read_csv as read",
    ".html": "hypertext.reader import read_html as read",
    ".pdf": "pdf.reader import read_pdf as read",
}
PEERS = {
    "lxml": """
from io import BytesIO
from zipfile import ZipFile
from lxml import etree
work = lambda: etree.fromstring(ZipFile(BytesIO(data)).read(part))
""",
    "lxml.html": "from lxml import etree\nwork = lambda: etree.HTML(data)\n",
    "calamine": """
from io import BytesIO
from python_calamine import CalamineWorkbook
def work():
    book = CalamineWorkbook.from_object(BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
""",
    "csv": """
import csv
from io import StringIO
work = lambda: list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
""",
    "PDFium": """
import pypdfium2
def work():
    pages = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in pages]
""",
}
PROCESS = """
import json, resource, sys
from time import perf_counter
path, part, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
data = open(path, "rb").read()
{work}
times = []
for _ in range(runs):
    start = perf_counter()
    work()
    times.append(perf_counter() - start)
# What getrusage says may still be the memory of the process this one was forked from.
status = open("/proc/self/status").read() if sys.platform == "linux" else ""
peak = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")]
most = peak[0] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([sorted(times)[len(times) // 2], most]))
"""


def cards(count: int, each: int) -> Iterator[Card]:
    for card in range(1, count + 1):
        rows = [(label, text.format(card=card)) for label, text in ROWS]
        for number in range(1, each + 1):
            said = {"card": card, "number": f"1.{number}", "weight": 100 // each}
            rows += [(label.format(**said), text.format(**said)) for label, text in INDICATOR]
        yield rows


TITLE = "PIANO DELLA PERFORMANCE 2026/2028"


def zipped(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(plan: Sequence[Card]) -> bytes:
    def cell(text: str) -> str:
        return f"<w:tc><w:tcPr/><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:tc>"

    tables = "<w:p/>".join(
        f"<w:tbl>{''.join(f'<w:tr>{cell(a)}{cell(b)}</w:tr>' for a, b in card)}</w:tbl>"
        for card in plan
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    title = f"<w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="{name}"><w:body>{title}{tables}</w:body></w:document>'
    return zipped({"word/document.xml": body})


def opened(plan: Sequence[Card], kind: str) -> bytes:
    base = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{one}="{base}{one}:1.0"' for one in ("office", "text", "table"))

    def cell(text: str) -> str:
        return f"<table:table-cell><text:p>{escape(text)}</text:p></table:table-cell>"

    def row(*texts: str) -> str:
        return f"<table:table-row>{''.join(map(cell, texts))}</table:table-row>"

    tables = ["".join(row(*line) for line in card) for card in plan]
    if kind == "text":
        body = f"<text:p>{TITLE}</text:p>"
        body += "<text:p/>".join(f"<table:table>{rows}</table:table>" for rows in tables)
    else:
        rows = "<table:table-row/>".join([row(TITLE), *tables])
        body = f'<table:table table:name="Foglio1">{rows}</table:table>'
    content = f"<office:document-content {names}><office:body><office:{kind}>{body}</office:{kind}>"
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entry = f'<m:file-entry m:full-path="/" m:media-type="{mimetype}"/>'
    return zipped(
        {
            "mimetype": mimetype,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{name}">{entry}</m:manifest>',
            "content.xml": f"{content}</office:body></office:document-content>",
        }
    )


def lines(plan: Sequence[Card]) -> Iterator[tuple[str, ...]]:
    yield (TITLE,)
    for card in plan:
        yield ()
        yield from card


def xlsx(plan: Sequence[Card]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Foglio1")
    for line in lines(plan):
        sheet.append(line)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def separated(plan: Sequence[Card]) -> bytes:
    stream = StringIO()
    csv.writer(stream, delimiter=";").writerows(lines(plan))
    return stream.getvalue().encode("utf-8-sig")


def page(plan: Sequence[Card]) -> bytes:
    tables = "".join(
        "<table>"
        + "".join(f"<tr><td>{html.escape(a)}<td>{html.escape(b)}" for a, b in card)
        + "</table>"
        for card in plan
    )
    return f"<!DOCTYPE html><meta charset=utf-8><p>{TITLE}</p>{tables}".encode()


def printed(plan: Sequence[Card]) -> bytes:
    import typst

    def table(card: Card) -> str:
        cells = ", ".join(
            f"[#{json.dumps(text, ensure_ascii=False)}]" for row in card for text in row
        )
        return f"#table(columns: (1fr, 2fr), {cells})"

    body = "\n\n".join([TITLE, *map(table, plan)])
    made = typst.compile(f"#set text(size: 9pt)\n{body}".encode())
    assert isinstance(made, bytes)
    return made


DRAWN: dict[str, Callable[[Sequence[Card]], bytes]] = {
    ".docx": docx,
    ".odt": lambda plan: opened(plan, "text"),
    ".ods": lambda plan: opened(plan, "spreadsheet"),
    ".xlsx": xlsx,
    ".csv": separated,
    ".html": page,
    ".pdf": printed,
}


def measured(work: str, file: Path, part: str = "", runs: int = RUNS) -> tuple[float, float]:
    """Seconds of the middle run, and the most memory of the process in MB."""
    command = [sys.executable, "-c", PROCESS.replace("{work}", work), str(file), part, str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, kibibytes = json.loads(done.stdout)
    return seconds, kibibytes / 1024


def compared(folder: Path, extension: str) -> str:
    """A format against its floor, on 200 cards."""
    file = folder / f"piano{extension}"
    file.write_bytes(DRAWN[extension](list(cards(CARDS, 2))))
    name, part = FLOORS[extension]
    whole, _ = measured(OURS, file)
    ours, memory = measured(BLOCKS.replace("{reader}", READERS[extension]), file)
    floor, floor_memory = measured(PEERS[name], file, part)
    return (
        f"{extension:6} plan {whole * 1000:5.0f} ms, "
        f"blocks {ours * 1000:5.0f} ms {memory:4.0f} MB | "
        f"{name:9} {floor * 1000:6.1f} ms {floor_memory:4.0f} MB | "
        f"ratio of blocks {ours / floor:5.1f}, of memory {memory / floor_memory:3.1f}"
    )


def grown(folder: Path, extension: str) -> str:
    """Time per indicator of 5,000 against that of 50."""
    each = []
    for count in (FEW, MANY):
        file = folder / f"piano-{count}{extension}"
        file.write_bytes(DRAWN[extension](list(cards(count // 2, 2))))
        runs = RUNS if count == FEW else 1
        seconds, memory = measured(OURS, file, runs=runs * (3 if count == FEW else 1))
        each.append(seconds / count)
    few, many = (one * 1e6 for one in each)
    return (
        f"{extension:6} {FEW}: {few:5.0f} µs an indicator; {MANY}: {many:5.0f} µs, "
        f"{each[1] * MANY:4.1f} s, {memory:4.0f} MB | ratio {many / few:4.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("extension", nargs="*", help=", ".join(DRAWN))
    chosen = parser.parse_args().extension or [*DRAWN]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"reading {CARDS} cards of 2 indicators each, median of {RUNS} runs, and its floor")
        for extension in chosen:
            print(compared(folder, extension))
        print(f"growth from {FEW} to {MANY} indicators")
        for extension in chosen:
            print(grown(folder, extension))


if __name__ == "__main__":
    main()
