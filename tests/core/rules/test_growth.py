"""The work of the check grows with the plan, not with its square."""

from __future__ import annotations

from tests.core.rules.plans import TODAY, indicator, objective, plan, strategic
from tests.work import calls

from traguardo.core.model import Plan
from traguardo.core.rules import check


def large(number: int, first: int) -> Plan:
    """A plan of `number` indicators at each level, one objective for all and one for each ten."""
    members = [
        indicator(
            number=f"{n}.1",
            name=f"Tasso {n} delle istanze evase",
            algorithm=f"n. istanze {n} evase nei termini / totale istanze {n} evase",
        )
        for n in range(first, first + number)
    ]
    cards = [objective(*members[at : at + 10]) for at in range(0, number, 10)]
    return plan(objective(*members), *cards, above=(strategic(*members),))


def work(number: int, first: int) -> int:
    whole = large(number, first)
    return calls(lambda: check(whole, TODAY))


def test_eight_times_the_plan_is_about_eight_times_the_work() -> None:
    assert check(large(50, 10_000), TODAY)
    assert work(800, 40_000) <= 10 * work(100, 20_000)
