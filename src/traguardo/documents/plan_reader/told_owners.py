"""Who answers for an objective, who takes part and with what money, told in sentences below it.

`Dell'obiettivo risponde la Direzione Tecnica; collabora il Servizio Acque. Le risorse assegnate
ammontano a € 220.000.`
"""

from __future__ import annotations

import re
from typing import NamedTuple

from traguardo.core.model import KeptNote
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.office_tables import names_office
from traguardo.documents.plan_reader.owners import names_person
from traguardo.documents.plan_reader.segments import UNFUNDED
from traguardo.documents.plan_reader.told_measures import SENTENCE
from traguardo.documents.vocabulary_words import plain

_SHORT = ("dott", "dr", "prof", "arch", "ing", "geom", "avv", "rag", "sig", "com", "art", "n")
_CLAUSE = re.compile(
    "".join(rf"(?<!\b{word})" for word in _SHORT) + r"[.;](?:\s+(?=\w)|\s*\Z)", re.IGNORECASE
)
"""Where a sentence or a part of it ends, and not a title before a name."""
_TO = r"(?:(?:al|allo|alla|ai|agli|alle|a|to\s+the|to)\s+|all['’]\s*)"
_THE = r"(?:(?:il|lo|la|i|gli|le|the)\s+|l['’]\s*)?"
_GOAL = r"(?:(?:dell['’]|di\s+quest['’]|del\s+presente\s+|del\s+)obiettivo|ne)"
_ANSWERS = re.compile(
    rf"{_GOAL}\s+(?P<written>rispond(?:e|ono)|(?:è|sono)\s+responsabil[ei])\s*:?\s*(?P<whom>.+)"
    rf"|a\s+(?P<named>rispondere)(?:\s+{_GOAL})?\s+(?:è|sono|sarà)\s+(?P<one>.+)"
    rf"|{_THE}(?P<label>responsabile)(?:\s+{_GOAL})?\s+(?:è|sarà)\s+(?P<head>.+)"
    rf"|la\s+(?P<duty>responsabilità)(?:\s+{_GOAL})?\s+è\s+(?:(?:affidata|attribuita|assegnata|in\s+capo)\s+"
    rf"{_TO}|(?:di|del|dello|della|dei|degli|delle)\s+|dell['’]\s*)(?P<whose>.+)"
    r"|the\s+(?P<owner>owner|person\s+responsible)(?:\s+of\s+the\s+objective)?\s+is\s+(?P<of>.+)"
    r"|(?P<who>.+?)\s+(?:is|are)\s+(?P<said>responsible)\s+for\s+th(?:e|is)\s+objective",
    re.IGNORECASE | re.DOTALL,
)
_ASSIGNED = re.compile(
    rf"(?:(?:l['’]|quest['’]|the\s+|this\s+)(?:obiettivo|objective)\s+)(?:è|is)\s+"
    rf"(?P<written>assegnat[oa]|affidat[oa]|attribuit[oa]|in\s+capo|assigned|entrusted)\s+{_TO}(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
_HELPS = re.compile(
    r"(?:vi\s+|e\s+)?(?P<written>collabora(?:no)?|concorr(?:e|ono)|partecipa(?:no)?"
    r"|contribui(?:sce|scono))\s+(?:anche\s+|inoltre\s+)?(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
_WITH = re.compile(
    r",?\s+(?P<written>(?:con|in)\s+(?:la\s+)?collaborazione|con\s+il\s+supporto|insieme)\s+"
    r"(?:(?:di|del|dello|della|dei|degli|delle|con|a|al|alla|ai|agli|alle|il|la|i|gli|le)\s+"
    r"|(?:dell|con\s+l|all)['’]\s*)+(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MONEY = re.compile(
    r"(?:(?:le\s+)?(?P<written>risorse)(?:\s+(?:economiche|finanziarie|assegnate|stanziate|previste"
    r"|disponibili|necessarie|complessive)){0,2}\s+(?:ammontano\s+a|sono\s+pari\s+a)"
    r"|(?:lo\s+|il\s+|la\s+)?(?P<label>stanziamento|budget|dotazione|spesa\s+prevista)(?:\s+"
    r"(?:finanziari[oa]|previst[oa]|assegnat[oa]|complessiv[oa])){0,2}\s+(?:ammonta\s+a|è\s+(?:di|pari\s+a))"
    r"|the\s+(?P<said>budget|funding)\s+(?:is|amounts\s+to))\s*:?\s*"
    r"(?P<amount>(?:€|euro?\b|eur\b)?\s*\d[\d.,’' ]*\s*(?:€|euro|eur)?)",
    re.IGNORECASE | re.DOTALL,
)
_HEADED = re.compile(
    r"(?P<office>.+?)\s*\((?:responsabile|dirigente|head)\s*:?\s*(?P<person>[^()]+)\)",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"\W*(?:settor[ei]|servizio|servizi|uffici[o]?|direzion[ei]|dipartiment[io]|ripartizion[ei]|segreteri[ao]"
    r"|segretario|area|unita|struttur[ae]|dirigent[ei]|direttor[ei]|direttrice|responsabil[ei]|capo|comando"
    r"|comandante|polizia|sportello|biblioteca|ragioneria|posizione organizzativa|department|office"
    r"|unit|head|director|manager|secretary|dean)\b|.*\b(?:office|department|division|unit)\Z"
)
_MORE = re.compile(
    r"[;:]|\b(?:che|il\s+quale|la\s+quale|cui|who|which|in\s+attuazione|ai\s+sensi|secondo)\b"
    r"|\bnell['’]ambito\b",
    re.IGNORECASE,
)
"""What says more than who it is."""
_LONGEST = 160


class Told(NamedTuple):
    """A field of an objective, the words that name it and what they say."""

    field: str
    written: str
    value: str


def told_of(clause: str) -> list[Told]:
    """What one clause says of whose an objective is; nothing where it says something else.

    >>> told_of("L'obiettivo è assegnato al Servizio Acque (responsabile dott. Ugo Neri)")[0].value
    'dott. Ugo Neri'
    """
    clause = clause.strip()
    if money := _MONEY.fullmatch(clause):
        written = money["written"] or money["label"] or money["said"]
        return [Told("budget", written, money["amount"].strip())]
    if UNFUNDED.fullmatch(clause):
        return [Told("budget", clause, clause.strip(" ."))]
    if answers := _ANSWERS.fullmatch(clause):
        said = [one for one in answers.groups() if one]
        whom, written = (said[0], said[1]) if answers["who"] else (said[1], said[0])
        return _owner("responsible", written, whom)
    if assigned := _ASSIGNED.fullmatch(clause):
        return _assigned(assigned["written"], assigned["whom"])
    helps = _HELPS.fullmatch(clause)
    whom = somebody(helps["whom"]) if helps else ""
    return [Told("contributors", helps["written"], whom)] if helps and whom else []


def _assigned(written: str, whom: str) -> list[Told]:
    headed = _HEADED.fullmatch(whom)
    if headed and (office := somebody(headed["office"])):
        return [
            Told("responsible", written, headed["person"].strip()),
            Told("cost_centre", written, office),
        ]
    said = _owner("responsible", written, whom)
    if said and names_office(said[0].value):
        said[0] = said[0]._replace(field="cost_centre")
    return said


def _owner(field: str, written: str, whom: str) -> list[Told]:
    beside = _WITH.search(whom)
    owner = somebody(whom[: beside.start()] if beside else whom)
    helper = somebody(beside["whom"]) if beside else ""
    if not owner or (beside and not helper):
        return []
    helping = [Told("contributors", beside["written"], helper)] if beside else []
    return [Told(field, written, owner), *helping]


def somebody(whom: str) -> str:
    """A person, an office or a post, without its article; `""` where words say more, or other."""
    bare = re.sub(rf"\A{_THE}", "", whom.strip(" :,"), flags=re.IGNORECASE)
    named = names_person(bare) or _ANYBODY.match(plain(bare))
    return bare if named and len(bare) <= _LONGEST and not _MORE.search(bare) else ""


def take_told_owners(assembly: Assembly, heading: Heading) -> bool:
    """Whether a paragraph below an objective is only of who answers for it, and so taken.

    The sentences are kept as a note. Where they say other things, too, they are left to the
    description, and what they tell is put.
    """
    objective = assembly.objective
    if objective is None or objective.indicators or is_heading(heading.style):
        return False
    clauses = [one for one in _CLAUSE.split(heading.text) if one.strip()]
    told = [told_of(one) for one in clauses]
    every = [one for said in told for one in said]
    if not every or any(map(objective.has, {one.field for one in every} - objective.assumed)):
        return False
    if not all(told) and all(one.field == "budget" for one in every):
        return False
    for field, written, value in every:
        if field == "contributors":
            objective.notes.append(KeptNote(written, value, heading.anchor))
        else:
            objective.put(field, value, "", heading.anchor)
            objective.doubt(field, Confidence.LIKELY)
    if all(told):
        objective.notes.append(KeptNote(SENTENCE, heading.text, heading.anchor))
    return all(told)
