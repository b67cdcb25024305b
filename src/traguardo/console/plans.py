"""A plan document from the disk, read once for every command that takes one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from traguardo.console.failures import Unusable
from traguardo.console.files import read_bytes

if TYPE_CHECKING:
    from traguardo.documents.reading import ReadPlan


def read_plan(path: Path) -> ReadPlan:
    """The plan in a document and what was found while reading; Unusable says why not."""
    return parse_plan(read_bytes(path), path)


def parse_plan(content: bytes, path: Path) -> ReadPlan:
    """Like `read_plan`, for a file whose bytes are already at hand."""
    from traguardo.documents.reading import UnreadableDocument, read_document

    try:
        return read_document(content, path.name)
    except UnreadableDocument as problem:
        raise Unusable(str(problem)) from problem
