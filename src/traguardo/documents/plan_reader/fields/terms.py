"""Weights, frequencies and kinds: short cells with a closed set of meanings."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from traguardo.core.model import BudgetKind, Frequency, Kind
from traguardo.documents.plan_reader.fields.amounts import plain_number
from traguardo.documents.vocabulary_words import plain

_WEIGHT = re.compile(
    r"\W*?(?P<number>\d+(?:[.,]\d+)?)\s*(?:%|per\s*cento|percent|punti|su\s*100|/\s*100)?\W*",
    re.IGNORECASE,
)
_HUGE = 6
_FREQUENCIES = {
    Frequency.MONTHLY: r"\bmensil\w*|\bogni mese\b|\b(?:1|un) mese\b"
    r"|(?<!six )\bmonthly\b|\b1 month\b|\b(?:each|every) month\b",
    Frequency.QUARTERLY: r"\btrimestral\w*|\b(?:3|tre) mesi\b|\bquarterly\b|\bogni trimestre\b"
    r"|\b(?:3|three) months\b|\b(?:each|every) quarter\b",
    Frequency.HALF_YEARLY: r"\bsemestral\w*|\b(?:6|sei) mesi\b|\bhalf yearly\b|\bsix monthly\b"
    r"|\bogni semestre\b|\bsemi ?annual\w*|\b(?:6|six) months\b|\b(?:each|every) half year\b"
    r"|\b(?:2|due) volte (?:l |all )?anno\b|\btwice a year\b|\bbiannual\w*",
    Frequency.YEARLY: r"\bannual\w*|\b(?:12|dodici) mesi\b|(?<!half )\byearly\b|\bogni anno\b"
    r"|\b1 anno\b|\b(?:1|una) volta (?:l |all )?anno\b|\bonce a year\b|\b(?:each|every) year\b"
    r"|\bfine anno\b|\b12 months\b",
}
_FREQUENCY = {meaning: re.compile(words) for meaning, words in _FREQUENCIES.items()}
_OTHER_FREQUENCY = re.compile(
    r"\b(?:bi|quadri|infra|pluri)(?:mestral|mensil|annual)\w*|\bbienn|\btrienn"
)
_KINDS = {
    Kind.EFFECTIVENESS: r"\befficacia\b|\beffectiveness\b|\befficacy\b",
    Kind.EFFICIENCY: r"\befficienza\b|\befficiency\b",
    Kind.QUALITY: r"\bqualita\b|\bquality\b",
    Kind.IMPACT: r"\bimpatto\b|\boutcome\b|\bimpact\b|\bimpatti\b",
    Kind.RESOURCES: r"\brisorse\b|\bresources\b|\bstato delle risorse\b",
}
_KIND = {meaning: re.compile(words) for meaning, words in _KINDS.items()}
_BUDGET_KINDS = {
    BudgetKind.PHYSICAL_OUTPUT: r"\brealizzazione fisica\b|\bphysical output\b",
    BudgetKind.FINANCIAL_OUTPUT: r"\brealizzazione finanziaria\b|\bfinancial output\b",
    BudgetKind.RESULT: r"\brisultato\b|\boutput\b|\bresult\b",
    BudgetKind.IMPACT: r"\bimpatto\b.*\boutcome\b|\boutcome\b.*\bimpatto\b",
}
_BUDGET_KIND = {meaning: re.compile(words) for meaning, words in _BUDGET_KINDS.items()}
_VOID = re.compile(r"[\s\-–—_.…/]*")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")


def visible(text: str) -> str:
    """The text without marks that only steer its direction or its line breaks."""
    return _INVISIBLE.sub("", text)


def says_nothing(text: str) -> bool:
    """Whether a cell holds a dash or dots, which stand for no value."""
    return _VOID.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def read_weight(text: str) -> Decimal | None:
    """`70%` and `70` are 70, in per cent; None where the cell is not one number."""
    found = _WEIGHT.fullmatch(visible(text))
    if not found or len(found["number"]) > _HUGE or "-" in text.split(found["number"])[0]:
        return None
    return plain_number(found["number"])


@lru_cache(maxsize=1024)
def read_frequency(text: str) -> Frequency | None:
    """`semestrale`, `6 MESI`, `ogni sei mesi`; None where the words say none, or several."""
    words = " ".join(re.findall(r"\w+", plain(text)))
    if _OTHER_FREQUENCY.search(words):
        return None
    said = [meaning for meaning, pattern in _FREQUENCY.items() if pattern.search(words)]
    return said[0] if len(said) == 1 else None


@lru_cache(maxsize=1024)
def read_kind(text: str) -> Kind | None:
    """The dimension an indicator measures; None where the words say none, or several."""
    words = plain(text)
    said = [meaning for meaning, pattern in _KIND.items() if pattern.search(words)]
    return said[0] if len(said) == 1 else None


@lru_cache(maxsize=1024)
def read_budget_kind(text: str) -> BudgetKind | None:
    """The type of an indicator of the budget's plan; None where the words say none, or several.

    "Impatto" alone is a dimension of performance; the decree writes "impatto (outcome)".
    """
    words = plain(text)
    said = [meaning for meaning, pattern in _BUDGET_KIND.items() if pattern.search(words)]
    return said[0] if len(said) == 1 else None
