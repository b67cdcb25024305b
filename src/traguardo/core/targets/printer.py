"""Readings as text: the canonical form that reads back to the same node, and words for people."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from traguardo.core.numbers import plain_digits, show_number
from traguardo.core.targets.cursor import Source
from traguardo.core.targets.dates import MONTHS, PARTS
from traguardo.core.targets.nodes import (
    AtLeast,
    AtMost,
    Between,
    ByDate,
    DecreaseBy,
    Done,
    Equal,
    IncreaseBy,
    Keep,
    LessThan,
    Milestone,
    Milestones,
    MoreThan,
    Qualitative,
    Reading,
)
from traguardo.core.targets.quantities import WORDS
from traguardo.core.targets.tokens import fold, quote, tokenise, word_set
from traguardo.core.targets.trimmings import ASSUMED, YEAR_LINKS
from traguardo.core.targets.units import SHOWN, UNITS
from traguardo.core.targets.vocabulary import POSTFIX, RATES, REFERENCE, RESERVED, TOLERANCE
from traguardo.core.targets.words import in_words
from traguardo.core.targets.years import BEFORE_YEARS

__all__ = ["in_words", "show"]

_SIGNS = {AtLeast: ">=", AtMost: "<=", Equal: "=", MoreThan: ">", LessThan: "<"}
_WORD = re.compile(r"[^\W\d_ºª]{2,}")
_YEAR = re.compile(r"(?:19|2[01])[0-9]{2}")
_DIGITS = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def show(node: Reading) -> str:
    """The canonical Italian text of a reading; `parse_target` reads it back to an equal node."""
    parts = [f"{node.year}:" if node.year is not None else "", _core(node)]
    if node.unit and not _has_figure(node):
        parts.append(f"(unità: {_unit(node.unit)})")
    if node.tolerance is not None:
        parts.append(f"± {show_number(node.tolerance)}")
    if node.note:
        parts.append(f"({node.note})" if _is_plain(node.note) else f"(nota: {quote(node.note)})")
    if node.assumed:
        parts.append("(presunto)")
    return " ".join(part for part in parts if part)


def _has_figure(node: Reading) -> bool:
    return isinstance(getattr(node, "value", None), Decimal)


def _core(node: Reading) -> str:
    match node:
        case AtLeast() | AtMost() | Equal() | MoreThan() | LessThan():
            return f"{_SIGNS[type(node)]} {_figure(node.value, node.unit)}"
        case Between():
            return f"tra {show_number(node.value)} e {_figure(node.upper, node.unit)}"
        case Done():
            return "sì" if node.expected else "no"
        case ByDate():
            return f"entro il {_day(node.date)}"
        case IncreaseBy() | DecreaseBy():
            word = "incremento" if isinstance(node, IncreaseBy) else "riduzione"
            return f"{word} di {_figure(node.value, node.unit)}{_reference(node.reference)}"
        case Keep():
            value = "" if node.value is None else f" di {_figure(node.value, node.unit)}"
            return f"mantenimento{value}{_reference(node.reference)}"
        case Milestones():
            return "tappe: " + "; ".join(map(_step, node.steps))
        case Qualitative():
            return f"qualitativo: {quote(node.text)}"


def _figure(value: Decimal, unit: str) -> str:
    return f"{show_number(value)} {_unit(unit)}".rstrip()


def _unit(unit: str) -> str:
    """The unit's own word; anything that could be taken for something else between quotes."""
    if not unit or unit in SHOWN:
        return SHOWN.get(unit, "")
    word = fold(unit)
    free = _WORD.fullmatch(unit) and word not in RESERVED and word not in UNITS
    return unit if free and word not in _SIGNALS else quote(unit)


_SIGNALS = frozenset({*MONTHS, *PARTS, *RATES, *WORDS}) | word_set(
    "mila migliaia mln milione milioni million millions mld mrd miliardo miliardi billion billions"
    " bn thousand"
)


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _reference(reference: str) -> str:
    if not reference:
        return ""
    if _YEAR.fullmatch(reference):
        return f" rispetto al {reference}"
    if _DIGITS.fullmatch(reference) and plain_digits(Decimal(reference)) == reference:
        return f" rispetto a {show_number(Decimal(reference))}"
    return f" rispetto a {quote(reference)}"


def _step(step: Milestone) -> str:
    weight = "" if step.weight is None else f" ({show_number(step.weight)} %)"
    by = "" if step.due is None else f" entro il {_day(step.due)}"
    return f"{quote(step.text)}{weight}{by}"


def _is_plain(note: str) -> bool:
    """Whether a note in brackets can only be a note: its first word signals nothing else."""
    if note != note.strip() or _BRACKETS & set(note):
        return False
    words = tokenise(note)
    for table in (UNITS, POSTFIX):
        if (found := Source(note, words).phrase(0, table)) and found[1] == len(words):
            return False
    return words[0].kind == "word" and words[0].fold not in _SIGNALLING


_BRACKETS = frozenset("()[]{}«»")
_SIGNALLING = (
    frozenset({*TOLERANCE, *REFERENCE})
    | BEFORE_YEARS
    | YEAR_LINKS
    | ASSUMED
    | word_set("nota note unità")
)
