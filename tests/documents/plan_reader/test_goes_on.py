"""What goes on elsewhere: rows and lines that say so, numbers that count on, years in a line."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import cell, paragraph, row, table

COLUMNS = ("N.", "Obiettivo operativo", "Responsabile", "Indicatore", "Target 2026")


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("1 (segue)", "(segue)"),
        ("1 (se gue)", "Curare le barche (segue)"),
        ("1", "Curare le barche – continua"),
        ("1", "idem"),
        ("1", "come sopra"),
        ("1 (continued)", "(continued)"),
    ],
)
def test_a_row_that_says_it_goes_on_begins_no_objective(number: str, title: str) -> None:
    found = read(
        table(
            row(*COLUMNS),
            row("1", "Curare le barche", "Ada Neri", "Barche curate", "8"),
            row(number, title, "idem", "Remi comprati", "20"),
            row("2", "Aprire i moli", "Ugo Bassi", "Moli aperti", "3"),
        )
    )
    told = [(one.number, one.title, one.responsible) for one in every_objective(found)]
    assert told == [("1", "Curare le barche", "Ada Neri"), ("2", "Aprire i moli", "Ugo Bassi")]
    assert [len(one.indicators) for one in every_objective(found)] == [2, 1]


@pytest.mark.parametrize(
    "line", ["Progetto P1 – segue", "(continua alla pagina seguente)", "Obiettivo 1 (segue)"]
)
def test_a_heading_that_says_it_goes_on_ends_nothing(line: str) -> None:
    found = read(
        table(
            row("Progetto P1", "Rifare il pontile dei pescatori"),
            row("Descrizione", "Il pontile di legno cede in due punti."),
            row("Responsabile", "Ada Neri"),
        ),
        paragraph(line, style="Heading2"),
        table(row("Indicatore", "Target 2026"), row("Metri rifatti", "40")),
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("P1", "Rifare il pontile dei pescatori")
    assert [one.name for one in objective.indicators] == ["Metri rifatti"]


def test_projects_of_an_area_are_objectives_and_the_area_stands() -> None:
    def project(number: str, title: str) -> str:
        return table(
            row(f"Intervento n. {number}", cell(title, span=3)),
            row("Descrizione", cell("Opere a terra.", span=3)),
            row("Responsabile", "Ada Neri", "Direzione", "Ufficio moli"),
            row("Importo (€)", "120.000", "Finanziam.", "fondi propri"),
        )

    found = read(
        paragraph("3. Asse 2 – Opere dei laghi", style="Heading1"),
        project("1", "Rifare il pontile dei pescatori"),
        paragraph("Il secondo intervento è descritto di seguito."),
        project("2", "Illuminare il molo delle barche"),
    )
    assert [(one.number, one.budget) for one in every_objective(found)] == [
        ("1", every_objective(found)[0].budget),
        ("2", every_objective(found)[1].budget),
    ]
    assert all(one.budget is not None for one in every_objective(found))
    assert [one.title for one in found.plan.areas] == ["Opere dei laghi"]


def test_a_card_whose_number_counts_on_is_of_the_level_of_those_before() -> None:
    found = read(
        paragraph("Linea strategica 1. Laghi", style="Heading1"),
        paragraph("Obiettivo 1.1 – Curare le barche", style="Heading2"),
        table(row("Indicatore", "Target 2026"), row("Barche curate", "8")),
        paragraph("Linea strategica 2. Boschi", style="Heading1"),
        table(
            row("Obiettivo strategico", "Indicatore", "Target 2026"),
            row("2.1 Aprire i sentieri", "Sentieri aperti", "3"),
        ),
        paragraph("Linea strategica 3. Sede", style="Heading1"),
        table(
            row("Obiettivo 3.1", cell("Rifare la sede", span=2)),
            row("Descrizione", cell("La sede cade a pezzi.", span=2)),
            row("Indicatore", "Situazione iniziale", "31/12/2026"),
            row("Stanze rifatte", "2 su 9", "5"),
        ),
        table(
            row("Obiettivo 3.2", cell("Riordinare le carte", span=2)),
            row("Indicatore", "Situazione iniziale", "31/12/2026"),
            row("Faldoni riordinati", "10", "40"),
        ),
    )
    assert [[one.title for one in area.objectives] for area in found.plan.areas] == [
        ["Curare le barche"],
        ["2.1 Aprire i sentieri"],
        ["Rifare la sede", "Riordinare le carte"],
    ]
    assert found.plan.operational_objectives == ()
    (target,) = found.plan.areas[2].objectives[0].indicators[0].targets
    assert (target.year, target.text) == (2026, "5")


@pytest.mark.parametrize("promised", ["Target", "Target 2026"])
def test_the_last_day_of_a_year_behind_a_target_is_what_was_reached(promised: str) -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Indicatore", promised, "31/12/2026"),
            row("Curare le barche", "Barche curate", "8", "6"),
        )
    )
    (indicator,) = every_indicator(found)
    assert [one.text for one in indicator.targets] == ["8"]


@pytest.mark.parametrize("mark", [";", ","])
def test_years_behind_the_first_target_of_a_line_have_their_own(mark: str) -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Curare le barche"),
        paragraph(
            "Indicatore: Barche curate. Valore di partenza: 4. "
            f"Target 2026: sei{mark} 2027: otto{mark} 2028: dieci."
        ),
    )
    (indicator,) = every_indicator(found)
    assert [(one.year, one.text) for one in indicator.targets] == [
        (2026, "sei"),
        (2027, "otto"),
        (2028, "dieci"),
    ]


def test_a_numbered_level_is_an_area_over_one_card_where_another_is_one() -> None:
    found = read(
        paragraph("Linea strategica 1. Laghi", style="Heading1"),
        paragraph("Obiettivo 1.1 – Curare le barche", style="Heading2"),
        table(row("Indicatore", "Target 2026"), row("Barche curate", "8")),
        paragraph("Linea strategica 2. Sede", style="Heading1"),
        table(
            row("Obiettivo 2.1", cell("Rifare la sede", span=2)),
            row("Descrizione", cell("La sede cade a pezzi.", span=2)),
            row("Indicatore", "Baseline", "Target 2026"),
            row("Stanze rifatte", "2", "5"),
        ),
    )
    told = [(area.title, [one.title for one in area.objectives]) for area in found.plan.areas]
    assert told == [("Laghi", ["Curare le barche"]), ("Sede", ["Rifare la sede"])]


def test_a_card_in_a_sheet_does_not_go_on_with_the_table_before() -> None:
    def card(number: int, title: str, *phases: str) -> str:
        first, *others = phases
        return table(
            row(f"Obiettivo {number}", cell(title, span=3)),
            row("Responsabile", cell("Ada Neri", span=3)),
            row(cell("Fasi", merge="restart"), first, "x", ""),
            *(row(cell(merge="on"), one, "", "x") for one in others),
            row("", "Indicatore", "Peso", "Target 2026"),
            row("", f"Misura {number}", "100", "8"),
        )

    found = read(
        card(1, "Curare le barche", "Gara", "Lavori"), card(2, "Aprire i moli", "Bando", "Opere")
    )
    told = [
        ([one.text for one in goal.actions], [one.name for one in goal.indicators])
        for goal in every_objective(found)
    ]
    assert told == [(["Gara", "Lavori"], ["Misura 1"]), (["Bando", "Opere"], ["Misura 2"])]


def test_projects_in_headings_are_objectives_where_no_line_names_one() -> None:
    def project(number: int, title: str) -> tuple[str, ...]:
        return (
            paragraph(f"Progetto {number} – {title}", style="Heading2"),
            table(row("Descrizione", "Opere a terra."), row("RUP", "Ada Neri")),
            table(row("Indicatore", "Peso", "Al 31.12.2026"), row("Metri rifatti", "100", "40")),
        )

    found = read(*project(1, "Rifare il pontile"), *project(2, "Illuminare il molo"))
    told = [(one.number, one.title, one.responsible) for one in every_objective(found)]
    assert told == [("1", "Rifare il pontile", "Ada Neri"), ("2", "Illuminare il molo", "Ada Neri")]


def test_an_equals_sign_states_a_target_and_brackets_the_value_before() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Curare le barche"),
        paragraph("Indicatore: Barche curate; Target 2026 = 8; 2027 = 9"),
        paragraph("Indicatore: Remi comprati (base 2025: 4) – Target 2026: 6"),
    )
    first, second = every_indicator(found)
    assert [(one.year, one.text) for one in first.targets] == [(2026, "8"), (2027, "9")]
    assert (second.name, second.baseline) == ("Remi comprati", 4)


@pytest.mark.parametrize(
    "name",
    [
        "Risultato da garantire entro il 31/12/2026",
        "Valore atteso entro dicembre 2026",
        "Target entro il 2026",
    ],
)
def test_a_column_may_say_by_when(name: str) -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Indicatore", name),
            row("Curare le barche", "Barche curate", "8"),
        )
    )
    (indicator,) = every_indicator(found)
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "8")]
