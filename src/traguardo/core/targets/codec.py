"""Readings as the `READING` objects of `traguardo-plan/1`, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal

from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.targets.tokens import word_set

KINDS: Mapping[str, type[Reading]] = {
    "at_least": AtLeast,
    "at_most": AtMost,
    "equal": Equal,
    "more_than": MoreThan,
    "less_than": LessThan,
    "between": Between,
    "done": Done,
    "by_date": ByDate,
    "increase_by": IncreaseBy,
    "decrease_by": DecreaseBy,
    "keep": Keep,
    "milestones": Milestones,
    "qualitative": Qualitative,
}
"""The names of the readings in the interchange format."""

_NAMES = {kind: name for name, kind in KINDS.items()}
_NUMBER = re.compile(r"-?[0-9]{1,60}(\.[0-9]{1,60})?")
_KEYS = {"expected": "value"}
_OPTIONAL = word_set("unit year tolerance note reference value")


def to_json(node: Reading) -> dict[str, object]:
    """The keys that apply to a reading; numbers as decimal strings, dates in ISO form."""
    found: dict[str, object] = {"kind": _NAMES[type(node)], "assumed": node.assumed}
    for one in fields(node):
        value = getattr(node, one.name)
        applies = value is not None and (value != "" or one.name == "text")
        if one.name != "assumed" and applies:
            found[_KEYS.get(one.name, one.name)] = _written(value)
    return found


def _written(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_step_to_json(step) for step in value]
    return value


def _step_to_json(step: Milestone) -> dict[str, object]:
    found: dict[str, object] = {"text": step.text}
    if step.weight is not None:
        found["weight"] = _written(step.weight)
    if step.due is not None:
        found["due"] = _written(step.due)
    return found


def from_json(mapping: Mapping[str, object]) -> Reading:
    """The reading a JSON object describes; ValueError says which key is wrong, and why."""
    if not isinstance(mapping, Mapping):
        raise ValueError(f"a reading is an object, not {mapping!r}")
    name = mapping.get("kind")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise ValueError(f"unknown kind of reading {name!r}; known: {', '.join(KINDS)}")
    found: dict[str, object] = {}
    known = {"kind"}
    for one in fields(kind):
        key = _KEYS.get(one.name, one.name)
        known.add(key)
        given = mapping.get(key)
        if given is not None:
            found[one.name] = _READERS[one.name](key, given)
        elif one.name not in _OPTIONAL | {"assumed"} or (key == "value" and kind not in (Keep,)):
            raise ValueError(f"a reading of kind {name!r} needs {key!r}")
    if unknown := sorted(set(mapping) - known):
        raise ValueError(f"a reading of kind {name!r} has no {unknown[0]!r}")
    return _sound(kind(**found))  # type: ignore[arg-type]


def _sound(node: Reading) -> Reading:
    """The node, if its figures agree with one another."""
    if node.tolerance is not None and node.tolerance < 0:
        raise ValueError("'tolerance' is negative; write its size")
    if isinstance(node, Between) and node.value > node.upper:
        raise ValueError(f"'value' {node.value} is above 'upper' {node.upper}")
    if isinstance(node, IncreaseBy | DecreaseBy) and node.value < 0:
        raise ValueError("'value' of a change is negative; write its size")
    return node


def _number(key: str, given: object) -> Decimal:
    if not isinstance(given, str) or not _NUMBER.fullmatch(given):
        raise ValueError(f'{key!r} is {given!r}; write a decimal string such as "12.5"')
    return Decimal(given)


def _text(key: str, given: object) -> str:
    if not isinstance(given, str):
        raise ValueError(f"{key!r} is {given!r}; write text")
    return given


def _day(key: str, given: object) -> date:
    try:
        return date.fromisoformat(_text(key, given))
    except ValueError:
        raise ValueError(f'{key!r} is {given!r}; write a date such as "2019-12-31"') from None


def _flag(key: str, given: object) -> bool:
    if not isinstance(given, bool):
        raise ValueError(f"{key!r} is {given!r}; write true or false")
    return given


def _year(key: str, given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not 1900 <= given <= 2199:
        raise ValueError(f"{key!r} is {given!r}; write a year from 1900 to 2199")
    return given


def _steps(key: str, given: object) -> tuple[Milestone, ...]:
    if not isinstance(given, list) or not given:
        raise ValueError(f"{key!r} is {given!r}; write a list of at least one step")
    return tuple(_step(entry) for entry in given)


def _step(given: object) -> Milestone:
    if not isinstance(given, Mapping) or "text" not in given:
        raise ValueError(f'a step is {given!r}; write an object with "text"')
    if unknown := sorted(set(given) - {"text", "weight", "due"}):
        raise ValueError(f"a step has no {unknown[0]!r}")
    weight, due = given.get("weight"), given.get("due")
    share = None if weight is None else _number("weight", weight)
    if share is not None and share < 0:
        raise ValueError("the 'weight' of a step is negative")
    by = None if due is None else _day("due", due)
    return Milestone(_text("text", given["text"]), share, by)


_READERS: Mapping[str, Callable[[str, object], object]] = {
    "value": _number,
    "upper": _number,
    "tolerance": _number,
    "unit": _text,
    "note": _text,
    "reference": _text,
    "text": _text,
    "date": _day,
    "year": _year,
    "expected": _flag,
    "assumed": _flag,
    "steps": _steps,
}
