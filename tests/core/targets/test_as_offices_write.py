"""Ways of writing a target that real cells hold and the manual has no room for."""

from __future__ import annotations

import pytest

from traguardo.core.targets.parser import parse_target
from traguardo.core.targets.printer import show


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("almeno 3 incontri - entro giugno", [">= 3 incontri", "entro il 30/06/2019"]),
        ('"5"', [">= 5 (presunto)"]),
        ("2019-2021 50%", [f"{year}: >= 50 % (presunto)" for year in (2019, 2020, 2021)]),
        ("entro set", ["entro il 30/09/2019"]),
        ("set", []),
        ("mar", []),
        ("≤ a 30 gg", ["<= 30 giorni"]),
        ("within one month", ["<= 1 mesi"]),
        ("Realizzazione n. 3 eventi", [">= 3 eventi (Realizzazione) (presunto)"]),
        ("adozione delibera n. 5", []),
        ("come da cronoprogramma", []),
        ("in linea con target", []),
        ("≤ 2018", []),
    ],
)
def test_a_cell_is_read_as_a_careful_person_would(text: str, said: list[str]) -> None:
    assert [show(reading) for reading in parse_target(text, plan_year=2019).readings] == said
