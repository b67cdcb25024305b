"""Columns in any order under short names: targets first, the objective's cell at the end."""

from __future__ import annotations

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan
from traguardo.documents.plan_reader.acronyms import explains
from traguardo.documents.plan_reader.columns import as_column
from traguardo.documents.plan_reader.short_columns import short_column

TITLE = paragraph("Comune di Borgoverde – Piano della performance 2026-2028")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(TITLE, *blocks)))


@pytest.mark.parametrize(
    ("name", "field", "year"),
    [
        ("T26", "target", 2026),
        ("T. '27", "target", 2027),
        ("Tgt 2028", "target", 2028),
        ("Al 31/12/2027", "target", 2027),
        ("Entro il 2028", "target", 2028),
        ("31 dicembre 2026", "target", 2026),
        ("By 31 December 2026", "target", 2026),
        ("Parte da", "baseline", None),
        ("Si parte da", "baseline", None),
        ("Raggiunge", "target", None),
        ("Si arriva a", "target", None),
        ("Legge in", "source", None),
        ("Rileva", "frequency", None),
        ("Pt", "weight", None),
        ("M/P", "mission_and_programme", None),
        ("Flusso", "source", None),
        ("Misura d'impatto", "name", None),
        ("P.%", "weight", None),
        ("Form.", "algorithm", None),
        ("Val. att.", "target", None),
        ("Ob.vo", "title", None),
        ("Stanz.", "budget", None),
    ],
)
def test_a_short_name_of_a_column_is_known(name: str, field: str, year: int | None) -> None:
    label = as_column(name)
    assert label is not None
    assert (label.field, label.year) == (field, year)


@pytest.mark.parametrize("name", ["T1", "T4", "Parte", "Arrivo", "Punta", "Rilievo", "Al 30/06"])
def test_other_short_names_are_no_such_columns(name: str) -> None:
    assert short_column(name) is None


def test_short_names_a_document_explains_are_columns_anywhere_in_the_table() -> None:
    found = read(
        paragraph(
            "– V.I. = valore iniziale; Pe. = peso dell'indicatore; Co. = modo di calcolo; "
            "Fo. = fonte del dato; Resp. = responsabile dell'obiettivo."
        ),
        table(
            row(
                "T26", "T27", "Pe.", "Ind.", "Co.", "Fo.", "V.I.", "Ob. op. e att.", "Coinv. / M/P"
            ),
            row(cell("SETTORE 1 – PARCHI E FIUMI (Resp.: Landi I.)", span=9)),
            row(
                *("10", "12", "60", "Fossi puliti", "conteggio", "Registro", "4"),
                cell(
                    "1.01 Curare i fossi\na) Rilievo dei tratti\nb) Gara per lo sfalcio",
                    merge="restart",
                ),
                cell("Coinv.: Uff. Acque\nM/P 09.02", merge="restart"),
            ),
            row(
                *("80%", "90%", "40", "Chilometri rilevati", "km / km totali", "Sit", "50%"),
                cell("", merge="continue"),
                cell("", merge="continue"),
            ),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert card.title.endswith("Curare i fossi")
    assert [one.text for one in card.actions] == ["Rilievo dei tratti", "Gara per lo sfalcio"]
    assert (card.responsible, card.cost_centre) == ("Landi I.", "SETTORE 1 – PARCHI E FIUMI")
    assert card.mission is not None
    assert card.programme is not None
    assert (card.mission.code, card.programme.code) == ("009", "002")
    assert [(note.label, note.text) for note in card.notes] == [("Coinv.", "Uff. Acque")]
    first, second = card.indicators
    assert (first.name, first.algorithm, first.source) == ("Fossi puliti", "conteggio", "Registro")
    assert [str(one.weight) for one in card.indicators] == ["60", "40"]
    assert [(one.year, one.text) for one in second.targets] == [(2026, "80%"), (2027, "90%")]


def test_a_cell_that_does_not_open_with_the_names_of_its_column_stays_one_note() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Indicatore", "Target 2026", "Coinv. / M/P"),
            row("Curare i fossi", "Fossi puliti", "10", "come l'anno scorso"),
        )
    )
    (card,) = found.plan.operational_objectives
    (indicator,) = card.indicators
    assert [one.text for one in (*card.notes, *indicator.notes)] == ["come l'anno scorso"]
    assert card.mission is None


