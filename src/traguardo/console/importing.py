"""`traguardo import`: a document into the store, once."""

from __future__ import annotations

from pathlib import Path

from traguardo.console.checking import summary
from traguardo.console.database import open_database, refusals
from traguardo.console.files import read_bytes
from traguardo.console.plans import own_words, parse_plan
from traguardo.console.reading import count_line, finding_line
from traguardo.console.terminal import say, tell
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.bodies import other_body


def import_file(file: Path, code: str, email: str, vocabulary: Path | None = None) -> None:
    """Read, check and store a draft plan, and print its number."""
    source = read_bytes(file)
    own = own_words(vocabulary)
    open_database()
    from traguardo.actions.importing import Known, import_plan
    from traguardo.actions.labels import office_words
    from traguardo.console.acting import actor, administration_called
    from traguardo.core.roles import Verb
    from traguardo.core.rules import check

    administration = administration_called(code)
    by = actor(administration, Verb.IMPORT_PLAN, email)
    read = parse_plan(source, file, (*own, *office_words(administration)))
    noticed = [*read.findings, *other_body(read.plan.administration, administration.name)]
    for finding in noticed:
        tell(finding_line(finding))
    with refusals():
        outcome = import_plan(
            read, source=source, name=file.name, administration=administration, by=by, today=today()
        )
    if outcome.created:
        findings = [*noticed, *check(read.plan, today())]
        say(_("Piano {number} conservato come bozza.").format(number=outcome.plan.pk))
        say(count_line(read.plan))
        say(_("Rilievi: {summary}").format(summary=summary(findings)))
        return
    why = {
        Known.FILE: _("Questo file è già conservato come piano {number}: nulla è cambiato."),
        Known.CONTENT: _(
            "Il contenuto di questo file è già conservato come piano {number}: nulla è cambiato."
        ),
    }
    assert outcome.known is not None
    say(why[outcome.known].format(number=outcome.plan.pk))
