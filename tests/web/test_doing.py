"""What people do on the pages: measure, review, sign, edit, move the plan, generate, look back."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.documents.reading import read_document
from traguardo.store.mapping import LoadedPlan, load_plan
from traguardo.store.models import (
    Evidence,
    GeneratedDocument,
    JournalEntry,
    Measurement,
    Plan,
    Review,
)
from traguardo.web.pages.journal import harmless


@pytest.fixture
def browser(enter: Login, cast: Cast) -> Client:
    return enter(cast.planner)


def body(response: HttpResponse) -> str:
    return response.content.decode()


DAYS = "areas/0/objectives/0/indicators/1"


def measured(browser: Client, plan: Plan, indicator: int, **answers: object) -> HttpResponse:
    data = {"period": "2026-H1", "source": "", "note": "", "absence": "", **answers}
    return browser.post(reverse("measure", args=[plan.pk, indicator]), data, follow=True)


def test_a_measurement_is_kept_with_its_parts_and_its_evidence(
    browser: Client, plan: Plan, loaded: LoadedPlan, cast: Cast
) -> None:
    proof = SimpleUploadedFile("estratto.csv", b"giorni;casi\n610;164\n", "text/csv")
    indicator = loaded.ids[DAYS]
    response = measured(
        browser, plan, indicator, numerator="610", denominator="164", evidence=proof
    )
    assert "Rilevazione salvata." in body(response)
    assert "3,72 giorni" in body(response)
    assert "estratto.csv" in body(response)
    row = Measurement.objects.get(indicator=indicator)
    assert [str(one.value) for one in row.inputs.order_by("position")] == ["610", "164"]
    assert row.evidence is not None
    address = reverse("evidence", args=[plan.pk, row.evidence.pk])
    file = browser.get(address)
    assert b"".join(file.streaming_content).startswith(b"giorni;casi")  # type: ignore[attr-defined]
    assert file["Content-Disposition"].startswith("attachment")


def test_a_correction_is_appended_and_the_first_value_stays_visible(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    indicator = loaded.ids[DAYS]
    measured(browser, plan, indicator, numerator="610", denominator="164")
    response = measured(browser, plan, indicator, numerator="600", denominator="150")
    assert Measurement.objects.filter(indicator=indicator).count() == 2
    assert "4 giorni" in body(response)
    assert "corretto" in body(response)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"numerator": "molti", "denominator": "3"}, "«molti» non è un numero"),
        ({"numerator": "12"}, "Inserisci il valore"),
        ({"absence": "suspended"}, "Spiega perché il valore non c’è."),
        ({"numerator": "1", "denominator": "0"}, "Con zero casi"),
        ({"numerator": "1", "denominator": "2", "period": "2028-H2"}, "id_period_error"),
    ],
)
def test_a_wrong_figure_comes_back_with_the_reason_and_nothing_is_kept(
    browser: Client, plan: Plan, loaded: LoadedPlan, answers: dict[str, str], said: str
) -> None:
    indicator = loaded.ids[DAYS]
    response = measured(browser, plan, indicator, **answers)
    assert response.status_code == 422
    assert said in body(response)
    assert not Measurement.objects.filter(indicator=indicator).exists()


def test_a_doubtful_figure_is_kept_once_it_is_confirmed(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    share = loaded.ids["areas/0/objectives/0/indicators/0"]
    odd = {"numerator": "130", "denominator": "100"}
    before = Measurement.objects.count()
    asked = measured(browser, plan, share, **odd)
    assert asked.status_code == 422
    assert "la quota supera il 100 %" in body(asked)
    assert 'value="130 · 100"' in body(asked)
    assert measured(browser, plan, share, **odd | {"sure": "13 · 10"}).status_code == 422
    assert Measurement.objects.count() == before
    response = measured(browser, plan, share, **odd, sure="130 · 100")
    assert "Rilevazione salvata." in body(response)
    assert Measurement.objects.count() == before + 1


def test_errors_are_tied_to_their_fields(browser: Client, plan: Plan, loaded: LoadedPlan) -> None:
    page = body(measured(browser, plan, loaded.ids[DAYS], numerator="molti", denominator="3"))
    assert 'aria-invalid="true"' in page
    assert "id_numerator_error" in page.split('name="numerator"')[1].split(">")[0]


def test_who_may_not_measure_is_told_so(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    address = reverse("measure", args=[plan.pk, loaded.ids[DAYS]])
    page = body(enter(cast.evaluator).get(address))
    assert "puoi leggere le rilevazioni, non inserirle" in page
    refused = measured(
        enter(cast.measurement_owner), plan, loaded.ids[DAYS], numerator="1", denominator="2"
    )
    assert refused.status_code == 422
    assert "non è assegnato a Duccio Lanfranchi" in body(refused)


def declared(browser: Client, plan: Plan, objective: int, **answers: object) -> HttpResponse:
    data = {"status": "at_risk", "text": "", "deeds": "", **answers}
    address = reverse("review", args=[plan.pk, objective])
    return browser.post(f"{address}?periodo=2026-H1", data, follow=True)


def test_a_review_is_declared_then_signed_and_then_stays(
    browser: Client, enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    objective = loaded.ids["operational/0"]
    saved = declared(
        browser,
        plan,
        objective,
        status="at_risk",
        flags=["objective_revised"],
        text="Ripresa in autunno.",
        deeds="Determinazione n. 40 del 2 luglio 2026",
    )
    assert "Dichiarazione salvata." in body(saved)
    row = Review.objects.get(objective=objective, recorded_by=cast.planner)
    assert (row.status, row.objective_revised, row.resources_revised) == ("at_risk", True, False)
    approver = enter(cast.approver)
    signed = approver.post(
        reverse("sign-off", args=[plan.pk, objective]), {"versione": row.pk}, follow=True
    )
    assert "Monitoraggio firmato." in body(signed)
    assert "Firmato da Saverio Montaldi il 15 luglio 2026" in body(signed)
    again = declared(browser, plan, objective, status="on_track")
    assert again.status_code == 422
    assert Review.objects.filter(objective=objective, recorded_by__isnull=False).count() == 1


def test_a_review_without_a_status_is_asked_for_one(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    response = declared(browser, plan, loaded.ids["operational/0"], status="")
    assert response.status_code == 422
    assert "Scegli uno stato" in body(response)


def test_a_text_is_mended_in_place_and_the_old_one_is_in_the_journal(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    objective = loaded.ids["operational/0"]
    card = reverse("objective", args=[plan.pk, objective])
    assert "<textarea" in body(browser.get(card, {"modifica": "description"}))
    answers = {"field": "description", "text": "Nuova\r\ndescrizione."}
    saved = browser.post(reverse("objective-edit", args=[plan.pk, objective]), answers, follow=True)
    assert "Testo salvato" in body(saved)
    assert load_plan(plan).plan.operational_objectives[0].description == "Nuova\ndescrizione."
    journal = body(browser.get(reverse("journal", args=[plan.pk])))
    assert "<del>Accompagnare le imprese nell’uso dei servizi digitali.</del>" in journal


def test_a_plan_is_proposed_approved_and_then_no_longer_edited(
    browser: Client, enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    moves = reverse("plan-move", args=[plan.pk])
    proposed = browser.post(moves, {"azione": "propose", "testo": ""}, follow=True)
    assert "Il piano ora è: proposto." in body(proposed)
    approver = enter(cast.approver)
    assert "Approva il piano" in body(approver.get(reverse("dashboard", args=[plan.pk])))
    without_deed = approver.post(moves, {"azione": "approve", "testo": " "}, follow=True)
    assert "Indicare l’atto di approvazione" in body(without_deed)
    answers = {"azione": "approve", "testo": "Delibera n. 3 del 29 gennaio 2026"}
    assert "Il piano ora è: approvato." in body(approver.post(moves, answers, follow=True))
    card = body(browser.get(reverse("objective", args=[plan.pk, loaded.ids["operational/0"]])))
    assert "modifica=description" not in card
    assert browser.post(moves, {"azione": "comment"}).status_code == 404


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf", "xlsx", "html", "txt"])
def test_the_half_year_report_is_generated_kept_and_handed_out_again(
    browser: Client, plan: Plan, suffix: str
) -> None:
    answers = {"periodo": "2026-H1", "formato": suffix}
    response = browser.post(reverse("document-generate", args=[plan.pk]), answers, follow=True)
    assert response.status_code == 200
    assert f"2026-H1.{suffix}" in response["Content-Disposition"]
    kept = GeneratedDocument.objects.get(plan=plan)
    assert bytes(kept.content) == response.content
    assert kept.name in body(browser.get(reverse("documents", args=[plan.pk])))
    if suffix == "pdf":
        pages = PdfReader(io.BytesIO(response.content)).pages
        assert any("Sportello digitale" in one.extract_text() for one in pages)
    else:
        again = read_document(response.content, kept.name).plan
        assert len(again.operational_objectives) == 2


@pytest.mark.parametrize("kind", ["cards", "annual", "pira"])
def test_the_documents_of_a_year_are_kept_under_their_kind_and_year(
    browser: Client, plan: Plan, kind: str
) -> None:
    answers = {"tipo": kind, "periodo": "2026-H1", "formato": "docx"}
    response = browser.post(reverse("document-generate", args=[plan.pk]), answers, follow=True)
    assert response.status_code == 200
    kept = GeneratedDocument.objects.get(plan=plan)
    assert (kept.kind, kept.period) == (kind, "2026")
    assert bytes(kept.content) == response.content
    assert kept.name in body(browser.get(reverse("documents", args=[plan.pk])))


@pytest.mark.parametrize(
    "answers",
    [
        {"periodo": "2026-H1", "formato": "pdf", "tipo": "romanzo"},
        {"periodo": "2026-H1", "formato": "exe"},
        {"periodo": "1999-H1", "formato": "pdf"},
    ],
)
def test_a_document_that_cannot_be_made_is_not_found(
    browser: Client, plan: Plan, answers: dict[str, str]
) -> None:
    assert browser.post(reverse("document-generate", args=[plan.pk]), answers).status_code == 404


def test_the_exported_plan_reads_back_as_the_same_plan(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    response = browser.get(reverse("plan-export", args=[plan.pk]))
    assert read_document(response.content, "piano.json").plan == loaded.plan


def test_the_journal_filters_and_exports_a_harmless_table(
    browser: Client, plan: Plan, loaded: LoadedPlan, cast: Cast
) -> None:
    objective = loaded.ids["operational/0"]
    danger = '=HYPERLINK("x";"y")'
    browser.post(
        reverse("objective-edit", args=[plan.pk, objective]),
        {"field": "cost_centre", "text": danger},
    )
    address = reverse("journal", args=[plan.pk])
    edits = body(browser.get(address, {"azione": "edit_field"}))
    assert "testo modificato" in edits
    assert 'journal-verb">piano importato' not in edits
    nobody = browser.get(address, {"persona": cast.planner.pk, "dal": "2099-01-01"})
    assert 'class="journal-verb"' not in body(nobody)
    table = browser.get(reverse("journal-csv", args=[plan.pk])).content.decode("utf-8-sig")
    assert "'=HYPERLINK" in table
    assert ";=HYPERLINK" not in table
    assert JournalEntry.objects.filter(plan=plan).count() == 2


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("testo") == "testo"


def test_one_file_that_proves_two_figures_and_a_review_is_downloaded(
    browser: Client, plan: Plan, loaded: LoadedPlan
) -> None:
    content = b"giorni;casi\n610;164\n"
    for path in (DAYS, "areas/0/objectives/0/indicators/0"):
        proof = SimpleUploadedFile("estratto.csv", content, "text/csv")
        measured(browser, plan, loaded.ids[path], numerator="61", denominator="164", evidence=proof)
    proof = SimpleUploadedFile("estratto.csv", content, "text/csv")
    card = reverse("review", args=[plan.pk, loaded.ids["operational/0"]])
    said = {"status": "on_track", "text": "", "deeds": "", "evidence": proof}
    page = browser.post(f"{card}?periodo=2026-H1", said, follow=True)
    assert "estratto.csv" in body(page)
    row = Evidence.objects.get()
    assert row.measurements.count() == 2
    answer = browser.get(reverse("evidence", args=[plan.pk, row.pk]))
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
