"""The fields of a reading that a person corrects: the words of each, and others put in their place.

What is put into a field is read by the reader of the field, as a cell of the document would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Any, cast

from traguardo.core.findings import Anchor
from traguardo.core.model import Indicator, Objective, Plan, StrategicArea, Target
from traguardo.core.places import areas, indicators, objectives
from traguardo.core.targets.parser import parse_target
from traguardo.core.wording import figure
from traguardo.documents.plan_reader.fields.actions import read_action_list
from traguardo.documents.plan_reader.fields.actuals import read_figure
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.classified import read_classified, read_programme
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, read_targets
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight

Part = Plan | StrategicArea | Objective | Indicator
PLAN_FIELDS = ("title", "administration", "years")
AREA_FIELDS = ("title", "description")
OBJECTIVE_FIELDS = (
    *("number", "title", "description", "responsible", "mission", "programme"),
    *("expected_results", "expected_benefits", "organisational_impact", "cost_centre"),
    *("budget", "actions"),
)
INDICATOR_FIELDS = (
    *("number", "name", "algorithm", "unit", "weight", "targets", "baseline", "kind"),
    *("source", "responsible", "frequency"),
)
_MEMBERS = {"operational": "operational_objectives"}
"""The steps of a path that are not called as the field they lead into."""
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"\s*((?:19|20)\d\d)\s*:\s*(\S.*)")


class Unfit(ValueError):  # noqa: N818 - it names the text, as the message does
    """A text that its field cannot take; the message (Italian) says what would be right."""


def fields_of(part: Part) -> tuple[str, ...]:
    """The fields of a part that a person corrects, in the order of the card."""
    if isinstance(part, Plan):
        return PLAN_FIELDS
    if isinstance(part, StrategicArea):
        return AREA_FIELDS
    return OBJECTIVE_FIELDS if isinstance(part, Objective) else INDICATOR_FIELDS


def parts(plan: Plan) -> dict[str, Part]:
    """Every part of a plan by its path, the plan itself under `""`."""
    found: dict[str, Part] = {"": plan}
    found |= {one.path: one.area for one in areas(plan)}
    found |= {one.path: one.objective for one in objectives(plan)}
    found |= {one.path: one.indicator for one in indicators(plan)}
    return found


def part_at(plan: Plan, path: str) -> Part | None:
    """The part a path points to; None where the plan has none there."""
    part: Any = plan
    steps = path.split("/") if path else []
    for name, number in zip(steps[::2], steps[1::2], strict=False):
        members = getattr(part, _MEMBERS.get(name, name), ())
        if not number.isdecimal() or int(number) >= len(members):
            return None
        part = members[int(number)]
    return cast(Part, part) if len(steps) % 2 == 0 else None


def change_at(plan: Plan, path: str, change: Callable[[Part], Part]) -> Plan:
    """The plan with the part of a path changed."""
    return _at(plan, path.split("/") if path else [], change)


def words(part: Part, field: str) -> str:
    """What a field says, as a person would write it: several targets or actions a line each."""
    said = _WORDS.get(field)
    return said(part) if said else str(getattr(part, field))


def _classified(part: Any, field: str) -> str:
    value = getattr(part, field)
    return str(value.text or f"{value.code} {value.title}".strip()) if value else ""


def _targets_words(one: Any) -> str:
    lines = (f"{t.year}: {t.text}" if t.year else t.text for t in one.targets)
    return "\n".join(dict.fromkeys(lines))


def _written(part: Any, field: str) -> str:
    """The cell as it was written, or else the value alone."""
    if text := getattr(part, f"{field}_text"):
        return str(text)
    value = getattr(part, field)
    if isinstance(value, Decimal):
        return figure(value)
    return str(value.value) if value else ""


_WORDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "years": lambda part: ", ".join(map(str, part.years)),
        "budget": lambda part: str(part.budget.text),
        "mission": partial(_classified, field="mission"),
        "programme": partial(_classified, field="programme"),
        "actions": lambda part: "\n".join(f"{one.number}. {one.text}" for one in part.actions),
        "targets": _targets_words,
        **{
            one: partial(_written, field=one) for one in ("weight", "kind", "frequency", "baseline")
        },
    }
)
"""The fields that are not just a text."""


def unread(part: Part, field: str) -> bool:
    """Whether a field has words of which nothing could be read."""
    if not isinstance(part, Indicator):
        return False
    if field == "targets":
        return any(one.reading is None for one in part.targets)
    if field == "kind":
        return bool(part.kind_text) and part.kind is None and part.budget_kind is None
    if field in {"weight", "frequency", "baseline"}:
        return bool(getattr(part, f"{field}_text")) and getattr(part, field) is None
    return False


def put(plan: Plan, path: str, field: str, text: str) -> Plan:
    """The plan with another text in one field; Unfit where the field's reader cannot take it."""
    return change_at(plan, path, lambda part: _put(part, field, text, plan))


