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
        self._text = ""
        self._left = self._top = self._right = self._bottom = 0.0
        self._bold = self._spaced = self._blank = False

    def blank(self, seen: bool, place: int) -> None:
        """A blank ends the word; ends of lines are none that anybody sees."""
        if self._text:
            self.end()
            if seen and not pdfium.FPDFText_IsGenerated(self._page, place):
                words = self._ink.words
                words[-1] = words[-1]._replace(blank_after=True)
        self._blank = self._blank or seen

    def add(self, letter: str, box: tuple[float, float, float, float], place: int) -> None:
        """One letter, at its place among the characters of the page."""
        left, top, right, bottom = box
        if self._text:
            height = max(self._bottom - self._top, bottom - top, 1.0)
            level = abs(bottom - self._bottom) <= height * _SAME_LINE
            if level and -height <= left - self._right <= height * _SAME_WORD:
                self._text += letter
                self._widen(left, top, right, bottom)
                return
            self.end()
        self._text = letter
        self._left, self._top, self._right, self._bottom = left, top, right, bottom
        self._spaced, self._blank = self._blank, False
        self._bold = pdfium.FPDFText_GetFontWeight(self._page, place) >= _BOLD

    def _widen(self, left: float, top: float, right: float, bottom: float) -> None:
        if left < self._left:
            self._left = left
        if top < self._top:
            self._top = top
        if right > self._right:
            self._right = right
        if bottom > self._bottom:
            self._bottom = bottom

    def end(self) -> None:
        """The open word is finished."""
        if self._text:
            box = Box(self._left, self._top, self._right, self._bottom)
            self._ink.words.append(Word(self._text, box, self._bold, self._spaced))
            self._text = ""


def write(text_page: pdfium.FPDF_TEXTPAGE, turn: Turn, ink: Ink) -> int:
    """Add the words of a page to its ink; how many characters there were."""
    letters = _Letters(text_page, ink)
    rect = pdfium.FS_RECTF()
    reference = byref(rect)
    unicode_at, box_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    upright, edge, floor = not turn.quarters, turn.left, turn.bottom + turn.height
    width, height = ink.width, ink.height
    count: int = pdfium.FPDFText_CountChars(text_page)
    for place in range(count):
        code = unicode_at(text_page, place)
        if code in _BLANKS:
            letters.blank(code not in _ENDS, place)
            continue
        if not box_at(text_page, place, reference):
            continue
        if upright:
            box = (rect.left - edge, floor - rect.top, rect.right - edge, floor - rect.bottom)
        else:
            seen = turn.box(rect.left, rect.bottom, rect.right, rect.top)
            box = (seen.left, seen.top, seen.right, seen.bottom)
        if box[0] <= width and box[2] >= 0 and box[1] <= height and box[3] >= 0:
            letters.add(_LETTERS.get(code) or chr(code), box, place)
    letters.end()
    return count
