"""Le mie rilevazioni: only one's own, kept as typed, sent together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.core.places import indicators
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Draft, Indicator, Measurement, Plan
from traguardo.web.forms.measurement import Asked, asked

DAY = date(2026, 7, 15)


def page(plan: Plan) -> str:
    return f"/piani/{plan.pk}/rilevazioni/?periodo=2026-H1"


@pytest.fixture
def owned(cast: Cast, plan: Plan, loaded: LoadedPlan) -> dict[Asked, int]:
    """One indicator of each kind, given to the measurement owner."""
    found: dict[Asked, int] = {}
    for place in indicators(loaded.plan):
        found.setdefault(asked(place.indicator), loaded.ids[place.path])
    for key in found.values():
        row = Indicator.objects.get(pk=key)
        assign_owner(row, cast.measurement_owner, by=cast.planner, today=DAY)
    return found


@pytest.fixture
def owner(enter: Login, cast: Cast) -> Client:
    return enter(cast.measurement_owner)


def ratio(key: int, above: str = "90", below: str = "100") -> dict[str, str]:
    figures = {"numerator": above, "denominator": below, "period": "2026-H1"}
    return {f"i{key}-{name}": text for name, text in figures.items()}


def test_only_my_indicators_are_asked_with_their_target_and_the_figures(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    shown = owner.get(page(plan))
    assert {card.row.pk for card in shown.context["page"].cards} == set(owned.values())
    assert "Target" in shown.content.decode()


def test_a_draft_comes_back_as_it_was_typed(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    key = owned[Asked.PARTS]
    before = Measurement.objects.count()
    typed = ratio(key, "novanta circa") | {"azione": "bozza"}
    assert owner.post(page(plan), typed).status_code == 302
    again = owner.get(page(plan)).content.decode()
    assert 'value="novanta circa"' in again
    assert Measurement.objects.count() == before


def test_what_is_filled_in_is_sent_and_the_rest_left(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    key = owned[Asked.PARTS]
    file = SimpleUploadedFile("registro.pdf", b"%PDF-1.7 %%EOF", "application/pdf")
    sent = ratio(key) | {"azione": "invia", f"i{key}-evidence": file}
    answer = owner.post(page(plan), sent, follow=True)
    assert "1 valore inviato." in answer.content.decode()
    last = Indicator.objects.get(pk=key).measurements.last()
    assert last is not None
    assert last.evidence is not None
    assert (last.number, last.evidence.name) == (Decimal(90), "registro.pdf")
    assert not Draft.objects.exists()


def test_one_wrong_field_sends_nothing_and_loses_nothing(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    key, wrong = owned[Asked.PARTS], owned[Asked.YES_NO]
    before = Measurement.objects.count()
    absent = {f"i{wrong}-absence": "not_applicable", f"i{wrong}-period": "2026-H1"}
    answer = owner.post(page(plan), ratio(key) | absent | {"azione": "invia"})
    assert answer.status_code == 422
    assert "Spiega perché il valore non c’è." in answer.content.decode()
    assert answer.context["page"].wrong == 1
    assert Measurement.objects.count() == before
    assert Draft.objects.count() == 2


def test_a_doubtful_figure_waits_until_it_is_confirmed(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    key, clear = owned[Asked.PARTS], owned[Asked.YES_NO]
    before = Measurement.objects.count()
    said = ratio(key, "130") | {f"i{clear}-value": "yes", f"i{clear}-period": "2026-H1"}
    asked = owner.post(page(plan), said | {"azione": "invia"})
    assert asked.status_code == 422
    text = asked.content.decode()
    assert "la quota supera il 100 %" in text
    assert "Non è stato ancora inviato nulla" in text
    assert Measurement.objects.count() == before
    sure = {f"i{key}-sure": "130 · 100", "azione": "invia"}
    other = owner.post(page(plan), said | ratio(key, "131") | sure)
    assert other.status_code == 422
    assert Measurement.objects.count() == before
    sent = owner.post(page(plan), said | sure, follow=True)
    assert "2 valori inviati." in sent.content.decode()
    assert not Draft.objects.exists()


def test_the_preview_says_a_doubt(owner: Client, plan: Plan, owned: dict[Asked, int]) -> None:
    address = f"/piani/{plan.pk}/rilevazioni/{owned[Asked.PARTS]}/?periodo=2026-H1"
    shown = owner.post(address, ratio(owned[Asked.PARTS], "-3")).content.decode()
    assert "Una quantità è negativa" in shown


def test_a_closed_period_keeps_the_draft_and_says_so(
    owner: Client, enter: Login, cast: Cast, plan: Plan, owned: dict[Asked, int]
) -> None:
    days = {"opens_on": "2026-07-01", "reminds_on": "2026-07-02", "closes_on": "2026-07-03"}
    enter(cast.planner).post(f"/piani/{plan.pk}/raccolta/?periodo=2026-H1", days)
    key = owned[Asked.PARTS]
    answer = owner.post(page(plan), ratio(key) | {"azione": "invia"})
    assert answer.status_code == 422
    assert "è chiusa dal 03/07/2026" in answer.content.decode()
    assert Draft.objects.filter(indicator=key).exists()


def test_the_preview_says_what_the_figures_come_to_and_saves_nothing(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    key = owned[Asked.PARTS]
    address = f"/piani/{plan.pk}/rilevazioni/{key}/?periodo=2026-H1"
    assert "raggiungimento dell’anno" in owner.post(address, ratio(key)).content.decode()
    assert "Applicabile" in owner.post(address, ratio(key, "1", "0")).content.decode().title()
    assert owner.post(address, {}).content.decode().strip() == ""
    assert not Draft.objects.exists()


def test_without_script_the_same_is_shown_by_a_button(
    owner: Client, plan: Plan, owned: dict[Asked, int]
) -> None:
    answer = owner.post(page(plan), ratio(owned[Asked.PARTS]) | {"azione": "ricalcola"})
    assert answer.status_code == 200
    assert "raggiungimento dell’anno" in answer.content.decode()
    assert Draft.objects.count() == 1


def test_nothing_to_send_is_said(owner: Client, plan: Plan, owned: dict[Asked, int]) -> None:
    answer = owner.post(page(plan), {"azione": "invia"})
    assert answer.status_code == 422
    assert "scrivi almeno un valore" in answer.content.decode()


def test_others_see_nothing_of_it(
    enter: Login, cast: Cast, plan: Plan, owned: dict[Asked, int]
) -> None:
    client = enter(cast.evaluator)
    assert "Nessun indicatore è assegnato a te" in client.get(page(plan)).content.decode()
    address = f"/piani/{plan.pk}/rilevazioni/{owned[Asked.PARTS]}/"
    assert client.post(address, ratio(1)).status_code == 404
    assert enter(cast.stranger).get(page(plan)).status_code == 404
