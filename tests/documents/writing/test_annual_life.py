"""The annual report tells the plan's life: its moves, who measured, what was reviewed, accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.documents.writing.sample import sample_plan
from traguardo.core.calendar import Period
from traguardo.core.collection import Window
from traguardo.core.corrective import CorrectiveState
from traguardo.core.life import NO_LIFE, Acceptance, Correction, Move, PlanLife
from traguardo.core.model import DeclaredStatus, Measurement, Plan, PlanState, Review
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.writing.kinds import KINDS
from traguardo.documents.writing.sheet import Figure, Heading, Role, Table

TODAY = date(2025, 2, 1)
H1, H2 = Period.parse("2024-H1"), Period.parse("2024-H2")
LIFE = PlanLife(
    (
        Move(PlanState.PROPOSED, date(2024, 1, 10), "Ufficio performance"),
        Move(PlanState.APPROVED, date(2024, 1, 28), "La giunta", "Delibera n. 4"),
    ),
    (
        Window(H1, date(2024, 7, 1), date(2024, 7, 15), date(2024, 7, 30), date(2024, 7, 20)),
        Window(Period.parse("2023-H2"), date(2024, 1, 1), date(2024, 1, 15), date(2024, 1, 30)),
    ),
    (Acceptance("Tutti i target sono uguali.", "Voluto", "L’OIV", date(2025, 6, 30)),),
    (
        Correction(
            *("Verifiche in tempi certi", "Poco personale", "Un’altra persona", "Ufficio metrico"),
            *(date(2024, 9, 30), CorrectiveState.DONE, "Tempi scesi a 18 giorni"),
        ),
    ),
)


def rows(plan: Plan, life: PlanLife = LIFE) -> list[tuple[str, ...]]:
    sheet = KINDS["annual"].make(plan, CHAMBER, Period(2024), TODAY, life)
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    return [tuple(cell.text for cell in row.cells) for table in tables for row in table.rows]


def test_every_move_stands_with_its_day_its_person_and_its_deed() -> None:
    made = rows(sample_plan())
    assert ("10 gennaio 2024", "proposto", "Ufficio performance", "–") in made
    assert ("28 gennaio 2024", "approvato", "La giunta", "Delibera n. 4") in made


def test_a_plan_without_a_life_asks_the_office_for_it() -> None:
    assert any("quando e con quale atto" in row[0] for row in rows(sample_plan(), NO_LIFE))
    sheet = KINDS["annual"].make(sample_plan(), CHAMBER, Period(2024), TODAY)
    titles = [one.text for one in sheet.blocks if isinstance(one, Heading)]
    assert "Azioni correttive" not in titles


def test_corrective_actions_say_how_they_ended() -> None:
    ended = [row for row in rows(sample_plan()) if row[-1].startswith("conclusa")]
    assert ended == [
        (
            *("Verifiche in tempi certi", "Poco personale", "Un’altra persona"),
            *("Ufficio metrico\nentro il 30 settembre 2024", "conclusa\nTempi scesi a 18 giorni"),
        )
    ]


def test_only_the_windows_of_the_year_are_listed_with_the_day_they_really_closed() -> None:
    made = rows(sample_plan())
    assert ("primo semestre 2024", "1 luglio 2024", "20 luglio 2024") in made
    assert not any(row[0] == "secondo semestre 2023" for row in made)


def test_accepted_findings_keep_their_reason() -> None:
    assert ("Tutti i target sono uguali.", "Voluto", "L’OIV", "30 giugno 2025") in rows(
        sample_plan()
    )


def test_who_measured_is_counted_with_their_last_day() -> None:
    plan = sample_plan()
    card = plan.operational_objectives[0]
    kpi = replace(
        card.indicators[0],
        measurements=(
            Measurement(H1, Decimal(31), author="Anna", recorded_on=date(2024, 7, 3)),
            Measurement(H2, Decimal(19), author="Anna", recorded_on=date(2025, 1, 9)),
            Measurement(Period(2023), Decimal(40), author="Berto"),
        ),
    )
    measured = replace(card, indicators=(kpi, *card.indicators[1:]))
    made = rows(replace(plan, operational_objectives=(measured,)))
    assert ("Anna", "1", "2", "9 gennaio 2025") in made
    assert not any(row[0] == "Berto" for row in made)
    assert ("Indicatori con almeno un valore dell’anno", "2 su 5") in made


def test_the_reviews_of_the_year_stand_under_their_objective() -> None:
    plan = sample_plan()
    reviews = (
        Review(H1, DeclaredStatus.ON_TRACK, (), "Le verifiche procedono", signed=True),
        Review(Period.parse("2023-H2"), DeclaredStatus.OFF_TRACK, (), "L’anno prima"),
    )
    card = replace(plan.operational_objectives[0], reviews=reviews)
    made = replace(plan, operational_objectives=(card,))
    sheet = KINDS["annual"].make(made, CHAMBER, Period(2024), TODAY, LIFE)
    tables = [one for one in sheet.blocks if isinstance(one, Table)]
    said = [
        row.cells[0].text
        for table in tables
        for row in table.rows
        if row.role is Role.STATUS and "Verifiche" in table.summary
    ]
    assert said == [
        "Monitoraggio primo semestre 2024: in linea con target (stato dichiarato)\n"
        "Le verifiche procedono"
    ]
    assert ("Monitoraggi dichiarati nell’anno", "3, di cui 1 firmati") in rows(made)


def test_the_objectives_of_a_level_are_drawn_where_they_fit_a_page() -> None:
    def charts(plan: Plan) -> list[str]:
        sheet = KINDS["annual"].make(plan, CHAMBER, Period(2024), TODAY)
        return [one.chart.title for one in sheet.blocks if isinstance(one, Figure)]

    plan = sample_plan()
    assert len(charts(plan)) == 3
    many = replace(plan, operational_objectives=plan.operational_objectives * 20)
    assert [title for title in charts(many) if "operativi" in title] == []
