"""The sentences of every step, Italian and English side by side; `explain` fills them in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from traguardo.core.scoring.words.periods import PERIODS
from traguardo.core.scoring.words.rules import RULES
from traguardo.core.scoring.words.status import STATUS
from traguardo.core.scoring.words.systems import SYSTEMS
from traguardo.core.scoring.words.totals import TOTALS

SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {**PERIODS, **RULES, **TOTALS, **STATUS, **SYSTEMS}
)
"""For each step name the Italian and the English sentence; `{name}` stands for a fact."""
