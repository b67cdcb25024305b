"""Reviews that name a colour, as the legend explains it or as it is usually meant."""

from __future__ import annotations

import pytest

from traguardo.documents.plan_reader import read_plan
from traguardo.documents.txt_reader import read_txt

PLAN = """Comune di Borgo Alto
Piano della performance 2026

\tObiettivo operativo\tAprire lo sportello

\tIndicatore\tFormula\tPeso\tTarget 2026

\tSere di apertura\tN. sere\t100%\t80

\tMonitoraggio al 30/06/2026\t"""
LEGEND = """


Legenda:
\tVerde\tIn linea

\tGiallo\tNon in linea con il target
"""


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Verde", "on_track"),
        ("Semaforo giallo", "at_risk"),
        ("ROSSO\nMancano due addetti.", "off_track"),
        ("Verde pubblico curato", "unstated"),
        ("Giallo" + LEGEND, "off_track"),
        ("Verde" + LEGEND, "on_track"),
    ],
)
def test_the_name_of_a_colour_states_what_the_colour_does(said: str, status: str) -> None:
    (one,) = read_plan(read_txt((PLAN + said).encode())).plan.operational_objectives
    assert [review.status.value for review in one.reviews] == [status]
