"""From what was reported to a value, through the core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from traguardo.actions.permission import Refused
from traguardo.core.accumulation import actual_at, infer_accumulation
from traguardo.core.calendar import Period
from traguardo.core.model import Accumulation, Indicator, Measurement
from traguardo.core.values import Input, Missing, Value

INTEGER_DIGITS, DECIMALS = 20, 10
REPORTABLE = (Missing.NOT_REPORTED, Missing.NOT_APPLICABLE, Missing.SUSPENDED)
_REASONED = (Missing.NOT_APPLICABLE, Missing.SUSPENDED)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a person reports: raw figures, or a value, or why there is none; exactly one of them."""

    inputs: tuple[Input, ...] = ()
    value: Value | None = None
    missing: Missing | None = None


def reported_value(indicator: Indicator, figures: Figures, period: Period, note: str) -> Value:
    """The value that follows from the figures; Refused where none does, or they contradict.

    Raw figures become a value by the indicator's formula or by its accumulation (a percentage on
    the 0-100 scale); a denominator of 0 makes it NOT_APPLICABLE.
    """
    _require_one(figures)
    missing = figures.value if isinstance(figures.value, Missing) else figures.missing
    if missing is not None:
        return _reasoned(missing, note)
    for number in (figures.value, *(one.value for one in figures.inputs)):
        if isinstance(number, Decimal):
            _require_measure(number)
    return _computed(indicator, figures.inputs, period) if figures.value is None else figures.value


def _require_one(figures: Figures) -> None:
    given = (bool(figures.inputs), figures.value is not None, figures.missing is not None)
    if sum(given) != 1:
        raise Refused(
            _("Indicare o i dati, o il valore, o il motivo per cui manca: uno solo dei tre.")
        )
    names = [one.name for one in figures.inputs]
    if len(set(names)) < len(names):
        raise Refused(_("Lo stesso dato è indicato due volte."))


def _reasoned(missing: Missing, note: str) -> Missing:
    if missing not in REPORTABLE:
        raise Refused(_("«Non ancora dovuto» non si rileva: basta non inserire nulla."))
    if missing in _REASONED and not note.strip():
        raise Refused(_("Scrivere nella nota perché il dato non è applicabile o è sospeso."))
    return missing


def _require_measure(number: Decimal) -> None:
    """A figure of real life; also what keeps a slip of the finger out of the sums."""
    if not number.is_finite() or abs(number) >= 10**INTEGER_DIGITS:
        raise Refused(_("Il numero è troppo grande per essere una misura."))
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > DECIMALS:
        raise Refused(_("Al massimo %(count)d decimali.") % {"count": DECIMALS})


def _computed(indicator: Indicator, inputs: Sequence[Input], period: Period) -> Value:
    alone = Measurement(period, Missing.NOT_REPORTED, tuple(inputs))
    value = actual_at(replace(indicator, measurements=(alone,)), period.year, period.end)
    if value is Missing.NOT_REPORTED:
        raise Refused(
            _("Da questi dati non si ricava un valore: servono %(names)s.")
            % {"names": _wanted(indicator)}
        )
    return value


def _wanted(indicator: Indicator) -> str:
    rule = indicator.accumulation or infer_accumulation(indicator)
    if indicator.formula:
        return _("i dati della formula %(formula)s") % {"formula": indicator.formula}
    if rule is Accumulation.RATIO:
        return _("numeratore e denominatore")
    if rule is Accumulation.MEAN:
        return _("totale e numero di casi")
    return _("il valore")
