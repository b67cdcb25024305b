"""A reading is corrected before it is stored; a label taught once is known to the next upload."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.documents.test_own_vocabulary import CARD
from traguardo.actions.labels import forget_label, own_words, remember_label
from traguardo.actions.permission import Refused
from traguardo.actions.rereading import accept_reading, assign_words, correct_reading
from traguardo.actions.staging import (
    confirm_import,
    corrections_of,
    discard_import,
    source_of,
    stage_import,
    staged_plan,
)
from traguardo.core.model import Plan as CorePlan
from traguardo.documents.correcting import Correction, accepted
from traguardo.documents.loose_words import loose_words
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.store.mapping import to_core
from traguardo.store.models import JournalEntry, OfficeLabel, PendingImport

KPI = "operational/0/indicators/0"


def upload(cast: Cast, data: bytes = CARD) -> PendingImport:
    return stage_import(
        data, "piano.html", administration=cast.chamber, by=cast.planner, today=TODAY
    )


def correct(cast: Cast, pending: PendingImport, *one: str, **changes: Any) -> None:
    settings = {"by": cast.planner, "today": TODAY} | changes
    correct_reading(pending, Correction(*one), **settings)


def indicator(plan: CorePlan) -> Any:
    return plan.operational_objectives[0].indicators[0]


@pytest.mark.parametrize(
    ("field", "before", "after", "shown"),
    [
        ("name", "Imprese assistite", "Imprese seguite", "Imprese seguite"),
        ("weight", "100", "40,5%", "40.5"),
        ("frequency", "", "ogni sei mesi", "half-yearly"),
        ("kind", "", "Efficienza", "efficiency"),
        ("baseline", "", "1.200", "1200"),
    ],
)
def test_a_field_is_read_anew_from_what_a_person_writes(
    cast: Cast, field: str, before: str, after: str, shown: str
) -> None:
    pending = upload(cast)
    correct(cast, pending, KPI, field, before, after)
    assert str(getattr(indicator(staged_plan(pending).plan), field)) == shown
    stored = to_core(confirm_import(pending, by=cast.planner, today=TODAY).plan)
    assert str(getattr(indicator(stored), field)) == shown


def test_targets_are_lines_with_their_year(cast: Cast) -> None:
    pending = upload(cast)
    correct(cast, pending, KPI, "targets", "", "2026: >= 50\n2027: entro il 30/6/2027")
    found = indicator(staged_plan(pending).plan).targets
    assert [(one.year, one.text, type(one.reading).__name__) for one in found] == [
        (2026, ">= 50", "AtLeast"),
        (2027, "entro il 30/6/2027", "ByDate"),
    ]
    correct(cast, pending, KPI, "targets", "2026: >= 50\n2027: entro il 30/6/2027", "2026: >= 50")
    assert indicator(staged_plan(pending).plan).targets == found[:1]


@pytest.mark.parametrize(
    ("path", "field", "text", "said"),
    [
        (KPI, "weight", "molto", "non è un peso"),
        (KPI, "frequency", "a volte", "mensile, trimestrale"),
        (KPI, "kind", "boh", "efficacia"),
        (KPI, "baseline", "alto", "non è un numero"),
        (KPI, "targets", "2026: >= ???", "al carattere"),
        ("", "years", "presto", "2026, 2027"),
        (KPI, "title", "x", "non c’è più"),
        ("operational/7", "title", "x", "non c’è più"),
    ],
)
def test_what_its_reader_cannot_take_is_refused(
    cast: Cast, path: str, field: str, text: str, said: str
) -> None:
    pending = upload(cast)
    before = {"weight": "100", "years": "2026"}.get(field, "")
    with pytest.raises(Refused, match=said):
        correct(cast, pending, path, field, before, text)
    assert not pending.corrections.exists()


def test_the_old_reading_stays_in_the_journal(cast: Cast) -> None:
    pending = upload(cast)
    correct(cast, pending, KPI, "weight", "100", "80")
    entry = JournalEntry.objects.get(verb="correct_reading")
    assert (entry.before, entry.after) == ({"weight": "100"}, {"weight": "80"})
    assert entry.administration == cast.chamber
    correct(cast, pending, KPI, "weight", "80", "80")
    assert JournalEntry.objects.filter(verb="correct_reading").count() == 1


def test_two_windows_at_once_do_not_overwrite_each_other(cast: Cast) -> None:
    pending = upload(cast)
    correct(cast, pending, KPI, "weight", "100", "80")
    with pytest.raises(Refused, match="ora dice «80»"):
        correct(cast, pending, KPI, "weight", "100", "60")


def test_nobody_corrects_what_is_discarded_or_somebody_elses(cast: Cast) -> None:
    pending = upload(cast)
    with pytest.raises(Refused):
        correct(cast, pending, KPI, "weight", "100", "80", by=cast.evaluator)
    discard_import(pending, by=cast.planner)
    with pytest.raises(Refused, match="caricare di nuovo"):
        correct(cast, pending, KPI, "weight", "100", "80")


def test_a_note_becomes_a_field_and_its_label_is_known_to_the_next_upload(cast: Cast) -> None:
    pending = upload(cast)
    (loose,) = [one for one in loose_words(staged_plan(pending)) if one.label == "Livello promesso"]
    assign_words(
        pending,
        Correction(KPI, "targets", "", loose.text, loose.key),
        label=loose.label,
        means="target",
        by=cast.planner,
        today=TODAY,
    )
    read = staged_plan(pending)
    assert [one.text for one in indicator(read.plan).targets] == [">= 50"]
    assert loose.text not in {one.text for one in loose_words(read)}
    other = upload(cast, CARD.replace(b"Imprese assistite", b"Imprese nuove"))
    assert [one.text for one in indicator(staged_plan(other).plan).targets] == [">= 50"]


def test_an_upload_keeps_its_reading_until_it_is_uploaded_again(cast: Cast) -> None:
    pending = upload(cast)
    label = remember_label(
        "Livello promesso", "target", administration=cast.chamber, by=cast.planner, today=TODAY
    )
    assert indicator(staged_plan(pending).plan).targets == ()
    again = upload(cast)
    assert again == pending
    assert [one.text for one in indicator(staged_plan(again).plan).targets] == [">= 50"]
    forget_label(label, by=cast.planner, today=TODAY)
    assert [one.text for one in indicator(staged_plan(again).plan).targets] == [">= 50"]
    assert indicator(staged_plan(upload(cast)).plan).targets == ()


def test_one_label_means_one_field_and_only_here(cast: Cast) -> None:
    settings: dict[str, Any] = {"administration": cast.chamber, "by": cast.planner, "today": TODAY}
    first = remember_label("Livello promesso", "target", **settings)
    assert remember_label(" livelli  promessi", "target", **settings) == first
    second = remember_label("Livello promesso", "source", **settings)
    assert [one.field for one in own_words(cast.chamber)] == ["source"]
    assert own_words(cast.stranger.roles.get().administration) == ()
    assert OfficeLabel.objects.get(pk=first.pk).removed_at is not None
    with pytest.raises(Refused, match="non esiste"):
        remember_label("Livello", "nessuno", **settings)
    with pytest.raises(Refused, match="distinguano"):
        remember_label("del", "target", **settings)
    with pytest.raises(Refused):
        forget_label(second, by=cast.evaluator, today=TODAY)
    forget_label(second, by=cast.planner, today=TODAY)
    forget_label(second, by=cast.planner, today=TODAY)
    assert JournalEntry.objects.filter(verb="forget_label").count() == 1


UNSURE = b"""<h1>Piano della performance 2026</h1>
<table><tr><td>Obiettivo operativo</td><td>Sportello estero</td></tr>
<tr><td>Nome indicatore</td><td>Imprese assistite</td></tr>
<tr><td>Peso</td><td>alto</td></tr></table>"""


def test_a_doubtful_reading_is_found_right_once_and_the_journal_tells(cast: Cast) -> None:
    pending = upload(cast, UNSURE)
    one = (pending, KPI, "weight", "alto")
    kept = accept_reading(*one, by=cast.planner, today=TODAY)
    assert kept is not None
    assert accept_reading(*one, by=cast.planner, today=TODAY) is None
    read = staged_plan(pending)
    assert indicator(read.plan).weight_text == "alto"
    assert accepted(read, corrections_of(pending)) == {(KPI, "weight")}
    (origin,) = [found for found in read.origins if (found.path, found.field) == (KPI, "weight")]
    assert origin.confidence is Confidence.CERTAIN
    assert origin.anchor is not None
    entry = JournalEntry.objects.get(verb="accept_reading")
    assert (entry.before, entry.after) == ({}, {"weight": "alto"})


def test_what_was_found_right_may_still_be_corrected(cast: Cast) -> None:
    pending = upload(cast, UNSURE)
    accept_reading(pending, KPI, "weight", "alto", by=cast.planner, today=TODAY)
    correct(cast, pending, KPI, "weight", "alto", "100")
    read = staged_plan(pending)
    assert indicator(read.plan).weight == 100
    assert accepted(read, corrections_of(pending)) == set()


def test_only_who_reads_it_finds_a_reading_right_and_only_as_it_stands(cast: Cast) -> None:
    pending = upload(cast, UNSURE)
    with pytest.raises(Refused, match="ora dice «alto»"):
        accept_reading(pending, KPI, "weight", "basso", by=cast.planner, today=TODAY)
    with pytest.raises(Refused, match="non c’è più"):
        accept_reading(pending, f"{KPI}9", "weight", "alto", by=cast.planner, today=TODAY)
    with pytest.raises(Refused):
        accept_reading(pending, KPI, "weight", "alto", by=cast.evaluator, today=TODAY)


def test_the_page_of_an_upload_is_what_was_read(cast: Cast) -> None:
    heading, table = source_of(upload(cast, UNSURE))
    assert getattr(heading, "text", "") == "Piano della performance 2026"
    assert len(getattr(table, "rows", ())) == 3
