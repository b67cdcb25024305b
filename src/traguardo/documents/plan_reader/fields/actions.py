"""`Azione 1: …`, `AZIONE 2 – …`: the actions a description lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from traguardo.core.model import Action

_ACTION = re.compile(
    r"(?:^|(?<=[.;:])[ \xa0]+)[^\w\n]{0,6}(?:azione|action)\s*(?:n\s*[.°]?\s*)?(\d{1,2})(?![\d%])"
    r"\s*[:.)\-–—]*\s*",
    re.IGNORECASE | re.MULTILINE,
)
_SHORT = 120
_STOP = re.compile(r"[.;]\s+\S")
_BULLET = re.compile(r"^\s*[-–—•·▪*›‣▸►◦]\s*")
_NUMBERED = re.compile(r"^[^\w\n]{0,6}(\d{1,2})\s*[.)\-–—]\s*(?=\S)", re.MULTILINE)


_LETTERED = re.compile(r"(?:^|(?<=[;.\n]))\s*([a-z])[)]\s+(?=\S)", re.MULTILINE)
_FEW = 2


def read_actions(description: str) -> tuple[Action, ...]:
    """The actions named as such, each with the words up to the next one."""
    return _between(_ACTION, description)


def read_action_list(text: str) -> tuple[Action, ...]:
    """The actions of a cell that holds nothing else: named, numbered, or all of it as one."""
    if not text:
        return ()
    return read_actions(text) or _between(_NUMBERED, text) or _lettered(text) or _lines(text)


def without_ends(actions: Sequence[Action]) -> tuple[Action, ...]:
    """The items of a list without its punctuation: `… ;`, and the full stop of the last.

    >>> [one.text for one in without_ends([Action("1", "gara;"), Action("2", "lavori.")])]
    ['gara', 'lavori']
    """
    several = len(actions) > 1 and all(_parted(one.text) for one in actions[:-1])
    if not several and not (len(actions) == 1 and _is_item(actions[0].text)):
        return tuple(actions)
    return tuple(replace(one, text=one.text.rstrip().rstrip(";.").rstrip()) for one in actions)


def _parted(text: str) -> bool:
    return text.rstrip().endswith(";")


def _is_item(text: str) -> bool:
    """Whether a lone item is short, and no sentences."""
    return len(text) <= _SHORT and not _STOP.search(text)


def _lettered(text: str) -> tuple[Action, ...]:
    """`a) gara;`, `b) lavori`: letters that follow one another from the first on."""
    found = _between(_LETTERED, text)
    letters = "".join(one.number for one in found)
    if len(found) < _FEW or not _LETTERED.match(text) or letters not in "abcdefghijklmnopqrstuvz":
        return ()
    return without_ends(found) if letters.startswith("a") else ()


def _lines(text: str) -> tuple[Action, ...]:
    """Each line an action where every one begins like one; else all of it is one."""
    written = [line for line in text.split("\n") if line.strip()]
    lines = [_BULLET.sub("", line).strip() for line in written]
    if len(lines) > 1 and all(map(_parted, lines[:-1])):
        return without_ends([Action(str(number), line) for number, line in enumerate(lines, 1)])
    if all(map(_BULLET.match, written)) and all(lines):
        return without_ends([Action(str(number), line) for number, line in enumerate(lines, 1)])
    parts = [part.strip(" .") for part in text.split(";")] if len(lines) == 1 else []
    if len(parts) > 1 and all(part[:1].isupper() and len(part) <= _SHORT for part in parts):
        return tuple(Action(str(number), part) for number, part in enumerate(parts, 1))
    apart = len(lines) > 1 and all(line[0].isupper() and len(line) <= _SHORT for line in lines)
    if not apart:
        return without_ends([Action("1", text)])
    return tuple(Action(str(number), line) for number, line in enumerate(lines, 1))


def _between(mark: re.Pattern[str], text: str) -> tuple[Action, ...]:
    found = list(mark.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    return tuple(
        Action(match.group(1), text[match.end() : end].strip())
        for match, end in zip(found, ends, strict=True)
    )
