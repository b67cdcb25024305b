"""A working in words: each step a sentence with its arithmetic, Italian or English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal

from traguardo.core.calendar import Period, Span
from traguardo.core.decimals import exact, settled
from traguardo.core.scoring.score import Score, Step
from traguardo.core.scoring.words import SENTENCES
from traguardo.core.scoring.words.status import LEVELS

Language = Literal["it", "en"]

_LANGUAGES = ("it", "en")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?")
_SPANS = {
    Span.YEAR: ("anno", "year"),
    Span.HALF: ("semestre", "half"),
    Span.QUARTER: ("trimestre", "quarter"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ORDINALS = ("1st", "2nd", "3rd", "4th")


def sentences(score: Score, language: Language) -> tuple[str, ...]:
    """Every step of a score's working as a sentence; numbers rounded half up to two places."""
    return steps_in_words(score.steps, language)


def steps_in_words(steps: Iterable[Step], language: Language) -> tuple[str, ...]:
    """The steps of a score, a total or a status as sentences."""
    return tuple(sentence(step, language) for step in steps)


def sentence(step: Step, language: Language) -> str:
    """One step as a sentence."""
    place = _LANGUAGES.index(language)
    facts = {name: _fact(name, text, language) for name, text in step.facts}
    if step.name == "status_of_objective":
        facts["levels"] = _levels(step, place)
    return SENTENCES[step.name][place].format(**facts)


def shown(value: Decimal, language: Language, places: int = 2) -> str:
    """A number as the reader writes it: half up to `places`, thousands grouped, no idle zeros."""
    value = settled(value)
    with exact():
        rounded = value if value.adjusted() > 30 else _rounded(value, places)
        text = f"{rounded:,f}" if rounded.adjusted() <= 30 else f"{rounded:.3E}"
    if "." in text and "E" not in text:
        text = text.rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    if language == "it":
        text = text.translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−", 1) if text.startswith("-") else text


def _rounded(value: Decimal, places: int) -> Decimal:
    """A small number keeps two significant digits, so that it is not shown as nothing."""
    smallest = Decimal(1).scaleb(-places)
    if value and abs(value) < smallest:
        smallest = Decimal(1).scaleb(value.adjusted() - 1)
    return value.quantize(smallest, ROUND_HALF_UP)


def _fact(name: str, text: str, language: Language) -> str:
    place = _LANGUAGES.index(language)
    if name == "periods":
        return ", ".join(_period(Period.parse(one), place) for one in text.split(", "))
    if name == "level":
        return LEVELS[text][place]
    if name == "formula":
        return text
    if name in ("terms", "inputs"):
        return _NUMBER.sub(lambda found: shown(Decimal(found.group()), language), text)
    if text in ("True", "False"):
        return (("no", "no"), ("sì", "yes"))[text == "True"][place]
    return _date(text, place) or _number(text, language)


def _number(text: str, language: Language) -> str:
    try:
        return shown(Decimal(text), language)
    except InvalidOperation:
        return text


def _date(text: str, place: int) -> str:
    """An ISO date as the reader writes it; `""` for anything else."""
    if not _DAY.fullmatch(text):
        return ""
    day = date.fromisoformat(text)
    return f"{day:%d/%m/%Y}" if place == 0 else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _period(period: Period, place: int) -> str:
    if period.span is Span.YEAR:
        return str(period.year)
    if period.span is Span.MONTH:
        return f"{period.number:02}/{period.year}"
    word = _SPANS[period.span][place]
    ordinal = f"{period.number}º" if place == 0 else _ORDINALS[period.number - 1]
    return f"{ordinal} {word} {period.year}"


def _levels(step: Step, place: int) -> str:
    return ", ".join(f"{text} {LEVELS[name][place]}" for name, text in step.facts if name in LEVELS)
