"""Which way is better, read from the words of an indicator: a time, a cost, a backlog, a count."""

from __future__ import annotations

import re
from functools import lru_cache

from traguardo.core.wording import fold

_LEADING = re.compile(
    r"\b(?:numero|n|nr|num|totale|tot|percentuale|tasso|quota|valore|indice|indicatore|media|somma|"
    r"sommatoria|livello|ammontare|volume|importo|"
    r"medi[oaie]?|di|del|dei|degli|delle|della|dell|d|il|lo|la|i|gli|le|l|of|the|number|average|"
    r"mean|median|share|rate|percent|percentage|proportion|level|amount|total|numero complessivo)\b"
    r"|[%\W\d]"
)
_LESS = re.compile(
    r"(?:temp[oi]\b(?! (?:pien|parzial|determinat|indeterminat|dedicat|liber|disponibil|risparm))|"
    r"tempestivita pagament|giorn[io]\b|gg\b|"
    r"or[ae] (?:necessari|attes|ritard|assenz|fermo|sciopero|straordinari|impiegat)|"
    r"durat|attes[ae] (?!rispett)|ritard|cost[oi]\b|spes[ae]\b|straordinari|consum[oi]\b|emission|"
    r"giacenz|arretrat|reclam|ricors|error|contenzios|debit[oi]\b|morosit|abbandon|incident|sinistr|"
    r"assenz|assenteism|scostament|disservizi|penden|infortun|insolut|mancat|anomali|time\b|days\b|"
    r"wait|delay|costs?\b|backlog|complaint|error|absence|absentee|overdue|accident|injur|fatalit|"
    r"deaths?\b|mortality|expenditure|expenses?\b|defect|downtime|outage|unemployment)"
)
_LESS_INSIDE = re.compile(
    r"\barretrat|\bpendent[ei]\b|\binevas|\bin ritardo\b|\bin giacenza\b|\bfuori termine\b|"
    r"\boltre i? ?(?:termin|tempi)|(?<!brevetto )\bscadut[eio]\b|"
    r"\boverdue\b|\bpending\b|\bunresolved\b|"
    r"\b(?:wait|waiting|response|processing|cycle|turnaround|lead|handling|delivery) times?\b|"
    r"\b(?:vacancy|error|dropout|unemployment|crime|poverty|mortality|death) rate\b"
)
_MORE = re.compile(
    r"\bformazion|\bformativ|\bapert|\briduzion|\brispett|\bsmaltit|\bsmaltiment|\brisolt|"
    r"\bgestit|\bevas[ie]\b|\briscontrat|\bdefinit|\bchius[ie]\b|\brecuper|\btraining|\bresolved|"
    r"\bclosed|\bhandled|\banswered|\bresponded|\bentro\b|\bnei tempi\b|\bnei termini\b|\bwithin\b|"
    r"\bdedicat|\brisparmi|\bsaving|\brecovery|\bcopert|\bcopertura\b|\beliminat|\babbattiment|"
    r"\bpresenz|\blavorat[eio]\b|\blavoro agile\b|\bsmart ?working\b|\bfier[ae]\b|\banticip|"
    r"\bdocenz|\btirocini|\bstage\b|\bvolontari|\berogat|\bvint[ie]\b|\bfavorevol|\bopen\b|"
    r"\bopening\b|\bdedicated\b|\bspent on\b|\bon time\b|\btimely\b|\bsupply\b|\breduction\b|"
    r"\bavoided\b|\bevitat|\binvestiment|"
    r"\bspes[ae] (?:\w+ )?(?:impegnat|certificat|rendicontat|ammess|liquidat)"
)
_TIME_UNIT = re.compile(
    r"\W*(?:gg|giorn[io]|ore|minuti|mesi|days?|hours?|minutes|months?)\b", re.IGNORECASE
)
_HOURS_COUNTED = re.compile(r"(?:or[ae]|hours?)\b")


@lru_cache(maxsize=4096)
def lower_is_better(name: str, algorithm: str, unit: str) -> bool | None:
    """Whether less is better; None where the words do not say.

    What the words begin with decides: "Tasso di istanze evase nei tempi" counts cases, "Tempo medio
    di evasione" counts time, "Ore di formazione" an activity.
    """
    for words in (name, algorithm):
        said = _spoken(words)
        head = " ".join(_LEADING.sub(" ", said).split())
        if _LESS.match(head):
            return not _MORE.search(said) or head.startswith("temp")
        if _LESS_INSIDE.search(said) and not _MORE.search(said):
            return True
    spoken = _spoken(name)
    counted = _HOURS_COUNTED.match(" ".join(_LEADING.sub(" ", spoken).split()))
    if counted or _MORE.search(spoken):
        return False
    return True if _TIME_UNIT.match(unit) else None


def _spoken(text: str) -> str:
    return fold(text).replace("'", " ").replace("_", " ").replace("-", " ")
