"""Numbers before titles: of areas said twice, of offices, of objectives in a list of their own."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_objective, read
from tests.documents.word import cell, paragraph, row, table

TREE = ("Area strategica", "Obiettivo strategico", "Obiettivo operativo", "Indicatore", "Target")


@pytest.mark.parametrize("mark", ["1 ", "1. ", "1 – ", "Area strategica 1 – "])
def test_a_column_that_repeats_an_area_with_its_number_begins_no_other(mark: str) -> None:
    found = read(
        paragraph("Area strategica 1 – Scuole aperte", style="Heading2"),
        paragraph("Le scuole restano aperte di pomeriggio, anche a chi non le frequenta."),
        table(
            row(*TREE),
            row(f"{mark}Scuole aperte", "1.1 Aprire di sera", "1.1.1 Corsi", "Ore", "20"),
        ),
    )
    (area,) = found.plan.areas
    assert area.title == "Scuole aperte"
    assert area.description.startswith("Le scuole restano aperte")
    assert [one.number for one in area.objectives] == ["1.1"]


def test_a_column_that_repeats_a_strategic_objective_with_its_number_begins_no_other() -> None:
    found = read(
        paragraph("Area strategica 1 – Scuole aperte", style="Heading2"),
        paragraph("Obiettivo strategico: Aprire di sera", style="Heading3"),
        table(
            row("Obiettivo strategico", "Obiettivo operativo", "Indicatore", "Target"),
            row("1.1 Aprire di sera", "1.1.1 Tenere corsi", "Ore", "20"),
        ),
    )
    (area,) = found.plan.areas
    assert [(one.number, one.title) for one in area.objectives] == [("1.1", "Aprire di sera")]


def test_areas_of_the_same_words_and_other_numbers_are_two() -> None:
    found = read(
        table(
            row(*TREE),
            row("1 Servizi", "1.1 Aprire di sera", "1.1.1 Tenere corsi", "Ore", "20"),
            row("2 Servizi", "2.1 Aprire di notte", "2.1.1 Tenere turni", "Ore", "8"),
        ),
    )
    assert [area.title for area in found.plan.areas] == ["1 Servizi", "2 Servizi"]


def sheet(heading: str, office: str) -> tuple[str, ...]:
    head = table(row("Dirigente", "dott.ssa Ada Neri"), row("Area dirigenziale", office))
    cards = [
        table(
            row(f"Obiettivo n. {number}", cell(title, span=2)),
            row("Descrizione", cell("Meno attese agli sportelli.", span=2)),
            row("Indicatore", "Peso", "Target 2026"),
            row("Giorni medi", "100%", "20"),
        )
        for number, title in ((1, "Accorciare le attese"), (2, "Aprire di sera"))
    ]
    return paragraph(heading, style="Heading1"), head, cards[0], paragraph(""), cards[1]


def test_a_bare_area_that_is_the_office_of_the_cards_below_is_none_of_the_plan() -> None:
    found = read(
        *sheet("Area 1 - Anagrafe", "Area 1 – Servizi anagrafici"),
        *sheet("Area 2 - Scuole", "Area 2 – Servizi alle scuole"),
    )
    assert found.plan.areas == ()
    offices = [one.cost_centre for one in found.plan.operational_objectives]
    first, second = "Area 1 – Servizi anagrafici", "Area 2 – Servizi alle scuole"
    assert offices == [first, first, second, second]
    told = " ".join(one.message for one in found.findings)
    sections = " ".join(one.section for one in found.plan.operational_objectives)
    assert "Area 1 – Anagrafe" in told + sections


def test_a_bare_area_over_offices_of_other_numbers_is_one_of_the_plan() -> None:
    found = read(
        *sheet("Area 1 - Anagrafe aperta", "Area 1 – Servizi anagrafici"),
        *sheet("Area 2 - Scuole aperte", "Area 1 – Servizi anagrafici"),
    )
    assert [area.title for area in found.plan.areas] == ["Anagrafe aperta", "Scuole aperte"]


def card(title: str, *names: str) -> tuple[str, str]:
    indicators = [row(name, "60%", "20") for name in names]
    return paragraph(""), table(
        row("Obiettivo operativo", cell(title, span=2)),
        row("Descrizione", cell("Meno attese agli sportelli.", span=2)),
        row("KPI", "Peso", "Target 2026"),
        *indicators,
    )


def numbers(*cards: tuple[str, str]) -> list[str]:
    return [one.number for one in every_objective(read(*(part for one in cards for part in one)))]


def test_titles_that_count_the_cards_say_their_numbers() -> None:
    assert numbers(card("1. Aprire di sera", "Ore"), card("2. Ridurre le code", "Minuti")) == [
        "1",
        "2",
    ]


def test_the_figure_of_a_title_is_its_number_where_its_indicators_go_on_with_it() -> None:
    assert numbers(card("4. Aprire di sera", "KPI 4.1 Ore aperte", "KPI 4.2 Utenti")) == ["4"]


def test_a_figure_that_nothing_goes_on_with_is_no_number() -> None:
    assert numbers(card("4. Aprire di sera", "Ore"), card("Ridurre le code", "Minuti")) == ["", ""]
