"""Rimodulazione: proposals before and after, what they come to, and what was changed already."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from traguardo.core.model import Revision
from traguardo.core.supposing import Supposed, Supposition, suppose
from traguardo.store.models import Indicator, Objective, ProposedChange, RevisionProposal, Target
from traguardo.ui.verbs import field_word
from traguardo.web.pages.effects import Effects, effects
from traguardo.web.room import Room


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: of what, before, after."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One proposal with its changes."""

    row: RevisionProposal
    changes: list[ChangeLine]


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """One change that was made, with the page of its place."""

    revision: Revision
    where: str
    what: str
    url: str


def proposal_line(row: RevisionProposal) -> ProposalLine:
    """The proposal as people read it."""
    return ProposalLine(row, [_change_line(one) for one in row.changes.all()])


def revision_lines(room: Room) -> list[RevisionLine]:
    """Every change of the plan so far, the last first."""
    return [_revision_line(one, room) for one in reversed(room.loaded.plan.revisions)]


def revisions_under(room: Room, path: str) -> list[RevisionLine]:
    """Those of a place and of everything below it."""
    every = revision_lines(room)
    return [one for one in every if f"{one.revision.path}/".startswith(f"{path}/")]


def proposal_effects(row: RevisionProposal, room: Room) -> Effects:
    """What the proposal would do to the scores of the period, were it in force."""
    evaluation = room.evaluation
    supposed = suppose(evaluation.plan, _suppositions(row, room), evaluation.period)
    after = replace(evaluation, plan=supposed.plan, _statuses={})
    return effects(evaluation, after, room.addresses)


def _suppositions(row: RevisionProposal, room: Room) -> list[Supposition]:
    found = []
    for one in row.changes.all():
        thing = one.thing
        if isinstance(thing, Indicator) and one.field == "weight":
            path = room.loaded.indicator_paths[thing.pk]
            found.append(Supposition(path, Supposed.WEIGHT, one.after))
        if isinstance(thing, Target) and thing.year in (room.period.year, None):
            path = room.loaded.indicator_paths[thing.indicator_id]
            found.append(Supposition(path, Supposed.TARGET, one.after))
    return found


def _change_line(one: ProposedChange) -> ChangeLine:
    thing = one.thing
    if isinstance(thing, Target):
        what = f"{thing.indicator} · {_('target')} {thing.year or ''}".strip()
    elif isinstance(thing, Objective):
        what = str(field_word(one.field))
    else:
        what = f"{thing} · {field_word(one.field)}"
    return ChangeLine(what, one.before, one.after)


def _revision_line(one: Revision, room: Room) -> RevisionLine:
    target = "/targets/" in one.path
    path = one.path.partition("/targets/")[0]
    place = room.evaluation.places.get(path)
    what = _("target") if target else str(field_word(one.field))
    return RevisionLine(one, place.where if place else "", what, room.addresses.of(path))
