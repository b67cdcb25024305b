"""From blocks to a plan: by meaning, in any order, with what is missing or torn."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents.word import cell, document, paragraph, row, table
from traguardo.core.model import DeclaredStatus, Objective, ReviewFlag, WeightGroup
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan

TITLE = paragraph("PIANO PERFORMANCE 2021/2023 - MONITORAGGIO SEMESTRALE")
HEADER = ("Indicatori", "Peso", "Un.mis.", "Fonte", "Alg.", "Target")


def read(*blocks: str) -> ReadPlan:
    return read_plan(read_docx(document(*blocks)))


def card(*extra: tuple[str, str], number: str = "1.1", **changed: str | None) -> list[str]:
    """The rows of a card; a keyword changes a value, `None` leaves the row out."""
    usual = {
        "obiettivo strategico (missione)": "Cod.012 Regolazione",
        "programma": "Cod.004 Vigilanza",
        "obiettivo operativo": "Tempi certi",
        "descrizione": "Evadere le pratiche",
        "risultati attesi": "Pratiche evase",
        "benefici attesi": "Imprese servite",
        "impatto organizzativo": "Due unità",
        "centro di costo": "Ufficio registro",
        "budget": "€ 1.000",
        f"kpi operativo {number}": "REGISTRO",
        "nome indicatore": "Tasso di evasione",
        "algoritmo di calcolo": "evase / pervenute",
        "target annuale": "90%",
        "peso indicatore": "100",
        "tipologia dell’indicatore": "efficacia",
        "fonte dati": "Protocollo",
        "responsabile della rilevazione": "Capo ufficio",
        "frequenza della rilevazione": "semestrale",
    }
    named = {label.replace("_", " "): value for label, value in changed.items()}
    merged = {**usual, **named}
    return [row(label, value) for label, value in [*merged.items(), *extra] if value is not None]


def rules(found: ReadPlan) -> list[str]:
    return [finding.rule for finding in found.findings if finding.rule != "period_assumed"]


def only(found: ReadPlan) -> Objective:
    (objective,) = found.plan.operational_objectives
    return objective


def test_a_card_without_oddities_has_no_findings() -> None:
    found = read(TITLE, table(*card()))
    assert rules(found) == []
    (indicator,) = only(found).indicators
    assert (indicator.number, indicator.heading) == ("1.1", "REGISTRO")


@pytest.mark.parametrize("shift", range(1, 9))
def test_the_order_of_the_labels_changes_nothing(shift: int) -> None:
    rows = card()
    objective, measured = rows[:9], rows[10:]
    turned = [*objective[shift:], *objective[:shift], rows[9], *measured[shift:], *measured[:shift]]
    straight = read(TITLE, table(*rows), table(*card(number="2.1")))
    other = read(TITLE, table(*turned), table(*card(number="2.1")))
    for one, two in zip(
        straight.plan.operational_objectives, other.plan.operational_objectives, strict=True
    ):
        assert (one.title, one.description, one.mission) == (
            two.title,
            two.description,
            two.mission,
        )
        assert one.budget == two.budget
        assert one.indicators[0].algorithm == two.indicators[0].algorithm
        assert one.indicators[0].weight == two.indicators[0].weight


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("descrizione", "description"),
        ("risultati attesi", "expected_results"),
        ("centro di costo", "cost_centre"),
        ("obiettivo operativo", "title"),
    ],
)
def test_a_missing_label_is_found_by_what_stands_there_elsewhere(label: str, field: str) -> None:
    rows = card()
    blank = [line.replace(f">{label}<", "><") for line in rows]
    found = read(TITLE, table(*rows), table(*blank))
    first, second = found.plan.operational_objectives
    assert getattr(second, field) == getattr(first, field)
    assert rules(found) == ["label_missing"]


@pytest.mark.parametrize(
    "label",
    ["nome indicatore", "algoritmo di calcolo", "peso indicatore", "frequenza della rilevazione"],
)
def test_a_missing_label_of_a_kpi_is_found_too(label: str) -> None:
    rows = card()
    blank = [line.replace(f">{label}<", "><") for line in rows]
    found = read(TITLE, table(*rows), table(*blank))
    first, second = (one.indicators[0] for one in found.plan.operational_objectives)
    assert (first.name, first.algorithm, first.weight, first.frequency) == (
        second.name,
        second.algorithm,
        second.weight,
        second.frequency,
    )
    assert rules(found) == ["label_missing"]


def test_the_mission_without_its_label_begins_the_next_card() -> None:
    blank = [line.replace(">obiettivo strategico (missione)<", "><") for line in card()]
    found = read(TITLE, table(*card()), table(*blank))
    codes = [one.mission and one.mission.code for one in found.plan.operational_objectives]
    assert codes == ["012", "012"]


def test_the_words_beside_a_number_without_its_label_are_a_heading() -> None:
    blank = [line.replace(">kpi operativo 1.1<", "><") for line in card()]
    found = read(TITLE, table(*card()), table(*blank))
    second = found.plan.operational_objectives[1].indicators[0]
    assert (second.number, second.heading, second.name) == ("", "REGISTRO", "Tasso di evasione")


def test_two_algorithms_under_one_kpi_are_two_indicators() -> None:
    again = [("algoritmo di calcolo", "certificati in 6 giorni"), ("target annuale", "si")]
    found = read(TITLE, table(*card(*again, ("peso indicatore", "50"), peso_indicatore="50")))
    first, second = only(found).indicators
    assert (second.number, second.heading, second.name) == (first.number, "REGISTRO", first.name)
    assert second.algorithm == "certificati in 6 giorni"
    assert (first.weight, second.weight) == (Decimal(50), Decimal(50))
    assert rules(found) == ["second_algorithm"]


def test_a_second_name_without_a_number_is_another_indicator() -> None:
    again = [("nome indicatore", "Altro"), ("target annuale", "2")]
    found = read(TITLE, table(*card(*again)))
    assert [(one.number, one.name) for one in only(found).indicators] == [
        ("1.1", "Tasso di evasione"),
        ("", "Altro"),
    ]
    assert rules(found) == ["label_missing"]


def test_one_number_used_twice_stays_two_indicators() -> None:
    twice = [("kpi operativo 1.1", ""), ("nome indicatore", "Altro"), ("peso indicatore", "100")]
    found = read(TITLE, table(*card(*twice)))
    assert [one.number for one in only(found).indicators] == ["1.1", "1.1"]


def test_weights_by_action_are_recognised() -> None:
    second = [("kpi operativo 2.1", ""), ("nome indicatore", "Altro"), ("peso indicatore", "100")]
    assert only(read(TITLE, table(*card(*second)))).weight_group is WeightGroup.ACTION


def test_unknown_labels_are_kept_with_their_value() -> None:
    found = read(TITLE, table(*card(("Protocollo speciale", "riservato"))))
    (finding,) = (one for one in found.findings if one.rule == "unknown_label")
    assert "«Protocollo speciale»" in finding.message
    assert "«riservato»" in finding.message
    assert finding.path == "operational/0"
    assert finding.anchor
    assert finding.where.startswith("Tabella 1, riga 19")


def test_an_unknown_label_in_a_known_place_is_guessed_and_said() -> None:
    odd = [line.replace(">algoritmo di calcolo<", ">metro applicato<") for line in card()]
    found = read(TITLE, table(*card()), table(*odd))
    assert found.plan.operational_objectives[1].indicators[0].algorithm == "evase / pervenute"
    assert rules(found) == ["label_guessed"]


def test_a_misspelt_label_is_read_and_said() -> None:
    odd = [
        line.replace(">fonte dati<", ">fonte dati<").replace("calcolo<", "calcollo<")
        for line in card()
    ]
    found = read(TITLE, table(*odd))
    assert only(found).indicators[0].algorithm == "evase / pervenute"
    assert rules(found) == ["label_misspelt"]


def test_a_field_written_twice_is_joined_and_said() -> None:
    found = read(TITLE, table(*card()[:9], row("centro di costo", "Ufficio B"), *card()[9:]))
    assert only(found).cost_centre == "Ufficio registro\nUfficio B"
    assert rules(found) == ["field_twice"]
    same = read(TITLE, table(*card()[:9], row("centro di costo", "Ufficio registro"), *card()[9:]))
    assert rules(same) == []


def test_a_row_of_a_kpi_written_twice_is_joined_once() -> None:
    rows = card()
    doubled = [*rows[:16], row("fonte dati", "Registro"), *rows[16:]]
    assert only(read(TITLE, table(*doubled))).indicators[0].source == "Protocollo\nRegistro"
    same = [*rows[:16], rows[15], *rows[16:]]
    assert only(read(TITLE, table(*same))).indicators[0].source == "Protocollo"


def test_another_word_for_the_same_field_is_joined() -> None:
    rows = card(("periodicità", "mensile"))
    assert only(read(TITLE, table(*rows))).indicators[0].frequency_text == "semestrale\nmensile"


def test_a_cell_that_goes_on_in_the_next_row_is_one_text() -> None:
    rows = card()
    longer = [*rows[:4], row("", "e archiviarle"), *rows[4:]]
    assert only(read(TITLE, table(*longer))).description == "Evadere le pratiche\ne archiviarle"
    merged = [
        *rows[:7],
        row(cell("centro di costo", merge="restart"), "Ufficio A"),
        row(cell(merge="c"), "Ufficio B"),
        *rows[8:],
    ]
    assert only(read(TITLE, table(*merged))).cost_centre == "Ufficio A\nUfficio B"


def test_label_and_value_in_two_rows_are_one() -> None:
    rows = card()
    wide = [*rows[:2], row(cell("obiettivo operativo", span=2)), row(cell("Tempi certi", span=2))]
    torn = [
        *wide,
        row(cell("descrizione", span=2)),
        row(cell(span=2)),
        row(cell("Evadere", span=2)),
        *rows[4:],
    ]
    found = only(read(TITLE, table(*torn)))
    assert (found.title, found.description) == ("Tempi certi", "Evadere")


def test_a_label_with_its_value_in_the_same_cell() -> None:
    rows = card(obiettivo_operativo=None, descrizione=None)
    inline = row(cell("Obiettivo operativo: Tempi certi", span=2)), row("Descrizione: breve", "")
    found = only(read(TITLE, table(*rows[:2], *inline, *rows[2:])))
    assert (found.title, found.description) == ("Tempi certi", "breve")


def test_several_pairs_in_one_row() -> None:
    rows = card(peso_indicatore=None, fonte_dati=None)
    found = only(read(TITLE, table(*rows, row("Peso", "40", "Fonte", "Archivio"))))
    assert (found.indicators[0].weight, found.indicators[0].source) == (Decimal(40), "Archivio")


def test_cells_that_carry_their_own_labels() -> None:
    rows = card(peso_indicatore=None, fonte_dati=None)
    found = only(read(TITLE, table(*rows, row("Peso: 40", "Fonte: Archivio"))))
    assert (found.indicators[0].weight, found.indicators[0].source) == (Decimal(40), "Archivio")


def test_the_strategic_objective_a_card_names_is_kept_as_a_link() -> None:
    for order in (0, 1):
        rows = card(obiettivo_strategico_missione=None)[1:]
        names = [row("obiettivo strategico", "Servire meglio"), row("Missione", "012 Regolazione")]
        found = read(TITLE, table(*(names if order else names[::-1]), *rows))
        mission = only(found).mission
        assert mission
        assert mission.code == "012"
        assert "strategic_link" in rules(found)


def test_without_any_mission_the_strategic_cell_is_it() -> None:
    found = read(TITLE, table(row("obiettivo strategico", "Regolazione"), *card()[1:]))
    mission = only(found).mission
    assert mission
    assert (mission.code, mission.title) == ("", "Regolazione")
    assert rules(found) == ["code_missing"]


def test_mission_and_programme_in_one_cell() -> None:
    both = row("Missione e programma", "Missione 012 Regolazione – Programma 4 Vigilanza")
    found = only(read(TITLE, table(both, *card()[2:])))
    assert found.mission
    assert found.programme
    assert (found.mission.code, found.programme.code) == ("012", "004")
    lines = row("Missione e programma", "012 Regolazione\n004 Vigilanza")
    found = only(read(TITLE, table(lines, *card()[2:])))
    assert found.programme
    assert (found.programme.code, found.programme.title) == ("004", "Vigilanza")


def test_an_area_named_by_a_card_is_no_area() -> None:
    found = read(TITLE, table(row("Area strategica", "Mercati"), *card()))
    assert found.plan.areas == ()
    assert rules(found) == ["area_in_card"]


def test_actions_from_rows_of_their_own() -> None:
    rows = card(("Azione 1", "contare"), ("Azione 2", "dire"))
    found = only(read(TITLE, table(*rows)))
    assert [(one.number, one.text) for one in found.actions] == [("1", "contare"), ("2", "dire")]


def test_indicator_fields_before_any_kpi_are_of_the_objective_and_kept() -> None:
    rows = card()
    found = read(TITLE, table(*rows[:9], row("Responsabile", "Neri"), *rows[9:]))
    assert only(found).indicators[0].responsible == "Capo ufficio"
    assert only(found).responsible == "Neri"
    assert rules(found) == []


def test_an_indicator_numbered_and_named_in_one_row() -> None:
    rows = card()[:9]
    one = [row("Indicatore 1", "Tempo di attesa"), row("Formula", "x"), row("Target 2021", "5")]
    two = [row("Indicatore 2", "ALFA"), row("Nome indicatore", "Costo"), row("Target 2022", "si")]
    first, second = only(read(TITLE, table(*rows, *one, *two))).indicators
    assert (first.number, first.name, first.heading) == ("1", "Tempo di attesa", "")
    assert (second.number, second.name, second.heading) == ("2", "Costo", "ALFA")
    assert (first.targets[0].year, second.targets[0].year) == (2021, 2022)


def test_a_description_inside_a_kpi_is_its_name() -> None:
    rows = card(nome_indicatore=None)
    described = [*rows[:10], row("Descrizione", "Quota evasa"), *rows[10:]]
    assert only(read(TITLE, table(*described))).indicators[0].name == "Quota evasa"


def test_words_beside_the_numbers_are_names_where_there_are_no_others() -> None:
    found = only(read(TITLE, table(*card(nome_indicatore=None))))
    assert (found.indicators[0].name, found.indicators[0].heading) == ("REGISTRO", "")


def test_several_years_in_rows_of_their_own() -> None:
    rows = card(("Target 2022", "95%"), ("Target 2023", "99%"), target_annuale=None)
    rows.insert(12, row("Target 2021", "90%"))
    targets = only(read(TITLE, table(*rows))).indicators[0].targets
    assert [(one.year, one.text) for one in targets] == [
        (2021, "90%"),
        (2022, "95%"),
        (2023, "99%"),
    ]


def test_baselines_are_read_where_they_are_a_number() -> None:
    read_value = only(read(TITLE, table(*card(("Valore di partenza", "82,5 %"))))).indicators[0]
    assert read_value.baseline == Decimal("82.5")
    found = read(TITLE, table(*card(("Baseline", "circa la metà"))))
    assert only(found).indicators[0].baseline is None
    assert rules(found) == ["value_unread"]


def status(text: str, fill: str = "") -> str:
    return row(cell(text, span=2, fill=fill))


LEGEND = (
    paragraph("Legenda:"),
    table(
        row("in linea con il target", cell(fill="00B050")),
        row("non in linea con il target", cell(fill="FF0000")),
        row("Revisione risorse finanziarie", cell(fill="FFC000")),
        row("Revisione obiettivo", cell(fill="00B0F0")),
    ),
)


def test_a_status_row_of_mere_colour_is_read_by_the_legend() -> None:
    for line in (status("Monitoraggio semestrale:", "00B0F0"), status("", "00B0F0")):
        found = read(TITLE, table(*card(), line), *LEGEND)
        (review,) = only(found).reviews
        assert review.flags == (ReviewFlag.OBJECTIVE_REVISED,)
        assert rules(found) == ["status_from_colour", "legend_read"]


def test_a_legend_needs_no_word_over_it() -> None:
    found = read(TITLE, table(*card(), status("Monitoraggio semestrale:", "FF0000")), LEGEND[1])
    assert only(found).reviews[0].status is DeclaredStatus.OFF_TRACK


def test_colour_and_words_that_differ_are_said_and_the_words_count() -> None:
    found = read(TITLE, table(*card(), status("Monitoraggio: in linea", "FF0000")), *LEGEND)
    assert only(found).reviews[0].status is DeclaredStatus.ON_TRACK
    assert rules(found) == ["status_colour_differs", "legend_read"]


def test_an_empty_status_row_is_no_review() -> None:
    assert only(read(TITLE, table(*card(), status("Monitoraggio semestrale:")))).reviews == ()


def test_unlabelled_words_under_a_kpi_are_its_review() -> None:
    found = only(read(TITLE, table(*card(), status("Tutto fatto.\nObiettivo raggiunto al 100%"))))
    (review,) = found.indicators[0].reviews
    assert review.status is DeclaredStatus.ACHIEVED
    assert str(review.period) == "2021-H1"
    two = [status("Delibera n. 3."), status("In linea.")]
    (review,) = only(read(TITLE, table(*card(), *two))).indicators[0].reviews
    assert (review.text, review.status) == ("Delibera n. 3.\nIn linea.", DeclaredStatus.ON_TRACK)


def test_words_under_a_status_row_belong_to_it() -> None:
    rows = [status("Monitoraggio semestrale: in linea"), status("Vedi delibera n. 7.")]
    (review,) = only(read(TITLE, table(*card(), *rows))).reviews
    assert review.text == "in linea\nVedi delibera n. 7."


def test_status_rows_between_kpis_are_of_the_kpi_above() -> None:
    line = ("Monitoraggio semestrale", "in linea")
    second = [("kpi operativo 1.2", ""), ("nome indicatore", "Altro"), ("target annuale", "2")]
    each = only(read(TITLE, table(*card(line, *second, line))))
    assert [len(one.reviews) for one in each.indicators] == [1, 1]
    assert each.reviews == ()
    first = only(read(TITLE, table(*card(line, *second))))
    assert [len(one.reviews) for one in first.indicators] == [1, 0]


def test_a_period_written_out_is_not_assumed() -> None:
    line = status("Monitoraggio al 30/06/2022: in linea")
    found = read(TITLE, table(*card(), line))
    assert str(only(found).reviews[0].period) == "2022-H1"
    assert "period_assumed" not in [finding.rule for finding in found.findings]


def area(*rows: str) -> str:
    top = [cell("Area strategica: Mercati", span=6), cell("Vigilare sui mercati.", span=6)]
    return table(*(row(one) for one in top), *rows)


def wide(text: str, fill: str = "") -> str:
    return row(cell(text, span=6, fill=fill))


KPI = ("Verifiche", "100", "%", "Registro", "fatte / chieste", "Anno:2021—80%\nAnno:2022—90%")

COUNTED = wide("Obiettivo strategico: Uno"), row(*HEADER), row(*KPI)


def test_a_strategic_table_in_any_order_of_columns() -> None:
    order = (5, 2, 0, 4, 1, 3)
    turned = row(*(HEADER[place] for place in order)), row(*(KPI[place] for place in order))
    found = read(TITLE, area(wide("Obiettivo strategico: Contare\nBene"), *turned))
    (objective,) = found.plan.strategic_objectives
    assert (objective.title, objective.description) == ("Contare", "Bene")
    (indicator,) = objective.indicators
    assert (indicator.name, indicator.weight, indicator.unit) == ("Verifiche", Decimal(100), "%")
    assert [one.year for one in indicator.targets] == [2021, 2022]
    assert rules(found) == []


def test_a_column_without_a_name_is_the_one_missing() -> None:
    blank = row(*("" if one == "Fonte" else one for one in HEADER))
    found = read(TITLE, area(wide("Obiettivo strategico: Contare"), blank, row(*KPI)))
    assert found.plan.strategic_objectives[0].indicators[0].source == "Registro"
    assert rules(found) == ["label_missing"]


def test_a_table_without_a_header_is_read_like_the_one_before() -> None:
    first = [
        wide("Obiettivo strategico: Uno"),
        row(*HEADER),
        row(*KPI),
        wide("Monitoraggio: in linea"),
    ]
    found = read(TITLE, area(*first, wide("Obiettivo strategico: Due"), row(*KPI)))
    assert [len(one.indicators) for one in found.plan.strategic_objectives] == [1, 1]
    assert rules(found) == ["label_missing"]


def test_a_strategic_objective_without_its_label() -> None:
    first = [
        wide("Obiettivo strategico: Uno"),
        row(*HEADER),
        row(*KPI),
        wide("Monitoraggio: in linea"),
    ]
    found = read(TITLE, area(*first, wide("Due"), wide("KPI associati"), row(*HEADER), row(*KPI)))
    assert [one.title for one in found.plan.strategic_objectives] == ["Uno", "Due"]
    assert rules(found) == ["label_missing"]


def test_years_as_columns_under_a_wide_target() -> None:
    top = row(cell("Indicatore", merge="r"), cell("Peso", merge="r"), cell("Target", span=3))
    top = top.replace("<w:vMerge/>", '<w:vMerge w:val="restart"/>')
    years = row(cell(merge="c"), cell(merge="c"), "2021", "2022", "2023")
    rows = [
        wide("Obiettivo strategico: Contare"),
        top,
        years,
        row("Verifiche", "100", "1", "2", "3"),
    ]
    (objective,) = read(TITLE, area(*rows)).plan.strategic_objectives
    assert [(one.year, one.text) for one in objective.indicators[0].targets] == [
        (2021, "1"),
        (2022, "2"),
        (2023, "3"),
    ]


def test_a_row_without_a_name_goes_on_or_is_a_second_algorithm() -> None:
    more = row(cell(merge="c"), "", "", "", "", "Anno:2023—95%")
    other = row("", "50", "%", "Registro", "altra formula", "si")
    rows = [wide("Obiettivo strategico: Contare"), row(*HEADER), row(*KPI), more, other]
    found = read(TITLE, area(*rows))
    first, second = found.plan.strategic_objectives[0].indicators
    assert [one.year for one in first.targets] == [2021, 2022, 2023]
    assert (second.name, second.algorithm) == ("Verifiche", "altra formula")
    assert rules(found) == ["second_algorithm"]


def test_kind_and_other_fields_inside_a_name_cell() -> None:
    name = "Verifiche\n\nTipologia KPI:efficienza\nFonte: Archivio"
    rows = [
        wide("Obiettivo strategico: Contare"),
        row(*HEADER[:3], "Target"),
        row(name, "100", "%", "1"),
    ]
    (indicator,) = read(TITLE, area(*rows)).plan.strategic_objectives[0].indicators
    assert (indicator.name, indicator.kind_text, indicator.source) == (
        "Verifiche",
        "efficienza",
        "Archivio",
    )


def test_objectives_named_in_a_column() -> None:
    header = row("Obiettivo operativo", "Indicatore", "Peso", "Target", "Consuntivo")
    rows = [
        row("Uno", "A", "50", "1", "0"),
        row("Uno", "B", "50", "2", ""),
        row("Due", "C", "100", "3", ""),
    ]
    found = read(TITLE, table(header, *rows))
    counts = [(one.title, len(one.indicators)) for one in found.plan.operational_objectives]
    assert counts == [("Uno", 2), ("Due", 1)]
    first = found.plan.operational_objectives[0].indicators[0]
    assert [(note.label, note.text) for note in first.notes] == [("Consuntivo", "0")]
    assert rules(found) == ["value_unread"]


def test_areas_and_strategic_objectives_named_in_columns() -> None:
    header = row("Area strategica", "Obiettivo strategico", "Indicatore", "Target")
    rows = [row("X", "Uno", "A", "1"), row("X", "Uno", "B", "2"), row("Y", "Due", "C", "3")]
    found = read(TITLE, table(header, *rows))
    assert [(one.title, len(one.objectives)) for one in found.plan.areas] == [("X", 1), ("Y", 1)]


def test_an_area_repeated_on_the_next_page_is_the_same_area() -> None:
    one = area(wide("Obiettivo strategico: Uno"), row(*HEADER), row(*KPI))
    two = area(wide("Obiettivo strategico: Due"), row(*HEADER), row(*KPI))
    (only_area,) = read(TITLE, one, two).plan.areas
    assert [objective.title for objective in only_area.objectives] == ["Uno", "Due"]


def test_what_has_no_parent_is_kept_under_an_untitled_one() -> None:
    lone = read(TITLE, table(wide("Obiettivo strategico: Uno"), row(*HEADER), row(*KPI)))
    assert lone.plan.areas[0].title == ""
    assert rules(lone) == ["parent_missing"]
    orphan = read(TITLE, table(row(*HEADER), row(*KPI)))
    assert len(only(orphan).indicators) == 1
    assert rules(orphan) == ["parent_missing"]
    in_area = read(TITLE, area(row(*HEADER), row(*KPI)))
    assert len(in_area.plan.strategic_objectives[0].indicators) == 1


def test_headings_over_cards_and_paragraphs_nobody_takes() -> None:
    found = read(
        TITLE,
        paragraph("Approvato con delibera n. 3"),
        paragraph("1. MERCATI (missione cod. 012)"),
        table(*card()),
        paragraph("Nota a margine."),
        paragraph("2. IMPRESE (missione cod. 011)"),
        paragraph("Imprese e lavoro", style="Heading2"),
        table(*card()),
        table(*card()),
        paragraph("3. FINE (missione cod. 032)"),
    )
    sections = [one.section for one in found.plan.operational_objectives]
    assert sections == ["1. MERCATI (missione cod. 012)", *["Imprese e lavoro"] * 2]
    assert rules(found) == ["not_understood"] * 4


def test_paragraphs_under_an_area_paragraph_are_its_description() -> None:
    found = read(
        TITLE,
        paragraph("Area strategica: Mercati"),
        paragraph("Vigilare."),
        paragraph("E contare."),
        table(row("Obiettivo strategico: Uno")),
        table(row(*HEADER), row(*KPI)),
    )
    (one,) = found.plan.areas
    assert one.description == "Vigilare.\nE contare."
    assert len(one.objectives[0].indicators) == 1


def test_an_area_paragraph_over_cards_is_their_section_or_a_note() -> None:
    found = read(TITLE, paragraph("Area strategica: Mercati"), table(*card()))
    assert found.plan.areas == ()
    assert "area_in_card" in rules(found)


def test_years_come_from_the_targets_where_the_title_has_none() -> None:
    top = paragraph("Piano della performance")
    found = read(top, area(wide("Obiettivo strategico: Uno"), row(*HEADER), row(*KPI)))
    assert found.plan.years == (2021, 2022)
    assert rules(found) == ["years_assumed"]


def test_a_review_without_an_objective_is_kept() -> None:
    found = read(TITLE, table(row("Monitoraggio semestrale", "in linea")), table(*card()))
    assert rules(found) == ["not_understood"]


def test_a_column_nobody_knows_is_kept_and_takes_no_indicator_with_it() -> None:
    rows = [
        row("Indicatore", "Target 2021", "Peso", "Stato", "Colore preferito"),
        row("Visite", ">= 50", "70", "non in linea", "verde"),
        row("Multe", "<= 3", "30", "in linea", ""),
    ]
    found = read(TITLE, table(row("obiettivo operativo", "Controlli")), table(*rows))
    names = [indicator.name for indicator in only(found).indicators]
    assert names == ["Visite", "Multe"]
    visits, fines = only(found).indicators
    assert [(note.label, note.text) for note in visits.notes] == [("Colore preferito", "verde")]
    assert [one.status.value for one in visits.reviews] == ["off_track"]
    assert [one.status.value for one in fines.reviews] == ["on_track"]


def test_labels_and_values_may_stand_in_pairs_on_one_row() -> None:
    rows = [
        row("obiettivo operativo", "Controlli", "centro di costo", "Vigilanza"),
        row("kpi operativo 1.1", "", "", ""),
        row("nome indicatore", "Visite", "unità di misura", "n."),
        row("target annuale", ">= 50", "peso indicatore", "100"),
    ]
    objective = only(read(TITLE, table(*rows)))
    (indicator,) = objective.indicators
    assert (objective.title, objective.cost_centre) == ("Controlli", "Vigilanza")
    assert (indicator.number, indicator.name, indicator.unit) == ("1.1", "Visite", "n.")
    assert (indicator.weight, indicator.targets[0].text) == (100, ">= 50")
