"""Words to lines, and lines to the text that was typed: what was broken to fit is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from traguardo.documents.pdf.ink import Box, Word

_LEVEL = 0.5
"""Share of a letter's height that a word may stand above or below its line."""
_BLANK = 0.24
"""Width of a blank, as a share of a letter's height."""
_GAP = 1.75
"""Heights of a line from one to the next that part paragraphs."""
_TITLE = 1.5
"""Heights of the running text from which on letters are those of a title page."""
_DOUBT = 0.1
"""Share of a column's width by which its edges may be misjudged."""
_JOINTS = "-–—/"
_CLOSING = ",;.)%!?»”"
_TIGHT_END, _TIGHT_START = re.compile(r"\w[<>=≤≥]+$"), re.compile(r"[<>=]")
_BEGINS = re.compile(
    r"(?:anno|year)\b\s*:?\s*(?:19|20)\d\d|azione\s*\d|(?:obiettivo|objective|area|indicatore)\b"
    r"(?:\s+(?:strategic[oa]?|operativ[oa]|operational|gestionale))?\s+(?:n\.?\s*)?(?:[A-Z]{1,3}\.?)?\d[\d.]*\s*[-–:]|\d{1,2}\s?[.)]\s|[a-z]\)\s|[•▪➢✓]|[-–—]\s+\w",
    re.IGNORECASE,
)
"""What opens a line of its own: a year of targets, an action, an item of a list."""
_LABEL = re.compile(r"[A-ZÀ-Ý][\w’' ]{0,30}:")
_DASHED = re.compile(r"(?:[—–]|-{2,})\S")
_ITEM = re.compile(r"[-–—]\s")
_OPEN_END = re.compile(
    r"(?:[,(\-–—/]|\b(?:(?:d[ae]|ne|su|a)(?:i|l|gli|ll[oae]|ll[’'])|di|da|in|con|per|tra|fra|a|e|ed|o"
    r"|il|lo|la|i|gli|le|l[’']|un[oa]?|che|se|come|of|the|and|to|for|with))$",
    re.IGNORECASE,
)
"""Ends that want more: no paragraph stops there."""
_EDGE = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """The words, with a blank where one was written or seen."""
        pieces = [self.words[0].text]
        for before, word in pairwise(self.words):
            gap = word.box.left - before.box.right
            apart = word.spaced or gap > word.box.height * _BLANK
            pieces.append(f" {word.text}" if apart else word.text)
        return "".join(pieces)

    @property
    def first_width(self) -> float:
        """How wide the first word is; ligatures may have parted its letters."""
        right = self.words[0].box.right
        for before, word in pairwise(self.words):
            apart = word.spaced or word.box.left - right > word.box.height * _BLANK
            if apart or before.blank_after or word.box.left < before.box.left:
                break
            right = max(right, word.box.right)
        return right - self.words[0].box.left

    @property
    def blank_after(self) -> bool:
        """Whether a blank was typed behind the last word."""
        return self.words[-1].blank_after

    @property
    def bold(self) -> bool:
        """Whether every word is."""
        return all(word.bold for word in self.words)


