"""An upload waits for its own person, and becomes a plan only when they confirm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.documents.test_own_vocabulary import CARD, FILE
from tests.plans import PLAN
from traguardo.actions.importing import Known
from traguardo.actions.people import grant_role
from traguardo.actions.permission import Refused
from traguardo.actions.staging import confirm_import, discard_import, stage_import, staged_plan
from traguardo.core.roles import Role
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.store.mapping import to_core
from traguardo.store.models import PendingImport, Plan

DOCUMENT = json.dumps(plan_to_json(PLAN)).encode()


def upload(
    cast: Cast, data: bytes = DOCUMENT, name: str = "piano.json", **changes: Any
) -> PendingImport:
    settings = {"administration": cast.chamber, "by": cast.planner, "today": TODAY} | changes
    return stage_import(data, name, **settings)


def test_an_upload_is_read_but_no_plan_until_it_is_confirmed(cast: Cast) -> None:
    pending = upload(cast)
    assert staged_plan(PendingImport.objects.get()).plan == PLAN
    assert not Plan.objects.exists()
    outcome = confirm_import(pending, by=cast.planner, today=TODAY)
    assert outcome.created
    assert to_core(outcome.plan) == PLAN
    assert not PendingImport.objects.exists()


def test_the_same_file_uploaded_again_is_the_same_upload(cast: Cast) -> None:
    assert upload(cast) == upload(cast)


def test_confirming_what_is_stored_already_says_so(cast: Cast) -> None:
    first = confirm_import(upload(cast), by=cast.planner, today=TODAY)
    again = confirm_import(upload(cast), by=cast.planner, today=TODAY)
    assert (again.plan, again.known) == (first.plan, Known.FILE)


def test_a_discarded_upload_is_forgotten(cast: Cast) -> None:
    pending = upload(cast)
    discard_import(pending, by=cast.planner)
    assert not PendingImport.objects.exists()
    with pytest.raises(Refused, match="caricare di nuovo"):
        confirm_import(pending, by=cast.planner, today=TODAY)


def test_an_upload_belongs_to_its_person(cast: Cast) -> None:
    grant_role(cast.approver, cast.chamber, Role.PLANNER, starts_on=TODAY, by=None, today=TODAY)
    pending = upload(cast)
    with pytest.raises(Refused, match="altra persona"):
        confirm_import(pending, by=cast.approver, today=TODAY)
    with pytest.raises(Refused, match="altra persona"):
        discard_import(pending, by=cast.approver)
    assert PendingImport.objects.exists()


@pytest.mark.parametrize("who", ["approver", "evaluator", "stranger"])
def test_nobody_but_the_planner_uploads(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        upload(cast, by=getattr(cast, who))


def test_what_cannot_be_read_is_not_kept(cast: Cast) -> None:
    with pytest.raises(UnreadableDocument):
        upload(cast, b"{ not json")
    assert not PendingImport.objects.exists()


def test_a_file_that_is_too_large_is_refused_unread(cast: Cast, settings: Any) -> None:
    settings.UPLOAD_LIMIT = 10
    with pytest.raises(Refused, match="troppo grande"):
        upload(cast)


def test_the_installations_vocabulary_counts_for_uploads(
    cast: Cast, settings: Any, tmp_path: Path
) -> None:
    file = tmp_path / "etichette.toml"
    file.write_bytes(FILE)
    pending = upload(cast, CARD, name="piano.html")
    assert staged_plan(pending).plan.operational_objectives[0].indicators[0].targets == ()
    settings.VOCABULARY = str(file)
    (target,) = staged_plan(pending).plan.operational_objectives[0].indicators[0].targets
    assert target.text == ">= 50"
    file.write_text("[fields.nessuno]\nlabels = ['x']")
    with pytest.raises(Refused, match=r"avvisare chi la cura.*nessuno"):
        staged_plan(pending)
