"""Versioni: listed with deed, person and hash, taken away, compared side by side."""

from __future__ import annotations

import hashlib

import pytest

from tests.actions.test_versions import approved, revised
from tests.cast import TODAY, Cast
from tests.stage import Stage
from tests.web.conftest import Login
from traguardo.actions.measuring import record_measurement
from traguardo.core.calendar import Period
from traguardo.core.values import Missing
from traguardo.store.models import PlanVersion


@pytest.fixture
def versions(stage: Stage) -> str:
    """The address of a plan that was approved and revised."""
    approved(stage)
    revised(stage)
    return f"/piani/{stage.row.pk}/versioni/"


def test_versions_are_listed_with_what_made_them(enter: Login, cast: Cast, versions: str) -> None:
    page = enter(cast.evaluator).get(versions).content.decode()
    for version in PlanVersion.objects.all():
        assert version.sha256 in page
    assert "Delibera n. 4" in page
    assert "Delibera n. 9" in page
    assert page.count("integra") == 2


def test_the_file_is_what_was_kept_byte_for_byte(enter: Login, cast: Cast, versions: str) -> None:
    answer = enter(cast.evaluator).get(f"{versions}1/piano.json")
    kept = PlanVersion.objects.get(number=1)
    assert hashlib.sha256(answer.content).hexdigest() == kept.sha256
    assert "versione-1.json" in answer["Content-Disposition"]
    assert enter(cast.evaluator).get(f"{versions}9/piano.json").status_code == 404
    assert enter(cast.stranger).get(f"{versions}1/piano.json").status_code == 404


def test_two_versions_stand_side_by_side(enter: Login, cast: Cast, versions: str) -> None:
    answer = enter(cast.evaluator).get(f"{versions}confronto/")
    page = answer.context["page"]
    assert (page.before.name, page.after.name, page.count) == ("1", "2", 1)
    text = answer.content.decode()
    assert "<ins" in text
    assert "Tutt’altra descrizione" in text


def test_one_version_stands_beside_the_present_without_figures_unless_asked(
    enter: Login, cast: Cast, versions: str, stage: Stage
) -> None:
    record_measurement(
        stage.indicator("operational/0/indicators/0"),
        period=Period.parse("2019-H1"),
        missing=Missing.NOT_APPLICABLE,
        note="Nessun caso",
        by=cast.planner,
        today=TODAY,
    )
    browser, address = enter(cast.planner), f"{versions}confronto/?da=2&a=ora"
    page = browser.get(address).context["page"]
    assert (page.count, page.left_out) == (0, 1)
    whole = browser.get(f"{address}&tutto=1").context["page"]
    assert (whole.count, whole.left_out) == (1, 0)


@pytest.mark.parametrize("query", ["da=9&a=ora", "da=x", "da=²", "a=-1", "a=99999999999999999999"])
def test_what_is_no_version_is_not_found(
    enter: Login, cast: Cast, versions: str, query: str
) -> None:
    assert enter(cast.planner).get(f"{versions}confronto/?{query}").status_code == 404


def test_a_plan_without_versions_says_when_the_first_will_be(
    enter: Login, cast: Cast, stage: Stage
) -> None:
    browser = enter(cast.planner)
    page = browser.get(f"/piani/{stage.row.pk}/versioni/").content.decode()
    assert "quando il piano viene approvato" in page
    assert "versioni/" in browser.get(f"/piani/{stage.row.pk}/").content.decode()