def _at(part: Part, steps: list[str], change: Callable[[Part], Part]) -> Plan:
    """The part with the one at the end of the steps changed: `operational/0/indicators/1`."""
    if not steps:
        return cast(Plan, change(part))
    name = _MEMBERS.get(steps[0], steps[0])
    members = list(getattr(part, name))
    members[int(steps[1])] = _at(members[int(steps[1])], steps[2:], change)
    return cast(Plan, replace(cast(Any, part), **{name: tuple(members)}))


def _put(part: Part, field: str, text: str, plan: Plan) -> Part:
    if field not in fields_of(part):
        raise Unfit(f"il campo «{field}» non si corregge.")
    text = text.strip()
    if field == "years":
        return replace(cast(Plan, part), years=_years(text))
    if isinstance(part, Indicator) and field == "targets":
        return replace(part, targets=_targets(part, text, plan))
    change = _READ.get(field)
    return cast(Part, replace(cast(Any, part), **(change(text) if change else {field: text})))


def _years(text: str) -> tuple[int, ...]:
    found = tuple(dict.fromkeys(int(one) for one in _YEARS.findall(text)))
    if not found:
        raise Unfit("scrivere gli anni del piano, come 2026, 2027, 2028.")
    return tuple(sorted(found))


def _targets(one: Indicator, text: str, plan: Plan) -> tuple[Target, ...]:
    """One line a target, `2026: >= 50`; the lines that stay keep their reading."""
    kept = {words(replace(one, targets=(t,)), "targets"): t for t in one.targets}
    first = plan.years[0] if plan.years else None
    found: list[Target] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if line in kept:
            found += [
                t for t in one.targets if words(replace(one, targets=(t,)), "targets") == line
            ]
            continue
        dated = _DATED.fullmatch(line)
        year, said = (int(dated[1]), dated[2].strip()) if dated else (None, line)
        new = read_targets(
            [WrittenTarget(said, year, one.anchor or Anchor())],
            name=one.name,
            algorithm=one.algorithm,
            unit=one.unit,
            plan_year=first,
        )
        if any(target.reading is None for target in new):
            problem = parse_target(said, plan_year=year or first).problem
            raise Unfit(f"«{said}»: {problem.message if problem else 'non si legge come target.'}")
        found += new
    return tuple(found)


def _weight(text: str) -> dict[str, object]:
    weight = read_weight(text)
    if text and weight is None:
        raise Unfit(f"«{text}» non è un peso: scrivere un numero, come 33,3.")
    return {"weight": weight, "weight_text": text}


def _baseline(text: str) -> dict[str, object]:
    baseline = read_figure(text)
    if text and baseline is None:
        raise Unfit(f"«{text}» non è un numero: scrivere il valore di partenza, come 12,5.")
    bare = baseline is not None and text == figure(baseline)
    return {"baseline": baseline, "baseline_text": "" if bare else text}


def _kind(text: str) -> dict[str, object]:
    kind = read_kind(text)
    if text and kind is None:
        raise Unfit(f"«{text}»: scrivere efficacia, efficienza, qualità, impatto o risorse.")
    return {"kind": kind, "kind_text": text}


def _frequency(text: str) -> dict[str, object]:
    frequency = read_frequency(text)
    if text and frequency is None:
        raise Unfit(f"«{text}»: scrivere mensile, trimestrale, semestrale o annuale.")
    return {"frequency": frequency, "frequency_text": text}


_READ: Mapping[str, Callable[[str], dict[str, object]]] = MappingProxyType(
    {
        "weight": _weight,
        "baseline": _baseline,
        "kind": _kind,
        "frequency": _frequency,
        "budget": lambda text: {"budget": read_budget(text)},
        "mission": lambda text: {"mission": read_classified(text)},
        "programme": lambda text: {"programme": read_programme(text)},
        "actions": lambda text: {"actions": read_action_list(text)},
    }
)


def label_field(part: Part, field: str) -> str:
    """The field of vocabulary.toml that a label of this field names; `""` where none does."""
    if isinstance(part, Plan):
        return ""
    if isinstance(part, StrategicArea):
        return "area" if field == "title" else ""
    if isinstance(part, Indicator):
        return "target" if field == "targets" else field
    return {"number": "objective_number", "responsible": "objective_owner"}.get(field, field)
