"""`traguardo check`: what is wrong with a plan, in its reading and in its method."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from traguardo.console.plans import read_plan
from traguardo.console.reading import place_of
from traguardo.console.terminal import say, say_json
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.findings import Finding, Severity


def check_file(file: str, as_json: bool, vocabulary: Path | None = None) -> int:
    """Print the findings of a document, grave ones first; 1 where one is an error, else 0."""
    findings = findings_of(Path(file), vocabulary)
    if as_json:
        say_json(findings_json(file, findings))
    else:
        _say_findings(file, findings)
    return int(any(one.severity is Severity.ERROR for one in findings))


def findings_of(path: Path, vocabulary: Path | None = None) -> list[Finding]:
    """What reading and the methodological rules find, errors before warnings before notes."""
    from traguardo.core.rules import check

    read = read_plan(path, vocabulary)
    found = [*read.findings, *check(read.plan, today())]
    return sorted(found, key=lambda one: list(Severity).index(one.severity))


def findings_json(file: str, findings: Sequence[Finding]) -> dict[str, object]:
    """The findings for machines, as in the interchange format, with how many there are."""
    from traguardo.documents.plan_json import finding_to_json

    return {
        "file": file,
        "counts": counts(findings),
        "findings": [finding_to_json(one) for one in findings],
    }


def counts(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings of each severity."""
    found = Counter(one.severity for one in findings)
    return {severity.value: found[severity] for severity in Severity}


def summary(findings: Sequence[Finding]) -> str:
    """`2 errori, 14 avvisi, 30 note`, or that there is nothing to say."""
    if not findings:
        return _("Nessun rilievo.")
    number = counts(findings)
    return ", ".join(
        [
            f"{number['error']} " + (_("errore") if number["error"] == 1 else _("errori")),
            f"{number['warning']} " + (_("avviso") if number["warning"] == 1 else _("avvisi")),
            f"{number['info']} " + (_("nota") if number["info"] == 1 else _("note")),
        ]
    )


def _say_findings(file: str, findings: Sequence[Finding]) -> None:
    headings = {
        Severity.ERROR: _("Errori"),
        Severity.WARNING: _("Avvisi"),
        Severity.INFO: _("Note"),
    }
    for severity, group in groupby(findings, key=lambda one: one.severity):
        say(headings[severity])
        for one in group:
            _say_finding(one)
        say()
    say(f"{file}: {summary(findings)}")


def _say_finding(one: Finding) -> None:
    say(f"  {place_of(one)} [{one.rule}]")
    say("    " + one.message.replace("\n", " "))
    if one.remedy:
        say("    → " + one.remedy.replace("\n", " "))
