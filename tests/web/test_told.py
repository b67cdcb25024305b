"""The journal speaks in words: no name of the program, and no more decimals than anybody reads."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override

from tests.cast import Cast
from tests.web.conftest import Login
from traguardo.actions.examining import answer_criteria
from traguardo.actions.measuring import record_measurement
from traguardo.core.calendar import Period
from traguardo.core.validation import Answer, Criterion
from traguardo.core.values import Input
from traguardo.store.mapping import LoadedPlan
from traguardo.store.models import Indicator, Plan
from traguardo.ui.told import shortened, told_field, told_label, told_reason, told_value
from traguardo.web.pages.journal import journal_line

DAY = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("verb", "field", "text", "said"),
    [
        ("answer_criteria", "clear", "met", "soddisfatto"),
        (
            "answer_criteria",
            "clear",
            "partly: Sigle: troppe",
            "soddisfatto in parte: Sigle: troppe",
        ),
        (
            "judge_sample",
            "Imprese assistite",
            "doubtful: manca il verbale",
            "dubbio: manca il verbale",
        ),
        ("generate", "kind", "half-year", "Monitoraggio semestrale"),
        ("generate", "kind", "cards", "Schede obiettivo"),
        ("generate", "kind", "template", "dal modello dell’ufficio"),
        ("edit_field", "kind", "boh", "boh"),
        ("create_person", "language", "en", "inglese"),
        ("accept_finding", "rule", "weights_sum", "Pesi che non sommano a 100"),
        ("remember_label", "field", "cost_centre", "centro di costo"),
        (
            "refuse_link",
            "strategic",
            "areas/0/objectives/1",
            "area strategica 1 › obiettivo strategico 2",
        ),
        ("refuse_link", "operational", "operational/2", "obiettivo operativo 3"),
        ("adopt_system", "use_baseline", "True", "sì"),
        ("adopt_system", "cap", "120.5", "120,5"),
        ("adopt_system", "bands", "green ≥ 90, red ≥ 0", "buono ≥ 90, critico ≥ 0"),
        ("adopt_system", "deed", "Delibera 3.5", "Delibera 3.5"),
        ("measure", "2026-H1", "1234,5", "1.234,5"),
        ("measure", "2026-H1", "not_applicable", "non applicabile"),
        ("measure", "note", "1234,5", "1234,5"),
        (
            "shut_out",
            "role",
            "approver, approver, planner",
            "organo di approvazione, ufficio performance",
        ),
        ("hand_over", "starts_on", "2026-07-15", "15 luglio 2026"),
    ],
)
def test_a_value_is_told_in_words(verb: str, field: str, text: str, said: str) -> None:
    assert told_value(verb, field, text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1,428571428571428571428571429", "1,43"),
        ("1.428,571428571428571", "1.428,57"),
        ("0,00001", "0,00001"),
        ("1,25", "1,25"),
        ("1.234", "1.234"),
        ("=>1,428571428", "=>1,428571428"),
    ],
)
def test_only_idle_decimals_are_left_out(text: str, said: str) -> None:
    assert shortened(text) == said


def test_what_it_is_about_and_why_are_told_in_words() -> None:
    assert told_label("collect", "2026-H1") == "1° semestre 2026"
    assert told_label("review", "Sportello (2026-H1)") == "Sportello (1° semestre 2026)"
    assert told_label("review", "Sportello (nuovo)") == "Sportello (nuovo)"
    assert told_label("withdraw_acceptance", "weights_sum") == "Pesi che non sommano a 100"
    assert told_label("adopt_system", "smvp@2") == "smvp, versione 2"
    assert told_label("correct_reading", "piano.docx › operational/0/indicators/1") == (
        "piano.docx › obiettivo operativo 1 › indicatore 2"
    )
    assert told_reason("correct_reading", "operational/0|tabella 1, riga 4|Sede: | Lecce") == (
        "«Sede: | Lecce» (tabella 1, riga 4)"
    )
    assert told_reason("revise", "a|b|c") == "a|b|c"
    assert told_field("accept_finding", "text") == "rilievo"
    assert told_field("measure", "cases") == "casi"


def test_the_words_follow_the_reader() -> None:
    with override("en"):
        assert told_value("generate", "kind", "cards") == "Objective cards"
        assert told_value("measure", "2026", "1,428571428571") == "1.428571428571"
        assert shortened("1,001.428571428571") == "1,001.43"


def test_an_entry_is_short_on_the_page_and_exact_in_the_table() -> None:
    after = {"2026-H1": "1,428571428571428571", "sha256": "ab"}
    line = journal_line(datetime(2026, 7, 15, tzinfo=UTC), "Ada", "measure", "Tempo", "", {}, after)
    (change,) = line.changes
    assert (change.short_after, change.after) == ("1,43", "1,428571428571428571")


def test_the_page_shows_words_and_keeps_the_exact_value_at_hand(
    enter: Login, cast: Cast, plan: Plan, loaded: LoadedPlan
) -> None:
    row = Indicator.objects.get(pk=loaded.ids["areas/0/objectives/0/indicators/1"])
    parts = [Input("numerator", Decimal(100)), Input("denominator", Decimal(70))]
    record_measurement(
        row, period=Period.parse("2026-H1"), inputs=parts, by=cast.planner, today=DAY
    )
    answers = {Criterion.CLEAR: (Answer.PARTLY, "Sigle")}
    answer_criteria(plan, 2026, answers, by=cast.evaluator, today=DAY)
    page = enter(cast.planner).get(f"/piani/{plan.pk}/registro/").content.decode()
    assert ">1,43</ins>" in page
    assert 'title="1,428571428571' in page
    assert "soddisfatto in parte: Sigle" in page
    assert "partly" not in page
