"""Simulazione: what a plan would come to with other weights, targets or values; nothing is kept.

The suppositions live in the address, so that a simulation can be sent by mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import urlencode

from traguardo.core.places import IndicatorPlace, ObjectivePlace
from traguardo.core.supposing import Supposed, Supposing, Supposition, as_it_is, suppose
from traguardo.ui.messages import in_language
from traguardo.web.addresses import Addresses
from traguardo.web.evaluation import Evaluation
from traguardo.web.pages.effects import Effects, effects

NAMES: Mapping[str, Supposed] = {
    "peso": Supposed.WEIGHT,
    "target": Supposed.TARGET,
    "valore": Supposed.VALUE,
}
"""The fields of the form, `peso-12`: what is supposed of which indicator."""
MOST, LONGEST = 400, 500


@dataclass(frozen=True, slots=True)
class Question:
    """One field of the form: what stands in the plan, what is supposed, why that makes no sense."""

    name: str
    present: str
    text: str
    problem: str = ""

    @property
    def changed(self) -> bool:
        return self.text != self.present


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of the chosen objective."""

    title: str
    unit: str
    questions: list[Question]
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One supposition in words, with the address of the simulation without it."""

    where: str
    what: Supposed
    present: str
    text: str
    problem: str
    without: str


@dataclass(frozen=True, slots=True)
class Simulation:
    """The page: the objective that is being changed, every supposition, and what they come to."""

    chosen: ObjectivePlace
    rows: list[Row]
    weights: Decimal
    listed: list[Listed]
    others: list[tuple[str, str]]
    effects: Effects | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of the address: texts by field name, and the keys of the indicators they name."""

    texts: Mapping[str, str]
    paths: Mapping[int, str]

    def suppositions(self) -> Iterator[tuple[str, Supposition]]:
        """Those that name an indicator of the plan, with their field names."""
        for name, text in list(self.texts.items())[:MOST]:
            what, _, key = name.partition("-")
            path = self.paths.get(int(key)) if key.isdecimal() and len(key) < 10 else None
            if what in NAMES and path and text.strip():
                yield name, Supposition(path, NAMES[what], text.strip()[:LONGEST])


def real_changes(asked: Asked, evaluation: Evaluation) -> dict[str, Supposition]:
    """The suppositions that differ from what stands in the plan, by field name."""
    return {
        name: one
        for name, one in asked.suppositions()
        if one.text != _present(evaluation, one.path, one.what)
    }


def simulation(
    changes: Mapping[str, Supposition],
    twins: Mapping[str, Iterable[str]],
    chosen: ObjectivePlace,
    evaluation: Evaluation,
    addresses: Addresses,
) -> Simulation:
    """Score the plan as supposed; a value counts for every place of a linked indicator."""
    supposed = suppose(evaluation.plan, _with_twins(changes.values(), twins), evaluation.period)
    after = replace(evaluation, plan=supposed.plan, _statuses={})
    rows = [
        _row(place, addresses.ids[place.path], changes, supposed, (evaluation, after))
        for place in chosen.indicators()
    ]
    own = {question.name for row in rows for question in row.questions}
    return Simulation(
        chosen,
        rows,
        sum(_weights(after, chosen), Decimal(0)),
        list(_listed(changes, supposed, chosen, evaluation, addresses)),
        [(name, one.text) for name, one in changes.items() if name not in own],
        effects(evaluation, after, addresses) if changes else None,
    )


def address_of(texts: Mapping[str, str], objective: int, period: object) -> str:
    """The query of a simulation."""
    return urlencode({"periodo": str(period), "obiettivo": objective, **texts})


def _with_twins(
    changes: Iterable[Supposition], twins: Mapping[str, Iterable[str]]
) -> Iterator[Supposition]:
    for one in changes:
        yield one
        if one.what is Supposed.VALUE:
            for path in twins.get(one.path, ()):
                yield replace(one, path=path)


def _weights(after: Evaluation, chosen: ObjectivePlace) -> Iterator[Decimal]:
    place = after.places[chosen.path]
    assert isinstance(place, ObjectivePlace)
    return (one.weight or Decimal(0) for one in place.objective.indicators)


def _row(
    place: IndicatorPlace,
    key: int,
    changes: Mapping[str, Supposition],
    supposed: Supposing,
    both: tuple[Evaluation, Evaluation],
) -> Row:
    before, after = both
    questions = []
    for word, what in NAMES.items():
        present = _present(before, place.path, what)
        one = changes.get(f"{word}-{key}")
        problem = supposed.problems.get(one, "") if one else ""
        text = one.text if one else present
        questions.append(Question(f"{word}-{key}", present, text, problem))
    return Row(
        place.indicator.name or place.label,
        place.indicator.unit,
        questions,
        before.scores.indicators[place.path].achievement,
        after.scores.indicators[place.path].achievement,
    )


def _present(evaluation: Evaluation, path: str, what: Supposed) -> str:
    place = evaluation.places[path]
    assert isinstance(place, IndicatorPlace)
    actual = evaluation.scores.indicators[path].actual
    return as_it_is(place.indicator, what, evaluation.period, actual)


def _listed(
    changes: Mapping[str, Supposition],
    supposed: Supposing,
    chosen: ObjectivePlace,
    evaluation: Evaluation,
    addresses: Addresses,
) -> Iterator[Listed]:
    texts = {name: one.text for name, one in changes.items()}
    here = addresses.ids[chosen.path]
    for name, one in changes.items():
        without = {other: text for other, text in texts.items() if other != name}
        yield Listed(
            in_language(evaluation.places[one.path].where),
            one.what,
            _present(evaluation, one.path, one.what),
            one.text,
            supposed.problems.get(one, ""),
            address_of(without, here, evaluation.period),
        )
