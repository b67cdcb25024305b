"""What no known label names: told by the words beside it, and never said to be certain."""

from __future__ import annotations

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import Indicator, Objective
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.confidence import Confidence

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")
MEASURED = ("Indicatore", "Formula", "Peso", "Target 2026")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


def every_objective(found: ReadPlan) -> list[Objective]:
    strategic = [one for area in found.plan.areas for one in area.objectives]
    return [*strategic, *found.plan.operational_objectives]


def every_indicator(found: ReadPlan) -> list[Indicator]:
    return [one for objective in every_objective(found) for one in objective.indicators]


def confidence(found: ReadPlan, field: str) -> set[Confidence]:
    return {
        one.confidence for one in found.origins if one.field == field and "indicators" in one.path
    }


def test_a_column_nobody_knows_is_told_by_the_words_it_holds_and_only_likely() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Ridurre i tempi"),
        table(
            row("Indicatore", "Formula", "Archivio da cui si prende la fonte", "Target 2026"),
            row("Giorni medi", "giorni / pratiche", "Protocollo", "20"),
        ),
    )
    (indicator,) = every_indicator(found)
    assert (indicator.source, indicator.name) == ("Protocollo", "Giorni medi")
    assert confidence(found, "source") == {Confidence.LIKELY}
    assert confidence(found, "name") == {Confidence.CERTAIN}


def test_headings_of_one_form_with_measures_below_are_objectives() -> None:
    def one(title: str, name: str) -> tuple[str, str]:
        measures = table(row(*MEASURED), row(name, "giorni / pratiche", "100%", "20"))
        return paragraph(title, style="Heading2"), measures

    found = read(
        *one("1. Ridurre i tempi", "Giorni medi"), *one("2. Aprire gli sportelli", "Ore aperte")
    )
    titles = [objective.title for objective in every_objective(found)]
    assert titles == ["Ridurre i tempi", "Aprire gli sportelli"]
    assert [one.name for one in every_indicator(found)] == ["Giorni medi", "Ore aperte"]


def test_one_heading_alone_is_no_objective() -> None:
    found = read(
        paragraph("1. Il contesto esterno", style="Heading2"),
        table(row("Popolazione", "2024", "2025"), row("Residenti", "4.120", "4.098")),
    )
    assert every_objective(found) == []


def test_an_annex_says_more_of_indicators_and_begins_none() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Ridurre i tempi"),
        table(
            row("N.", "Indicatore", "Peso", "Target 2026"),
            row("KPI 1", "Giorni medi", "60%", "20"),
            row("KPI 2", "Pratiche chiuse", "40%", "90%"),
        ),
        paragraph("Allegato – Registro degli indicatori", style="Heading1"),
        table(
            row("Indicatore n.", "Modalità di calcolo", "Fonte", "Responsabile della rilevazione"),
            row("KPI 1", "giorni / pratiche", "Protocollo", "Ada Verdi"),
            row("KPI 2", "chiuse / aperte", "Gestionale", "Ugo Bruni"),
        ),
    )
    first, second = every_indicator(found)
    assert (first.algorithm, first.source) == ("giorni / pratiche", "Protocollo")
    assert (second.algorithm, second.responsible) == ("chiuse / aperte", "Ugo Bruni")


def test_the_first_column_of_figures_to_reach_names_what_is_measured() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Ridurre i tempi"),
        table(
            row("Su che cosa ci misuriamo", "Unità di misura", "Valore iniziale", "Traguardo 2026"),
            row("Giorni medi", "giorni", "31", "20"),
        ),
    )
    (indicator,) = every_indicator(found)
    assert (indicator.name, indicator.unit, indicator.targets[0].text) == (
        "Giorni medi",
        "giorni",
        "20",
    )
    assert confidence(found, "name") == {Confidence.LIKELY}


