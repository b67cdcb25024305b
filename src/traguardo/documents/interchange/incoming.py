"""JSON to plan: what is malformed is refused with the path of its key, what is unknown is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from traguardo.core.findings import Finding, Severity
from traguardo.core.messages import said
from traguardo.core.model import (
    Accumulation,
    Action,
    Budget,
    BudgetKind,
    Classified,
    DeclaredStatus,
    Earmark,
    Frequency,
    Indicator,
    Kind,
    Measurement,
    Objective,
    Plan,
    PlanState,
    Review,
    ReviewFlag,
    Revision,
    StrategicArea,
    Target,
    WeightGroup,
)
from traguardo.core.targets.codec import from_json as reading_from_json
from traguardo.core.targets.nodes import Reading
from traguardo.core.values import Input, Missing, Value
from traguardo.documents.encoding import decode
from traguardo.documents.interchange import FORMAT
from traguardo.documents.interchange.node import Node, choose, whole, wrong
from traguardo.documents.interchange.places import read_anchor, read_note
from traguardo.documents.plan_reader import ReadPlan
from traguardo.documents.unreadable import UnreadableDocument

_LONGEST_UNKNOWN = 4000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_json(data: bytes) -> ReadPlan:
    """The plan of a JSON file; UnreadableDocument where it is not JSON or not a plan."""
    try:
        found = json.loads(decode(data), parse_float=Decimal, parse_constant=_no_constant)
    except RecursionError:
        raise UnreadableDocument(said("il file JSON è annidato oltre ogni misura.")) from None
    except ValueError as error:
        raise UnreadableDocument(
            said(
                "il file non è JSON corretto ({error}). Esportarlo di nuovo e riprovare.",
                error=str(error),
            )
        ) from None
    return plan_from_json(found)


def plan_from_json(mapping: Mapping[str, object]) -> ReadPlan:
    """The plan and the findings a mapping holds; keys we do not know become findings."""
    unknown: list[Finding] = []

    def keep(path: str, key: str, value: object) -> None:
        shown = json.dumps(value, ensure_ascii=False, default=str)[:_LONGEST_UNKNOWN]
        message = said(
            "La chiave «{key}» non è del formato; il suo valore è {shown}.", key=key, shown=shown
        )
        remedy = said("Se serve, metterne il contenuto in una chiave del formato.")
        unknown.append(
            Finding("unknown_key", Severity.INFO, path or said("Piano"), message, remedy)
        )

    root = Node(mapping, "", keep)
    if root.get("format") != FORMAT:
        raise wrong("format", f'"{FORMAT}"', root.get("format"))
    plan = Plan(
        title=root.text("title"),
        administration=root.text("administration"),
        years=tuple(whole(year, path) for path, year in root.items("years")),
        areas=tuple(_area(node) for node in root.nodes("areas")),
        operational_objectives=tuple(
            _objective(node) for node in root.nodes("operational_objectives")
        ),
        revisions=tuple(_revision(node) for node in root.nodes("revisions")),
        state=root.choice("state", PlanState) or PlanState.DRAFT,
    )
    findings = [_finding(node) for node in root.nodes("findings")]
    root.get("origins")
    root.close()
    return ReadPlan(plan, (*findings, *unknown))


def _area(node: Node) -> StrategicArea:
    area = StrategicArea(
        title=node.text("title"),
        description=node.text("description"),
        objectives=tuple(_objective(one) for one in node.nodes("objectives")),
        anchor=read_anchor(node),
    )
    node.get("origins")
    node.close()
    return area


def _objective(node: Node) -> Objective:
    objective = Objective(
        title=node.text("title"),
        description=node.text("description"),
        mission=_classified(node.node("mission")),
        programme=_classified(node.node("programme")),
        expected_results=node.text("expected_results"),
        expected_benefits=node.text("expected_benefits"),
        organisational_impact=node.text("organisational_impact"),
        cost_centre=node.text("cost_centre"),
        budget=_budget(node.node("budget")),
        actions=tuple(_action(one) for one in node.nodes("actions")),
        weight_group=node.choice("weight_group", WeightGroup) or WeightGroup.OBJECTIVE,
        indicators=tuple(_indicator(one) for one in node.nodes("indicators")),
        reviews=tuple(_review(one) for one in node.nodes("reviews")),
        section=node.text("section"),
        number=node.text("number"),
        responsible=node.text("responsible"),
        notes=tuple(read_note(one) for one in node.nodes("notes")),
        anchor=read_anchor(node),
    )
    node.get("origins")
    node.close()
    return objective


def _classified(node: Node | None) -> Classified | None:
    if node is None:
        return None
    found = Classified(node.text("code"), node.text("title"), node.text("text"))
    node.close()
    return found


def _budget(node: Node | None) -> Budget:
    if node is None:
        return Budget()
    earmarks = []
    for part in node.nodes("earmarks"):
        earmarks.append(Earmark(part.required_decimal("amount"), part.text("purpose")))
        part.close()
    budget = Budget(node.text("text"), node.decimal("amount"), tuple(earmarks))
    node.close()
    return budget


def _action(node: Node) -> Action:
    action = Action(node.text("number"), node.text("text"))
    node.close()
    return action


def _indicator(node: Node) -> Indicator:
    indicator = Indicator(
        number=node.text("number"),
        heading=node.text("heading"),
        name=node.text("name"),
        algorithm=node.text("algorithm"),
        formula=node.optional_text("formula"),
        unit=node.text("unit"),
        weight=node.decimal("weight"),
        kind=node.choice("kind", Kind),
        source=node.text("source"),
        responsible=node.text("responsible"),
        frequency=node.choice("frequency", Frequency),
        accumulation=node.choice("accumulation", Accumulation),
        baseline=node.decimal("baseline"),
        targets=tuple(_target(one) for one in node.nodes("targets")),
        measurements=tuple(_measurement(one) for one in node.nodes("measurements")),
        reviews=tuple(_review(one) for one in node.nodes("reviews")),
        weight_text=node.text("weight_text"),
        kind_text=node.text("kind_text"),
        frequency_text=node.text("frequency_text"),
        baseline_text=node.text("baseline_text"),
        budget_kind=node.choice("budget_kind", BudgetKind),
        notes=tuple(read_note(one) for one in node.nodes("notes")),
        anchor=read_anchor(node),
    )
    node.get("origins")
    node.close()
    return indicator


def _target(node: Node) -> Target:
    target = Target(node.year("year"), node.text("text"), _reading(node), read_anchor(node))
    node.close()
    return target


def _reading(node: Node) -> Reading | None:
    value = node.get("reading")
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise wrong(node.at("reading"), said("un oggetto {{ … }}"), value)
    try:
        return reading_from_json(value)
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise wrong(
            node.at("reading"), said("una lettura del formato ({error})", error=str(error)), value
        ) from None


def _measurement(node: Node) -> Measurement:
    period = node.period("period")
    if period is None:
        raise wrong(node.at("period"), said("un periodo come 2019-H1"), None)
    inputs = []
    for part in node.nodes("inputs"):
        inputs.append(Input(part.text("name"), part.required_decimal("value")))
        part.close()
    measurement = Measurement(
        period=period,
        value=_value(node),
        inputs=tuple(inputs),
        source=node.text("source"),
        note=node.text("note"),
        author=node.text("author"),
        recorded_on=node.day("recorded_on"),
        to_date=node.flag("to_date"),
    )
    node.close()
    return measurement


def _value(node: Node) -> Value:
    held = node.get("value")
    if held is None:
        return Missing.NOT_REPORTED
    if isinstance(held, bool):
        return held
    if isinstance(held, str):
        for absence in Missing:
            if held == absence.value:
                return absence
        if _DAY.fullmatch(held):
            return node.required_day("value")
    return node.required_decimal("value")


def _review(node: Node) -> Review:
    review = Review(
        period=node.period("period"),
        status=node.choice("status", DeclaredStatus) or DeclaredStatus.UNSTATED,
        flags=tuple(choose(flag, ReviewFlag, path) for path, flag in node.items("flags")),
        text=node.text("text"),
        signed=node.flag("signed"),
        anchor=read_anchor(node),
    )
    node.close()
    return review


def _revision(node: Node) -> Revision:
    revision = Revision(
        path=node.text("path"),
        field=node.text("field"),
        before=node.text("before"),
        after=node.text("after"),
        reason=node.text("reason"),
        deed=node.text("deed"),
        approved_by=node.text("approved_by"),
        effective_on=node.required_day("effective_on"),
    )
    node.close()
    return revision


def _finding(node: Node) -> Finding:
    finding = Finding(
        rule=node.text("rule"),
        severity=node.choice("severity", Severity) or Severity.INFO,
        where=node.text("where"),
        message=node.text("message"),
        remedy=node.text("remedy"),
        path=node.text("path"),
        anchor=read_anchor(node),
    )
    node.close()
    return finding


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} non è un numero")
