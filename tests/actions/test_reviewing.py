"""A review is versioned, belongs to its owner, and is final once signed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import Stage
from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.permission import Refused
from traguardo.actions.reviewing import review_objective, sign_off
from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, ReviewFlag
from traguardo.store.models import Person, Review

CARD = "operational/1"


def review(stage: Stage, by: Person | None = None, path: str = CARD, **said: Any) -> Review:
    words = {"period": H1, "status": DeclaredStatus.ON_TRACK, "text": "Avanza."} | said
    return review_objective(
        stage.objective(path), by=by or stage.cast.planner, today=TODAY, **words
    )


def test_a_review_is_the_objectives_word_for_the_period(stage: Stage) -> None:
    flags = [ReviewFlag.OBJECTIVE_REVISED, ReviewFlag.RESOURCES_REVISED]
    review(stage, status=DeclaredStatus.AT_RISK, flags=flags, text="Manca personale.")
    found = stage.plan.operational_objectives[1].reviews[-1]
    assert (found.period, found.status) == (H1, DeclaredStatus.AT_RISK)
    assert found.flags == (ReviewFlag.RESOURCES_REVISED, ReviewFlag.OBJECTIVE_REVISED)
    assert (found.text, found.signed) == ("Manca personale.", False)


def test_deeds_stand_at_the_end_of_the_words(stage: Stage) -> None:
    row = review(stage, deeds="determina 6 del 02/05/2019")
    found = stage.plan.operational_objectives[1].reviews[-1]
    assert found.text == "Avanza.\nAtti: determina 6 del 02/05/2019"
    assert (row.text, row.deeds) == ("Avanza.", "determina 6 del 02/05/2019")


def test_of_several_versions_the_last_counts_and_all_are_kept(stage: Stage) -> None:
    review(stage, text="prima")
    review(stage, text="seconda")
    assert [one.text for one in stage.plan.operational_objectives[1].reviews] == ["seconda"]
    assert [one.text for one in stage.objective(CARD).reviews.order_by("pk")] == [
        "prima",
        "seconda",
    ]


def test_a_recorded_review_takes_the_place_of_what_the_document_said(stage: Stage) -> None:
    said = stage.plan.operational_objectives[0].reviews
    review(stage, path="operational/0", text="La nostra parola")
    reviews = stage.plan.operational_objectives[0].reviews
    assert [one.text for one in said] == ["non in linea", "Nota a margine"]
    assert [one.text for one in reviews] == ["La nostra parola"]


def test_the_same_words_again_change_nothing(stage: Stage) -> None:
    assert review(stage) == review(stage)
    assert len([entry for entry in stage.journal() if entry.verb == "review"]) == 1


def test_the_journal_keeps_the_words_before(stage: Stage) -> None:
    review(stage, text="prima")
    review(stage, text="seconda", status=DeclaredStatus.OFF_TRACK)
    entry = stage.journal()[-1]
    assert (entry.before["text"], entry.after["text"]) == ("prima", "seconda")
    assert (entry.before["status"], entry.after["status"]) == ("on_track", "off_track")
    assert entry.label == "Pagamenti puntuali (2019-H1)"


def test_an_owner_reviews_only_their_own_objectives(stage: Stage) -> None:
    owner = stage.cast.objective_owner
    stage.own(CARD, owner)
    assert review(stage, by=owner).recorded_by == owner
    with pytest.raises(Refused, match="non è assegnato"):
        review(stage, by=owner, path="operational/0")


@pytest.mark.parametrize(
    "who", ["measurement_owner", "approver", "evaluator", "administrator", "stranger"]
)
def test_nobody_else_reviews(stage: Stage, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        review(stage, by=getattr(stage.cast, who))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"period": Period.parse("2018-H2")}, "fuori dal piano"),
        ({"period": Period.parse("2021-H1")}, "non è ancora cominciato"),
        ({"text": "\0"}, "U\\+0000"),
    ],
)
def test_a_review_that_cannot_be_is_refused(stage: Stage, said: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        review(stage, **said)


def test_the_approver_signs_and_nothing_changes_afterwards(stage: Stage) -> None:
    row = sign_off(review(stage), by=stage.cast.approver, today=TODAY)
    assert (row.signed_by, row.signed_on, row.is_signed) == (stage.cast.approver, TODAY, True)
    assert stage.plan.operational_objectives[1].reviews[-1].signed
    assert stage.journal()[-1].verb == "sign_off"
    with pytest.raises(Refused, match="già firmato"):
        review(stage, text="ripensamento")
    with pytest.raises(Refused, match="già firmato"):
        sign_off(row, by=stage.cast.approver, today=TODAY)


def test_another_period_is_still_open_after_a_signature(stage: Stage) -> None:
    sign_off(review(stage), by=stage.cast.approver, today=TODAY)
    assert review(stage, period=Period.parse("2019-H2")).period == "2019-H2"


def test_an_owner_signs_their_own(stage: Stage) -> None:
    owner = stage.cast.objective_owner
    row = review(stage)
    with pytest.raises(Refused, match="non è assegnato"):
        sign_off(row, by=owner, today=TODAY)
    stage.own(CARD, owner)
    assert sign_off(row, by=owner, today=TODAY).signed_by == owner


@pytest.mark.parametrize("who", ["planner", "measurement_owner", "evaluator", "stranger"])
def test_nobody_else_signs(stage: Stage, who: str) -> None:
    row = review(stage)
    with pytest.raises(Refused, match="ruolo"):
        sign_off(row, by=getattr(stage.cast, who), today=TODAY)


def test_only_the_last_version_is_signed(stage: Stage) -> None:
    first = review(stage, text="prima")
    review(stage, text="seconda")
    with pytest.raises(Refused, match="versione più recente"):
        sign_off(first, by=stage.cast.approver, today=TODAY)


def test_a_review_without_a_status_is_not_signed(stage: Stage) -> None:
    row = review(stage, status=DeclaredStatus.UNSTATED)
    with pytest.raises(Refused, match="stato dichiarato"):
        sign_off(row, by=stage.cast.approver, today=TODAY)


def test_what_the_document_said_is_not_signed_here(stage: Stage) -> None:
    imported = Review.objects.filter(plan=stage.row, recorded_by=None).first()
    assert imported is not None
    with pytest.raises(Refused, match="non quello del documento"):
        sign_off(imported, by=stage.cast.approver, today=TODAY)


def test_a_file_stays_with_the_review_until_another_takes_its_place(stage: Stage) -> None:
    card = stage.objective("operational/0")
    who: dict[str, Any] = {"period": H1, "by": stage.cast.planner, "today": TODAY}
    first = EvidenceFile("verbale.pdf", b"%PDF-1.7 uno %%EOF")
    begun = review_objective(card, status=DeclaredStatus.ON_TRACK, evidence=first, **who)
    assert begun.evidence is not None
    assert stage.journal()[-1].after["evidence"] == "verbale.pdf"
    later = review_objective(card, status=DeclaredStatus.AT_RISK, text="Ritardo", **who)
    assert later.evidence == begun.evidence
    other = EvidenceFile("nota.pdf", b"%PDF-1.7 due %%EOF")
    last = review_objective(
        card, status=DeclaredStatus.AT_RISK, text="Ritardo", evidence=other, **who
    )
    assert last.pk > later.pk
    assert last.evidence is not None
    assert last.evidence.name == "nota.pdf"
