"""`traguardo target`: how a target is read, one at a time or one a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from traguardo.console.failures import Unusable
from traguardo.console.terminal import say, say_json
from traguardo.console.words import _, language
from traguardo.core.targets.codec import to_json
from traguardo.core.targets.parser import ParsedTarget, parse_target
from traguardo.core.targets.printer import in_words


def show_line(text: str, output: str, *, year: int | None, lower_is_better: bool) -> None:
    """Print how one text is read."""
    parsed = parse_target(text, lower_is_better=lower_is_better or None, plan_year=year)
    if output == "text":
        _say_readings(parsed)
    else:
        say_json(target_json(text, parsed), indent=2 if output == "json" else None)


def show_lines(output: str, *, year: int | None, lower_is_better: bool) -> None:
    """Print how each line of standard input is read, as it comes."""
    objects = []
    for text in _lines():
        parsed = parse_target(text, lower_is_better=lower_is_better or None, plan_year=year)
        if output == "json":
            objects.append(target_json(text, parsed))
        elif output == "jsonl":
            say_json(target_json(text, parsed), indent=None)
        else:
            say(f"{text}")
            _say_readings(parsed)
    if output == "json":
        say_json(objects)


def target_json(text: str, parsed: ParsedTarget) -> dict[str, Any]:
    """The text as given, and one reading for each year or condition it states."""
    return {"text": text, "readings": [to_json(one) for one in parsed.readings]}


def _say_readings(parsed: ParsedTarget) -> None:
    for reading in parsed.readings:
        year = f"{reading.year}: " if reading.year else ""
        say(f"  {year}{in_words(reading, language())}")
    if parsed.problem:
        say("  " + _("non letto: {why}").format(why=parsed.problem.message))


def _lines() -> Iterator[str]:
    """The lines of standard input without their ends; an empty line is an empty target."""
    try:
        for line in sys.stdin:
            yield line.rstrip("\r\n")
    except UnicodeDecodeError as problem:
        raise Unusable(_("l'ingresso non è un testo in codifica UTF-8.")) from problem
