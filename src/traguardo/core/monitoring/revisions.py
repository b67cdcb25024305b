"""The plan as it stood on a day: revisions not yet in effect are undone, for computing only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from traguardo.core.model import Budget, Plan, Revision, Target
from traguardo.core.targets.nodes import Reading

_NAMES = {"operational": "operational_objectives"}


class UnknownPathError(LookupError):
    """A revision points at something the plan does not hold."""


def as_of(plan: Plan, at: date, read: Callable[[str, Target], Reading | None]) -> Plan:
    """The plan with the targets, weights, texts and budgets in force at the end of `at`.

    A revision counts from its effective date on; before it, what it replaced counts. The latest
    are undone first. `read(text, target)` reads the text that was replaced, for `target`. Raises
    UnknownPathError for a revision of something that is not there. The plan given stays untouched.
    """
    coming = [revision for revision in plan.revisions if revision.effective_on > at]
    for revision in sorted(coming, key=lambda one: one.effective_on, reverse=True):
        plan = _undone(plan, revision, read)
    return plan


def _undone(plan: Plan, revision: Revision, read: Callable[[str, Target], Reading | None]) -> Plan:
    steps = revision.path.split("/") if revision.path else []
    undone = _changed(plan, steps, lambda node: _restored(node, revision, read), revision)
    assert isinstance(undone, Plan)
    return undone


def _changed(
    node: Any, steps: Sequence[str], change: Callable[[Any], Any], revision: Revision
) -> Any:
    """`node` with the thing at `steps` changed; only the objects on the way are copied."""
    if not steps:
        return change(node)
    name = _NAMES.get(steps[0], steps[0])
    members = getattr(node, name, None)
    number = int(steps[1]) if len(steps) > 1 and steps[1].isdecimal() else -1
    if not isinstance(members, tuple) or not 0 <= number < len(members):
        raise UnknownPathError(f"revision of {revision.path!r}: the plan has nothing there")
    inner = _changed(members[number], steps[2:], change, revision)
    return replace(node, **{name: (*members[:number], inner, *members[number + 1 :])})


def _restored(node: Any, revision: Revision, read: Callable[[str, Target], Reading | None]) -> Any:
    before = revision.before
    if isinstance(node, Target) and revision.field in ("text", "target"):
        return replace(node, text=before, reading=read(before, node))
    if revision.field not in {field.name for field in fields(node)}:
        raise UnknownPathError(f"revision of {revision.path!r}: it has no {revision.field!r}")
    return replace(node, **{revision.field: _value(getattr(node, revision.field), before)})


def _value(now: Any, before: str) -> Any:
    """What the text stood for: a budget, a number (a weight `70` or `70%`), or itself."""
    if isinstance(now, Budget):
        return Budget(before, _number(before))
    if isinstance(now, str):
        return before
    return _number(before)


def _number(text: str) -> Decimal | None:
    bare = text.replace("%", "").replace("€", "").strip()
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    try:
        return Decimal(bare)
    except InvalidOperation:
        return None
