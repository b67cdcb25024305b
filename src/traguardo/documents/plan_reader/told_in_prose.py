"""An indicator that a sentence tells: its name in quotes, from where it starts, where it will be.

`L'indicatore "Sedi accessibili" parte da 3 nel 2025 e dovrà raggiungere 4 nel 2026 e 6 nel 2027.`
"""

from __future__ import annotations

import re
from typing import NamedTuple

from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Data, Header, Heading, Labelled, below
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget

_NAMED = re.compile(
    r"\b(?:indicatore|indicator|kpi)\b[^«“\"]{0,60}[«“\"](?P<name>[^«»“”\"]{4,160})[»”\"]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«“\"][^«»“”\"]{4,}[»”\"]")
_SENTENCE = re.compile(r"[.;]\s+(?=[A-ZÀ-Ý])")
_DATED = re.compile(
    r"(?P<value>(?:[<>=≤≥]\s*|€\s*)?\d[\d.,/]*(?:\s*(?:%|€|per\s+cento|per\s+cent|euro|giorni|gg|ore"
    r"|minuti|mesi|punti|km|days|hours|minutes|months))?)\s*[,(]?\s*(?:nel(?:l['’]anno)?|al|per\s+il"
    r"|entro\s+il|(?:a|alla)\s+fine(?:\s+del)?|in|by|at\s+the\s+end\s+of)\s+"
    r"(?:31[/.]12[/.]|31\s+dicembre\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:part(?:e|endo|iva|ito|ita|enza)|inizial\w+|attual\w+|oggi|er[ao]|registrat\w+|rilevat\w+"
    r"|pass\w+\s+da\w*|da(?:l|ll['’]|i)?\s+\S*$|from|starts?|starting|baseline|currently|was)\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:dovr\w+|raggiung\w+|arriv\w+|portar\w+|sal\w{2,5}|scend\w+|ridurr\w+|aument\w+|pass(?:a|are|i|er\w+)"
    r"|target|attes\w+|obiettivo|previst\w+|prevede|crescer\w+|reach\w*|rise|fall|expected|will|should|to)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\(?\b(?:fonte|source)(?:\s+dati)?\s*:\s*(?P<source>[^().;]{3,80})", re.I)


class Told(NamedTuple):
    """What a sentence says of an indicator; each target with its year."""

    name: str
    baseline: str
    targets: tuple[tuple[int, str], ...]
    source: str


def told(text: str) -> Told | None:
    """The one indicator a paragraph names in quotes and promises values of; None in other prose.

    >>> told('L\\'indicatore "Utenti" parte da 3 nel 2025 e dovrà arrivare a 4 nel 2026.').targets
    ((2026, '4'),)
    """
    named = _NAMED.search(text)
    if named is None or len(_QUOTED.findall(text)) != 1:
        return None
    sentence = _SENTENCE.split(text[named.end() :], maxsplit=1)[0]
    dated = list(_DATED.finditer(sentence))
    before = sentence[: dated[0].start()] if dated else ""
    starts = len(dated) > 1 and _STARTS.search(before) is not None
    if starts:
        before = sentence[: dated[1].start()]
    targets = tuple((int(one["year"]), one["value"].strip()) for one in dated[starts:])
    years = [year for year, _ in targets]
    if not targets or _PROMISES.search(before) is None or len(set(years)) != len(years):
        return None
    source = _SOURCE.search(text[named.end() :])
    return Told(
        named["name"].strip(),
        dated[0]["value"].strip() if starts else "",
        targets,
        source["source"].strip() if source else "",
    )


def take_told(assembly: Assembly, position: int, heading: Heading) -> bool:
    """Whether prose below an objective that has no other measures tells its indicator; taken then.

    The sentence also stays in the description.
    """
    objective = assembly.objective
    if objective is None or objective.indicators:
        return False
    said = told(heading.text)
    if said is None or _is_measured(assembly, position):
        return False
    place = heading.anchor
    objective.put("description", heading.text, "", place)
    draft = assembly.open_indicator(place)
    for field, text in (
        ("name", said.name),
        ("baseline", said.baseline),
        ("source", said.source),
    ):
        draft.put(field, text, "", place)
        draft.doubt(field, Confidence.LIKELY)
    for year, text in said.targets:
        draft.targets.append(WrittenTarget(text, year, place))
        draft.put("target", text, "", place)
    draft.doubt("target", Confidence.LIKELY)
    assembly.last = "field"
    return True


def _is_measured(assembly: Assembly, position: int) -> bool:
    """Whether indicators follow before another objective is named."""
    for entry in below(assembly.entries, position):
        if isinstance(entry, Labelled) and entry.field in {"title", "strategic", "area"}:
            return False
        if isinstance(entry, Header | Data):
            fields = {of.field for of, _ in entry.cells} if isinstance(entry, Data) else set()
            named = {one.field for one in entry.columns} if isinstance(entry, Header) else fields
            return not named & {"title", "strategic"}
        if isinstance(entry, Labelled) and entry.field in {"name", "number"}:
            return True
    return False
