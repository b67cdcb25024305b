"""Every reading is shown so that it reads back to itself, and said in words for people."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from tests.core.targets.generated import readings

from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.targets.parser import parse_target
from traguardo.core.targets.printer import in_words, show


@settings(max_examples=500, deadline=None)
@given(readings)
def test_what_is_shown_reads_back_to_the_same_reading(reading: Reading) -> None:
    parsed = parse_target(show(reading))
    assert parsed.readings == (reading,)
    assert parsed.problem is None


STEPS = Milestones((Milestone("bando", Decimal(40), date(2019, 6, 30)), Milestone("esiti")))


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        (AtMost(Decimal(20), unit="day", tolerance=Decimal(5)), "<= 20 giorni ± 5"),
        (AtLeast(Decimal(1234), unit="EUR", year=2019), "2019: >= 1.234 €"),
        (AtLeast(Decimal(5), unit="pagine web"), ">= 5 «pagine web»"),
        (AtLeast(Decimal(5), unit="mesi"), ">= 5 «mesi»"),
        (AtLeast(Decimal(5), note="al netto dei festivi"), ">= 5 (al netto dei festivi)"),
        (AtLeast(Decimal(5), note="anno 2018"), ">= 5 (nota: «anno 2018»)"),
        (AtLeast(Decimal(5), note="(a"), ">= 5 (nota: «(a»)"),
        (AtLeast(Decimal(5), note="B\u0591"), ">= 5 (B\u0591)"),
        (AtLeast(Decimal(5), assumed=True), ">= 5 (presunto)"),
        (Done(unit="%"), "sì (unità: %)"),
        (Keep(reference="a »b« \\"), "mantenimento rispetto a «a \\)b\\( \\\\»"),
        (IncreaseBy(Decimal(5), "120.5"), "incremento di 5 rispetto a 120,5"),
        (IncreaseBy(Decimal(5), "0120"), "incremento di 5 rispetto a «0120»"),
        (STEPS, "tappe: «bando» (40 %) entro il 30/06/2019; «esiti»"),
    ],
)
def test_the_canonical_form(reading: Reading, shown: str) -> None:
    assert show(reading) == shown


@pytest.mark.parametrize(
    ("reading", "italian", "english"),
    [
        (
            AtMost(Decimal(20), unit="day", tolerance=Decimal(5)),
            "al massimo 20 giorni, tolleranza 5",
            "at most 20 days, tolerance 5",
        ),
        (
            AtLeast(Decimal("1234.5"), unit="imprese", assumed=True),
            "almeno 1.234,5 imprese, confronto presunto",
            "at least 1,234.5 imprese, comparison assumed",
        ),
        (AtLeast(Decimal(90), unit="%", year=2019, note="x"), "almeno 90%", "at least 90%"),
        (Equal(Decimal(1), unit="month"), "esattamente 1 mese", "exactly 1 month"),
        (MoreThan(Decimal(2)), "più di 2", "more than 2"),
        (LessThan(Decimal(3), unit="hour"), "meno di 3 ore", "less than 3 hours"),
        (Between(Decimal(1), Decimal(2)), "tra 1 e 2", "between 1 and 2"),
        (Done(), "sì", "yes"),
        (Done(expected=False), "no", "no"),
        (ByDate(date(2019, 6, 3)), "entro il 3 giugno 2019", "by 3 June 2019"),
        (
            IncreaseBy(Decimal(5), "2018", unit="%"),
            "incremento del 5% rispetto al 2018",
            "increase by 5% compared with 2018",
        ),
        (IncreaseBy(Decimal(8), unit="%"), "incremento dell’8%", "increase by 8%"),
        (IncreaseBy(Decimal(11), unit="%"), "incremento dell’11%", "increase by 11%"),
        (
            DecreaseBy(Decimal(2), "media storica", unit="pp"),
            "riduzione di 2 punti percentuali rispetto a: media storica",
            "decrease by 2 percentage points compared with media storica",
        ),
        (Keep(), "mantenimento", "keep the level"),
        (Keep(Decimal(90), unit="%"), "mantenimento del 90%", "keep the level of 90%"),
        (
            STEPS,
            "a tappe: bando (40%) entro il 30 giugno 2019; esiti",
            "in steps: bando (40%) by 30 June 2019; esiti",
        ),
        (Qualitative("clima"), "qualitativo: clima", "qualitative: clima"),
    ],
)
def test_a_reading_in_words(reading: Reading, italian: str, english: str) -> None:
    assert in_words(reading) == italian
    assert in_words(reading, "en") == english
