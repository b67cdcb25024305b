"""Documenti: the office's own template, from the example to the document it makes."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.documents.template.office_template import lines, template
from tests.web.conftest import Login
from traguardo.store.models import DocumentTemplate, GeneratedDocument, Plan


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


def upload(browser: Client, plan: Plan, content: bytes, name: str = "Lettera.docx") -> str:
    file = SimpleUploadedFile(name, content)
    answer = browser.post(reverse("template-keep", args=[plan.pk]), {"file": file}, follow=True)
    return unescape(answer.content.decode())


def test_the_example_is_downloaded_uploaded_filled_in_and_kept(browser: Client, plan: Plan) -> None:
    example = browser.get(reverse("template-example", args=[plan.pk])).content
    page = upload(browser, plan, example, "Modello.docx")
    assert "Il modello «Modello» è pronto" in page
    row = DocumentTemplate.objects.get()
    assert browser.get(reverse("template-download", args=[plan.pk, row.pk])).content == example
    answers = {"tipo": f"modello-{row.pk}", "periodo": "2026-H1", "formato": "pdf"}
    made = browser.post(reverse("document-generate", args=[plan.pk]), answers, follow=True)
    kept = GeneratedDocument.objects.get()
    assert (kept.kind, kept.format, kept.name) == ("template", "docx", "Modello 2026-H1.docx")
    assert bytes(kept.content) == made.content
    assert "Gli obiettivi" in lines(made.content)


def test_every_mistake_of_a_template_stands_at_its_field(browser: Client, plan: Plan) -> None:
    page = upload(browser, plan, template("{{ titlo }}", "{{ totale.grdo }}"))
    assert "«titlo» non è un segnaposto: forse «titolo»." in page
    assert "«totale.grdo» non è un segnaposto: forse «totale.grado»." in page
    assert not DocumentTemplate.objects.exists()
    assert "Scegli il file del modello." in unescape(
        browser.post(reverse("template-keep", args=[plan.pk])).content.decode()
    )


def test_a_template_is_removed_and_its_documents_stay(browser: Client, plan: Plan) -> None:
    upload(browser, plan, template("{{ ente }}"))
    row = DocumentTemplate.objects.get()
    answers = {"tipo": f"modello-{row.pk}", "periodo": "2026-H1", "formato": "docx"}
    address = reverse("document-generate", args=[plan.pk])
    browser.post(address, answers)
    gone = browser.post(reverse("template-remove", args=[plan.pk, row.pk]), follow=True)
    assert "Il modello «Lettera» non c’è più." in gone.content.decode()
    assert not DocumentTemplate.objects.exists()
    assert GeneratedDocument.objects.count() == 1
    assert browser.post(address, answers).status_code == 404
    assert browser.post(address, answers | {"tipo": "modello-x"}).status_code == 404


def test_who_may_not_keep_templates_sees_no_form_and_strangers_nothing(
    browser: Client, enter: Login, cast: Cast, plan: Plan
) -> None:
    upload(browser, plan, template("{{ ente }}"))
    row = DocumentTemplate.objects.get()
    evaluator, stranger = enter(cast.evaluator), enter(cast.stranger)
    page = evaluator.get(reverse("documents", args=[plan.pk])).content.decode()
    assert "Lettera" in page
    assert 'type="file"' not in page
    assert "ruolo" in upload(evaluator, plan, template("{{ ente }}"))
    evaluator.post(reverse("template-remove", args=[plan.pk, row.pk]))
    for name in ("template-download", "template-remove"):
        address = reverse(name, args=[plan.pk, row.pk])
        answer = stranger.get(address) if name.endswith("load") else stranger.post(address)
        assert answer.status_code == 404
    assert DocumentTemplate.objects.count() == 1
