"""Tables and rows a page has torn, and headers that come again on the next page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import document, paragraph, row, table
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.plan_reader.torn_tables import whole_tables

HEAD = ("Codice", "Obiettivo", "Indicatore", "Formula", "Target 2026")
FIRST = ("OB1", "Ridurre le attese", "Giorni medi", "giorni / pratiche", "20")
SECOND = ("", "", "Pratiche arretrate", "pratiche oltre 30 giorni", "5")
THIRD = ("OB2", "Curare i sentieri", "Chilometri puliti", "chilometri / totale", "80%")


def read_parts(
    *parts: Sequence[Sequence[str]], between: Sequence[str] = (), after: str = ""
) -> ReadPlan:
    """The tables, one after the other, with lines between them."""
    blocks = []
    for place, part in enumerate(parts):
        blocks += [paragraph(line) for line in between] if place else []
        blocks.append(table(*(row(*cells) for cells in part)))
    return read(*blocks, *([paragraph(after)] if after else []))


def said(found: ReadPlan) -> list[tuple[str, list[str]]]:
    return [(one.title, [kpi.name for kpi in one.indicators]) for one in every_objective(found)]


WHOLE = [
    ("Ridurre le attese", ["Giorni medi", "Pratiche arretrate"]),
    ("Curare i sentieri", ["Chilometri puliti"]),
]


@pytest.mark.parametrize("between", [(), ("",), ("Pagina 3 di 12",), ("- 12 -", ""), ("(segue)",)])
def test_a_table_torn_by_a_page_goes_on_with_its_columns(between: tuple[str, ...]) -> None:
    assert said(read_parts([HEAD, FIRST], [SECOND, THIRD], between=between)) == WHOLE
    assert said(read_parts([HEAD, FIRST, SECOND], [THIRD], between=between)) == WHOLE


@pytest.mark.parametrize("between", [(), ("Pag. 4",)])
def test_its_second_part_may_have_the_header_again(between: tuple[str, ...]) -> None:
    assert said(read_parts([HEAD, FIRST], [HEAD, SECOND, THIRD], between=between)) == WHOLE


def test_a_header_may_come_again_inside_its_table() -> None:
    assert said(read_parts([HEAD, FIRST, HEAD, SECOND, THIRD])) == WHOLE
    head = ("Indicatore", "Giorni medi", "Pratiche arretrate")
    rows = [("Formula", "giorni / pratiche", "oltre 30 giorni"), ("Target 2026", "20", "5")]
    found = read_parts([head, rows[0], head, rows[1]])
    assert [one.name for one in every_indicator(found)] == ["Giorni medi", "Pratiche arretrate"]


def test_a_list_of_objectives_goes_on_too() -> None:
    head = ("Codice", "Missione", "Programma", "Risorse 2026", "Personale coinvolto")
    lines = [
        ("OB1", "01 Servizi", "02 Segreteria", "18.900,00", "2 istruttori"),
        ("OB2", "09 Ambiente", "05 Parchi", "27.000,00", "3 operai"),
    ]
    measured = paragraph("Obiettivi"), table(row(*HEAD), row(*FIRST), row(*THIRD))
    listed = paragraph("Quadro delle risorse"), table(row(*head), row(*lines[0]))
    found = read(*measured, *listed, table(row(*lines[1])))
    assert [one.budget.text for one in every_objective(found) if one.budget] == [
        "18.900,00",
        "27.000,00",
    ]


def test_a_line_of_words_parts_two_tables() -> None:
    found = read_parts([HEAD, FIRST], [SECOND, THIRD], between=["Quadro del personale"])
    assert said(found) != WHOLE


def test_a_card_goes_on_with_what_it_has_not_said() -> None:
    cards = [
        [
            ("Settore", office, "Dirigente", "Ada Neri"),
            ("Titolo", title, "Descrizione", "Meno giorni allo sportello"),
            ("Missione", "01 Servizi", "Programma", "02 Segreteria"),
            ("Tipologia", "Sviluppo", "Peso obiettivo", "35"),
        ]
        for office, title in (("Anagrafe", "Ridurre le attese"), ("Verde", "Curare i sentieri"))
    ]
    measured = [("Indicatore", "Formula", "Target 2026"), ("Giorni", "giorni / pratiche", "20")]
    blocks = []
    for number, rows in enumerate(cards, 1):
        blocks += [paragraph(f"SCHEDA OBIETTIVO N. {number}")]
        blocks += [table(*(row(*one) for one in part)) for part in (rows[:2], rows[2:], measured)]
    found = [
        (one.title, one.mission and one.mission.code) for one in every_objective(read(*blocks))
    ]
    assert found == [("Ridurre le attese", "001"), ("Curare i sentieri", "001")]


def test_a_row_torn_by_a_page_is_one_row() -> None:
    upper = ("OB1", "Ridurre le attese agli", "Giorni medi di", "giorni / pratiche", "20")
    lower = ("", "sportelli", "attesa", "", "")
    for parts in ([[HEAD, upper], [lower, THIRD]], [[HEAD, upper, lower, THIRD]]):
        assert said(read_parts(*parts)) == [
            ("Ridurre le attese agli sportelli", ["Giorni medi di attesa"]),
            ("Curare i sentieri", ["Chilometri puliti"]),
        ]


def test_a_row_of_its_own_is_not_joined_to_the_one_above() -> None:
    listed = ("", "", "Pratiche arretrate", "", "")
    names = [kpi.name for kpi in every_indicator(read_parts([HEAD, FIRST, listed, THIRD]))]
    assert names == ["Giorni medi", "Pratiche arretrate", "Chilometri puliti"]


def test_a_header_cell_said_again_below_itself_is_one_name() -> None:
    head = ("Codice", "Obiettivo", "Peso obiettivo", "Indicatore", "Target", "Target", "Fonte")
    years = (*head[:4], "2026", "2027", "Fonte")
    rows = [head, years, ("OB1", "Ridurre le attese", "40", "Giorni medi", "20", "15", "Atti")]
    (objective,) = every_objective(read_parts(rows))
    assert [(note.label, note.text) for note in objective.notes] == [("Peso obiettivo", "40")]


def test_a_note_repeated_beside_each_indicator_is_kept_once() -> None:
    head = (*HEAD, "Portatori di interesse")
    rows = [head, (*FIRST, "Cittadini"), (*FIRST[:2], *SECOND[2:], "Cittadini")]
    (objective,) = every_objective(read_parts(rows))
    assert [note.text for note in objective.notes] == ["Cittadini"]


def test_another_table_right_behind_is_not_joined() -> None:
    head = row("Indicatore", "Peso", "Target 2026", "Fonte")
    plan = table(head, row("Giorni medi", "60", "20", "Protocollo"), row("Reclami", "40", "5", ""))
    signed = table(row("Ruolo", "Nome", "Data", "Firma"), row("Redazione", "Ada", "19/01", "f.to"))
    assert len(whole_tables(read_docx(document(plan, signed)))) == 2
    more = table(row("Visite", "30", "sì", "Registro"), row("Prestiti", "10", "9", "Registro"))
    assert len(whole_tables(read_docx(document(plan, more)))) == 1
