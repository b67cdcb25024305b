"""Tables and rows a page has torn, and headers that come again on the next page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import paragraph, row, table
from traguardo.documents.plan_reader import ReadPlan

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
    card = [
        ("Obiettivo operativo", "Ridurre le attese"),
        ("Descrizione", "Meno giorni allo sportello"),
    ]
    more = [("Centro di costo", "Anagrafe"), ("Indicatore", "Giorni medi"), ("Target 2026", "20")]
    found = read_parts(card, more)
    (objective,) = every_objective(found)
    assert (objective.title, objective.cost_centre) == ("Ridurre le attese", "Anagrafe")
    assert [kpi.name for kpi in objective.indicators] == ["Giorni medi"]


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
    head = ("Codice", "Obiettivo", "Indicatore", "Peso", "Target", "Target")
    years = ("Codice", "Obiettivo", "Indicatore", "Peso", "2026", "2027")
    rows = [head, years, ("OB1", "Ridurre le attese", "Giorni medi", "40", "20", "15")]
    (objective,) = every_objective(read_parts(rows))
    (kpi,) = objective.indicators
    assert (objective.title, kpi.name) == ("Ridurre le attese", "Giorni medi")


def test_a_note_repeated_beside_each_indicator_is_kept_once() -> None:
    head = (*HEAD, "Portatori di interesse")
    rows = [head, (*FIRST, "Cittadini"), (*FIRST[:2], *SECOND[2:], "Cittadini")]
    (objective,) = every_objective(read_parts(rows))
    assert [note.text for note in objective.notes] == ["Cittadini"]
