"""Drafts to the frozen plan: each text is read by the reader of its field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from traguardo.core.calendar import Period
from traguardo.core.messages import said
from traguardo.core.model import (
    Action,
    Classified,
    Indicator,
    KeptNote,
    Measurement,
    Objective,
    Review,
    StrategicArea,
    Target,
)
from traguardo.core.wording import figure
from traguardo.documents.plan_reader.codes import leading_code, numbered_name
from traguardo.documents.plan_reader.drafts import (
    AreaDraft,
    IndicatorDraft,
    ObjectiveDraft,
    ReviewDraft,
)
from traguardo.documents.plan_reader.fields.actions import (
    read_action_list,
    read_actions,
    without_ends,
)
from traguardo.documents.plan_reader.fields.actuals import read_baseline, read_measurement
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.classified import read_classified, read_programme, tidy
from traguardo.documents.plan_reader.fields.kpi_targets import read_targets
from traguardo.documents.plan_reader.fields.rising import rises
from traguardo.documents.plan_reader.fields.terms import (
    read_budget_kind,
    read_frequency,
    read_kind,
    read_weight,
)
from traguardo.documents.plan_reader.notes import Notes
from traguardo.documents.plan_reader.title_ends import part_owner, part_title
from traguardo.documents.plan_reader.weight_groups import infer_weight_group


class Surroundings(NamedTuple):
    """What a field cannot know by itself: the plan's years, and the period of a review.

    `english` says that the document writes its figures as English does.
    """

    notes: Notes
    period: Callable[[ReviewDraft], Period | None]
    years: tuple[int, ...]
    english: bool = False

    @property
    def year(self) -> int | None:
        """The plan's first year."""
        return self.years[0] if self.years else None


def freeze_area(draft: AreaDraft, around: Surroundings) -> StrategicArea:
    """A strategic area with its objectives."""
    objectives = tuple(freeze_objective(one, around) for one in draft.objectives)
    return StrategicArea(tidy(draft.title), draft.description, objectives, draft.anchor)


def freeze_objective(draft: ObjectiveDraft, around: Surroundings) -> Objective:
    """An objective with its indicators, actions and reviews."""
    texts = draft.texts
    written = [one for one in draft.indicators if not one.is_empty()]
    for one in written:
        _date(one, draft.year)
    indicators = tuple(_indicator(one, around) for one in written)
    place = draft.place("title")
    title, behind = part_title(tidy(texts.get("title", "")), place, serves=not draft.strategic)
    responsible, office = part_owner(texts.get("responsible", ""), draft.place("responsible"))
    _report_second_algorithms(written, around.notes)
    return Objective(
        title=title,
        description=texts.get("description", ""),
        mission=_classified(draft, "mission", around.notes),
        programme=_classified(draft, "programme", around.notes),
        expected_results=texts.get("expected_results", ""),
        expected_benefits=texts.get("expected_benefits", ""),
        organisational_impact=texts.get("organisational_impact", ""),
        cost_centre=texts.get("cost_centre", ""),
        budget=read_budget(texts.get("budget", "")),
        actions=_actions(draft),
        weight_group=infer_weight_group(indicators),
        indicators=indicators,
        reviews=_reviews(draft.reviews, around),
        section=draft.section,
        number=_number(draft),
        responsible=responsible,
        notes=(*draft.notes, *behind, *office),
        anchor=draft.anchor,
    )


def _number(draft: ObjectiveDraft) -> str:
    """The number stated, or the one the title opens with; the latter where a sheet's is assumed."""
    own = leading_code(draft.texts.get("title", ""))
    if own and own != draft.texts.get("number"):
        draft.give_way("number")
    return draft.texts.get("number", "") or own


def _date(draft: IndicatorDraft, year: int | None) -> None:
    """A lone target without a year is of the year its part of the document is about."""
    if len(draft.targets) == 1 and draft.targets[0].year is None:
        draft.targets[0] = replace(draft.targets[0], year=year)


