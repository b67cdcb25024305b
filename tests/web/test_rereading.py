"""The reading of an upload, field by field: the doubtful first, corrected where it stands."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.documents.test_own_vocabulary import CARD
from tests.web.conftest import Login
from tests.web.test_importing import uploaded
from traguardo.actions.staging import staged_plan
from traguardo.store.models import OfficeLabel, PendingImport

KPI = "operational/0/indicators/0"


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


@pytest.fixture
def pending(browser: Client) -> PendingImport:
    uploaded(browser, CARD, "piano.html")
    return PendingImport.objects.get()


def at(pending: PendingImport, query: str = "") -> str:
    return reverse("import-outline", args=[pending.pk]) + query


def correction(pending: PendingImport, field: str, path: str = KPI) -> str:
    return reverse("import-correct", args=[pending.pk]) + f"?punto={path}&campo={field}"


def test_what_is_doubtful_comes_first(browser: Client) -> None:
    odd = CARD.replace(b"<td>Peso</td><td>100", b"<td>Peso</td><td>alto")
    uploaded(browser, odd, "piano.html")
    page = browser.get(at(PendingImport.objects.get())).content.decode()
    assert 'aria-current="page">Da controllare' in page
    assert "non letto" in page
    assert page.index("non letto") < page.index("Indice del piano")


def test_the_document_and_what_was_understood_stand_side_by_side(
    browser: Client, pending: PendingImport
) -> None:
    page = browser.get(at(pending, "?mostra=tutti&cerca=peso")).content.decode()
    assert "tabella 1, riga 3" in page
    assert "100" in page
    empty = browser.get(at(pending, "?mostra=vuoti")).content.decode()
    assert "campo=frequency" in empty


def test_a_field_is_corrected_and_comes_back_to_the_same_list(
    browser: Client, pending: PendingImport
) -> None:
    address = correction(pending, "weight") + "&mostra=tutti&cerca=peso&pagina=1"
    form = browser.get(address).content.decode()
    assert "Correggi la lettura" in form
    done = browser.post(address, {"before": "100", "text": "80"})
    query = "mostra=tutti&cerca=peso&punto=operational%2F0%2Findicators%2F0&campo=weight"
    assert done["Location"] == at(pending, f"?{query}#scelta")
    page = browser.get(at(pending, "?mostra=corretti")).content.decode()
    assert re.search(r"<del[^>]*>100</del> <ins[^>]*>80</ins>", page)


def test_a_wrong_text_comes_back_with_the_reason(browser: Client, pending: PendingImport) -> None:
    wrong = browser.post(correction(pending, "weight"), {"before": "100", "text": "molto"})
    assert wrong.status_code == 422
    assert "non è un peso" in wrong.content.decode()
    stale = browser.post(correction(pending, "weight"), {"before": "70", "text": "80"})
    assert "ora dice «100»" in stale.content.decode()


def test_a_text_nobody_took_is_assigned_and_its_label_remembered(
    browser: Client, pending: PendingImport, cast: Cast
) -> None:
    page = browser.get(at(pending, "?mostra=resto")).content.decode()
    address = re.search(r'href="([^"]+assegna[^"]+)"', page)[1].replace("&amp;", "&")  # type: ignore[index]
    assert "Livello promesso" in browser.get(address).content.decode()
    answers = {"part": KPI, "field": "description", "text": ">= 50", "remember": "on"}
    assert "non c’è in ciò che hai scelto" in browser.post(address, answers).content.decode()
    taken = answers | {"field": "name"}
    assert "dice già «Imprese assistite»" in browser.post(address, taken).content.decode()
    browser.post(address, answers | {"field": "targets"})
    (target,) = staged_plan(pending).plan.operational_objectives[0].indicators[0].targets
    assert target.text == ">= 50"
    again = browser.post(address, answers | {"field": "targets"}, follow=True)
    assert "già stato assegnato" in again.content.decode()
    listed = browser.get(reverse("labels", args=["valdoro"])).content.decode()
    assert "Livello promesso" in listed
    label = OfficeLabel.objects.get()
    browser.post(reverse("label-forget", args=["valdoro", label.pk]))
    assert (
        "Livello promesso</th>"
        not in browser.get(reverse("labels", args=["valdoro"])).content.decode()
    )


def test_only_a_planner_takes_a_label_away(enter: Login, cast: Cast) -> None:
    page = enter(cast.evaluator).get(reverse("labels", args=["valdoro"])).content.decode()
    assert "Nessuna etichetta" in page
    stranger = enter(cast.stranger)
    assert stranger.post(reverse("label-forget", args=["valdoro", 1])).status_code == 404


def test_an_upload_discarded_meanwhile_says_so(
    browser: Client, pending: PendingImport, enter: Login, cast: Cast
) -> None:
    browser.post(reverse("import-discard", args=[pending.pk]))
    gone = browser.post(correction(pending, "weight"), {"before": "100", "text": "80"})
    assert gone.status_code == 404
    assert "Questo caricamento non c’è più" in gone.content.decode()


@pytest.mark.parametrize("query", ["?punto=operational/9&campo=title", "?punto=&campo=nulla", ""])
def test_a_field_that_is_not_there_is_no_page(
    browser: Client, pending: PendingImport, query: str
) -> None:
    assert browser.get(reverse("import-correct", args=[pending.pk]) + query).status_code == 404


def test_four_hundred_indicators_come_in_pages(browser: Client) -> None:
    rows = "".join(
        f"<tr><td>Indicatore {n}</td><td>100</td><td>&gt;= {n}</td></tr>" for n in range(400)
    )
    table = f"<table><tr><td>Indicatore</td><td>Peso</td><td>Target 2026</td></tr>{rows}</table>"
    document = f"<h1>Piano 2026</h1><p>Obiettivo operativo: Aprire</p>{table}"
    uploaded(browser, document.encode(), "piano.html")
    page = browser.get(at(PendingImport.objects.get(), "?mostra=tutti&pagina=2")).content.decode()
    assert "pagina 2 di" in page
    assert page.count('<dl class="reading-pair">') == 30
