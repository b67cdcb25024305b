"""A table of measurements: every row is judged, and all are stored or none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.cast import TODAY
from tests.plans import PLAN
from tests.stage import BY_DATE, FLOW, MEAN, RATIO, Stage, set_stage
from traguardo.actions.linking import link_indicators
from traguardo.actions.table import TableOutcome, measure_table
from traguardo.core.model import Objective
from traguardo.store.models import Measurement


def load(stage: Stage, *rows: dict[str, str], **settings: Any) -> TableOutcome:
    return measure_table(stage.row, rows, **{"by": stage.cast.planner, "today": TODAY} | settings)


def row(path: str = FLOW, period: str = "2019-H1", **cells: str) -> dict[str, str]:
    return {"path": path, "period": period, "value": "", **cells}


def measured() -> int:
    return Measurement.objects.filter(recorded_by__isnull=False).count()


def test_every_row_becomes_a_measurement(stage: Stage) -> None:
    outcome = load(
        stage,
        row(FLOW, value="1.241", source="registro"),
        row(RATIO, numerator="311", denominator="338"),
        row(MEAN, total="100", cases="8", note="campione"),
        row(BY_DATE, value="18/03/2019"),
        row("operational/1/indicators/1", value="non applicabile", note="nessun caso"),
    )
    assert outcome.stored
    assert (outcome.recorded, outcome.errors, measured()) == (5, (), 5)
    values = [line.value[:9] for line in outcome.lines]
    assert values == ["1241", "92,011834", "12,5", "2019-03-1", "not_appli"]
    assert outcome.lines[0].indicator == "Imprese assistite dallo sportello Export"
    assert [line.number for line in outcome.lines] == [1, 2, 3, 4, 5]


def test_the_same_table_again_changes_nothing(stage: Stage) -> None:
    rows = (row(FLOW, value="41"), row(RATIO, numerator="9", denominator="12"))
    load(stage, *rows)
    again = load(stage, *rows)
    assert (again.stored, again.recorded, measured()) == (True, 0, 2)


def test_a_dry_run_shows_what_would_be_and_stores_nothing(stage: Stage) -> None:
    outcome = load(stage, row(FLOW, value="41"), dry_run=True)
    assert (outcome.stored, outcome.recorded, outcome.lines[0].value) == (False, 1, "41")
    assert measured() == 0


def test_one_wrong_row_keeps_all_of_them_out_and_says_which(stage: Stage) -> None:
    outcome = load(
        stage,
        row(FLOW, value="41"),
        row(RATIO, numerator="molti", denominator="12"),
        row(MEAN, value="12", period="primo semestre"),
    )
    assert (outcome.stored, measured()) == (False, 0)
    assert [line.number for line in outcome.errors] == [2, 3]
    assert "«molti» non è un valore" in outcome.errors[0].error
    assert "2019-H1" in outcome.errors[1].error


def test_rows_without_a_figure_are_passed_over(stage: Stage) -> None:
    outcome = load(stage, row(FLOW), row(FLOW, value="-", note="vuota"), row(MEAN, value="12"))
    assert [line.number for line in outcome.lines] == [3]
    assert measured() == 1


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"path": "operational/9/indicators/0", "value": "1"}, "operational/9"),
        ({"path": "operational/0", "value": "1"}, "operational/0"),
        ({"path": "", "indicator": "Ignoto", "value": "1"}, "«Ignoto»"),
        (
            {"path": "", "indicator": "imprese assistite dallo SPORTELLO export", "value": "1"},
            "compare 2 volte",
        ),
        ({"path": FLOW, "value": "31/02/2019"}, "calendario"),
        ({"path": FLOW, "value": "1", "numerator": "3"}, "uno solo dei tre"),
        ({"path": RATIO, "value": "n.a."}, "Scrivere nella nota"),
    ],
)
def test_the_error_of_a_row_says_what_would_be_right(
    stage: Stage, cells: dict[str, str], words: str
) -> None:
    outcome = load(stage, {"period": "2019-H1", **cells})
    assert words in outcome.lines[0].error


def test_an_indicator_may_be_named_where_its_name_or_number_is_its_own(stage: Stage) -> None:
    named = {"indicator": "tempo medio di pagamento delle FATTURE", "period": "2019", "value": "9"}
    numbered = {"indicator": "1.2", "period": "2019", "value": "sì"}
    outcome = load(stage, named, numbered)
    assert outcome.errors == ()
    assert outcome.lines[1].indicator == "Approvazione del programma delle missioni"
    assert outcome.lines[1].value == "sì"


def test_a_table_with_decimal_dots_is_read_as_such(stage: Stage) -> None:
    outcome = load(stage, row(FLOW, value="1,241"), row(MEAN, value="12.5"))
    assert [line.value for line in outcome.lines] == ["1241", "12,5"]


def test_figures_to_date_are_marked_as_such(stage: Stage) -> None:
    load(stage, row(FLOW, value="41", period="2019-Q2", to_date="sì"))
    load(stage, row(FLOW, value="42", period="2019-Q1", to_date=""))
    marks = dict(
        Measurement.objects.filter(recorded_by__isnull=False).values_list("period", "to_date")
    )
    assert marks == {"2019-Q2": True, "2019-Q1": False}


def test_a_doubt_is_said_and_stops_nothing(stage: Stage) -> None:
    outcome = load(stage, row(RATIO, numerator="13", denominator="12"))
    assert outcome.stored
    assert "100 %" in outcome.lines[0].doubts[0]


def test_the_second_row_of_linked_indicators_is_nothing_new(stage: Stage) -> None:
    below = "operational/0/indicators/0"
    link_indicators(
        stage.indicator(below), stage.indicator(FLOW), by=stage.cast.planner, today=TODAY
    )
    outcome = load(stage, row(FLOW, value="41"), row(below, value="41"))
    assert [line.new for line in outcome.lines] == [True, False]
    assert measured() == 1


def test_an_owner_is_stopped_at_the_rows_that_are_not_theirs(stage: Stage) -> None:
    owner = stage.cast.measurement_owner
    stage.own(FLOW, owner)
    outcome = load(stage, row(FLOW, value="41"), row(MEAN, value="12"), by=owner)
    assert ["non è assegnato" in line.error for line in outcome.lines] == [False, True]
    assert measured() == 0


def test_a_table_of_another_administration_is_refused_row_by_row(stage: Stage) -> None:
    outcome = load(stage, row(FLOW, value="41"), by=stage.cast.stranger)
    assert "ruolo" in outcome.errors[0].error


def test_a_plan_without_indicators_knows_no_row(stage: Stage) -> None:
    empty = set_stage(stage.cast, replace(PLAN, areas=(), operational_objectives=(Objective("o"),)))
    assert not load(empty, row(FLOW, value="41")).stored
