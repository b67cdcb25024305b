"""Valutazione: criteria with their grounds, the sample, the remarks, the conclusion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from traguardo.actions.examining import measured_in
from traguardo.core.roles import Verb
from traguardo.core.validation import Answer, Criterion, ValidationState, Verdict
from traguardo.store.models import CriterionAnswer, Remark, SampledFigure, Validation
from traguardo.ui.criteria import CRITERIA, CriterionWords
from traguardo.web.pages.criteria import Ground, grounds
from traguardo.web.room import Room

Typed = Mapping[str, str]
"""What was sent, by the name of its field."""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion: its words, what the plan shows, what was answered."""

    criterion: Criterion
    words: CriterionWords
    ground: Ground | None
    answer: str
    note: str


@dataclass(frozen=True, slots=True)
class SampleLine:
    """One figure of the sample, and the page of its indicator."""

    row: SampledFigure
    url: str
    verdict: str
    note: str


@dataclass(frozen=True, slots=True)
class ValidationPage:
    """Everything on the evaluator's page of a year."""

    year: int
    work: Validation | None
    state: ValidationState
    criteria: list[CriterionLine]
    sample: list[SampleLine]
    remarks: list[Remark]
    measured: int
    may_examine: bool
    may_validate: bool
    answers: tuple[Answer, ...] = tuple(Answer)
    verdicts: tuple[Verdict, ...] = tuple(Verdict)

    @property
    def answered(self) -> int:
        """How many criteria have an answer."""
        return sum(bool(line.answer) for line in self.criteria)

    @property
    def judged(self) -> int:
        """How many figures of the sample were judged."""
        return sum(line.row.verdict is not None for line in self.sample)


def validation_page(room: Room, typed: Typed) -> ValidationPage:
    """The page of the room's year, with what was `typed` and refused in place of what is stored.

    The queries do not grow with the plan.
    """
    year = room.period.year
    work = Validation.objects.filter(plan=room.row, year=year).select_related("ended_by").first()
    state = ValidationState(work.state) if work else ValidationState.UNDER_WAY
    figures = measured_in(room.row, year)
    found = grounds(room, figures)
    answers = {one.criterion: one for one in work.answers.all()} if work else {}
    sample = (
        work.sample.select_related("measurement__evidence", "measurement__indicator")
        if work
        else []
    )
    open_state = state is ValidationState.UNDER_WAY
    return ValidationPage(
        year,
        work,
        state,
        [_criterion(one, found.get(one), answers.get(one.value), typed) for one in Criterion],
        [_sampled(room, one, typed) for one in sample],
        list(Remark.objects.filter(plan=room.row).latest_first()),
        len(figures),
        open_state and room.may(Verb.EXAMINE),
        room.may(Verb.VALIDATE),
    )


def _criterion(
    criterion: Criterion, ground: Ground | None, answer: CriterionAnswer | None, typed: Typed
) -> CriterionLine:
    stored = (answer.answer, answer.note) if answer else ("", "")
    given, note = _kept(typed, criterion.value, stored)
    return CriterionLine(criterion, CRITERIA[criterion], ground, given, note)


def _sampled(room: Room, row: SampledFigure, typed: Typed) -> SampleLine:
    path = room.loaded.indicator_paths.get(row.measurement.indicator_id, "")
    verdict, note = _kept(typed, str(row.pk), (row.verdict or "", row.note))
    return SampleLine(row, room.addresses.of(path), verdict, note)


def _kept(typed: Typed, name: str, stored: tuple[str, str]) -> tuple[str, str]:
    if f"nota-{name}" not in typed:
        return stored
    return typed.get(f"scelta-{name}", ""), typed.get(f"nota-{name}", "")
