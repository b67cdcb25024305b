"""Convalida: the figures of a period, those that wait for this person's look first."""

from __future__ import annotations

from dataclasses import dataclass

from traguardo.core.calendar import Period
from traguardo.core.collection import FigureState
from traguardo.core.model import Measurement
from traguardo.core.places import IndicatorPlace
from traguardo.core.roles import Role, Verb
from traguardo.store.figures import ReportedFigure, reported_figures
from traguardo.web.room import Room

WAITING_FIRST = (FigureState.SENT, FigureState.RETURNED, FigureState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One reported figure beside its target and the one before; who may decide of it."""

    place: IndicatorPlace
    url: str
    figure: ReportedFigure
    period: Period
    said: Measurement
    before: Measurement | None
    may_decide: bool

    @property
    def targets(self) -> str:
        """The target of the figure's year, as it is written."""
        year = self.period.year
        return " · ".join(one.text for one in self.place.indicator.targets_for(year))


@dataclass(frozen=True, slots=True)
class ConfirmingPage:
    """The lines that pass the filter, and how many figures there are of each state."""

    lines: list[FigureLine]
    counts: list[tuple[FigureState, int]]

    @property
    def may_decide(self) -> bool:
        """Whether the person may decide of any line."""
        return any(line.may_decide for line in self.lines)


def confirming_page(room: Room, state: str) -> ConfirmingPage:
    """The figures of the room's period; `state` narrows them."""
    figures = reported_figures(room.row)
    every = []
    for place in room.evaluation.indicators:
        key = room.loaded.ids[place.path]
        reported = {str(one.period): one for one in place.indicator.measurements}
        for text, said in reported.items():
            found = figures.get((key, text))
            if found and room.period.contains(said.period):
                every.append(_line(room, place, found, said))
    counts = [(one, sum(line.figure.state is one for line in every)) for one in WAITING_FIRST]
    shown = [line for line in every if not state or line.figure.state.value == state]
    shown.sort(key=lambda line: (not line.may_decide, WAITING_FIRST.index(line.figure.state)))
    return ConfirmingPage(shown, counts)


def _line(
    room: Room, place: IndicatorPlace, figure: ReportedFigure, said: Measurement
) -> FigureLine:
    earlier = [one for one in place.indicator.measurements if one.period.end < said.period.start]
    row = figure.row
    own = Role.PLANNER in room.roles or row.indicator.objective.owner_id == room.person.pk
    return FigureLine(
        place,
        room.addresses.of(place.path),
        figure,
        said.period,
        said,
        max(earlier, key=lambda one: one.period.end, default=None),
        room.may(Verb.CONFIRM) and own and row.recorded_by_id != room.person.pk,
    )
