"""`traguardo convert`: a plan document in another format, chosen by the extension."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from traguardo.console.failures import Unusable
from traguardo.console.files import write_whole
from traguardo.console.plans import read_plan
from traguardo.console.reading import finding_line
from traguardo.console.terminal import tell
from traguardo.console.words import _
from traguardo.documents.writing.formats import PLAN_SUFFIXES, plan_bytes


def convert_file(source: Path, target: Path, vocabulary: Path | None = None) -> None:
    """Read one document and write the other; findings of the reading go to standard error."""
    refuse_unwritable(target)
    read = read_plan(source, vocabulary)
    write_whole(target, plan_bytes(read.plan, target.suffix.lower(), read.findings))
    for finding in read.findings:
        tell(finding_line(finding))
    tell(_("Scritto «{path}».").format(path=target))


def refuse_unwritable(path: Path, writable: Sequence[str] = PLAN_SUFFIXES) -> None:
    """Unusable where the extension is not that of a format we write: better before long work."""
    if path.suffix.lower() not in writable:
        raise Unusable(
            _("«{path}»: non so scrivere questo formato; l'estensione può essere {known}.").format(
                path=path, known=", ".join(writable)
            )
        )
