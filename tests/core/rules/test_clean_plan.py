"""A plan without a fault raises nothing, and findings come in the order of the plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from pathlib import Path

import pytest
from tests.core.rules.plans import TODAY, found, indicator, objective, plan, strategic

from traguardo.core import rules
from traguardo.core.findings import Severity
from traguardo.core.model import Plan, Target
from traguardo.core.rules import RULES, Rule, check

FILES = {file.stem for file in Path(str(rules.__file__)).parent.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_clean_plan_gives_nothing(rule: Rule) -> None:
    assert list(rule(plan(), TODAY)) == []


def test_every_file_is_one_rule_in_the_list_and_none_is_listed_twice() -> None:
    names = [rule.__name__ for rule in RULES]
    assert set(names) == FILES
    assert len(names) == len(set(names))
    assert len(names) >= 30


def test_an_empty_plan_lacks_only_its_years() -> None:
    assert [one.rule for one in check(Plan(), TODAY)] == ["plan_years"]


def broken() -> Plan:
    bare = indicator(source="", responsible="", algorithm="", weight=None, targets=())
    cards = [objective(title=f"Obiettivo {n}", indicators=(bare,)) for n in range(12)]
    return plan(*cards, above=(strategic(indicators=(bare,)),), years=())


def test_findings_come_in_the_order_of_the_plan_and_of_the_rules() -> None:
    paths = list(dict.fromkeys(one.path for one in check(broken(), TODAY)))
    cards = [
        path for n in range(12) for path in (f"operational/{n}", f"operational/{n}/indicators/0")
    ]
    expected = ["", "areas/0/objectives/0/indicators/0", *cards]
    assert paths == [path for path in expected if path in paths]
    assert paths[-1] == "operational/11/indicators/0"
    names = [rule.__name__ for rule in RULES]
    for path in paths:
        order = [names.index(one.rule) for one in check(broken(), TODAY) if one.path == path]
        assert order == sorted(order)


def test_every_finding_bears_its_rule_and_tells_where_what_and_how_to_mend_it() -> None:
    for rule in RULES:
        for one in rule(broken(), TODAY):
            assert one.rule == rule.__name__
            assert one.where
            assert one.message.endswith((".", "!"))
            assert one.remedy.endswith(".")
            assert len(one.message) <= 300


def test_the_same_plan_and_day_give_the_same_findings() -> None:
    assert check(broken(), TODAY) == check(broken(), TODAY)
    assert check(broken(), date(2031, 1, 1))


def test_a_rule_does_not_mind_the_callers_decimal_context() -> None:
    thirds = [indicator(number=f"1.{n}", weight=Decimal("33.33")) for n in (1, 2)]
    third = indicator(number="1.3", weight=Decimal("33.34"))
    with localcontext() as context:
        context.prec = 2
        assert found("weights_sum", plan(objective(*thirds, third))) == []


def test_only_what_prevents_computing_or_publishing_is_an_error() -> None:
    unread = indicator(targets=(Target(None, "a cura di chi di dovere", None),), weight=Decimal(90))
    errors = {
        one.rule for one in check(plan(objective(unread)), TODAY) if one.severity is Severity.ERROR
    }
    assert errors == {"weights_sum", "target_unreadable"}
