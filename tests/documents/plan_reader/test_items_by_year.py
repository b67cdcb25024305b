"""Items of a list that say unit and weight in brackets, and a target for every year behind them."""

from __future__ import annotations

import pytest

from tests.documents.plan_reader.test_inferred import every_indicator, every_objective, read
from tests.documents.word import paragraph

GOAL = paragraph("Obiettivo operativo 1.1: Accorciare le attese")


def test_targets_without_a_colon_stand_behind_what_brackets_say() -> None:
    found = read(
        GOAL,
        paragraph("Indicatori:"),
        paragraph(
            "- Domande in rete (unità di misura: %; peso 70%): target 2026 ≥ 40%; target 2027 55%"
        ),
        paragraph("- Carta dei servizi (peso 30%): target 2026 no; target 2027 sì"),
    )
    first, second = every_indicator(found)
    assert (first.name, first.unit) == ("Domande in rete", "%")
    assert [one.weight for one in (first, second)] == [70, 30]
    assert [(one.year, one.text) for one in first.targets] == [(2026, "≥ 40%"), (2027, "55%")]
    assert [(one.year, one.text) for one in second.targets] == [(2026, "no"), (2027, "sì")]


def test_a_unit_opens_the_brackets_that_hold_a_weight() -> None:
    found = read(GOAL, paragraph("Attesa media (giorni; peso 100%) - target 2026: 10"))
    (indicator,) = every_indicator(found)
    assert (indicator.name, indicator.unit) == ("Attesa media", "giorni")


@pytest.mark.parametrize(("mission", "programme"), [("01", "07"), ("010", "005")])
def test_a_line_names_the_mission_by_its_code_and_title(mission: str, programme: str) -> None:
    found = read(
        GOAL,
        paragraph(f"Missione {mission} – Servizi generali"),
        paragraph(f"Programma {programme} – Anagrafe e stato civile"),
        paragraph("Indicatore: Utenti; Peso: 100%; Target: 40"),
    )
    (card,) = every_objective(found)
    assert card.mission is not None
    assert card.programme is not None
    assert card.mission.code == mission.zfill(3)
    assert card.programme.code == programme.zfill(3)


def test_an_item_tells_what_was_reached_and_what_is_promised_by_year() -> None:
    found = read(
        GOAL,
        paragraph("Indicatori:"),
        paragraph(
            "- Spesa per il gas, in euro (peso 60%): nel 2025 103.400, nel 2026 non oltre 95.000."
        ),
        paragraph("- Rette recuperate (peso 40%): nel 2026 almeno 60%. Rileva la ragioneria."),
    )
    gas, fees = every_indicator(found)
    assert (gas.name, gas.unit, gas.weight, gas.baseline) == (
        "Spesa per il gas",
        "euro",
        60,
        103400,
    )
    assert [(one.year, one.text) for one in gas.targets] == [(2026, "non oltre 95.000")]
    assert [(one.year, one.text) for one in fees.targets] == [(2026, "almeno 60%")]
    assert fees.responsible == "ragioneria"


def test_how_often_stands_behind_who_measures() -> None:
    found = read(
        GOAL,
        paragraph("Indicatore: Attesa media; Peso: 100%; Target: 10"),
        paragraph("Responsabile della rilevazione: ufficio acque, cadenza semestrale."),
    )
    (indicator,) = every_indicator(found)
    assert indicator.responsible == "ufficio acque"
    assert indicator.frequency is not None


def test_the_word_for_an_indicator_is_no_part_of_its_code() -> None:
    found = read(
        GOAL,
        paragraph("KPI A.1.1: Attesa media"),
        paragraph("Peso: 60%; Target 2026: 10"),
        paragraph("KPI02 – Reclami"),
        paragraph("Peso: 40%; Target 2026: 3"),
    )
    assert [one.number for one in every_indicator(found)] == ["A.1.1", "KPI02"]
