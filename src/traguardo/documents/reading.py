"""Any document to a plan: the format is chosen by the name's extension and checked by content.

A further format is one more entry in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from traguardo.core.model import Indicator, Objective
from traguardo.documents.blocks import Blocks
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.read_back import read_written
from traguardo.documents.unreadable import UnreadableDocument

__all__ = ["READERS", "ReadPlan", "UnreadableDocument", "read_document"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = (
    (b"%PDF", "un PDF"),
    (b"{\\rtf", "un testo RTF"),
    (b"\x89PNG", "un'immagine"),
    (b"\xff\xd8\xff", "un'immagine"),
    (b"\x1f\x8b", "un archivio compresso"),
    (b"7z\xbc\xaf", "un archivio compresso"),
    (b"<html", "una pagina web"),
    (b"<!DOCTYPE html", "una pagina web"),
)


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read: whether it is a zip container, and bytes to a plan."""

    zipped: bool
    read: Callable[[bytes], ReadPlan]


def read_document(data: bytes, name: str) -> ReadPlan:
    """The plan a file holds, and what was odd about it.

    `name` gives the extension. UnreadableDocument, with a message in Italian, where the format is
    not readable, the file is damaged, or it holds no plan.
    """
    extension = PurePath(name).suffix.casefold()
    if not data.strip():
        raise UnreadableDocument(f"il file «{_shown(name)}» è vuoto: scegliere il file del piano.")
    chosen = READERS.get(extension)
    if chosen is None:
        raise UnreadableDocument(
            f"il formato di «{_shown(name)}» non si legge ancora. "
            f"Si leggono i file {', '.join(READERS)}: salvare il piano in uno di questi formati."
        )
    _check_content(data, name, chosen)
    found = chosen.read(data)
    if extension != ".json" and _is_empty(found):
        raise UnreadableDocument(
            f"in «{_shown(name)}» non c'è un piano: nessuna etichetta del piano è stata trovata. "
            "Si cercano righe come «Area strategica», «Obiettivo strategico», «Obiettivo "
            "operativo», «Programma», «KPI operativo 1.1», «Nome indicatore», «Target», «Peso»."
        )
    return found


def _check_content(data: bytes, name: str, chosen: Format) -> None:
    zipped = data.startswith(_ZIP)
    if zipped == chosen.zipped and not data.startswith(_OLE):
        if not zipped:
            _refuse_other_kinds(data, name)
        return
    if data.startswith(_OLE):
        raise _old_or_locked(data, name)
    if zipped:
        raise UnreadableDocument(
            f"«{_shown(name)}» ha il nome di un testo ma il contenuto di un documento compresso: "
            "se è un documento Word, rinominarlo con l'estensione .docx."
        )
    _refuse_other_kinds(data, name)
    raise UnreadableDocument(
        f"«{_shown(name)}» non è un documento Word (.docx): il contenuto non è quello che il nome "
        "promette. Salvarlo da Word in formato .docx; se è un testo, rinominarlo in .txt."
    )


def _refuse_other_kinds(data: bytes, name: str) -> None:
    start = data[:64].lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            raise UnreadableDocument(
                f"«{_shown(name)}» è {kind}, non ciò che il nome promette. "
                f"Si leggono i file {', '.join(READERS)}."
            )


def _old_or_locked(data: bytes, name: str) -> UnreadableDocument:
    if _ENCRYPTED in data:
        return UnreadableDocument(
            f"«{_shown(name)}» è protetto da password. "
            "Aprirlo in Word, togliere la password (File, Informazioni) e salvarlo di nuovo."
        )
    return UnreadableDocument(
        f"«{_shown(name)}» è nel vecchio formato di Word (.doc). "
        "Aprirlo in Word o LibreOffice e salvarlo nel formato .docx."
    )


def _is_empty(found: ReadPlan) -> bool:
    """Whether nothing says "plan": a description or a budget alone does not."""
    plan = found.plan
    if any(area.title for area in plan.areas):
        return False
    objectives = (*plan.strategic_objectives, *plan.operational_objectives)
    return not any(_is_objective(objective) for objective in objectives)


def _is_objective(one: Objective) -> bool:
    if one.mission or one.programme or any(_is_measured(kpi) for kpi in one.indicators):
        return True
    return bool(one.title)


def _is_measured(one: Indicator) -> bool:
    return bool(one.name and (one.targets or one.weight_text or one.algorithm))


def _shown(name: str) -> str:
    return "".join(c for c in PurePath(name).name if c.isprintable())[:80]


def _from_docx(data: bytes) -> ReadPlan:
    from traguardo.documents.docx_reader import read_docx

    return _from_blocks(read_docx, data)


def _from_txt(data: bytes) -> ReadPlan:
    from traguardo.documents.txt_reader import read_txt

    return _from_blocks(read_txt, data)


def _from_json(data: bytes) -> ReadPlan:
    from traguardo.documents.plan_json import read_json

    return read_json(data)


def _from_blocks(read: Callable[[bytes], Blocks], data: bytes) -> ReadPlan:
    return read_written(read(data))


READERS: Mapping[str, Format] = {
    ".docx": Format(True, _from_docx),
    ".txt": Format(False, _from_txt),
    ".json": Format(False, _from_json),
}
"""Every readable format by its extension; readers load only when their format is asked for."""
