"""The demonstration: as irregular as real plans, half a year of figures, safe to run twice."""

from __future__ import annotations

import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.parse
import urllib.request
from collections import Counter
from contextlib import closing
from datetime import date
from http.client import HTTPResponse
from pathlib import Path

import pytest

from tests.console.conftest import COMMAND, environment, process
from traguardo.console.demonstration.people import CODE, LOGINS, MANAGER, OWNER, PASSWORD, Login
from traguardo.console.demonstration.seed import HALF, is_seeded, seed
from traguardo.core.findings import Finding
from traguardo.core.model import Plan
from traguardo.core.monitoring.status import Level
from traguardo.core.roles import Role
from traguardo.core.rules import check
from traguardo.core.scoring.system import PRESETS
from traguardo.documents.reading import ReadPlan, read_document
from traguardo.documents.writing import HalfYearReport, half_year_report
from traguardo.store.mapping import to_core
from traguardo.store.models import Indicator, JournalEntry, Person, Review

TODAY = date(2026, 7, 15)


@pytest.fixture(scope="module")
def read(piano: Path) -> ReadPlan:
    return read_document(piano.read_bytes(), piano.name)


@pytest.fixture(scope="module")
def findings(read: ReadPlan) -> list[Finding]:
    return [*read.findings, *check(read.plan, TODAY)]


def test_the_plan_is_as_large_as_a_real_one(read: ReadPlan) -> None:
    plan = read.plan
    assert plan.administration == "Camera di Commercio di Valdoro"
    assert plan.years == (2026, 2027, 2028)
    assert len(plan.areas) == 4
    assert len(plan.strategic_objectives) >= 8
    assert len(plan.operational_objectives) >= 20
    assert sum(len(one.indicators) for one in plan.operational_objectives) >= 45


@pytest.mark.parametrize(
    "rule",
    [
        "label_missing",
        "label_split",
        "second_algorithm",
        "not_understood",
        "kpi_number_twice",
        "two_algorithms",
        "weights_sum",
        "frequency_missing",
        "cost_centre_person",
        "cost_centre_undefined",
        "budget_not_stated",
        "unit_target",
        "same_kpi_two_levels",
        "target_unreadable",
        "status_without_evidence",
    ],
)
def test_the_plan_is_irregular_in_the_ways_of_real_ones(findings: list[Finding], rule: str) -> None:
    assert rule in {one.rule for one in findings}


def test_codes_are_written_in_many_ways_and_read_as_three_digits(read: ReadPlan) -> None:
    missions = [one.mission for one in read.plan.operational_objectives if one.mission]
    assert len(missions) == len(read.plan.operational_objectives)
    assert {one.code for one in missions} == {"011", "012", "016", "032"}
    assert len({one.text for one in missions}) >= 9


def test_budgets_are_sums_sentences_signs_or_nothing(read: ReadPlan) -> None:
    texts = {one.budget.text for one in read.plan.operational_objectives}
    assert {"", "0", "-"} <= texts
    earmarked = [one.budget for one in read.plan.operational_objectives if one.budget.earmarks]
    assert len(earmarked) >= 3


def test_every_kind_of_target_occurs(read: ReadPlan) -> None:
    kinds = Counter(
        type(target.reading).__name__
        for objective in (*read.plan.strategic_objectives, *read.plan.operational_objectives)
        for indicator in objective.indicators
        for target in indicator.targets
    )
    assert {
        "AtLeast", "AtMost", "MoreThan", "LessThan", "Between", "Done", "ByDate", "IncreaseBy",
        "DecreaseBy", "Keep", "NoneType",
    } <= set(kinds)  # fmt: skip


@pytest.fixture
def report(db: None) -> HalfYearReport:
    plan: Plan = to_core(seed(TODAY))
    return half_year_report(plan, PRESETS["chamber"], HALF, TODAY)


def test_statuses_are_of_every_level_and_some_disagree(report: HalfYearReport) -> None:
    of_indicators = {
        status.level for path, status in report.statuses.items() if "/indicators/" in path
    }
    assert of_indicators == set(Level)
    assert len(report.disagreements) >= 5
    assert report.scores is not None
    assert 50 < report.scores.total.coverage < 100


def test_people_of_every_kind_can_log_in(report: HalfYearReport) -> None:
    assert is_seeded()
    assert {role for login in LOGINS for role in login.roles} == set(Role)
    for login in LOGINS:
        assert Person.objects.get(email=login.email).check_password(PASSWORD)


def test_owners_have_something_of_their_own(report: HalfYearReport) -> None:
    for login in (OWNER, MANAGER):
        assert Indicator.objects.filter(owner__email=login.email).count() >= 5
    assert Indicator.objects.filter(linked_to__isnull=False).count() >= 8
    who = set(JournalEntry.objects.filter(verb="measure").values_list("who__email", flat=True))
    assert OWNER.email in who
    assert len(who) == 2


def test_one_review_is_signed_and_one_waits(report: HalfYearReport) -> None:
    written = Review.objects.filter(recorded_by__email=MANAGER.email)
    assert sorted(one.is_signed for one in written) == [False, True]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration that was prepared by the command."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    made = process("demo", "--no-serve", data=folder)
    assert made.code == 0, made.err
    return folder


def count(folder: Path, table: str) -> int:
    with closing(sqlite3.connect(folder / "traguardo.sqlite3")) as database:
        (number,) = database.execute(f"select count(*) from {table}").fetchone()
    return int(number)


