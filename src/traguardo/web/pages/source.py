"""Importa: the document beside its reading, the place of one field in view."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Blocks
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.colours import hue
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.source.lines import Lines
from traguardo.documents.source.marks import Mark, Taken, marks
from traguardo.documents.source.sections import Break, Grid, Placed, Prose, Section, sections
from traguardo.documents.source.words import Piece, pieces
from traguardo.ui.verbs import FIELDS
from traguardo.ui.words import WORDS
from traguardo.web.pages.reading import LooseRow, places_of

_FILL = re.compile(r"[0-9A-F]{6}")
_NAMED_AT_MOST = 5
_LONGEST_WORD = 40
_TONES = {Confidence.DOUBTFUL: "poor", Confidence.LIKELY: "fair"}
_HUES: Mapping[str, str | Promise] = {
    "red": gettext_lazy("sfondo rosso"),
    "amber": gettext_lazy("sfondo giallo"),
    "green": gettext_lazy("sfondo verde"),
    "blue": gettext_lazy("sfondo blu"),
    "violet": gettext_lazy("sfondo viola"),
}


@dataclass(frozen=True, slots=True)
class Tag:
    """What became of a cell: a field (`path`, `name`), or words to be assigned (`key`).

    `where` is of which parts, `count` how many they are; what is not corrected here has neither
    `name` nor `key`.
    """

    said: str | Promise
    where: str = ""
    count: int = 1
    tone: str = ""
    path: str = ""
    name: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class CellView:
    """A paragraph or cell: its words, cut where the chosen field's are, and what became of them.

    `chosen` says that the chosen field stands here, `first` that it begins here.
    """

    pieces: list[Piece]
    tags: list[Tag] = field(default_factory=list)
    chosen: bool = False
    first: bool = False
    fill: str = ""
    colour: str | Promise = ""
    across: int = 1
    down: int = 1
    above: bool = False

    @property
    def unbroken(self) -> bool:
        """Whether a word of it is too long for any column."""
        return any(len(word) > _LONGEST_WORD for one in self.pieces for word in one.text.split())


@dataclass(frozen=True, slots=True)
class SectionView:
    """A stretch of the document: `kind` is `break`, `heading`, `paragraph` or `table`."""

    kind: str
    title: str = ""
    cell: CellView | None = None
    head: list[CellView] = field(default_factory=list)
    rows: list[list[CellView]] = field(default_factory=list)
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """A window on the document; `start` and `end` count its lines from 1.

    `begins` is where the window opens, `before`, `after` and `last` where others do; `shown` says
    whether the chosen place is in it.
    """

    sections: list[SectionView]
    start: int
    end: int
    total: int
    before: int | None
    after: int | None
    last: int
    shown: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the document: its places, the first one first, and its words."""

    places: Sequence[Anchor] = ()
    words: Collection[str] = ()


def source_view(
    blocks: Blocks, read: ReadPlan, loose: Sequence[LooseRow], sought: Sought, start: str = ""
) -> SourceView | None:
    """The document around what is sought, or from line `start`; None where it has no page."""
    lines = Lines(blocks)
    if not len(lines):
        return None
    window = lines.window(_start(lines, sought, start))
    stretch = list(sections(window))
    shown = frozenset(_places(stretch))
    page = _Page(marks(read, shown), places_of(read.plan), loose, sought)
    first = window.lines[0].number
    return SourceView(
        list(page.sections(stretch)),
        first + 1,
        first + len(window.lines),
        window.total,
        window.before,
        window.after,
        lines.last(),
        bool(shown & set(sought.places)),
    )


def _start(lines: Lines, sought: Sought, asked: str) -> int:
    if asked.isascii() and asked.isdecimal():
        return int(asked[:9])
    found = next(filter(lambda one: one is not None, map(lines.find, sought.places)), None)
    return 0 if found is None else lines.around(found)


