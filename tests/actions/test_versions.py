"""Frozen versions: what a plan said at each approval, byte for byte and for ever."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from tests.cast import TODAY
from tests.stage import Stage
from traguardo.actions.moving import approve_plan, close_plan, propose_plan, send_back_plan
from traguardo.actions.permission import Refused
from traguardo.actions.revising import Change, approve_revision, propose_revision
from traguardo.core.model import PlanState
from traguardo.documents.plan_json import read_json
from traguardo.store.models import PlanMove, PlanVersion


def approved(stage: Stage) -> PlanVersion:
    propose_plan(stage.row, by=stage.cast.planner, today=TODAY)
    approve_plan(stage.row, by=stage.cast.approver, today=TODAY, deed="Delibera n. 4")
    return stage.row.versions.get()


def revised(stage: Stage) -> None:
    card = stage.objective("operational/0")
    proposal = propose_revision(
        card,
        [Change(card, "description", "Tutt’altra descrizione")],
        reason="Meno risorse",
        effective_on=date(2019, 8, 1),
        by=stage.cast.planner,
        today=TODAY,
    )
    approve_revision(proposal, deed="Delibera n. 9", by=stage.cast.approver, today=TODAY)


def test_approval_keeps_the_plan_as_it_is_then(stage: Stage) -> None:
    version = approved(stage)
    content = bytes(version.content)
    assert (version.number, version.size) == (1, len(content))
    assert version.sha256 == hashlib.sha256(content).hexdigest()
    assert read_json(content).plan == stage.plan
    assert stage.plan.state is PlanState.APPROVED
    assert (version.move.verb, version.move.deed) == ("approve", "Delibera n. 4")
    (entry,) = [one for one in stage.journal() if one.verb == "approve"]
    assert entry.after["sha256"] == version.sha256


def test_every_revision_and_the_closing_are_kept_and_the_first_stays_as_it_was(
    stage: Stage,
) -> None:
    first = bytes(approved(stage).content)
    revised(stage)
    close_plan(stage.row, by=stage.cast.planner, today=TODAY)
    versions = list(stage.row.versions.order_by("number"))
    assert [one.move.after for one in versions] == ["approved", "revised", "closed"]
    assert [one.number for one in versions] == [1, 2, 3]
    assert bytes(versions[0].content) == first
    assert b"Un altro titolo" not in first
    plan = read_json(bytes(versions[1].content)).plan
    assert plan.operational_objectives[0].description == "Tutt’altra descrizione"


def test_proposing_and_sending_back_keep_nothing(stage: Stage) -> None:
    propose_plan(stage.row, by=stage.cast.planner, today=TODAY)
    send_back_plan(stage.row, by=stage.cast.approver, today=TODAY, reason="Mancano i pesi")
    assert not stage.row.versions.exists()


def test_a_refused_approval_keeps_nothing(stage: Stage) -> None:
    propose_plan(stage.row, by=stage.cast.planner, today=TODAY)
    with pytest.raises(Refused):
        approve_plan(stage.row, by=stage.cast.planner, today=TODAY, deed="Delibera n. 4")
    assert not PlanVersion.objects.exists()


def test_a_version_that_cannot_be_kept_undoes_the_approval(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: Any) -> PlanVersion:
        raise OSError("disk full")

    monkeypatch.setattr("traguardo.actions.moving.keep_version", fails)
    propose_plan(stage.row, by=stage.cast.planner, today=TODAY)
    with pytest.raises(OSError, match="disk full"):
        approve_plan(stage.row, by=stage.cast.approver, today=TODAY, deed="Delibera n. 4")
    stage.row.refresh_from_db()
    assert stage.row.state == "proposed"
    assert not PlanMove.objects.filter(verb="approve").exists()


def test_a_version_is_neither_changed_nor_removed(stage: Stage) -> None:
    version = approved(stage)
    with pytest.raises(TypeError, match="append-only"):
        PlanVersion.objects.filter(pk=version.pk).update(sha256="0" * 64)
    with pytest.raises(TypeError, match="append-only"):
        PlanVersion.objects.all().delete()
    with pytest.raises(ProtectedError):
        stage.row.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanVersion.objects.create(
            plan=stage.row, number=1, move=version.move, sha256="", size=0, content=b""
        )
