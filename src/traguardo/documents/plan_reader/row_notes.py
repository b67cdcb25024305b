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
    r"|not[ae]\s+(?:metodologic|esplicativ|tecnic|integrativ|di\s+lettura)|(?:avvertenz|precisazion)[ae]\b|attenzione\b|please\s+note|p\.\s?s\."
    r"|(?:i\s+)?(?:dati|valori|data|values)\s+(?:al\s|provvisor|aggiornat|stimat|di\s+preconsuntivo|as\s+of)|\(?[*†‡§]+\)?\s*\w)",
    re.IGNORECASE,
)
"""What a remark may open with."""
_VERB = re.compile(
    r"(?<!\bche )(?<!\bcui )(?<!\bquali )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:è|sono|era|erano|sarà|saranno|ha|hanno|viene|vengono|verrà|verranno|può|possono"
    r"|si\s+(?:ved|rinvi|riferisc|intend|consider|calcol|ricord|precis|segnal)\w+|include|includono|comprende|comprendono"
    r"|is|are|was|were|has|have|will|refers?|includes?)\b",
    re.IGNORECASE,
)
"""What a sentence has, and a title has only in a clause."""
_AUXILIARY = re.compile(
    r"(?<!\bche )(?<!\bcui )(?<!\bquali )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"\b(?:è|sono|sarà|saranno|viene|vengono|is|are|was|were)\s+\w",
    re.IGNORECASE,
)
"""`sono provvisori`, `è stato sospeso`, `were withdrawn`."""
_WORDS, _UNENDED = 6, 5
"""Words of a sentence that tells something, with its full stop and without it."""
_SAID_OF_ROWS = {"source", "legend", "definition"}
"""Labels of a line that is said of a table: `Fonte: ISTAT`."""
_WRITTEN = "Nota"


def read_row_note(row: Row, reach: int) -> Labelled | None:
    """The remark a row across a table of indicators is; None for whatever may be a title."""
    written = [cell for cell in row.cells if cell.text]
    if len(written) != 1:
        return None
    (cell,) = written
    across = cell is row.cells[0] and spans(row) == reach
    opening = cell in row.cells[:2] and _is_notice(cell)
    if not opening and not (across and (_is_sentence(cell.text) or _is_of_table(cell.text))):
        return None
    label, place = Label("remark", key="not"), cell.anchor
    return Labelled(label, cell.text, place, _WRITTEN, place, cell.fill)


def _is_notice(cell: Cell) -> bool:
    label = recognise(cell.text.partition(":")[0])
    return _NOTICE.match(cell.text) is not None and (label is None or label.field == "remark")


def _is_of_table(text: str) -> bool:
    found = split_label(text)
    return found is not None and found[0].field in _SAID_OF_ROWS and ":" in text


def _is_sentence(text: str) -> bool:
    """`Nel 2024 due corsi sono stati sospesi.`: it ends as a sentence does, and has its verb.

    Without the full stop it has a verb that only sentences have: `I dati 2024 sono provvisori`.
    """
    ends = text.rstrip().endswith((".", ".)", ".”", ".»"))
    words = len(text.split()) >= (_WORDS if ends else _UNENDED)
    told = words and not leading_code(text) and split_label(text) is None
    return told and (_VERB if ends else _AUXILIARY).search(text) is not None
