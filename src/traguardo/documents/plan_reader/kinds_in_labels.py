"""What an indicator measures, in its label or behind its name: `Indicatore 2 (efficienza) | …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from traguardo.documents.plan_reader.entries import Entry, Labelled
from traguardo.documents.plan_reader.fields.terms import read_kind
from traguardo.documents.vocabulary import Label
from traguardo.documents.vocabulary_words import BRACKETS

_NAMING = {"name", "number"}
_LONGEST = 30
_OF_KIND = re.compile(
    r"\W*(?:indicator[ei]?|kpi)\b\W*[\d.]*\W*(?:di|of)\s+(?P<kind>[^()\[\]]{4,30}?)\W*",
    re.IGNORECASE,
)
"""`Indicatore di efficacia`."""
_BEHIND = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<kind>[^()\[\]]{5,30})[)\]]\s*\.?", re.DOTALL)
_BEFORE = re.compile(
    r"\W*(?P<kind>[^\W\d]{5,13}(?:\s+(?:quantitativa|qualitativa|temporale|economica|finanziaria"
    r"|gestionale|produttiva|percepita|erogata))?)(?:\s*:|\s+[–—-])\s+(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(
    r"\W*(?:(?:di|of|indicatore|dimensione|tipologia|tipo)\W+)*[^\W\d]+\W*", re.IGNORECASE
)


def kinds_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries; behind an indicator whose label says its kind stands the kind."""
    for entry in entries:
        yield entry
        if isinstance(entry, Labelled) and entry.value and entry.field in _NAMING:
            said = _kind_of(entry.written)
            if said:
                label = Label("kind", key="tipologia")
                yield entry._replace(label=label, value=said, place=entry.anchor)


def kind_behind(name: str) -> tuple[str, str]:
    """A name, and the kind its last brackets are, and nothing besides; `""` where they are none.

    >>> kind_behind("Km asfaltati (efficacia)"), kind_behind("Esami (qualità dell'aria)")[1]
    (('Km asfaltati', 'efficacia'), '')
    """
    found = _BEHIND.fullmatch(name)
    if found is None or _BARE.fullmatch(found["kind"]) is None or not read_kind(found["kind"]):
        return name, ""
    return found["name"], found["kind"].strip()


def kind_before(name: str) -> tuple[str, str]:
    """A name, and the kind it opens with, set off by a colon or a dash; `""` where there is none.

    >>> kind_before("Efficacia: km asfaltati"), kind_before("Qualità percepita: voto")[1]
    (('km asfaltati', 'Efficacia'), 'Qualità percepita')
    >>> kind_before("Impatto sul traffico: veicoli")[1]
    ''
    """
    found = _BEFORE.fullmatch(name)
    return (found["name"], found["kind"]) if found and read_kind(found["kind"]) else (name, "")


def _kind_of(written: str) -> str:
    """The words of the last brackets, or behind `di`, where they say one kind; `""` else."""
    found = [one.group().strip(" ()[]") for one in BRACKETS.finditer(written)]
    named = _OF_KIND.fullmatch(written)
    said = found[-1] if found else named["kind"] if named else ""
    return said if len(said) <= _LONGEST and read_kind(said) else ""
