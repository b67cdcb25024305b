"""`traguardo read`: the plan in a document, as a tree for people or in the interchange format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from traguardo.console.plans import read_plan
from traguardo.console.terminal import say, say_json, tell
from traguardo.console.words import _, ngettext
from traguardo.core.findings import Finding
from traguardo.core.model import Indicator, Objective, Plan, Target
from traguardo.core.wording import figure, shorten

if TYPE_CHECKING:
    from traguardo.documents.plan_reader.confidence import Origin

Doubts = dict[str, list["Origin"]]
"""The fields that are less than certain, by the path of what they are of."""
Branch = tuple[str, list["Branch"]]
"""A line of the tree and what hangs from it."""


def show_plan(path: Path, *, as_json: bool, vocabulary: Path | None = None) -> None:
    """Print the plan; what was not understood goes to standard error."""
    read = read_plan(path, vocabulary)
    if as_json:
        from traguardo.documents.plan_json import plan_to_json

        say_json(plan_to_json(read.plan, read.findings, read.origins))
        return
    for line in outline(read.plan, doubts_by_path(read.origins)):
        say(line)
    say()
    say(count_line(read.plan))
    for finding in read.findings:
        tell(finding_line(finding))


def finding_line(one: Finding) -> str:
    """A finding on one line, as standard error shows it."""
    return f"{one.severity.value}: {place_of(one)}: {one.message} [{one.rule}]"


def place_of(one: Finding) -> str:
    """Where a finding is, in the plan and in the file, each said once."""
    anchor = str(one.anchor or "")
    known = not anchor or anchor.casefold() in one.where.casefold()
    return one.where if known else f"{one.where} ({anchor})"


def doubts_by_path(origins: Iterable[Origin]) -> Doubts:
    """What is less than certain, by the object it is of; the gravest doubt first."""
    found: Doubts = {}
    for one in sorted(origins, key=lambda one: one.confidence):
        if one.confidence.label != "certain":
            found.setdefault(one.path, []).append(one)
    return found


def _doubt(one: Origin) -> Branch:
    mark, word = {"doubtful": ("!!", _("dubbio")), "likely": ("!", _("probabile"))}[
        one.confidence.label
    ]
    place = f", {one.anchor}" if one.anchor else ""
    return f"{mark} {one.field}: {word}{place}", []


def outline(plan: Plan, doubts: Doubts | None = None) -> Iterator[str]:
    """The plan as a tree: areas, objectives, indicators with weight and targets.

    Under each stand the fields whose reading is less than certain, with their place in the file.
    """
    doubts = doubts or {}
    yield shorten(plan.title, 100) or _("Piano senza titolo")
    if plan.administration:
        yield plan.administration
    yield from (line for one in doubts.get("", ()) for line, _below in (_doubt(one),))
    yield from _drawn([*_strategic(plan, doubts), *_operational(plan, doubts)], "")


def _strategic(plan: Plan, doubts: Doubts) -> Iterator[Branch]:
    for number, area in enumerate(plan.areas):
        below = [
            _objective(one, place, f"areas/{number}/objectives/{place}", doubts)
            for place, one in enumerate(area.objectives)
        ]
        yield f"{_('Area strategica')} {number + 1}: {shorten(area.title, 90)}", below


def _operational(plan: Plan, doubts: Doubts) -> Iterator[Branch]:
    below = [
        _objective(one, place, f"operational/{place}", doubts)
        for place, one in enumerate(plan.operational_objectives)
    ]
    if below:
        yield _("Obiettivi operativi"), below


def _objective(objective: Objective, place: int, path: str, doubts: Doubts) -> Branch:
    mission = objective.mission.code if objective.mission else ""
    facts = [f"{_('missione')} {mission}" if mission else "", shorten(objective.cost_centre, 40)]
    facts += [one.status.value for one in objective.reviews]
    said = ", ".join(fact for fact in facts if fact)
    line = f"{place + 1}. {shorten(objective.title, 90)}" + (f" ({said})" if said else "")
    below = [
        (
            _indicator(one),
            [_doubt(doubt) for doubt in doubts.get(f"{path}/indicators/{number}", ())],
        )
        for number, one in enumerate(objective.indicators)
    ]
    return line, [*(_doubt(one) for one in doubts.get(path, ())), *below]


def _indicator(indicator: Indicator) -> str:
    number = f"KPI {indicator.number}" if indicator.number else "KPI"
    weight = f" [{figure(indicator.weight)}%]" if indicator.weight is not None else ""
    targets = "; ".join(_target(target) for target in indicator.targets)
    return f"{number}{weight} {shorten(indicator.name, 80)} · {targets or _('nessun target')}"


def _target(target: Target) -> str:
    from traguardo.core.targets.printer import show

    year = f"{target.year}: " if target.year else ""
    reading = show(replace(target.reading, year=None)) if target.reading else _("NON LETTO")
    return f"{year}{reading}  «{shorten(target.text, 40)}»"


def _drawn(branches: list[Branch], margin: str) -> Iterator[str]:
    for place, (line, below) in enumerate(branches):
        last = place == len(branches) - 1
        yield margin + ("└─ " if last else "├─ ") + line
        yield from _drawn(below, margin + ("   " if last else "│  "))


def count_line(plan: Plan) -> str:
    """How much there is of everything, to compare with the document at a glance."""
    strategic = [one for goal in plan.strategic_objectives for one in goal.indicators]
    operational = [one for goal in plan.operational_objectives for one in goal.indicators]
    goals, cards = plan.strategic_objectives, plan.operational_objectives
    return _("{areas}, {goals} con {kpis} e {targets}; {cards} con {card_kpis}").format(
        areas=ngettext("{n} area", "{n} aree", len(plan.areas)),
        goals=ngettext("{n} obiettivo strategico", "{n} obiettivi strategici", len(goals)),
        kpis=ngettext("{n} indicatore", "{n} indicatori", len(strategic)),
        targets=ngettext("{n} target", "{n} target", sum(len(one.targets) for one in strategic)),
        cards=ngettext("{n} obiettivo operativo", "{n} obiettivi operativi", len(cards)),
        card_kpis=ngettext("{n} indicatore", "{n} indicatori", len(operational)),
    )
