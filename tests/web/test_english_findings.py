"""In the English interface findings, their places and refused files speak English."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.english import english, translate
from tests.web.conftest import Login
from traguardo.core.findings import Anchor, Severity
from traguardo.core.messages import told
from traguardo.store.models import Plan, ReadingFinding
from traguardo.web.pages.checks import ChecksPage

PLACED = re.compile(r"\{\w+\}")
DOCUMENT = b"Obiettivo operativo: Aprire\nQualcosa che non si sa\nPeso: tanto\n"


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    client = enter(cast.planner)
    client.cookies["django_language"] = "en"
    return client


def italian_in(page: str) -> list[str]:
    """The words between the parts of known templates that an English page still shows."""
    pieces = {
        piece.strip(" «».,:") for one in english() if "{" in one for piece in PLACED.split(one)
    }
    foreign = {piece for piece in pieces if len(piece) > 12 and piece not in english().values()}
    plain = page.replace("&#x27;", "'")
    return sorted(piece for piece in foreign if piece in plain)


def test_the_checks_page(browser: Client, plan: Plan) -> None:
    ReadingFinding.objects.create(
        plan=plan,
        position=900,
        rule="not_understood",
        severity="info",
        where="Tabella 7, riga 12",
        message="Testo che nessun campo del piano accoglie: «Vedi sopra».",
        remedy="Se appartiene al piano, metterlo nella casella del campo a cui si riferisce.",
        anchor=Anchor(table=7, row=12),
    )
    response = browser.get(reverse("checks", args=[plan.pk]))
    page = response.content.decode().replace("&#x27;", "'")
    checks: ChecksPage = response.context["page"]
    lines = [line for group in checks.groups for line in group.findings]
    assert len(lines) > 3
    for line in lines:
        if line.finding.rule != "not_understood":
            assert told(line.finding.message, translate) in page
    assert "Table 7, row 12" in page
    assert "Text that no field of the plan takes: “Vedi sopra”." in page
    assert "If it belongs to the plan" in page
    assert italian_in(page) == []


def test_a_finding_to_be_accepted_and_one_that_was(browser: Client, plan: Plan) -> None:
    checks: ChecksPage = browser.get(reverse("checks", args=[plan.pk])).context["page"]
    group = next(one for one in checks.groups if one.severity is not Severity.ERROR)
    line = group.findings[0]
    address = reverse("check-accept", args=[plan.pk, line.mark])
    assert italian_in(browser.get(address).content.decode()) == []
    sent = {"reason": "…", "until": "2026-12-31"}
    page = browser.post(address, sent, follow=True).content.decode().replace("&#x27;", "'")
    assert "…" in page
    assert told(line.finding.message, translate) in page


def test_the_outline_of_an_import(browser: Client, cast: Cast) -> None:
    file = SimpleUploadedFile("piano.txt", DOCUMENT)
    page = browser.post(reverse("import-first"), {"file": file}, follow=True).content.decode()
    assert "Paragraph 2, line 2 of the file" in page
    own = '<span class="source-text">Obiettivo operativo: Aprire</span>'
    assert page.count(own) == 1
    assert italian_in(page.replace(own, "")) == []


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "piano.docx", "choose"),
        (b"PK\x03\x04rotto", "piano.docx", "damaged"),
        (b"%PDF-1.4", "piano.docx", "is a PDF, not what its name promises"),
        (b"testo", "piano.xyz", "Files that are read are"),
        (b"Buongiorno a tutti\n", "piano.txt", "there is no plan in “piano.txt”"),
    ],
)
def test_a_file_that_cannot_be_read(browser: Client, data: bytes, name: str, said: str) -> None:
    file = SimpleUploadedFile(name, data)
    response = browser.post(reverse("import-first"), {"file": file})
    assert response.status_code == 422
    assert said in response.content.decode()
