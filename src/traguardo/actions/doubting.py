"""What is allowed but seldom meant: said before it is stored, and never refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.actions.figures import Figures
from traguardo.core.accumulation import infer_accumulation
from traguardo.core.asking import Asked, asked
from traguardo.core.calendar import Period
from traguardo.core.distance import comparable, is_far
from traguardo.core.figures import figure_of
from traguardo.core.formulas.evaluator import evaluate
from traguardo.core.formulas.fractions import plain_fraction
from traguardo.core.formulas.parser import FormulaError, parse_formula
from traguardo.core.model import Accumulation, Indicator, Measurement
from traguardo.core.nature import is_percentage
from traguardo.core.targets.nodes import ByDate, Done, Milestones, Qualitative
from traguardo.core.values import Missing, Value
from traguardo.core.wording import figure

_EXPECTED: dict[type[object], tuple[type[object], ...]] = {
    Done: (bool,),
    ByDate: (date, bool),
    Milestones: (Decimal, bool),
    Qualitative: (Decimal, bool, date),
}
"""What kinds of value a reading is compared with; a number where nothing else is said."""
_WHOLE_STEP = 100


def doubts(indicator: Indicator, figures: Figures, period: Period | None = None) -> list[str]:
    """A part larger than its whole, a negative count, a yes for a number, …, in Italian.

    With the `period` the figures are also compared with the indicator's own earlier ones.
    """
    given = {one.name: one.value for one in figures.inputs}
    found = []
    if _exceeds(indicator, given):
        found.append(_("Il numeratore è maggiore del denominatore: la quota supera il 100 %."))
    if any(value < 0 for value in given.values()):
        found.append(_("Una quantità è negativa: verificare il segno."))
    if asked(indicator) is Asked.STEPS and any(one > _WHOLE_STEP for one in given.values()):
        found.append(_("Una tappa supera il 100 %."))
    if figures.value is not None and not _is_expected(indicator, figures.value):
        found.append(_("Il valore non è del genere di cui parla il target (numero, sì/no, data)."))
    if period is not None:
        found += _far(indicator, figures, given, period)
    return found


def _exceeds(indicator: Indicator, given: Mapping[str, Decimal]) -> bool:
    """Whether a share has more above the line than below it."""
    rule = indicator.accumulation or infer_accumulation(indicator)
    if rule is not Accumulation.RATIO or not is_percentage(indicator):
        return False
    part, whole = given.get("numerator"), given.get("denominator")
    if part is None and indicator.formula:
        part, whole = _sides(indicator.formula, given)
    return part is not None and whole is not None and part > whole


def _sides(formula: str, given: Mapping[str, Decimal]) -> tuple[Decimal | None, Decimal | None]:
    """What stands above and below the line of a plain fraction."""
    try:
        sides = plain_fraction(parse_formula(formula))
        found = [evaluate(side, given) for side in sides or ()]
    except FormulaError:
        return None, None
    above, below = found or (None, None)
    if isinstance(above, Decimal) and isinstance(below, Decimal):
        return above, below
    return None, None


def _is_expected(indicator: Indicator, value: Value) -> bool:
    """Whether some target speaks of this kind of value; an absence suits any."""
    readings = [target.reading for target in indicator.targets]
    if isinstance(value, Missing) or not all(readings):
        return True
    kinds = {kind for one in readings for kind in _EXPECTED.get(type(one), (Decimal,))}
    return not readings or type(value) in kinds


def _far(
    indicator: Indicator, figures: Figures, given: Mapping[str, Decimal], period: Period
) -> Iterator[str]:
    """The figures ten times what they were, or a tenth of it; steps may leap."""
    last = comparable(indicator.measurements, period)
    if last is None or asked(indicator) is Asked.STEPS:
        return
    for name, now, before in _pairs(indicator, figures, given, last):
        if is_far(now, before):
            yield _(
                "%(name)s: %(now)s, mentre la volta prima era %(before)s. "
                "Controllare zeri e virgola."
            ) % {"name": _named(name), "now": figure(now), "before": figure(before)}


def _pairs(
    indicator: Indicator, figures: Figures, given: Mapping[str, Decimal], last: Measurement
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Each figure that was given both times, or the values where that is all there is."""
    earlier = {one.name: one.value for one in last.inputs}
    shared = [name for name in given if name in earlier]
    for name in shared:
        yield name, given[name], earlier[name]
    now = given.get("value", figures.value)
    before = figure_of(last, indicator.formula)
    if not shared and isinstance(now, Decimal) and before is not None:
        yield "value", now, before


def _named(name: str) -> str:
    words = {"numerator": _("Numeratore"), "denominator": _("Denominatore"), "value": _("Valore")}
    return words.get(name) or name.replace("_", " ").capitalize()