@dataclass(slots=True)
class Words:
    """The whole words of a document, its letters by size, and how many lines end in a hyphen."""

    known: Counter[str] = field(default_factory=Counter)
    sizes: Counter[int] = field(default_factory=Counter)
    letters: int = 0
    bold: int = 0
    lines: int = 0
    hyphens: int = 0
    ends: int = 0
    blank_ends: int = 0
    breaks: int = 0
    blank_breaks: int = 0

    def learn_ends(self, lines: Sequence[Line]) -> None:
        """Take what stands behind the last line of a cell, and behind those before it."""
        if lines:
            self.ends += 1
            self.blank_ends += lines[-1].blank_after
            self.breaks += len(lines) - 1
            self.blank_breaks += sum(line.blank_after for line in lines[:-1])

    @property
    def blanks_mean_breaks(self) -> bool:
        """Whether the program wrote the blanks at which it broke lines, and no others at ends."""
        return self.blank_breaks > self.breaks * 0.25 and self.blank_ends < self.ends * 0.1

    def learn(self, line: Line) -> None:
        """Take the words inside a line; those at its ends may be pieces of others."""
        pieces = line.text.split()
        self.known.update(_EDGE.sub(" ", piece).strip().casefold() for piece in pieces[1:-1])
        length = sum(map(len, pieces))
        self.sizes[round(line.box.height)] += length
        self.letters += length
        self.bold += length * line.bold
        self.lines += 1
        self.hyphens += bool(re.search(r"[a-zà-ÿ]-$", line.text))

    @property
    def usual_size(self) -> int:
        """The height of most lines, in points."""
        return self.sizes.most_common(1)[0][0] if self.sizes else 0

    @property
    def is_bold(self) -> bool:
        """Whether most of the text is."""
        return self.bold * 2 > self.letters

    @property
    def hyphenates(self) -> bool:
        """Whether the program that wrote the document parted words at line ends."""
        return self.hyphens >= max(3, self.lines * 0.03)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Lines from top to bottom, words from left to right."""
    levels: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.box.bottom, one.box.left)):
        if levels and _is_level(levels[-1], word):
            levels[-1].append(word)
        else:
            levels.append([word])
    return [_line(level) for level in levels]


def _is_level(level: Sequence[Word], word: Word) -> bool:
    height = max(word.box.height, max(one.box.height for one in level[-4:]))
    return abs(word.box.bottom - level[0].box.bottom) <= height * _LEVEL


def _line(words: Iterable[Word]) -> Line:
    ordered = tuple(sorted(words, key=lambda one: one.box.left))
    boxes = [one.box for one in ordered]
    left, right = boxes[0].left, max(box.right for box in boxes)
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    return Line(ordered, Box(left, top, right, bottom))


def flowing(lines: Sequence[Line], left: float, right: float, words: Words) -> Iterator[str]:
    """The paragraphs of lines set between two edges.

    A line whose successor's first word would have fitted was ended by hand.
    """
    open_text = ""
    for place, line in enumerate(lines):
        before = lines[place - 1]
        if not place:
            open_text = line.text
        elif is_ended(before, _ahead(lines, place), left, right, words):
            yield open_text
            open_text = line.text
        else:
            open_text = _joined(open_text, before, line, right - left, words)
    if open_text:
        yield open_text


def _ahead(lines: Sequence[Line], place: int) -> Line:
    """A line with the words of the next one behind its own: labels may be broken, too."""
    line = lines[place]
    if place + 1 == len(lines) or len(line.words) > 2:
        return line
    return Line(line.words + lines[place + 1].words, line.box)


def is_ended(before: Line, line: Line, left: float, right: float, words: Words) -> bool:
    """Whether a line was ended by hand: the next one's first word had room, or stands apart.

    In a narrow column hardly any word has room; there blanks tell, or else the words.
    """
    height = max(before.box.height, line.box.height)
    if 0 < height * _GAP < line.box.bottom - before.box.bottom:
        return True
    room = _room(before, left, right, height)
    first = line.words[0]
    needed = line.first_width + first.box.height * _BLANK
    if words.blanks_mean_breaks and before.blank_after:
        needed += (right - left) * _DOUBT
    if room > needed:
        return True
    if _is_full_title(before, line, room, words):
        return False
    if words.blanks_mean_breaks and (before.blank_after or not _is_glued(before, line, room)):
        return not before.blank_after
    if _BEGINS.match(line.text):
        return not _OPEN_END.search(before.text)
    return _begins_label(before.text, line.text) and not _OPEN_END.search(before.text)


def _is_full_title(before: Line, line: Line, room: float, words: Words) -> bool:
    """Whether a line in the large letters of a title page was far too full for the next word."""
    large = min(before.box.height, line.box.height) > words.usual_size * _TITLE
    centred = abs(before.box.left + before.box.right - line.box.left - line.box.right) < 4
    lone = len(line.words) == 1 and line.text[:1].isalpha() and not line.text.endswith(":")
    return large and centred and lone and room * 2 < line.first_width


def _room(before: Line, left: float, right: float, height: float) -> float:
    """How much of the column a line leaves; where it is centred, both its margins."""
    room = right - before.box.right
    margin = before.box.left - left
    centred = margin > height and abs(margin - room) < height * 0.6
    return room + margin if centred else room


def _is_glued(before: Line, line: Line, room: float) -> bool:
    """Whether a line without a blank behind it may go on: at a dash, or where it is full."""
    first = line.words[0]
    letter = first.box.width / max(1, len(first.text))
    dashed = before.text[-1] in _JOINTS or first.text[0] in _JOINTS
    return room < letter * 1.3 or (dashed and not _ITEM.match(line.text))


def _begins_label(before: str, text: str) -> bool:
    """Whether a line opens with a label, and is not the rest of one begun above."""
    found = _LABEL.match(text)
    if not found:
        return False
    lone = len(before.split()) == 1 and ":" not in before
    return not (lone and before[0].isupper() and len(found.group().split()) == 1)


def _joined(text: str, before: Line, line: Line, width: float, words: Words) -> str:
    """Two pieces of a paragraph, with a blank, without, or with a hyphen less."""
    end, start = text.split()[-1] if text.split() else "", line.text.split()[0]
    if end.endswith("-") and len(end) > 1 and end[-2].isalpha() and start[0].islower():
        return _at_hyphen(text, end, start, line, words)
    if (_TIGHT_END.search(end) and _TIGHT_START.match(start)) or start[0] in _CLOSING:
        return text + line.text
    if before.blank_after:
        return f"{text} {line.text}"
    if (end in _JOINTS and start[0].isdigit()) or _DASHED.match(start):
        return text + line.text
    if end[-1:] in _JOINTS and len(end) > 1 and not line.words[0].spaced:
        return text + line.text
    if len(before.text.split()) == 1 and _is_cut(before, line, width, words):
        return text + line.text
    return f"{text} {line.text}"


def _at_hyphen(text: str, end: str, start: str, line: Line, words: Words) -> str:
    whole, compound = _key(end[:-1] + start), _key(end + start)
    parted = words.known[whole] >= words.known[compound] if words.known[whole] else False
    if parted or (words.hyphenates and not words.known[compound]):
        return text[:-1] + line.text
    return text + line.text


def _is_cut(before: Line, line: Line, width: float, words: Words) -> bool:
    """Whether a word too long for its column goes on in the next line."""
    end, start = before.text, line.text.split()[0]
    if not (end[-1].isalpha() and start[0].islower()):
        return False
    letter = line.words[0].box.width / max(1, len(line.words[0].text))
    if width - before.box.width > letter * 1.3:
        return False
    if words.known[_key(end + start)]:
        return True
    if words.known[_key(end)]:
        return False
    return end[-1].casefold() not in "aeiouàèéìòù" or not words.known[_key(start)]


def _key(word: str) -> str:
    return _EDGE.sub(" ", word).strip().casefold()
