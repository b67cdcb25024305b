"""Rows under an indicator that only our writers write are given back to it by their place."""

from __future__ import annotations

from decimal import Decimal

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.core.model import DeclaredStatus, Indicator, Objective, Plan, Review, StrategicArea
from traguardo.documents.blocks import Cell, Row, Table
from traguardo.documents.own_rows import give_back, take_own_rows

H1 = Period.parse("2024-H1")


def row(number: int, *texts: str, table: int = 1) -> Row:
    cells = (Cell(text, Anchor(table=table, row=number, cell=n)) for n, text in enumerate(texts, 1))
    return Row(tuple(cells))


def table(*rows: Row) -> Table:
    return Table(rows, rows[0].cells[0].anchor)


def indicator(row: int, table: int = 1) -> Indicator:
    return Indicator(name=f"riga {row}", anchor=Anchor(table=table, row=row, cell=1))


OWN = (
    row(3, "Valore rilevato", "primo semestre 2024: 5"),
    row(4, "Valore rilevato: anno 2023: 7\nformula: evase"),
    row(5, "a rischio (stato dichiarato)\nmanca personale"),
)
OFFICE = (
    row(1, "Kpi operativo 1", ""),
    row(6, "Valore rilevato", "circa 5"),
    row(7, "in linea con target"),
    row(8, "raggiunto\na rischio (stato dichiarato)"),
    row(9, "Fonte", "Stato calcolato", "x"),
)


def test_our_rows_are_taken_out_and_the_offices_stay() -> None:
    (bare,), own = take_own_rows((table(*OFFICE[:1], *OWN, *OFFICE[1:]),))
    assert bare == table(*OFFICE)
    assert [one.anchor.row for one in own] == [3, 4, 5]


def test_each_goes_to_the_indicator_above_it_in_its_table() -> None:
    _, own = take_own_rows(
        (table(*OWN), table(row(9, *("Valore rilevato", "anno 2020: 1"), table=2)))
    )
    cards = (Objective("Uno", indicators=(indicator(1), indicator(4))),)
    areas = (StrategicArea("Area", "", (Objective("Due", indicators=(Indicator(),)),)),)
    plan = give_back(Plan(areas=areas, operational_objectives=cards), own, H1)
    first, second = plan.operational_objectives[0].indicators
    assert [one.value for one in first.measurements] == [Decimal(5), Decimal(7)]
    assert first.formula == "evase"
    assert second.measurements == ()
    assert second.reviews == (
        Review(H1, DeclaredStatus.AT_RISK, (), "manca personale", anchor=OWN[2].cells[0].anchor),
    )
    assert plan.areas == areas


def test_a_plan_read_from_another_document_stays_as_it_is() -> None:
    plan = Plan(operational_objectives=(Objective("Uno", indicators=(indicator(1),)),))
    assert give_back(plan, [], H1) is plan
