"""Reviews and the plan as a whole: what is declared, and what stands behind it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.core.rules.plans import (
    SHARE,
    YES,
    D,
    found,
    indicator,
    mean_days,
    measured,
    objective,
    of,
    plan,
    review,
    strategic,
)

from traguardo.core.calendar import Period, Span
from traguardo.core.model import DeclaredStatus, Indicator, Kind, Measurement, Objective, Review
from traguardo.core.values import Missing

WORDS_ONLY = "Monitoraggio semestrale: in linea con target"


def unmeasured(**changes: object) -> Objective:
    bare = (indicator(measurements=()), mean_days(measurements=()))
    return objective(indicators=bare, **changes)


def test_all_green_without_a_value_is_noted_once() -> None:
    cards = [unmeasured(), unmeasured(reviews=(review(DeclaredStatus.ACHIEVED),))]
    (one,) = found("green_without_values", plan(*cards))
    assert "Tutti i 2 monitoraggi" in one.message
    assert one.where == "Piano"


@pytest.mark.parametrize(
    "cards",
    [
        (unmeasured(), objective()),
        (unmeasured(), unmeasured(reviews=(review(DeclaredStatus.AT_RISK),))),
        (unmeasured(reviews=()),),
        (unmeasured(reviews=(review(DeclaredStatus.UNSTATED),)),),
    ],
)
def test_a_value_a_worry_or_no_word_at_all_is_fine(cards: tuple[Objective, ...]) -> None:
    assert found("green_without_values", plan(*cards)) == []


def test_a_named_absence_is_no_value_and_an_indicators_review_counts() -> None:
    absent = Measurement(Period(2026, Span.HALF, 1), Missing.NOT_REPORTED)
    lone = indicator(measurements=(absent,), reviews=(review(),))
    assert len(found("green_without_values", of(lone, reviews=()))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        WORDS_ONLY,
        "L’obiettivo è pienamente raggiunto",
        "Obiettivo raggiunto al 100%",
        "In linea con la programmazione del I semestre 2026",
    ],
)
def test_a_status_that_proves_nothing_is_noted(text: str) -> None:
    (one,) = found("status_without_evidence", plan(unmeasured(reviews=(review(text=text),))))
    assert one.path == "operational/0/reviews/0"
    assert "non cita atti, documenti o numeri" in one.message


@pytest.mark.parametrize(
    "text",
    [
        "Approvato con delibera di giunta",
        "Trattate 412 istanze",
        "Vedi verbale della commissione",
        "Nota prot. trasmessa al ministero",
        "https://camera.example/trasparenza",
    ],
)
def test_a_status_with_a_deed_or_a_figure_is_fine(text: str) -> None:
    assert found("status_without_evidence", plan(unmeasured(reviews=(review(text=text),)))) == []


def test_a_value_of_the_period_is_evidence_enough() -> None:
    words = (review(text=WORDS_ONLY),)
    assert found("status_without_evidence", plan(objective(reviews=words))) == []
    undated = (review(text=WORDS_ONLY, period=None),)
    assert found("status_without_evidence", plan(objective(reviews=undated))) == []
    before = indicator(measurements=(measured(1, 2, Period(2025)),))
    assert len(found("status_without_evidence", of(before, reviews=words))) == 1


def test_an_unstated_status_needs_no_proof_and_an_indicators_review_does() -> None:
    unstated = (review(DeclaredStatus.UNSTATED, ""),)
    assert found("status_without_evidence", plan(unmeasured(reviews=unstated))) == []
    lone = indicator(measurements=(), reviews=(review(text="raggiunto"),))
    (one,) = found("status_without_evidence", of(lone, reviews=()))
    assert one.path == "operational/0/indicators/0/reviews/0"


def test_an_objective_that_alone_lacks_its_review_is_noted() -> None:
    (one,) = found("review_missing", plan(objective(), objective(reviews=())))
    assert one.path == "operational/1"
    assert "Manca il monitoraggio per 2026-H1" in one.message


def test_the_last_period_that_is_over_counts() -> None:
    old = review(period=Period(2025, Span.HALF, 2))
    cards = plan(objective(reviews=(old, review())), objective(reviews=(old,)))
    assert [one.path for one in found("review_missing", cards)] == ["operational/1"]
    assert found("review_missing", cards, today=date(2026, 6, 30)) == []


def test_undated_reviews_compare_among_themselves() -> None:
    cards = plan(objective(reviews=(review(period=None),)), objective(reviews=()))
    (one,) = found("review_missing", cards)
    assert one.message.startswith("Manca il monitoraggio, che")


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ((objective(reviews=()), objective(reviews=())), ()),
        ((objective(), objective()), (strategic(reviews=()),)),
        ((objective(), objective(indicator(reviews=(review(),)), reviews=())), ()),
    ],
)
def test_a_level_without_reviews_or_a_review_by_indicator_is_fine(
    below: tuple[Objective, ...], above: tuple[Objective, ...]
) -> None:
    assert found("review_missing", plan(*below, above=above)) == []


def slow(**changes: object) -> Indicator:
    return indicator(measurements=(measured(30, 100),), weight=D(100), **changes)


@pytest.mark.parametrize(
    ("declared", "made", "words"),
    [
        (DeclaredStatus.ON_TRACK, slow(), "«in linea», ma i valori dicono «non in linea»"),
        (DeclaredStatus.ACHIEVED, slow(), "«raggiunto», ma i valori dicono «non in linea»"),
        (
            DeclaredStatus.OFF_TRACK,
            indicator(weight=D(100)),
            "«non in linea», ma i valori dicono «in linea»",
        ),
    ],
)
def test_a_word_that_the_figures_contradict_is_noted(
    declared: DeclaredStatus, made: Indicator, words: str
) -> None:
    (one,) = found("status_disagreement", of(made, reviews=(review(declared),)))
    assert one.message == f"Per 2026-H1 è dichiarato {words}."


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (indicator(weight=D(100)), review()),
        (slow(), review(DeclaredStatus.OFF_TRACK)),
        (slow(), review(DeclaredStatus.UNSTATED)),
        (slow(), review(period=None)),
        (slow(), review(period=Period(2026, Span.HALF, 2))),
        (indicator(measurements=()), review()),
    ],
)
def test_a_word_that_agrees_or_cannot_be_judged_is_fine(made: Indicator, said: Review) -> None:
    assert found("status_disagreement", of(made, reviews=(said,))) == []


def asked(yes: int, shares: int) -> tuple[Indicator, ...]:
    return (indicator(targets=(YES,)),) * yes + (indicator(targets=(SHARE,)),) * shares


def test_more_than_a_third_of_yes_or_no_is_noted() -> None:
    (one,) = found("yes_no_share", of(*asked(3, 5)))
    assert one.message.startswith("3 indicatori su 8 ")


@pytest.mark.parametrize("mixture", [(2, 4), (3, 2), (0, 9)])
def test_a_third_of_yes_or_no_or_a_small_plan_is_fine(mixture: tuple[int, int]) -> None:
    assert found("yes_no_share", of(*asked(*mixture))) == []


def kinds(*pairs: tuple[Kind | None, int]) -> tuple[Indicator, ...]:
    return tuple(indicator(kind=kind) for kind, number in pairs for _ in range(number))


def test_nine_in_ten_of_one_kind_are_noted() -> None:
    (one,) = found("kinds_one_sided", of(*kinds((Kind.IMPACT, 9), (Kind.QUALITY, 1))))
    assert one.message.startswith("9 indicatori su 10 sono di impatto")


@pytest.mark.parametrize(
    "pairs",
    [((Kind.IMPACT, 8), (Kind.QUALITY, 2)), ((Kind.IMPACT, 9),), ((None, 30), (Kind.IMPACT, 3))],
)
def test_a_mixture_or_a_small_plan_is_fine(pairs: tuple[tuple[Kind | None, int], ...]) -> None:
    assert found("kinds_one_sided", of(*kinds(*pairs))) == []


@pytest.mark.parametrize(
    ("years", "words"),
    [((), "non dice per quali anni"), ((2026, 2028), "2026, 2028"), ((2027, 2026), "in fila")],
)
def test_years_that_are_missing_or_not_in_a_row_are_noted(
    years: tuple[int, ...], words: str
) -> None:
    (one,) = found("plan_years", plan(objective(), years=years))
    assert words in one.message


@pytest.mark.parametrize("years", [(2026,), (2026, 2027), (2026, 2027, 2028)])
def test_years_in_a_row_are_fine(years: tuple[int, ...]) -> None:
    assert found("plan_years", plan(objective(), years=years)) == []
