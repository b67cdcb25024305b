"""What every reader raises when a file cannot be read at all."""

from __future__ import annotations


class UnreadableDocument(Exception):  # noqa: N818 - it names the document, as the message does
    """The file is not a readable plan; the message (Italian) says what, where, and what to do."""
