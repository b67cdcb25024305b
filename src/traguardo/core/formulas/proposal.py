"""From the office's words for an algorithm to a formula that a person may confirm.

"n. verifiche effettuate nell'anno / totale verifiche pervenute" becomes
`100 * verifiche_effettuate / verifiche_pervenute` with two named inputs. Only what the words show
is proposed: a sentence without a quantity gives no formula.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from traguardo.core.formulas.nodes import Expression, Name, Number, Operation
from traguardo.core.formulas.parser import show
from traguardo.core.model import Accumulation


@dataclass(frozen=True, slots=True)
class ProposedInput:
    """A figure to ask for: its name in the formula and the office's words for it."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an algorithm seems to say; `formula` is `""` for a yes/no, `reason` is Italian."""

    formula: str
    inputs: tuple[ProposedInput, ...]
    unit: str
    accumulation: Accumulation
    reason: str


_YES_NO = re.compile(r"\s*s[iìí]\s*(?:/|o|-)\s*no\s*\.?\s*", re.IGNORECASE)
_CEILING = re.compile(r"\s*=\s*\d+\s*%?\s*$")
_PERCENT = re.compile(r"^\s*(?:%|percentuale(?:\s+di)?)\s+|[*x×]\s*100\s*%?\s*$", re.IGNORECASE)
_COUNT = re.compile(
    r"^\s*(?:n\.?\s?°?|nr\.?|num\.?|numero(?:\s+totale)?(?:\s+d[ie]l?l?[aei]?)?|totale|somma"
    r"|conteggio|number of|total|count of)\s+(?=\w)",
    re.IGNORECASE,
)
_MEAN = re.compile(
    r"^\s*(?:(?:n\.?|numero|totale|somma|sommatoria|total|sum of)\s+)?(?:d[ie]i?\s+)?"
    r"(?:temp[oi]|giorni|giornate|gg\.?|ore|minuti|days|hours|minutes|time)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\b(?:ore|hours)\b", re.IGNORECASE)
_RATIO_WORDS = re.compile(
    r"^\s*(?:rapporto\s+(?:tra|fra)|ratio of|ratio between)\s+(?P<above>.+?)\s+(?:e|ed|and|to)\s+"
    r"(?P<below>(?:il|la|i|gli|le|lo|l['’]|the|totale|total|n\.|numero)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SMALL_WORDS = """n nr num numero numeri totale totali somma sommatoria di del dello della dei
degli delle dell a al allo alla ai agli alle all e ed o per in nel nello nella nei negli nelle nell
su sul sulla sulle con da dal dalla dai dalle il lo la i gli le l un una uno che anno semestre
periodo corso the of and in to total number count year rispetto"""
_EMPTY = frozenset(_SMALL_WORDS.split())
_WORDS_IN_A_NAME = 5
_HUNDRED = Decimal(100)


def propose(algorithm: str, unit: str = "") -> Proposal | None:
    """The formula that `algorithm` seems to describe, or None where the words show none."""
    text = _CEILING.sub("", " ".join(algorithm.split())).rstrip(".; ")
    if _YES_NO.fullmatch(text):
        return Proposal("", (), "", Accumulation.MILESTONE, "si chiede se è stato fatto: sì o no")
    above, below = _division(text)
    if below:
        return _fraction(above, below, unit)
    terms = re.split(r"\s+([+–-])\s+", text)
    if len(terms) > 1 and all(_COUNT.match(term) for term in terms[::2]):
        return _sum(terms, unit)
    if _COUNT.match(text):
        name = _name(text, ())
        return Proposal(
            name, (ProposedInput(name, text),), unit, Accumulation.FLOW, "si conta una quantità"
        )
    return None


def _division(text: str) -> tuple[str, str]:
    """The words above and below the one fraction line; `("", "")` where there is not just one."""
    if found := _RATIO_WORDS.match(text):
        return found["above"].strip(), found["below"].strip()
    bare = re.sub(r"\([^()]*\)", lambda inner: "_" * len(inner[0]), text)
    lines = [m for m in re.finditer(r"\s*[/÷:]\s*(?=[^\W\d])", bare) if _divides(bare, m)]
    if len(lines) != 1:
        return "", ""
    return text[: lines[0].start()].strip(), text[lines[0].end() :].strip()


def _divides(text: str, mark: re.Match[str]) -> bool:
    """A stroke divides two quantities when it has room around it or a quantity follows it."""
    if ":" in mark[0] and " :" not in mark[0]:
        return False
    spaced = mark[0] != mark[0].strip()
    counted = bool(_COUNT.match(text[mark.end() :]))
    several = len(text[: mark.start()].split()) > 1 and len(text[mark.end() :].split()) > 1
    lone = text.count("/") == 1 and "," not in text
    return counted or (lone and (spaced or several))


def _fraction(above: str, below: str, unit: str) -> Proposal:
    percent = bool(_PERCENT.search(above) or _PERCENT.search(below))
    above, below = _PERCENT.sub("", above).strip("() "), _PERCENT.sub("", below).strip("() ")
    upper, first = _quantities(above, ())
    lower, second = _quantities(below, tuple(part.name for part in first))
    fraction: Expression = Operation("/", upper, lower)
    inputs = (*first, *second)
    if _MEAN.search(above) and not percent and unit.strip() != "%":
        measured = unit or ("hour" if _HOURS.search(above) else "day")
        reason = "una somma di tempi divisa per i casi: media pesata"
        return Proposal(show(fraction), inputs, measured, Accumulation.MEAN, reason)
    percentage = Operation("/", Operation("*", Number(_HUNDRED), upper), lower)
    reason = "una parte divisa per il totale: si sommano i numeratori e i denominatori dei periodi"
    return Proposal(show(percentage), inputs, "%", Accumulation.RATIO, reason)


def _quantities(text: str, taken: tuple[str, ...]) -> tuple[Expression, tuple[ProposedInput, ...]]:
    """One side of a fraction: a quantity, or a sum of counted quantities."""
    terms = re.split(r"\s+([+–-])\s+", text)
    if len(terms) == 1 or not all(_COUNT.match(term) for term in terms[::2]):
        name = _name(text, taken)
        return Name(name), (ProposedInput(name, text),)
    return _chain(terms, taken)


def _chain(
    terms: list[str], taken: tuple[str, ...]
) -> tuple[Expression, tuple[ProposedInput, ...]]:
    inputs: list[ProposedInput] = []
    for term in terms[::2]:
        used = (*taken, *(part.name for part in inputs))
        inputs.append(ProposedInput(_name(term, used), term.strip()))
    node: Expression = Name(inputs[0].name)
    for mark, part in zip(terms[1::2], inputs[1:], strict=True):
        node = Operation("+" if mark == "+" else "-", node, Name(part.name))
    return node, tuple(inputs)


def _sum(terms: list[str], unit: str) -> Proposal:
    node, inputs = _chain(terms, ())
    reason = "somma o differenza di quantità contate"
    return Proposal(show(node), inputs, unit, Accumulation.FLOW, reason)


def _name(text: str, taken: tuple[str, ...]) -> str:
    """A short name of the telling words: `n. verifiche effettuate` → `verifiche_effettuate`."""
    spaced = re.sub("['’‘`]", " ", text.casefold())
    plain = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode()
    telling = [word for word in re.findall(r"[a-z][a-z0-9]*", plain) if word not in _EMPTY]
    telling = telling[:_WORDS_IN_A_NAME] or ["quantita"]
    name, tail = "_".join(telling), 2
    while name in taken:
        name, tail = f"{'_'.join(telling)}_{tail}", tail + 1
    return name
