"""An indicator that a sentence tells, and sentences that tell none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.plan_reader.told_in_prose import Told, told

NAME = "Sale con la rampa"


@pytest.mark.parametrize(
    ("text", "baseline", "targets"),
    [
        (
            f'Un solo indicatore, "{NAME}", parte da 3 nel 2025 e dovrà raggiungere 4 nel 2026, '
            "6 nel 2027 e 7 nel 2028.",
            "3",
            ((2026, "4"), (2027, "6"), (2028, "7")),
        ),
        (
            f"L’indicatore è «{NAME}»: il valore iniziale è 30% al 31/12/2025, quello atteso 45% "
            "entro il 2026.",
            "30%",
            ((2026, "45%"),),
        ),
        (f"L’indicatore “{NAME}” dovrà salire a 12 nel 2026.", "", ((2026, "12"),)),
        (f"L’indicatore “{NAME}” passerà da 3 nel 2025 a 4 nel 2026.", "3", ((2026, "4"),)),
        (
            f'The only indicator, "{NAME}", starts from 3 in 2025 and will reach 5 by 2026.',
            "3",
            ((2026, "5"),),
        ),
    ],
)
def test_a_sentence_tells_where_an_indicator_starts_and_where_it_will_be(
    text: str, baseline: str, targets: tuple[tuple[int, str], ...]
) -> None:
    assert told(text) == Told(NAME, baseline, targets, "")


@pytest.mark.parametrize(
    "text",
    [
        f"L’indicatore “{NAME}” era 3 nel 2024 e 4 nel 2025.",
        f"L’indicatore “{NAME}” è passato da 3 nel 2024 a 4 nel 2025.",
        f"Le “{NAME}” dovranno essere 4 nel 2026.",
        f"Gli indicatori “{NAME}” e “Sale riscaldate” dovranno raggiungere 4 nel 2026.",
        "L’indicatore dovrà raggiungere 4 nel 2026.",
        f"L’indicatore “{NAME}” è rilevato ogni anno.",
    ],
)
def test_other_prose_tells_none(text: str) -> None:
    assert told(text) is None


SENTENCE = (
    f'È stato scelto un solo indicatore, "{NAME}", che parte da 3 nel 2025 e dovrà raggiungere '
    "4 nel 2026 (fonte: verbali di sopralluogo).\n"
)
OBJECTIVE = "Obiettivo 7 – Sale per tutti\nResponsabile: dott.ssa Ada Neri\n"
TABLE = """
| Indicatore | Formula | Target 2026 |
| Rampe montate | conteggio | 9 |
"""


def names(drawn: str) -> list[str]:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    plan = read_plan(read_docx(as_word(title + drawn))).plan
    return [one.name for card in plan.operational_objectives for one in card.indicators]


def test_it_is_the_indicator_of_an_objective_that_has_no_other() -> None:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    plan = read_plan(read_docx(as_word(title + OBJECTIVE + SENTENCE))).plan
    (objective,) = plan.operational_objectives
    (indicator,) = objective.indicators
    assert (indicator.name, indicator.baseline) == (NAME, Decimal(3))
    assert indicator.source == "verbali di sopralluogo"
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "4")]
    assert SENTENCE.strip() in objective.description


def test_beside_a_table_of_indicators_it_only_speaks_of_them() -> None:
    assert names(OBJECTIVE + SENTENCE + TABLE) == ["Rampe montate"]
    assert names(OBJECTIVE + TABLE + "\n" + SENTENCE) == ["Rampe montate"]
