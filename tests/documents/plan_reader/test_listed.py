"""Items of a list of indicators: what is the name, what the target, and what is no list."""

from __future__ import annotations

import pytest

from traguardo.documents.plan_reader.enumerated import listed
from traguardo.documents.plan_reader.segments import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a) Turni svolti: almeno 36 (peso 50%)", ["Turni svolti", "almeno 36", "50%"]),
        ("- Turni svolti – almeno 36", ["Turni svolti", "almeno 36"]),
        ("1. Turni svolti = 36", ["Turni svolti", "36"]),
        ("Turni svolti, non meno di 36", ["Turni svolti", "non meno di 36"]),
        ("Turni svolti: target almeno 36", ["Turni svolti", "almeno 36"]),
        ("Turni svolti (target: almeno 36; peso: 50)", ["Turni svolti", "almeno 36", "50"]),
        ("• Consegna: entro il 30 giugno;", ["Consegna", "entro il 30 giugno"]),
        ("Shifts done: at least 36 (weight 50%)", ["Shifts done", "at least 36", "50%"]),
        ("Sportello: casa della comunità: 2", ["Sportello: casa della comunità", "2"]),
        ("Casa: comunità e servizi", ["Casa: comunità e servizi"]),
        ("Questionari di gradimento", ["Questionari di gradimento"]),
        ("Piano-programma 2025", ["Piano-programma 2025"]),
    ],
)
def test_an_item_says_its_name_and_its_target(text: str, expected: list[str]) -> None:
    assert [one.value for one in measured(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a) Turni\nb) Posti\nal nido", ["a) Turni", "b) Posti al nido"]),
        ("• Turni\n• Posti", ["• Turni", "• Posti"]),
        ("Turni: 36\nPosti: almeno 12", ["Turni: 36", "Posti: almeno 12"]),
        ("Letture ad alta voce\nsvolte nelle scuole", []),
        ("a) Turni", []),
        ("", []),
    ],
)
def test_a_cell_is_a_list_where_its_lines_are_items(text: str, expected: list[str]) -> None:
    assert listed(text) == expected
