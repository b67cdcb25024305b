"""`traguardo convert`: a plan document in another format, chosen by the extension."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from traguardo.console.failures import Unusable
from traguardo.console.files import write_whole
from traguardo.console.plans import read_plan
from traguardo.console.reading import finding_line
from traguardo.console.terminal import tell
from traguardo.console.words import _
from traguardo.core.findings import Finding
from traguardo.core.model import Plan

WRITABLE = (".json", ".docx", ".pdf")


def convert_file(source: Path, target: Path) -> None:
    """Read one document and write the other; findings of the reading go to standard error."""
    refuse_unwritable(target)
    read = read_plan(source)
    write_whole(target, plan_bytes(read.plan, read.findings, target.suffix.lower()))
    for finding in read.findings:
        tell(finding_line(finding))
    tell(_("Scritto «{path}».").format(path=target))


def refuse_unwritable(path: Path, writable: Sequence[str] = WRITABLE) -> None:
    """Unusable where the extension is not that of a format we write: better before long work."""
    if path.suffix.lower() not in writable:
        raise Unusable(
            _("«{path}»: non so scrivere questo formato; l'estensione può essere {known}.").format(
                path=path, known=", ".join(writable)
            )
        )


def plan_bytes(plan: Plan, findings: Sequence[Finding], suffix: str) -> bytes:
    """The plan alone in the format of `suffix`, one of WRITABLE."""
    if suffix == ".json":
        from traguardo.documents.plan_json import plan_to_json

        content = plan_to_json(plan, findings)
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
    if suffix == ".docx":
        from traguardo.documents.writing.docx_writer import write_plan_docx

        return write_plan_docx(plan)
    from traguardo.documents.writing.pdf_writer import write_plan_pdf

    return write_plan_pdf(plan)
