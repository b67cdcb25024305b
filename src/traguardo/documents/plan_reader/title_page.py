"""Which line of its front a document is cited by: the title, and the line of years that goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from traguardo.documents.plan_reader.captions import is_caption
from traguardo.documents.plan_reader.entries import (
    Banner,
    Data,
    Entry,
    Header,
    Heading,
    Labelled,
    Text,
    Unknown,
)
from traguardo.documents.plan_reader.fields.bodies import names_body
from traguardo.documents.plan_reader.fields.front import (
    cites_law,
    is_deed,
    is_long,
    is_prose,
    is_recital,
    is_title,
    score_of,
    years_of,
)
from traguardo.documents.plan_reader.inline import is_period
from traguardo.documents.plan_reader.office_tables import may_name_office

_TRAIL = re.compile(r"\W*home\s*[/›»>|:]|[^/›»>]+\s[/›»>]\s[^/›»>]+\s[/›»>]\s", re.IGNORECASE)
"""`Home › Performance › Piano`: where a page of a site stands."""
_GUIDE = re.compile(
    r"\b(?:istruzioni|come (?:si )?legg\w+|legenda|leggimi|nota di lettura|read ?me|how to read"
    r"|guida alla (?:lettura|compilazione))\b",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+\D|(?:sotto)?sezion[ei]\s+[\dIVX]|part[ei]?\s+[\dIVX]|"
    r"capitolo\s|chapter\s|section\s+\d)",
    re.IGNORECASE,
)
_OPENS_TEXT = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s+)?(?:indice|sommario|premess[ae]|presentazione|introduzione|contents"
    r"|nota introduttiva|foreword|introduction|in questa sezione)\b",
    re.IGNORECASE,
)
"""What ends a title page: the table of contents, or the first words of the text."""
_PAGE = re.compile(r"(?:\.\s?){4,}\s*\d*$|\S\s+\d{1,3}$")
"""A line of the table of contents, `2.2 Performance .... 14`; its page may stand bare."""
_PLACE = re.compile(
    r"\W*(?:(?:in\s+)?provincia\s+d|(?:sede(?:\s+in)?:?\s+)?(?:via|viale|piazza|corso|largo)\s"
    r"|prot\w*[\s.]|comuni\s+di\s|regione\b)",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"\W*(?:allegat[oi]|annex)\b.*[^\W\d]{4}", re.IGNORECASE)
"""`Allegato 2 – Quadro degli obiettivi`: a document of its own, and no caption."""
_ITEM = re.compile(r"\s*(?:(?:[a-z]\)|[-–•·])\s|\([^()]*\)\s*$)")
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
_TAIL = re.compile(r"\s*(?:\s[–—-]\s|[,;]\s|\s\()(?=[^\W\d])(.*)$", re.DOTALL)
"""What a dash, a comma or a bracket sets off at the end of a title."""
_OPEN_END = re.compile(
    r"\b(?:e|ed|del(?:l[aeo])?|d(?:ei|egli|i|a|al|alla|alle)|nel(?:l[ae])?|sul(?:l[ae])?|in|per"
    r"|con|al(?:l[ae])?|of|and|the|for|to)\s*$|\w[’']\s*$",
    re.IGNORECASE,
)
"""Ends that want more: no title stops there."""
_SHORT = re.compile(r"\A\s*[A-Z]{3,5}\s+")
"""`PDO 2026` under `Piano dettagliato degli obiettivi`."""
_LIST = re.compile(r"list", re.IGNORECASE)
_COVER = 80
"""Entries among which the title page is."""
_OPENS = {"title", "strategic", "area"}
_NEAR = 2
"""Lines among which the years stand: a citation in brackets may come between."""
_LAST = 4
"""The rank of what is no title at all."""


@dataclass(frozen=True, slots=True)
class Title:
    """The line of the title, the lines it goes on in, and what of its paragraph is no title."""

    line: Heading
    text: str
    more: tuple[Heading, ...] = ()
    rest: str = ""

    @property
    def lines(self) -> tuple[Heading, ...]:
        """The lines the title takes up."""
        return (self.line, *self.more)


def title_of(
    entries: Sequence[Entry], front: Sequence[Heading], administration: str
) -> Title | None:
    """The title of a document; None where its front has no line that may be one.

    The first of the lines that say most of a plan and its years: of the title page before those
    after it, of the document before its chapters. Else the first line of the title page that is
    no other thing.
    """
    lines = [*_opening(entries, front)]
    ends = next((n for n, (one, _) in enumerate(lines) if _goes_on(one, lines[0][0])), len(lines))
    best = (_LAST, 0, False)
    chosen: Title | None = None
    for place, (line, sure) in enumerate(lines):
        if _is_other(line, administration):
            continue
        more = _going_on(line, [one for one, _ in lines[place + 1 : place + 1 + _NEAR]])
        under = place + 1 + len(more)
        title = _with_years(line, more, lines[under : under + _NEAR], administration)
        score = score_of(title.text, line.style)
        kind = 1 if place > ends or _LIST.search(line.style) else 0
        kind = 2 if _CHAPTER.match(line.text) else kind
        if kind == 2:
            score = min(score, 1)
        if not score:
            kind = 3 if sure and place < ends and not may_name_office(line.text) else _LAST
        rank = (kind, -score, not years_of(title.text))
        if rank < best:
            best, chosen = rank, title
    return chosen


def _opening(entries: Sequence[Entry], front: Sequence[Heading]) -> Iterator[tuple[Heading, bool]]:
    """The lines before the first objective, and whether each was taken for one of the front."""
    known = {one.anchor: one for one in front}
    for entry in entries[:_COVER]:
        if isinstance(entry, Data | Header | Banner):
            return
        if isinstance(entry, Labelled) and entry.value and (entry.paired or entry.field in _OPENS):
            return
        if isinstance(entry, Heading):
            yield entry, entry.anchor in known
        elif isinstance(entry, Text):
            yield Heading(entry.text, entry.anchor), entry.anchor in known
        elif isinstance(entry, Unknown) and (not entry.value or is_title(entry.written)):
            yield Heading(entry.written, entry.anchor), False
        elif isinstance(entry, Labelled):
            places = dict.fromkeys((entry.anchor, entry.place))
            yield from ((known[one], True) for one in places if one in known)
            alone = entry.value is None or (entry.split and bool(years_of(entry.written)))
            if alone and not any(one in known for one in places):
                yield Heading(entry.written, entry.anchor), False


def _goes_on(line: Heading, first: Heading) -> bool:
    """Whether the title page ends: the contents, a first chapter, running text, another sheet."""
    if line.anchor.sheet != first.anchor.sheet:
        return True
    text = line.text
    prose = is_long(text) and not (score_of(text) or is_recital(text) or is_deed(text))
    return prose or _OPENS_TEXT.match(text) is not None


def _is_other(line: Heading, administration: str) -> bool:
    """Whether a line is no title: a body, a sheet's name, a deed, prose, a caption, an address."""
    text = line.text.split("\n")[0]
    sheet = line.anchor.sheet is not None and line.anchor.row is None
    if sheet or not any(map(str.isalpha, text)) or is_period(text):
        return True
    if " ".join(line.text.split()).casefold() == administration.casefold() or names_body(text):
        return True
    if _TRAIL.match(text) or _OPENS_TEXT.match(text) or _GUIDE.search(text):
        return True
    if _PLACE.match(text) and not score_of(text):
        return True
    if _ITEM.match(text) or (_PAGE.search(text) and not years_of(text[-5:])):
        return True
    other = is_deed(text) or is_prose(line.text) or is_recital(text) or cites_law(text)
    return other or (is_caption(text, line.style) and not _ANNEX.match(text))


