"""A table that runs over pages is one table: header rows once, cut rows whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.pdf.lines import Line, Words, is_ended
from traguardo.documents.pdf.pages import Item, Page, PageCell, PageRow, PageTable

_FIGURE = re.compile(r"\D{0,3}\d[\d.,]*\s*(?:%|€|\w{1,3}\.?)?")
_SAME = 4.0
"""Points by which the edges of a table may differ from page to page."""
_TOP = 7.0
"""Points below the uppermost text of the document at which a page's table still opens it."""
_MOST_HEADERS = 3


def joined_items(pages: Sequence[Page], words: Words) -> list[tuple[int, Item]]:
    """Everything in reading order with its page, tables over several pages as one."""
    top = _body_top(pages)
    items: list[tuple[int, Item]] = []
    for page in pages:
        for place, item in enumerate(page.items):
            last = items[-1] if items else None
            if (
                place == 0
                and last is not None
                and last[0] < page.number
                and item.box.top <= top + _TOP
                and _goes_on(last[1], item)
            ):
                _append(last[1], item, words)  # type: ignore[arg-type]
                items[-1] = (page.number, last[1])
            else:
                items.append((page.number, item))
    return items


def _body_top(pages: Sequence[Page]) -> float:
    return min((page.items[0].box.top for page in pages if page.items), default=0.0)


def _goes_on(above: Item, below: Item) -> bool:
    """Whether two tables have the same outline, and the same columns where one breaks off."""
    if isinstance(above, Line) or isinstance(below, Line):
        return False
    first, second = above.box, below.box
    if abs(first.left - second.left) > _SAME or abs(first.right - second.right) > _SAME:
        return False
    before, after = _edges(above.rows), _edges(below.rows[:1])
    return all(any(abs(edge - known) <= _SAME for known in before) for edge in after)


def _edges(rows: Sequence[PageRow]) -> list[float]:
    return sorted({cell.box.left for row in rows for cell in row.cells})


def _append(table: PageTable, more: PageTable, words: Words) -> None:
    rows = more.rows[_headers(table.rows, more.rows) :]
    if rows and table.rows and _is_cut(table.rows[-1], rows[0], words):
        for cell, rest in zip(_whole(table.rows), rows[0].cells, strict=True):
            cell.lines.extend(rest.lines)
        rows = rows[1:]
    elif rows and table.rows and len(rows[0].cells) == len(table.rows[-1].cells):
        _hand_over(table.rows, rows[0], words)
    table.rows.extend(rows)
    table.box = more.box


def _hand_over(rows: Sequence[PageRow], below: PageRow, words: Words) -> None:
    """The words of a merged cell that the page cuts, while the cells beside it begin a row."""
    for place, (one, other) in enumerate(zip(_whole(rows), below.cells, strict=True)):
        usual = [row.cells[place] for row in rows if place < len(row.cells)]
        if not _begins_small(other) or any(map(_begins_small, usual)):
            return
        if not one.lines or one.text.endswith((".", ";", ":")) or not _flows(one, other, words):
            return
        one.lines.extend(other.lines)
        other.lines, other.continued = [], True


def _begins_small(cell: PageCell) -> bool:
    return cell.text[:1].islower()


def _headers(rows: Sequence[PageRow], more: Sequence[PageRow]) -> int:
    """How many rows at the top of a page only repeat those at the top of the table."""
    count = 0
    for first, again in zip(rows, more[:_MOST_HEADERS], strict=False):
        texts = [cell.text for cell in first.cells]
        if not any(texts) or texts != [cell.text for cell in again.cells]:
            break
        count += 1
    return count if len(rows) > count else 0


def _whole(rows: Sequence[PageRow]) -> list[PageCell]:
    """The cells of the last row, each the one it continues where it does."""
    found = []
    for place, cell in enumerate(rows[-1].cells):
        above = cell
        for row in reversed(rows[:-1]):
            if not above.continued or len(row.cells) != len(rows[-1].cells):
                break
            above = row.cells[place]
        found.append(above)
    return found


def _is_cut(above: PageRow, below: PageRow, words: Words) -> bool:
    """Whether a row goes on from the page before, as its words and its empty cells say."""
    if len(above.cells) != len(below.cells):
        return False
    pairs = list(zip(above.cells, below.cells, strict=True))
    if any(abs(one.box.left - other.box.left) > _SAME for one, other in pairs):
        return False
    going = [(one, other) for one, other in pairs if other.lines]
    if sum(_is_value(one) and _is_value(other) for one, other in going) > 1:
        return False
    if not going or any(not one.lines for one, _ in going):
        return False
    flowing = sum(_flows(one, other, words) for one, other in going)
    flows = flowing * 2 >= len(going)
    if len(pairs) == 1:
        return flows and not above.cells[0].text.endswith((".", ";", ":"))
    silent = [one for one, other in pairs if one.lines and not other.lines]
    begins = bool(below.cells[0].lines) and not _flows(*pairs[0], words)
    return not begins and (flows if silent else flowing == len(going))


def _is_value(cell: PageCell) -> bool:
    """Whether a cell holds a figure and nothing more: two of them are two rows' figures."""
    return _FIGURE.fullmatch(cell.text.strip()) is not None


def _flows(one: PageCell, other: PageCell, words: Words) -> bool:
    """Whether the words of a cell go on: nothing ended the last line but the edge of the cell."""
    before, line = one.lines[-1], other.lines[0]
    pad = min(max(0.0, before.box.left - one.box.left), 8.0)
    height = before.box.height
    moved = Line(line.words, line.box._replace(bottom=before.box.bottom + height))
    return not is_ended(before, moved, one.box.left + pad, one.box.right - pad, words)
