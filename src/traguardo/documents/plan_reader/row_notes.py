"""Remarks across a table: `N.B. Il valore 2023 è provvisorio.`, a sentence between two rows."""

from __future__ import annotations

import re

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import leading_code
from traguardo.documents.plan_reader.entries import Labelled
from traguardo.documents.plan_reader.headers import spans
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.vocabulary import Label, recognise

_NOTICE = re.compile(
    r"\s*(?:n\.?\s?b\.?(?!\w)|nota\s+bene|not[ae](?=\s*[:.(\d]|\s+(?:a|all[ao]?|al|per|to)\b)"
    r"|(?:avvertenz|precisazion)[ae]\b|attenzione\b|please\s+note|p\.\s?s\.|\(?[*†‡§]+\)?\s*\w)",
    re.IGNORECASE,
)
"""What a remark may open with."""
_VERB = re.compile(
    r"(?<!\bche )(?<!\bcui )(?<!\bquali )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:è|sono|era|erano|sarà|saranno|ha|hanno|viene|vengono|verrà|verranno|può|possono"
    r"|si\s+(?:riferisc|intend|consider|calcol|ricord|precis|segnal)\w+|include|includono|comprende|comprendono"
    r"|is|are|was|were|has|have|will|refers?|includes?)\b",
    re.IGNORECASE,
)
"""What a sentence has, and a title has only in a clause."""
_WORDS = 6
"""Words of a sentence that tells something."""
_WRITTEN = "Nota"


def read_row_note(row: Row, reach: int) -> Labelled | None:
    """The remark a row across a table of indicators is; None for whatever may be a title."""
    written = [cell for cell in row.cells if cell.text]
    if len(written) != 1:
        return None
    (cell,) = written
    across = cell is row.cells[0] and spans(row) == reach
    opening = cell in row.cells[:2] and _is_notice(cell)
    if not opening and not (across and _is_sentence(cell.text)):
        return None
    label, place = Label("remark", key="not"), cell.anchor
    return Labelled(label, cell.text, place, _WRITTEN, place, cell.fill)


def _is_notice(cell: Cell) -> bool:
    label = recognise(cell.text.partition(":")[0])
    return _NOTICE.match(cell.text) is not None and (label is None or label.field == "remark")


def _is_sentence(text: str) -> bool:
    """`Nel 2024 due corsi sono stati sospesi.`: it ends as a sentence does, and has its verb."""
    ends = text.rstrip().endswith((".", ".)", ".”", ".»"))
    told = ends and len(text.split()) >= _WORDS and not leading_code(text)
    return told and _VERB.search(text) is not None and split_label(text) is None
