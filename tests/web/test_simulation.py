"""The sandbox: other weights, targets and values, and every total that moves."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.example import HALF, stored
from traguardo.actions.linking import link_indicators
from traguardo.core.model import Plan as CorePlan
from traguardo.core.model import StrategicArea
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, JournalEntry, Measurement, Plan

COUNT = "operational/0/indicators/0"
CARD = "operational/0"


def page(plan: Plan) -> str:
    return f"/piani/{plan.pk}/simulazione/"


def test_a_supposed_value_moves_the_totals_and_saves_nothing(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    before = (Measurement.objects.count(), JournalEntry.objects.count())
    key = loaded.ids[COUNT]
    answer = enter(cast.evaluator).get(
        page(plan), {"obiettivo": loaded.ids[CARD], f"valore-{key}": "40", f"target-{key}": ">= 80"}
    )
    effects = answer.context["page"].effects
    assert effects.total.after > effects.total.before
    assert [(one.before, one.after) for one in effects.indicators] == [(22.5, 50)]
    assert len(answer.context["page"].listed) == 2
    assert (Measurement.objects.count(), JournalEntry.objects.count()) == before


def test_fields_that_say_what_the_plan_says_leave_the_address(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    key = loaded.ids[COUNT]
    asked = {f"valore-{key}": "9", f"target-{key}": ">=40", f"peso-{key}": "30", "peso-999": "3"}
    answer = enter(cast.planner).get(page(plan), asked | {"obiettivo": loaded.ids[CARD]})
    query = parse_qs(urlsplit(answer["Location"]).query)
    assert {name for name in query if "-" in name} == {f"peso-{key}"}


def test_a_supposition_about_another_objective_stays_while_one_looks_on(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    key = loaded.ids[COUNT]
    query = {"obiettivo": loaded.ids["operational/1"], f"valore-{key}": "40"}
    shown = enter(cast.planner).get(page(plan), query)
    assert shown.context["page"].others == [(f"valore-{key}", "40")]
    assert f'<input type="hidden" name="valore-{key}" value="40">' in shown.content.decode()


def test_what_makes_no_sense_is_said_at_its_field(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    key = loaded.ids[COUNT]
    query = {"obiettivo": loaded.ids[CARD], f"peso-{key}": "<script>", f"target-{key}": "boh"}
    shown = enter(cast.planner).get(page(plan), query).content.decode()
    assert "non è un valore" in shown
    assert shown.count("non conta") == 2
    assert "<script>" not in shown.split("</head>")[1].replace("&lt;script&gt;", "")


def test_a_value_counts_for_both_places_of_a_linked_indicator(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    first, second = (loaded.ids[f"operational/{n}/indicators/0"] for n in (0, 1))
    rows = [Indicator.objects.get(pk=key) for key in (first, second)]
    link_indicators(rows[1], rows[0], by=cast.planner, today=HALF.end)
    answer = enter(cast.planner).get(
        page(plan), {"obiettivo": loaded.ids[CARD], f"valore-{first}": "40"}
    )
    assert [one.after for one in answer.context["page"].effects.indicators] == [100, 100]


def test_bad_addresses_are_not_found(enter: Login, cast: Cast, plan: Plan) -> None:
    client: Client = enter(cast.planner)
    for bad in ("x", "0", "9" * 30):
        assert client.get(page(plan), {"obiettivo": bad}).status_code == 404
    assert enter(cast.stranger).get(page(plan)).status_code == 404


def test_a_plan_without_objectives_says_what_to_do_first(enter: Login, cast: Cast) -> None:
    bare = stored(CorePlan(title="Piano vuoto", areas=(StrategicArea("Area"),)), cast)
    assert "Importa un piano" in enter(cast.planner).get(page(bare)).content.decode()
