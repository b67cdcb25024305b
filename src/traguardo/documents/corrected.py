"""A reading as a person corrects it: the words of each field, and what others would make of it.

A correction is read by the reader of its field, as a cell of the document would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from traguardo.core.findings import Anchor, Finding
from traguardo.core.model import Indicator, KeptNote, Objective, Plan, StrategicArea, Target
from traguardo.core.places import areas, indicators, objectives
from traguardo.core.targets.parser import parse_target
from traguardo.core.wording import figure
from traguardo.documents.plan_reader.confidence import Confidence, Origin
from traguardo.documents.plan_reader.fields.actions import read_action_list
from traguardo.documents.plan_reader.fields.actuals import read_figure
from traguardo.documents.plan_reader.fields.amounts import read_budget
from traguardo.documents.plan_reader.fields.classified import read_classified
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, read_targets
from traguardo.documents.plan_reader.fields.terms import read_frequency, read_kind, read_weight
from traguardo.documents.plan_reader.reader import ReadPlan

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
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"\s*((?:19|20)\d\d)\s*:\s*(\S.*)")
_TEXT_BESIDE = frozenset({"weight", "kind", "frequency"})


class Correction(NamedTuple):
    """What a person put into a field: `before` and `after` are its words.

    `path` points to the part, `field` is one of its fields, `taken` the note or finding whose words
    went there (`taken_key`), `""` for none.
    """

    path: str
    field: str
    before: str
    after: str
    taken: str = ""


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


def words(part: Part, field: str) -> str:
    """What a field says, as a person would write it: several targets or actions a line each."""
    if field == "years":
        return ", ".join(map(str, getattr(part, field)))
    if field == "budget":
        return str(getattr(part, field).text)
    if isinstance(part, Indicator):
        return _indicator_words(part, field)
    value = getattr(part, field)
    if field in {"mission", "programme"}:
        return value.text or f"{value.code} {value.title}".strip() if value else ""
    if field == "actions":
        return "\n".join(f"{one.number}. {one.text}" for one in value)
    return str(value)


def _indicator_words(one: Indicator, field: str) -> str:
    if field == "targets":
        lines = (f"{t.year}: {t.text}" if t.year else t.text for t in one.targets)
        return "\n".join(dict.fromkeys(lines))
    if field in _TEXT_BESIDE:
        value = getattr(one, field)
        bare = value.value if field != "weight" and value else figure(value) if value else ""
        return str(getattr(one, f"{field}_text") or bare)
    if field == "baseline":
        return one.baseline_text or ("" if one.baseline is None else figure(one.baseline))
    return str(getattr(one, field))


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
    return _at(plan, path.split("/") if path else [], lambda part: _put(part, field, text, plan))


def apply(read: ReadPlan, corrections: Iterable[Correction]) -> tuple[ReadPlan, list[Correction]]:
    """The reading with the corrections in it, and those that no longer fit what it says."""
    left: list[Correction] = []
    for one in corrections:
        part = parts(read.plan).get(one.path)
        if part is None or one.field not in fields_of(part) or words(part, one.field) != one.before:
            left.append(one)
            continue
        plan = _without(put(read.plan, one.path, one.field, one.after), one.taken)
        findings = tuple(f for f in read.findings if not one.taken or finding_key(f) != one.taken)
        read = ReadPlan(plan, findings, (*_others(read.origins, one), _sure(read.origins, one)))
    return read, left


def note_key(path: str, note: KeptNote) -> str:
    """What names a kept note in a correction."""
    return f"{path}|{note.label}|{note.text}"


def finding_key(one: Finding) -> str:
    """What names a finding in a correction."""
    return f"{one.path}|{one.anchor or ''}|{one.message}"


def _others(origins: Iterable[Origin], one: Correction) -> Iterator[Origin]:
    return (found for found in origins if (found.path, found.field) != (one.path, one.field))


def _sure(origins: Iterable[Origin], one: Correction) -> Origin:
    same = (found for found in origins if (found.path, found.field) == (one.path, one.field))
    found = next(same, None)
    return Origin(one.path, one.field, found.anchor if found else None, Confidence.CERTAIN)


def _at(part: Part, steps: list[str], change: Callable[[Part], Part]) -> Plan:
    """The part with the one at the end of the steps changed: `operational/0/indicators/1`."""
    if not steps:
        return cast(Plan, change(part))
    name = "operational_objectives" if steps[0] == "operational" else steps[0]
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
        "programme": lambda text: {"programme": read_classified(text)},
        "actions": lambda text: {"actions": read_action_list(text)},
    }
)


def _without(plan: Plan, taken: str) -> Plan:
    """The plan without the note whose words went into a field."""
    for place, part in parts(plan).items():
        if isinstance(part, Objective | Indicator):
            rest = tuple(one for one in part.notes if note_key(place, one) != taken)
            if len(rest) < len(part.notes):
                return _at(plan, place.split("/"), partial(_with_notes, rest))
    return plan


def _with_notes(notes: tuple[KeptNote, ...], part: Part) -> Part:
    return replace(cast(Objective, part), notes=notes)


def label_field(part: Part, field: str) -> str:
    """The field of vocabulary.toml that a label of this field names; `""` where none does."""
    if isinstance(part, Plan):
        return ""
    if isinstance(part, StrategicArea):
        return "area" if field == "title" else ""
    if isinstance(part, Indicator):
        return "target" if field == "targets" else field
    return {"number": "objective_number", "responsible": "objective_owner"}.get(field, field)
