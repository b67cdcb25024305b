"""The collection spreadsheet from the address in an e-mail: one's own rows, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from tests.actions.test_filling import header
from tests.cast import Cast
from tests.web.conftest import Login
from tests.web.test_filling import downloaded, filled, packed, uploaded
from traguardo.actions.assigning import assign_owner
from traguardo.actions.measuring import record_measurement
from traguardo.actions.passes import make_pass
from traguardo.core.asking import Asked, asked
from traguardo.core.calendar import Period
from traguardo.core.places import indicators
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, Measurement, MeasurementInput, Person, Plan

DAY = date(2026, 7, 15)
LAST = date(2026, 7, 30)
H1 = Period.parse("2026-H1")
Owned = tuple[Indicator, Indicator]


@pytest.fixture
def owned(cast: Cast, plan: Plan, loaded: LoadedPlan) -> Owned:
    """Two indicators of one number: the measurement owner's, and the planner's."""
    found = [
        Indicator.objects.get(pk=loaded.ids[one.path])
        for one in indicators(loaded.plan)
        if asked(one.indicator) is Asked.NUMBER
    ]
    mine = found[0]
    theirs = found[1]
    Indicator.objects.filter(pk=theirs.pk).update(name="Un altro indicatore")
    theirs.refresh_from_db()
    assign_owner(mine, cast.measurement_owner, by=cast.planner, today=DAY)
    assign_owner(theirs, cast.planner, by=cast.planner, today=DAY)
    MeasurementInput.objects.all()._raw_delete("default")
    Measurement.objects.all()._raw_delete("default")
    return mine, theirs


@pytest.fixture
def browser() -> Client:
    return Client(headers={"host": "localhost"})


def at(plan: Plan, person: Person, end: str = "", period: Period = H1) -> str:
    text = make_pass(person, plan, period, LAST)
    return reverse("collection-by-pass", args=[text]) + f"foglio/{end}"


def workbook(browser: Client, plan: Plan, person: Person) -> Workbook:
    response = browser.get(at(plan, person, "scarica/"))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return load_workbook(BytesIO(response.content))


def rewritten(book: Workbook, **cells: object) -> bytes:
    """The first row of the sheet with other cells."""
    page = book.worksheets[1]
    top, columns = header(page)
    for name, text in cells.items():
        page.cell(top + 1, columns[name]).value = text
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def key_of(book: Workbook) -> str:
    page = book.worksheets[1]
    top, columns = header(page)
    return str(page.cell(top + 1, columns["key"]).value)


def given(browser: Client, plan: Plan, person: Person, data: bytes) -> HttpResponse:
    return browser.post(at(plan, person), {"file": SimpleUploadedFile("r.xlsx", data)})


def test_the_form_of_the_mail_leads_to_the_sheet_and_the_sheet_back(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    sheet = at(plan, cast.measurement_owner)
    form = browser.get(sheet.removesuffix("foglio/")).content.decode()
    assert f'href="{sheet}?periodo=2026-H1"' in form
    page = browser.get(sheet).content.decode()
    assert f'href="{sheet}scarica/?periodo=2026-H1"' in page
    assert sheet.removesuffix("foglio/") in page
    assert "app-nav" not in page
    assert "/piani/" not in page
    assert "persona=tutte" not in page


def test_the_sheet_holds_ones_own_indicators_of_the_pass_period_whatever_is_asked(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    for person, row in zip((cast.measurement_owner, cast.planner), owned, strict=True):
        asked_for = f"{at(plan, person, 'scarica/')}?periodo=2026-H2&persona=tutte"
        book = load_workbook(BytesIO(browser.get(asked_for).content))
        assert len(book.worksheets) == 2
        page = book.worksheets[1]
        top, _columns = header(page)
        assert page.max_row == top + 1
        assert key_of(book).startswith(f"T1/{plan.pk}/2026-H1/{row.pk}/")


def test_a_sheet_is_looked_at_then_sent_in_the_persons_name(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    person = cast.measurement_owner
    look = given(browser, plan, person, filled(workbook(browser, plan, person), 41))
    assert look.status_code == 200
    assert "<strong>41</strong>" in look.content.decode()
    assert "/piani/" not in look.content.decode()
    assert not Measurement.objects.exists()
    righe = {"righe": packed(look.content.decode())}
    done = browser.post(at(plan, person, "invia/"), righe, follow=True)
    assert "1 valore inviato" in done.content.decode()
    assert "Le mie rilevazioni" in done.content.decode()
    (row,) = Measurement.objects.all()
    assert (row.indicator, row.number, row.recorded_by) == (owned[0], 41, person)


def test_of_two_values_the_person_chooses(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    person = cast.measurement_owner
    data = filled(workbook(browser, plan, person), 41)
    record_measurement(owned[0], period=H1, value=Decimal(40), by=cast.planner, today=DAY)
    page = given(browser, plan, person, data).content.decode()
    assert "registrato nel frattempo: <strong>40</strong>" in page
    righe = {"righe": packed(page)}
    unsaid = browser.post(at(plan, person, "invia/"), righe)
    assert unsaid.status_code == 422
    assert Measurement.objects.count() == 1
    browser.post(at(plan, person, "invia/"), righe | {f"scelta-{owned[0].pk}": "foglio"})
    assert Measurement.objects.latest("pk").number == 41


@pytest.mark.parametrize("role", ["measurement_owner", "planner"])
def test_a_row_of_somebody_elses_is_refused_whatever_its_sender_may_do_elsewhere(
    cast: Cast, plan: Plan, owned: Owned, browser: Client, role: str
) -> None:
    person: Person = getattr(cast, role)
    other = owned[1] if role == "measurement_owner" else owned[0]
    for number in (other.pk, 999_999):
        key = f"T1/{plan.pk}/2026-H1/{number}/value/x"
        data = rewritten(workbook(browser, plan, person), key=key, value=41)
        look = given(browser, plan, person, data)
        page = look.content.decode()
        assert look.status_code == 422
        assert "con questo indirizzo si compilano solo i propri" in page
        assert str(other) not in page
        assert ">Invia<" not in page
        browser.post(at(plan, person, "invia/"), {"righe": packed(page)})
    assert not Measurement.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("2026-H1", "2026-H2", "di un altro periodo"), ("T1/", "T1/9", "di un altro piano")],
)
def test_rows_of_another_period_or_plan_are_refused(
    cast: Cast, plan: Plan, owned: Owned, browser: Client, old: str, new: str, said: str
) -> None:
    person = cast.measurement_owner
    book = workbook(browser, plan, person)
    data = rewritten(book, key=key_of(book).replace(old, new), value=41)
    look = given(browser, plan, person, data)
    assert look.status_code == 422
    assert said in look.content.decode()


def test_what_was_looked_at_after_a_login_is_held_to_the_pass(
    enter: Login, cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    whole = downloaded(enter(cast.measurement_owner), plan)
    look = uploaded(enter(cast.planner), plan, filled(whole, 41)).content.decode()
    assert "solo i propri" not in look
    page = browser.post(at(plan, cast.planner, "invia/"), {"righe": packed(look)})
    assert page.status_code == 422
    assert "solo i propri" in page.content.decode()
    other = browser.post(
        at(plan, cast.measurement_owner, "invia/"), {"righe": packed(look)}, follow=True
    )
    assert "caricarlo di nuovo" in other.content.decode()
    assert not Measurement.objects.exists()


def test_it_ends_with_its_last_day_and_with_the_role(
    cast: Cast, plan: Plan, owned: Owned, browser: Client, settings: LazySettings
) -> None:
    person = cast.measurement_owner
    look = given(browser, plan, person, filled(workbook(browser, plan, person), 41))
    righe = {"righe": packed(look.content.decode())}
    settings.TODAY = "2026-07-31"
    refused = [
        browser.get(at(plan, person)),
        browser.get(at(plan, person, "scarica/")),
        browser.post(at(plan, person, "invia/"), righe),
    ]
    assert [one.status_code for one in refused] == [404, 404, 404]
    assert "Il tempo per rispondere è finito" in refused[1].content.decode()
    settings.TODAY = "2026-07-15"
    person.roles.update(ends_on=date(2026, 7, 14))
    assert browser.get(at(plan, person, "scarica/")).status_code == 404
    assert browser.post(at(plan, person, "invia/"), righe).status_code == 404
    assert not Measurement.objects.exists()


def test_a_file_too_large_or_none_says_so_at_its_field(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    for data, said in ((b"x" * (5 * 1024 * 1024 + 1), "al massimo 5 MB"), (b"PK\x03\x04", "")):
        wrong = given(browser, plan, cast.measurement_owner, data)
        assert wrong.status_code == 422
        assert "field-error" in wrong.content.decode()
        assert said in wrong.content.decode()


def test_it_speaks_the_persons_language(
    cast: Cast, plan: Plan, owned: Owned, browser: Client
) -> None:
    cast.measurement_owner.language = "en"
    cast.measurement_owner.save()
    page = browser.get(at(plan, cast.measurement_owner)).content.decode()
    assert 'lang="en"' in page
    assert "My indicators" in page
