"""Lines and cells that say several things at once, each to its own field."""

from __future__ import annotations

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import paragraph, row, table
from traguardo.documents.plan_reader.codes import leading_code
from traguardo.documents.plan_reader.fields.both_classes import classes_in_line, money_behind
from traguardo.documents.plan_reader.fields.kpi_targets import by_year
from traguardo.documents.vocabulary_words import number_of

GOAL = paragraph("Obiettivo operativo 1.1: Accorciare le attese")


def test_a_line_measures_in_a_unit_in_brackets_up_to_three_years() -> None:
    found = read(
        GOAL,
        paragraph("Come lo misuriamo"),
        paragraph(
            "Attesa media allo sportello (minuti). Formula: minuti / utenti. Fonte: totem. "
            "Nel 2025: 31. Traguardi: 25,5 nel 2026, 20 nel 2027 e 15 nel 2028."
        ),
    )
    (indicator,) = every_indicator(found)
    assert (indicator.name, indicator.unit) == ("Attesa media allo sportello", "minuti")
    assert [(one.year, one.text) for one in indicator.targets] == [
        (2026, "25,5"),
        (2027, "20"),
        (2028, "15"),
    ]


def test_what_a_name_explains_in_brackets_is_no_unit() -> None:
    found = read(
        GOAL,
        paragraph("Indicatori:"),
        paragraph("- Domande evase (compresi i rinnovi); Peso: 50%; Target: 80"),
        paragraph("- Reclami; Peso: 50%; Target: 3"),
    )
    assert [one.name for one in every_indicator(found)] == [
        "Domande evase (compresi i rinnovi)",
        "Reclami",
    ]


def test_money_stands_behind_the_person_and_may_be_none() -> None:
    found = read(
        GOAL,
        paragraph("Chi ne risponde: Ada Verdi, Ufficio tributi. Risorse nel triennio: € 9.600,00."),
        paragraph("Obiettivo operativo 1.2: Aprire il sabato"),
        paragraph("Chi ne risponde: Ugo Neri. Non sono previste risorse aggiuntive."),
    )
    first, second = every_objective(found)
    assert first.responsible == "Ada Verdi, Ufficio tributi"
    assert first.budget is not None
    assert first.budget.amount == 9600
    assert second.responsible == "Ugo Neri"
    assert second.budget is None or second.budget.amount is None


def test_a_name_leads_by_dots_to_its_weight_and_an_arrow_to_its_target() -> None:
    found = read(
        GOAL,
        paragraph("Indicatori:"),
        paragraph("1.1  Fascicoli archiviati ............... [60]"),
        paragraph("calcolo: fascicoli / totale"),
        paragraph("nel 2025: 71   ->   atteso 2026: non meno di 80"),
        paragraph("1.2  Scaffali liberati ............... [40]"),
        paragraph("nel 2025: 4   ->   atteso 2026: 9"),
    )
    first, second = every_indicator(found)
    assert (first.name, first.weight, first.baseline) == ("Fascicoli archiviati", 60, 71)
    assert (second.name, second.weight, second.baseline) == ("Scaffali liberati", 40, 4)
    assert [one.text for one in first.targets] == ["non meno di 80"]


def test_mission_programme_and_money_share_a_line() -> None:
    line = "missione 08 - programma 02     stanziamento: euro 15.000"
    assert classes_in_line(line) == ("missione 08", "programma 02     stanziamento: euro 15.000")
    assert money_behind("programma 02     stanziamento: euro 15.000") == (
        "programma 02",
        "15.000",
    )


