"""What day it is for the command: the calendar's, or the one set for demonstrations."""

from __future__ import annotations

import os
from datetime import date, datetime

from traguardo.console.failures import Unusable
from traguardo.console.words import _


def today() -> date:
    """TRAGUARDO_TODAY where it is set, else today in the machine's time zone."""
    chosen = os.environ.get("TRAGUARDO_TODAY", "")
    if not chosen:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(chosen)
    except ValueError as problem:
        raise Unusable(
            _("TRAGUARDO_TODAY vale «{text}»: scrivere un giorno come 2026-07-15.").format(
                text=chosen
            )
        ) from problem