def test_the_command_prints_address_and_logins(prepared: Path) -> None:
    again = process("demo", "--no-serve", "--port", 8123, data=prepared)
    assert again.code == 0
    assert "http://127.0.0.1:8123" in again.out
    assert "2026-07-15" in again.out
    for login in LOGINS:
        assert login.email in again.out
    assert PASSWORD in again.out


def test_a_second_run_keeps_what_was_entered(prepared: Path, piano: Path, tmp_path: Path) -> None:
    other = tmp_path / "altro.txt"
    text = piano.read_text(encoding="utf-8").replace("<=2gg", "<=3gg")
    other.write_text(text, encoding="utf-8")
    assert process("import", other, "--administration", CODE, data=prepared).code == 0
    plans = count(prepared, "store_plan")
    assert process("demo", "--no-serve", data=prepared).code == 0
    assert count(prepared, "store_plan") == plans >= 2


def test_reset_says_what_is_lost_and_begins_anew(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert process("demo", "--no-serve", "--reset", data=folder).code == 0
    kept = folder / "appunti.txt"
    kept.write_text("non è dell'installazione")
    with closing(sqlite3.connect(folder / "traguardo.sqlite3")) as database, database:
        database.execute("update store_plan set title = 'Cambiato'")
    reset = process("demo", "--no-serve", "--reset", data=folder)
    assert reset.code == 0
    assert f"Si perde tutto ciò che è stato inserito nella dimostrazione in «{folder}»" in reset.err
    with closing(sqlite3.connect(folder / "traguardo.sqlite3")) as database:
        assert database.execute("select title from store_plan").fetchall() != [("Cambiato",)]
    assert kept.exists()


@pytest.mark.parametrize("options", [[], ["--reset"]])
def test_a_real_installation_is_never_touched(tmp_path: Path, options: list[str]) -> None:
    assert process("backup", tmp_path / "b.zip", data=tmp_path / "vera").code == 0
    refused = process("demo", "--no-serve", *options, data=tmp_path / "vera")
    assert refused.code == 1
    assert "c'è un'installazione vera" in refused.err
    assert count(tmp_path / "vera", "store_administration") == 0


def test_an_interrupted_first_run_leaves_nothing_half_done(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "demo", "--no-serve"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(tmp_path),
    ) as running:
        assert running.stderr is not None
        for line in running.stderr:
            if "Preparo la dimostrazione" in line:
                break
        time.sleep(0.3)
        running.kill()
    assert count(tmp_path, "store_administration") == 0
    assert process("demo", "--no-serve", data=tmp_path).code == 0
    assert count(tmp_path, "store_administration") == 1
    assert count(tmp_path, "store_plan") == 1


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused = process("demo", "--no-serve", data=tmp_path / "file" / "data")
    assert refused.code == 2
    assert "non si può usare" in refused.err


def test_another_database_is_left_alone(prepared: Path) -> None:
    address = "postgresql://nobody@127.0.0.1:1/nowhere"
    made = process("demo", "--no-serve", data=prepared, TRAGUARDO_DATABASE=address)
    assert made.code == 0
    assert "TRAGUARDO_DATABASE non conta" in made.err


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_busy_port_is_said(prepared: Path, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = process(command, "--port", taken.getsockname()[1], data=prepared)
    assert refused.code == 2
    assert "scegliere un'altra porta con --port" in refused.err


def answer(address: str, seconds: float = 300) -> HTTPResponse:
    """The first answer of a server that is only just starting."""
    end = time.monotonic() + seconds
    while True:
        try:
            found: HTTPResponse = urllib.request.urlopen(address)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return found


def wait_for(file: Path, words: str, seconds: float = 60) -> None:
    """Until the file says something; an e-mail is sent beside the page, not before it."""
    end = time.monotonic() + seconds
    while not re.search(words, file.read_text(encoding="utf-8")):
        assert time.monotonic() < end, f"{words} was never said"
        time.sleep(0.1)


def ask_for_a_password(address: str, email: str) -> None:
    """As somebody who forgot theirs: the e-mail goes to the console, with the server's address."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    page = browser.open(address).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    said = {"csrfmiddlewaretoken": token.group(1), "email": email}
    assert browser.open(address, urllib.parse.urlencode(said).encode()).status == 200


@pytest.mark.parametrize(("command", "who"), [("demo", MANAGER), ("serve", OWNER)])
def test_it_serves_until_ctrl_c(prepared: Path, tmp_path: Path, command: str, who: Login) -> None:
    port, said = free_port(), tmp_path / "said"
    link = rf"http://127\.0\.0\.1:{port}/password/\d+/"
    with (
        said.open("wb") as out,
        subprocess.Popen(
            [*COMMAND, command, "--port", str(port)],
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment(prepared),
        ) as running,
    ):
        try:
            page = answer(f"http://127.0.0.1:{port}/")
            assert page.status == 200
            assert b"Traguardo" in page.read()
            ask_for_a_password(f"http://127.0.0.1:{port}/password/", who.email)
            wait_for(said, link)
        finally:
            running.send_signal(signal.SIGINT)
            _nothing, told = running.communicate(timeout=300)
    assert running.returncode == 0
    assert str(port) in said.read_text(encoding="utf-8")
    assert b"Traceback" not in told
