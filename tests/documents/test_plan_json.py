"""The interchange format, both ways."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.documents.plans import findings, plans
from traguardo.core.findings import Finding, Severity
from traguardo.core.model import Indicator, Objective, Plan
from traguardo.documents.plan_json import finding_to_json, plan_from_json, plan_to_json
from traguardo.documents.reading import UnreadableDocument, read_document

SLOW = settings(
    max_examples=40,
    suppress_health_check=list(HealthCheck),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""Whole plans are too large to shrink in reasonable time."""
SCHEMA = json.loads(
    files("traguardo.documents").joinpath("plan.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
EMPTY: Mapping[str, object] = {"format": "traguardo-plan/1"}


@SLOW
@given(plans)
def test_a_plan_comes_back_exactly(plan: Plan) -> None:
    read = plan_from_json(plan_to_json(plan))
    assert read.plan == plan
    assert read.findings == ()


@SLOW
@given(plans, st.lists(findings, max_size=3))
def test_a_plan_comes_back_through_a_file_with_its_findings(
    plan: Plan, found: list[Finding]
) -> None:
    written = json.dumps(plan_to_json(plan, found), ensure_ascii=False).encode()
    read = read_document(written, "plan.json")
    assert read.plan == plan
    assert read.findings == tuple(found)


@SLOW
@given(plans, st.lists(findings, max_size=3))
def test_what_is_written_follows_the_published_schema(plan: Plan, found: list[Finding]) -> None:
    assert list(VALIDATOR.iter_errors(plan_to_json(plan, found))) == []


def test_the_schema_is_a_schema_and_refuses_what_is_not_a_plan() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert not VALIDATOR.is_valid({})
    assert not VALIDATOR.is_valid({**plan_to_json(Plan()), "years": ["2019"]})
    assert VALIDATOR.is_valid({**plan_to_json(Plan()), "colour": "verde"})


def test_every_key_of_an_empty_plan_is_there() -> None:
    written = plan_to_json(
        Plan(operational_objectives=(Objective("A", indicators=(Indicator(),)),))
    )
    objective = written["operational_objectives"][0]  # type: ignore[index]
    assert objective["mission"] is None
    assert objective["budget"] == {"text": "", "amount": None, "earmarks": []}
    indicator = objective["indicators"][0]
    assert indicator["weight"] is indicator["formula"] is indicator["frequency"] is None
    assert indicator["targets"] == indicator["measurements"] == indicator["reviews"] == []
    assert "anchor" not in indicator


def test_money_and_weights_are_plain_decimal_strings() -> None:
    heavy = Objective("A", indicators=(Indicator(weight=Decimal("1E+2")),))
    objective = plan_to_json(Plan(operational_objectives=(heavy,)))["operational_objectives"]
    assert objective[0]["indicators"][0]["weight"] == "100"  # type: ignore[index]


def test_unknown_keys_are_kept_as_findings_with_their_place_and_value() -> None:
    objective = {"title": "A", "colour": {"r": 1}, "indicators": [{"name": "B", "mood": "good"}]}
    read = plan_from_json({**EMPTY, "operational_objectives": [objective], "version": 3})
    assert [finding.rule for finding in read.findings] == ["unknown_key"] * 3
    assert {finding.severity for finding in read.findings} == {Severity.INFO}
    kept = {finding.where: finding.message for finding in read.findings}
    assert '{"r": 1}' in kept["operational_objectives[0]"]
    assert '"good"' in kept["operational_objectives[0].indicators[0]"]
    assert "«version»" in kept["Piano"]


def test_missing_keys_mean_nothing_was_said() -> None:
    assert plan_from_json(EMPTY).plan == Plan()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"format": "other/2"}, "format"),
        ({"title": 5}, "title"),
        ({"title": "a\x00b"}, "title"),
        ({"years": 2019}, "years"),
        ({"years": ["2019"]}, "years[0]"),
        ({"years": [True]}, "years[0]"),
        ({"state": "sleeping"}, "state"),
        ({"areas": [3]}, "areas[0]"),
        ({"areas": [{"objectives": [{"mission": "012"}]}]}, "areas[0].objectives[0].mission"),
        ({"operational_objectives": [{"weight_group": "all"}]}, "[0].weight_group"),
        ({"operational_objectives": [{"budget": {"amount": "molto"}}]}, "[0].budget.amount"),
        ({"operational_objectives": [{"budget": {"amount": True}}]}, "[0].budget.amount"),
        ({"operational_objectives": [{"budget": {"amount": []}}]}, "[0].budget.amount"),
        ({"operational_objectives": [{"budget": {"earmarks": [{}]}}]}, "earmarks[0].amount"),
        ({"operational_objectives": [{"anchor": {"row": "3"}}]}, "[0].anchor.row"),
        ({"operational_objectives": [{"indicators": [{"weight": "NaN"}]}]}, "[0].weight"),
        ({"operational_objectives": [{"indicators": [{"weight": 1e400}]}]}, "[0].weight"),
        ({"operational_objectives": [{"indicators": [{"kind": "nice"}]}]}, "[0].kind"),
        ({"operational_objectives": [{"indicators": [{"targets": [{"year": "x"}]}]}]}, ".year"),
        (
            {"operational_objectives": [{"indicators": [{"targets": [{"reading": 3}]}]}]},
            "targets[0].reading",
        ),
        (
            {"operational_objectives": [{"indicators": [{"targets": [{"reading": {}}]}]}]},
            "targets[0].reading",
        ),
        ({"operational_objectives": [{"reviews": [{"period": "2019-H3"}]}]}, "reviews[0].period"),
        ({"operational_objectives": [{"reviews": [{"signed": "yes"}]}]}, "reviews[0].signed"),
        (
            {"operational_objectives": [{"indicators": [{"measurements": [{}]}]}]},
            "measurements[0].period",
        ),
        (
            {
                "operational_objectives": [
                    {"indicators": [{"measurements": [{"period": "2019", "value": ["1"]}]}]}
                ]
            },
            "measurements[0].value",
        ),
        ({"revisions": [{}]}, "revisions[0].effective_on"),
        ({"revisions": [{"effective_on": "ieri"}]}, "revisions[0].effective_on"),
    ],
)
def test_a_malformed_key_is_refused_by_its_path(change: dict[str, object], path: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"chiave|inizio") as caught:
        plan_from_json({**EMPTY, **change})
    assert path in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{",
        b'{"format": NaN}',
        b"[" * 100_000,
        b'{"years": [' + b"9" * 5000 + b"]}",
        b'"traguardo-plan/1"',
    ],
)
def test_a_file_that_is_no_plan_in_json_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        read_document(content, "plan.json")


def test_numbers_without_quotes_are_taken_exactly() -> None:
    content = (
        b'{"format": "traguardo-plan/1", "operational_objectives": '
        b'[{"indicators": [{"weight": 33.3}, {"weight": 20}]}]}'
    )
    first, second = read_document(content, "a.json").plan.operational_objectives[0].indicators
    assert (first.weight, second.weight) == (Decimal("33.3"), Decimal(20))


def test_a_finding_carries_where_what_and_how_to_mend_it() -> None:
    finding = Finding("r", Severity.ERROR, "Piano", "manca", "aggiungere", "areas/0")
    assert finding_to_json(finding) == {
        "rule": "r",
        "severity": "error",
        "where": "Piano",
        "message": "manca",
        "remedy": "aggiungere",
        "path": "areas/0",
    }
