"""A level and its number alone in a line, or across a table, with its title beside or below."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.lone_levels import level_alone

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
COLUMNS = ("Cod.", "Indicatore", "Formula", "2026", "2027", "2028")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


def measured(title: str, code: str) -> str:
    return table(
        row(cell(f"Obiettivo strategico {code}", span=2), cell(title, span=4)),
        row(*COLUMNS),
        row(f"{code}a", "Visite svolte", "conteggio", "10", "12", "14"),
    )


def areas(found: ReadPlan) -> list[tuple[str, list[str]]]:
    return [(area.title, [one.title for one in area.objectives]) for area in found.plan.areas]


WANTED = [("Acqua e suolo", ["Curare i fossi"]), ("Cura dei boschi", ["Aprire i sentieri"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PRIORITÀ POLITICA I", "PRIORITÀ POLITICA II"),
        ("DIRETTRICE I", "DIRETTRICE II"),
        ("Linea strategica A", "Linea strategica B"),
        ("AMBITO N. 1", "AMBITO N. 2"),
        ("Pillar 1", "Pillar 2"),
        ("Asse 1.", "Asse 2."),
        ("Area strategica 1", "Area strategica 2"),
        ("Strategic area 1", "Strategic area 2"),
    ],
)
@pytest.mark.parametrize("styles", [("", ""), ("Heading1", ""), ("Heading1", "Heading2")])
def test_a_level_alone_in_its_line_takes_its_title_from_the_next(
    first: str, second: str, styles: tuple[str, str]
) -> None:
    level, titled = styles
    found = read(
        paragraph(first, style=level),
        paragraph("Acqua e suolo", style=titled),
        measured("Curare i fossi", "1.1"),
        paragraph(second, style=level),
        paragraph("Cura dei boschi", style=titled),
        measured("Aprire i sentieri", "2.1"),
    )
    assert areas(found) == WANTED


def test_prose_below_a_level_alone_is_not_its_title() -> None:
    found = read(
        paragraph("DIRETTRICE I"),
        paragraph("La direttrice riguarda i boschi, che coprono metà del territorio."),
        measured("Curare i fossi", "1.1"),
    )
    assert [title for title, _ in areas(found)] == [""]


def test_a_bare_area_whose_head_is_named_below_is_an_office() -> None:
    found = read(
        paragraph("AREA 2"),
        paragraph("Servizi finanziari"),
        paragraph("Dirigente: dott. Ugo Fabbri"),
        table(
            row("Obiettivo operativo", "Indicatore", "Peso", "Target 2026"),
            row("Pagare prima", "Giorni medi", "100", "20"),
        ),
    )
    assert areas(found) == []
    assert [one.responsible for one in found.plan.operational_objectives] == ["dott. Ugo Fabbri"]


@pytest.mark.parametrize("words", ["LINEA", "Asse", "PILASTRO", "Direttrice", "Priorità"])
def test_a_level_across_a_table_over_its_header_is_an_area(words: str) -> None:
    def part(level: str, title: str, code: str, titled: str) -> list[str]:
        return [
            row(cell(f"{words} {level} – {title}", span=6)),
            row(*COLUMNS),
            row(cell(f"Obiettivo strategico {code}", span=2), cell(titled, span=4)),
            row(cell("Azioni", span=2), cell("• Rilievo\n• Cantieri", span=4)),
            row(f"{code}a", "Visite svolte", "conteggio", "10", "12", "14"),
        ]

    found = read(
        table(
            *part("1", "Acqua e suolo", "1.1", "Curare i fossi"),
            *part("2", "Cura dei boschi", "2.1", "Aprire i sentieri"),
        )
    )
    assert areas(found) == WANTED


def test_the_letter_of_a_strategic_objective_is_of_its_code() -> None:
    def goal(code: str, title: str) -> list[str]:
        return [
            paragraph(f"Obiettivo strategico {code}"),
            paragraph(title),
            paragraph("Referente: prof. Ivo Serra"),
            table(row(*COLUMNS), row(f"i{code}", "Visite svolte", "conteggio", "1", "2", "3")),
        ]

    found = read(
        paragraph("AMBITO STRATEGICO 1 – ACQUA E SUOLO"),
        *goal("D.1", "Curare i fossi"),
        paragraph("AMBITO STRATEGICO 2 – BOSCHI"),
        *goal("R.1", "Aprire i sentieri"),
    )
    assert areas(found) == [
        ("ACQUA E SUOLO", ["Curare i fossi"]),
        ("BOSCHI", ["Aprire i sentieri"]),
    ]
    numbers = [one.number for area in found.plan.areas for one in area.objectives]
    assert numbers == ["D.1", "R.1"]


@pytest.mark.parametrize(
    "text",
    [
        "Settore 2",
        "Area strategica",
        "Titolo II",
        "Indicatori 25",
        "Obiettivi strategici",
        "Fase 1",
    ],
)
def test_other_lines_name_no_level(text: str) -> None:
    assert level_alone(text) is None


def test_areas_named_only_in_rows_under_an_office_stand_in_the_order_of_their_numbers() -> None:
    def sheet(office: str, *rows: str) -> list[str]:
        return [
            table(row("CdR", office), row("Responsabile", "dott. Ugo Fabbri")),
            table(row("N.", "Obiettivo", "Indicatore", "Peso", "Target 2026"), *rows),
        ]

    def banner(text: str) -> str:
        return row(cell(text, span=5))

    found = read(
        *sheet(
            "UOC Chirurgia",
            banner("Area 2 – Cure sicure"),
            row("CH.1", "Ridurre le cadute", "Cadute", "50", "2"),
            row("CH.2", "Formare le squadre", "Corsi", "50", "4"),
        ),
        *sheet(
            "UOC Farmacia",
            banner("Area 1 – Attese brevi"),
            row("FA.1", "Consegnare prima", "Giorni", "100", "3"),
        ),
    )
    assert [area.title for area in found.plan.areas] == ["Attese brevi", "Cure sicure"]
    offices = [one.cost_centre for one in found.plan.operational_objectives]
    assert offices == ["UOC Chirurgia", "UOC Chirurgia", "UOC Farmacia"]


@pytest.mark.parametrize(
    ("goal", "level"),
    [
        ("Obiettivo strategico", "AREA"),
        ("OS", "AREA"),
        ("Obiettivo strategico", "Ambito"),
        ("OS", "Ambito"),
        ("Obiettivo", "Ambito"),
    ],
)
def test_objectives_in_rows_under_an_area_across_their_table_are_its_own(
    goal: str, level: str
) -> None:
    """A bare area over plain objectives may be an office: it is not among them."""

    def part(number: int, area: str, title: str) -> list[str]:
        return [
            row(cell(f"{level} {number} – {area}", span=6)),
            row(*COLUMNS),
            row(cell(f"{goal} {number}.1", span=2), cell(title, span=4)),
            row(f"{number}.1a", "Visite svolte", "conteggio", "10", "12", "14"),
            row(cell(f"{goal} {number}.2", span=2), cell("Formare le guide", span=4)),
            row(f"{number}.2a", "Corsi tenuti", "conteggio", "1", "2", "3"),
        ]

    found = read(
        table(*part(1, "Acqua e suolo", "Curare i fossi")),
        table(*part(2, "Cura dei boschi", "Aprire i sentieri")),
    )
    assert areas(found) == [(area, [*own, "Formare le guide"]) for area, own in WANTED]
    assert found.plan.operational_objectives == ()
