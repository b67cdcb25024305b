"""A plan as read beside the one written down, field by field.

A list in what was written down holds readings that are equally right; what it does not name has to
be empty, but for what not everyone writes down and is compared where they did: the title of the
plan, the kind of an indicator, the reading of a target, actuals and reviews.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

OBJECTIVE = (
    *("number", "title", "description", "responsible", "cost_centre"),
    *("expected_results", "expected_benefits", "organisational_impact"),
)
INDICATOR = (
    *("number", "name", "algorithm", "unit", "weight", "source", "responsible", "frequency"),
    "baseline",
)
Field = tuple[str, Any, Any]
"""Where, what is right, what was read."""


def plan_fields(right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    if "title" in right:
        yield "title", right["title"], read["title"]
    yield "administration", right.get("administration"), read["administration"]
    yield from _several("years", right["years"], read["years"])
    areas = read["areas"]
    cards = read["operational_objectives"]
    if "objectives_anywhere" in right:
        every = [one for area in areas for one in area["objectives"]] + cards
        yield from _each("objective", right["objectives_anywhere"], every, _objective)
        return
    yield from _each("area", right.get("areas", []), areas, _area)
    yield from _each("card", right.get("operational_objectives", []), cards, _objective)


def _area(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in ("title", "description"):
        yield f"{where}.{name}", right.get(name), read.get(name)
    objectives = right.get("objectives", []), read.get("objectives", [])
    yield from _each(f"{where}.objective", *objectives, _objective)


def _objective(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in OBJECTIVE:
        yield f"{where}.{name}", right.get(name), read.get(name)
    for name in ("mission", "programme"):
        yield f"{where}.{name}", right.get(name), (read.get(name) or {}).get("code")
    yield f"{where}.budget", right.get("budget"), (read.get("budget") or {}).get("amount")
    actions = [one["text"] for one in read.get("actions", [])]
    yield from _several(f"{where}.actions", right.get("actions", []), actions)
    indicators = right.get("indicators", []), read.get("indicators", [])
    yield from _each(f"{where}.indicator", *indicators, _indicator)
    yield from _reviews(where, right, read)


def _indicator(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in INDICATOR:
        yield f"{where}.{name}", right.get(name), read.get(name)
    if "kind" in right:
        yield f"{where}.kind", right["kind"], read.get("kind")
    targets = right.get("targets", []), read.get("targets", [])
    yield from _each(f"{where}.target", *targets, _target)
    if "measurements" in right:
        pair = right["measurements"], read.get("measurements", [])
        yield from _each(f"{where}.measurement", *pair, _measurement)
    yield from _reviews(where, right, read)


def _target(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in ("year", "text"):
        yield f"{where}.{name}", right.get(name), read.get(name)
    if "reading" in right:
        said, found = right["reading"] or {}, read.get("reading") or {}
        for name in said:
            yield f"{where}.reading.{name}", *_figures(said[name], found.get(name))


def _measurement(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    yield f"{where}.period", right.get("period"), read.get("period")
    yield f"{where}.value", *_figures(right.get("value"), read.get("value"))


def _figures(right: Any, read: Any) -> tuple[Any, Any]:
    """Both, equal figures alike however many decimals they have (`50000.00`, `50000`), and yes."""
    alike = [_figure(one) for one in right] if isinstance(right, list) else _figure(right)
    return alike, _figure(read)


def _figure(said: Any) -> Any:
    try:
        return format(Decimal(str(said)).normalize(), "f")
    except InvalidOperation:
        return "true" if said is True else said


def _reviews(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    if "reviews" in right:
        yield from _each(f"{where}.review", right["reviews"], read.get("reviews", []), _review)


def _review(where: str, right: dict[str, Any], read: dict[str, Any]) -> Iterator[Field]:
    for name in ("period", "status", "text"):
        yield f"{where}.{name}", right.get(name), read.get(name)


def _each(where: str, right: list[Any], read: list[Any], fields_of: Any) -> Iterator[Field]:
    for place in range(max(len(right), len(read))):
        pair = (one[place] if place < len(one) else {} for one in (right, read))
        yield from fields_of(f"{where}[{place}]", *pair)


def _several(where: str, right: list[Any], read: list[Any]) -> Iterator[Field]:
    for place in range(max(len(right), len(read))):
        pair = [one[place] if place < len(one) else None for one in (right, read)]
        yield f"{where}[{place}]", *pair


def is_empty(value: Any) -> bool:
    return value in (None, "", [])


def same(right: Any, read: Any) -> bool:
    said = " ".join(str("" if read is None else read).split())
    alike = right if isinstance(right, list) else [right]
    return said in [" ".join(str("" if one is None else one).split()) for one in alike]
