"""What a forecast says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from traguardo.core.scoring.score import Step


@dataclass(frozen=True, slots=True)
class Forecast:
    """The year's figure as it can be foreseen, in the indicator's unit.

    `central` is the median, `low` and `high` hold it with 80 % probability; `probability` of
    meeting the target is in per cent, None where no target can be compared. All None where it is
    too early to say; `method` always says by what, or why not (`words.sentences`).
    """

    central: Decimal | None
    low: Decimal | None
    high: Decimal | None
    probability: Decimal | None
    method: tuple[Step, ...]

    @property
    def too_early(self) -> bool:
        """Whether nothing can honestly be said yet."""
        return self.central is None
