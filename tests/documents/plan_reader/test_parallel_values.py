"""Cards with a cell for each of their indicators, and cells whose lines have their own labels."""

from __future__ import annotations

import pytest

from tests.documents.sheets import as_word
from traguardo.core.model import Indicator
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import ReadPlan, read_plan


def read(drawn: str) -> ReadPlan:
    title = "Comune di Borgoverde – PIAO 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn)))


def told(found: ReadPlan) -> list[tuple[str, str, str, list[str]]]:
    (one,) = found.plan.operational_objectives
    return [(kpi.name, kpi.algorithm, kpi.source, _targets(kpi)) for kpi in one.indicators]


def _targets(kpi: Indicator) -> list[str]:
    return [target.text for target in kpi.targets]


CARD = """
| Obiettivo | Accorciare le attese agli sportelli | < |
| Responsabile | dott.ssa Ada Neri | < |
| Indicatore | Attesa media | Utenti serviti |
| Formula | media dei minuti | conteggio |
| Baseline | 14 minuti | 3.200 |
| Target | 2026: ≤ 12 minuti | 2026: 3.500 |
| Fonte | Gestore delle code | Registro |
"""
WANTED = [
    ("Attesa media", "media dei minuti", "Gestore delle code", ["2026: ≤ 12 minuti"]),
    ("Utenti serviti", "conteggio", "Registro", ["2026: 3.500"]),
]


def test_a_cell_of_each_row_belongs_to_each_indicator() -> None:
    assert told(read(CARD)) == WANTED


def test_the_name_may_stand_below_what_is_said_of_it() -> None:
    lines = CARD.strip().split("\n")
    moved = "\n".join([*lines[:2], lines[3], lines[2], *lines[4:]])
    assert told(read(moved)) == WANTED


def test_an_indicator_may_lack_what_the_other_has() -> None:
    found = read(CARD.replace("| conteggio |", "| |"))
    assert told(found)[1] == ("Utenti serviti", "", "Registro", ["2026: 3.500"])


def test_pairs_in_a_row_stay_pairs() -> None:
    found = read("""
| Obiettivo | Accorciare le attese agli sportelli | < | < |
| Indicatore | Attesa media | Formula | media dei minuti |
| Baseline | 14 minuti | Target 2026 | ≤ 12 minuti |
""")
    assert told(found) == [("Attesa media", "media dei minuti", "", ["≤ 12 minuti"])]


MEASURED = "Dimensione: Efficienza⏎Indicatore: Attesa media⏎Formula: media dei minuti"


@pytest.mark.parametrize(
    "label", ["Come misuriamo il raggiungimento dell’obiettivo?", "Indicatore"]
)
def test_the_lines_of_a_cell_say_what_their_own_labels_name(label: str) -> None:
    found = read(f"""
| Obiettivo | Accorciare le attese agli sportelli |
| {label} | {MEASURED} |
| Target | 2026: ≤ 12 minuti |
""")
    (one,) = found.plan.operational_objectives
    (kpi,) = one.indicators
    assert (kpi.name, kpi.algorithm, kpi.kind_text) == (
        "Attesa media",
        "media dei minuti",
        "Efficienza",
    )


TITLE = "Accorciare le attese agli sportelli⏎Si apre un secondo sportello di sabato."


def test_a_sentence_below_a_title_describes_it() -> None:
    (one,) = read(f"""
| Obiettivo | {TITLE} |
| Responsabile | dott.ssa Ada Neri |
""").plan.operational_objectives
    assert one.title == "Accorciare le attese agli sportelli"
    assert one.description == "Si apre un secondo sportello di sabato."


def test_it_stays_with_the_title_where_the_card_describes_itself() -> None:
    (one,) = read(f"""
| Obiettivo | {TITLE} |
| Descrizione | Un'apertura in più la settimana |
""").plan.operational_objectives
    assert one.title.endswith("di sabato.")
    assert one.description == "Un'apertura in più la settimana"


def test_an_empty_value_leaves_the_pair_beside_it_a_pair() -> None:
    (one,) = read("""
| Obiettivo | Approvare il codice di condotta | < | < |
| Indicatore | Approvazione in Giunta | < | < |
| Baseline | | Target 2026 | entro il 31/10/2026 |
| Peso | 50% | Fonte | Delibere |
""").plan.operational_objectives
    (kpi,) = one.indicators
    assert (_targets(kpi), kpi.weight, kpi.source) == (["entro il 31/10/2026"], 50, "Delibere")


def test_each_year_may_have_a_row_of_targets() -> None:
    found = read("""
| Obiettivo | Accorciare le attese agli sportelli | < |
| Indicatore | Attesa media | Utenti serviti |
| Target 2026 | 12 minuti | 3.500 |
| Target 2027 | 11 minuti | 3.600 |
""")
    assert [one[3] for one in told(found)] == [["12 minuti", "11 minuti"], ["3.500", "3.600"]]


def test_as_many_years_as_indicators_are_of_the_one_in_whose_cell_they_stand() -> None:
    found = read("""
| Obiettivo | Accorciare le attese agli sportelli | < |
| Indicatore | Attesa media | Utenti serviti |
| Target | 2026: 12 minuti⏎2027: 11 minuti | 2026: 3.500⏎2027: 3.600 |
""")
    wanted = [["2026: 12 minuti", "2027: 11 minuti"], ["2026: 3.500", "2027: 3.600"]]
    assert [one[3] for one in told(found)] == wanted


def test_a_cell_may_tell_of_several_indicators_and_the_next_of_each_in_a_line() -> None:
    found = read("""
| Obiettivo | Accorciare le attese agli sportelli |
| Indicatori | Indicatore: Attesa media⏎Formula: media⏎Indicatore: Utenti⏎Formula: conteggio |
| Target 2026 | 12 minuti⏎3.500 |
""")
    assert told(found) == [
        ("Attesa media", "media", "", ["12 minuti"]),
        ("Utenti", "conteggio", "", ["3.500"]),
    ]


@pytest.mark.parametrize("label", ["Indicatori", ""])
def test_the_cells_may_be_numbered_in_a_row_of_their_own(label: str) -> None:
    lines = CARD.strip().split("\n")
    numbered = f"| {label} | Indicatore 1 | Indicatore 2 |"
    found = read("\n".join([*lines[:2], numbered, *lines[2:]]))
    assert told(found) == WANTED
    (one,) = found.plan.operational_objectives
    assert [kpi.number for kpi in one.indicators] == ["1", "2"]
