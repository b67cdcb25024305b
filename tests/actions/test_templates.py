"""The office's templates: kept where sound, replaced by name, removed; each in the journal."""

from __future__ import annotations

import pytest

from tests.cast import TODAY, Cast
from tests.documents.template.office_template import template
from traguardo.actions.permission import Refused
from traguardo.actions.templates import keep_template, remove_template
from traguardo.documents.template import UnusableTemplate
from traguardo.store.models import DocumentTemplate, JournalEntry, Person

SOUND = template("{{ ente }}")


def kept(cast: Cast, content: bytes = SOUND, by: Person | None = None) -> DocumentTemplate:
    return keep_template(
        content,
        r"C:\documenti\Relazione.docx",
        administration=cast.chamber,
        by=by or cast.planner,
        today=TODAY,
    )


def told() -> list[tuple[str, str]]:
    return list(JournalEntry.objects.order_by("pk").values_list("verb", "label"))


def test_a_template_is_kept_under_its_name_and_replaced_by_the_next(cast: Cast) -> None:
    before = told()
    first = kept(cast)
    assert (first.name, bytes(first.content)) == ("Relazione", SOUND)
    assert kept(cast).pk == first.pk
    assert told() == [*before, ("keep_template", "Relazione")]
    other = template("{{ titolo }}")
    again = kept(cast, other)
    assert again.pk == first.pk
    assert bytes(DocumentTemplate.objects.get().content) == other
    last = JournalEntry.objects.latest("pk")
    assert last.before == {"sha256": first.sha256}
    assert last.after == {"sha256": again.sha256}


def test_a_template_that_cannot_be_filled_in_is_not_kept(cast: Cast) -> None:
    before = told()
    with pytest.raises(UnusableTemplate, match="forse «titolo»"):
        kept(cast, template("{{ titlo }}"))
    assert not DocumentTemplate.objects.exists()
    assert told() == before


def test_removing_leaves_only_the_journal_entry(cast: Cast) -> None:
    row = kept(cast)
    remove_template(row, by=cast.planner, today=TODAY)
    remove_template(row, by=cast.planner, today=TODAY)
    assert not DocumentTemplate.objects.exists()
    assert told()[-2:] == [("keep_template", "Relazione"), ("remove_template", "Relazione")]


def test_only_the_performance_office_keeps_and_removes(cast: Cast) -> None:
    row = kept(cast)
    for person in (cast.evaluator, cast.approver, cast.stranger):
        with pytest.raises(Refused):
            kept(cast, by=person)
        with pytest.raises(Refused):
            remove_template(row, by=person, today=TODAY)
    assert DocumentTemplate.objects.count() == 1