def test_levels_are_said_by_a_column_under_a_header_of_two_rows() -> None:
    head = ("Area strategica", "Livello", "Codice ob.", "Obiettivo", "Indicatore", "Peso")
    found = read(
        table(
            row(*head, "Target"),
            row("Imprese", "Strategico", "OS1", "Crescere", "Imprese nate", "100%", "40"),
            row("Imprese", "Operativo", "OO1", "Rispondere", "Giorni medi", "100%", "20"),
            row("Totale", "1.200,00", "", "", "", "", ""),
        ),
    )
    (area,) = found.plan.areas
    assert [one.title for one in area.objectives] == ["Crescere"]
    assert [one.title for one in found.plan.operational_objectives] == ["Rispondere"]


def test_the_columns_of_an_export_are_known() -> None:
    found = read(
        table(
            row("DES_AREA", "DES_OBS", "COD_OBO", "DES_OBO", "COD_IND", "DES_IND", "TGT_2026"),
            row("Imprese", "Crescere", "O1", "Rispondere", "I1", "Giorni medi", "20"),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert (card.number, card.title, card.indicators[0].name) == ("O1", "Rispondere", "Giorni medi")
    assert found.plan.areas[0].objectives[0].title == "Crescere"


def test_a_lettered_code_among_indicators_is_of_an_indicator() -> None:
    found = read(
        paragraph("Obiettivo operativo OG1: Ridurre i tempi"),
        table(
            row("Cod.", "Indicatore", "Peso", "Target 2026"),
            row("OG1.a", "Giorni medi", "60%", "20"),
            row("OG1.b", "Pratiche chiuse", "40%", "90%"),
        ),
    )
    (objective,) = every_objective(found)
    assert [one.number for one in objective.indicators] == ["OG1.a", "OG1.b"]


def test_a_card_of_a_numbered_strategic_objective_with_money_is_its_own() -> None:
    found = read(
        paragraph("Ambito strategico 1 – Imprese", style="Heading2"),
        table(
            row(cell("Obiettivo strategico 1.1 – Crescere insieme", span=4)),
            row(cell("Descrizione", span=2), cell("Aiutare chi comincia", span=2)),
            row(cell("Risorse economiche", span=2), cell("€ 415.000,00", span=2)),
            row("Indicatore", "Algoritmo", "Fonte", "Target 2026"),
            row("Imprese nate", "iscritte nell'anno", "Registro", "40"),
        ),
        paragraph("Obiettivi operativi", style="Heading1"),
        table(row("Obiettivo operativo 1.1.1", "Rispondere"), row("Responsabile", "Ada Verdi")),
    )
    (area,) = found.plan.areas
    (strategic,) = area.objectives
    assert (area.title, strategic.number, strategic.title) == ("Imprese", "1.1", "Crescere insieme")
    assert [one.title for one in found.plan.operational_objectives] == ["Rispondere"]


def test_a_line_of_contents_opens_no_objective() -> None:
    found = read(
        paragraph("Obiettivo 2"),
        paragraph("Obiettivo n. 1 - Ridurre i tempi", style="Heading2"),
        table(row(*MEASURED), row("Giorni medi", "giorni / pratiche", "100%", "20")),
        paragraph("Obiettivo n. 2 - Aprire gli sportelli", style="Heading2"),
        table(row(*MEASURED), row("Ore aperte", "ore / settimana", "100%", "30")),
    )
    titles = [objective.title for objective in every_objective(found)]
    assert titles == ["Ridurre i tempi", "Aprire gli sportelli"]


def test_the_name_of_an_indicator_opens_with_its_code() -> None:
    found = read(
        paragraph("Obiettivo operativo 1: Ridurre i tempi"),
        table(
            row(*MEASURED),
            row("K1 - Giorni medi (peso 60%)", "giorni / pratiche", "", "20"),
            row("PM10 - Sforamenti", "giorni", "40%", "5"),
        ),
    )
    first, second = every_indicator(found)
    assert (first.number, first.name, first.weight) == ("K1", "Giorni medi", 60)
    assert second.name == "PM10 - Sforamenti"
