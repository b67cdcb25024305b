"""`import`, `export`, `report`, `measure`, `enrol`: what is stored, and in whose name."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from django.core import mail

from tests.console.conftest import Command
from tests.documents.template.office_template import lines, template
from traguardo.console.demonstration.people import CODE, EVALUATOR, OWNER, PLANNER
from traguardo.console.demonstration.seed import seed
from traguardo.store.models import JournalEntry, Measurement, Person, Plan


@pytest.fixture
def plan(db: None) -> Plan:
    return seed(date(2026, 7, 15))


@pytest.fixture
def corrected(piano: Path, tmp_path: Path) -> Path:
    """The same plan with one target changed."""
    file = tmp_path / "corretto.txt"
    file.write_text(piano.read_text(encoding="utf-8").replace("<=2gg", "<=3gg"), encoding="utf-8")
    return file


def test_a_new_plan_is_stored_as_a_draft_once(
    traguardo: Command, plan: Plan, corrected: Path
) -> None:
    first = traguardo("import", corrected, "--administration", CODE)
    stored = Plan.objects.latest("pk")
    assert first.code == 0
    assert f"Piano {stored.pk} conservato come bozza." in first.out
    assert "24 obiettivi operativi con 59 indicatori" in first.out
    assert "[label_missing]" in first.err
    assert stored.state == "draft"
    assert stored.created_by.email == PLANNER.email
    again = traguardo("import", corrected, "--administration", CODE)
    assert again.code == 0
    assert f"già conservato come piano {stored.pk}: nulla è cambiato" in again.out
    assert Plan.objects.count() == 2


def test_the_same_content_in_another_file_changes_nothing(
    traguardo: Command, plan: Plan, piano: Path, tmp_path: Path
) -> None:
    assert traguardo("convert", piano, tmp_path / "piano.json").code == 0
    again = traguardo("import", tmp_path / "piano.json", "--administration", CODE)
    assert f"Il contenuto di questo file è già conservato come piano {plan.pk}" in again.out
    assert Plan.objects.count() == 1


def test_an_unknown_administration_names_those_there_are(
    traguardo: Command, plan: Plan, corrected: Path
) -> None:
    refused = traguardo("import", corrected, "--administration", "altrove")
    assert refused.code == 2
    assert "ci sono: valdoro" in refused.err


def test_who_may_not_import_is_refused(traguardo: Command, plan: Plan, corrected: Path) -> None:
    options = ["--administration", CODE, "--as"]
    refused = traguardo("import", corrected, *options, EVALUATOR.email)
    assert refused.code == 1
    assert Plan.objects.count() == 1
    unknown = traguardo("import", corrected, *options, "nessuno@valdoro.example")
    assert unknown.code == 2


def test_what_cannot_be_read_never_opens_the_store(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "rotto.docx"
    file.write_bytes(b"PK\x03\x04")
    assert traguardo("import", file, "--administration", CODE).code == 2
    assert Plan.objects.count() == 1


def test_a_stored_plan_is_exported_as_it_was_read(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    out = tmp_path / "piano.json"
    assert traguardo("export", plan.pk, out).code == 0
    exported = json.loads(out.read_text(encoding="utf-8"))
    assert exported["format"] == "traguardo-plan/1"
    indicator = exported["operational_objectives"][2]["indicators"][0]
    assert indicator["targets"][0]["text"] == "<=2gg"
    assert len(indicator["measurements"]) == 1
    assert traguardo("check", out).code == 1


def test_a_plan_that_is_not_there_names_those_that_are(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    refused = traguardo("export", plan.pk + 1, tmp_path / "p.json")
    assert refused.code == 2
    assert f"ci sono: {plan.pk}" in refused.err
    assert not (tmp_path / "p.json").exists()


@pytest.mark.parametrize(
    ("suffix", "start"),
    [(".docx", b"PK"), (".odt", b"PK"), (".pdf", b"%PDF-"), (".html", b"<!doctype")],
)
def test_the_half_yearly_monitoring_is_written(
    traguardo: Command, plan: Plan, tmp_path: Path, suffix: str, start: bytes
) -> None:
    out = tmp_path / f"monitoraggio{suffix}"
    written = traguardo("report", "half-year", plan.pk, out)
    assert written.code == 0
    assert "2026-H1" in written.err
    assert out.read_bytes().startswith(start)


def test_the_written_monitoring_reads_as_the_same_plan(
    traguardo: Command, plan: Plan, piano: Path, tmp_path: Path
) -> None:
    out = tmp_path / "monitoraggio.docx"
    assert traguardo("report", "half-year", plan.pk, out, "--period", "2026-H1").code == 0
    changes = json.loads(traguardo("diff", piano, out, "--format", "json").out)["changes"]
    fields = {one["field"].split()[0] for one in changes}
    assert fields <= {"measurement", "review"}


@pytest.mark.parametrize("kind", ["cards", "annual", "pira"])
def test_a_document_of_a_year_is_written(
    traguardo: Command, plan: Plan, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / "documento.html"
    written = traguardo("report", kind, plan.pk, out, "--period", "2026")
    assert written.code == 0
    assert "(2026)" in written.err
    assert "Valdoro" in out.read_text(encoding="utf-8")
    refused = traguardo("report", kind, plan.pk, out, "--period", "2026-H1")
    assert refused.code == 2
    assert "scrivere 2026" in refused.err


@pytest.mark.parametrize("period", ["2026", "presto", "2026-H3", "2026-Q1"])
def test_what_is_no_half_year_is_refused(traguardo: Command, tmp_path: Path, period: str) -> None:
    refused = traguardo("report", "half-year", 1, tmp_path / "m.docx", "--period", period)
    assert refused.code == 2
    assert "scrivere 2026-H1" in refused.err


@pytest.mark.parametrize(
    ("today", "period"),
    [("2026-07-01", "2026-H1"), ("2026-06-30", "2025-H2"), ("2027-01-01", "2026-H2")],
)
def test_without_a_period_the_last_half_year_counts(
    traguardo: Command,
    monkeypatch: pytest.MonkeyPatch,
    plan: Plan,
    tmp_path: Path,
    today: str,
    period: str,
) -> None:
    monkeypatch.setenv("TRAGUARDO_TODAY", today)
    written = traguardo("report", "half-year", plan.pk, tmp_path / "m.docx")
    assert f"({period})" in written.err


def table(folder: Path, *rows: str) -> Path:
    file = folder / "rilevazioni.csv"
    file.write_text("\n".join(["path;indicator;period;value;numerator;denominator;note", *rows]))
    return file


GOOD = (
    "operational/0/indicators/0;;2026-H1;45;;;ricontati",
    ";Seminari realizzati;2026-H1;3;;;",
    "operational/19/indicators/0;;2026-H1;sì;;;",
    ";;2026-H1;;;;",
)


def test_a_table_of_measurements_is_shown_then_stored_once(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    file = table(tmp_path, *GOOD)
    before = Measurement.objects.count()
    tried = traguardo("measure", plan.pk, file, "--dry-run", "--as", PLANNER.email)
    assert tried.code == 0
    assert "3 rilevazioni da registrare, 0 già note." in tried.out
    assert "Seminari realizzati" in tried.out
    assert Measurement.objects.count() == before
    stored = traguardo("measure", plan.pk, file, "--as", PLANNER.email)
    assert "3 rilevazioni registrate, 0 già note." in stored.out
    assert Measurement.objects.count() == before + 3
    again = traguardo("measure", plan.pk, file, "--as", PLANNER.email)
    assert "0 rilevazioni registrate, 3 già note." in again.out
    assert Measurement.objects.count() == before + 3


def test_one_row_that_does_not_fit_stops_them_all_and_is_told_with_its_line(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    before = Measurement.objects.count()
    file = table(
        tmp_path, *GOOD, ";Seminari inventati;2026-H1;3;;;", ";Seminari realizzati;H1;3;;;"
    )
    refused = traguardo("measure", plan.pk, file, "--as", PLANNER.email)
    assert refused.code == 1
    assert "riga 6, Seminari inventati (2026-H1): " in refused.err
    assert "riga 7, Seminari realizzati (H1): " in refused.err
    assert "2 righe non vanno: nulla è stato registrato." in refused.err
    assert Measurement.objects.count() == before
    alone = traguardo("measure", plan.pk, table(tmp_path, GOOD[1].replace("3", "tre")))
    assert alone.code == 1


def test_what_is_seldom_meant_is_stored_and_told(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    file = table(tmp_path, ";Risposte fornite al primo contatto;2026-H1;;120;100;")
    stored = traguardo("measure", plan.pk, file, "--as", PLANNER.email)
    assert stored.code == 0
    assert "attenzione: Il numeratore è maggiore del denominatore" in stored.err


def test_where_several_may_measure_one_has_to_be_named(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    refused = traguardo("measure", plan.pk, table(tmp_path, *GOOD))
    assert refused.code == 1
    assert f"possono farlo: {OWNER.email}" in refused.err


def enrol(traguardo: Command, *more: str, email: str = "anna@ente.example") -> tuple[int, str]:
    done = traguardo("enrol", email, "planner", "--administration", "ente", *more)
    return done.code, done.out + done.err


def test_the_first_person_of_a_new_installation_is_enrolled(
    traguardo: Command, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("una frase lunga e mia\n"))
    new = ["--name", "Anna Rivalta", "--administration-name", "Ente di prova"]
    assert enrol(traguardo, *new) == (0, "anna@ente.example: planner, Ente di prova\n")
    person = Person.objects.get()
    assert person.check_password("una frase lunga e mia")
    again = enrol(traguardo)
    assert again[0] == 0
    assert person.roles.count() == 1
    assert JournalEntry.objects.count() == 3


def test_enrolling_asks_for_what_is_missing_and_keeps_nothing_half_done(
    traguardo: Command, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, told = enrol(traguardo)
    assert code == 2
    assert "--administration-name" in told
    code, told = enrol(traguardo, "--administration-name", "Ente")
    assert code == 2
    assert "--name" in told
    monkeypatch.setattr("sys.stdin", io.StringIO("12345678\n"))
    code, told = enrol(traguardo, "--administration-name", "Ente", "--name", "Anna")
    assert code == 1
    assert JournalEntry.objects.count() == 0


def test_reminding_says_to_whom_and_writes_once_a_day(traguardo: Command, plan: Plan) -> None:
    asked = traguardo("remind", "--administration", CODE, "--dry-run")
    assert asked.code == 0
    assert asked.out.splitlines() == ["ersilia@valdoro.example: mancano 2"]
    assert mail.outbox == []
    assert traguardo("remind").code == 0
    (message,) = mail.outbox
    assert message.to == ["ersilia@valdoro.example"]
    assert "http://127.0.0.1:8000/rispondi/" in str(message.body)
    again = traguardo("remind")
    assert (again.code, again.out) == (0, "nessuno da sollecitare oggi\n")
    assert traguardo("remind", "--administration", "altrove").code == 2


def test_a_report_is_written_with_the_office_s_own_template(
    traguardo: Command, plan: Plan, tmp_path: Path
) -> None:
    file, out = tmp_path / "modello.docx", tmp_path / "esce.docx"
    file.write_bytes(template("{{ ente }}: {{ periodo }}"))
    options = ["report", "half-year", plan.pk, out, "--period", "2026-H1", "--template", file]
    assert traguardo(*options).code == 0
    assert lines(out.read_bytes()) == ["Camera di Commercio di Valdoro: primo semestre 2026"]
    file.write_bytes(template("{{ enta }}", "{{ titlo }}"))
    refused = traguardo(*options)
    assert refused.code == 2
    assert "forse «ente»" in refused.err
    assert "forse «titolo»" in refused.err
    assert traguardo(*options[:3], tmp_path / "esce.pdf", *options[4:]).code == 2
    assert traguardo(*options[:-1], tmp_path / "manca.docx").code == 2


def test_a_plan_is_copied_to_the_years_that_follow_once(traguardo: Command, plan: Plan) -> None:
    first = traguardo("next-year", plan.pk)
    made = Plan.objects.latest("pk")
    assert first.code == 0
    assert f"Piano {made.pk} creato come bozza per gli anni 2027, 2028, 2029." in first.out
    assert made.created_by.email == PLANNER.email
    again = traguardo("next-year", plan.pk)
    assert (again.code, f"è il piano {made.pk}: nulla è cambiato" in again.out) == (0, True)
    refused = traguardo("next-year", plan.pk, "--from", "2019")
    assert refused.code == 1
    assert "quell’anno" in refused.err


def test_two_plans_become_one(traguardo: Command, plan: Plan, corrected: Path) -> None:
    assert traguardo("import", corrected, "--administration", CODE).code == 0
    other = Plan.objects.latest("pk")
    made = traguardo("merge", plan.pk, other.pk, "--administration", CODE, "--title", "Uno")
    assert made.code == 0
    new = Plan.objects.latest("pk")
    assert f"Piano {new.pk} creato come bozza dai piani {plan.pk} e {other.pk}." in made.out
    assert (new.title, new.objectives.count()) == ("Uno", 2 * plan.objectives.count())
    twice = traguardo("merge", plan.pk, plan.pk, "--administration", CODE)
    assert (twice.code, "due piani diversi" in twice.err) == (1, True)
