"""Nobody sees another administration's rows, and nothing after their role has ended."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser

from tests.cast import TODAY, Cast
from tests.plans import H1, PLAN
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.accepting import accept_finding
from traguardo.actions.collecting import set_window
from traguardo.actions.confirming import decide_figures
from traguardo.actions.correcting import open_corrective
from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.examining import draw_sample
from traguardo.actions.keeping import keep_document
from traguardo.actions.labels import remember_label
from traguardo.actions.linking import link_indicators
from traguardo.actions.measuring import record_measurement
from traguardo.actions.moving import approve_plan, propose_plan
from traguardo.actions.people import end_role
from traguardo.actions.remarking import remark
from traguardo.actions.reporting import keep_draft
from traguardo.actions.rereading import correct_reading
from traguardo.actions.revising import Change, propose_revision
from traguardo.actions.scheduling import set_deadline
from traguardo.actions.staging import stage_import
from traguardo.actions.succession import copy_to_next_years
from traguardo.actions.systems import adopt_system
from traguardo.actions.templates import keep_template
from traguardo.core.collection import FigureState, Window
from traguardo.core.deadlines import CycleStep, DeadlineRule
from traguardo.core.findings import Finding, Severity
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.correcting import Correction
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.template.example_document import example_template
from traguardo.store import models
from traguardo.store.querysets.scope import ScopedQuerySet

NOUNS: list[Any] = [
    models.AcceptedFinding,
    models.CollectionWindow,
    models.CorrectiveAction,
    models.CycleDeadline,
    models.Draft,
    models.Administration,
    models.RoleAssignment,
    models.Unit,
    models.MeasurementSystem,
    models.Plan,
    models.PlanOrigin,
    models.PlanVersion,
    models.StrategicArea,
    models.Objective,
    models.Indicator,
    models.Measurement,
    models.Evidence,
    models.Reminder,
    models.Review,
    models.RevisionProposal,
    models.SourceDocument,
    models.PendingImport,
    models.ReadingCorrection,
    models.OfficeLabel,
    models.FigureDecision,
    models.Remark,
    models.Validation,
    models.GeneratedDocument,
    models.DocumentTemplate,
    models.JournalEntry,
]
MEMBERS = [
    "planner",
    "measurement_owner",
    "objective_owner",
    "approver",
    "evaluator",
    "administrator",
]


@pytest.fixture
def full(stage: Stage) -> Stage:
    """At least one row of every noun, all of the chamber."""
    settings: dict[str, Any] = {"by": stage.cast.planner, "today": TODAY}
    models.Unit.objects.create(administration=stage.cast.chamber, name="Ufficio studi")
    proof = EvidenceFile("verbale.pdf", b"%PDF-1.7 %%EOF")
    adopt_system(
        replace(CHAMBER, cap=Decimal(120)), stage.cast.chamber, deed="Delibera n. 3", **settings
    )
    reported = record_measurement(
        stage.indicator(FLOW), period=H1, value=Decimal(1), evidence=proof, **settings
    )
    document = json.dumps(plan_to_json(PLAN)).encode()
    upload = stage_import(document, "piano.json", administration=stage.cast.chamber, **settings)
    title = Correction("", "title", PLAN.title, "Altro titolo")
    correct_reading(upload, title, **settings)
    remember_label("Impegno", "target", administration=stage.cast.chamber, **settings)
    keep_document(
        stage.row,
        kind="half-year",
        format="pdf",
        period=H1,
        name="m.pdf",
        content=b"x",
        **settings,
    )
    keep_template(example_template(), "modello.docx", administration=stage.cast.chamber, **settings)
    set_window(stage.row, Window(H1, TODAY, TODAY, TODAY), **settings)
    models.Reminder.objects.create(
        plan=stage.row,
        period=str(H1),
        person=stage.cast.measurement_owner,
        missing=1,
        sent_on=TODAY,
    )
    keep_draft(stage.indicator(FLOW), H1, {"value": "3"}, **settings)
    finding = Finding("target_flat", Severity.WARNING, "Piano", "Tutto uguale.")
    accept_finding(stage.row, finding, reason="Noto", until=TODAY, **settings)
    by = stage.cast.objective_owner
    stage.own("areas/0/objectives/0", by)
    decide_figures(stage.row, [reported], FigureState.CONFIRMED, by=by, today=TODAY)
    set_deadline(
        stage.cast.chamber,
        DeadlineRule(CycleStep.PLAN, 2019, 1, 31, 0, "Delibera n. 1"),
        **settings,
    )
    remark(stage.row, "Da chiarire", by=stage.cast.evaluator, today=TODAY)
    examiner: dict[str, Any] = {"by": stage.cast.evaluator, "today": TODAY}
    draw_sample(stage.row, H1.year, 1, 7, **examiner)
    open_corrective(
        stage.objective("operational/0"),
        cause="Sede chiusa",
        text="Sportello mobile",
        owner=stage.cast.objective_owner,
        due_on=TODAY,
        **settings,
    )
    proposable(stage)
    copy_to_next_years(stage.row, first_year=2020, **settings)
    return stage


def proposable(stage: Stage) -> None:
    """One revision proposed for the plan, approved for that."""
    cast, card = stage.cast, stage.objective("operational/0")
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="Delibera n. 4")
    propose_revision(
        card,
        [Change(card, "title", "Altro titolo")],
        reason="Meno risorse",
        effective_on=TODAY,
        by=cast.planner,
        today=TODAY,
    )


@pytest.mark.parametrize("noun", NOUNS)
def test_every_member_sees_the_rows_of_their_administration(full: Stage, noun: Any) -> None:
    for name in MEMBERS:
        seen = noun.objects.visible_to(getattr(full.cast, name), TODAY)
        assert seen.exists()
        assert seen.count() == seen.distinct().count()


@pytest.mark.parametrize("noun", NOUNS)
def test_a_stranger_an_anonymous_and_a_locked_person_see_none_of_them(
    full: Stage, noun: Any
) -> None:
    cast = full.cast
    elsewhere = noun.objects.visible_to(cast.stranger, TODAY)
    own = noun in (models.Administration, models.RoleAssignment, models.JournalEntry)
    assert elsewhere.exists() == own
    assert not (
        set(elsewhere.values_list("pk"))
        & set(noun.objects.visible_to(cast.planner, TODAY).values_list("pk"))
    )
    assert not noun.objects.visible_to(AnonymousUser(), TODAY).exists()
    cast.planner.is_active = False
    assert not noun.objects.visible_to(cast.planner, TODAY).exists()


PARTS = {
    models.Action,
    models.CriterionAnswer,
    models.SampledFigure,
    models.DraftText,
    models.Earmark,
    models.MeasurementInput,
    models.PlanMove,
    models.PlanYear,
    models.ProposedChange,
    models.ReadingFinding,
    models.RefusedLink,
    models.Revision,
    models.SystemBand,
    models.SystemGrade,
    models.Target,
}
"""What is only ever reached through the whole it belongs to."""


def test_every_noun_has_a_scope_but_people_and_parts() -> None:
    everything = set(apps.get_app_config("store").get_models())
    scoped = {one for one in everything if isinstance(one._default_manager.all(), ScopedQuerySet)}
    assert scoped == set(NOUNS)
    assert everything - scoped == PARTS | {models.Person}


def test_a_role_shows_nothing_before_it_starts_or_after_it_ends(stage: Stage) -> None:
    cast = stage.cast
    end_role(cast.planner.roles.get(), on=TODAY, by=None, today=TODAY)
    days = [date(2018, 12, 31), date(2019, 1, 1), TODAY, TODAY + timedelta(days=1)]
    seen = [models.Plan.objects.visible_to(cast.planner, day).exists() for day in days]
    assert seen == [False, True, True, False]


def test_the_people_of_a_body_are_those_with_a_role_today(cast: Cast) -> None:
    names = [person.name for person in models.Person.objects.of(cast.chamber, TODAY)]
    assert names == sorted(names)
    assert len(names) == 6
    assert not models.Person.objects.of(cast.chamber, date(2018, 1, 1)).exists()


def test_a_person_finds_what_is_theirs(stage: Stage) -> None:
    cast = stage.cast
    stage.own(FLOW, cast.measurement_owner)
    stage.own("operational/0", cast.objective_owner)
    measured = models.Indicator.objects.measured_by(cast.measurement_owner)
    assert list(measured) == [stage.indicator(FLOW)]
    link_indicators(
        stage.indicator(FLOW), stage.indicator(FLOW_BELOW), by=cast.planner, today=TODAY
    )
    assert set(measured.all()) == {stage.indicator(FLOW), stage.indicator(FLOW_BELOW)}
    owned = models.Objective.objects.owned_by(cast.objective_owner)
    assert list(owned) == [stage.objective("operational/0")]
    assert models.Indicator.objects.of_plan(stage.row).count() == 6


def test_the_last_comes_first(full: Stage) -> None:
    cast = full.cast
    about = models.JournalEntry.objects.about(full.row)
    assert [entry.verb for entry in about.latest_first()] == [
        "propose_revision",
        "approve",
        "propose",
        "correct",
        "draw_sample",
        "comment",
        "confirm",
        "assign_owner",
        "accept_finding",
        "collect",
        "generate",
        "measure",
        "import_plan",
    ]
    assert models.PendingImport.objects.staged_by(cast.planner).count() == 1
    assert not models.PendingImport.objects.staged_by(cast.approver).exists()
    newest, before = models.Plan.objects.latest_first()
    assert (newest.origins.get().source, before) == (full.row, full.row)
    assert models.GeneratedDocument.objects.latest_first()[0].get_deferred_fields() == {"content"}
    newest = models.Review.objects.latest_first()[0]
    assert newest.pk == max(models.Review.objects.values_list("pk", flat=True))
