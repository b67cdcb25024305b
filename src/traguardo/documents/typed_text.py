"""Lines of a plain text as somebody typed them: rows of tables, and lines broken to fit the page.

A text knows no cells: tabs, bars or columns of blanks stand for them, and rulers of dashes or
equals signs for the lines between. Line breaks mean nothing where the line was simply full.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.documents.typed_titles import ends_title
from traguardo.documents.vocabulary import recognise

_RULER = re.compile(r"[\s=\-_*~#+.|:─━═•·]{3,}")
_OWN_LINE = re.compile(
    r"\s*(?:[-–—•·▪*>o+]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s"
    r"|[^\W\d][^:=\n]{1,45}\s?[:=](?:\s|$))"
)
"""A bullet, a number, or a label: what begins a line of its own."""
_LOWER_LABEL = re.compile(r"\s*((?=[^\W\d])[^A-ZÀ-Ý\s][^:=\n]{1,45}?)\s?[:=]")
_ITEM = re.compile(r"\s*(?:[-–—•·▪*>o+]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?;:]\W*$")
_OPEN = re.compile(r"\s(?:d[ie]|del|della|dello|dei|degli|delle|dell['’]|of|of\s+the|for)\Z")
"""What a line does not end with, but where it was broken."""
_PARTED = re.compile(r"[.;:]\s+")
_NARROWEST, _WIDEST = 40, 110
"""Characters of the longest line between which lines were broken to fit a page."""
_FULL, _BRIM = 0.6, 0.85
"""How full a broken line is at least; above the second, its next word need not be tried."""
_LEAST = 3
"""Rows from which on aligned blanks make a table."""
_MOST_ROWS, _MOST_WIDE = 2_000, 400
"""Rows and characters beyond which nobody aligns columns by hand."""
_FRAMED = re.compile(r"([-=*#_~+])\1+\s*(?P<words>[^\W_].*?)\s*\1{2,}")
"""`--- Obiettivi ---`, `*** AREA 1 ***`: a heading in a frame."""
_GAP = re.compile(r" {2,}")


class Line(NamedTuple):
    """A line as meant: the number of its first line in the file, and its words."""

    number: int
    text: str


class Rows(NamedTuple):
    """A table: for each row the line it stands in and its cells."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]


def is_typed(lines: Sequence[str]) -> bool:
    """Whether a text was typed; one extracted from a Word file opens each cell with a tab."""
    within = False
    for line in lines:
        if line.startswith("\t") and not within:
            return False
        within = "\t" in line.strip("\n")
    return True


def meant(lines: Sequence[str]) -> Iterator[Line | Rows]:
    """The lines of a typed text, joined where they were broken to fit, and its tables."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    for start, run in _runs(lines):
        table = _table(start, run)
        if table is not None:
            yield table
        else:
            yield from _joined(start, run, width)


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines between blank lines and rulers; rows of cells apart from the lines around them."""
    run: list[str] = []
    start, kind = 1, 0
    for number, line in enumerate(lines, 1):
        ruled = _RULER.fullmatch(line) is not None and not _bars(line)
        within = ruled and _is_between_rows(run, lines[number : number + 1])
        parted = not line.strip() or (ruled and not within)
        now = 0 if parted else kind if within else _cells(line)
        if run and (parted or now != kind):
            yield start, run
            run = []
        if not parted:
            if not run:
                start, kind = number, now
            run.append(line)
    if run:
        yield start, run


