"""What the tables promise: exact numbers, facts as constraints, rows that are never rewritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import TODAY, Cast
from tests.plans import H1
from tests.stage import FLOW, FLOW_BELOW, Stage
from traguardo.actions.measuring import record_measurement
from traguardo.core.findings import Anchor
from traguardo.store import models
from traguardo.store.fields import AnchorField, ExactDecimalField

EXACT = [
    "0.1",
    "1234567890123456789012345678",
    "0.1234567890123456789012345678",
    "99999999999999999999.9999999999",
    "-0.0000000001",
    "92.01183431952662721893491124260355029585798816568047337278107",
    "33.40",
    "1E+30",
    "0",
]


@pytest.mark.parametrize("digits", EXACT)
def test_a_number_comes_back_to_the_last_digit(stage: Stage, digits: str) -> None:
    indicator = stage.indicator(FLOW)
    indicator.baseline = Decimal(digits)
    indicator.save()
    found = stage.indicator(FLOW).baseline
    assert found == Decimal(digits)
    assert format(found, "f") == format(Decimal(digits), "f")
    again = models.Indicator.objects.filter(pk=indicator.pk, baseline=Decimal(digits))
    assert again.exists()


@pytest.mark.parametrize("digits", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_stored(digits: str) -> None:
    with pytest.raises(ValidationError):
        ExactDecimalField().get_db_prep_value(Decimal(digits), connection)


PARTS = st.none() | st.integers(1, 9999)


@given(st.builds(Anchor, PARTS, PARTS, PARTS, PARTS, PARTS, PARTS))
def test_an_anchor_is_text_and_back(anchor: Anchor) -> None:
    field = AnchorField()
    text = field.get_prep_value(anchor)
    assert field.to_python(text) == (None if anchor == Anchor() else anchor)
    assert field.get_prep_value(text) == text
    assert field.get_prep_value(None) == ""


def other(stage: Stage, model: Any, **changes: Any) -> Any:
    """A copy of some row of the stage with something changed."""
    row = model.objects.order_by("pk").first()
    row.pk = None
    for name, value in changes.items():
        setattr(row, name, value)
    return row


FACTS: dict[str, Callable[[Stage], Any]] = {
    "plan_content_once": lambda on: other(on, models.Plan),
    "plan_state_known": lambda on: other(on, models.Plan, state="lost", fingerprint="x"),
    "plan_year_once": lambda on: other(on, models.PlanYear, position=9),
    "area_position": lambda on: other(on, models.StrategicArea),
    "objective_area_position": lambda on: other(on, models.Objective),
    "objective_level_known": lambda on: other(on, models.Objective, position=9, level="middle"),
    "objective_strategic_within_an_area": lambda on: other(on, models.Objective, area=None),
    "objective_only_operational_serve": lambda on: other(
        on, models.Objective, position=9, strategic_objective=on.objective("operational/0")
    ),
    "indicator_position": lambda on: other(on, models.Indicator),
    "indicator_kind_known": lambda on: other(on, models.Indicator, position=9, kind="good"),
    "target_position": lambda on: other(on, models.Target),
    "measurement_one_value": lambda on: models.Measurement(
        indicator=on.indicator(FLOW), period="2019", number=Decimal(1), yes_no=True
    ),
    "measurement_missing_known": lambda on: models.Measurement(
        indicator=on.indicator(FLOW), period="2019", missing="lost"
    ),
    "review_of_one_thing": lambda on: other(on, models.Review, indicator=on.indicator(FLOW)),
    "role_granted_once": lambda on: other(on, models.RoleAssignment),
    "role_ends_after_it_starts": lambda on: other(
        on, models.RoleAssignment, role="approver", ends_on=date(2018, 1, 1)
    ),
    "source_kept_once": lambda on: other(on, models.SourceDocument),
    "person_email_once": lambda _: models.Person(email="ILARIA.prandelli@valdoro.example"),
}


@pytest.mark.parametrize("fact", FACTS)
def test_the_database_holds_facts(stage: Stage, fact: str) -> None:
    row = FACTS[fact](stage)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_an_indicator_is_not_linked_to_itself(stage: Stage) -> None:
    indicator = stage.indicator(FLOW)
    indicator.linked_to = indicator
    with pytest.raises(IntegrityError), transaction.atomic():
        indicator.save()


@pytest.mark.parametrize("model", [models.JournalEntry, models.Measurement])
def test_what_was_recorded_is_neither_changed_nor_removed(stage: Stage, model: Any) -> None:
    record_measurement(
        stage.indicator(FLOW_BELOW), period=H1, value=Decimal(1), by=stage.cast.planner, today=TODAY
    )
    before = list(model.objects.values())
    with pytest.raises(TypeError, match="append-only"):
        model.objects.update(pk=0)
    with pytest.raises(TypeError, match="append-only"):
        model.objects.all().delete()
    assert list(model.objects.values()) == before != []


def test_rows_are_named_as_people_know_them(stage: Stage, cast: Cast) -> None:
    unit = models.Unit.objects.create(administration=cast.chamber, name="Ufficio studi")
    document = models.GeneratedDocument(name="monitoraggio.docx")
    names = [
        unit,
        cast.chamber,
        stage.row,
        models.Plan(pk=7),
        models.StrategicArea.objects.order_by("pk").first(),
        stage.objective("operational/0"),
        stage.indicator(FLOW),
        models.Indicator(heading="tempestività"),
        models.Target.objects.order_by("pk").first(),
        models.SourceDocument.objects.first(),
        models.PendingImport(name="piano.docx"),
        models.Evidence(name="verbale.pdf"),
        document,
        models.Person(email="a@b.example"),
        models.Measurement(indicator_id=3, period="2019"),
        models.Review(objective_id=3, period="2019", status="on_track"),
        models.JournalEntry(verb="measure", label="KPI"),
    ]
    assert list(map(str, names)) == [
        "Ufficio studi",
        "Camera di commercio di Valdoro",
        "Piano della performance 2019-2021",
        "Piano 7",
        "Regolazione del mercato",
        "Sportello Export",
        "Imprese assistite dallo sportello Export",
        "tempestività",
        "Anno:2019---90%",
        "piano.docx",
        "piano.docx",
        "verbale.pdf",
        "monitoraggio.docx",
        "a@b.example",
        "3, 2019",
        "3, 2019: on_track",
        "measure KPI",
    ]
