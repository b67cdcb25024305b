"""OpenDocument texts (.odt) to blocks, under the same rules as Word files.

Tracked insertions are read, deletions and hidden text are not; a merged cell speaks once; a table
inside a cell stands by itself; text boxes are lines of their paragraph; notes follow at the end.
Comments and footers are not part of the plan, nor are headers, which may name the body.
"""

from __future__ import annotations

from traguardo.core.messages import said
from traguardo.documents.archive import Archive
from traguardo.documents.blocks import Blocks, with_page_heads
from traguardo.documents.opendocument.container import parse_content
from traguardo.documents.opendocument.events import TextEvents
from traguardo.documents.opendocument.heads import page_head_lines


def read_odt(data: bytes) -> Blocks:
    """The blocks of an OpenDocument text; UnreadableDocument where it is damaged or is not one."""
    noun = said("un documento OpenDocument (.odt)")
    blocks = parse_content(data, noun, "office:text", TextEvents).finish()
    return with_page_heads(blocks, page_head_lines(Archive(data)))
