"""Plans on stage: stored by their planner, with a way to each of their rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.cast import TODAY, Cast
from tests.plans import FINDING, PLAN, Read
from traguardo.actions.assigning import assign_owner
from traguardo.actions.importing import ImportOutcome, import_plan
from traguardo.core import model as core
from traguardo.store.mapping import load_plan, to_core
from traguardo.store.models import Indicator, JournalEntry, Objective, Person, Plan

RATIO = "areas/0/objectives/0/indicators/0"
FLOW = "areas/0/objectives/0/indicators/1"
FLOW_BELOW = "operational/0/indicators/0"
BY_DATE = "operational/0/indicators/1"
MEAN = "operational/1/indicators/0"


def imported(cast: Cast, plan: core.Plan = PLAN, source: bytes = b"") -> ImportOutcome:
    """What importing a plan gives; without a source its text is the file."""
    return import_plan(
        Read(plan, (FINDING,)),
        source=source or repr(plan).encode(),
        name="piano.docx",
        administration=cast.chamber,
        by=cast.planner,
        today=TODAY,
    )


@dataclass
class Stage:
    """A stored plan; the owners of the cast own the objective and indicators of the export desk."""

    cast: Cast
    row: Plan

    @property
    def plan(self) -> core.Plan:
        return to_core(Plan.objects.get(pk=self.row.pk))

    def indicator(self, path: str) -> Indicator:
        return Indicator.objects.get(pk=load_plan(self.row).ids[path])

    def objective(self, path: str) -> Objective:
        return Objective.objects.get(pk=load_plan(self.row).ids[path])

    def journal(self) -> list[JournalEntry]:
        return list(JournalEntry.objects.filter(plan=self.row).order_by("pk"))

    def own(self, path: str, person: Person, today: date = TODAY) -> None:
        thing = self.indicator(path) if "/indicators/" in path else self.objective(path)
        assign_owner(thing, person, by=self.cast.planner, today=today)


def set_stage(cast: Cast, plan: core.Plan = PLAN) -> Stage:
    return Stage(cast, imported(cast, plan).plan)
