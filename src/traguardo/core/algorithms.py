"""What the office's words for a computation show, for the checks that look at them."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.core.formulas.proposal import Proposal, propose
from traguardo.core.model import Accumulation, Indicator
from traguardo.core.wording import fold, gist

_LIMIT = 2000
_LEVEL = frozenset(
    gist("numero totale complessivo percentuale tasso anno annuo periodo somma rispetto")
)


@lru_cache(maxsize=65536)
def _proposed(algorithm: str, unit: str) -> Proposal | None:
    return propose(algorithm[:_LIMIT], unit)


def proposal_of(indicator: Indicator) -> Proposal | None:
    """The formula its algorithm seems to describe, if any."""
    return _proposed(indicator.algorithm, indicator.unit)


def asks_yes_or_no(indicator: Indicator) -> bool:
    """Whether the algorithm is just `Sì/no`."""
    proposal = proposal_of(indicator)
    return proposal is not None and not proposal.formula


def is_share(indicator: Indicator) -> bool:
    """Whether the algorithm divides one quantity by another and gives a percentage."""
    proposal = proposal_of(indicator)
    return proposal is not None and proposal.accumulation is Accumulation.RATIO


def is_count(indicator: Indicator) -> bool:
    """Whether the algorithm counts things, and divides by nothing."""
    proposal = proposal_of(indicator)
    counted = proposal is not None and proposal.accumulation is Accumulation.FLOW
    return counted and bool(proposal and proposal.formula)


def fraction_words(indicator: Indicator) -> tuple[str, str] | None:
    """The folded words above and below the one fraction line of a share; None for anything else."""
    proposal = proposal_of(indicator)
    if proposal is None or not is_share(indicator) or len(proposal.inputs) != 2:
        return None
    above, below = (fold(part.label) for part in proposal.inputs)
    return above, below


@lru_cache(maxsize=65536)
def things(text: str) -> frozenset[str]:
    """The telling words of one side of a fraction, endings cut off, without "number of", "year"."""
    return frozenset(gist(re.sub(r"\([^)]*\)", " ", text))) - _LEVEL