def _is_between_rows(run: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a ruler parts the names of aligned columns from the rows below them."""
    around = (*run[-1:], *following)
    return len(run) == 1 and len(around) == 2 and all(_GAP.search(line.strip()) for line in around)


def _cells(line: str) -> int:
    """What kind of row a line can be: 1 with tabs, 2 with bars, 0 neither."""
    if "\t" in line.strip():
        return 1
    return 2 if _bars(line) else 0


def _bars(line: str) -> bool:
    return line.count("|") > 1


def _table(start: int, run: Sequence[str]) -> Rows | None:
    if _cells(run[0]) == 1:
        reader = csv.reader(run, delimiter="\t")
        rows = [(start + reader.line_num - 1, tuple(row)) for row in reader]
    elif _cells(run[0]) == 2:
        barred = [(start + place, line.strip().strip("|")) for place, line in enumerate(run)]
        rows = [
            (number, tuple(line.split("|")))
            for number, line in barred
            if not _RULER.fullmatch(line)
        ]
    else:
        rows = _aligned(start, run)
    return Rows(tuple(rows)) if len(rows) > 1 and len(rows[0][1]) > 1 else None


def _aligned(start: int, run: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Rows whose cells begin one below the other, two blanks at least before each."""
    if len(run) > _MOST_ROWS or max(map(len, run)) > _MOST_WIDE:
        return []
    indent = min((_indent(line) for line in run if not _is_ruler(line)), default=0)
    numbered = [(start + at, line[indent:]) for at, line in enumerate(run) if not _is_ruler(line)]
    begins = [_GAP.split(line.strip()) for _, line in numbered]
    least = _LEAST if len(numbered) == len(run) else _LEAST - 1
    if len(begins) < least or min(len(parts) for parts in begins) < 2 or len(begins[0]) < _LEAST:
        return []
    width = max(map(len, run))
    padded = [line.ljust(width + 2) for _, line in numbered]
    free = [all(line[place] == " " for line in padded) for place in range(width + 2)]
    cuts = [0]
    cuts += [
        place
        for place in range(2, width + 1)
        if not free[place] and free[place - 1] and free[place - 2]
    ]
    if len(cuts) < _LEAST or len(cuts) != len(begins[0]):
        return []
    ends = [*cuts[1:], width + 2]
    return [
        (
            number,
            tuple(line[cut:end].strip() for cut, end in zip(cuts, ends, strict=True)),
        )
        for (number, _), line in zip(numbered, padded, strict=True)
    ]


def _unframed(line: str) -> str:
    framed = _FRAMED.fullmatch(line)
    return framed["words"] if framed else line


def _is_ruler(line: str) -> bool:
    return _RULER.fullmatch(line) is not None


def _joined(start: int, run: Sequence[str], width: int) -> Iterator[Line]:
    number, words, last = start, "", ""
    for place, line in enumerate(run):
        if _is_ruler(line):
            continue
        if words and _goes_on(last, line, words, width):
            words = f"{words} {line.strip()}"
        else:
            if words:
                yield Line(number, words)
            number, words = start + place, _unframed(line.strip())
        last = line.rstrip()
    if words:
        yield Line(number, words)


def _goes_on(last: str, line: str, words: str, width: int) -> bool:
    """Whether a line only goes on with what the line above it says."""
    text = line.strip()
    if _ends_label(last, line):
        return True
    if _OWN_LINE.match(line) and not _is_rest(last, line, width):
        return False
    if text[:1].islower():
        if last.isupper() and not _is_full(last, text, width):
            return False
        return not _SENTENCE_END.search(last) or _is_full(last, text, width)
    if words.endswith(":"):
        return True
    if (last.isupper() and not text.isupper()) or ends_title(words, text):
        return False
    return _is_full(last, text, width) or (_indent(line) > _indent(last) and _labelled(last))


def _ends_label(last: str, line: str) -> bool:
    """Whether a label is broken over two lines: `Responsabile della / rilevazione: Ada Neri`."""
    found = _LOWER_LABEL.match(line)
    begun = _PARTED.split(last)[-1].strip() if found else ""
    if not found or not begun[:1].isupper() or not _OPEN.search(begun):
        return False
    label = recognise(f"{begun} {found.group(1)}")
    return label is not None and not label.misspelt


def _is_rest(last: str, line: str, width: int) -> bool:
    """The end of a broken line may look like a label: `…dell'assistente / sociale: 20 giorni`.

    Small letters that name nothing, under a line that was full or at the indent of an item's words.
    """
    found = _LOWER_LABEL.match(line)
    if not found or _ITEM.match(line) or _SENTENCE_END.search(last) or recognise(found.group(1)):
        return False
    hanging = _ITEM.match(last)
    return _is_full(last, line.strip(), width) or bool(hanging and hanging.end() == _indent(line))


def _is_full(last: str, text: str, width: int) -> bool:
    """Whether the next word had no place left in the line above."""
    if not (_NARROWEST <= width <= _WIDEST and _FULL * width <= len(last)):
        return False
    if len(last) + 1 + len(text.split(None, 1)[0]) > width:
        return True
    return len(last) >= _BRIM * width and not _SENTENCE_END.search(last)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _labelled(line: str) -> bool:
    return _OWN_LINE.match(line) is not None
