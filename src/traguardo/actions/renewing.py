"""A corrected document of a plan that is stored: new values of a draft, or a proposed revision.

Never a silent overwrite: every field that changes has its journal entry, what left the document
stays in the plan, and an approved plan changes only when the proposal is approved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.editing import edit_field, edit_target
from traguardo.actions.importing import ReadPlan, keep_source
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_plan
from traguardo.actions.permission import Refused, require
from traguardo.actions.putting import require_readable
from traguardo.actions.revising import Change as Proposed
from traguardo.actions.revising import propose_revision
from traguardo.actions.storing import add_area, add_indicator, add_objective
from traguardo.core.diff import AnyPart, Change, ChangeKind, compare, counterparts
from traguardo.core.model import PlanState
from traguardo.core.places import (
    AreaPlace,
    IndicatorPlace,
    ObjectivePlace,
    areas,
    indicators,
    objectives,
)
from traguardo.core.renewal import concerns, new_text
from traguardo.core.roles import Verb
from traguardo.store.mapping import LoadedPlan, load_plan, to_core
from traguardo.store.models import Indicator, Objective, Person, Plan, StrategicArea, Target

Thing = Objective | Indicator | Target


@dataclass(frozen=True, slots=True)
class Renewal:
    """What became of a corrected document.

    `taken`: changes now in the plan; `proposed`: those that wait for a decision; `left`: those for
    a person to look at (things that left the document, fields that no form edits).
    """

    taken: tuple[Change, ...] = ()
    proposed: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the document says what the plan says already."""
        return not (self.taken or self.proposed or self.left)


def differences(plan: Plan, read: ReadPlan) -> tuple[Change, ...]:
    """Where the document differs from the stored plan; figures and reviews are not compared."""
    return tuple(one for one in compare(to_core(plan), read.plan) if concerns(one))


@transaction.atomic
def renew_plan(
    plan: Plan, read: ReadPlan, *, source: bytes, name: str, by: Person, today: date
) -> Renewal:
    """Take over what the corrected document `name` (its bytes are `source`) says, and keep it.

    A draft gets the new texts and what was added; for a plan in force each objective that differs
    becomes one proposed revision. Nothing to take over changes nothing. Refused without the role,
    for a plan that is proposed or closed, and where a proposal could not be made.
    """
    row = lock_plan(plan.pk)
    draft = row.state == PlanState.DRAFT.value
    require(by, Verb.IMPORT_PLAN if draft else Verb.PROPOSE_REVISION, row, today)
    work = _Renewing(row, read, name, by, today)
    changes = tuple(one for one in compare(work.loaded.plan, read.plan) if concerns(one))
    renewal = work.draft(changes) if draft else work.in_force(changes)
    if not renewal.nothing:
        keep_source(row.administration, name, source, by)
        _record(row, renewal, name, by)
    return renewal


