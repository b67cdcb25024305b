"""Le mie rilevazioni: what one person is asked for in a period, with what was said before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from traguardo.actions.figures import reported_value
from traguardo.actions.permission import Refused
from traguardo.core.collection import Window, WindowState, is_answered
from traguardo.core.model import Measurement
from traguardo.core.places import IndicatorPlace
from traguardo.core.scoring.indicator import score_indicator
from traguardo.core.values import Value
from traguardo.store.figures import ReportedFigure, reported_figures
from traguardo.store.models import Draft, Evidence, Indicator
from traguardo.web.forms.collection import OwnForm
from traguardo.web.meanwhile import newest_figure
from traguardo.web.pages.window import ruling_window
from traguardo.web.room import Room


@dataclass(frozen=True, slots=True)
class Preview:
    """What the figures come to: the value, the year's achievement, or why there is neither.

    `doubts` are what is seldom meant.
    """

    value: Value | None = None
    achievement: Decimal | None = None
    problem: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator: its form, its last words, and what the form comes to."""

    row: Indicator
    place: IndicatorPlace
    form: OwnForm
    url: str
    sent: Measurement | None
    before: Measurement | None
    evidence: Evidence | None
    preview: Preview | None
    figure: ReportedFigure | None

    @property
    def targets(self) -> str:
        """The target of the period's year, as it is written."""
        period = self.form.fields["period"].choices[0][0]  # type: ignore[attr-defined]
        year = int(str(period)[:4])
        return " · ".join(one.text for one in self.place.indicator.targets_for(year))


@dataclass(frozen=True, slots=True)
class CollectionPage:
    """Everything one person is asked for, and whether it is taken today."""

    cards: tuple[Card, ...]
    window: Window | None
    state: WindowState | None

    @property
    def answered(self) -> int:
        """How many indicators have an answer."""
        return sum(card.sent is not None for card in self.cards)

    @property
    def wrong(self) -> int:
        """How many forms have to be mended."""
        return sum(bool(card.form.errors) for card in self.cards)

    @property
    def elsewhere(self) -> int:
        """How many drafts were kept in another window meanwhile."""
        return sum(bool(card.form.elsewhere) for card in self.cards)

    @property
    def doubted(self) -> int:
        """How many figures have to be confirmed first."""
        return sum(card.form.waits for card in self.cards)


def collection_page(room: Room, forms: list[tuple[Indicator, OwnForm]]) -> CollectionPage:
    """The page around the forms of `own_forms`."""
    window = ruling_window(room)
    proofs = {one.indicator_id: one.evidence for one in drafts(room)}
    figures = reported_figures(room.row)
    cards = tuple(
        _card(room, row, form, proofs.get(row.pk), figures.get((row.pk, str(room.period))))
        for row, form in forms
    )
    return CollectionPage(cards, window, window.state(room.day) if window else None)


def own_forms(
    room: Room, data: Any = None, files: Any = None, only: int | None = None
) -> list[tuple[Indicator, OwnForm]]:
    """A form for every indicator the person measures, in the plan's order, or for one of them."""
    rows = {row.pk: row for row in Indicator.objects.asked_of(room.person, room.row)}
    kept = {one.indicator_id: {t.field: t.text for t in one.texts.all()} for one in drafts(room)}
    newest = newest_figure(room.row)
    found = []
    for place in room.evaluation.indicators:
        key = room.loaded.ids[place.path]
        if key in rows and only in (None, key):
            form = OwnForm(
                data,
                files,
                key=key,
                indicator=place.indicator,
                period=room.period,
                kept=kept.get(key, {}),
                newest=newest,
            )
            found.append((rows[key], form))
    return found


def drafts(room: Room) -> list[Draft]:
    """What the person has begun in the room's period."""
    return list(Draft.objects.begun_by(room.person, room.row, str(room.period)))


def preview_of(room: Room, form: OwnForm) -> Preview | None:
    """What a form comes to; None where it says nothing."""
    if not form.typed():
        return None
    if not form.is_valid():
        return Preview(problem=str(next(iter(next(iter(form.errors.values()))))))
    said = form.entered()
    try:
        value = reported_value(form.indicator, said.figures, room.period, form.cleaned_data["note"])
    except Refused as refusal:
        return Preview(problem=str(refusal))
    made = Measurement(room.period, value, said.inputs, to_date=said.to_date, recorded_on=room.day)
    supposed = replace(form.indicator, measurements=(*form.indicator.measurements, made))
    at: date = room.evaluation.at
    score = score_indicator(supposed, room.period.year, at, room.evaluation.system)
    form.weigh()
    return Preview(value, score.achievement, doubts=tuple(form.doubts))


def _card(
    room: Room,
    row: Indicator,
    form: OwnForm,
    evidence: Evidence | None,
    figure: ReportedFigure | None,
) -> Card:
    place = room.indicator(row.pk)
    reported = place.indicator.measurements
    sent = [one for one in reported if room.period.contains(one.period)]
    before = [one for one in reported if one.period.end < room.period.start]
    return Card(
        row,
        place,
        form,
        room.addresses.of(place.path),
        sent[-1] if sent and is_answered(place.indicator, room.period) else None,
        max(before, key=lambda one: one.period.end, default=None),
        evidence,
        preview_of(room, form) if form.is_bound else None,
        figure,
    )
