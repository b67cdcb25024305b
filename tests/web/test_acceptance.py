"""A finding is accepted for a time, with a reason, and counts again when it is over."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import LazySettings

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.accepting import accept_finding
from traguardo.actions.permission import Refused
from traguardo.core.findings import Finding, Severity
from traguardo.store.models import AcceptedFinding, JournalEntry, Plan

DAY = date(2026, 7, 15)
FINDING = Finding("target_flat", Severity.WARNING, "Piano", "Tutto uguale.", "Far crescere.")


def counted(page: object) -> int:
    return sum(count for _, count in page.context["page"].counts)  # type: ignore[attr-defined]


def test_an_accepted_finding_stands_apart_until_it_is_withdrawn(
    enter: Login, cast: Cast, plan: Plan
) -> None:
    browser, checks = enter(cast.planner), f"/piani/{plan.pk}/controlli/"
    before = browser.get(checks)
    groups = before.context["page"].groups
    line = next(g for g in groups if g.severity is not Severity.ERROR).findings[0]
    sent = {"reason": "Lo chiede la convenzione", "until": "2026-12-31"}
    done = browser.post(f"{checks}{line.mark}/", sent, follow=True)
    assert "Il rilievo è accettato" in done.content.decode()
    assert counted(done) == counted(before) - 1
    assert "Lo chiede la convenzione" in done.content.decode()
    assert browser.get(f"{checks}{line.mark}/").status_code == 404
    row = AcceptedFinding.objects.get()
    back = browser.post(f"{checks}accettati/{row.pk}/ritira/", follow=True)
    assert counted(back) == counted(before)
    verbs = JournalEntry.objects.filter(object_kind="finding").values_list("verb", flat=True)
    assert list(verbs) == ["accept_finding", "withdraw_acceptance"]


def test_it_counts_again_when_its_time_is_over(
    enter: Login, cast: Cast, plan: Plan, settings: LazySettings
) -> None:
    browser, checks = enter(cast.planner), f"/piani/{plan.pk}/controlli/"
    settings.TODAY = "2026-07-20"
    before = counted(browser.get(checks))
    group = next(
        g for g in browser.get(checks).context["page"].groups if g.severity is not Severity.ERROR
    )
    line = group.findings[0]
    accept_finding(
        plan, line.finding, reason="Noto", until=date(2026, 7, 20), by=cast.planner, today=DAY
    )
    assert counted(browser.get(checks)) == before - 1
    settings.TODAY = "2026-07-21"
    assert counted(browser.get(checks)) == before


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"reason": "", "until": "2026-12-31"}, "Scrivi perché il rilievo si accetta"),
        ({"reason": "Noto", "until": ""}, "Indica fino a quando"),
        ({"reason": "Noto", "until": "2020-01-01"}, "già passata"),
    ],
)
def test_what_is_missing_comes_back_with_the_form(
    enter: Login, cast: Cast, plan: Plan, sent: dict[str, str], said: str
) -> None:
    browser, checks = enter(cast.planner), f"/piani/{plan.pk}/controlli/"
    groups = browser.get(checks).context["page"].groups
    mark = next(g for g in groups if g.severity is not Severity.ERROR).findings[0].mark
    answer = browser.post(f"{checks}{mark}/", sent)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_errors_are_mended_and_only_the_planner_accepts(cast: Cast, plan: Plan) -> None:
    error = Finding("weights_sum", Severity.ERROR, "Piano", "Somma 90.")
    details = {"reason": "Noto", "until": date(2026, 12, 31), "today": DAY}
    with pytest.raises(Refused, match="si corregge"):
        accept_finding(plan, error, by=cast.planner, **details)
    for person in (cast.evaluator, cast.approver, cast.stranger):
        with pytest.raises(Refused):
            accept_finding(plan, FINDING, by=person, **details)
    for _time in range(2):
        accept_finding(plan, FINDING, by=cast.planner, **details)
    assert AcceptedFinding.objects.holding(plan, DAY).count() == 1
