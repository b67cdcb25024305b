"""A document of another administration than the one it is imported for."""

from __future__ import annotations

import pytest

from traguardo.core.bodies import names_another, other_body


@pytest.mark.parametrize(
    ("said", "name", "another"),
    [
        ("Camera di Commercio di Brindisi", "Camera di commercio di Valdoro", True),
        ("C.C.I.A.A. BRINDISI", "Camera di commercio Brindisi-Taranto", False),
        ("CCIAA di BR", "Camera di commercio di Brindisi", False),
        ("Camera di commercio, industria, artigianato e agricoltura", "CCIAA di Lecce", False),
        ("Comune di Lecce", "Camera di commercio di Lecce", False),
        ("Città metropolitana di Bari", "Provincia di Taranto", True),
        ("", "Camera di commercio di Lecce", False),
        ("Unioncamere Puglia", "Camera di commercio di Lecce", True),
    ],
)
def test_only_names_without_a_telling_word_in_common_are_different(
    said: str, name: str, another: bool
) -> None:
    assert names_another(said, name) == another
    assert bool(other_body(said, name)) == another


def test_the_finding_names_both() -> None:
    (finding,) = other_body("Comune  di\nBari", "Comune di Lecce")
    assert "«Comune di Bari»" in finding.message
    assert "«Comune di Lecce»" in finding.message
