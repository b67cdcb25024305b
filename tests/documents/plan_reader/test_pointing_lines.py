"""Lines and titles that point elsewhere: by a code, by the number of a sheet, behind a title."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import cell, paragraph, row, table

MEASURED = ("Codice", "Obiettivo operativo", "Indicatore", "Peso", "Target 2026")


def test_lines_by_code_say_who_works_on_an_objective_and_how() -> None:
    found = read(
        table(
            row(*MEASURED),
            row("OA.1", "Accorciare le attese", "Giorni medi", "100", "20"),
            row("OA.2", "Aprire il sabato", "Ore aperte", "100", "40"),
        ),
        paragraph("OA.1 – Personale e uffici coinvolti: Ufficio tributi (4 unità)"),
        paragraph("OA.1 – Fasi di attuazione:"),
        paragraph("a) nuovo bando;"),
        paragraph("b) graduatoria."),
        paragraph("OA.2 – Personale e uffici coinvolti: Anagrafe"),
    )
    first, second = every_objective(found)
    assert first.organisational_impact == "Ufficio tributi (4 unità)"
    assert [one.text for one in first.actions] == ["nuovo bando", "graduatoria"]
    assert second.organisational_impact == "Anagrafe"


def test_behind_a_title_stands_what_it_serves_or_how_it_goes() -> None:
    found = read(
        table(
            row(*MEASURED),
            row("1", "Accorciare le attese (ob. strategico A.1)", "Giorni medi", "100", "20"),
            row("2", "Aprire il sabato [in linea]", "Ore aperte", "100", "40"),
            row("3", "Ridurre le code (al Comune)", "Minuti", "100", "9"),
        ),
    )
    first, second, third = every_objective(found)
    assert first.title == "Accorciare le attese"
    assert [note.text for note in first.notes] == ["ob. strategico A.1"]
    assert second.title == "Aprire il sabato"
    assert [note.text for note in second.notes] == ["in linea"]
    assert third.title == "Ridurre le code (al Comune)"


def test_a_sheet_has_its_title_in_its_line_or_in_the_next() -> None:
    card = table(row("Responsabile", "Ada Verdi"), row("Missione", "01"), row("Programma", "02"))
    measures = table(row("Indicatore", "Target 2026"), row("Giorni medi", "20"))
    found = read(
        paragraph("Scheda n. 1 – Accorciare le attese"),
        card,
        measures,
        paragraph("Scheda n. 2"),
        paragraph("Aprire il sabato"),
        card,
        measures,
    )
    assert [(one.number, one.title) for one in every_objective(found)] == [
        ("1", "Accorciare le attese"),
        ("2", "Aprire il sabato"),
    ]


def test_an_office_across_a_table_is_that_of_the_objectives_below() -> None:
    found = read(
        table(
            row(*MEASURED),
            row(cell("Direzione Entrate", span=5)),
            row("1", "Accorciare le attese", "Giorni medi", "100", "20"),
            row(cell("Direzione Servizi", span=5)),
            row("2", "Aprire il sabato", "Ore aperte", "100", "40"),
        ),
    )
    assert [one.cost_centre for one in every_objective(found)] == [
        "Direzione Entrate",
        "Direzione Servizi",
    ]
    assert found.plan.areas == ()


def test_rows_go_on_below_a_comment_and_the_first_column_may_only_count() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Accorciare le attese"),
        table(
            row("KPI", "Descrizione", "Peso", "2025", "Target 2026"),
            row("KPI 1", "Giorni medi", "50%", "31", "20"),
            row(cell("Commento KPI 1", span=2), cell("Dato parziale", span=3)),
            row("KPI 2", "Reclami", "50%", "9", "5"),
        ),
    )
    assert [one.name for one in every_indicator(found)] == ["Giorni medi", "Reclami"]
    counted = ("Prog.", "Cod. ob. operativo", "Obiettivo operativo", "Cod. ind.", "Indicatore")
    found = read(
        table(
            row(*counted, "Target 2026"),
            row("1", "1.1", "Accorciare le attese", "1.1.a", "Giorni medi", "20"),
            row("2", "1.1", "Accorciare le attese", "1.1.b", "Reclami", "5"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.number == "1.1"
    assert [one.number for one in objective.indicators] == ["1.1.a", "1.1.b"]


def test_labels_follow_one_another_in_a_line_without_marks() -> None:
    found = read(
        paragraph("Obiettivo operativo C1.1 Accorciare le attese"),
        paragraph("Responsabile: Ada Verdi Unità organizzativa: Servizio tributi"),
        table(
            row("KPI e formula", "Peso %", "Obiettivo anno 2026"),
            row("KPI 20 – Giorni medi\nFormula: giorni / pratiche", "100", "20"),
        ),
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("C1.1", "Accorciare le attese")
    assert (objective.responsible, objective.cost_centre) == ("Ada Verdi", "Servizio tributi")
    (indicator,) = objective.indicators
    assert (indicator.number, indicator.name) == ("KPI 20", "Giorni medi")
    assert indicator.algorithm == "giorni / pratiche"
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "20")]


def test_a_plain_line_numbered_as_a_chapter_opens_an_area() -> None:
    found = read(
        paragraph("3. Ambito strategico B – Regolazione del mercato"),
        paragraph("OBIETTIVO STRATEGICO B1: Tempi certi"),
        table(row("Indicatore", "Target 2026"), row("Giorni medi", "20")),
    )
    assert [one.title for one in found.plan.areas] == ["Regolazione del mercato"]


def test_a_table_of_sheets_says_title_and_description_office_and_head_in_one_cell() -> None:
    found = read(
        table(
            row(
                "Scheda n.",
                "Obiettivo e descrizione",
                "Responsabile / Ufficio",
                "Indicatore",
                "Target 2026",
            ),
            row(
                "8",
                "Accorciare le attese\nLe domande superano oggi la capacità degli sportelli.",
                "dott. Ada Verdi / Ufficio entrate",
                "Giorni medi",
                "20",
            ),
        ),
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("8", "Accorciare le attese")
    assert objective.description == "Le domande superano oggi la capacità degli sportelli."
    assert (objective.responsible, objective.cost_centre) == ("dott. Ada Verdi", "Ufficio entrate")


def test_an_office_and_its_head_over_a_table_are_those_of_its_objectives() -> None:
    head = ("N.", "Obiettivo operativo", "Indicatore", "Peso", "Target 2026")

    def part(office: str, who: str, title: str) -> str:
        return table(
            row(cell(office, span=2), cell(f"Responsabile: {who}", span=3)),
            row(*head),
            row("1", title, "Giorni medi", "100", "20"),
        )

    found = read(
        part("Servizio Tributi", "Ada Verdi", "Accorciare le attese"),
        part("Segreteria generale, URP e Personale", "Ugo Neri", "Aprire il sabato"),
    )
    assert [(one.cost_centre, one.responsible) for one in every_objective(found)] == [
        ("Servizio Tributi", "Ada Verdi"),
        ("Segreteria generale, URP e Personale", "Ugo Neri"),
    ]


def test_a_pair_is_followed_by_the_codes_of_mission_and_programme() -> None:
    found = read(
        table(
            row("Obiettivo 1.1", cell("Accorciare le attese", span=3)),
            row("Linea di mandato", "1 – Servizi vicini", "Missione 01", "Programma 07"),
            row("Indicatore", "U.M.", "Peso", "2026"),
            row("Giorni medi", "gg", "100", "20"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.mission is not None
    assert objective.programme is not None
    assert (objective.mission.code, objective.programme.code) == ("001", "007")


def test_a_sheet_has_its_weight_beside_its_number() -> None:
    found = read(
        table(
            row(cell("SCHEDA OBIETTIVO N. 3", span=2), cell("Peso: 30", span=2)),
            row("Responsabile", cell("Ada Verdi", span=3)),
            row("Titolo obiettivo", cell("Accorciare le attese", span=3)),
            row("Indicatore", "Formula", "Peso", "Target 2026"),
            row("Giorni medi", "giorni / pratiche", "100", "20"),
        ),
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("3", "Accorciare le attese")


def test_the_name_of_a_part_in_short_is_no_label() -> None:
    found = read(
        paragraph("Ob. operativi", style="Heading1"),
        paragraph("OBIETTIVI OPERATIVI – ANNO 2026"),
        table(row(*MEASURED), row("1", "Accorciare le attese", "Giorni medi", "100", "20")),
    )
    assert [one.title for one in every_objective(found)] == ["Accorciare le attese"]


def test_figures_that_count_lines_are_no_codes_of_objectives() -> None:
    found = read(
        table(
            row(*MEASURED),
            row("1", "Accorciare le attese", "Giorni medi", "100", "20"),
            row("2", "Aprire il sabato", "Ore aperte", "100", "40"),
        ),
        paragraph("1 – Personale coinvolto: Ufficio tributi"),
    )
    first, _ = every_objective(found)
    assert first.organisational_impact == ""


def test_words_beside_the_codes_of_mission_and_programme_stay() -> None:
    found = read(
        table(
            row("Obiettivo 1.1", cell("Accorciare le attese", span=3)),
            row(
                "Linea di mandato", "1 – Città viva", "Missione 01 Servizi", "Programma 07 Anagrafe"
            ),
            row("Indicatore", "U.M.", "Peso", "2026"),
            row("Giorni medi", "gg", "100", "20"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.mission is not None
    assert objective.programme is not None
    assert (objective.mission.code, objective.mission.title) == ("001", "Servizi")
    assert (objective.programme.code, objective.programme.title) == ("007", "Anagrafe")