def test_source_and_frequency_in_one_cell_are_parted_as_their_column_is() -> None:
    found = read(
        table(
            row(
                "Obiettivo operativo", "Raggiunge", "Misura", "Calcola", "Legge in – rileva", "Pesa"
            ),
            row("Curare i fossi", "10", "Fossi puliti", "conteggio", "Registro – ogni mese", "100"),
        )
    )
    (indicator,) = found.plan.operational_objectives[0].indicators
    assert (indicator.name, indicator.unit, indicator.source) == ("Fossi puliti", "", "Registro")
    assert indicator.frequency is not None


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("Formula / Fonte", "puliti / tutti\nRegistro", ("puliti / tutti", "Registro")),
        ("Formula / Fonte", "puliti / tutti", ("puliti / tutti", "")),
        ("Formula e fonte", "conteggio", ("conteggio", "")),
    ],
)
def test_a_formula_is_not_parted_at_its_own_sign(
    column: str, text: str, said: tuple[str, str]
) -> None:
    found = read(
        table(
            row("Target 2026", "Indicatore", column, "Obiettivo operativo"),
            row("10", "Fossi puliti", text, "Curare i fossi"),
        )
    )
    (indicator,) = found.plan.operational_objectives[0].indicators
    assert (indicator.algorithm, indicator.source) == said


def test_who_answers_may_share_a_column_with_who_helps() -> None:
    found = read(
        table(
            row("Target 2026", "KPI", "Obiettivo operativo", "Resp. / Uffici coinvolti / Risorse"),
            row("10", "Fossi puliti", "Curare i fossi", "Landi\nUff. Acque\n€ 5.000"),
        )
    )
    (card,) = found.plan.operational_objectives
    assert card.budget is not None
    assert (card.responsible, str(card.budget.amount)) == ("Landi", "5000")
    assert [(one.label, one.text) for one in card.notes] == [("Uffici coinvolti", "Uff. Acque")]


def test_an_office_beside_the_code_of_its_centre_heads_the_objectives_below() -> None:
    found = read(
        table(
            row("DIPARTIMENTO ACQUE", "CdR 210"),
            row("Direttore: dott. Ugo Fabbri", "Anno 2026 – versione firmata"),
        ),
        table(
            row("Atteso 2026", "Indicatore", "Num. / den.", "Pt", "Obiettivo"),
            row(cell("Area 1 – Fiumi", span=5)),
            row("≥ 80%", "Fossi puliti", "puliti / tutti", "30", "AC.1\nCurare i fossi\n› Rilievo"),
        ),
    )
    (card,) = found.plan.operational_objectives
    assert (card.cost_centre, card.responsible) == ("DIPARTIMENTO ACQUE", "dott. Ugo Fabbri")
    assert (card.number, card.title) == ("AC.1", "Curare i fossi")
    assert [one.text for one in card.actions] == ["Rilievo"]
    assert [area.title for area in found.plan.areas] == ["Fiumi"]


@pytest.mark.parametrize(
    "legend",
    [
        paragraph("Legenda: V.I.: valore iniziale; Pe.: peso; Fo.: fonte"),
        paragraph("V.I. = valore iniziale; Pe. = peso dell'indicatore; Fo. = fonte"),
        table(
            row("Sigla", "Significato"),
            row("V.I.", "valore iniziale"),
            row("Pe.", "peso dell'indicatore"),
            row("Fo.", "fonte del dato"),
        ),
    ],
)
def test_a_legend_explains_short_names_in_any_form(legend: str) -> None:
    found = read(
        legend,
        table(
            row("Ob. op.", "Ind.", "V.I.", "T26", "Pe.", "Fo."),
            row("Curare i fossi", "Fossi puliti", "4", "10", "100", "Registro"),
        ),
    )
    (indicator,) = found.plan.operational_objectives[0].indicators
    assert (str(indicator.weight), indicator.source) == ("100", "Registro")


def test_terms_that_are_no_labels_stay_labels_of_a_line() -> None:
    assert explains("Pe. = peso dell'indicatore; Fo. = fonte del dato")
    assert not explains("Target = almeno 95%; Fonte = protocollo")


