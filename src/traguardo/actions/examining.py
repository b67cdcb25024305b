"""The evaluator's work on a year: answer the criteria, draw a sample, judge it, conclude."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_brief
from traguardo.actions.journal import Fields, record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.core.roles import Verb
from traguardo.core.validation import Answer, Criterion, ValidationState, Verdict, draw
from traguardo.store.mapping import load_plan
from traguardo.store.models import (
    CriterionAnswer,
    Measurement,
    Person,
    Plan,
    SampledFigure,
    Validation,
)

LARGEST_SAMPLE = 200


@transaction.atomic
def answer_criteria(
    plan: Plan,
    year: int,
    answers: Mapping[Criterion, tuple[Answer | None, str]],
    *,
    by: Person,
    today: date,
) -> Validation:
    """How far each criterion is met, with a note; None takes an answer back.

    Refused without the role, for a year outside the plan, once the year is validated or not, and
    for "partly" or "not met" without a word why.
    """
    work = _under_way(plan, year, by, today)
    before = {one.criterion: one for one in work.answers.all()}
    told: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for criterion, (answer, note) in answers.items():
        require_brief(note)
        if answer not in (None, Answer.MET) and not note.strip():
            raise Refused(_("Dove un criterio non è soddisfatto del tutto, scrivere perché."))
        old = before.get(criterion.value)
        was = (old.answer, old.note) if old else ("", "")
        now = (answer.value, note.strip()) if answer else ("", "")
        if was != now:
            _answer(work, criterion, answer, note.strip())
            told[0][criterion.value], told[1][criterion.value] = _said(was), _said(now)
    if told[1]:
        _record("answer_criteria", work, by, told[0], told[1])
    return work


@transaction.atomic
def draw_sample(
    plan: Plan, year: int, size: int, seed: int, *, by: Person, today: date
) -> Validation:
    """Draw `size` of the year's figures by lot; what was judged of another sample is let go.

    Refused without the role; once the year has ended; where nothing was measured; for a size
    beyond 1 to 200.
    """
    work = _under_way(plan, year, by, today)
    if not 1 <= size <= LARGEST_SAMPLE:
        raise Refused(_("Il campione va da 1 a %(most)d valori.") % {"most": LARGEST_SAMPLE})
    figures = measured_in(plan, year)
    if not figures:
        raise Refused(_("Nell’anno non c’è ancora nessun valore da estrarre."))
    drawn = draw(list(figures), size, seed)
    work.sample.all().delete()
    SampledFigure.objects.bulk_create(
        SampledFigure(validation=work, measurement=figures[path], position=position)
        for position, path in enumerate(drawn)
    )
    work.seed = seed
    work.save(update_fields=["seed"])
    _record("draw_sample", work, by, {}, {"number": str(len(drawn)), "seed": str(seed)})
    return work


@transaction.atomic
def judge_sample(
    plan: Plan,
    year: int,
    verdicts: Mapping[int, tuple[Verdict | None, str]],
    *,
    by: Person,
    today: date,
) -> Validation:
    """What sampled figures (by their row) turned out to be; None takes a verdict back.

    Refused without the role, once the year has ended, for a row of another sample, and for a
    figure that is not confirmed without a word why.
    """
    work = _under_way(plan, year, by, today)
    rows = {row.pk: row for row in work.sample.select_related("measurement__indicator")}
    told: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for key, (verdict, note) in verdicts.items():
        require_brief(note)
        if key not in rows:
            raise Refused(_("Il campione è stato estratto di nuovo: ricaricare la pagina."))
        if verdict not in (None, Verdict.SUPPORTED) and not note.strip():
            raise Refused(_("Dove un valore non è confermato, scrivere perché."))
        row = rows[key]
        now = verdict.value if verdict else None
        if (row.verdict, row.note) != (now, note.strip()):
            name = str(row.measurement.indicator)
            told[0][name] = _said((row.verdict or "", row.note))
            told[1][name] = _said((now or "", note.strip()))
            row.verdict, row.note = now, note.strip()
            row.save(update_fields=["verdict", "note"])
    if told[1]:
        _record("judge_sample", work, by, told[0], told[1])
    return work


@transaction.atomic
def conclude(
    plan: Plan,
    year: int,
    state: ValidationState,
    *,
    conclusion: str,
    deed: str = "",
    by: Person,
    today: date,
) -> Validation:
    """Validate the year's report, do not, or (UNDER_WAY) go back to work on it: always with words.

    Refused without the role or before the plan is in force; while a criterion is unanswered or a
    sampled figure not judged.
    """
    plan = lock_plan(plan.pk)
    require(by, Verb.VALIDATE, plan, today)
    require_brief(conclusion, deed)
    _require_year(plan, year)
    work, _made = Validation.objects.get_or_create(plan=plan, year=year)
    if work.state == state.value:
        raise Refused(_("L’anno è già in questo stato: ricaricare la pagina."))
    if not conclusion.strip():
        raise Refused(_("Scrivere la conclusione."))
    if state is not ValidationState.UNDER_WAY:
        _require_done(work)
    before = {"state": work.state}
    work.state, work.conclusion, work.deed = state.value, conclusion.strip(), deed.strip()
    ended = state is not ValidationState.UNDER_WAY
    work.ended_by, work.ended_on = (by, today) if ended else (None, None)
    work.save()
    after = {"state": work.state, "deed": work.deed}
    _record(Verb.VALIDATE.value, work, by, before, after, work.conclusion)
    return work


def measured_in(plan: Plan, year: int) -> dict[str, Measurement]:
    """The last figure of the year of every measured indicator, by path, in the plan's order."""
    loaded = load_plan(plan)
    rows = Measurement.objects.filter(
        indicator__objective__plan=plan, period__startswith=f"{year}", missing__isnull=True
    ).order_by("pk")
    last = {loaded.indicator_paths[row.indicator_id]: row for row in rows}
    return {path: last[path] for path in loaded.indicator_paths.values() if path in last}