def _indicator(draft: IndicatorDraft, around: Surroundings) -> Indicator:
    texts = draft.texts
    name, algorithm = texts.get("name", ""), texts.get("algorithm", "")
    opening = numbered_name(name)
    if opening and opening == texts.get("number", opening):
        name = name[name.index(opening) + len(opening) :].lstrip(" .)—–-")
    unit = texts.get("unit", "")
    weight_text, kind_text = texts.get("weight", ""), texts.get("kind", "")
    frequency_text, baseline_text = texts.get("frequency", ""), texts.get("baseline", "")
    weight, kind = read_weight(weight_text), read_kind(kind_text)
    frequency, baseline = (
        read_frequency(frequency_text),
        read_baseline(baseline_text, english=around.english),
    )
    budget_kind = read_budget_kind(kind_text)
    if kind is None and budget_kind is None:
        _report_unread(draft, "kind", around.notes)
    unread = (("weight", weight), ("frequency", frequency), ("baseline", baseline))
    for field, value in unread:
        if value is None:
            _report_unread(draft, field, around.notes)
    return Indicator(
        number=texts.get("number", "") or opening,
        heading=texts.get("heading", ""),
        name=name,
        algorithm=algorithm,
        unit=unit,
        weight=weight,
        kind=kind,
        source=texts.get("source", ""),
        responsible=texts.get("responsible", ""),
        frequency=frequency,
        baseline=baseline,
        targets=_targets(draft, name, baseline, around),
        measurements=tuple(_measurements(draft, around)),
        reviews=_reviews(draft.reviews, around),
        budget_kind=budget_kind,
        notes=tuple(draft.notes),
        weight_text=weight_text,
        kind_text=kind_text,
        frequency_text=frequency_text,
        baseline_text=_beyond_figure(baseline_text, baseline),
        anchor=draft.anchor,
    )


def _targets(
    draft: IndicatorDraft, name: str, baseline: Decimal | None, around: Surroundings
) -> tuple[Target, ...]:
    more = rises(baseline, draft.targets, english=around.english)
    return read_targets(
        draft.targets,
        name=name,
        algorithm=draft.texts.get("algorithm", ""),
        unit=draft.texts.get("unit", ""),
        plan_year=around.year,
        less=False if more else None,
        english=around.english,
    )


def _beyond_figure(text: str, figure_read: Decimal | None) -> str:
    """The words of a figure, unless they are just the figure."""
    bare = figure_read is not None and text.strip() == figure(figure_read)
    return "" if bare else text


def _measurements(draft: IndicatorDraft, around: Surroundings) -> Iterator[Measurement]:
    """The values reached; what is no value, or of no period, stays as a note of the indicator."""
    years = around.years or tuple({one.year for one in draft.targets if one.year})
    for written in draft.actuals:
        found = read_measurement(written, years, english=around.english)
        if found is not None:
            yield found
            continue
        if any(map(str.isalnum, written.text)):
            message = said(
                "Il valore «{text}» non è un numero, o non dice di quale periodo è.",
                text=written.text,
            )
            around.notes.add("value_unread", message, written.anchor, draft)
            label = " ".join(written.words.split())
            draft.notes.append(KeptNote(label, written.text, written.anchor))


def _reviews(drafts: Sequence[ReviewDraft], around: Surroundings) -> tuple[Review, ...]:
    return tuple(
        Review(
            period=around.period(one),
            status=one.stated.status,
            flags=one.stated.flags,
            text=one.text,
            anchor=one.anchor,
        )
        for one in drafts
    )


def _actions(draft: ObjectiveDraft) -> tuple[Action, ...]:
    numbered = without_ends([Action(number, text) for number, text in draft.actions])
    listed = read_action_list(draft.texts.get("actions", ""))
    return (*listed, *numbered) or read_actions(draft.texts.get("description", ""))


def _classified(draft: ObjectiveDraft, field: str, notes: Notes) -> Classified | None:
    text = draft.texts.get(field, "")
    found = (read_programme if field == "programme" else read_classified)(text)
    if found is None:
        return None
    what = said("missione") if field == "mission" else said("programma")
    anchor = draft.place(field)
    if not found.code:
        message = said("Il codice di {what} non è scritto in «{text}».", what=what, text=text)
        notes.add("code_missing", message, anchor, draft)
    elif found.code not in text:
        message = said(
            "Il codice di {what} in «{text}» non ha tre cifre: letto come {code}.",
            what=what,
            text=text,
            code=found.code,
        )
        notes.add("code_completed", message, anchor, draft)
    return found


def _report_unread(draft: IndicatorDraft, field: str, notes: Notes) -> None:
    text = draft.texts.get(field, "")
    if not any(character.isalnum() for character in text):
        return
    names = {"weight": said("peso"), "kind": said("tipologia"), "frequency": said("frequenza")}
    message = said(
        "Il campo «{field}» dice «{text}», che non è un valore consueto.",
        field=names.get(field, field),
        text=text,
    )
    notes.add("value_unread", message, draft.place(field), draft)


def _report_second_algorithms(drafts: Sequence[IndicatorDraft], notes: Notes) -> None:
    for draft in drafts:
        if "name" in draft.inherited or "number" in draft.inherited:
            number = draft.texts.get("number", "")
            message = said("Il KPI ha un secondo algoritmo con lo stesso nome.")
            if number:
                message = said(
                    "Il KPI {number} ha un secondo algoritmo con lo stesso nome.", number=number
                )
            notes.add("second_algorithm", message, draft.anchor, draft)
