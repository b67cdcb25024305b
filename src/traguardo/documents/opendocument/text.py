"""OpenDocument texts (.odt) to blocks, under the same rules as Word files.

Tracked insertions are read, deletions and hidden text are not; a merged cell speaks once; a table
inside a cell stands by itself; text boxes are lines of their paragraph; notes follow at the end.
Comments, headers and footers are not part of the plan.
"""

from __future__ import annotations

from traguardo.documents.blocks import Blocks
from traguardo.documents.opendocument.container import parse_content
from traguardo.documents.opendocument.events import TextEvents


def read_odt(data: bytes) -> Blocks:
    """The blocks of an OpenDocument text; UnreadableDocument where it is damaged or is not one."""
    return parse_content(
        data, "un documento OpenDocument (.odt)", "office:text", TextEvents
    ).finish()
