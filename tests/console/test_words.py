"""Italian, unless the terminal speaks English."""

from __future__ import annotations

from datetime import date

import pytest

from traguardo.console.failures import Unusable
from traguardo.console.today import today
from traguardo.console.words import language


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "it"),
        ({"LANG": "it_IT.UTF-8"}, "it"),
        ({"LANG": "C.UTF-8"}, "it"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "it_IT.UTF-8"}, "it"),
        ({"LANG": "it_IT.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], spoken: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language() == spoken


def test_the_day_can_be_set_for_a_demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAGUARDO_TODAY", "2026-07-15")
    assert today() == date(2026, 7, 15)
    monkeypatch.delenv("TRAGUARDO_TODAY")
    assert today() >= date(2026, 1, 1)


def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAGUARDO_TODAY", "ieri")
    with pytest.raises(Unusable, match="scrivere un giorno come 2026-07-15"):
        today()
