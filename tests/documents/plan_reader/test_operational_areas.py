"""Areas over objectives that are all operational, named in the lines of a text."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import read
from tests.documents.word import paragraph

OPENING = paragraph("Comune di Montefosco – Piano degli obiettivi 2026")
MEASURE = paragraph("Indicatore: Utenti; Peso: 100%; Target: 40")


def test_an_area_told_of_in_prose_is_one_though_all_its_objectives_are_operational() -> None:
    found = read(
        OPENING,
        paragraph("Area strategica 1: Il paese che accoglie"),
        paragraph("L'area tiene insieme il museo, la biblioteca e gli uffici del turismo."),
        paragraph("Obiettivo operativo 1.1: Aprire il museo la sera"),
        MEASURE,
    )
    (area,) = found.plan.areas
    assert area.title == "Il paese che accoglie"
    assert area.description.startswith("L'area tiene insieme")
    (card,) = found.plan.operational_objectives
    assert card.title == "Aprire il museo la sera"


def test_an_area_over_several_operational_objectives_is_one_without_prose() -> None:
    found = read(
        OPENING,
        paragraph("Area strategica 1: Il paese che accoglie"),
        paragraph("Obiettivo operativo 1.1: Aprire il museo la sera"),
        MEASURE,
        paragraph("Obiettivo operativo 1.2: Rifare le guide"),
        MEASURE,
        paragraph("Area strategica 2: Il paese che lavora"),
        paragraph("Obiettivo operativo 2.1: Aprire lo sportello"),
        MEASURE,
    )
    titles = [area.title for area in found.plan.areas]
    assert titles == ["Il paese che accoglie", "Il paese che lavora"]


def test_a_card_in_lines_only_names_its_area() -> None:
    card = (
        paragraph("Area strategica: Il paese che accoglie"),
        paragraph("Obiettivo operativo: Aprire il museo la sera"),
        paragraph("Responsabile: Ada Verdi"),
        MEASURE,
    )
    found = read(OPENING, *card)
    assert found.plan.areas == ()
    assert "area_in_card" in {one.rule for one in found.findings}
