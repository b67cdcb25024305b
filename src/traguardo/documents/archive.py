"""Zip containers (.docx and its kin), opened with suspicion: sizes capped, names never followed."""

from __future__ import annotations

import zlib
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from traguardo.core.messages import said
from traguardo.documents.unreadable import UnreadableDocument

MEBIBYTE = 1024 * 1024
PART_CAP = 64 * MEBIBYTE
"""The most one part may hold once unzipped."""
RATIO_CAP = 400
"""How many times a large part may shrink: Word files stay below 100, bombs near 1,000."""
_OPEN = {
    b"application/vnd.oasis.opendocument.text": (said("un documento OpenDocument"), ".odt"),
    b"application/vnd.oasis.opendocument.spreadsheet": (said("un foglio OpenDocument"), ".ods"),
}
_LARGE = 8 * MEBIBYTE
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError)
"""What opening or unpacking raises on damaged bytes, or on a method that Python does not know."""


class Archive:
    """The parts of a zip file, by their names inside it; nothing is ever written to disk."""

    def __init__(self, data: bytes) -> None:
        """Open the container; UnreadableDocument where it is damaged or not to be trusted."""
        try:
            self._zip = ZipFile(BytesIO(data))
        except _BROKEN:
            raise UnreadableDocument(
                said(
                    "il file è danneggiato o incompleto: l'archivio che lo compone non si apre. "
                    "Riaprirlo nel programma che lo ha scritto, salvarlo di nuovo e riprovare."
                )
            ) from None
        self._parts = {part.filename: part for part in self._zip.infolist()}
        for part in self._parts.values():
            _refuse_bombs(part)

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """The parts, by their names inside the container."""
        return tuple(self._parts)

    @property
    def size(self) -> int:
        """How many bytes all parts say they hold once unzipped."""
        return sum(part.file_size for part in self._parts.values())

    def kind(self) -> tuple[str, str] | None:
        """What document the parts make, in words, and its extension; None where none we know."""
        kinds = (
            ("word/document.xml", said("un documento Word"), ".docx"),
            ("xl/workbook.xml", said("una cartella di Excel"), ".xlsx"),
            ("ppt/presentation.xml", said("una presentazione"), ".pptx"),
        )
        for part, words, extension in kinds:
            if part in self:
                return words, extension
        if "mimetype" in self and "content.xml" in self:
            return _OPEN.get(self.read("mimetype").strip())
        return None

    def read(self, name: str) -> bytes:
        """The bytes of a part, never more than the cap."""
        part = self._parts[name]
        if part.flag_bits & _ENCRYPTED:
            raise locked_archive()
        try:
            with self._zip.open(part) as stream:
                content = stream.read(PART_CAP + 1)
        except _BROKEN as error:
            raise _damaged(name) from error
        if len(content) > PART_CAP:
            raise _too_large(name)
        return content


def locked_archive() -> UnreadableDocument:
    """The error of a document under a password."""
    return UnreadableDocument(
        said(
            "il documento è protetto da password. Aprirlo nel programma che lo ha scritto, "
            "togliere la password, salvarlo di nuovo e riprovare."
        )
    )


def missing_part(archive: Archive, wanted: str, part: str) -> UnreadableDocument:
    """The error of an archive without `part`, and so not `wanted` (`un documento Word`)."""
    found = archive.kind()
    if found:
        words, extension = found
        return UnreadableDocument(
            said(
                "l'archivio non contiene {wanted}: è {words}. Rinominarlo con l'estensione "
                "{extension}.",
                wanted=wanted,
                words=words,
                extension=extension,
            )
        )
    return UnreadableDocument(
        said(
            "l'archivio non contiene {wanted}: manca la parte {part}. Salvare di nuovo il "
            "documento dal programma che lo ha scritto.",
            wanted=wanted,
            part=part,
        )
    )


def _refuse_bombs(part: ZipInfo) -> None:
    if part.file_size <= _LARGE:
        return
    if part.file_size > part.compress_size * RATIO_CAP:
        raise UnreadableDocument(
            said(
                "il file non è affidabile: la parte «{filename}» si gonfia da {packed} "
                "kB a {size} MB. Un documento d'ufficio non lo fa: chiederne una copia a "
                "chi lo ha scritto.",
                filename=part.filename,
                packed=part.compress_size // 1024,
                size=part.file_size // MEBIBYTE,
            )
        )


def _too_large(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        said(
            "il documento è troppo grande: la parte «{name}» supera {size} MB. "
            "Dividerlo in più documenti.",
            name=name,
            size=PART_CAP // MEBIBYTE,
        )
    )


def _damaged(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        said(
            "il file è danneggiato: la parte «{name}» non si legge. Riaprirlo nel "
            "programma che lo ha scritto, salvarlo di nuovo e riprovare.",
            name=name,
        )
    )
