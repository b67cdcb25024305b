"""The names of OpenDocument's elements and attributes, as the parser reports them."""

from __future__ import annotations

from traguardo.documents.markup import Attributes

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE, DRAW = (
    f"{_BASE}{name}:1.0}}" for name in ("office", "text", "table", "style", "drawing")
)
FO = f"{_BASE}xsl-fo-compatible:1.0}}"
SVG = f"{_BASE}svg-compatible:1.0}}"


def count(attributes: Attributes, name: str) -> int:
    """A number of columns, rows or blanks: at least 1, and 1 where it is not a number."""
    written = attributes.get(name, "")
    return (
        max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 8 else 1
    )
