"""Targets that rise from year to year: whatever the words of an indicator say, more is better."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from traguardo.documents.plan_reader.fields.actuals import read_figure
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget, by_year

_LEAST = 2


def rises(baseline: Decimal | None, written: Sequence[WrittenTarget], *, english: bool) -> bool:
    """Whether bare figures of several years lead upwards from where the indicator starts."""
    texts = [text for one in written for _, text in by_year(one.text)]
    figures = [read_figure(text, english=english) for text in texts]
    known = [one for one in figures if one is not None]
    if baseline is None or len(known) < max(_LEAST, len(figures)):
        return False
    falls = any(after < before for before, after in pairwise([baseline, *known]))
    return not falls and baseline < known[0] < known[-1]
