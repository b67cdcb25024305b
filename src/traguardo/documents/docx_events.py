"""The events of a WordprocessingML part to blocks: what is seen on the page, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Paragraph, as_item, clean
from traguardo.documents.docx_parts import OpenParagraph
from traguardo.documents.docx_tables import TableEvents, W
from traguardo.documents.markup import Attributes

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VAL, _CHAR = f"{W}val", f"{W}char"
_OFF = {"0", "false", "off"}
_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        *("moveFrom", "sdtPr", "sdtEndPr", "instrText", "delText", "tblPr", "tblGrid", "tabs"),
        *("sectPr", "rt", "pPrChange", "rPrChange", "tcPrChange", "trPrChange", "tblPrEx"),
    )
)
_FIXED = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}br": "\n", f"{W}cr": "\n"}
_FIXED[f"{W}noBreakHyphen"] = "-"
_CONTENTS = ("toc", "sommario", "indice")
"""Styles of a list of headings: it repeats what stands below."""
_SYMBOLS = {
    "F0B3": "≥",
    "F0A3": "≤",
    "F0B9": "≠",
    "F0B1": "±",
    "F0B7": "·",
    "F03C": "<",
    "F03E": ">",
    "F03D": "=",
    "F025": "%",
    "F02D": "−",
    "F0A7": "▪",
    "F0D8": "➢",
    "F0FC": "✓",
}
"""Private characters of the fonts Symbol and Wingdings that plans are written with."""


class WordEvents:
    """The blocks so far, and what is open. `skip` counts the elements open inside a skipped one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.has_body = False
        self.note = False
        self._tables = TableEvents(self.blocks)
        self._paragraphs = self._skip = self._hidden = 0
        self._paragraph: list[OpenParagraph] = []
        self._runs: list[bool] = []
        self._chosen: list[bool] = []
        self._open_end: Paragraph | None = None
        self._collecting = False
        self._note_lines: list[str] = []
        self._starts = self._start_actions()
        self._ends = self._end_actions()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skip:
            self._skip += 1
            return
        action = self._starts.get(name)
        if action is not None:
            action(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= 1
            return
        action = self._ends.get(name)
        if action is not None:
            action()

    def text(self, data: str) -> None:
        """Characters; only those of visible text elements count."""
        if self._collecting and not self._skip:
            self._write(data)

    def _start_actions(self) -> dict[str, Callable[[Attributes], None]]:
        word = {
            "body": self._start_body,
            "footnote": self._start_note,
            "endnote": self._start_note,
            "p": self._start_paragraph,
            "pPr": self._start_paragraph_look,
            "pStyle": self._style,
            "numId": self._numbered,
            "r": self._start_run,
            "vanish": self._vanish,
            "t": self._start_text,
            "sym": self._symbol,
            "del": self._deleted,
            "txbxContent": self._start_box,
        }
        actions = {f"{W}{name}": action for name, action in word.items()} | self._tables.starts()
        actions[f"{_MATH}t"] = self._start_text
        actions[f"{_MC}AlternateContent"] = self._start_choice
        actions[f"{_MC}Choice"] = actions[f"{_MC}Fallback"] = self._branch
        actions |= dict.fromkeys(_SKIPPED, self._skipped)
        actions |= {name: partial(self._fixed, text) for name, text in _FIXED.items()}
        return actions

    def _end_actions(self) -> dict[str, Callable[[], None]]:
        word = {
            "footnote": self._end_note,
            "endnote": self._end_note,
            "p": self._end_paragraph,
            "pPr": self._end_paragraph_look,
            "r": self._end_run,
            "t": self._end_text,
            "txbxContent": self._end_box,
        }
        actions = {f"{W}{name}": action for name, action in word.items()} | self._tables.ends()
        actions[f"{_MATH}t"] = self._end_text
        actions[f"{_MC}AlternateContent"] = self._end_choice
        return actions

    def _write(self, text: str) -> None:
        if self._paragraph and not self._hidden:
            self._paragraph[-1].pieces.append(text)

    def _fixed(self, text: str, _: Attributes) -> None:
        self._write(text)

    def _skipped(self, _: Attributes) -> None:
        self._skip = 1

    def _start_body(self, _: Attributes) -> None:
        self.has_body = True

    def _start_note(self, _: Attributes) -> None:
        self.note, self._note_lines = True, []

    def _end_note(self) -> None:
        text = clean("\n".join(self._note_lines))
        if text:
            self._paragraphs += 1
            self.blocks.append(Paragraph(text, Anchor(paragraph=self._paragraphs), "footnote"))
        self.note = False

    def _start_paragraph(self, _: Attributes) -> None:
        if not self._tables.at_start_of_cell():
            self._tables.count_part()
        self._paragraph.append(OpenParagraph())

    def _end_paragraph(self) -> None:
        paragraph = self._paragraph.pop()
        tables = self._tables
        if tables.boxes:
            self._paragraph[-1].boxes.append(paragraph.text())
        elif self.note:
            self._note_lines.append(paragraph.text())
        elif not tables.open:
            self._outside(paragraph)
        else:
            tables.add_line(paragraph.text(), joined=paragraph.joined)

    def _outside(self, paragraph: OpenParagraph) -> None:
        """A paragraph of the body; it goes on the one above where that one's end was deleted."""
        self._paragraphs += 1
        if paragraph.style.casefold().startswith(_CONTENTS):
            return
        place, text = Anchor(paragraph=self._paragraphs), paragraph.text()
        if self._open_end is not None and self.blocks and self.blocks[-1] is self._open_end:
            place, text = self._open_end.anchor, self._open_end.text + text
            self.blocks.pop()
        style = as_item(paragraph.style) if paragraph.listed else paragraph.style
        made = Paragraph(text if paragraph.joined else clean(text), place, style)
        self.blocks.append(made)
        self._open_end = made if paragraph.joined else None

    def _start_paragraph_look(self, _: Attributes) -> None:
        if self._paragraph:
            self._paragraph[-1].in_properties = True

    def _end_paragraph_look(self) -> None:
        if self._paragraph:
            self._paragraph[-1].in_properties = False

    def _style(self, attributes: Attributes) -> None:
        if self._paragraph:
            self._paragraph[-1].style = attributes.get(_VAL, "")

    def _numbered(self, attributes: Attributes) -> None:
        if self._paragraph:
            self._paragraph[-1].listed = attributes.get(_VAL) != "0"

    def _start_run(self, _: Attributes) -> None:
        self._runs.append(False)

    def _end_run(self) -> None:
        if self._runs.pop():
            self._hidden -= 1

    def _vanish(self, attributes: Attributes) -> None:
        """Hidden text; on a paragraph's own mark it hides the mark only."""
        marks_only = bool(self._paragraph) and self._paragraph[-1].in_properties
        if attributes.get(_VAL) in _OFF or marks_only or not self._runs or self._runs[-1]:
            return
        self._runs[-1] = True
        self._hidden += 1

    def _start_text(self, _: Attributes) -> None:
        self._collecting = True

    def _end_text(self) -> None:
        self._collecting = False

    def _symbol(self, attributes: Attributes) -> None:
        self._write(_SYMBOLS.get(attributes.get(_CHAR, "").upper(), ""))

    def _deleted(self, _: Attributes) -> None:
        """Tracked deletion: of text, of a paragraph's end, or (in its properties) of a row."""
        if self._paragraph and self._paragraph[-1].in_properties:
            self._paragraph[-1].joined = True
        else:
            self._tables.delete_row()
        self._skip = 1

    def _start_choice(self, _: Attributes) -> None:
        self._chosen.append(False)

    def _end_choice(self) -> None:
        self._chosen.pop()

    def _branch(self, _: Attributes) -> None:
        """One branch of a choice: both hold the same box, once for new and once for old Word."""
        if self._chosen and self._chosen[-1]:
            self._skip = 1
        elif self._chosen:
            self._chosen[-1] = True

    def _start_box(self, _: Attributes) -> None:
        if self._paragraph:
            self._tables.boxes += 1
        else:
            self._skip = 1

    def _end_box(self) -> None:
        self._tables.boxes -= 1
