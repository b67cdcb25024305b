"""Scores and flags that the table itself publishes, held against its own figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from traguardo.console.scored_rows import Entries
from traguardo.console.table_files import TableRow
from traguardo.core.findings import Finding
from traguardo.core.published import contradictions
from traguardo.core.scoring.score import Score
from traguardo.core.wording import shorten

_MOST = Decimal("0.9")


def published_contradictions(
    scored: Sequence[tuple[TableRow, Score]], entries: Entries
) -> Iterator[Finding]:
    """What each row says against itself. Figures from 0 to 1 without `%` are shares of 1."""
    figures = [entries.number(row, "published") for row, _score in scored]
    scale = 100 if _are_shares([one for one in figures if one is not None]) else 1
    for (row, score), figure in zip(scored, figures, strict=True):
        percent = "%" in entries.columns.text(row, "published")
        published = None if figure is None else figure * (1 if percent else scale)
        where = f"riga {row.line} «{shorten(entries.columns.text(row, 'indicator'))}»"
        yield from contradictions(where, score, published, entries.flag(row))


def _are_shares(figures: Sequence[Decimal]) -> bool:
    small = sum(1 for one in figures if abs(one) <= 1)
    return bool(figures) and small >= _MOST * len(figures) and any(one % 1 for one in figures)
