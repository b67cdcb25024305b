"""What is called strategic stands above a plain objective; a dimension of value is an area."""

from __future__ import annotations

from tests.documents.sheets import as_word
from traguardo.core.model import Plan
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan


def read(drawn: str) -> Plan:
    title = "Comune di Borgoverde – Piano della performance 2026-2028\n\n"
    return read_plan(read_docx(as_word(title + drawn))).plan


VALUE = """
| Dimensione | Cod. | Obiettivo di valore pubblico | Indicatore di impatto | Target 2028 |
| Benessere delle famiglie | PV1 | Nessuno resta indietro | Famiglie seguite | 40 |
| ^ | PV2 | Un nido per ogni bambino | Posti per cento bambini | 35 |
| Crescita del territorio | PV3 | Imprese che restano | Imprese attive | 900 |
"""
PLAIN = """
Obiettivo 1.1 – Aprire lo sportello sociale
Responsabile: dott.ssa Ada Neri

| Indicatore | Formula | Target 2026 |
| Utenti ricevuti | conteggio | 300 |
"""


def test_a_dimension_before_objectives_is_their_area() -> None:
    plan = read(VALUE)
    assert [area.title for area in plan.areas] == [
        "Benessere delle famiglie",
        "Crescita del territorio",
    ]
    assert [len(area.objectives) for area in plan.areas] == [2, 1]


def test_a_dimension_of_performance_stays_a_kind() -> None:
    plan = read(
        """
| Dimensione | Obiettivo strategico | Indicatore | Target 2028 |
| Efficacia | Nessuno resta indietro | Famiglie seguite | 40 |
| Efficienza | Un nido per ogni bambino | Costo per bambino | 350 |
"""
    )
    assert not any("Effic" in area.title for area in plan.areas)


def test_plain_objectives_below_strategic_ones_are_operational() -> None:
    plan = read(VALUE + "\nAREA SERVIZI ALLA PERSONA\n" + PLAIN)
    assert [one.title for one in plan.operational_objectives] == ["Aprire lo sportello sociale"]
    assert sum(len(area.objectives) for area in plan.areas) == 3


def test_plain_objectives_right_below_an_area_are_strategic() -> None:
    plan = read("Area strategica 1: Benessere delle famiglie\n" + PLAIN)
    assert [one.title for one in plan.areas[0].objectives] == ["Aprire lo sportello sociale"]


def test_a_chapter_under_the_source_of_a_table_is_of_no_objective() -> None:
    plan = read(
        VALUE
        + "\nFonte: indagine sulle famiglie.\nRisorse e personale\n"
        + "Il bilancio pareggia a 14 milioni e il personale conta 87 unità.\n"
    )
    every = [one for area in plan.areas for one in area.objectives]
    assert not any(one.organisational_impact for one in every)


AREA_TABLE = """Ambito A – Didattica e studenti

| Obiettivo | Indicatore | Target 2026 | Target 2027 |
| A.1 Seguire le carriere | Studenti regolari | 50 | 51 |
"""


def test_plain_objectives_of_a_table_right_below_an_area_are_strategic() -> None:
    plan = read(AREA_TABLE)
    assert [one.title for one in plan.areas[0].objectives] == ["A.1 Seguire le carriere"]
    assert plan.operational_objectives == ()


def test_those_with_targets_of_one_year_are_not() -> None:
    plan = read(AREA_TABLE.replace("| Target 2027 |", "|").replace("| 51 |", "|"))
    assert [one.title for one in plan.operational_objectives] == ["A.1 Seguire le carriere"]
