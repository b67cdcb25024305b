"""The compressed parts of a PDF, weighed before PDFium unpacks them in memory."""

from __future__ import annotations

import re
import zlib

from traguardo.core.messages import said
from traguardo.documents.archive import MEBIBYTE
from traguardo.documents.unreadable import UnreadableDocument

DRAWN_CAP, PICTURE_CAP = 16 * MEBIBYTE, 64 * MEBIBYTE
"""The most a stream of drawing instructions may hold, and one of anything else."""
_START = re.compile(rb"stream\r?\n")
_DICTIONARY = 2048
_SAMPLE = 4096
_WRITTEN = frozenset(range(32, 127)) | {9, 10, 13}
_MOSTLY = 0.95


def refuse_bombs(data: bytes) -> None:
    """UnreadableDocument where a stream swells beyond all use, or is packed more than once."""
    for found in _START.finditer(data):
        if data.endswith(b"end", 0, found.start()):
            continue
        start = max(0, found.start() - _DICTIONARY)
        dictionary = data[data.rfind(b" obj", start, found.start()) + 1 or start : found.start()]
        filters = dictionary.count(b"/FlateDecode") + dictionary.count(b"/Fl ")
        if filters > 1:
            raise _untrusted(said("una parte compressa più volte"))
        end = data.find(b"endstream", found.end())
        if filters and _swells(data[found.end() : end if end >= 0 else len(data)]):
            raise _untrusted(
                said("una parte che si gonfia oltre {size} MB", size=DRAWN_CAP // MEBIBYTE)
            )


def _swells(packed: bytes) -> bool:
    inflating = zlib.decompressobj()
    try:
        sample = inflating.decompress(packed, _SAMPLE)
        written = sum(one in _WRITTEN for one in sample) >= len(sample) * _MOSTLY
        cap = DRAWN_CAP if written else PICTURE_CAP
        size = len(sample)
        while size <= cap and inflating.unconsumed_tail and not inflating.eof:
            more = inflating.decompress(inflating.unconsumed_tail, MEBIBYTE)
            if not more:
                break
            size += len(more)
    except zlib.error:
        return False
    return size > cap


def _untrusted(why: str) -> UnreadableDocument:
    return UnreadableDocument(
        said("il PDF non è affidabile: ha {why}. Chiederne una copia a chi lo ha fatto.", why=why)
    )
