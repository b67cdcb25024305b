"""Readings in words for people, Italian and English: `al massimo 20 giorni, tolleranza 5`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from traguardo.core.numbers import show_number
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
from traguardo.core.targets.units import unit_in_words

Language = Literal["it", "en"]

_ITALIAN = {
    AtLeast: "almeno",
    AtMost: "al massimo",
    Equal: "esattamente",
    MoreThan: "più di",
    LessThan: "meno di",
}
_ENGLISH = {
    AtLeast: "at least",
    AtMost: "at most",
    Equal: "exactly",
    MoreThan: "more than",
    LessThan: "less than",
}
_MONTHS = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
    "en": "January February March April May June July August September October November December",
}


def in_words(node: Reading, language: Language = "it") -> str:
    """A reading as a person would say it, without its year and its note."""
    italian = language == "it"
    parts = [_sentence(node, language)]
    if node.tolerance is not None:
        word = "tolleranza" if italian else "tolerance"
        parts.append(f"{word} {show_number(node.tolerance, language)}")
    if node.assumed:
        parts.append("confronto presunto" if italian else "comparison assumed")
    return ", ".join(parts)


def _sentence(node: Reading, language: Language) -> str:
    italian = language == "it"
    match node:
        case AtLeast() | AtMost() | Equal() | MoreThan() | LessThan():
            word = (_ITALIAN if italian else _ENGLISH)[type(node)]
            return f"{word} {_figure(node.value, node.unit, language)}"
        case Between():
            upper = _figure(node.upper, node.unit, language)
            words = ("tra", "e") if italian else ("between", "and")
            return f"{words[0]} {show_number(node.value, language)} {words[1]} {upper}"
        case Done():
            return ("sì" if node.expected else "no") if italian else ("no", "yes")[node.expected]
        case ByDate():
            return f"{'entro il' if italian else 'by'} {_day(node.date, language)}"
        case IncreaseBy() | DecreaseBy() | Keep():
            return _change(node, language)
        case Milestones():
            head = "a tappe: " if italian else "in steps: "
            return head + "; ".join(_step(step, language) for step in node.steps)
        case Qualitative():
            return f"{'qualitativo' if italian else 'qualitative'}: {node.text}"


def _change(node: IncreaseBy | DecreaseBy | Keep, language: Language) -> str:
    """`incremento del 5% rispetto al 2018`, `keep 90% compared with 2018`."""
    italian = language == "it"
    value = "" if node.value is None else _figure(node.value, node.unit, language)
    if isinstance(node, Keep):
        said = f"{'mantenimento' if italian else 'keep the level'}{_of(value, node, italian)}"
    else:
        up = isinstance(node, IncreaseBy)
        noun = (
            ("incremento" if up else "riduzione") if italian else ("increase" if up else "decrease")
        )
        said = f"{noun}{_of(value, node, italian)}"
    if not node.reference:
        return said
    return f"{said} {_against(node.reference, italian)}"


def _of(value: str, node: IncreaseBy | DecreaseBy | Keep, italian: bool) -> str:
    if not value:
        return ""
    if not italian:
        return f" of {value}" if isinstance(node, Keep) else f" by {value}"
    if node.unit != "%":
        return f" di {value}"
    return f" dell’{value}" if value[0] == "8" or value.split("%")[0] == "11" else f" del {value}"


def _against(reference: str, italian: bool) -> str:
    if not italian:
        return f"compared with {reference}"
    return f"rispetto al {reference}" if reference.isdigit() else f"rispetto a: {reference}"


def _figure(value: Decimal, unit: str, language: Language) -> str:
    number = show_number(value, language)
    if unit == "%":
        return f"{number}%"
    return f"{number} {unit_in_words(unit, one=abs(value) == 1, language=language)}".rstrip()


def _day(day: date, language: Language) -> str:
    return f"{day.day} {_MONTHS[language].split()[day.month - 1]} {day.year}"


def _step(step: Milestone, language: Language) -> str:
    weight = "" if step.weight is None else f" ({show_number(step.weight, language)}%)"
    by = ("entro il " if language == "it" else "by ") if step.due else ""
    due = f" {by}{_day(step.due, language)}" if step.due else ""
    return f"{step.text}{weight}{due}"
