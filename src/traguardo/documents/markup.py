"""XML from strangers, one event after the other: no entities, no declarations, no network.

Expat reads as it goes: no tree is built, so memory follows the text, not the markup; and nothing
is loaded that the standard library does not have at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from traguardo.core.messages import said
from traguardo.documents.unreadable import UnreadableDocument

Attributes = Mapping[str, str]
_FORBIDDEN = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def parse_xml(
    content: bytes,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Report every element and every piece of text; names are written `namespace}name`.

    UnreadableDocument where the part is not XML, or declares a document type.
    """
    if any(mark in content for mark in _FORBIDDEN):
        raise _untrusted(part)
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text

    def refuse(*_: object) -> None:
        raise _untrusted(part)

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (ExpatError, ValueError) as error:
        raise UnreadableDocument(
            said(
                "il file è danneggiato: la parte «{part}» non è XML corretto ({error}). "
                "Riaprirlo nel programma che lo ha scritto, salvarlo di nuovo e riprovare.",
                part=part,
                error=str(error),
            )
        ) from error


def _untrusted(part: str) -> UnreadableDocument:
    return UnreadableDocument(
        said(
            "il file non è affidabile: la parte «{part}» dichiara un DOCTYPE, che un "
            "documento d'ufficio non contiene. Chiederne una copia a chi lo ha scritto.",
            part=part,
        )
    )
