"""Done: yes or no, all or nothing."""

from __future__ import annotations

from datetime import date

from traguardo.core.decimals import HUNDRED, ZERO
from traguardo.core.scoring.rules.outcome import Outcome, obstacle
from traguardo.core.scoring.score import Note
from traguardo.core.targets.nodes import Done
from traguardo.core.values import Value


def done(reading: Done, actual: Value) -> Outcome:
    """100 where it is as expected, else 0; 1 and 0 are yes and no, a date is a yes.

    Any other number cannot be compared with a yes/no target.
    """
    if isinstance(actual, bool):
        happened = actual
    elif isinstance(actual, date):
        happened = True
    elif actual in (0, 1):
        happened = actual == 1
    else:
        return obstacle("done", "actual_not_comparable", actual=actual)
    name = "done" if happened else "not_done"
    figure = HUNDRED if happened is reading.expected else ZERO
    expected: Note = ("expected_yes" if reading.expected else "expected_no", ())
    return Outcome("done", figure, (expected, (name, (("result", figure),))))
