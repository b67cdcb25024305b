"""Lines of a plain text as somebody typed them: rows of tables, and lines broken to fit the page.

A text knows no cells: tabs, bars or columns of blanks stand for them, and rulers of dashes or
equals signs for the lines between. Line breaks mean nothing where the line was simply full.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from traguardo.documents.typed_cells import NARROWEST, barred, tabbed, unboxed
from traguardo.documents.typed_columns import aligned, with_parts
from traguardo.documents.typed_rows import BARRED, TABBED, Run, with_rows_across
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
"""Lines from which on as many cells in each are a table."""
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
    opened = inside = 0
    within = False
    for line in lines:
        opened += line.startswith("\t") and not within
        inside += "\t" in line.strip() and not line.startswith("\t") and not _ITEM.match(line)
        within = "\t" in line.strip("\n")
    return not opened or inside > opened or _is_indented_table(lines)


def _is_indented_table(lines: Sequence[str]) -> bool:
    """Whether most lines with tabs hold several cells, as many each, behind a tab of their own."""
    widths = Counter(line.count("\t") for line in lines if line.startswith("\t") and line.strip())
    width, most = next(iter(widths.most_common(1)), (0, 0))
    return width >= NARROWEST and most >= _LEAST and most * 2 > widths.total()


def meant(lines: Sequence[str]) -> Iterator[Line | Rows]:
    """The lines of a typed text, joined where they were broken to fit, and its tables."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    runs = with_rows_across(_runs([*map(unboxed, lines)]))
    for start, kind, run in with_parts(runs, _is_ruler):
        table = _table(start, kind, run)
        if table is not None:
            yield table
        else:
            yield from _joined(start, run, width)


def _runs(lines: Sequence[str]) -> Iterator[Run]:
    """The lines between blank lines and rulers; rows of cells apart from the lines around them."""
    run: list[str] = []
    start, kind = 1, 0
    for number, line in enumerate(lines, 1):
        ruled = _RULER.fullmatch(line) is not None and not _bars(line)
        within = ruled and _is_between_rows(run, kind, lines[number : number + 1])
        parted = not line.strip() or (ruled and not within)
        now = 0 if parted else kind if within else _cells(line)
        if run and (parted or now != kind):
            yield Run(start, kind, run)
            run = []
        if not parted:
            if not run:
                start, kind = number, now
            run.append(line)
    if run:
        yield Run(start, kind, run)


def _is_between_rows(run: Sequence[str], kind: int, following: Sequence[str]) -> bool:
    """Whether a ruler parts rows with bars, or the names of aligned columns from the rows below."""
    if run and kind == BARRED:
        return any(map(_bars, following))
    around = (*run[-1:], *following)
    return len(run) == 1 and len(around) == 2 and all(_GAP.search(line.strip()) for line in around)


def _cells(line: str) -> int:
    """What kind of row a line can be: with tabs, with bars, or 0 for neither."""
    if "\t" in line.strip():
        return TABBED
    return BARRED if _bars(line) else 0


def _bars(line: str) -> bool:
    return line.count("|") > 1


def _table(start: int, kind: int, run: Sequence[str]) -> Rows | None:
    if kind == TABBED:
        rows = tabbed(start, run)
    elif kind == BARRED:
        rows = barred(start, run)
    else:
        rows = aligned(start, run, [*map(_is_ruler, run)])
    return Rows(tuple(rows)) if len(rows) > 1 and len(rows[0][1]) > 1 else None


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
