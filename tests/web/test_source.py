"""The document beside its reading: each field shown where it stands, each cell with its field."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.documents.drawn import DRAWN
from tests.documents.test_own_vocabulary import CARD
from tests.web.conftest import Login
from tests.web.example import example_plan
from tests.web.test_importing import DOCUMENT, uploaded
from traguardo.actions.staging import staged_plan
from traguardo.documents.writing import write_plan_docx
from traguardo.store.models import JournalEntry, PendingImport

KPI = "operational/0/indicators/0"
DOUBTS = """<h1>Piano della performance 2026</h1>
<table><tr><td>Obiettivo operativo</td><td>Sportello estero</td></tr>
<tr><td>KPI operativo 1</td><td></td></tr>
<tr><td>Nome indicatore</td><td>Imprese assistite</td></tr>
<tr><td>Peso</td><td>alto</td></tr>
<tr><td>KPI operativo 2</td><td></td></tr>
<tr><td>Nome indicatore</td><td>Giorni di attesa</td></tr>
<tr><td>Peso</td><td>basso</td></tr></table>"""


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


def upload(browser: Client, page: str | bytes, name: str = "piano.html") -> PendingImport:
    uploaded(browser, page.encode() if isinstance(page, str) else page, name)
    return PendingImport.objects.latest("pk")


def at(pending: PendingImport, query: str = "") -> str:
    return reverse("import-outline", args=[pending.pk]) + query


def chosen(page: str) -> str:
    """The cell that the page says the field stands in, as a reader sees it."""
    found = re.search(r'<(\w+)[^>]* id="scelto"[^>]*>(.*?)</\1>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", found[2]).split()) if found else ""


def document(page: str) -> str:
    """The part of the page that shows the document."""
    return page.partition('id="fonte"')[2].partition("</section>")[0]


def shown(browser: Client, address: str, **headers: str) -> str:
    return browser.get(address, headers=headers).content.decode()


def test_the_first_doubtful_field_is_shown_where_it_stands(browser: Client) -> None:
    page = shown(browser, at(upload(browser, DOUBTS)))
    assert chosen(page).startswith("alto qui peso")
    assert "<mark>alto</mark>" in page
    assert 'aria-current="true"' in page
    assert "che non è un valore consueto" in page


def test_a_field_is_chosen_by_its_address(browser: Client) -> None:
    pending = upload(browser, DOUBTS)
    page = shown(browser, at(pending, f"?mostra=tutti&punto={KPI}&campo=name"))
    assert chosen(page).startswith("Imprese assistite qui nome")
    assert chosen(shown(browser, at(pending, "?mostra=tutti&punto=&campo=title"))).startswith(
        "Piano della performance 2026 qui titolo"
    )


def test_a_cell_that_was_taken_leads_to_the_correction_of_its_field(browser: Client) -> None:
    pending = upload(browser, DOUBTS)
    page = shown(browser, at(pending, "?mostra=tutti"))
    cell = re.search(r"<td>[^<]*<span class=\"source-text\">Giorni di attesa.*?</td>", page, re.S)
    assert cell is not None
    address = re.search(r'href="([^"]+)"', cell[0])[1].replace("&amp;", "&")  # type: ignore[index]
    form = shown(browser, address)
    assert "Giorni di attesa</textarea>" in form
    assert chosen(form).startswith("Giorni di attesa qui nome")


def test_words_nobody_took_lead_to_where_they_are_assigned(browser: Client) -> None:
    pending = upload(browser, CARD)
    page = shown(browser, at(pending, "?mostra=resto"))
    assert "non capito" in chosen(page)
    address = re.search(r'class="source-tag source-tag-fair" href="([^"]+)"', page)[1]  # type: ignore[index]
    form = shown(browser, address.replace("&amp;", "&"))
    assert "Assegna a un campo" in form
    assert chosen(form).startswith(">= 50") or chosen(form).startswith("&gt;= 50")
    answers = {"part": KPI, "field": "targets", "text": ">= 50"}
    browser.post(address.replace("&amp;", "&"), answers)
    again = shown(browser, at(pending, f"?mostra=tutti&punto={KPI}&campo=targets"))
    assert "qui target" in chosen(again)


def test_found_right_one_after_the_other(browser: Client) -> None:
    pending = upload(browser, DOUBTS)
    first = shown(browser, at(pending))
    action = re.search(r'action="([^"]+giusto[^"]+)"', first)[1].replace("&amp;", "&")  # type: ignore[index]
    done = browser.post(action, {"before": "alto"})
    second = shown(browser, done["Location"])
    assert chosen(second).startswith("basso qui peso")
    action = re.search(r'action="([^"]+giusto[^"]+)"', second)[1].replace("&amp;", "&")  # type: ignore[index]
    stale = shown(browser, browser.post(action, {"before": "medio"})["Location"])
    assert "ora dice «basso»" in stale
    assert chosen(stale).startswith("basso")
    last = browser.post(action, {"before": "basso"})
    assert last["Location"] == at(pending, "?mostra=dubbi#campi")
    assert "Non c’è nulla di dubbio da controllare" in shown(browser, last["Location"])
    assert JournalEntry.objects.filter(verb="accept_reading").count() == 2
    kept = shown(browser, at(pending, "?mostra=corretti"))
    assert kept.count("confermato</span>") >= 2


def test_a_correction_leads_on_to_the_next_doubtful_field(browser: Client) -> None:
    pending = upload(browser, DOUBTS)
    address = reverse("import-correct", args=[pending.pk]) + f"?punto={KPI}&campo=weight"
    done = browser.post(address, {"before": "alto", "text": "60"})
    assert chosen(shown(browser, done["Location"])).startswith("basso qui peso")
    assert staged_plan(pending).plan.operational_objectives[0].indicators[0].weight == 60


def test_htmx_takes_the_document_and_the_list_alone(browser: Client) -> None:
    pending = upload(browser, DOUBTS)
    address = at(pending, f"?mostra=tutti&punto={KPI}&campo=name")
    part = shown(browser, address, **{"HX-Request": "true", "HX-Target": "fonte"})
    assert part.lstrip().startswith("<section")
    assert 'id="righe" hx-swap-oob="true"' in part
    assert chosen(part).startswith("Imprese assistite")
    assert "Indice del piano" not in part
    both = shown(browser, address, **{"HX-Request": "true", "HX-Target": "lettore"})
    assert both.lstrip().startswith('<div class="reader"')
    form = reverse("import-correct", args=[pending.pk]) + f"?punto={KPI}&campo=name&da=0"
    only = shown(browser, form, **{"HX-Request": "true"})
    assert only.lstrip().startswith("<section")
    assert "textarea" not in only


def rows(count: int) -> str:
    """A table of indicators as long as asked for."""
    body = "".join(
        f"<tr><td>Indicatore {n}</td><td>100</td><td>&gt;= {n}</td></tr>" for n in range(count)
    )
    head = "<tr><td>Indicatore</td><td>Peso</td><td>Target 2026</td></tr>"
    return f"<h1>Piano 2026</h1><p>Obiettivo operativo: Aprire</p><table>{head}{body}</table>"


def test_of_a_large_document_only_what_is_around_the_field_is_shown(browser: Client) -> None:
    pending = upload(browser, rows(400))
    path = "operational/0/indicators/300"
    page = shown(browser, at(pending, f"?mostra=tutti&punto={path}&campo=name"))
    assert chosen(page).startswith("Indicatore 300")
    assert "righe 299–358 di 403" in page
    assert document(page).count("</tr>") == 61
    assert "e altri 370" in page
    assert "continua dalla riga" in page
    assert re.search(r"<thead><tr><td><span class=\"source-text\">Indicatore</span>", page)
    onward = re.search(r'href="(\?[^"]*da=358)#fonte"', page)[1].replace("&amp;", "&")  # type: ignore[index]
    following = shown(browser, at(pending, onward))
    assert "righe 359–403 di 403" in following
    assert "Torna al punto" in following
    assert shown(browser, at(pending, "?da=0")).count("Piano 2026</span>") == 1


@pytest.mark.parametrize("start", ["-1", "99999999999999999999", "abc", "²"])
def test_a_line_that_is_not_there_is_no_failure(browser: Client, start: str) -> None:
    pending = upload(browser, DOUBTS)
    assert browser.get(at(pending), {"da": start}).status_code == 200


@pytest.mark.parametrize("name", ["punto=zz&campo=name", "testo=nulla", "campo=nulla"])
def test_a_row_that_is_not_there_is_no_failure(browser: Client, name: str) -> None:
    assert browser.get(at(upload(browser, DOUBTS), f"?{name}")).status_code == 200


def test_the_document_is_text_whatever_it_says(browser: Client) -> None:
    hostile = (
        "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt; "
        "{{ request }} {% load i18n %}"
    )
    page = DOUBTS.replace("Imprese assistite", hostile).replace(
        "<td>alto</td>",
        '<td bgcolor="#00b050"><a href="//x.example" style="background: url(/x)">alto</a>',
    )
    found = shown(browser, at(upload(browser, page), "?mostra=tutti"))
    assert "<script>alert" not in found
    assert "<img src=x" not in found
    assert "{{ request }}" in found
    assert "x.example" not in found
    assert "url(/x)" not in found
    assert 'fill="#00B050"' in found
    assert "(sfondo verde)" in found


def test_a_plan_of_ours_in_json_has_no_page_and_says_why(browser: Client) -> None:
    page = shown(browser, at(upload(browser, DOCUMENT, "piano.json")))
    assert 'id="fonte"' not in page
    assert "non ha una pagina da mettere accanto" in page
    assert "Lettura campo per campo" in page
    pending = PendingImport.objects.get()
    address = reverse("import-correct", args=[pending.pk]) + "?punto=&campo=title"
    assert 'id="fonte"' not in shown(browser, address)


@pytest.mark.parametrize("extension", DRAWN)
def test_every_format_stands_beside_its_reading(browser: Client, extension: str) -> None:
    pending = upload(browser, DRAWN[extension](), f"piano{extension}")
    path = "?mostra=tutti&punto=operational/0&campo=title"
    assert chosen(shown(browser, at(pending, path))).startswith("Ridurre l’arretrato")


def test_a_document_that_traguardo_wrote_stands_there_whole(browser: Client) -> None:
    plan = example_plan()
    pending = upload(browser, write_plan_docx(plan), "piano.docx")
    page = shown(browser, at(pending, "?da=0"))
    assert f"Amministrazione: {plan.administration}" in page
    card = shown(browser, at(pending, f"?mostra=tutti&punto={KPI}&campo=targets"))
    assert "valori rilevati" in card


def test_merged_cells_and_pages_are_drawn_as_they_are(browser: Client) -> None:
    table = (
        '<table><tr><td rowspan="2">Obiettivo operativo</td><td colspan="2">Aprire</td></tr>'
        "<tr><td>lo</td><td>sportello</td></tr></table>"
    )
    page = shown(browser, at(upload(browser, f"<h1>Piano 2026</h1>{table}"), "?da=0"))
    assert re.search(r'<td[^>]* rowspan="2"', page)
    assert re.search(r'<td[^>]* colspan="2"', page)


def test_the_number_of_queries_does_not_grow_with_the_document(browser: Client) -> None:
    counts = []
    for count in (2, 200):
        pending = upload(browser, rows(count))
        browser.get(at(pending))
        with CaptureQueriesContext(connection) as captured:
            response: HttpResponse = browser.get(at(pending, "?mostra=tutti"))  # type: ignore[assignment]
        assert response.status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 15
