"""What our own reports print beside the plan, so that reading one again gives the plan alone."""

from __future__ import annotations

import re
from dataclasses import replace

from traguardo.documents.blocks import Block, Blocks, Paragraph, Row, Table

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+$")
SUMMARY = "Sintesi calcolata da Traguardo"
"""The heading that marks a document as ours; without it nothing is left out."""
PARTS, COUNTS = "Parte del piano", "Stato degli obiettivi"
"""What the tables of the summary begin with."""
UNLIKE = "Lo stato dichiarato e lo stato calcolato non concordano per:"
ITEM = "– "
MEASURED, ACHIEVED, COMPUTED = "Valore rilevato", "Grado di raggiungimento", "Stato calcolato"
UNANSWERED = "Risposte da completare, perché il piano non le contiene: "
"""Stands under the title of the PIAO's section 2.2 where cells are empty."""
WARNING = "Attenzione: lo stato dichiarato e lo stato calcolato non concordano."


TREE, AREA = "Albero della performance", "Area strategica: "
"""The heading of the tree, and what the first area below it begins with."""
CONTENTS = "Indice"
"""The heading of the list of headings."""
CARD_HEAD, LEGEND_HEAD = ("Voce", "Contenuto"), ("Significato", "Colore")
"""The columns of cards and legend, where the format of a document needs them named."""


def without_contents(blocks: Blocks) -> Blocks:
    """The blocks without a list of headings and the pages they stand on, below its own heading."""
    kept: list[Block] = []
    listing = False
    for block in blocks:
        if isinstance(block, Paragraph) and block.text == CONTENTS:
            listing = True
        elif not (listing and isinstance(block, Paragraph) and _LEADERS.search(block.text)):
            listing = False
            kept.append(block)
    return tuple(kept)


def without_tree(blocks: Blocks) -> Blocks:
    """The blocks without the performance tree, which repeats what the areas below it say."""
    begins = next((n for n, one in enumerate(blocks) if _text(one) == TREE), None)
    if begins is None:
        return blocks
    rest = range(begins, len(blocks))
    ends = next((n for n in rest if _text(blocks[n]).startswith(AREA)), None)
    return blocks if ends is None else (*blocks[:begins], *blocks[ends:])


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    return block.rows[0].cells[0].text if block.rows and block.rows[0].cells else ""


def without_heads(blocks: Blocks) -> Blocks:
    """The blocks without the names of columns that only our own documents print."""
    return tuple(_headless(one) if isinstance(one, Table) else one for one in blocks)


def _headless(table: Table) -> Table:
    rows = [
        row
        for row in table.rows
        if tuple(cell.text for cell in row.cells) not in (CARD_HEAD, LEGEND_HEAD)
    ]
    return table if len(rows) == len(table.rows) else replace(table, rows=tuple(rows))


def without_computed(blocks: Blocks) -> Blocks:
    """The blocks of a report of ours without summary, scores and computed statuses.

    Documents that are not ours come back as they are.
    """
    blocks = tuple(block for block in blocks if not _counts_answers(block))
    if not any(isinstance(block, Paragraph) and block.text == SUMMARY for block in blocks):
        return blocks
    page = next(one.anchor.page for one in blocks if _text(one) == SUMMARY)
    return tuple(
        _bare(block) for block in blocks if not _is_summary(block) and not _is_drawn(block, page)
    )


def _is_drawn(block: Block, page: int | None) -> bool:
    """The words of the chart, which a PDF holds as text on the page of the summary."""
    return isinstance(block, Paragraph) and page is not None and block.anchor.page == page


def _counts_answers(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.startswith(UNANSWERED)


def _is_summary(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return block.text in (SUMMARY, UNLIKE) or block.text.startswith(ITEM)
    return _text(block) in (PARTS, COUNTS)


def _bare(block: Block) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(row for row in block.rows if not _is_computed(row)))
    return block


def _is_computed(row: Row) -> bool:
    first = row.cells[0].text if row.cells else ""
    return first == WARNING or first.startswith((ACHIEVED, COMPUTED))
