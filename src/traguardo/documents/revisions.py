"""Changes that somebody made with revisions on and nobody has accepted yet: told, not hidden."""

from __future__ import annotations

import re

from traguardo.core.findings import Finding
from traguardo.core.messages import said
from traguardo.documents.archive import Archive
from traguardo.documents.plan_reader.notes import Notes

_WORD = re.compile(
    rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel)\s[^>]*\bauthor=", re.ASCII
)
_OPEN = re.compile(rb"<text:(?:insertion|deletion)\b", re.ASCII)
_PARTS = (("word/document.xml", _WORD), ("content.xml", _OPEN))


def tracked_changes(data: bytes) -> tuple[Finding, ...]:
    """One finding for a text document with revisions: the readers read them as accepted.

    `data` is a file that one of the readers has taken already.
    """
    archive = Archive(data)
    marks = sum(
        len(pattern.findall(archive.read(part))) for part, pattern in _PARTS if part in archive
    )
    if not marks:
        return ()
    notes = Notes()
    message = said(
        "Il documento ha {marks} revisioni non ancora accettate né rifiutate: è letto come se "
        "fossero accettate.",
        marks=marks,
    )
    if marks == 1:
        message = said(
            "Il documento ha una revisione non ancora accettata né rifiutata: è letto come se "
            "fosse accettata."
        )
    notes.add("tracked_changes", message, None)
    return notes.findings({})
