"""`traguardo diff`: what changed between two plan documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from traguardo.console.plans import read_plan
from traguardo.console.terminal import say, say_json
from traguardo.console.words import _
from traguardo.core.diff import Change, ChangeKind, compare


def compare_files(old: Path, new: Path, *, as_json: bool, vocabulary: Path | None = None) -> None:
    """Print every difference, place by place."""
    changes = compare(read_plan(old, vocabulary).plan, read_plan(new, vocabulary).plan)
    if as_json:
        say_json({"old": str(old), "new": str(new), "changes": [asdict(one) for one in changes]})
    else:
        _say_changes(changes)


def _say_changes(changes: Sequence[Change]) -> None:
    for where, group in groupby(changes, key=lambda one: one.where):
        say(where)
        for one in group:
            _say_change(one)
        say()
    say(_("Nessuna differenza.") if not changes else _summary(changes))


def _say_change(one: Change) -> None:
    if not one.field:
        said = _("aggiunto") if one.kind is ChangeKind.ADDED else _("tolto")
        say(f"  {said}")
        return
    say(f"  {one.field}")
    for sign, text in (("-", one.before), ("+", one.after)):
        for line in text.splitlines():
            say(f"    {sign} {line}")


def _summary(changes: Sequence[Change]) -> str:
    if len(changes) == 1:
        return _("1 differenza.")
    return _("{number} differenze.").format(number=len(changes))
