"""Any document to a plan: the format is chosen by the name's extension and checked by content.

A further format is one more entry in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from traguardo.core.model import Indicator, Objective
from traguardo.documents.blocks import Blocks
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.read_back import read_written
from traguardo.documents.several_plans import several_plans
from traguardo.documents.signatures import Content, content_of, unexpected, unknown_extension
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.documents.vocabulary import OwnWord, speaking

__all__ = ["READERS", "ReadPlan", "UnreadableDocument", "read_document"]

_ZIP = frozenset({Content.ZIP})
_TEXT = frozenset({Content.TEXT})
_OLD_WORD = frozenset({Content.OLE, Content.RTF})
_PAGE = frozenset({Content.HTML, Content.TEXT})


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read: what it is called, what its files are made of, and bytes to a plan."""

    noun: str
    contents: frozenset[Content]
    read: Callable[[bytes], ReadPlan]


def read_document(data: bytes, name: str, own: Sequence[OwnWord] = ()) -> ReadPlan:
    """The plan a file holds, and what was odd about it.

    `name` gives the extension; `own` are labels of the office that wrote it. UnreadableDocument,
    with a message in Italian, where the format is not readable, the file is damaged, or it holds
    no plan.
    """
    extension = PurePath(name).suffix.casefold()
    if not data.strip():
        raise UnreadableDocument(f"il file «{_shown(name)}» è vuoto: scegliere il file del piano.")
    chosen = READERS.get(extension)
    if chosen is None:
        raise unknown_extension(_shown(name), ", ".join(READERS))
    content = content_of(data)
    if content not in chosen.contents:
        raise unexpected(data, content, _shown(name), chosen.noun)
    with speaking(own):
        found = chosen.read(data)
    if extension != ".json" and _is_empty(found):
        raise UnreadableDocument(
            f"in «{_shown(name)}» non c'è un piano: nessuna etichetta del piano è stata trovata. "
            "Si cercano righe come «Area strategica», «Obiettivo strategico», «Obiettivo "
            "operativo», «Programma», «KPI operativo 1.1», «Nome indicatore», «Target», «Peso»."
        )
    return found


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

    return _with_revisions(_from_blocks(read_docx, data), data)


def _from_odt(data: bytes) -> ReadPlan:
    from traguardo.documents.opendocument.text import read_odt

    return _with_revisions(_from_blocks(read_odt, data), data)


def _from_xlsx(data: bytes) -> ReadPlan:
    from traguardo.documents.spreadsheet.workbook import read_xlsx

    return _from_blocks(read_xlsx, data)


def _from_ods(data: bytes) -> ReadPlan:
    from traguardo.documents.opendocument.spreadsheet import read_ods

    return _from_blocks(read_ods, data)


def _from_csv(data: bytes) -> ReadPlan:
    from traguardo.documents.spreadsheet.delimited import read_csv

    return _from_blocks(read_csv, data)


def _from_html(data: bytes) -> ReadPlan:
    from traguardo.documents.hypertext.reader import read_html

    return _from_blocks(read_html, data)


def _from_pdf(data: bytes) -> ReadPlan:
    from traguardo.documents.pdf.reader import read_pdf

    return _from_blocks(read_pdf, data)


def _from_doc(data: bytes) -> ReadPlan:
    from traguardo.documents.office_program import read_doc

    return _from_blocks(read_doc, data)


def _from_rtf(data: bytes) -> ReadPlan:
    from traguardo.documents.office_program import read_rtf

    return _from_blocks(read_rtf, data)


def _from_txt(data: bytes) -> ReadPlan:
    from traguardo.documents.txt_reader import read_txt

    return _from_blocks(read_txt, data)


def _from_json(data: bytes) -> ReadPlan:
    from traguardo.documents.plan_json import read_json

    return read_json(data)


def _from_blocks(read: Callable[[bytes], Blocks], data: bytes) -> ReadPlan:
    blocks = read(data)
    found = read_written(blocks)
    return replace(found, findings=(*several_plans(blocks), *found.findings))


def _with_revisions(found: ReadPlan, data: bytes) -> ReadPlan:
    from traguardo.documents.revisions import tracked_changes

    return replace(found, findings=(*tracked_changes(data), *found.findings))


READERS: Mapping[str, Format] = {
    ".docx": Format("un documento Word (.docx)", _ZIP, _from_docx),
    ".odt": Format("un documento OpenDocument (.odt)", _ZIP, _from_odt),
    ".txt": Format("un testo", _TEXT, _from_txt),
    ".xlsx": Format("una cartella di Excel (.xlsx)", _ZIP, _from_xlsx),
    ".ods": Format("un foglio OpenDocument (.ods)", _ZIP, _from_ods),
    ".csv": Format("una tabella di testo (.csv)", _TEXT, _from_csv),
    ".doc": Format("un documento Word (.doc)", _OLD_WORD, _from_doc),
    ".rtf": Format("un testo RTF", frozenset({Content.RTF}), _from_rtf),
    ".pdf": Format("un PDF", frozenset({Content.PDF}), _from_pdf),
    ".html": Format("una pagina web (.html)", _PAGE, _from_html),
    ".htm": Format("una pagina web (.htm)", _PAGE, _from_html),
    ".json": Format("un piano nel formato di Traguardo", _TEXT, _from_json),
}
"""Every readable format by its extension; readers load only when their format is asked for."""