def _going_on(line: Heading, below: Sequence[Heading]) -> tuple[Heading, ...]:
    """The lines a title was broken into: `Piano integrato di attività e` wants more."""
    last, more = line, []
    for one in below:
        broken = _OPEN_END.search(last.text) and one.style == line.style
        if not broken or is_long(one.text) or is_deed(one.text) or names_body(one.text):
            break
        more.append(one)
        last = one
    return tuple(more)


def _with_years(
    line: Heading,
    more: tuple[Heading, ...],
    below: Sequence[tuple[Heading, bool]],
    administration: str,
) -> Title:
    """The title with the years that stand alone in the next line, without deeds and the body."""
    said = " ".join(one.text for one in (line, *more)).split("\n")
    most = next((n for n, one in enumerate(said) if n and is_deed(one)), len(said))
    text = _without_body("\n".join(said[:most]), administration)
    rest = "\n".join(said[most:])
    first, _, further = text.partition(". ")
    if is_long(text) and further and score_of(first):
        text, rest = f"{first}.", f"{further}\n{rest}".strip()
    if not rest and (tail := next((one for one in _TAIL.finditer(text) if is_deed(one[1])), None)):
        text, rest = text[: tail.start()], tail[1]
    under = next((one for one, _ in below if not _BRACKETED.fullmatch(one.text)), None)
    dated = under is None or not is_period(_SHORT.sub("", under.text)) or bool(years_of(text))
    if under is None or dated or rest or is_long(text):
        return Title(line, text, more, rest)
    return Title(line, f"{text}\n{under.text}", (*more, under))


def _without_body(text: str, administration: str) -> str:
    """A title that runs on in the line of the body: `Comune di Rocca Piano della performance`."""
    if not administration or not text.startswith(f"{administration} "):
        return text
    own = text[len(administration) :].strip()
    return own if own[:1].isalpha() and score_of(own) else text
