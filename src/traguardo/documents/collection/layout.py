"""What a collection sheet holds: a row for each figure, under headers that name the columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from traguardo.core.targets.words import Language

KEY, VALUE, ABSENCE, NOTE, SOURCE, TO_DATE = (
    *("key", "value", "absence", "note", "source"),
    "to_date",
)
FILLED = (VALUE, ABSENCE, NOTE, SOURCE, TO_DATE)
"""The columns that people fill in."""
Figure = Decimal | bool | date | None


class Key(NamedTuple):
    """What a row is about: its plan, period, indicator and figure, and a fingerprint.

    `mark` says what the indicator's cells held when the sheet was made: with it a cell that nobody
    touched is told from one that was filled in, even where the figure has changed meanwhile.
    """

    plan: int
    period: str
    indicator: int
    figure: str
    mark: str

    def __str__(self) -> str:
        return f"T1/{self.plan}/{self.period}/{self.indicator}/{self.figure}/{self.mark}"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of an indicator; `first` has the cells the indicator has but once.

    `kind` is `number`, `yes_no` or `date`; `value` what is reported now, if anything; `absence`
    (`not_applicable`, `suspended`) why there is none. `counted`: whether figures may count from 1
    January.
    """

    key: Key
    objective: str
    number: str
    indicator: str
    target: str
    unit: str
    before: str
    wanted: str
    kind: str
    value: Figure
    absence: str = ""
    note: str = ""
    source: str = ""
    to_date: bool = False
    counted: bool = False
    first: bool = True


@dataclass(frozen=True, slots=True)
class OwnerSheet:
    """The lines of one measurement owner, in the language they are written in."""

    owner: str
    period: str
    lines: tuple[Line, ...]
    language: Language = "it"


def parse_key(text: str) -> Key | None:
    """The key a cell holds; None where it holds none."""
    parts = text.strip().split("/")
    if len(parts) != 6 or parts[0] != "T1" or not (parts[1].isdecimal() and parts[3].isdecimal()):
        return None
    return Key(int(parts[1]), parts[2], int(parts[3]), parts[4], parts[5])
