"""A running number in front of a table changes nothing of what its rows say."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
CARD = table(row("Obiettivo operativo", "Ridurre le attese"), row("Responsabile", "Ada Neri"))


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


@pytest.mark.parametrize("counter", ["N.", "N. ord.", "#", "Prog."])
def test_a_count_before_the_codes_of_indicators_numbers_nothing(counter: str) -> None:
    found = read(
        CARD,
        table(
            row(counter, "Cod.", "Indicatore", "Peso", "Target 2026"),
            row("1", "A.1", "Pratiche evase", "60", "90%"),
            row("2", "A.2", "Giorni di attesa", "40", "10"),
        ),
    )
    (objective,) = found.plan.operational_objectives
    assert objective.title == "Ridurre le attese"
    assert [one.number for one in objective.indicators] == ["A.1", "A.2"]
    assert [one.name for one in objective.indicators] == ["Pratiche evase", "Giorni di attesa"]


def test_a_count_of_rows_is_not_the_number_of_the_objective_they_share() -> None:
    found = read(
        table(
            row("N.", "Obiettivo operativo", "Indicatore", "Peso", "Target 2026"),
            row("1", cell("Ridurre le attese", merge="restart"), "Pratiche evase", "60", "90%"),
            row("2", cell("", merge="continue"), "Giorni di attesa", "40", "10"),
            row("3", "Curare i parchi", "Prati falciati", "100", "8"),
        ),
    )
    first, second = found.plan.operational_objectives
    assert [first.title, second.title] == ["Ridurre le attese", "Curare i parchi"]
    assert [one.number for one in first.indicators] == ["1", "2"]


def test_a_count_of_objectives_stays_their_number() -> None:
    found = read(
        table(
            row("N.", "Obiettivo operativo", "Indicatore", "Peso", "Target 2026"),
            row("1", "Ridurre le attese", "Pratiche evase", "60", "90%"),
            row("2", "Curare i parchi", "Prati falciati", "100", "8"),
        ),
    )
    assert [one.number for one in found.plan.operational_objectives] == ["1", "2"]


def test_a_count_before_the_staff_of_an_office_is_said_of_no_objective() -> None:
    found = read(
        table(
            row("N.", "Settore", "Dirigenti", "Istruttori"),
            row("1", "Settore Viabilità", "1", "12"),
            row("2", "Settore Ambiente", "1", "9"),
        ),
        CARD,
        table(
            row("Indicatore", "Peso", "Target 2026"),
            row("Pratiche evase", "100", "90%"),
        ),
    )
    (objective,) = found.plan.operational_objectives
    assert objective.title == "Ridurre le attese"
    assert not objective.notes


def test_a_count_before_rows_of_one_year_each_does_not_part_an_indicator() -> None:
    found = read(
        CARD,
        table(
            row("N.", "Indicatore", "Anno", "Target"),
            row("1", "Pratiche evase", "2026", "80%"),
            row("2", "Pratiche evase", "2027", "90%"),
        ),
    )
    (objective,) = found.plan.operational_objectives
    (indicator,) = objective.indicators
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "80%"), (2027, "90%")]


def test_an_empty_column_of_remarks_does_not_make_a_summary_a_plan() -> None:
    found = read(
        table(
            row("Area strategica", "Obiettivo operativo", "Indicatore", "Note"),
            row("Servizi", "Ridurre le attese", "Pratiche evase", ""),
            row("Servizi", "Curare i parchi", "Prati falciati", ""),
        ),
        paragraph("Area strategica: Servizi"),
        CARD,
        table(row("Indicatore", "Peso", "Target 2026"), row("Pratiche evase", "100", "90%")),
        table(row("Obiettivo operativo", "Curare i parchi"), row("Responsabile", "Lia Verdi")),
        table(row("Indicatore", "Peso", "Target 2026"), row("Prati falciati", "100", "8")),
    )
    titles = [one.title for one in found.plan.operational_objectives]
    assert titles == ["Ridurre le attese", "Curare i parchi"]


@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_column_of_nothing_changes_nothing(place: int) -> None:
    def spaced(*texts: str) -> str:
        return row(*texts[:place], "", *texts[place:])

    found = read(
        table(
            spaced("Settore", "Dirigenti", "Istruttori", "Operatori"),
            spaced("Settore Viabilità", "1", "12", "4"),
            spaced("Settore Ambiente", "1", "9", "2"),
        ),
        CARD,
        table(
            spaced("Indicatore", "Formula", "Peso", "Target 2026"),
            spaced("Pratiche evase", "evase / ricevute", "100", "90%"),
        ),
    )
    (objective,) = found.plan.operational_objectives
    assert (objective.title, objective.notes) == ("Ridurre le attese", ())
    (indicator,) = objective.indicators
    assert (indicator.name, indicator.targets[0].text) == ("Pratiche evase", "90%")
