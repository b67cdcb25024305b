"""The lines and areas of a page, from PDFium's page objects."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from typing import NamedTuple

import pypdfium2.raw as pdfium

from traguardo.documents.pdf.ink import Box, Fill, Ink, Rule

_THIN = 2.6
"""Points: a filled area no wider than this is a line."""
_STRAIGHT = 0.6
_SHORTEST = 4.0
_DEEPEST = 8
_MOST_OBJECTS = 60_000
"""Objects of one page; drawings of maps and plans have more, tables never."""

_Point = tuple[float, float]


class Turn(NamedTuple):
    """From the coordinates of a page to those of the eye: its box, and its rotation in quarters."""

    left: float
    bottom: float
    width: float
    height: float
    quarters: int

    def point(self, x: float, y: float) -> _Point:
        """Where a point is seen, from the upper left corner."""
        x, y = x - self.left, y - self.bottom
        match self.quarters:
            case 1:
                return y, x
            case 2:
                return self.width - x, y
            case 3:
                return self.height - y, self.width - x
            case _:
                return x, self.height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a rectangle is seen."""
        first, second = self.point(left, bottom), self.point(right, top)
        return Box(
            min(first[0], second[0]),
            min(first[1], second[1]),
            max(first[0], second[0]),
            max(first[1], second[1]),
        )


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def of(self, x: float, y: float) -> _Point:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: _Matrix) -> _Matrix:
        """This one applied to what the inner one gives."""
        a, b = self.a * inner.a + self.c * inner.b, self.b * inner.a + self.d * inner.b
        c, d = self.a * inner.c + self.c * inner.d, self.b * inner.c + self.d * inner.d
        return _Matrix(a, b, c, d, *self.of(inner.e, inner.f))


_SAME = _Matrix(1, 0, 0, 1, 0, 0)


def draw(page: pdfium.FPDF_PAGE, turn: Turn, ink: Ink) -> None:
    """Add lines, areas and pictures of a page to its ink."""
    objects = _objects(page)
    for number, (one, kind, matrix) in enumerate(objects):
        if number >= _MOST_OBJECTS:
            return
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            ink.pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _draw_path(one, matrix, turn, ink)


def _objects(page: pdfium.FPDF_PAGE) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, int, _Matrix]]:
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _with_inner(pdfium.FPDFPage_GetObject(page, place), _SAME, 0)


def _with_inner(
    one: pdfium.FPDF_PAGEOBJECT, outer: _Matrix, depth: int
) -> Iterator[tuple[pdfium.FPDF_PAGEOBJECT, int, _Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(one)
    if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
        yield one, kind, outer
        return
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, byref(raw))
    matrix = outer.after(_Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f))
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield one, kind, matrix
    elif depth < _DEEPEST:
        for place in range(pdfium.FPDFFormObj_CountObjects(one)):
            yield from _with_inner(pdfium.FPDFFormObj_GetObject(one, place), matrix, depth + 1)


def _draw_path(one: pdfium.FPDF_PAGEOBJECT, matrix: _Matrix, turn: Turn, ink: Ink) -> None:
    filled, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(one, byref(filled), byref(stroked))
    if not filled.value and not stroked.value:
        return
    colour = _colour(one) if filled.value else ""
    for points in _subpaths(one, matrix, turn):
        if stroked.value:
            for first, second in pairwise(points):
                _rule(first, second, ink)
        if filled.value:
            _area(points, colour, ink)


def _subpaths(one: pdfium.FPDF_PAGEOBJECT, matrix: _Matrix, turn: Turn) -> Iterator[list[_Point]]:
    points: list[_Point] = []
    x, y = c_float(), c_float()
    for place in range(pdfium.FPDFPath_CountSegments(one)):
        segment = pdfium.FPDFPath_GetPathSegment(one, place)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(turn.point(*matrix.of(x.value, y.value)))
        if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if points:
        yield points


def _rule(first: _Point, second: _Point, ink: Ink) -> None:
    (left, top), (right, bottom) = first, second
    if abs(top - bottom) <= _STRAIGHT and abs(left - right) >= _SHORTEST:
        ink.across.append(Rule((top + bottom) / 2, min(left, right), max(left, right)))
    elif abs(left - right) <= _STRAIGHT and abs(top - bottom) >= _SHORTEST:
        ink.down.append(Rule((left + right) / 2, min(top, bottom), max(top, bottom)))


def _area(points: list[_Point], colour: str, ink: Ink) -> None:
    columns, rows = [x for x, _ in points], [y for _, y in points]
    box = Box(min(columns), min(rows), max(columns), max(rows))
    if box.height <= _THIN and box.width >= _SHORTEST and box.width > box.height:
        ink.across.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
    elif box.width <= _THIN and box.height >= _SHORTEST:
        ink.down.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
    elif colour and box.width > _THIN and box.height > _THIN:
        ink.fills.append(Fill(box, colour))


def _colour(one: pdfium.FPDF_PAGEOBJECT) -> str:
    red, green, blue, opacity = c_uint(), c_uint(), c_uint(), c_uint()
    said = pdfium.FPDFPageObj_GetFillColor(
        one, byref(red), byref(green), byref(blue), byref(opacity)
    )
    if not said or not opacity.value:
        return ""
    made = f"{red.value:02X}{green.value:02X}{blue.value:02X}"
    return "" if made == "FFFFFF" else made
