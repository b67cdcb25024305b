"""Words of a document that no field of the plan took: what a person may still put into one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from traguardo.core.findings import Anchor, Finding
from traguardo.core.model import Indicator, Objective
from traguardo.documents.corrected import parts
from traguardo.documents.correcting import finding_key, note_key
from traguardo.documents.plan_reader import ReadPlan

_LABELLED = (
    re.compile(r"L'etichetta «(.+?)» non è nota; il suo valore è «(.*)»\.", re.DOTALL),
    re.compile(r"«(.+?)»: «(.*)» non ha un posto nel piano\.", re.DOTALL),
)
_BARE = re.compile(r"Testo che nessun campo del piano accoglie: «(.*)»\.", re.DOTALL)


class LooseWords(NamedTuple):
    """A kept note or a finding of reading that holds words of the document.

    `path` is the part they stand at (`""`: nobody knows), `label` what stands before them, `key`
    names them in a correction, `note` says that they are kept with the part.
    """

    path: str
    label: str
    text: str
    anchor: Anchor | None
    key: str
    note: bool = False


def loose_words(read: ReadPlan) -> list[LooseWords]:
    """Every such text, the notes first; a finding that repeats a note is left out."""
    notes = list(_notes(read))
    kept = {(one.label, one.text) for one in notes}
    found = (one for one in map(_of, read.findings) if one is not None)
    return [*notes, *(one for one in found if (one.label, one.text) not in kept)]


def _notes(read: ReadPlan) -> Iterator[LooseWords]:
    for path, part in parts(read.plan).items():
        if isinstance(part, Objective | Indicator):
            for note in part.notes:
                key = note_key(path, note)
                yield LooseWords(path, note.label, note.text, note.anchor, key, note=True)


def _of(finding: Finding) -> LooseWords | None:
    for pattern in _LABELLED:
        if found := pattern.fullmatch(finding.message):
            label, text = found[1].strip(), found[2]
            return LooseWords(finding.path, label, text, finding.anchor, finding_key(finding))
    if found := _BARE.fullmatch(finding.message):
        return LooseWords(finding.path, "", found[1], finding.anchor, finding_key(finding))
    return None
