"""What an entry of the journal says, in the office's words: no name of the program remains."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from traguardo.core.validation import Criterion
from traguardo.core.values import Missing
from traguardo.ui.figures import day, missing, number, reader_language
from traguardo.ui.lights import LOOKS
from traguardo.ui.rule_titles import title
from traguardo.ui.verbs import FIELDS, field_word, period_words
from traguardo.ui.words import (
    DOCUMENT_WORDS,
    LANGUAGE_WORDS,
    LOWER_WORDS,
    MISSING_WORDS,
    WORDS,
)

_NAMED = frozenset(
    (
        *("state", "step", "status", "flags", "accumulation", "unit_kind", "kind", "frequency"),
        *("role", "roles_ended", "roles_given"),
    )
)
"""The fields whose values are names of the core."""
_CHOICES: Mapping[str, Mapping[str, str | Promise]] = {
    "missing": MISSING_WORDS,
    "lower_rule": LOWER_WORDS,
    "language": LANGUAGE_WORDS,
    "field": FIELDS,
}
"""The fields whose values are choices, by what is chosen."""
_PROSE = frozenset({"source", "note", "evidence", "deed"})
"""The fields that people write, whatever the verb."""
_FIGURES = frozenset({"measure", "confirm", "return_figure", "reopen_figure"})
_RULES = frozenset({"accept_finding", "withdraw_acceptance"})
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_PATH = re.compile(r"(areas|operational)/(\d+)(?:/objectives/(\d+))?(?:/indicators/(\d+))?")
_LIGHT = re.compile(r"\b(?:green|amber|red)\b")
_PLACES = 2


def told_field(verb: str, field: str) -> str | Promise:
    """The words for the field of an entry."""
    return _("rilievo") if verb in _RULES and field == "text" else field_word(field)


def told_value(verb: str, field: str, text: str) -> str:
    """What a field was or became: the core's names in words, what people wrote as it is."""
    if field.endswith("_on") and (when := _day(text)):
        return day(when)
    read = _BY_FIELD.get(field) or (None if field in _PROSE else _BY_VERB.get(verb))
    if read is not None:
        return read(text)
    return missing(Missing(text)) if text in set(Missing) else text


def shortened(text: str) -> str:
    """A number with more decimals than anybody reads, rounded; every other text as it is."""
    mark = "." if reader_language() == "en" else ","
    whole, _mark, decimals = text.partition(mark)
    if len(decimals) <= 2 * _PLACES or not _NUMBER.fullmatch(f"{_digits(whole)}.{decimals}"):
        return text
    short = number(Decimal(f"{_digits(whole)}.{decimals}"), _PLACES)
    return short if short.strip("-") != "0" else text


def _digits(whole: str) -> str:
    """Without the marks between thousands."""
    return re.sub(r"[.,](?=\d{3}(?!\d))", "", whole)


def told_label(verb: str, label: str) -> str:
    """What the entry is about."""
    if verb in _RULES:
        return str(title(label)) if re.fullmatch("[a-z_]+", label) else label
    if verb == "collect":
        return period_words(label) or label
    if verb == "adopt_system":
        name, at, version = label.rpartition("@")
        return _("%(name)s, versione %(n)s") % {"name": name, "n": version} if at else label
    if verb == "correct_reading":
        return _PATH.sub(lambda found: _place(found[0]), label)
    return re.sub(r"\(([^()]+)\)$", lambda found: f"({period_words(found[1]) or found[1]})", label)


def told_reason(verb: str, reason: str) -> str:
    """Why it was done; of words that were put into a field, the words and where they stood."""
    parts = reason.split("|", 2)
    if verb != "correct_reading" or len(parts) < 3:
        return reason
    return f"«{parts[2]}» ({parts[1]})" if parts[1] else f"«{parts[2]}»"


def _names(text: str) -> str:
    """Names of the core, each said once."""
    words = {name.value: said for name, said in WORDS.items()} | dict(DOCUMENT_WORDS)
    words["template"] = _("dal modello dell’ufficio")
    return ", ".join(dict.fromkeys(str(words.get(part, part)) for part in text.split(", ")))


def _judgement(text: str) -> str:
    """`partly: Troppe sigle`, with the judgement in words."""
    name, colon, note = text.partition(": ")
    return _names(name) + colon + note


def _rule(text: str) -> str:
    """A rule of measurement: yes or no, a number, or the bands of the lights."""
    if text in {"True", "False"}:
        return _("sì") if text == "True" else _("no")
    if _NUMBER.fullmatch(text):
        return number(Decimal(text.replace(",", ".")))
    return _LIGHT.sub(lambda found: str(LOOKS[found[0]].word), text)


def _figure(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return number(Decimal(text.replace(",", ".")))
    if text in set(Missing):
        return missing(Missing(text))
    return text


def _place(path: str) -> str:
    """`operational/1` is the second operational objective."""
    found = _PATH.fullmatch(path)
    if found is None:
        return path
    part, first, objective, indicator = found.groups()
    pattern = _("area strategica %(n)d") if part == "areas" else _("obiettivo operativo %(n)d")
    said = [pattern % {"n": int(first) + 1}]
    if objective:
        said.append(_("obiettivo strategico %(n)d") % {"n": int(objective) + 1})
    if indicator:
        said.append(_("indicatore %(n)d") % {"n": int(indicator) + 1})
    return " › ".join(said)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _chosen(choices: Mapping[str, str | Promise]) -> Callable[[str], str]:
    return lambda text: str(choices.get(text, text))


_BY_FIELD: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(_NAMED, _names),
    **dict.fromkeys(set(Criterion), _judgement),
    **{name: _chosen(choices) for name, choices in _CHOICES.items()},
    "period": lambda text: period_words(text) or text,
    "rule": lambda text: str(title(text)),
}
_BY_VERB: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(_FIGURES, _figure),
    "judge_sample": _judgement,
    "refuse_link": _place,
    "adopt_system": _rule,
}
