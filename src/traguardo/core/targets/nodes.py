"""What a target can say: one frozen node for each reading named in docs/targets.md.

Every node carries the same trimmings: `unit` (`"%"`, `"pp"`, `"day"`, `"working_day"`, `"hour"`,
`"month"`, `"EUR"`, or the counted thing's word; `""` where the text states none), `year` (where
the text states one), `tolerance` (same unit as the value), `note` (words that qualify but do not
change the target), `assumed` (whether the comparison was supplied by us, not by the text).
Percentages are on the 0-100 scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Trimmings:
    """What every reading may carry beside its own fields."""

    unit: str = ""
    year: int | None = None
    tolerance: Decimal | None = None
    note: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class AtLeast(Trimmings):
    """`>= 50`, `almeno 50`, or a bare `50` where more is better."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class AtMost(Trimmings):
    """`<= 20gg`, `non oltre 20 giorni`, or a bare `20` where less is better."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Equal(Trimmings):
    """`= 12`: neither more nor less (within the tolerance)."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class MoreThan(Trimmings):
    """`> 50`: the value itself does not suffice."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class LessThan(Trimmings):
    """`< 20`: the value itself is too much."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Between(Trimmings):
    """`tra 10 e 20`: both ends included."""

    value: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class Done(Trimmings):
    """`si`: it is to be done (`expected=False` for a target that says `no`)."""

    expected: bool = True


@dataclass(frozen=True, slots=True)
class ByDate(Trimmings):
    """`entro il 31/12/2019`: the day itself is still in time."""

    date: date


@dataclass(frozen=True, slots=True)
class IncreaseBy(Trimmings):
    """`incremento del 5% rispetto al 2018`: `reference` is a year, a value, or words."""

    value: Decimal
    reference: str = ""


@dataclass(frozen=True, slots=True)
class DecreaseBy(Trimmings):
    """`riduzione di 2 punti percentuali`: like IncreaseBy, downwards."""

    value: Decimal
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Keep(Trimmings):
    """`mantenimento`: no worse than the reference (`value` where the text states it)."""

    value: Decimal | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step on the way: what, its weight in per cent, and when it is due, where stated."""

    text: str
    weight: Decimal | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Milestones(Trimmings):
    """Steps with weights."""

    steps: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class Qualitative(Trimmings):
    """Kept word for word; nothing to compute."""

    text: str


Reading = (
    AtLeast
    | AtMost
    | Equal
    | MoreThan
    | LessThan
    | Between
    | Done
    | ByDate
    | IncreaseBy
    | DecreaseBy
    | Keep
    | Milestones
    | Qualitative
)
