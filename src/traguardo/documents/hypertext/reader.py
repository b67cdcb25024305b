"""Web pages (.html, .htm) to blocks: what a browser shows without script, style sheets or network.

A merged cell speaks once; a table inside a cell stands by itself; deleted and hidden words are not
read. The bytes are decoded by their byte order mark, by what the page declares, or by their look.
"""

from __future__ import annotations

import codecs
import re
from typing import cast

from lxml import etree

from traguardo.core.messages import said
from traguardo.documents.archive import MEBIBYTE
from traguardo.documents.blocks import Blocks
from traguardo.documents.encoding import decode
from traguardo.documents.hypertext.events import PageEvents
from traguardo.documents.unreadable import UnreadableDocument

LARGEST = 64 * MEBIBYTE
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{1,40})",
    re.IGNORECASE,
)
_HEAD = 4096
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_html(data: bytes) -> Blocks:
    """The blocks of a web page; UnreadableDocument where the bytes are not text."""
    if len(data) > LARGEST:
        raise UnreadableDocument(
            said(
                "la pagina è troppo grande: più di {largest} MB. Dividerla in più documenti, o "
                "salvarla senza le immagini.",
                largest=LARGEST // MEBIBYTE,
            )
        )
    events = PageEvents()
    # Its stubs ask for comments, which the parser does not need.
    target = cast("etree.ParserTarget", events)
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=True)
    try:
        parser.feed(_decoded(data).encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError as error:
        raise UnreadableDocument(
            said(
                "la pagina non si legge come HTML ({error}). Riaprirla nel programma che l'ha "
                "scritta, salvarla di nuovo e riprovare.",
                error=str(error),
            )
        ) from error
    return events.finish()


def _decoded(data: bytes) -> str:
    marked = data.startswith(_MARKS) or _is_utf8(data)
    declared = None if marked else _DECLARED.search(data[:_HEAD])
    if declared:
        name = (declared.group(1) or declared.group(2)).decode("ascii").casefold()
        # Browsers read Latin-1 as what Windows wrote, and so did those who declared it.
        name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name)
        try:
            if not name.startswith("utf-16"):
                return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    """Whether the letters beyond ASCII are UTF-8: saved anew, the page may still declare Latin-1.

    Hardly two accented letters in a row of Latin-1 happen to be UTF-8, let alone all of a page.
    """
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
