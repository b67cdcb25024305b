"""A plan document from the disk, read once for every command that takes one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from traguardo.console.failures import Unusable
from traguardo.console.files import read_bytes

if TYPE_CHECKING:
    from traguardo.documents.reading import ReadPlan
    from traguardo.documents.vocabulary import OwnWord


def read_plan(path: Path, vocabulary: Path | None = None) -> ReadPlan:
    """The plan in a document and what was found while reading; Unusable says why not."""
    return parse_plan(read_bytes(path), path, own_words(vocabulary))


def parse_plan(content: bytes, path: Path, own: tuple[OwnWord, ...] = ()) -> ReadPlan:
    """Like `read_plan`, for a file whose bytes are already at hand."""
    from traguardo.documents.reading import UnreadableDocument, read_document

    try:
        return read_document(content, path.name, own)
    except UnreadableDocument as problem:
        raise Unusable(str(problem)) from problem


def own_words(vocabulary: Path | None) -> tuple[OwnWord, ...]:
    """The labels of a vocabulary file: the one given, else TRAGUARDO_VOCABULARY's, else none."""
    chosen = vocabulary or os.environ.get("TRAGUARDO_VOCABULARY", "")
    if not chosen:
        return ()
    from traguardo.documents.own_vocabulary import UnusableVocabulary, read_vocabulary

    path = Path(chosen)
    try:
        return read_vocabulary(read_bytes(path), path.name)
    except UnusableVocabulary as problem:
        raise Unusable(str(problem)) from problem
