"""Bytes of a text file to text: UTF-8, UTF-16, or what Windows wrote (cp1252)."""

from __future__ import annotations

import codecs

from traguardo.core.messages import said
from traguardo.documents.unreadable import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_TOLERATED, _FEW = 0.01, 4
"""Share and number of control characters above which a file is not text."""
_CUT_LETTERS = {*range(0xC2, 0xE0), 0xE2}
"""First bytes of UTF-8 letters that nobody's Windows text ends with."""


def decode(data: bytes) -> str:
    """The text of a file; UnreadableDocument where it is not text.

    A byte order mark decides; without one, UTF-16 shows by its zero bytes. Each line that is not
    UTF-8 is read as cp1252: files patched together from two sources lose nothing.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data[len(mark) :], name))
    name = _wide(data[:_SAMPLE])
    if name:
        return _checked(_decoded(data, name))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and data[error.start] in _CUT_LETTERS:
            return _checked(data[: error.start].decode("utf-8"))
    return _checked("\n".join(_line(line) for line in data.split(b"\n")))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise _not_text(said("comincia come testo {name} ma non lo è", name=name.upper())) from None


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: Latin letters leave a zero in every other byte."""
    if sample.count(0) < len(sample) * 0.3:
        return ""
    little, big = sample[1::2].count(0), sample[0::2].count(0)
    return "utf-16-le" if little > 2 * big else "utf-16-be" if big > 2 * little else ""


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        raise _not_text(
            said("contiene byte che non sono lettere né in UTF-8 né in Windows")
        ) from None


def _checked(text: str) -> str:
    controls = sum(character < " " and character not in "\t\n\r\x0b\x0c" for character in text)
    if "\x00" in text or controls > max(_FEW, len(text) * _TOLERATED):
        raise _not_text(said("contiene dati binari"))
    return text


def _not_text(why: str) -> UnreadableDocument:
    return UnreadableDocument(
        said(
            "il file non è un testo leggibile: {why}. Salvarlo come testo in codifica "
            "UTF-8, oppure dare il documento Word (.docx).",
            why=why,
        )
    )