def test_a_pair_stands_before_a_cell_that_has_its_label_inside() -> None:
    found = read(
        table(
            row("Ob. op. 1.1", "Accorciare le attese"),
            row("Unità org.", "Ufficio tributi", "Azioni: Nuovo bando; Istruttoria; Pagamenti"),
            row("Indicatore", "Algoritmo", "Target 2026"),
            row("Giorni medi", "giorni / pratiche", "20"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.cost_centre == "Ufficio tributi"
    assert [one.text for one in objective.actions] == ["Nuovo bando", "Istruttoria", "Pagamenti"]
    assert [one.name for one in objective.indicators] == ["Giorni medi"]


def test_a_register_by_code_tells_who_answers_and_what_is_done() -> None:
    measured = ("Cod.", "Obiettivo operativo", "Indicatore", "Target 2026", "Peso")
    found = read(
        table(
            row(*measured),
            row("A1.1", "Accorciare le attese", "Giorni medi", "20", "100"),
            row("A1.2", "Aprire il sabato", "Ore aperte", "40", "100"),
        ),
        paragraph("Responsabilità e risorse"),
        table(
            row("Cod.", "Struttura", "Responsabile", "Personale coinvolto", "Miss./Progr.", "Fasi"),
            row("A1.1", "Ufficio tributi", "Ada Verdi", "3 istruttori", "09/05", "Nuovo bando"),
            row("A1.2", "Anagrafe", "Ugo Neri", "2 istruttori", "01/07", "Turni"),
        ),
    )
    first, second = every_objective(found)
    assert (first.cost_centre, first.responsible) == ("Ufficio tributi", "Ada Verdi")
    assert first.organisational_impact == "3 istruttori"
    assert first.mission is not None
    assert first.programme is not None
    assert (first.mission.code, first.programme.code) == ("009", "005")
    assert [one.text for one in second.actions] == ["Turni"]


def test_a_dash_says_nothing_and_a_sentence_ends_with_its_full_stop() -> None:
    found = read(
        GOAL,
        paragraph("Ne risponde: Ada Verdi."),
        table(row("Indicatore", "Formula", "Target 2026"), row("Giorni medi", "–", "20")),
    )
    (objective,) = every_objective(found)
    assert objective.responsible == "Ada Verdi"
    assert objective.indicators[0].algorithm == ""


def test_prose_under_a_label_that_names_a_manager_is_not_who_answers() -> None:
    found = read(
        table(
            row("Obiettivo operativo 1.1", "Accorciare le attese"),
            row("Relazione del dirigente", "Il lavoro è ripreso a maggio dopo la piena di marzo."),
            row("Indicatore", "Giorni medi"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.responsible == ""


def test_numbers_of_chapters_stand_before_those_of_labels() -> None:
    assert number_of("3 pillar 1") == "1"
    assert number_of("1.2 obiettivo") == "1.2"
    assert by_year("5 nel 2026 e 7 nel 2027") == ((2026, "5"), (2027, "7"))
    assert by_year("50% (2026), 52,5% (2027).") == ((2026, "50%"), (2027, "52,5%"))
    assert leading_code("C2 Un ente solido") == "C2"


def test_lines_of_years_below_an_indicator_are_its_targets_and_where_it_starts() -> None:
    found = read(
        GOAL,
        paragraph("Indicatore: Pratiche nei termini"),
        paragraph("anno 2025 : 88%"),
        paragraph("anno 2026 : 90%"),
        paragraph("anno 2027 : 92%"),
    )
    (indicator,) = every_indicator(found)
    assert indicator.baseline == 88
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "90%"), (2027, "92%")]


def test_a_plain_line_opens_an_area_by_its_letter() -> None:
    found = read(
        paragraph("Ambito A. Servizi al cittadino"),
        paragraph("Obiettivo A.1 – Ridurre i tempi"),
        paragraph("Indicatori:"),
        paragraph("- Giorni medi. Valore di partenza: 31; valori attesi: 25 (2026), 20 (2027)."),
    )
    assert [one.title for one in found.plan.areas] == ["Servizi al cittadino"]
    (indicator,) = every_indicator(found)
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "25"), (2027, "20")]


def test_codes_of_a_year_are_codes() -> None:
    assert leading_code("A1-2026-01 Accorciare le attese") == "A1-2026-01"
    found = read(
        table(
            row("Obiettivo", "A1-2026-01", "Accorciare le attese"),
            row("Indicatore", "Giorni medi", ""),
        )
    )
    (objective,) = every_objective(found)
    assert (objective.number, objective.title) == ("A1-2026-01", "Accorciare le attese")


def test_labels_above_their_values_where_the_first_is_empty() -> None:
    found = read(
        GOAL,
        table(
            row("Risultati attesi", "Benefici per la collettività"),
            row("", "Minori costi per gli utenti"),
        ),
    )
    (objective,) = every_objective(found)
    assert objective.expected_results == ""
    assert objective.expected_benefits == "Minori costi per gli utenti"


def test_a_chapter_on_money_after_the_objectives_is_of_none() -> None:
    found = read(
        GOAL,
        paragraph("Indicatore: Giorni medi; Target: 20"),
        paragraph("Risorse"),
        paragraph(
            "Il bilancio di previsione dell'ente per il 2026 pareggia a 438.000 euro in tutto."
        ),
    )
    (objective,) = every_objective(found)
    assert objective.budget is None or objective.budget.amount is None
