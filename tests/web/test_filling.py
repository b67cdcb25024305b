"""The collection spreadsheet on the pages: out, back in, looked at, sent."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from openpyxl import Workbook, load_workbook

from tests.actions.test_filling import header
from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.assigning import assign_owner
from traguardo.actions.measuring import record_measurement
from traguardo.core.asking import Asked, asked
from traguardo.core.calendar import Period
from traguardo.core.places import indicators
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, Measurement, MeasurementInput, Plan

DAY = date(2026, 7, 15)
H1 = Period.parse("2026-H1")


@pytest.fixture
def key(cast: Cast, plan: Plan, loaded: LoadedPlan) -> int:
    """An indicator that asks for one number, given to the measurement owner."""
    ids = [
        loaded.ids[one.path]
        for one in indicators(loaded.plan)
        if asked(one.indicator) is Asked.NUMBER
    ]
    row = Indicator.objects.get(pk=ids[0])
    assign_owner(row, cast.measurement_owner, by=cast.planner, today=DAY)
    MeasurementInput.objects.all()._raw_delete("default")
    Measurement.objects.all()._raw_delete("default")
    return row.pk


@pytest.fixture
def owner(enter: Login, cast: Cast) -> Client:
    return enter(cast.measurement_owner)


def address(plan: Plan, end: str = "") -> str:
    return f"/piani/{plan.pk}/rilevazioni/foglio/{end}?periodo=2026-H1"


def downloaded(browser: Client, plan: Plan) -> Workbook:
    response = browser.get(address(plan, "scarica/"))
    assert "rilevazioni-2026-H1" in response["Content-Disposition"]
    return load_workbook(BytesIO(response.content))


def filled(book: Workbook, text: object) -> bytes:
    page = book.worksheets[1]
    top, columns = header(page)
    page.cell(top + 1, columns["value"]).value = text
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def uploaded(browser: Client, plan: Plan, data: bytes, name: str = "r.xlsx") -> HttpResponse:
    return browser.post(address(plan), {"file": SimpleUploadedFile(name, data)})


def packed(page: str) -> str:
    found = re.search(r'name="righe" value="([^"]+)"', page)
    assert found
    return found.group(1)


def test_a_sheet_is_looked_at_before_it_is_sent(owner: Client, plan: Plan, key: int) -> None:
    look = uploaded(owner, plan, filled(downloaded(owner, plan), 41))
    page = look.content.decode()
    assert look.status_code == 200
    assert "<strong>41</strong>" in page
    assert not Measurement.objects.filter(indicator=key).exists()
    done = owner.post(address(plan, "invia/"), {"righe": packed(page)}, follow=True)
    assert "1 valore inviato" in done.content.decode()
    (row,) = Measurement.objects.filter(indicator=key)
    assert (row.number, row.period) == (41, "2026-H1")
    again = owner.post(address(plan, "invia/"), {"righe": packed(page)})
    assert "Nessun valore nuovo" in again.content.decode()
    assert Measurement.objects.filter(indicator=key).count() == 1


def test_of_two_values_the_person_chooses(owner: Client, plan: Plan, key: int, cast: Cast) -> None:
    data = filled(downloaded(owner, plan), 41)
    record_measurement(
        Indicator.objects.get(pk=key), period=H1, value=Decimal(40), by=cast.planner, today=DAY
    )
    page = uploaded(owner, plan, data).content.decode()
    assert "registrato nel frattempo: <strong>40</strong>" in page
    unsaid = owner.post(address(plan, "invia/"), {"righe": packed(page)})
    assert unsaid.status_code == 422
    assert "Scegli quale valore tenere" in unsaid.content.decode()
    owner.post(address(plan, "invia/"), {"righe": packed(page), f"scelta-{key}": "ente"})
    assert Measurement.objects.filter(indicator=key).last().number == 40  # type: ignore[union-attr]
    owner.post(address(plan, "invia/"), {"righe": packed(page), f"scelta-{key}": "foglio"})
    assert Measurement.objects.filter(indicator=key).last().number == 41  # type: ignore[union-attr]


def test_a_cell_that_does_not_fit_is_named(owner: Client, plan: Plan, key: int) -> None:
    wrong = uploaded(owner, plan, filled(downloaded(owner, plan), "molti"))
    page = wrong.content.decode()
    assert wrong.status_code == 422
    assert "!I5</th>" in page
    assert "non è un numero" in page
    assert ">Invia<" not in page


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [(b"%PDF", "r.pdf", ".xlsx"), (b"PK\x03\x04", "r.xlsx", ""), (b"a;b\n", "r.csv", "raccolta")],
)
def test_a_file_that_is_none_says_so_at_its_field(
    owner: Client, plan: Plan, key: int, data: bytes, name: str, said: str
) -> None:
    wrong = uploaded(owner, plan, data, name)
    assert wrong.status_code == 422
    assert said in wrong.content.decode()
    assert "field-error" in wrong.content.decode()


def test_what_is_sent_is_what_was_looked_at(
    owner: Client, plan: Plan, key: int, enter: Login, cast: Cast
) -> None:
    page = uploaded(owner, plan, filled(downloaded(owner, plan), 41)).content.decode()
    text = packed(page)
    for righe in (text[:-2], "", "x:y"):
        done = owner.post(address(plan, "invia/"), {"righe": righe}, follow=True)
        assert "caricarlo di nuovo" in done.content.decode()
    done = enter(cast.planner).post(address(plan, "invia/"), {"righe": text}, follow=True)
    assert "caricarlo di nuovo" in done.content.decode()
    assert not Measurement.objects.filter(indicator=key).exists()


def test_the_planner_takes_everybodys_sheet_and_an_owner_their_own(
    enter: Login, owner: Client, cast: Cast, plan: Plan, key: int
) -> None:
    whole = enter(cast.planner).get(address(plan, "scarica/") + "&persona=tutte")
    assert load_workbook(BytesIO(whole.content)).sheetnames == [
        "Istruzioni",
        str(cast.measurement_owner)[:28],
    ]
    refused = owner.get(address(plan, "scarica/") + "&persona=tutte", follow=True)
    assert "notice-danger" in refused.content.decode()
    nothing = enter(cast.planner).get(address(plan, "scarica/"), follow=True)
    assert "prima vanno assegnati gli incarichi" in nothing.content.decode()


def test_the_sheet_is_in_the_language_its_reader_reads(owner: Client, plan: Plan, key: int) -> None:
    owner.cookies["django_language"] = "en"
    book = downloaded(owner, plan)
    assert book.sheetnames[0] == "Instructions"
    page = uploaded(owner, plan, filled(book, "many")).content.decode()
    assert "is no number" in page
    look = uploaded(owner, plan, filled(book, 41.5)).content.decode()
    assert "<strong>41.5</strong>" in look
    owner.cookies["django_language"] = "it"
    done = owner.post(address(plan, "invia/"), {"righe": packed(look)}, follow=True)
    assert "1 valore inviato" in done.content.decode()
