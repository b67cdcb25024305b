"""Two windows of one person on one form: the second is told what the first has done."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Draft, Indicator, Measurement, Objective, Plan, Review

DAY = date(2026, 7, 15)
DAYS = "areas/0/objectives/0/indicators/1"


@pytest.fixture
def days(cast: Cast, plan: Plan, loaded: LoadedPlan) -> int:
    row = Indicator.objects.get(pk=loaded.ids[DAYS])
    assign_owner(row, cast.measurement_owner, by=cast.planner, today=DAY)
    return row.pk


@pytest.fixture
def owner(enter: Login, cast: Cast) -> Client:
    return enter(cast.measurement_owner)


class Window:
    """The form as it stands in one window of the browser."""

    def __init__(self, browser: Client, plan: Plan, key: int) -> None:
        self.browser, self.key = browser, key
        self.address = f"/piani/{plan.pk}/rilevazioni/?periodo=2026-H1"
        self.page = browser.get(self.address).content.decode()

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="i{self.key}-{name}" value="([^"]*)"', self.page)
        assert found is not None, name
        return found[1]

    def press(self, what: str, above: str, below: str, **more: str) -> int:
        said = {"numerator": above, "denominator": below, "period": "2026-H1"} | more
        said |= {name: self.hidden(name) for name in ("seen", "draft")}
        sent = {f"i{self.key}-{name}": text for name, text in said.items()} | {"azione": what}
        answer = self.browser.post(self.address, sent)
        if answer.status_code != 302:
            self.page = answer.content.decode()
        return answer.status_code


def typed(key: int) -> dict[str, str]:
    return {one.field: one.text for one in Draft.objects.get(indicator=key).texts.all()}


def test_a_figure_sent_in_another_window_is_shown_before_it_is_replaced(
    owner: Client, plan: Plan, days: int
) -> None:
    first, second = Window(owner, plan, days), Window(owner, plan, days)
    assert first.press("invia", "90", "30") == 302
    assert second.press("invia", "80", "20") == 422
    assert "Nel frattempo è stato inviato un altro valore: 3 giorni" in second.page
    assert 'value="80"' in second.page
    assert Measurement.objects.filter(indicator=days).count() == 1
    newest = Measurement.objects.filter(indicator=days).get().pk
    assert second.press("invia", "80", "20", sure=f"80 · 20 · {newest}") == 302
    last = Measurement.objects.filter(indicator=days).last()
    assert last is not None
    assert last.number == 4


def test_the_same_figure_from_two_windows_is_no_matter(
    owner: Client, plan: Plan, days: int
) -> None:
    first, second = Window(owner, plan, days), Window(owner, plan, days)
    assert first.press("invia", "90", "30") == 302
    assert second.press("invia", "90", "30") == 302
    assert Measurement.objects.filter(indicator=days).count() == 1


def test_a_draft_of_another_window_is_shown_and_the_next_press_decides(
    owner: Client, plan: Plan, days: int
) -> None:
    first, second = Window(owner, plan, days), Window(owner, plan, days)
    assert first.press("bozza", "90", "30") == 302
    for what in ("bozza", "ricalcola", "invia"):
        late = Window(owner, plan, days)
        late.page = second.page
        assert late.press(what, "80", "20") == 422
        assert "Numeratore: <strong>90</strong>" in late.page
        assert 'value="80"' in late.page
    assert typed(days)["numerator"] == "90"
    assert late.press("bozza", "80", "20") == 302
    assert typed(days)["numerator"] == "80"


def test_a_window_left_blank_does_not_wipe_the_draft_of_another(
    owner: Client, plan: Plan, days: int
) -> None:
    first, second = Window(owner, plan, days), Window(owner, plan, days)
    assert first.press("bozza", "90", "30") == 302
    assert second.press("bozza", "", "") == 302
    assert typed(days)["numerator"] == "90"
    third = Window(owner, plan, days)
    assert third.press("bozza", "", "") == 302
    assert not Draft.objects.exists()


def test_the_form_of_one_indicator_tells_it_too(owner: Client, plan: Plan, days: int) -> None:
    address = f"/piani/{plan.pk}/indicatori/{days}/rileva/"
    seen = re.search(r'name="seen" value="(\d+)"', owner.get(address).content.decode())
    assert seen is not None
    said = {"period": "2026-H1", "numerator": "90", "denominator": "30", "seen": seen[1]}
    assert owner.post(address, said).status_code == 302
    other = said | {"numerator": "80", "denominator": "20"}
    answer = owner.post(address, other)
    assert answer.status_code == 422
    assert "Nel frattempo è stato inviato un altro valore: 3 giorni" in answer.content.decode()
    newest = Measurement.objects.filter(indicator=days).get().pk
    assert owner.post(address, other | {"sure": f"80 · 20 · {newest}"}).status_code == 302


def test_a_text_that_changed_meanwhile_is_shown_beside_ones_own(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser, key = enter(cast.planner), loaded.ids["operational/0"]
    card, edit = (f"/piani/{plan.pk}/obiettivi/{key}/{tail}" for tail in ("", "modifica/"))
    page = browser.get(card, {"modifica": "cost_centre"}).content.decode()
    seen = re.search(r'name="seen" value="([^"]*)"', page)
    assert seen is not None
    said = {"field": "cost_centre", "seen": unescape(seen[1])}
    assert browser.post(edit, said | {"text": "Ufficio Export"}).status_code == 302
    answer = browser.post(edit, said | {"text": "Ufficio Studi"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "ora dice «Ufficio Export»" in text
    assert "autofocus>Ufficio Studi</textarea>" in text
    assert 'name="seen" value="Ufficio Export"' in text
    assert Objective.objects.get(pk=key).cost_centre == "Ufficio Export"
    told = said | {"seen": "Ufficio Export", "text": "Ufficio Studi"}
    assert browser.post(edit, told).status_code == 302
    assert Objective.objects.get(pk=key).cost_centre == "Ufficio Studi"


def test_a_review_that_was_written_meanwhile_is_shown_beside_ones_own(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    browser, key = enter(cast.planner), loaded.ids["operational/0"]
    address = f"/piani/{plan.pk}/obiettivi/{key}/monitoraggio/?periodo=2026-H1"

    def version(page: str) -> dict[str, str]:
        found = re.search(r'name="versione" value="(\d+)"', page)
        assert found is not None
        return {"versione": found[1]}

    seen = version(browser.get(address).content.decode())
    first = {"status": "on_track", "text": "Tutto avviato.", "deeds": ""} | seen
    second = {"status": "at_risk", "text": "Manca il bando.", "deeds": ""} | seen
    assert browser.post(address, first).status_code == 302
    assert browser.post(address, first).status_code == 302
    wrong = browser.post(address, second | {"status": ""}).content.decode()
    assert version(wrong) == seen
    answer = browser.post(address, second)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "ha salvato un’altra dichiarazione, che dice: «Tutto avviato.»" in text
    assert "Manca il bando." in text
    assert Review.objects.filter(objective=key, recorded_by__isnull=False).count() == 1
    assert browser.post(address, second | version(text)).status_code == 302
    assert Review.objects.filter(objective=key, recorded_by__isnull=False).count() == 2
