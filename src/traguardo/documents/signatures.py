"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath

from traguardo.core.messages import joined, said
from traguardo.documents.unreadable import UnreadableDocument

_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 1024


class Content(Enum):
    """What files are made of: in words, and the extension that says so (`""`: not one we read)."""

    ZIP = (said("un documento compresso"), "")
    OLE = (said("un documento nel vecchio formato di Office"), "")
    PDF = (said("un PDF"), ".pdf")
    RTF = (said("un testo RTF"), ".rtf")
    HTML = (said("una pagina web"), ".html")
    IMAGE = (said("un'immagine"), "")
    ARCHIVE = (said("un archivio compresso"), "")
    TEXT = (said("un testo"), ".txt")

    def __init__(self, words: str, extension: str) -> None:
        self.words = words
        self.extension = extension


_SIGNATURES = (
    (b"PK\x03\x04", Content.ZIP),
    (b"PK\x05\x06", Content.ZIP),
    (b"PK\x07\x08", Content.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Content.OLE),
    (b"%PDF", Content.PDF),
    (b"{\\rtf", Content.RTF),
    (b"\x89PNG", Content.IMAGE),
    (b"\xff\xd8\xff", Content.IMAGE),
    (b"GIF8", Content.IMAGE),
    (b"\x1f\x8b", Content.ARCHIVE),
    (b"7z\xbc\xaf", Content.ARCHIVE),
    (b"Rar!", Content.ARCHIVE),
    (b"<html", Content.HTML),
    (b"<!doctype html", Content.HTML),
)
_ADVICE = {
    ".docm": said(
        "contiene macro, che Traguardo non apre: in Word scegliere Salva con nome, «Documento "
        "di Word (.docx)», e caricare quello."
    ),
    ".xlsm": said(
        "contiene macro, che Traguardo non apre: in Excel scegliere Salva con nome, «Cartella "
        "di lavoro di Excel (.xlsx)», e caricare quella."
    ),
    ".p7m": said(
        "è un documento firmato: estrarre il documento con il programma di firma e caricare quello."
    ),
    ".xls": said(
        "è nel vecchio formato di Excel: aprirlo in Excel o LibreOffice e salvarlo in formato "
        ".xlsx."
    ),
}
_ADVICE |= {".dotm": _ADVICE[".docm"], ".xltm": _ADVICE[".xlsm"], ".xlsb": _ADVICE[".xlsm"]}


def content_of(data: bytes) -> Content:
    """What the bytes begin like; text where nothing else is known."""
    start = data[:_HEAD].lstrip().lower()
    for signature, content in _SIGNATURES:
        if start.startswith(signature.lower()):
            return content
    # A few bytes before the header are allowed in a PDF, and some mail programs put them there.
    return Content.PDF if b"%pdf-1." in start else Content.TEXT


def unexpected(data: bytes, content: Content, name: str, noun: str) -> UnreadableDocument:
    """The error of a file called `name` that is not `noun`, what its name promises."""
    if content is Content.OLE:
        return _old_or_locked(data, name)
    if content is Content.ZIP:
        from traguardo.documents.archive import Archive

        words, extension = Archive(data).kind() or (content.words, "")
        if extension:
            return _renamed(name, words, extension)
        return UnreadableDocument(
            said(
                "«{name}» è {words}, non ciò che il nome promette: se è un documento Word, "
                "rinominarlo con l'estensione .docx.",
                name=name,
                words=words,
            )
        )
    if content is Content.TEXT:
        return UnreadableDocument(
            said(
                "«{name}» non è {noun}: il contenuto non è quello che il nome promette. "
                "Salvarlo di nuovo dal programma con cui è stato scritto; se è un testo, "
                "rinominarlo in .txt.",
                name=name,
                noun=noun,
            )
        )
    if content.extension:
        return _renamed(name, content.words, content.extension)
    return UnreadableDocument(
        said("«{name}» è {words}, non ciò che il nome promette.", name=name, words=content.words)
    )


def _renamed(name: str, words: str, extension: str) -> UnreadableDocument:
    return UnreadableDocument(
        said(
            "«{name}» è {words}, non ciò che il nome promette: rinominarlo con l'estensione "
            "{extension}.",
            name=name,
            words=words,
            extension=extension,
        )
    )


def unknown_extension(name: str, known: str) -> UnreadableDocument:
    """The error of a file whose extension is not one we read."""
    advice = _ADVICE.get(PurePath(name).suffix.casefold())
    if advice:
        return UnreadableDocument(joined((f"«{name}»", advice)))
    return UnreadableDocument(
        said(
            "il formato di «{name}» non si legge. Si leggono i file {known}: salvare il "
            "piano in uno di questi formati.",
            name=name,
            known=known,
        )
    )


def is_locked(data: bytes) -> bool:
    """Whether an OLE container holds a newer Office document under a password."""
    return _OLE_ENCRYPTED in data


def locked(name: str) -> UnreadableDocument:
    """The error of a document under a password."""
    return UnreadableDocument(
        said(
            "«{name}» è protetto da password. Aprirlo nel suo programma, togliere la "
            "password (in Word ed Excel: File, Informazioni, Proteggi documento) e "
            "salvarlo di nuovo.",
            name=name,
        )
    )


def _old_or_locked(data: bytes, name: str) -> UnreadableDocument:
    if is_locked(data):
        return locked(name)
    sheet = "Workbook".encode("utf-16-le") in data
    program, old, new = ("Excel", ".xls", ".xlsx") if sheet else ("Word", ".doc", ".docx")
    return UnreadableDocument(
        said(
            "«{name}» è nel vecchio formato di {program} ({old}). Aprirlo in {program} o "
            "LibreOffice e salvarlo nel formato {new}.",
            name=name,
            program=program,
            old=old,
            new=new,
        )
    )
