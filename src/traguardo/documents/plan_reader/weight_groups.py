"""Within what the weights of an objective add up to 100."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from traguardo.core.model import Indicator, WeightGroup

_WHOLE = Decimal(100)


def infer_weight_group(indicators: Sequence[Indicator]) -> WeightGroup:
    """The objective where its weights sum to 100; else the action where every action's do."""
    if sum(_weights(indicators), Decimal(0)) == _WHOLE:
        return WeightGroup.OBJECTIVE
    actions: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        actions.setdefault(indicator.action_number, []).append(indicator)
    whole = all(sum(_weights(group), Decimal(0)) == _WHOLE for group in actions.values())
    if len(actions) > 1 and whole:
        return WeightGroup.ACTION
    return WeightGroup.OBJECTIVE


def _weights(indicators: Sequence[Indicator]) -> list[Decimal]:
    return [indicator.weight for indicator in indicators if indicator.weight is not None]