def test_a_code_behind_its_objective_is_the_objective_s() -> None:
    found = read(
        table(
            row("Fonte", "Target 2026", "Indicatore", "Obiettivo operativo", "Cod."),
            row("Registro", "10", "Fossi puliti", "Curare i fossi", "AC-7"),
        )
    )
    (card,) = found.plan.operational_objectives
    assert (card.number, card.indicators[0].number) == ("AC-7", "")


def test_codes_named_as_those_of_indicators_are_theirs_wherever_they_stand() -> None:
    found = read(
        table(
            row("Target 2026", "Indicatore", "Cod. KPI", "Responsabile", "Obiettivo", "Cod. ob."),
            row("90%", "Pratiche evase", "K1", "Ada Neri", "Ridurre le attese", "O1"),
            row("10", "Giorni di attesa", "K2", "Ada Neri", "Ridurre le attese", "O1"),
        )
    )
    (objective,) = found.plan.operational_objectives
    assert objective.number == "O1"
    assert [one.number for one in objective.indicators] == ["K1", "K2"]


def test_a_total_is_told_by_its_words_behind_its_figures_too() -> None:
    found = read(
        table(
            row("Peso", "Target 2026", "Indicatore", "Obiettivo operativo"),
            row("60", "90%", "Pratiche evase", "Ridurre le attese"),
            row("40", "10", "Giorni di attesa", ""),
            row("100", "", "", "Totale"),
        )
    )
    (objective,) = found.plan.operational_objectives
    assert [one.name for one in objective.indicators] == ["Pratiche evase", "Giorni di attesa"]
    assert [one.rule for one in found.findings if one.rule == "total_row"]


def test_a_remark_in_front_of_a_status_says_more_of_it() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Indicatore", "Target 2026", "Note", "Stato"),
            row("Ridurre le attese", "Pratiche evase", "90%", "Personale assunto", "In linea"),
            row("Curare i parchi", "Prati falciati", "8", "", "In ritardo"),
        )
    )
    first, _ = found.plan.operational_objectives
    assert first.indicators[0].reviews[0].text == "In linea\nPersonale assunto"


def test_an_expected_result_of_a_year_is_a_target_before_its_indicator_too() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Risultato atteso 2026", "Indicatore", "Peso"),
            row("Ridurre le attese", "90%", "Pratiche evase", "100"),
            row("Curare i parchi", "8", "Prati falciati", "100"),
        )
    )
    first, _ = found.plan.operational_objectives
    assert [one.text for one in first.indicators[0].targets] == ["90%"]


def test_the_number_of_a_phase_is_no_phase_wherever_it_stands() -> None:
    found = read(
        table(row("Obiettivo operativo", "Ridurre le attese"), row("Responsabile", "Ada Neri")),
        table(
            row("N. fase", "Inizio", "Fase", "Fine"),
            row("1", "gennaio", "Rilevare le code", "marzo"),
            row("2", "aprile", "Aprire lo sportello", "giugno"),
        ),
    )
    (objective,) = found.plan.operational_objectives
    assert [one.text for one in objective.actions] == ["Rilevare le code", "Aprire lo sportello"]


def test_bare_codes_that_differ_within_an_objective_are_its_indicators() -> None:
    found = read(
        table(
            row("Obiettivo operativo", "Cod.", "Formula", "Indicatore", "Target 2026"),
            row("Ridurre le attese", "A1", "evase / ricevute", "Pratiche evase", "90%"),
            row("Ridurre le attese", "A2", "media", "Giorni di attesa", "10"),
        )
    )
    (objective,) = found.plan.operational_objectives
    assert objective.number == ""
    assert [one.number for one in objective.indicators] == ["A1", "A2"]


def test_a_bare_code_that_stands_once_for_several_rows_is_the_objectives() -> None:
    found = read(
        table(
            row("N.", "Indicatore", "Obiettivo operativo", "Target 2026"),
            row("A", "Pratiche evase", "Ridurre le attese", "90%"),
            row("", "Giorni di attesa", "", "10"),
        )
    )
    (objective,) = found.plan.operational_objectives
    assert objective.number == "A"
    assert [one.number for one in objective.indicators] == ["", ""]
