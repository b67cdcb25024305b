"""How sure a reading is, field by field: certain, likely, doubtful."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from traguardo.core.findings import Anchor


class Confidence(IntEnum):
    """How a field came by its value; a smaller one is a graver doubt.

    `CERTAIN`: under its own label, written as the vocabulary has it. `LIKELY`: from the place the
    document's own structure gives it (a merged cell, a banner, a title's year, a label mended by
    one letter). `DOUBTFUL`: by what stands there elsewhere, where no known label says it.
    """

    DOUBTFUL = 30
    LIKELY = 70
    CERTAIN = 100

    @property
    def label(self) -> str:
        """`certain`, `likely`, `doubtful`: how the interchange format says it."""
        return self.name.lower()


class Origin(NamedTuple):
    """Where the value of one field stands in the file, and how sure its reading is.

    `path` points to the object in the plan (`operational/0/indicators/1`), `field` is the key of
    the interchange format; `further` are the places of more words of it.
    """

    path: str
    field: str
    anchor: Anchor | None
    confidence: Confidence
    further: tuple[Anchor, ...] = ()
