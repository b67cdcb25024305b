"""What is reported is appended, computed by the core, and only by those who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.plans import H1, PLAN
from tests.stage import BY_DATE, FLOW, FLOW_BELOW, MEAN, RATIO, Stage, set_stage
from traguardo.actions.doubting import doubts
from traguardo.actions.evidence import EvidenceFile
from traguardo.actions.figures import Figures
from traguardo.actions.linking import link_indicators
from traguardo.actions.measuring import core_indicator, record_measurement
from traguardo.actions.moving import approve_plan, close_plan, propose_plan
from traguardo.actions.permission import Refused
from traguardo.core.accumulation import actual_at
from traguardo.core.calendar import Period
from traguardo.core.model import Measurement as Told
from traguardo.core.places import indicators
from traguardo.core.values import Input, Missing, Value
from traguardo.store.models import Evidence, Measurement, Person


def measure(stage: Stage, path: str = FLOW, by: Person | None = None, **report: Any) -> Measurement:
    settings = {"period": H1, "by": by or stage.cast.planner, "today": TODAY} | report
    return record_measurement(stage.indicator(path), **settings)


def figures(**values: int | str) -> list[Input]:
    return [Input(name, Decimal(value)) for name, value in values.items()]


CASES: list[tuple[str, dict[str, Any], Value]] = [
    (FLOW, {"value": Decimal("41")}, Decimal(41)),
    (FLOW, {"inputs": figures(value=41)}, Decimal(41)),
    (RATIO, {"inputs": figures(numerator=9, denominator=12)}, Decimal(75)),
    (RATIO, {"inputs": figures(numerator=9, denominator=0)}, Missing.NOT_APPLICABLE),
    (MEAN, {"inputs": figures(total=100, cases=8)}, Decimal("12.5")),
    (BY_DATE, {"value": date(2019, 3, 18)}, date(2019, 3, 18)),
    (BY_DATE, {"value": True}, True),
    (FLOW, {"missing": Missing.NOT_REPORTED}, Missing.NOT_REPORTED),
    (FLOW, {"missing": Missing.SUSPENDED, "note": "sede chiusa"}, Missing.SUSPENDED),
    (FLOW, {"value": Missing.NOT_APPLICABLE, "note": "nessun caso"}, Missing.NOT_APPLICABLE),
]


@pytest.mark.parametrize(("path", "report", "value"), CASES)
def test_a_report_becomes_a_value(
    stage: Stage, path: str, report: dict[str, Any], value: Value
) -> None:
    measure(stage, path, source="registro", **report)
    places = {place.path: place.indicator for place in indicators(stage.plan)}
    found = places[path].measurements[-1]
    assert (found.value, found.period, found.source) == (value, H1, "registro")
    assert (found.author, found.recorded_on) == ("Ilaria Prandelli", TODAY)
    assert found.inputs == tuple(report.get("inputs", ()))


def test_the_journal_says_what_was_reported_and_what_stood_before(stage: Stage) -> None:
    measure(stage, value=Decimal("40.5"))
    measure(stage, value=Decimal(41), source="registro", note="corretto")
    first, second = stage.journal()[-2:]
    assert (first.verb, first.before, first.after) == ("measure", {}, {"2019-H1": "40,5"})
    assert second.before == {"2019-H1": "40,5"}
    assert second.after == {"2019-H1": "41", "source": "registro", "note": "corretto"}


def test_a_correction_is_a_new_row_and_the_last_word_counts(stage: Stage) -> None:
    first = measure(stage, value=Decimal(40))
    measure(stage, value=Decimal(41))
    indicator = stage.plan.areas[0].objectives[0].indicators[1]
    assert [one.value for one in indicator.measurements] == [Decimal(40), Decimal(41)]
    assert actual_at(indicator, 2019, TODAY) == Decimal(41)
    first.refresh_from_db()
    assert first.number == Decimal(40)


def test_the_same_report_twice_is_one_measurement(stage: Stage) -> None:
    report = {"inputs": figures(numerator=9, denominator=12), "source": "registro"}
    first = measure(stage, RATIO, **report)
    again = measure(stage, RATIO, by=None, **report)
    assert again == first
    assert measure(stage, RATIO, **report | {"note": "riletto"}) != first
    assert measure(stage, RATIO, **report | {"to_date": True}) != first


def test_a_linked_indicator_is_measured_where_it_is_linked_to(stage: Stage) -> None:
    link_indicators(
        stage.indicator(FLOW_BELOW), stage.indicator(FLOW), by=stage.cast.planner, today=TODAY
    )
    row = measure(stage, FLOW, value=Decimal(41))
    assert row.indicator == stage.indicator(FLOW_BELOW)
    plan = stage.plan
    above = plan.areas[0].objectives[0].indicators[1].measurements
    below = plan.operational_objectives[0].indicators[0].measurements
    assert above == below
    assert above[0].value == Decimal(41)


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    (FLOW, {}, "uno solo dei tre"),
    (FLOW, {"value": Decimal(1), "missing": Missing.NOT_REPORTED}, "uno solo dei tre"),
    (FLOW, {"value": Decimal(1), "inputs": figures(value=1)}, "uno solo dei tre"),
    (FLOW, {"inputs": [Input("a", Decimal(1)), Input("a", Decimal(2))]}, "due volte"),
    (FLOW, {"missing": Missing.NOT_APPLICABLE}, "Scrivere nella nota"),
    (FLOW, {"missing": Missing.NOT_DUE}, "Non ancora dovuto"),
    (FLOW, {"value": Decimal("NaN")}, "troppo grande"),
    (FLOW, {"value": Decimal("1E+20")}, "troppo grande"),
    (FLOW, {"value": Decimal("0.00000000001")}, "decimali"),
    (FLOW, {"value": Decimal(1), "note": "\0"}, "U\\+0000"),
    (FLOW, {"value": Decimal(1), "period": Period.parse("2022-H1")}, "2019, 2020, 2021"),
    (FLOW, {"value": Decimal(1), "period": Period(2020)}, "non è ancora cominciato"),
    (RATIO, {"inputs": figures(numerator=3)}, "numeratore e denominatore"),
    (MEAN, {"inputs": figures(total=3)}, "numero di casi"),
    (FLOW, {"inputs": figures(altro=3)}, "il valore"),
    ("operational/1/indicators/1", {"inputs": figures(altro=3)}, "formula 100"),
]


@pytest.mark.parametrize(("path", "report", "words"), REFUSED)
def test_a_report_that_says_no_value_is_refused_and_leaves_nothing(
    stage: Stage, path: str, report: dict[str, Any], words: str
) -> None:
    before = Measurement.objects.count()
    with pytest.raises(Refused, match=words):
        measure(stage, path, **report)
    assert Measurement.objects.count() == before


def test_an_owner_measures_only_their_own_indicators(stage: Stage) -> None:
    owner = stage.cast.measurement_owner
    stage.own(FLOW, owner)
    assert measure(stage, FLOW, by=owner, value=Decimal(1)).recorded_by == owner
    with pytest.raises(Refused, match="non è assegnato"):
        measure(stage, RATIO, by=owner, value=Decimal(1))


def test_the_owner_of_either_linked_indicator_may_measure_it(stage: Stage) -> None:
    owner = stage.cast.measurement_owner
    stage.own(FLOW, owner)
    above, below = stage.indicator(FLOW), stage.indicator(FLOW_BELOW)
    link_indicators(below, above, by=stage.cast.planner, today=TODAY)
    assert measure(stage, FLOW, by=owner, value=Decimal(1)).indicator == below


@pytest.mark.parametrize(
    "who", ["objective_owner", "approver", "evaluator", "administrator", "stranger"]
)
def test_nobody_else_measures(stage: Stage, who: str) -> None:
    with pytest.raises(Refused, match="ruolo"):
        measure(stage, by=getattr(stage.cast, who), value=Decimal(1))


def test_nothing_is_measured_once_the_plan_is_closed(stage: Stage) -> None:
    cast = stage.cast
    propose_plan(stage.row, by=cast.planner, today=TODAY)
    approve_plan(stage.row, by=cast.approver, today=TODAY, deed="delibera 1")
    measure(stage, value=Decimal(1))
    close_plan(stage.row, by=cast.approver, today=TODAY)
    with pytest.raises(Refused, match="chiuso"):
        measure(stage, value=Decimal(2))


def test_a_plan_without_years_takes_any_period(cast: Cast) -> None:
    stage = set_stage(cast, replace(PLAN, years=()))
    assert measure(stage, period=Period(2012), value=Decimal(1)).period == "2012"


def test_evidence_is_kept_once_and_travels_with_the_figure(stage: Stage) -> None:
    proof = EvidenceFile(
        "C:\\Documenti\\..\\verbale.pdf", b"%PDF-1.7 proof\n%%EOF", "application/pdf"
    )
    first = measure(stage, value=Decimal(1), evidence=proof)
    second = measure(stage, RATIO, value=Decimal(2), evidence=proof)
    kept = Evidence.objects.get()
    assert first.evidence == second.evidence == kept
    assert (kept.name, kept.size, kept.content_type) == ("verbale.pdf", 20, "application/pdf")
    assert kept.file.read() == b"%PDF-1.7 proof\n%%EOF"
    assert kept.sha256 in kept.file.name
    assert stage.journal()[-1].after["evidence"] == "verbale.pdf"


@pytest.mark.parametrize(("content", "words"), [(b"", "vuoto"), (b"x" * 11, "troppo grande")])
def test_evidence_that_is_empty_or_too_large_is_refused(
    stage: Stage, settings: Any, content: bytes, words: str
) -> None:
    settings.UPLOAD_LIMIT = 10
    with pytest.raises(Refused, match=words):
        measure(stage, value=Decimal(1), evidence=EvidenceFile("a.txt", content))
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("programma.exe", b"MZ\x90", "tipo ammesso"),
        ("pagina.html", b"<script>", "tipo ammesso"),
        ("senza", b"testo", "tipo ammesso"),
        ("verbale.pdf", b"MZ\x90", "non è quello che il nome dice"),
        ("foto.PNG", b"GIF89a", "non è quello che il nome dice"),
        ("note.txt", b"#!/bin/sh", "non è quello che il nome dice"),
        ("note.txt", bytes(range(256)), "non è quello che il nome dice"),
        ("verbale.pdf", b"%PDF-1.7 met", "danneggiato o incompleto"),
    ],
)
def test_evidence_of_another_kind_than_it_says_is_refused(
    stage: Stage, name: str, content: bytes, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        measure(stage, value=Decimal(1), evidence=EvidenceFile(name, content))
    assert not Evidence.objects.exists()


def test_a_part_larger_than_its_whole_and_a_negative_count_are_doubted(stage: Stage) -> None:
    ratio, flow = (core_indicator(stage.indicator(path)) for path in (RATIO, FLOW))
    over = Figures(tuple(figures(numerator=3, denominator=2)))
    assert "100 %" in doubts(ratio, over)[0]
    assert doubts(flow, over) == []
    assert "negativa" in doubts(flow, Figures(tuple(figures(value=-1))))[0]
    assert doubts(ratio, Figures(tuple(figures(numerator=2, denominator=3)))) == []


@pytest.mark.parametrize(
    ("formula", "above", "below", "doubted"),
    [
        ("100 * a / b", 3, 2, True),
        ("a / b * 100", 3, 2, True),
        ("100 * (a / (b + b))", 5, 2, True),
        ("100 * a / (b + b)", 3, 2, False),
        ("100 * (a - b) / b", 5, 2, False),
        ("100 * min(a, b) / b", 3, 2, False),
    ],
)
def test_a_part_larger_than_its_whole_is_seen_through_a_plain_formula(
    stage: Stage, formula: str, above: int, below: int, doubted: bool
) -> None:
    ratio = replace(core_indicator(stage.indicator(RATIO)), formula=formula)
    assert bool(doubts(ratio, Figures(tuple(figures(a=above, b=below))))) == doubted


@pytest.mark.parametrize(
    ("before", "now", "period", "doubted"),
    [
        ({"value": 41}, {"value": 410}, "2019-H2", True),
        ({"value": 410}, {"value": "-41"}, "2019-H2", True),
        ({"value": 41}, {"value": 409}, "2019-H2", False),
        ({"value": 1}, {"value": 12}, "2019-H2", False),
        ({"value": 0}, {"value": 4100}, "2019-H2", False),
        ({"value": 41}, {"value": 410}, "2019", False),
        ({"value": 41}, {"value": 410}, "2020-01", False),
    ],
)
def test_a_figure_far_from_the_last_is_doubted(
    stage: Stage, before: dict[str, int], now: dict[str, int | str], period: str, doubted: bool
) -> None:
    told = Told(H1, Decimal(before["value"]), tuple(figures(**before)))
    indicator = replace(core_indicator(stage.indicator(FLOW)), measurements=(told,))
    found = doubts(indicator, Figures(tuple(figures(**now))), Period.parse(period))
    assert any("la volta prima" in doubt for doubt in found) == doubted


def test_each_figure_of_a_ratio_is_compared_with_its_own_and_else_the_value(stage: Stage) -> None:
    ratio = core_indicator(stage.indicator(RATIO))
    parts = Told(H1, Decimal(90), tuple(figures(numerator=90, denominator=100)))
    said = Figures(tuple(figures(numerator=95, denominator=1050)))
    half = Period.parse("2019-H2")
    assert [
        one.partition(":")[0] for one in doubts(replace(ratio, measurements=(parts,)), said, half)
    ] == ["Denominatore"]
    stated = replace(ratio, measurements=(Told(H1, Decimal(90)),))
    assert "Valore: 9" in doubts(stated, Figures(value=Decimal(9)), half)[0]


@pytest.mark.parametrize(
    ("path", "value", "odd"),
    [
        (FLOW, True, True),
        (FLOW, date(2019, 3, 1), True),
        (FLOW, Decimal(1), False),
        (FLOW, Missing.NOT_APPLICABLE, False),
        (BY_DATE, Decimal(1), True),
        (BY_DATE, date(2019, 3, 1), False),
        (BY_DATE, True, False),
        ("operational/1/indicators/1", True, False),
    ],
)
def test_a_value_of_another_kind_than_the_target_is_doubted(
    stage: Stage, path: str, value: Value, odd: bool
) -> None:
    found = doubts(core_indicator(stage.indicator(path)), Figures(value=value))
    assert bool(found) == odd


def test_a_target_that_could_not_be_read_doubts_no_value(stage: Stage) -> None:
    unread = core_indicator(stage.indicator(FLOW))
    target = replace(unread.targets[0], reading=None)
    assert doubts(replace(unread, targets=(target,)), Figures(value=True)) == []
