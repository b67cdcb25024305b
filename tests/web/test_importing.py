"""From the office's document to a stored draft, by way of the outline."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.documents.drawn import DRAWN
from tests.web.conftest import Login
from tests.web.example import example_plan
from traguardo.actions.people import grant_role
from traguardo.core.roles import Role
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.reading import READERS
from traguardo.store.mapping import load_plan
from traguardo.store.models import PendingImport, Plan

DOCUMENT = json.dumps(plan_to_json(example_plan())).encode()


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


def uploaded(browser: Client, content: bytes, name: str, **answers: object) -> object:
    file = SimpleUploadedFile(name, content)
    address = reverse("import-first")
    return browser.post(address, {"file": file, **answers}, follow=True)


def test_a_document_is_shown_before_it_is_stored(browser: Client) -> None:
    page = uploaded(browser, DOCUMENT, "piano.json").content.decode()  # type: ignore[attr-defined]
    assert "Che cosa è stato letto" in page
    assert "Sportello digitale per le imprese 1" in page
    assert "almeno 85%" in page
    assert not Plan.objects.exists()


def test_confirming_stores_a_draft_and_the_same_document_changes_nothing(browser: Client) -> None:
    uploaded(browser, DOCUMENT, "piano.json")
    pending = PendingImport.objects.get()
    done = browser.post(reverse("import-confirm", args=[pending.pk]), follow=True)
    assert "salvato come bozza" in done.content.decode()
    assert Plan.objects.get().state == "draft"
    uploaded(browser, DOCUMENT, "piano.json")
    again = PendingImport.objects.get()
    known = browser.post(reverse("import-confirm", args=[again.pk]), follow=True)
    assert "già stato importato: nulla è cambiato" in known.content.decode()
    assert Plan.objects.count() == 1
    assert not PendingImport.objects.exists()


@pytest.mark.parametrize("extension", DRAWN)
def test_every_format_is_uploaded_read_and_stored(browser: Client, extension: str) -> None:
    page = uploaded(browser, DRAWN[extension](), f"piano{extension}")
    assert "Ridurre l’arretrato delle verifiche" in page.content.decode()  # type: ignore[attr-defined]
    pending = PendingImport.objects.get()
    browser.post(reverse("import-confirm", args=[pending.pk]), follow=True)
    stored = load_plan(Plan.objects.get()).plan
    (objective,) = stored.operational_objectives
    assert objective.indicators[0].targets[0].text == "<=20gg.+5"


def test_the_page_offers_every_format(browser: Client) -> None:
    page = browser.get(reverse("import-first")).content.decode()
    assert all(extension in page for extension in READERS)


def test_discarding_leaves_nothing(browser: Client) -> None:
    uploaded(browser, DOCUMENT, "piano.json")
    pending = PendingImport.objects.get()
    done = browser.post(reverse("import-discard", args=[pending.pk]), follow=True)
    assert "è stato scartato" in done.content.decode()
    assert not PendingImport.objects.exists()
    assert not Plan.objects.exists()


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "piano.docx", "vuoto"),
        (b"%PDF-1.7", "piano.docx", "PDF"),
        (b"PK\x03\x04 broken", "piano.docx", "danneggiato"),
        (b"ciao", "piano.exe", "non si legge"),
        (b"Buongiorno a tutti.", "piano.txt", "non c&#x27;è un piano"),
    ],
)
def test_a_file_that_is_no_plan_comes_back_with_the_reason_at_its_field(
    browser: Client, content: bytes, name: str, said: str
) -> None:
    response = uploaded(browser, content, name)
    assert response.status_code == 422  # type: ignore[attr-defined]
    page = response.content.decode()  # type: ignore[attr-defined]
    assert 'id="id_file_error"' in page
    assert said in page
    assert not PendingImport.objects.exists()


def test_who_may_not_import_reads_whom_to_ask(enter: Login, cast: Cast) -> None:
    browser = enter(cast.evaluator)
    for address in (reverse("import-first"), reverse("home"), reverse("plans")):
        page = browser.get(address, follow=True).content.decode()
        assert "I piani li importa l’ufficio performance" in page
        assert "Ilaria Prandelli" in page
        assert 'type="file"' not in page
    response = uploaded(browser, DOCUMENT, "piano.json")
    assert response.status_code == 403  # type: ignore[attr-defined]
    assert not PendingImport.objects.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ends_on": date(2026, 6, 30)}, "Il tuo ruolo è finito il 30 giugno 2026."),
        ({"starts_on": date(2026, 9, 1)}, "Il tuo ruolo comincia il 1 settembre 2026."),
        (None, "Chiedilo a chi amministra Traguardo nel tuo ente"),
    ],
)
def test_who_has_no_role_reads_who_gives_them(
    enter: Login, cast: Cast, change: dict[str, date] | None, said: str
) -> None:
    if change is None:
        cast.planner.roles.all().delete()
    else:
        cast.planner.roles.update(**change)
    browser = enter(cast.planner)
    for address in (reverse("import-first"), reverse("home"), reverse("plans")):
        page = browser.get(address).content.decode()
        assert "Non hai un ruolo in nessun ente" in page
        assert said in page
        assert ("Nereo Castagnoli" in page) == (change is not None)
        assert "<select" not in page.partition("<main")[2]


def test_nobody_sees_another_person_s_upload(browser: Client, enter: Login, cast: Cast) -> None:
    uploaded(browser, DOCUMENT, "piano.json")
    address = reverse("import-outline", args=[PendingImport.objects.get().pk])
    assert enter(cast.stranger).get(address).status_code == 404
    assert enter(cast.approver).get(address).status_code == 404


def test_who_plans_for_two_bodies_says_for_which(browser: Client, cast: Cast) -> None:
    day = cast.planner.roles.get().starts_on
    grant_role(cast.planner, cast.elsewhere, Role.PLANNER, starts_on=day, by=None, today=day)
    assert "Montefosco" in browser.get(reverse("import-first")).content.decode()
    answers = {"administration_choice": cast.elsewhere.pk}
    uploaded(browser, DOCUMENT, "piano.json", **answers)
    assert PendingImport.objects.get().administration == cast.elsewhere


def test_a_corrected_document_is_compared_with_the_plan_and_taken_over(
    enter: Login, cast: Cast
) -> None:
    browser = enter(cast.planner)
    first = "Piano della performance 2026-2028\nObiettivo operativo: Aprire\nBudget: 10\n"
    for text in (first, first.replace("10", "25")):
        file = SimpleUploadedFile("piano.txt", text.encode())
        outline = browser.post(reverse("import-first"), {"file": file}, follow=True)
        if "10" in text:
            browser.post(reverse("import-confirm", args=[outline.context["pending"].pk]))
    plan = Plan.objects.get()
    pending = outline.context["pending"]
    assert "Confronta con" in outline.content.decode()
    address = reverse("import-compare", args=[pending.pk, plan.pk])
    shown = browser.get(address)
    assert "Aggiorna il piano" in shown.content.decode()
    assert [(one.before, one.after) for _, found in shown.context["groups"] for one in found] == [
        ("10", "25")
    ]
    done = browser.post(address, follow=True)
    assert "Piano aggiornato" in done.content.decode()
    assert load_plan(plan).plan.operational_objectives[0].budget.text == "25"
    assert browser.get(address).status_code == 404


def test_a_document_of_another_body_is_remarked_upon_and_the_remark_is_kept(
    browser: Client,
) -> None:
    foreign = replace(example_plan(1), administration="Comune di Roccabruna")
    content = json.dumps(plan_to_json(foreign)).encode()
    page = uploaded(browser, content, "piano.json").content.decode()  # type: ignore[attr-defined]
    assert "Documento di un altro ente?" in page
    assert "«Comune di Roccabruna»" in page
    pending = PendingImport.objects.get()
    browser.post(reverse("import-confirm", args=[pending.pk]))
    checks = browser.get(reverse("checks", args=[Plan.objects.get().pk])).content.decode()
    assert "Documento di un altro ente" in checks
