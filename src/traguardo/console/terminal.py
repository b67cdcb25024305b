"""What the command prints: results to standard output, findings and progress to standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

_UNPRINTABLE = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "�")
"""A document must not be able to command the terminal that shows it."""


def say(text: str = "") -> None:
    """A line of the result."""
    print(text.translate(_UNPRINTABLE))


def tell(text: str) -> None:
    """A line about the work: a finding, progress, a warning."""
    print(text.translate(_UNPRINTABLE), file=sys.stderr)


def say_json(content: Any, *, indent: int | None = 2) -> None:
    """The result for machines."""
    print(json.dumps(content, ensure_ascii=False, indent=indent))


def lively(stream: TextIO) -> bool:
    """Whether a person looks at `stream`, so that colours and boxes help."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def say_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table: drawn on a terminal, else its columns aligned with blanks."""
    if lively(sys.stdout):
        _drawn(head, rows)
        return
    lines = [tuple(head), *(tuple(cell.translate(_UNPRINTABLE) for cell in row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _drawn(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    # rich takes longer to import than most commands take to run.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*head)
    for row in rows:
        table.add_row(*(Text(cell.translate(_UNPRINTABLE)) for cell in row))
    Console().print(table)
