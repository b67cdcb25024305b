"""Text PDFs (.pdf) to blocks.

Ruled tables become tables, also where they run over pages: repeated header rows are dropped, a row
cut by the page is whole again. Lines that were broken to fit are joined; heads, feet and page
numbers are not part of the plan. Nothing in the file is run, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

import pypdfium2
import pypdfium2.raw as pdfium

from traguardo.core.messages import said
from traguardo.documents.blocks import MOST_PARTS, Blocks, too_many_parts, with_page_heads
from traguardo.documents.pdf.drawing import Turn, draw
from traguardo.documents.pdf.furniture import without_furniture
from traguardo.documents.pdf.ink import Ink
from traguardo.documents.pdf.joining import joined_items
from traguardo.documents.pdf.letters import write
from traguardo.documents.pdf.lines import Words
from traguardo.documents.pdf.pages import Page, PageTable, arranged
from traguardo.documents.pdf.setting import set_blocks
from traguardo.documents.pdf.streams import refuse_bombs
from traguardo.documents.unreadable import UnreadableDocument

MOST_PAGES = 2_000
LONGEST = 50
"""Seconds for all pages; a plan of 5,000 indicators takes half of them."""
_MOST_LETTERS = 8_000_000
_FEW_LETTERS = 20
"""Letters a page of pictures may have and still hold no text: a stamp, a page number."""


def read_pdf(data: bytes) -> Blocks:
    """The blocks of a PDF; UnreadableDocument where it is damaged, locked, or has no text."""
    refuse_bombs(data)
    document = _opened(data)
    try:
        words = Words()
        pages = [arranged(ink, words) for ink in _inked(document)]
    finally:
        document.close()
    heads = without_furniture(pages)
    parts = sum(_parts(page) for page in pages)
    if parts > MOST_PARTS:
        raise too_many_parts()
    return with_page_heads(set_blocks(joined_items(pages, words), words), heads)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "assword" in str(problem):
            raise UnreadableDocument(
                said(
                    "il PDF è protetto da password. Aprirlo, salvarlo senza password e riprovare; "
                    "oppure dare il documento da cui è stato fatto."
                )
            ) from problem
        raise UnreadableDocument(
            said(
                "il PDF è danneggiato o incompleto e non si apre. Farlo di nuovo dal documento "
                "di partenza e riprovare."
            )
        ) from problem
    pages = len(document)
    if pages > MOST_PAGES:
        document.close()
        raise UnreadableDocument(
            said(
                "il PDF ha {pages} pagine, più di {most}: troppe per un piano. Dividerlo "
                "in più documenti.",
                pages=pages,
                most=MOST_PAGES,
            )
        )
    return document


def _inked(document: pypdfium2.PdfDocument) -> Iterator[Ink]:
    """The ink of each page; UnreadableDocument where there are pictures and no text."""
    letters = written = pictured = 0
    end = monotonic() + LONGEST
    for place in range(len(document)):
        ink, count = _ink(document, place)
        letters += count
        if letters > _MOST_LETTERS or monotonic() > end:
            raise UnreadableDocument(
                said(
                    "il PDF ha troppo testo o troppi disegni per un piano. Dividerlo in più "
                    "documenti."
                )
            )
        written += count > _FEW_LETTERS
        pictured += bool(ink.pictures) and count <= _FEW_LETTERS
        yield ink
    if not letters or (pictured and not written):
        raise _without_text(bool(pictured))


def _without_text(pictured: bool) -> UnreadableDocument:
    if pictured:
        return UnreadableDocument(
            said(
                "il PDF contiene immagini e non testo: è una scansione. Dare il documento da "
                "cui è stata fatta (Word, OpenDocument), o un PDF passato al riconoscimento "
                "del testo (OCR)."
            )
        )
    return UnreadableDocument(
        said(
            "nel PDF non c'è testo: le pagine sono vuote, o le parole sono disegnate. Dare "
            "il documento da cui è stato fatto."
        )
    )


def _ink(document: pypdfium2.PdfDocument, place: int) -> tuple[Ink, int]:
    """The ink of a page, and how many characters it has; a damaged page has none."""
    try:
        page = document[place]
    except pypdfium2.PdfiumError:
        return Ink(place + 1, 0, 0), 0
    try:
        left, bottom, right, top = page.get_cropbox()
        quarters = page.get_rotation() // 90
        turn = Turn(left, bottom, right - left, top - bottom, quarters)
        upright = quarters % 2 == 0
        width, height = (turn.width, turn.height) if upright else (turn.height, turn.width)
        ink = Ink(place + 1, width, height)
        text_page = pdfium.FPDFText_LoadPage(page.raw)
        if not text_page:
            return ink, 0
        try:
            count = write(text_page, turn, ink)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        draw(page.raw, turn, ink)
        return ink, count
    finally:
        page.close()


def _parts(page: Page) -> int:
    return sum(_cells(item) if isinstance(item, PageTable) else 1 for item in page.items)


def _cells(table: PageTable) -> int:
    return sum(len(row.cells) for row in table.rows)
