"""The words of a page, from PDFium's characters."""

from __future__ import annotations

from ctypes import byref

import pypdfium2.raw as pdfium

from traguardo.documents.pdf.drawing import Turn
from traguardo.documents.pdf.ink import Box, Ink, Word

_BOLD = 600
_SAME_LINE, _SAME_WORD = 0.5, 0.3
"""Shares of a letter's height: how far the next letter of a word may lie below, and beside."""
_BLANKS = {32, 160, 9, 10, 11, 12, 13, 0x2002, 0x2003, 0x2009, 0x200B, 0xFEFF, 0}
_TYPED = {32, 160}
_ENDS = {10, 13, 0}
_LETTERS = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
"""PDFium marks a hyphen at a line's end with characters of its own."""
_LETTERS |= {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_LETTERS |= {0xF0B3: "≥", 0xF0A3: "≤", 0xF0B9: "≠", 0xF0B1: "±", 0xF0B7: "•", 0xF0A7: "▪"}
_LETTERS |= {0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "−", 0xF03C: "<", 0xF03E: ">", 0xF03D: "="}


class _Letters:
    """The word that is open, and the finished ones."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE, ink: Ink) -> None:
        self._page, self._ink = text_page, ink
        self._text: list[str] = []
        self._box = Box(0, 0, 0, 0)
        self._bold = self._spaced = self._blank = False

    def blank(self, seen: bool, typed: bool) -> None:
        """A blank ends the word; ends of lines are none that anybody sees."""
        if self._text and typed:
            self.end()
            words = self._ink.words
            words[-1] = words[-1]._replace(blank_after=True)
        self.end()
        self._blank = self._blank or seen

    def add(self, letter: str, box: Box, place: int) -> None:
        """One letter, at its place among the characters of the page."""
        if self._text and not self._goes_on(box):
            self.end()
        if not self._text:
            self._box, self._spaced, self._blank = box, self._blank, False
            self._bold = pdfium.FPDFText_GetFontWeight(self._page, place) >= _BOLD
        self._text.append(letter)
        old = self._box
        self._box = Box(
            min(old.left, box.left),
            min(old.top, box.top),
            max(old.right, box.right),
            max(old.bottom, box.bottom),
        )

    def end(self) -> None:
        """The open word is finished."""
        if self._text:
            word = Word("".join(self._text), self._box, self._bold, self._spaced)
            self._ink.words.append(word)
            self._text = []

    def _goes_on(self, box: Box) -> bool:
        height = max(self._box.height, box.height, 1.0)
        level = abs(box.bottom - self._box.bottom) <= height * _SAME_LINE
        beside = box.left - self._box.right
        return level and -height <= beside <= height * _SAME_WORD


def write(text_page: pdfium.FPDF_TEXTPAGE, turn: Turn, ink: Ink) -> int:
    """Add the words of a page to its ink; how many characters there were."""
    letters = _Letters(text_page, ink)
    rect = pdfium.FS_RECTF()
    count: int = pdfium.FPDFText_CountChars(text_page)
    for place in range(count):
        code = pdfium.FPDFText_GetUnicode(text_page, place)
        if code in _BLANKS:
            typed = code in _TYPED and not pdfium.FPDFText_IsGenerated(text_page, place)
            letters.blank(seen=code not in _ENDS, typed=typed)
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text_page, place, byref(rect)):
            continue
        box = turn.box(rect.left, rect.bottom, rect.right, rect.top)
        if box.left > ink.width or box.right < 0 or box.top > ink.height or box.bottom < 0:
            continue
        letters.add(_LETTERS.get(code) or chr(code), box, place)
    letters.end()
    return count
