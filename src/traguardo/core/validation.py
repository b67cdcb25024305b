"""What an independent evaluator looks at before validating the annual report, and how.

The criteria are those of the Department's guidelines on the annual report (DFP, Linee guida
n. 3/2018, on validation), in our own words; each names where in the plan its grounds are.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from enum import StrEnum


class Criterion(StrEnum):
    """One thing the report is examined for, in the order of the guidelines."""

    COHERENT_WITH_PLAN = "coherent_with_plan"
    COHERENT_WITH_JUDGEMENT = "coherent_with_judgement"
    EVERY_RESULT = "every_result"
    TRANSPARENCY = "transparency"
    METHOD = "method"
    RELIABLE_DATA = "reliable_data"
    VARIANCES = "variances"
    PROCESS = "process"
    CONCISE = "concise"
    CLEAR = "clear"


class Answer(StrEnum):
    """How far a criterion is met."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"


class Verdict(StrEnum):
    """What a sampled figure turned out to be, once it was compared with its evidence."""

    SUPPORTED = "supported"
    DOUBTFUL = "doubtful"
    UNSUPPORTED = "unsupported"


class ValidationState(StrEnum):
    """Where the evaluator's work is: under way, or ended one way or the other."""

    UNDER_WAY = "under_way"
    VALIDATED = "validated"
    NOT_VALIDATED = "not_validated"


def draw(paths: Sequence[str], size: int, seed: int) -> list[str]:
    """`size` of the paths by lot (all where there are fewer), in the order of the plan.

    Whoever draws again from the same paths with the same seed gets the same: it can be checked.
    """
    # S311: the seed is published, so that the drawing can be repeated; nothing is kept secret.
    lot = random.Random(seed).sample(sorted(paths), min(size, len(paths)))  # noqa: S311
    return [path for path in paths if path in set(lot)]
