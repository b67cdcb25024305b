"""What every reader raises when a file cannot be read at all."""

from __future__ import annotations

from traguardo.core.messages import Message


class UnreadableDocument(Exception):  # noqa: N818 - it names the document, as the message does
    """The file is not a readable plan; `message` says what, where, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
