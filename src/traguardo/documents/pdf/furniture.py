"""What belongs to the paper and not to the text: repeated heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from traguardo.documents.pdf.lines import Line
from traguardo.documents.pdf.pages import Item, Page

_MARGIN = 0.14
"""Share of a page's height, at its top and at its foot, where heads and feet stand."""
_NUMBER = re.compile(
    r"(?:pag(?:ina|e|\.)?\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:di|/|of|su)\s*\d{1,4})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<![nN][.°º])(?<![nN][.°º]\s)\d+")
"""A page's number; not that of `SCHEDA OBIETTIVO N. 3`, whose sheet fills the page."""
_OFTEN = 0.4

_Mark = tuple[str, int]


def without_furniture(pages: Sequence[Page]) -> list[str]:
    """Take heads, feet and page numbers off the pages; the heads that repeat are returned."""
    counted: Counter[_Mark] = Counter()
    for page in pages:
        counted.update({_mark(item, page) for item in page.items if _in_margin(item, page)})
    least = max(2, len(pages) * _OFTEN)
    repeated = {mark for mark, count in counted.items() if count >= least}
    heads: list[str] = []
    for page in pages:
        taken = [item for item in page.items if _is_furniture(item, page, repeated)]
        heads += [
            item.text for item in taken if isinstance(item, Line) and _is_head(item, page, repeated)
        ]
        gone = set(map(id, taken))
        page.items = [item for item in page.items if id(item) not in gone]
    return heads


def _is_head(item: Line, page: Page, repeated: set[_Mark]) -> bool:
    return item.box.bottom <= page.height * _MARGIN and _mark(item, page) in repeated


def _is_furniture(item: Item, page: Page, repeated: set[_Mark]) -> bool:
    if not _in_margin(item, page):
        return False
    number = isinstance(item, Line) and bool(_NUMBER.fullmatch(item.text))
    return number or _mark(item, page) in repeated


def _in_margin(item: Item, page: Page) -> bool:
    edge = page.height * _MARGIN
    return item.box.bottom <= edge or item.box.top >= page.height - edge


def _mark(item: Item, page: Page) -> _Mark:
    """What a head or foot has in common from page to page: its words but for numbers, its place."""
    texts = (
        [item.text]
        if isinstance(item, Line)
        else [cell.text for row in item.rows for cell in row.cells]
    )
    upper = item.box.bottom <= page.height * _MARGIN
    level = item.box.top if upper else page.height - item.box.bottom
    return _DIGITS.sub("#", " ".join(texts)), round(level / 4)
