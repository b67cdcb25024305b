"""Any document to a plan: the format is chosen by the name's extension and checked by content.

A further format is one more entry in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import NamedTuple

from traguardo.core.findings import Finding
from traguardo.core.messages import said
from traguardo.core.model import Indicator, Objective
from traguardo.documents.blocks import Blocks
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.read_back import read_written
from traguardo.documents.several_plans import several_plans
from traguardo.documents.signatures import Content, content_of, unexpected, unknown_extension
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.documents.vocabulary import OwnWord, speaking

__all__ = ["READERS", "Document", "ReadPlan", "UnreadableDocument", "read_document", "read_pages"]

_ZIP = frozenset({Content.ZIP})
_TEXT = frozenset({Content.TEXT})
_OLD_WORD = frozenset({Content.OLE, Content.RTF})
_PAGE = frozenset({Content.HTML, Content.TEXT})


def _nothing(_: bytes) -> tuple[Finding, ...]:
    """Most formats hold nothing beside their blocks."""
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read: what it is called, what its files are made of, bytes to blocks.

    `blocks` is None where a file holds a plan and no page; `beside` is what else a file says.
    """

    noun: str
    contents: frozenset[Content]
    blocks: Callable[[bytes], Blocks] | None
    beside: Callable[[bytes], tuple[Finding, ...]] = _nothing


class Document(NamedTuple):
    """A file as read: its plan, and the page it was read from (`()`: its format has none)."""

    read: ReadPlan
    blocks: Blocks


def read_document(data: bytes, name: str, own: Sequence[OwnWord] = ()) -> ReadPlan:
    """The plan a file holds, and what was odd about it.

    `name` gives the extension; `own` are labels of the office that wrote it. UnreadableDocument,
    with a message in Italian, where the format is not readable, the file is damaged, or it holds
    no plan.
    """
    return read_pages(data, name, own).read


def read_pages(data: bytes, name: str, own: Sequence[OwnWord] = ()) -> Document:
    """The plan a file holds beside the page it stands on; refused as `read_document` does."""
    if not data.strip():
        raise UnreadableDocument(
            said("il file «{name}» è vuoto: scegliere il file del piano.", name=_shown(name))
        )
    chosen = READERS.get(PurePath(name).suffix.casefold())
    if chosen is None:
        raise unknown_extension(_shown(name), ", ".join(READERS))
    content = content_of(data)
    if content not in chosen.contents:
        raise unexpected(data, content, _shown(name), chosen.noun)
    if chosen.blocks is None:
        return Document(_from_json(data), ())
    with speaking(own):
        blocks = chosen.blocks(data)
        found = read_written(blocks)
    if _is_empty(found):
        raise UnreadableDocument(
            said(
                "in «{name}» non c'è un piano: nessuna etichetta del piano è stata trovata. "
                "Si cercano righe come «Area strategica», «Obiettivo strategico», «Obiettivo "
                "operativo», «Programma», «KPI operativo 1.1», «Nome indicatore», «Target», "
                "«Peso».",
                name=_shown(name),
            )
        )
    findings = (*chosen.beside(data), *several_plans(blocks), *found.findings)
    return Document(replace(found, findings=findings), blocks)


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


def _docx(data: bytes) -> Blocks:
    from traguardo.documents.docx_reader import read_docx

    return read_docx(data)


def _odt(data: bytes) -> Blocks:
    from traguardo.documents.opendocument.text import read_odt

    return read_odt(data)


def _xlsx(data: bytes) -> Blocks:
    from traguardo.documents.spreadsheet.workbook import read_xlsx

    return read_xlsx(data)


def _ods(data: bytes) -> Blocks:
    from traguardo.documents.opendocument.spreadsheet import read_ods

    return read_ods(data)


def _csv(data: bytes) -> Blocks:
    from traguardo.documents.spreadsheet.delimited import read_csv

    return read_csv(data)


def _html(data: bytes) -> Blocks:
    from traguardo.documents.hypertext.reader import read_html

    return read_html(data)


def _pdf(data: bytes) -> Blocks:
    from traguardo.documents.pdf.reader import read_pdf

    return read_pdf(data)


def _doc(data: bytes) -> Blocks:
    from traguardo.documents.office_program import read_doc

    return read_doc(data)


def _rtf(data: bytes) -> Blocks:
    from traguardo.documents.office_program import read_rtf

    return read_rtf(data)


def _txt(data: bytes) -> Blocks:
    from traguardo.documents.txt_reader import read_txt

    return read_txt(data)


def _from_json(data: bytes) -> ReadPlan:
    from traguardo.documents.plan_json import read_json

    return read_json(data)


def _revisions(data: bytes) -> tuple[Finding, ...]:
    from traguardo.documents.revisions import tracked_changes

    return tracked_changes(data)


READERS: Mapping[str, Format] = {
    ".docx": Format(said("un documento Word (.docx)"), _ZIP, _docx, _revisions),
    ".odt": Format(said("un documento OpenDocument (.odt)"), _ZIP, _odt, _revisions),
    ".txt": Format(said("un testo"), _TEXT, _txt),
    ".xlsx": Format(said("una cartella di Excel (.xlsx)"), _ZIP, _xlsx),
    ".ods": Format(said("un foglio OpenDocument (.ods)"), _ZIP, _ods),
    ".csv": Format(said("una tabella di testo (.csv)"), _TEXT, _csv),
    ".doc": Format(said("un documento Word (.doc)"), _OLD_WORD, _doc),
    ".rtf": Format(said("un testo RTF"), frozenset({Content.RTF}), _rtf),
    ".pdf": Format(said("un PDF"), frozenset({Content.PDF}), _pdf),
    ".html": Format(said("una pagina web (.html)"), _PAGE, _html),
    ".htm": Format(said("una pagina web (.htm)"), _PAGE, _html),
    ".json": Format(said("un piano nel formato di Traguardo"), _TEXT, None),
}
"""Every readable format by its extension; readers load only when their format is asked for."""