class _Renewing:
    """The rows of the stored plan and the places of the document, by their paths."""

    def __init__(self, row: Plan, read: ReadPlan, name: str, by: Person, today: date) -> None:
        self.row, self.by, self.today = row, by, today
        self.reason = _("Dal documento «%(name)s»") % {"name": name}
        self.loaded: LoadedPlan = load_plan(row)
        every: tuple[AnyPart, ...] = (
            *areas(read.plan),
            *objectives(read.plan),
            *indicators(read.plan),
        )
        self.places: Mapping[str, AnyPart] = {place.path: place for place in every}
        self.partners: Mapping[str, str] = {
            after.path: before.path
            for before, after in counterparts(self.loaded.plan, read.plan)
            if before and after
        }

    def draft(self, changes: Iterable[Change]) -> Renewal:
        """Every field that a form edits, and what was added; the rest is left."""
        taken: list[Change] = []
        left: list[Change] = []
        for one in changes:
            done = self._edited(one) if one.field else self._added(one)
            (taken if done else left).append(one)
        return Renewal(taken=tuple(taken), left=tuple(left))

    def in_force(self, changes: Iterable[Change]) -> Renewal:
        """One proposal for each objective with a field that a form edits."""
        by_objective: dict[int, list[tuple[Change, Proposed]]] = {}
        left: list[Change] = []
        for one in changes:
            found = self._proposed(one)
            if found is None:
                left.append(one)
            else:
                by_objective.setdefault(found[0], []).append((one, found[1]))
        proposed: list[Change] = []
        for key, wanted in by_objective.items():
            propose_revision(
                Objective.objects.get(pk=key),
                [change for _, change in wanted],
                reason=self.reason,
                effective_on=self._effective_on(),
                by=self.by,
                today=self.today,
            )
            proposed += [one for one, _ in wanted]
        return Renewal(proposed=tuple(proposed), left=tuple(left))

    def _effective_on(self) -> date:
        """Today, or the nearest day of the plan's years."""
        years = self.loaded.plan.years or (self.today.year,)
        return max(date(min(years), 1, 1), min(self.today, date(max(years), 12, 31)))

    def _edited(self, one: Change) -> bool:
        found = self._thing(one)
        if found is None:
            return False
        thing, field, text = found
        try:
            if isinstance(thing, Target):
                edit_target(thing, text, by=self.by, today=self.today, reason=self.reason)
            else:
                edit_field(thing, field, text, by=self.by, today=self.today, reason=self.reason)
        except Refused:
            return False
        return True

    def _proposed(self, one: Change) -> tuple[int, Proposed] | None:
        found = self._thing(one) if one.field else None
        if found is None:
            return None
        thing, field, text = found
        if isinstance(thing, Objective):
            return thing.pk, Proposed(thing, field, text)
        if isinstance(thing, Target) and not _is_readable(thing, text):
            return None
        owner = thing.indicator if isinstance(thing, Target) else thing
        return owner.objective_id, Proposed(thing, field, text)

    def _thing(self, one: Change) -> tuple[Thing, str, str] | None:
        """The row a change is about, its field and what it is to say; None where no form edits."""
        place = self.places.get(one.path)
        key = self.loaded.ids.get(self.partners.get(one.path, ""))
        text = new_text(place, one.field) if place else None
        if key is None or text is None:
            return None
        if isinstance(place, ObjectivePlace):
            return Objective.objects.get(pk=key), one.field, text
        if not isinstance(place, IndicatorPlace):
            return None
        row = Indicator.objects.select_related("objective").get(pk=key)
        if not one.field.startswith("target"):
            return row, one.field, text
        year = one.field.removeprefix("target").strip()
        targets = list(row.targets.filter(year=int(year) if year else None))
        return (targets[0], "text", text) if len(targets) == 1 else None

    def _added(self, one: Change) -> bool:
        """Whether something new was added, by itself or with what it stands in."""
        place = self.places.get(one.path)
        if one.kind is not ChangeKind.ADDED or place is None:
            return False
        if isinstance(place, AreaPlace):
            add_area(self.row, place.area)
        elif isinstance(place, ObjectivePlace):
            self._add_objective(place)
        else:
            owner = self.loaded.ids[self.partners[place.parent.path]]
            add_indicator(Objective.objects.get(pk=owner), place.indicator)
        return True

    def _add_objective(self, place: ObjectivePlace) -> None:
        if not place.strategic:
            add_objective(self.row, None, place.objective)
            return
        area = self.partners.get(place.path.partition("/objectives/")[0])
        if area is not None:  # a new area brings its objectives along
            row = StrategicArea.objects.get(pk=self.loaded.ids[area])
            add_objective(self.row, row, place.objective)


def _is_readable(target: Target, text: str) -> bool:
    """Whether a proposal may say so; what it may not is left, and the rest is still proposed."""
    try:
        require_readable(target, text)
    except Refused:
        return False
    return True


def _record(row: Plan, renewal: Renewal, name: str, by: Person) -> None:
    counts = {"taken": renewal.taken, "proposed": renewal.proposed, "left": renewal.left}
    record(
        "renew_plan",
        by,
        kind="plan",
        key=row.pk,
        label=str(row),
        plan=row,
        after={"file": name} | {field: str(len(found)) for field, found in counts.items()},
    )
