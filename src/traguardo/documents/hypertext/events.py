"""The events of a web page to blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Paragraph, clean
from traguardo.documents.colours import colour
from traguardo.documents.open_tables import OpenTables

_Attributes = Mapping[str, str]
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;\"']+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-list\s*:\s*ignore|mso-hide\s*:\s*all", re.IGNORECASE)
_NOTE_MARKS = {"sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym"}
_NOTE_MARKS |= {"msofootnotereference", "msoendnotereference"}
_SKIPPED = {
    *("head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "del"),
    *("nav", "select", "button", "audio", "video", "canvas", "rt", "rp", "datalist"),
}
_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "embed"}
_VOID |= {"source", "track", "param", "frame", "basefont", "isindex"}
_LINES = {
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "section", "article"),
    *("address", "caption", "figure", "figcaption", "center", "fieldset", "legend", "header"),
    *("main", "aside", "footer", "form", "details", "summary", "hr", "body", "option", "menu"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
_LONGEST_SPAN = 65_534


class PageEvents:
    """The blocks so far, and the words of the line that is open; a target of lxml's parser."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._tables = OpenTables(self.blocks)
        self._pieces: list[str] = []
        self._skip = self._count = self._kept = 0
        self._style = ""
        self._row_fill = ""
        self._starts: dict[str, Callable[[_Attributes], None]] = {
            "table": lambda _: self._tables.start_table(),
            "tr": self._start_row,
            "td": self._start_cell,
            "th": self._start_cell,
            "br": lambda _: self._pieces.append("\n"),
            "dl": lambda _: self._tables.start_table(),
            "dt": self._start_term,
            "dd": self._start_meaning,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "table": self._end_table,
            "tr": self._tables.end_row,
            "td": self._tables.end_cell,
            "th": self._tables.end_cell,
            "dt": self._end_term,
            "dl": self._end_list,
        }

    def start(self, tag: str, attributes: _Attributes) -> None:
        """An element begins."""
        if self._skip:
            self._skip += tag not in _VOID
            return
        if _is_hidden(tag, attributes):
            self._skip = int(tag not in _VOID)
            return
        if tag in _LINES or tag in self._ends:
            self._end_line()
            self._style = f"Heading {tag[1]}" if _is_heading(tag) else _LISTED.get(tag, "")
            self._kept += tag == "pre"
        action = self._starts.get(tag)
        if action is not None:
            action(attributes)
        elif self._tables.in_cell and attributes.get("style"):
            self._tables.paint(_fill(attributes))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= tag not in _VOID
            return
        if tag in _LINES or tag in self._ends:
            self._end_line()
            self._style = ""
            self._kept -= tag == "pre"
        if tag in self._ends:
            self._ends[tag]()

    def data(self, data: str) -> None:
        """Characters; runs of blanks are one, except where the page keeps them."""
        if self._skip:
            return
        words = data if self._kept > 0 else _BLANKS.sub(" ", data)
        last = self._pieces[-1] if self._pieces else "\n"
        if self._kept <= 0 and last.endswith((" ", "\n")):
            words = words.removeprefix(" ")
        if words:
            self._pieces.append(words)

    def close(self) -> None:
        """The page ends."""
        self._end_line()

    def finish(self) -> tuple[Block, ...]:
        """All blocks; tables that the page left open end here."""
        self._end_line()
        while self._tables.any_open:
            self._tables.end_table()
        return tuple(self.blocks)

    def _end_line(self) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces).removesuffix("\n")
        self._pieces = []
        self._tables.count_part()
        if self._tables.in_cell:
            self._tables.add_line(text)
            return
        text = clean(text)
        if text:
            self._count += 1
            self.blocks.append(Paragraph(text, Anchor(paragraph=self._count), self._style))

    def _start_row(self, attributes: _Attributes) -> None:
        self._tables.start_row()
        self._row_fill = _fill(attributes)

    def _start_cell(self, attributes: _Attributes) -> None:
        across, down = (_number(attributes.get(name)) for name in ("colspan", "rowspan"))
        self._tables.start_cell(across, down, _fill(attributes) or self._row_fill)

    def _start_term(self, _: _Attributes) -> None:
        """A term of a list of definitions opens a row: its meaning is the cell beside it."""
        self._end_meaning()
        self._tables.start_row()
        self._tables.start_cell(1, 1, "")

    def _end_term(self) -> None:
        self._tables.end_cell()

    def _start_meaning(self, _: _Attributes) -> None:
        """Several meanings of one term are lines of one cell."""
        if self._tables.any_open and not self._tables.in_cell:
            self._tables.start_cell(1, 1, "")

    def _end_meaning(self) -> None:
        if self._tables.any_open:
            self._tables.end_cell()
            self._tables.end_row()

    def _end_list(self) -> None:
        self._end_meaning()
        self._end_table()

    def _end_table(self) -> None:
        if self._tables.any_open:
            self._tables.end_table()


_LISTED = {"li": "List"}
"""The look of the lines of a list."""


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()


def _is_hidden(tag: str, attributes: _Attributes) -> bool:
    if tag in _SKIPPED or "hidden" in attributes:
        return True
    if not _NOTE_MARKS.isdisjoint(attributes.get("class", "").casefold().split()):
        return True
    return bool(_HIDDEN.search(attributes.get("style", "")))


def _fill(attributes: _Attributes) -> str:
    found = _BACKGROUND.search(attributes.get("style", ""))
    words = found.group(1).split("!")[0] if found else attributes.get("bgcolor", "")
    return colour(words) or next((one for one in map(colour, words.split()) if one), "")


def _number(written: str | None) -> int:
    said = (written or "").strip()
    known = said.isascii() and said.isdigit() and len(said) < 8
    return min(int(said), _LONGEST_SPAN) if known else 1