def _under_way(plan: Plan, year: int, by: Person, today: date) -> Validation:
    """The year's work, which must not have ended."""
    plan = lock_plan(plan.pk)
    require(by, Verb.EXAMINE, plan, today)
    _require_year(plan, year)
    work, _made = Validation.objects.get_or_create(plan=plan, year=year)
    if work.state != ValidationState.UNDER_WAY.value:
        raise Refused(_("L’anno è già concluso: per cambiare qualcosa va prima riaperto."))
    return work


def _require_year(plan: Plan, year: int) -> None:
    if not plan.plan_years.filter(year=year).exists():
        raise Refused(_("L’anno %(year)d è fuori dal piano.") % {"year": year})


def _require_done(work: Validation) -> None:
    given: Sequence[str] = list(work.answers.values_list("criterion", flat=True))
    open_criteria = len(Criterion) - len(given)
    unjudged = work.sample.filter(verdict__isnull=True).count()
    if open_criteria or unjudged:
        raise Refused(
            _("Mancano ancora %(criteria)d criteri e %(figures)d valori del campione.")
            % {"criteria": open_criteria, "figures": unjudged}
        )


def _answer(work: Validation, criterion: Criterion, answer: Answer | None, note: str) -> None:
    work.answers.filter(criterion=criterion.value).delete()
    if answer is not None:
        CriterionAnswer.objects.create(
            validation=work, criterion=criterion.value, answer=answer.value, note=note
        )


def _said(pair: tuple[str, str]) -> str:
    return ": ".join(part for part in pair if part)


def _record(
    verb: str, work: Validation, by: Person, before: Fields, after: Fields, reason: str = ""
) -> None:
    record(
        verb,
        by,
        kind="validation",
        key=work.pk,
        label=str(work.year),
        plan=work.plan,
        before=before,
        after=after,
        reason=reason,
    )
