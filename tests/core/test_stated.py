"""Results as published reports write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from traguardo.core.stated import read_stated
from traguardo.core.values import Missing


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1.480", "1480"),
        ("1 480", "1480"),
        ("98,5 %", "98.5"),
        ("€ 1.250,00", "1250.00"),
        ("1,9 mln", "1900000"),
        ("€ 2 mln", "2000000"),
        ("1,9 M€", "1900000"),
        ("350 mila euro", "350000"),
        ("n. 45 eventi", "45"),
        ("12 incontri", "12"),
        ("100% delle attività previste", "100"),
        ("95% (190 su 200)", "95"),
        ("87,4%*", "87.4"),
        ("25 giorni lavorativi", "25"),
        ("−3,5", "-3.5"),
        ("$ 120", "120"),
        ("0", "0"),
    ],
)
def test_a_figure_keeps_its_value_whatever_words_stand_around_it(text: str, figure: str) -> None:
    assert read_stated(text) == Decimal(figure)


def test_an_english_table_groups_with_commas() -> None:
    assert read_stated("$1.2 million", dot_decimal=True) == 1200000
    assert read_stated("1,234.5 visitors", dot_decimal=True) == Decimal("1234.5")


@pytest.mark.parametrize(
    ("text", "absence"),
    [
        ("", Missing.NOT_REPORTED),
        ("-", Missing.NOT_REPORTED),
        ("—", Missing.NOT_REPORTED),
        ("n.d.", Missing.NOT_REPORTED),
        ("non rilevato", Missing.NOT_REPORTED),
        ("Dato non disponibile", Missing.NOT_REPORTED),
        ("in corso di rilevazione", Missing.NOT_REPORTED),
        ("pending", Missing.NOT_REPORTED),
        ("n.a.", Missing.NOT_APPLICABLE),
        ("N/A", Missing.NOT_APPLICABLE),
        ("Non pertinente", Missing.NOT_APPLICABLE),
        ("Rinviato", Missing.SUSPENDED),
    ],
)
def test_an_absence_has_its_name_and_is_no_zero(text: str, absence: Missing) -> None:
    assert read_stated(text) is absence


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Sì", True),
        ("x", True),
        ("Realizzato", True),
        ("completata", True),
        ("Non realizzato", False),
        ("not met", False),
        ("SI (delibera n. 12)", True),
        ("Sì, con determinazione 5", True),
        ("no", False),
    ],
)
def test_what_was_done_is_a_yes(text: str, done: bool) -> None:
    assert read_stated(text) is done


@pytest.mark.parametrize(
    "text", ["15/12/2025", "15.12.2025", "15 dicembre 2025", "in data 15/12/2025", "2025-12-15"]
)
def test_a_day_is_read_in_any_dress(text: str) -> None:
    assert read_stated(text) == date(2025, 12, 15)


@pytest.mark.parametrize(
    "text",
    ["molti", "3 su 5", "parzialmente raggiunto", "2 mesi", "tra 10 e 20", ">= 50", "31/02/2025",
     "circa 200"],
)  # fmt: skip
def test_what_is_not_certain_is_refused_with_what_would_be_right(text: str) -> None:
    with pytest.raises(ValueError, match=r"non è un (?:valore|giorno)"):
        read_stated(text)
