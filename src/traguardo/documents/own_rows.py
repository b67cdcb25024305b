"""Rows our writers put under an indicator: taken out before a plan is read, given back after.

They stand right under the rows of their indicator, so the place of each says whose it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from traguardo.core.calendar import Period
from traguardo.core.findings import Anchor
from traguardo.core.model import Indicator, KeptNote, Objective, Plan, Review
from traguardo.core.places import indicators
from traguardo.documents.blocks import Blocks, Row, Table
from traguardo.documents.declared_line import Declared, split_declared
from traguardo.documents.measured_cell import with_measured_cell
from traguardo.documents.own_report import MEASURED
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.weight_groups import infer_weight_group

_Place = tuple[int, int]
_NOTE = "Nota\xa0– "


def note_mark(label: str) -> str:
    """`Nota – Stato` with a hard blank: a kept note, whatever field its label names elsewhere."""
    return _NOTE + label


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row of measured values (`cell`), of the reviews of an indicator, or of a kept note."""

    anchor: Anchor
    cell: str = ""
    reviews: tuple[tuple[Declared, str], ...] = ()
    note: KeptNote | None = None

    def completed(self, indicator: Indicator, period: Period | None) -> Indicator:
        """The indicator with what the row says; `period` is of reviews that name none."""
        reviews = tuple(
            Review(said.period or period, said.status, said.flags, text, anchor=self.anchor)
            for said, text in self.reviews
        )
        found = with_measured_cell(indicator, self.cell) if self.cell else indicator
        notes = (*indicator.notes, self.note) if self.note else indicator.notes
        return replace(found or indicator, reviews=(*indicator.reviews, *reviews), notes=notes)


def take_own_rows(blocks: Blocks) -> tuple[Blocks, list[OwnRow]]:
    """The blocks without our own rows, and those rows in their order."""
    own: list[OwnRow] = []
    bare = [_bare(one, own) if isinstance(one, Table) else one for one in blocks]
    return tuple(one for one in bare if not isinstance(one, Table) or one.rows), own


def give_back(plan: Plan, own: Sequence[OwnRow], period: Period | None) -> Plan:
    """The plan, each indicator with what the rows under it say; reviews are of `period`."""
    of_place = _by_indicator(plan, own)
    return _completed(plan, of_place, period) if of_place else plan


def measured_origins(plan: Plan, own: Sequence[OwnRow]) -> Iterator[Origin]:
    """Where the measured values of our own rows stand."""
    of_place = _by_indicator(plan, own)
    for one in indicators(plan) if of_place else ():
        rows = of_place.get(_place(one.indicator.anchor) or (0, 0), ())
        cells = [row.anchor for row in rows if row.cell]
        if cells:
            further = tuple(cells[1:])
            yield Origin(one.path, "measurements", cells[0], Confidence.CERTAIN, further)


def _by_indicator(plan: Plan, own: Sequence[OwnRow]) -> dict[_Place, list[OwnRow]]:
    """The rows by the place of the indicator, or the objective, they stand under.

    A note above all of them is the first one's: it is lost in no case.
    """
    places = sorted(filter(None, map(_place, _anchors(plan))))
    of_place: dict[_Place, list[OwnRow]] = {}
    for row in own:
        place = _place(row.anchor)
        above = bisect_left(places, place) - 1 if place else -1
        if row.note and places:
            of_place.setdefault(places[max(above, 0)], []).append(row)
        elif place and above >= 0 and places[above][0] == place[0]:
            of_place.setdefault(places[above], []).append(row)
    return of_place


def _bare(table: Table, own: list[OwnRow]) -> Table:
    kept = []
    for row in table.rows:
        found = _own_row(row)
        if found is None:
            kept.append(row)
        else:
            own.append(found)
    return replace(table, rows=tuple(kept))


def _own_row(row: Row) -> OwnRow | None:
    texts = [cell.text for cell in row.cells]
    if len(texts) == 1:
        reviews = tuple((said, text) for said, text in split_declared(texts[0]) if said)
        if reviews and len(reviews) == len(list(split_declared(texts[0]))):
            return OwnRow(row.cells[0].anchor, reviews=reviews)
        label, _, cell = texts[0].partition(": ")
        texts = [label, cell]
    if len(texts) == 2 and texts[0].startswith(_NOTE) and _place(row.cells[0].anchor):
        note = KeptNote(texts[0].removeprefix(_NOTE), texts[1], row.cells[-1].anchor)
        return OwnRow(row.cells[0].anchor, note=note)
    if len(texts) == 2 and texts[0] == MEASURED and with_measured_cell(Indicator(), texts[1]):
        return OwnRow(row.cells[-1].anchor, texts[1])
    return None


def _anchors(plan: Plan) -> Iterator[Anchor | None]:
    for objective in (*plan.strategic_objectives, *plan.operational_objectives):
        yield objective.anchor
        yield from (indicator.anchor for indicator in objective.indicators)


def _place(anchor: Anchor | None) -> _Place | None:
    """Table and row; None where something stands outside tables."""
    if anchor is None or anchor.table is None or anchor.row is None:
        return None
    return anchor.table, anchor.row


def _completed(plan: Plan, rows: dict[_Place, list[OwnRow]], period: Period | None) -> Plan:
    def objective(one: Objective) -> Objective:
        indicators = tuple(map(indicator, one.indicators))
        group = one.weight_group
        if [now.number for now in indicators] != [before.number for before in one.indicators]:
            group = infer_weight_group(indicators)
        own = rows.get(_place(one.anchor) or (0, 0), ())
        notes = (*one.notes, *(row.note for row in own if row.note))
        return replace(one, indicators=indicators, weight_group=group, notes=notes)

    def indicator(one: Indicator) -> Indicator:
        place = _place(one.anchor)
        for row in rows.get(place, ()) if place else ():
            one = row.completed(one, period)
        return one

    areas = tuple(
        replace(area, objectives=tuple(map(objective, area.objectives))) for area in plan.areas
    )
    cards = tuple(map(objective, plan.operational_objectives))
    return replace(plan, areas=areas, operational_objectives=cards)