def _places(stretch: Sequence[Section]) -> Iterator[Anchor]:
    for one in stretch:
        if isinstance(one, Prose):
            yield one.paragraph.anchor
        elif isinstance(one, Grid):
            yield from (placed.cell.anchor for row in one.rows for placed in row)


def _break_words(one: Break) -> str:
    if one.sheet is not None:
        return _("Foglio %(number)d") % {"number": one.sheet}
    return _("Pagina %(number)d") % {"number": one.page or 1}


class _Page:
    """Sections and cells for the template."""

    def __init__(
        self,
        found: Mapping[Anchor, Mark],
        named: Mapping[str, str],
        loose: Sequence[LooseRow],
        sought: Sought,
    ) -> None:
        self._marks, self._named, self._sought = found, named, sought
        self._keys = {one.words.key: one.key for one in loose}
        self._first = sought.places[0] if sought.places else None

    def sections(self, stretch: Sequence[Section]) -> Iterator[SectionView]:
        """What a window shows."""
        for one in stretch:
            if isinstance(one, Break):
                yield SectionView("break", _break_words(one))
            elif isinstance(one, Prose):
                kind = "heading" if one.heading else "paragraph"
                paragraph = one.paragraph
                yield SectionView(kind, cell=self._cell(paragraph.text, paragraph.anchor))
            else:
                yield self._table(one)

    def _table(self, grid: Grid) -> SectionView:
        number = grid.table.anchor.table or 1
        title = _("Tabella %(number)d") % {"number": number}
        if grid.first:
            row = grid.rows[0][0].cell.anchor.row if grid.rows[0] else grid.first + 1
            title = _("Tabella %(number)d, continua dalla riga %(row)d") % {
                "number": number,
                "row": row or grid.first + 1,
            }
        return SectionView(
            "table",
            title,
            head=[CellView([Piece(one.cell.text)], across=one.across) for one in grid.head],
            rows=[[self._placed(one) for one in row] for row in grid.rows],
            goes_on=grid.goes_on,
        )

    def _placed(self, one: Placed) -> CellView:
        return self._cell(one.cell.text, one.cell.anchor, one)

    def _cell(self, text: str, anchor: Anchor, placed: Placed | None = None) -> CellView:
        chosen = anchor in self._sought.places
        fill = placed.cell.fill if placed and _FILL.fullmatch(placed.cell.fill) else ""
        return CellView(
            pieces(text, self._sought.words if chosen else ()),
            list(self._tags(self._marks.get(anchor, Mark()))),
            chosen,
            anchor == self._first,
            fill,
            _HUES.get(hue(fill), "") if fill else "",
            placed.across if placed else 1,
            max(1, placed.down) if placed else 1,
            placed.above if placed else False,
        )

    def _tags(self, mark: Mark) -> Iterator[Tag]:
        groups: dict[tuple[str, str], list[Taken]] = {}
        for taken in mark.taken:
            groups.setdefault((taken.field, taken.status or ""), []).append(taken)
        yield from map(self._taken, groups.values())
        for one in mark.loose:
            said = _("nota") if one.note else _("non capito")
            yield Tag(said, self._named.get(one.path, ""), tone="fair", key=self._keys[one.key])

    def _taken(self, group: list[Taken]) -> Tag:
        """One field of one or more parts: a heading may state the mission of forty cards."""
        one = min(group, key=lambda taken: taken.confidence)
        said = FIELDS.get(one.field, one.field)
        if one.status is not None:
            said = _("monitoraggio: %(status)s") % {"status": WORDS[one.status]}
        named = [self._named.get(taken.path, "") for taken in group[:_NAMED_AT_MOST]]
        more = ["…"] if len(group) > _NAMED_AT_MOST else []
        return Tag(
            said,
            "; ".join([*named, *more]),
            len(group),
            _TONES.get(one.confidence, ""),
            one.path if one.correctable else "",
            one.field if one.correctable else "",
        )
