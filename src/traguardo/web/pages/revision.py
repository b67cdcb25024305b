"""Rimodulazione: proposals before and after, what they come to, and what was changed already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from traguardo.actions.columns import columns_of
from traguardo.actions.putting import target_reading
from traguardo.core import model as core
from traguardo.core.model import Revision
from traguardo.core.places import IndicatorPlace
from traguardo.core.roles import Role, Verb
from traguardo.core.supposing import with_indicators
from traguardo.store import conversion
from traguardo.store.models import Indicator, Objective, ProposedChange, RevisionProposal, Target
from traguardo.ui.messages import in_language
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


def may_propose(room: Room, row: Objective) -> bool:
    """Whether the person may ask for changes: planners to any objective, owners to theirs."""
    own = Role.PLANNER in room.roles or row.owner_id == room.person.pk
    return own and room.may(Verb.PROPOSE_REVISION)


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
    plan = with_indicators(evaluation.plan, _renewed(row, room))
    after = replace(evaluation, plan=plan, _statuses={})
    return effects(evaluation, after, room.addresses)


def years_elsewhere(row: RevisionProposal, room: Room) -> list[int]:
    """The years other than the period's whose targets the proposal changes."""
    things = (one.thing for one in row.changes.all())
    years = {thing.year for thing in things if isinstance(thing, Target) and thing.year}
    return sorted(years - {room.period.year})


def _renewed(row: RevisionProposal, room: Room) -> Mapping[str, core.Indicator]:
    """Every indicator that the proposal touches as the approval would leave it, by its path."""
    found: dict[str, core.Indicator] = {}
    for one in row.changes.all():
        thing = one.thing
        if isinstance(thing, Objective):
            continue
        owner = thing.indicator_id if isinstance(thing, Target) else thing.pk
        path = room.loaded.indicator_paths[owner]
        place = room.evaluation.places[path]
        assert isinstance(place, IndicatorPlace)
        found[path] = _with_change(found.get(path, place.indicator), thing, one)
    return found


def _with_change(
    indicator: core.Indicator, thing: Indicator | Target, one: ProposedChange
) -> core.Indicator:
    if isinstance(thing, Target):
        reading = conversion.reading_of(target_reading(thing, one.after))
        before = thing.indicator.targets.filter(position__lt=thing.position).count()
        targets = list(indicator.targets)
        targets[before] = replace(targets[before], text=one.after, reading=reading)
        return replace(indicator, targets=tuple(targets))
    columns = columns_of(thing, one.field, one.after)
    for name, value in columns.items():
        setattr(thing, name, value)
    fresh = conversion.indicator(thing)
    return replace(indicator, **{name: getattr(fresh, name) for name in columns})


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
    return RevisionLine(
        one, in_language(place.where) if place else "", what, room.addresses.of(path)
    )
