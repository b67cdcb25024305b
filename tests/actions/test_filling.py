"""The collection spreadsheet, filled in with every office's tools and sent back like the form."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.cast import TODAY
from tests.plans import H1
from tests.stage import BY_DATE, FLOW, FLOW_BELOW, MEAN, RATIO, Stage
from traguardo.actions.collecting import set_window
from traguardo.actions.confirming import decide_figures
from traguardo.actions.filling import (
    FilledSheet,
    State,
    collection_workbook,
    read_filled,
    send_filled,
)
from traguardo.actions.measuring import record_measurement
from traguardo.actions.permission import Refused
from traguardo.core.collection import FigureState, Window
from traguardo.documents.collection.reading import read_collection
from traguardo.documents.collection.words import WORDS
from traguardo.store import conversion
from traguardo.store.models import JournalEntry, Measurement, MeasurementInput, Person

Edit = Callable[[Workbook], None]
EVERY = (FLOW, RATIO, FLOW_BELOW, BY_DATE, MEAN)


@pytest.fixture
def owned(stage: Stage) -> Stage:
    """Every indicator is measured by the measurement owner; nothing is reported yet."""
    MeasurementInput.objects.all()._raw_delete("default")
    Measurement.objects.all()._raw_delete("default")
    for path in EVERY:
        stage.own(path, stage.cast.measurement_owner)
    return stage


def book(stage: Stage, owner: Person | None = None, by: Person | None = None) -> Workbook:
    data = collection_workbook(
        stage.row,
        H1,
        owner=owner or stage.cast.measurement_owner,
        by=by or stage.cast.measurement_owner,
        today=TODAY,
    )
    return load_workbook(BytesIO(data))


def header(page: Any) -> tuple[int, dict[str, int]]:
    """The row of the names, and the column of each."""
    names = {text: name for words in WORDS.values() for name, text in words.headers.items()}
    for row in page.iter_rows():
        found = {names[c.value]: c.column for c in row if c.value in names}
        if len(found) > 5:
            return row[0].row, found
    raise AssertionError("no header")


def put(
    stage: Stage, book: Workbook, path: str, name: str = "value", text: Any = "", nth: int = 0
) -> str:
    """Write into the row of an indicator; gives back the address."""
    key = f"/{stage.indicator(path).pk}/"
    for page in book.worksheets[1:]:
        top, columns = header(page)
        rows = [
            row
            for row in range(top + 1, page.max_row + 1)
            if key in str(page.cell(row, columns["key"]).value)
        ]
        if rows:
            cell = page.cell(rows[nth], columns[name])
            cell.value = text
            return f"{page.title}!{cell.coordinate}"
    raise AssertionError(path)


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def looked(
    stage: Stage, data: bytes, name: str = "r.xlsx", by: Person | None = None
) -> FilledSheet:
    return read_filled(
        stage.row, read_collection(data, name), by=by or stage.cast.measurement_owner, today=TODAY
    )


def sent(
    stage: Stage, data: bytes, taken: tuple[int, ...] = (), name: str = "r.xlsx"
) -> FilledSheet:
    found = looked(stage, data, name)
    refusals = send_filled(stage.row, found, taken, by=stage.cast.measurement_owner, today=TODAY)
    assert refusals == {}
    return found


def value(stage: Stage, path: str) -> Any:
    row = Measurement.objects.filter(indicator=stage.indicator(path), period=str(H1)).last()
    return None if row is None else conversion.value_of(row)


def fill(stage: Stage, book: Workbook) -> None:
    put(stage, book, FLOW, text=41)
    put(stage, book, RATIO, text=9)
    put(stage, book, RATIO, text=12, nth=1)
    put(stage, book, BY_DATE, text=date(2026, 3, 18))


def states(found: FilledSheet) -> dict[State, int]:
    return {state: len(found.of(state)) for state in State if found.of(state)}


def test_what_is_filled_in_is_recorded_like_by_the_form(owned: Stage) -> None:
    made = book(owned)
    fill(owned, made)
    found = sent(owned, saved(made))
    assert states(found) == {State.NEW: 3, State.SAME: 2}
    assert [value(owned, one) for one in (FLOW, RATIO, BY_DATE)] == [41, 75, date(2026, 3, 18)]
    assert JournalEntry.objects.filter(verb="measure").count() == 3


def test_the_same_file_again_changes_nothing(owned: Stage) -> None:
    made = book(owned)
    fill(owned, made)
    sent(owned, saved(made))
    again = sent(owned, saved(made))
    assert states(again) == {State.SAME: 5}
    assert not again.sendable
    assert Measurement.objects.filter(period=str(H1)).count() == 3


def test_a_file_that_nobody_touched_changes_nothing(owned: Stage) -> None:
    report(owned, FLOW, 40)
    assert states(looked(owned, saved(book(owned)))) == {State.SAME: 5}


def report(stage: Stage, path: str, figure: int, **more: Any) -> Measurement:
    return record_measurement(
        stage.indicator(path),
        period=H1,
        value=Decimal(figure),
        by=stage.cast.planner,
        today=TODAY,
        **more,
    )


def test_what_others_reported_meanwhile_waits_for_a_choice(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=41)
    report(owned, FLOW, 40)
    data = saved(made)
    (conflict,) = looked(owned, data).of(State.CONFLICT)
    assert (conflict.now.figures["value"], conflict.said.figures["value"]) == (40, 41)
    sent(owned, data)
    assert value(owned, FLOW) == 40
    sent(owned, data, (conflict.row.pk,))
    assert value(owned, FLOW) == 41


def test_a_cell_nobody_touched_does_not_take_back_what_others_reported(owned: Stage) -> None:
    report(owned, FLOW, 40)
    made = book(owned)
    put(owned, made, RATIO, text=9)
    put(owned, made, RATIO, text=12, nth=1)
    report(owned, FLOW, 44)
    assert states(sent(owned, saved(made))) == {State.NEW: 1, State.SAME: 4}
    assert value(owned, FLOW) == 44


def test_an_emptied_cell_takes_nothing_away(owned: Stage) -> None:
    report(owned, FLOW, 40)
    made = book(owned)
    put(owned, made, FLOW, text=None)
    assert states(looked(owned, saved(made))) == {State.SAME: 4, State.ERASED: 1}


def test_an_absence_has_its_reason(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, "absence", "non applicabile")
    where = put(owned, made, FLOW, "note", None)
    (error,) = looked(owned, saved(made)).errors
    assert error.place == where
    assert "perché" in error.message
    put(owned, made, FLOW, "note", "Nessuna fiera nel semestre")
    sent(owned, saved(made))
    assert value(owned, FLOW).value == "not_applicable"


@pytest.mark.parametrize(
    ("path", "name", "text", "said"),
    [
        (FLOW, "value", "molti", "non è un numero"),
        (FLOW, "value", "n.a.", "va scritto in"),
        (FLOW, "value", "non applicabile", "va scritto in «Se il valore manca»"),
        (BY_DATE, "value", "31/02/2026", "non è un giorno"),
        (BY_DATE, "value", 12, "scrivere una data"),
        (RATIO, "value", 9, "servono tutte le sue righe"),
        (FLOW, "absence", "boh", "scegliere fra"),
        (FLOW, "to_date", "forse", "scrivere sì o no"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(
    owned: Stage, path: str, name: str, text: Any, said: str
) -> None:
    made = book(owned)
    where = put(owned, made, path, name, text)
    found = looked(owned, saved(made))
    assert [said in one.message for one in found.errors] == [True]
    if path != RATIO:
        assert found.errors[0].place == where
    with pytest.raises(Refused, match="nulla è stato registrato"):
        send_filled(owned.row, found, (), by=owned.cast.measurement_owner, today=TODAY)
    assert not Measurement.objects.filter(period=str(H1)).exists()


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("1.234,5", "1234.5"),
        ("1234,50", "1234.5"),
        (" 41 ", "41"),
        (41.25, "41.25"),
        ("€ 12", "12"),
    ],
)
def test_numbers_are_read_as_people_write_them(owned: Stage, text: Any, worth: str) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=text)
    sent(owned, saved(made))
    assert value(owned, FLOW) == Decimal(worth)


def _rename(made: Workbook) -> None:
    made.worksheets[1].title = "Copia di lavoro"


def _move_columns(made: Workbook) -> None:
    made.worksheets[1].insert_cols(2, 3)
    made.worksheets[1].insert_rows(1, 4)


def _drop_columns(made: Workbook) -> None:
    page = made.worksheets[1]
    _top, columns = header(page)
    for name in ("wanted", "before", "target"):
        page.delete_cols(columns[name] if name == "wanted" else header(page)[1][name])


def _drop_instructions(made: Workbook) -> None:
    made.remove(made.worksheets[0])


def _texts(made: Workbook) -> None:
    page = made.worksheets[1]
    top, columns = header(page)
    for row in range(top + 1, page.max_row + 1):
        cell = page.cell(row, columns["value"])
        if isinstance(cell.value, int):
            cell.value = f"{cell.value},0"
        elif cell.value is not None:
            cell.value = f"{cell.value:%d/%m/%Y}"


@pytest.mark.parametrize(
    "edit", [_rename, _move_columns, _drop_columns, _drop_instructions, _texts]
)
def test_a_mangled_sheet_is_still_read(owned: Stage, edit: Edit) -> None:
    made = book(owned)
    fill(owned, made)
    edit(made)
    sent(owned, saved(made))
    assert [value(owned, one) for one in (FLOW, RATIO, BY_DATE)] == [41, 75, date(2026, 3, 18)]


def test_rows_that_were_deleted_are_simply_not_sent(owned: Stage) -> None:
    made = book(owned)
    fill(owned, made)
    where = put(owned, made, FLOW, text=41).split("!")[1]
    made.worksheets[1].delete_rows(int("".join(filter(str.isdigit, where))))
    sent(owned, saved(made))
    assert value(owned, FLOW) is None
    assert value(owned, RATIO) == 75


def test_a_row_without_its_key_and_a_row_twice_are_errors(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=41)
    put(owned, made, FLOW, "key", "")
    page = made.worksheets[1]
    page.append([page.cell(page.max_row, c).value for c in range(1, page.max_column + 1)])
    messages = [one.message for one in looked(owned, saved(made)).errors]
    assert any("non ha più la sua chiave" in one for one in messages)


@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not installed")
def test_a_sheet_saved_by_libreoffice_is_read(owned: Stage, tmp_path: Path) -> None:
    made = book(owned)
    fill(owned, made)
    file = tmp_path / "r.xlsx"
    made.save(file)
    for kind in ("ods", "xlsx:Calc MS Excel 2007 XML"):
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        out = tmp_path / kind[:3]
        subprocess.run(
            [*command, "--convert-to", kind, "--outdir", str(out), str(file)],
            check=True,
            capture_output=True,
            timeout=120,
        )
    assert states(looked(owned, (tmp_path / "xls" / "r.xlsx").read_bytes())) == {
        State.NEW: 3,
        State.SAME: 2,
    }
    sent(owned, (tmp_path / "ods" / "r.ods").read_bytes(), name="r.ods")
    assert [value(owned, one) for one in (FLOW, RATIO, BY_DATE)] == [41, 75, date(2026, 3, 18)]


def test_the_window_and_the_roles_count_as_for_the_form(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=41)
    data = saved(made)
    stranger = looked(owned, data, by=owned.cast.evaluator)
    assert "ruol" in stranger.of(State.NEW)[0].problem.casefold()
    yesterday = TODAY - timedelta(days=1)
    set_window(
        owned.row, Window(H1, yesterday, yesterday, yesterday), by=owned.cast.planner, today=TODAY
    )
    (late,) = looked(owned, data).of(State.NEW)
    assert "è chiusa" in late.problem
    assert not looked(owned, data).sendable
    assert not Measurement.objects.filter(period=str(H1)).exists()


def test_somebody_elses_indicator_is_refused(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=41)
    owned.own(FLOW, owned.cast.objective_owner)
    assert looked(owned, saved(made)).of(State.NEW)[0].problem


def test_a_confirmed_figure_is_not_overwritten(owned: Stage) -> None:
    made = book(owned)
    put(owned, made, FLOW, text=41)
    kept = report(owned, FLOW, 40)
    owned.own("areas/0/objectives/0", owned.cast.objective_owner)
    decide_figures(
        owned.row, [kept], FigureState.CONFIRMED, by=owned.cast.objective_owner, today=TODAY
    )
    assert looked(owned, saved(made)).of(State.CONFLICT)[0].problem


def test_only_who_runs_the_collection_takes_everybodys_sheet(owned: Stage) -> None:
    settings: dict[str, Any] = {"owner": None, "today": TODAY}
    whole = collection_workbook(owned.row, H1, by=owned.cast.planner, **settings)
    assert len(load_workbook(BytesIO(whole)).worksheets) == 2
    with pytest.raises(Refused):
        collection_workbook(owned.row, H1, by=owned.cast.measurement_owner, **settings)


def test_another_plans_sheet_is_refused(owned: Stage) -> None:
    made = book(owned)
    where = put(owned, made, FLOW, text=41)
    put(owned, made, FLOW, "key", f"T1/999/{H1}/{owned.indicator(FLOW).pk}/value/x")
    (error,) = [one for one in looked(owned, saved(made)).errors if one.place == where]
    assert "di un altro piano" in error.message


def test_only_the_cells_asked_for_are_open_and_nothing_computes(owned: Stage) -> None:
    row = owned.indicator(FLOW)
    row.name = '=HYPERLINK("http://x")'
    row.save()
    made = book(owned)
    assert all(page.protection.sheet for page in made.worksheets)
    top, columns = header(made.worksheets[1])
    for line in made.worksheets[1].iter_rows(min_row=top + 1):
        for cell in line:
            assert cell.data_type != "f"
            name = next(name for name, at in columns.items() if at == cell.column)
            if name in {"key", "indicator", "target", "before"}:
                assert cell.protection.locked
            if name == "value":
                assert not cell.protection.locked
    assert made.worksheets[1].column_dimensions["A"].hidden
    lists = {one.formula1 for one in made.worksheets[1].data_validations.dataValidation}
    assert '"sì,no"' in lists
    assert '"non applicabile,sospeso"' in lists
