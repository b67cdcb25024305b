"""The events of an OpenDocument text to blocks: what is seen on the page, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Paragraph, as_item, clean
from traguardo.documents.markup import Attributes
from traguardo.documents.open_tables import OpenTables
from traguardo.documents.opendocument.names import DRAW, OFFICE, SVG, TABLE, TEXT, count
from traguardo.documents.opendocument.styles import Styles

_BLANKS = re.compile(r"[ \t\r\n]+")
_LONGEST_GAP = 1000
_SKIPPED = (
    *(f"{TEXT}{name}" for name in ("tracked-changes", "note-citation", "ruby-text", "hidden-text")),
    *(f"{SVG}title", f"{SVG}desc", f"{OFFICE}annotation", f"{OFFICE}forms"),
    *(f"{TABLE}covered-table-cell", f"{DRAW}object", f"{TEXT}table-of-content"),
)
_STYLE = f"{TEXT}style-name"


class _OpenParagraph:
    __slots__ = ("boxes", "fill", "pieces", "style")

    def __init__(self, style: str) -> None:
        self.pieces: list[str] = []
        self.boxes: list[str] = []
        self.style, self.fill = style, ""

    def text(self) -> str:
        own = "".join(self.pieces)
        return "\n".join([own, *self.boxes]) if self.boxes else own


class TextEvents:
    """The blocks so far, and what is open.

    `where` names what the innermost paragraph stands in: `body`, `cell`, `box` or `note`.
    """

    def __init__(self, styles: Styles) -> None:
        self.blocks: list[Block] = []
        self.has_body = False
        self._styles = styles
        self._tables = OpenTables(self.blocks)
        self._where = ["body"]
        self._paragraphs: list[_OpenParagraph] = []
        self._spans: list[bool] = []
        self._notes: list[list[str]] = []
        self._count = self._skip = self._hidden = self._lists = 0
        self._repeated = 1
        self._starts = self._start_actions()
        self._ends = self._end_actions()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skip:
            self._skip += 1
        elif (action := self._starts.get(name)) is not None:
            action(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= 1
        elif (action := self._ends.get(name)) is not None:
            action()

    def text(self, data: str) -> None:
        """Characters; runs of blanks are one, as OpenDocument has it."""
        if self._paragraphs and not self._skip:
            pieces = self._paragraphs[-1].pieces
            words = _BLANKS.sub(" ", data)
            if words.startswith(" ") and (not pieces or pieces[-1].endswith((" ", "\n"))):
                words = words[1:]
            self._write(words)

    def finish(self) -> tuple[Block, ...]:
        """All blocks; the notes of the pages follow at the end."""
        for lines in self._notes:
            if text := clean("\n".join(lines)):
                self._count += 1
                self.blocks.append(Paragraph(text, Anchor(paragraph=self._count), "footnote"))
        return tuple(self.blocks)

    def _start_actions(self) -> dict[str, Callable[[Attributes], None]]:
        tables = self._tables
        actions: dict[str, Callable[[Attributes], None]] = {
            f"{OFFICE}text": self._start_body,
            f"{TEXT}p": self._start_paragraph,
            f"{TEXT}h": self._start_heading,
            f"{TEXT}list": self._start_list,
            f"{TEXT}span": self._start_span,
            f"{TEXT}s": lambda said: self._write(" " * min(count(said, f"{TEXT}c"), _LONGEST_GAP)),
            f"{TEXT}tab": lambda _: self._write(" "),
            f"{TEXT}line-break": lambda _: self._write("\n"),
            f"{TEXT}note": self._start_note,
            f"{DRAW}text-box": lambda _: self._where.append("box"),
            f"{TABLE}table": lambda _: tables.start_table(),
            f"{TABLE}table-row": lambda _: tables.start_row(),
            f"{TABLE}table-cell": self._start_cell,
        }
        actions |= self._styles.starts()
        return actions | dict.fromkeys(_SKIPPED, self._skipped)

    def _end_actions(self) -> dict[str, Callable[[], None]]:
        tables = self._tables
        return {
            f"{TEXT}p": self._end_paragraph,
            f"{TEXT}h": self._end_paragraph,
            f"{TEXT}list": self._end_list,
            f"{TEXT}span": self._end_span,
            f"{TEXT}note": self._leave,
            f"{DRAW}text-box": self._leave,
            f"{TABLE}table": tables.end_table,
            f"{TABLE}table-row": tables.end_row,
            f"{TABLE}table-cell": self._end_cell,
        }

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].pieces.append(text)

    def _skipped(self, _: Attributes) -> None:
        self._skip = 1

    def _leave(self) -> None:
        self._where.pop()

    def _start_body(self, _: Attributes) -> None:
        self.has_body = True

    def _start_note(self, _: Attributes) -> None:
        self._where.append("note")
        self._notes.append([])

    def _start_heading(self, attributes: Attributes) -> None:
        self._open_paragraph(attributes, f"Heading {count(attributes, f'{TEXT}outline-level')}")

    def _start_list(self, _: Attributes) -> None:
        self._lists += 1

    def _end_list(self) -> None:
        self._lists -= 1

    def _start_paragraph(self, attributes: Attributes) -> None:
        style = self._styles.readable(attributes.get(_STYLE, ""))
        self._open_paragraph(attributes, as_item(style) if self._lists else style)

    def _open_paragraph(self, attributes: Attributes, style: str) -> None:
        self._tables.count_part()
        self._paragraphs.append(_OpenParagraph(style))
        self._paint("paragraph", attributes)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        where = self._where[-1]
        if where == "cell":
            self._tables.add_line(paragraph.text())
        elif where == "note":
            self._notes[-1].append(paragraph.text())
        elif where == "box" and self._paragraphs:
            self._paragraphs[-1].boxes.append(paragraph.text())
        else:
            self._count += 1
            place = Anchor(paragraph=self._count)
            self.blocks.append(Paragraph(clean(paragraph.text()), place, paragraph.style))

    def _start_span(self, attributes: Attributes) -> None:
        hides = self._styles.hides("text", attributes.get(_STYLE, ""))
        self._spans.append(hides)
        self._hidden += hides
        self._paint("text", attributes)

    def _end_span(self) -> None:
        self._hidden -= self._spans.pop()

    def _paint(self, family: str, attributes: Attributes) -> None:
        if self._where[-1] == "cell":
            self._tables.paint(self._styles.fill(family, attributes.get(_STYLE, "")))

    def _start_cell(self, attributes: Attributes) -> None:
        across, down = (
            count(attributes, f"{TABLE}number-{name}-spanned") for name in ("columns", "rows")
        )
        style = attributes.get(f"{TABLE}style-name", "")
        self._repeated = count(attributes, f"{TABLE}number-columns-repeated")
        self._tables.start_cell(across, down, self._styles.fill("table-cell", style))
        self._where.append("cell")

    def _end_cell(self) -> None:
        self._tables.end_cell(self._repeated)
        self._repeated = 1
        self._where.pop()
