"""Entries to drafts: where each label, text and row belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import Cell
from traguardo.documents.plan_reader.codes import code_key, leading_code
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import AreaDraft, IndicatorDraft, ObjectiveDraft
from traguardo.documents.plan_reader.entries import Entry, Heading, Labelled
from traguardo.documents.plan_reader.first_lines import first_line
from traguardo.documents.plan_reader.legend import Legend
from traguardo.documents.plan_reader.notes import Notes
from traguardo.documents.plan_reader.order import IDENTITY, Order
from traguardo.documents.plan_reader.said_of_goals import said_of_goals
from traguardo.documents.plan_reader.same_titles import number_of, same_title, words_of

SAID_ONCE = frozenset({"responsible", "cost_centre"})
"""What a line over a table of objectives says of all of them."""
OFFICE_NOTES = frozenset({"office budget", "office organisational_impact", "office cost_centre"})
"""What the head of an office says of the office itself: notes of all its objectives."""


@dataclass(eq=False, repr=False)
class Assembly:
    """The plan as far as it has been read, and where the reading stands.

    `objective` and `indicator` are the open ones; `table` counts the tables met, `objective_table`
    is the one the open objective was last written in; `last` is what was read last; `operational`
    says that a heading has opened the operational part, `year` which one it names; `titled` is the
    table after which a line outside tables named the open objective; `listing` says that a line
    `Indicatori` has opened a list of them; `level` is that of the last heading, `held_level` that
    of the one under which an office was named; `area_table` is the table a row of which, across it,
    named the open area.
    """

    entries: Sequence[Entry]
    order: Order
    legend: Legend
    notes: Notes = field(default_factory=Notes)
    areas: list[AreaDraft] = field(default_factory=list)
    cards: list[ObjectiveDraft] = field(default_factory=list)
    front: list[Heading] = field(default_factory=list)
    area: AreaDraft | None = None
    objective: ObjectiveDraft | None = None
    indicator: IndicatorDraft | None = None
    section: Heading | None = None
    section_used: bool = True
    table: int = 0
    objective_table: int = 0
    last: str = ""
    previous: Labelled | None = None
    guessed: str = ""
    columns: frozenset[str] = frozenset()
    number_ahead: KeptNote | None = None
    operational: bool = False
    strategic_named: bool = False
    year: int | None = None
    titled: int = -1
    listing: bool = False
    guessed_column: str = ""
    likely_columns: frozenset[str] = frozenset()
    level: int = 0
    held_level: int = 0
    area_table: int = -1
    held: dict[str, KeptNote] = field(default_factory=dict)
    row_titles: dict[str, str] = field(default_factory=dict)
    above: dict[str, Cell] = field(default_factory=dict)

    def doubt(self, name: str, confidence: Confidence) -> None:
        """Say of a field just set how sure it is."""
        owner = self.indicator if name in INDICATOR_FIELDS else self.objective
        if owner is not None:
            owner.doubt(name, confidence)

    def columns_name(self, name: str) -> bool:
        """Whether the table read now has a column of that field."""
        return name in self.columns

    def hold(self, name: str, label: str, text: str, anchor: Anchor) -> None:
        """Keep what the document says once for all the objectives that follow."""
        self.held[name] = KeptNote(label, text, anchor)
        if name in SAID_ONCE:
            self.held_level = self.level

    def release(self, *names: str) -> None:
        """What was said for the objectives so far holds no longer."""
        for name in names:
            self.held.pop(name, None)

    def enter_strategic(self, text: str, anchor: Anchor) -> ObjectiveDraft:
        """The strategic objective of that title in the open area, begun where there is none."""
        title, _ = first_line(text)
        known = self.area.objectives if self.area is not None else []
        for draft in known:
            if same_title(draft.texts.get("title", ""), title):
                self.enter(draft)
                if not draft.has("number"):
                    draft.put("number", number_of(title), "", anchor)
                return draft
        return self.open_strategic(text, anchor)

    def open_area(self, text: str, anchor: Anchor, place: Anchor | None = None) -> None:
        """A strategic area begins, or goes on where its title is repeated.

        `place` is where its words stand, where that is not its own place.
        """
        title, description = first_line(text)
        self.release(*said_of_goals(self.held))
        self.close_objective()
        self.area = next((area for area in self.areas if same_title(area.title, title)), None)
        if self.area is None:
            self.area = AreaDraft(title, "", anchor, place or anchor)
            if description:
                self.area.describe(description, place or anchor)
            self.areas.append(self.area)
        elif number_of(title) != number_of(self.area.title):
            message = said("Lo stesso titolo d'area è scritto anche «{text}».", text=title)
            self.notes.add("area_code", message, place or anchor, self.area)
        self.last = "area"

    def order_areas(self) -> None:
        """Areas that only rows over their objectives name stand in the order of their numbers."""
        if all(area.code.isdigit() and not area.objectives for area in self.areas):
            self.areas.sort(key=lambda area: int(area.code))

    def open_strategic(
        self, text: str, anchor: Anchor, place: Anchor | None = None
    ) -> ObjectiveDraft:
        """A strategic objective begins, within the open area; `place` is where its words stand."""
        title, description = first_line(text)
        if self.area is None:
            self.area = AreaDraft("", "", anchor, anchor)
            self.areas.append(self.area)
            message = said("L'obiettivo strategico non sta sotto alcuna area strategica.")
            self.notes.add("parent_missing", message, anchor, self.area)
        draft = ObjectiveDraft(anchor, strategic=True)
        draft.put("title", title, "", place or anchor)
        self._number(draft)
        if description:
            draft.put("description", description, "", place or anchor)
        for name, note in said_of_goals(self.held).items():
            draft.put(name, note.text, "", note.anchor or draft.anchor)
            draft.doubt(name, Confidence.LIKELY)
        self.area.objectives.append(draft)
        self.enter(draft)
        return draft

    def open_card(self, anchor: Anchor) -> ObjectiveDraft:
        """An operational objective begins, under the heading that stands above it."""
        draft = ObjectiveDraft(anchor, section=self.section.text if self.section else "")
        draft.year = self.year
        self.section_used = True
        self.cards.append(draft)
        self._number(draft)
        self._give_held(draft)
        self.enter(draft)
        return draft

    def open_indicator(self, anchor: Anchor) -> IndicatorDraft:
        """An indicator of the open objective begins; without one, of an untitled objective."""
        if self.objective is None:
            opened = self.open_strategic("", anchor) if self._between_areas() else None
            draft = opened or self.open_card(anchor)
            message = said("Gli indicatori non stanno sotto alcun obiettivo.")
            self.notes.add("parent_missing", message, anchor, draft)
            self.objective = draft
        self.indicator = IndicatorDraft(anchor)
        self.objective.indicators.append(self.indicator)
        return self.indicator

    def _number(self, draft: ObjectiveDraft) -> None:
        if self.number_ahead is not None:
            draft.ahead, self.number_ahead = self.number_ahead, None
            draft.put("number", draft.ahead.text, "", draft.ahead.anchor or draft.anchor)
            draft.assumed.add("number")

    def _give_held(self, draft: ObjectiveDraft) -> None:
        for name, note in self.held.items():
            if name in IDENTITY | SAID_ONCE and note.anchor is not None:
                draft.put(name, note.text, "", note.anchor)
                draft.doubt(name, Confidence.LIKELY)
                draft.assumed.add(name)
            else:
                draft.notes.append(note)

    def keep(self, name: str, note: KeptNote, position: int) -> bool:
        """Keep words no field takes with the objective or indicator; False where none is open."""
        owner: IndicatorDraft | ObjectiveDraft | None = self.indicator or self.objective
        if name in OBJECTIVE_NOTES:
            owner = self.card_for(name, note.anchor or Anchor(), position)
        if owner is None:
            return False
        said = name in OBJECTIVE_NOTES and (note.label, note.text) in [
            (one.label, one.text) for one in owner.notes
        ]
        if note not in owner.notes and not said:
            owner.notes.append(note)
        return True

    def describes_area(self) -> bool:
        """Whether an area was the last thing named: what is described now is the area."""
        return self.last == "area" and self.objective is None

    def describe(self, text: str, anchor: Anchor) -> None:
        """Prose of the open objective: its description, or more of it."""
        if self.objective is not None:
            self.objective.put("description", text, "", anchor)

    def open_titled(self, text: str, anchor: Anchor) -> None:
        """An objective begins with its title, strategic within an area."""
        if self.within_area():
            self.open_strategic(text, anchor, anchor)
        else:
            self.open_card(anchor).put("title", text, "", anchor)
        self.titled, self.last = self.table, "field"

    def list_action(self, text: str, anchor: Anchor) -> None:
        """A further action of the open objective."""
        if self.objective is not None:
            self.objective.actions.append((str(len(self.objective.actions) + 1), text))
            self.objective.stepped.append(anchor)

    def close_objective(self) -> None:
        """Nothing more belongs to the open objective."""
        self.objective = self.indicator = self.previous = None

    def card_for(self, name: str, anchor: Anchor, position: int) -> ObjectiveDraft:
        """The open objective, or a new card where `name` can only begin one."""
        begins = self._begins_card(name) if name in IDENTITY else self._goes_before(name, position)
        return self.open_card(anchor) if self.objective is None or begins else self.objective

    def _begins_card(self, name: str) -> bool:
        objective = self.objective
        if objective is None:
            return True
        if objective.strategic:
            same = self.table in {self.objective_table, self.titled + 1} and name != "title"
            return not (same and not objective.indicators and not objective.has(name))
        if (objective.has(name) and name not in objective.assumed) or objective.reviews:
            return True
        if any(not indicator.is_empty() for indicator in objective.indicators):
            return True
        elsewhere = self.table not in {self.objective_table, self.titled + 1}
        if elsewhere and objective.actions and not any(objective.texts.values()):
            return True
        return elsewhere and objective.has("title") and bool(set(objective.texts) - IDENTITY)

    def _goes_before(self, name: str, position: int) -> bool:
        """Whether a field that is usually further down opens a card written in another order."""
        objective = self.objective
        if objective is None or (objective.reviews and objective.has(name)):
            return True
        if name == "strategic_link" and objective.indicators and self.order.groups(position):
            return True
        if self.table == self.objective_table:
            return False
        done = objective.strategic or bool(objective.indicators) or bool(objective.reviews)
        return done and self.order.identity_ahead(position)

    def within_area(self) -> bool:
        """Whether a plain objective is a strategic one: an area is open, and no card has begun.

        Nor have objectives been called strategic: then a plain one is of the level below.
        """
        begun = self.cards or self.operational or self.strategic_named
        return self.area is not None and not begun

    def _between_areas(self) -> bool:
        return bool(self.areas) and not self.cards

    def numbered(self, code: str) -> ObjectiveDraft | None:
        """The objective of a number, read before; None where there is none, or several."""
        every = [*self.cards, *(one for area in self.areas for one in area.objectives)]
        for key in (words_of, code_key):
            found = [one for one in every if code and key(_code(one)) == key(code)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def enter(self, draft: ObjectiveDraft) -> None:
        """What follows is said of an objective."""
        self.objective, self.indicator, self.previous = draft, None, None
        self.objective_table = self.table
        self.last = "objective"


def _code(draft: ObjectiveDraft) -> str:
    """The number of an objective, or the code its title opens with."""
    return draft.texts.get("number", "") or leading_code(draft.texts.get("title", ""))
