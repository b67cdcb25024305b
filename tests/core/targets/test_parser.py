"""What an office writes is read exactly, or refused with the place of the obstacle."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.core.targets.cases import SEVERAL, SINGLE, UNREAD
from tests.work import calls

from traguardo.core.targets.nodes import AtLeast, AtMost, ByDate, Done, Reading
from traguardo.core.targets.parser import LONGEST, parse_target
from traguardo.core.targets.printer import show


@pytest.mark.parametrize(("text", "reading"), SINGLE.items())
def test_a_target_has_one_exact_reading(text: str, reading: Reading) -> None:
    parsed = parse_target(text, plan_year=2019)
    assert parsed.readings == (reading,)
    assert parsed.problem is None


@pytest.mark.parametrize(("text", "readings"), SEVERAL.items())
def test_every_year_and_condition_has_its_reading(text: str, readings: tuple[Reading, ...]) -> None:
    parsed = parse_target(text, plan_year=2019)
    assert parsed.readings == readings
    assert parsed.problem is None


@pytest.mark.parametrize(("text", "position"), UNREAD.items())
def test_what_cannot_be_read_is_refused_at_its_place(text: str, position: int) -> None:
    parsed = parse_target(text, plan_year=2019)
    assert parsed.readings == ()
    assert parsed.problem is not None
    assert parsed.problem.position == position
    assert parsed.problem.message.startswith(f"al carattere {position + 1} ci si aspetta ")


def test_a_bare_figure_is_at_most_where_less_is_better() -> None:
    bare = parse_target("20 gg", lower_is_better=True)
    assert bare.readings == (AtMost(Decimal(20), unit="day", assumed=True),)
    stated = parse_target("almeno 20 gg", lower_is_better=True)
    assert stated.readings == (AtLeast(Decimal(20), unit="day"),)


def test_a_year_that_cannot_be_read_leaves_the_others_theirs() -> None:
    parsed = parse_target("2019: sì\n2020: da definire\n2021: sì")
    assert parsed.readings == (Done(year=2019), Done(year=2021))
    assert parsed.problem is not None
    assert parsed.problem.position == len("2019: sì\n2020: ")


def test_a_date_takes_the_year_it_can_be_sure_of() -> None:
    assert parse_target("entro giugno").readings == ()
    assert parse_target("2020: entro giugno", plan_year=2019).readings == (
        ByDate(date(2020, 6, 30), year=2020),
    )
    assert parse_target("entro giugno 2021", plan_year=2019).readings == (
        ByDate(date(2021, 6, 30)),
    )


def test_english_texts_have_english_numbers() -> None:
    assert parse_target("at least 3,000").readings == (AtLeast(Decimal(3000)),)
    assert parse_target("almeno 3,000").readings == (AtLeast(Decimal(3)),)
    assert parse_target("almeno 3.000 (at least)").readings == (
        AtLeast(Decimal(3000), note="at least"),
    )


def _targets(text: str) -> list[str]:
    """The target cells of the yardstick: behind "target annuale", and those that name a year."""
    cells = re.findall(r"^\t(.*(?:\n[^\t\n].*)*)", text, re.MULTILINE)
    yearly = [cell for cell in cells if re.match(r"Anno\W?\d{4}", cell)]
    yearly_cells = [cell.strip() for cell in yearly]
    annual = [
        cells[place + 1]
        for place, cell in enumerate(cells[:-1])
        if cell.strip().lower() == "target annuale"
    ]
    return yearly_cells + annual


def test_every_target_of_the_yardstick_is_read(yardstick: Path) -> None:
    texts = _targets(yardstick.read_text(encoding="utf-8"))
    parsed = {text: parse_target(text) for text in texts}
    assert len(texts) == 14 + 41
    assert [text for text, found in parsed.items() if found.problem or not found.readings] == []
    yearly = [found.readings for text, found in parsed.items() if text.startswith("Anno")]
    assert all([one.year for one in readings] == [2019, 2020, 2021] for readings in yearly)
    assert sum(len(parsed[text].readings) for text in texts) == 42 + 41


pieces = st.sampled_from(
    [
        *(
            "almeno ",
            "max ",
            "entro ",
            "il ",
            "31/12/2019",
            "2019",
            "anno ",
            ":",
            ";",
            "\n",
            "-",
            "—",
        ),
        *(
            "50",
            " 20 ",
            "%",
            "gg",
            ".",
            "+",
            "±",
            "(",
            ")",
            "[",
            "«",
            "»",
            "tra ",
            " e ",
            " a ",
            "da ",
        ),
        *(
            "rispetto al 2018",
            "riduzione ",
            "del ",
            "mantenimento ",
            "sì",
            "no ",
            "fase 1 ",
            "€",
            "mln",
        ),
        *(
            "tappe: ",
            "qualitativo: ",
            "1.2.3",
            "/",
            "?",
            " o ",
            "I semestre",
            "giugno ",
            "imprese ",
        ),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=60) | st.lists(pieces, max_size=12).map("".join), st.booleans())
@example("\ud800", False)
@example("(" * 30, False)
def test_any_text_is_read_or_refused_and_never_both_silent(text: str, less: bool) -> None:
    parsed = parse_target(text, lower_is_better=less, plan_year=2019)
    assert parsed.readings or parsed.problem
    if parsed.problem is not None:
        assert 0 <= parsed.problem.position <= len(text)
    for reading in parsed.readings:
        assert parse_target(show(reading)).readings == (reading,)


@pytest.mark.parametrize(
    "piece",
    [
        *("(", "1", "1 ", "«", "entro il ", "2019: 5; ", "e ", "non ", "fase 1 ", "5 ± 5 "),
        *("a, ", ", di ", "(nota: ", "almeno 5 a (x); "),
    ],
)
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    def work(length: int) -> int:
        text = (piece * length)[:length]
        return calls(lambda: parse_target(text, plan_year=2019))

    work(100)
    assert work(10_000) < 5 * work(2_500) + 1_000


def test_a_text_beyond_all_measure_is_refused_at_once() -> None:
    parsed = parse_target("5 " * LONGEST)
    assert parsed.readings == ()
    assert parsed.problem is not None
    assert "20000 caratteri" in parsed.problem.message


def test_a_unit_alone_in_the_line_below_is_of_the_number_above() -> None:
    for text in ("≤ 55\ngiorni", "≤ 55 giorni"):
        (reading,) = parse_target(text).readings
        assert (reading.unit, reading.note) == ("day", "")
    (noted,) = parse_target("≤ 55\npratiche chiuse").readings
    assert noted.unit == ""
