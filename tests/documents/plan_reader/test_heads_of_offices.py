"""Offices over their objectives, who heads them, and lines that say whose a document is."""

from __future__ import annotations

import pytest

from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.fields.bodies import administration_of
from traguardo.documents.plan_reader.title_ends import apart_from_link
from traguardo.documents.plan_reader.told_by_value import field_told

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
COLUMNS = ("Codice", "Obiettivo operativo", "Ob. strat.", "Indicatore", "Peso", "Target 2026")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


def owned(found: ReadPlan) -> list[tuple[str, str]]:
    return [(one.cost_centre, one.responsible) for one in found.plan.operational_objectives]


def objectives(code: str) -> str:
    return table(row(*COLUMNS), row(code, "Pagare prima", "D.1", "Giorni", "100", "20"))


@pytest.mark.parametrize("style", ["", "Heading2"])
def test_an_area_whose_head_is_named_is_the_office_of_the_objectives_below(style: str) -> None:
    found = read(
        paragraph("Area Servizi agli studenti", style=style),
        paragraph("Dirigente: dott.ssa Ada Neri"),
        objectives("A1"),
        paragraph("Area Ricerca e biblioteche", style=style),
        paragraph("Dirigente: dott. Ugo Fabbri."),
        objectives("B1"),
    )
    assert owned(found) == [
        ("Area Servizi agli studenti", "dott.ssa Ada Neri"),
        ("Area Ricerca e biblioteche", "dott. Ugo Fabbri"),
    ]


@pytest.mark.parametrize("office", ["Settore Mercati e fiere", "Direzione Amministrativa"])
@pytest.mark.parametrize(
    "line", ["Dirigente dott.ssa Ada Neri", "Responsabile – dott.ssa Ada Neri"]
)
def test_a_head_named_without_a_colon_leads_the_office_above(office: str, line: str) -> None:
    found = read(
        paragraph(office, style="Heading4"),
        paragraph(line),
        paragraph("OB.1 – Aprire ai mercati esteri"),
        table(row("Risorse finanziarie", "€ 1.000"), row("Attività", "Tre fiere")),
        table(row("Indicatore", "Peso", "Target 2026"), row("Fiere", "100%", "3")),
    )
    assert owned(found) == [(office, "dott.ssa Ada Neri")]


def test_an_objective_of_all_in_a_column_of_codes_names_no_strategic_one() -> None:
    found = read(
        table(
            row(*COLUMNS),
            row("A1", "Pagare prima", "D.1", "Giorni", "100", "20"),
            row("A2", "Formare il personale", "Trasversale", "Ore", "100", "40"),
        )
    )
    assert found.plan.areas == ()
    assert [one.title for one in found.plan.operational_objectives] == [
        "Pagare prima",
        "Formare il personale",
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Aprire (ob. strategico 1)", ("Aprire", "ob. strategico 1")),
        ("Aprire (rif. OS 1.2)", ("Aprire", "rif. OS 1.2")),
        ("Aprire [obiettivo strategico n. 3]", ("Aprire", "obiettivo strategico n. 3")),
        ("Open it (strategic objective 2)", ("Open it", "strategic objective 2")),
        ("Aprire (entro il 2026)", ("Aprire (entro il 2026)", "")),
        ("Aprire (lotto 2)", ("Aprire (lotto 2)", "")),
    ],
)
def test_brackets_behind_a_title_may_point_to_a_strategic_objective(
    title: str, expected: tuple[str, str]
) -> None:
    assert apart_from_link(title) == expected


def test_the_objective_a_title_points_to_is_a_note() -> None:
    found = read(
        paragraph("Obiettivo operativo 1.a – Aprire lo sportello (ob. strategico 1)"),
        paragraph("Ufficio responsabile: Ufficio II. Dirigente: dott. Ugo Fabbri."),
        table(row("Indicatore", "Peso", "Target 2026"), row("Giorni", "100", "20")),
    )
    (card,) = found.plan.operational_objectives
    assert (card.title, card.responsible) == ("Aprire lo sportello", "dott. Ugo Fabbri")
    assert [(one.label, one.text) for one in card.notes] == [
        ("Obiettivo strategico", "ob. strategico 1")
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Il Ministro delle acque", "Ministero delle acque"),
        ("La Ministra dell'energia", "Ministero dell'energia"),
        ("Il Ministro ha firmato la direttiva.", ""),
    ],
)
def test_a_directive_is_of_the_ministry_whose_minister_gives_it(line: str, expected: str) -> None:
    front = [line, "DIRETTIVA GENERALE 2026"]
    assert administration_of(front, front) == expected


def test_the_years_of_another_plan_in_brackets_are_not_those_of_the_plan() -> None:
    blocks = [
        paragraph("Scelte degli organi (Piano attuativo 2024-2026)"),
        paragraph("ASL Borgoverde – SCHEDA DI BUDGET 2025"),
        table(row("CdR", "UOC Farmacia")),
        table(row("N.", "Obiettivo", "Indicatore", "Peso", "Target"), row("1", "A", "B", "1", "2")),
    ]
    assert read_plan(read_docx(document(*blocks))).plan.years == (2025,)


def test_prose_under_a_label_that_speaks_of_a_head_names_nobody() -> None:
    assert (
        field_told("Relazione del dirigente", "Il cantiere è aperto da maggio. Si prosegue.") == ""
    )
    assert field_told("Parola del dirigente", "dott. Ugo Fabbri") == "objective_owner"


@pytest.mark.parametrize("sign", ["—", "–", "-"])
def test_what_a_sign_means_is_no_action(sign: str) -> None:
    found = read(
        paragraph("Obiettivo strategico 1 – Curare i fossi"),
        paragraph("Azioni:"),
        paragraph("Rilievo dei fossi.", style="ListBullet"),
        table(row("Indicatore", "Fonte", "Target 2026"), row("Fossi puliti", "Registro", "20")),
        paragraph(f"{sign} = valore da definire nel prossimo aggiornamento."),
    )
    ((objective,),) = (area.objectives for area in found.plan.areas)
    assert [one.text for one in objective.actions] == ["Rilievo dei fossi"]


def test_offices_a_label_nobody_knows_speaks_of_help_the_one_that_is_named() -> None:
    found = read(
        paragraph("Settore Mercati e fiere", style="Heading2"),
        paragraph("Dirigente: dott.ssa Ada Neri"),
        paragraph("OB.1 – Aprire ai mercati esteri"),
        table(
            row("Risorse finanziarie", "€ 1.000"),
            row("Strutture che si raccordano", "Ufficio stampa; URP"),
            row("Attività", "Tre fiere"),
        ),
        table(row("Indicatore", "Peso", "Target 2026"), row("Fiere", "100%", "3")),
    )
    (card,) = found.plan.operational_objectives
    assert card.cost_centre == "Settore Mercati e fiere"
    assert [one.text for one in card.notes] == ["Ufficio stampa; URP"]


def test_a_column_of_offices_nobody_knows_helps_the_one_above_the_table() -> None:
    found = read(
        table(row("CdR", "UOC Farmacia"), row("Responsabile", "dott. Ugo Fabbri")),
        table(
            row("N.", "Obiettivo", "Strutture in rete", "Indicatore", "Peso", "Target 2026"),
            row("F.1", "Consegnare prima", "UOC Pediatria", "Giorni medi", "100", "3"),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert card.cost_centre == "UOC Farmacia"
    assert [(one.label, one.text) for one in card.notes] == [("Strutture in rete", "UOC Pediatria")]
