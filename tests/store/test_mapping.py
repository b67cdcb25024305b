"""Rows and the core's plan say the same, in as many queries for a large plan as for a small."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.plans import FINDING, PLAN, large_plan
from tests.stage import imported
from traguardo.core.model import Plan
from traguardo.documents.reading import read_document
from traguardo.store import models
from traguardo.store.mapping import load_plan, reading_findings, to_core


def stored(plan: Plan, cast: Cast) -> models.Plan:
    return models.Plan.objects.get(pk=imported(cast, plan).plan.pk)


def test_a_stored_plan_comes_back_as_it_was(cast: Cast) -> None:
    assert to_core(stored(PLAN, cast)) == PLAN


def test_what_the_import_did_not_understand_comes_back_too(cast: Cast) -> None:
    assert reading_findings(stored(PLAN, cast)) == [FINDING]


def test_a_plan_that_names_no_administration_takes_the_name_of_its_own(cast: Cast) -> None:
    assert to_core(stored(replace(PLAN, administration=""), cast)) == PLAN


def test_every_place_leads_to_its_row_and_back(cast: Cast) -> None:
    loaded = load_plan(stored(PLAN, cast))
    objective = models.Objective.objects.get(pk=loaded.ids["operational/1"])
    indicator = models.Indicator.objects.get(pk=loaded.ids["areas/0/objectives/0/indicators/1"])
    assert (
        models.StrategicArea.objects.get(pk=loaded.ids["areas/1"]).title == "Area senza obiettivi"
    )
    assert objective.title == "Pagamenti puntuali"
    assert indicator.name == "Imprese assistite dallo sportello Export"
    assert loaded.objective_paths[objective.pk] == "operational/1"
    assert loaded.indicator_paths[indicator.pk] == "areas/0/objectives/0/indicators/1"
    assert len(loaded.ids) == 2 + 4 + 6
    assert len(loaded.objective_paths) == 4
    assert len(loaded.indicator_paths) == 6


def queries(row: models.Plan) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        load_plan(models.Plan.objects.select_related("administration").get(pk=row.pk))
    return len(captured)


def test_a_large_plan_takes_as_many_queries_as_a_small_one(cast: Cast) -> None:
    small, large = stored(large_plan(10), cast), stored(large_plan(500), cast)
    assert queries(small) == queries(large) <= 16


def test_linked_indicators_share_what_was_measured(cast: Cast) -> None:
    row = stored(PLAN, cast)
    ids = load_plan(row).ids
    measured = models.Indicator.objects.get(pk=ids["operational/1/indicators/1"])
    twin = models.Indicator.objects.get(pk=ids["areas/0/objectives/0/indicators/0"])
    twin.linked_to = measured
    twin.save()
    plan = to_core(row)
    above = plan.areas[0].objectives[0].indicators[0]
    below = plan.operational_objectives[1].indicators[1]
    assert above.measurements == below.measurements != ()


@pytest.mark.parametrize("suffix", ["txt", "docx"])
def test_a_real_plan_comes_back_as_it_was_read(cast: Cast, yardstick: Path, suffix: str) -> None:
    file = yardstick.with_suffix(f".{suffix}")
    read = read_document(file.read_bytes(), file.name)
    row = stored(read.plan, cast)
    assert to_core(row) == read.plan
    assert models.Indicator.objects.of_plan(row).count() == 14 + 41
