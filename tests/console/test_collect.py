"""`traguardo collect`: the spreadsheet written, filled in, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.actions.test_filling import header
from tests.cast import TODAY
from tests.console.conftest import Command
from tests.plans import H1
from tests.stage import FLOW, Stage
from traguardo.store.models import Measurement


@pytest.fixture
def run(traguardo: Command, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("TRAGUARDO_TODAY", TODAY.isoformat())
    stage.own(FLOW, stage.cast.measurement_owner)
    return traguardo


def fill(file: Path, text: object) -> None:
    book = load_workbook(file)
    page = book.worksheets[1]
    top, columns = header(page)
    page.cell(top + 1, columns["value"]).value = text
    book.save(file)


def collect(run: Command, stage: Stage, file: Path, *options: str) -> object:
    return run("collect", stage.row.pk, file, "--as", stage.cast.planner.email, *options)


def test_the_sheet_goes_out_and_comes_back(run: Command, stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "r.xlsx"
    assert collect(run, stage, file, "--period", str(H1)).code == 0  # type: ignore[attr-defined]
    before = Measurement.objects.count()
    fill(file, 4321)
    look = collect(run, stage, file, "--read", "--dry-run")
    assert "4321" in look.out  # type: ignore[attr-defined]
    assert Measurement.objects.count() == before
    assert collect(run, stage, file, "--read").out == "1 valori registrati.\n"  # type: ignore[attr-defined]
    assert Measurement.objects.count() == before + 1
    assert collect(run, stage, file, "--read").out == "0 valori registrati.\n"  # type: ignore[attr-defined]
    assert Measurement.objects.count() == before + 1


def test_cells_that_do_not_fit_are_named_and_nothing_is_stored(
    run: Command, stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "r.xlsx"
    collect(run, stage, file, "--period", str(H1), "--owner", stage.cast.measurement_owner.email)
    fill(file, "molti")
    before = Measurement.objects.count()
    wrong = collect(run, stage, file, "--read")
    assert wrong.code == 1  # type: ignore[attr-defined]
    assert "!I5" in wrong.err  # type: ignore[attr-defined]
    assert "nulla è stato registrato" in wrong.err  # type: ignore[attr-defined]
    assert Measurement.objects.count() == before


def test_conflicts_are_decided_by_an_option(run: Command, stage: Stage, tmp_path: Path) -> None:
    mine, theirs = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for file, text in ((mine, 41), (theirs, 42)):
        collect(run, stage, file, "--period", str(H1))
        fill(file, text)
    collect(run, stage, mine, "--read")
    undecided = collect(run, stage, theirs, "--read")
    assert undecided.code == 1  # type: ignore[attr-defined]
    assert "--conflicts" in undecided.err  # type: ignore[attr-defined]
    collect(run, stage, theirs, "--read", "--conflicts", "stored")
    assert Measurement.objects.filter(period=str(H1)).last().number == 41  # type: ignore[union-attr]
    collect(run, stage, theirs, "--read", "--conflicts", "sheet")
    assert Measurement.objects.filter(period=str(H1)).last().number == 42  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("r.csv", (), ".xlsx"),
        ("r.xlsx", ("--period", "ieri"), "non è un periodo"),
        ("manca.xlsx", ("--read",), "non esiste"),
    ],
)
def test_wrong_usage_says_what_would_be_right(
    run: Command, stage: Stage, tmp_path: Path, name: str, options: tuple[str, ...], said: str
) -> None:
    wrong = collect(run, stage, tmp_path / name, *options)
    assert wrong.code == 2  # type: ignore[attr-defined]
    assert said in wrong.err  # type: ignore[attr-defined]


def test_each_person_gets_the_sheet_in_their_own_language(
    run: Command, stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "r.xlsx"
    owner = stage.cast.measurement_owner
    owner.language = "en"
    owner.save()
    collect(run, stage, file, "--period", str(H1))
    assert load_workbook(file).sheetnames[0] == "Instructions"
    fill(file, 4321)
    assert collect(run, stage, file, "--read").out == "1 valori registrati.\n"  # type: ignore[attr-defined]
