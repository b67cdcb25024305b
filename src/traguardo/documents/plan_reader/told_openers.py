"""Words that open, in a sentence, what is said of an indicator: `con un peso del`, `rilevato da`.

What is said stands behind them, up to the next of them.
"""

from __future__ import annotations

import re

_ORDINAL = (
    r"(?:prim|second|terz|quart|quint|sest|settim|ottav|ultim|unic|ulterior|altr|first|second|third"
    r"|fourth|fifth|last|only|other)\w*"
)
_NOUN = (
    r"(?:indicatore|kpi|indicator)(?:\s+(?:dell['’]obiettivo|of\s+the\s+objective|di\s+\w+|scelto"
    r"|individuato|utilizzato|previsto|(?:n\.\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*)))?"
)
_ONE = r"(?:(?:il|un|the|a|come|quale|as)\s+|l['’]\s*|un['’]\s*)*"
_FROM = r"d(?:al(?:l[aoe])?|ai|agli|a)(?=\W)"
_IS = (
    rf"(?:\s+(?:è|sarà|is|will\s+be)(?:\s+(?:costituito|rappresentato|dato)\s+{_FROM})?"
    r"|\s+(?:riguarda|misura|considera)|\s+si\s+(?:assume|considera|misura|utilizza))\s*"
)
_GOAL = (
    r"(?:l['’]obiettivo|il\s+(?:grado\s+di\s+)?(?:suo\s+)?(?:raggiungimento|risultato)"
    r"(?:\s+dell['’]obiettivo)?)\s+(?:(?:è|sarà|viene)\s+misurato|si\s+misura)"
    rf"\s+(?:attraverso|con|tramite|mediante|{_FROM})\s*"
    r"|per\s+misurar(?:e\s+l['’]obiettivo|lo)\s+si\s+(?:utilizza|considera|rileva|assume)\s+"
)
_ASIDE = r"(?P<aside>\s*\([^()]{3,80}\)|\s*,[^,.;:()]{3,60},)?"
_ARTICLE = r"(?:(?:il|lo|la|i|gli|le|the)\s+|(?:l|all|dall)?['’]\s*)?(?=[^\W\d])"
HEAD = re.compile(
    rf"\s*(?:{_ONE}(?P<which>{_ORDINAL}\s+)?(?P<noun>{_NOUN}){_ASIDE}(?:{_IS}|(?P<colon>\s*:\s+))"
    rf"|{_GOAL}){_ARTICLE}",
    re.IGNORECASE,
)
"""`Il primo indicatore è il`, `Un ulteriore KPI, con peso del 30%, riguarda`."""
LISTED_HEAD = re.compile(
    rf"\s*{_ONE}(?P<which>{_ORDINAL})(?:\s+(?P<noun>{_NOUN}))?{_ASIDE}{_IS}{_ARTICLE}",
    re.IGNORECASE,
)
"""`Il secondo è il`, in a paragraph that speaks of indicators."""
NEXT_HEAD = re.compile(rf"(?<=[.;:])\s+(?=(?:il|l['’]|un|the)\s*{_ORDINAL}\s)", re.IGNORECASE)
"""Where the next one of several may begin."""
SAME = re.compile(r"\s*(?:l['’]\s*|the\s+|il\s+)(?:indicatore|kpi|indicator)\b", re.IGNORECASE)
"""`L'indicatore misura …`: of one that is known already, where there is one."""

_COPULA = (
    r"(?:\s*:\s*|\s+)(?:(?:è|era|sarà|is|was|ammonta|risulta)\s+)?"
    r"(?:(?:stat[oa]|fissat[oa](?:\s+in(?=\s))?|stabilit[oa]|previst[oa]|attes[oa]|pari|equal|set)\s+)*"
    r"(?:(?!al\s+(?:massimo|più|minimo|meno)|at\s+(?:least|most))"
    r"(?:(?:di|del|dello|della|al|allo|a|of|at|to)\s+|(?:dell|all)['’]\s*))?"
)
"""Between what is told and what is said of it: `è pari a`, `del`, `:`."""
_A_YEAR = r"(?:\s+(?:per\s+(?:il|l['’]anno)|del(?:l['’]anno)?|al|nel|for|in)?\s*{year})?"
_PROMISED = _A_YEAR.format(year=r"(?P<year>20\d\d)")
_BEFORE = _A_YEAR.format(year=r"20\d\d")
_PROMISED_FIRST = r"(?:per\s+il|per\s+l['’]anno|nel|entro\s+il|for|in)\s+(?P<first>20\d\d)"
_OF = r"(?:d(?:al(?:l[aoe])?|ai|agli|a)\s+|d(?:all|a)['’]\s*|(?:by|from)\s+(?:the\s+)?)"
_THE = r"(?:(?:il|lo|la|i|gli|le|un|una|the|a)\s+|l['’]\s*)?(?:(?:cui|suo|sua|its|whose)\s+)?"
_BREAK = (
    r"(?:[(,;:.]\s*|\s+(?:e|ed|con|and|with)\s+|\A)(?:(?:che|which)\s+)?"
    r"(?:(?:ha|has|con|with)\s+)?"
)
"""Where one thing ends and another is told."""
_SIDE = (
    r"(?:,\s*|\)\s*,?\s*|\s+(?:e|ed|and)\s+|[.;]\s+)(?:(?:che|which)\s+)?"
    r"(?:(?:esso|essa|(?:i|il)\s+dat[io]|la\s+(?:rilevazione|misurazione)|the\s+data|it)\s+)?"
    r"(?:(?:è|sono|viene|vengono|is|are)\s+)?"
)
_OFTEN = (
    r"(?:ogni|every)\s+\w+|(?:mensil|trimestral|semestral|annual)mente\b"
    r"|(?:monthly|quarterly|yearly)\b"
)
_RAISED = r"(?:raggiungere|arrivare\s+(?:a|al|all['’])|ottenere|garantire)\s+"
_OPENERS = {
    "unit": r"\(?\b(?:(?:l['’]\s*)?unità\s+di\s+misura|unit\s+of\s+measure(?:ment)?)" + _COPULA,
    "counted": _SIDE
    + r"(?:espress[oai]|misurat[oai]|calcolat[oai]|expressed|measured)\s+"
    + r"(?:in|con|su)\b\s*(?:una\s+|un\s+)?",
    "algorithm": _SIDE
    + r"(?:calcolat[oai]|determinat[oai]|ottenut[oai]|calculated|computed)\s+(?:come|as)\s+"
    + _THE,
    "measured": _SIDE
    + r"(?:rilevat[oai]|misurat[oai]|monitorat[oai]|curat[oai]|fornit[oai]|measured|collected)"
    + rf"(?:\s+{_OF}|(?=\s+(?:{_OFTEN})))"
    + rf"|{_BREAK}(?:provvede\s+alla|alla|cura\s+la|effettua\s+la"
    + r"|(?:responsabile|incaricat[oa])\s+della)\s+"
    + rf"(?:sua\s+)?(?:rilevazione|misurazione)(?:\s+(?:è|provvede))?\s+{_THE}",
    "source": _SIDE
    + r"(?:ricavat[oai]|tratt[oai]|desunt[oai]|estratt[oai]|acquisit[oai]|risultante|attestat[oai]"
    + rf"|verificat[oai]|taken|drawn|extracted)\s+{_OF}"
    + rf"|{_BREAK}{_THE}(?:fonte(?:\s+(?:dei\s+)?dati)?|source){_COPULA}{_THE}",
    "frequency": r"[\s,]+(?:con|a)\s+(?:cadenza|frequenza|periodicità)\s+"
    + rf"|[\s,]+(?={_OFTEN})"
    + r"|[\s,;.]+(?:la\s+)?(?:cadenza|frequenza|periodicità)"
    + r"(?:\s+(?:di|della)\s+rilevazione)?\s+è\s+",
    "target": rf"{_BREAK}{_THE}(?:(?P<before>20\d\d)\s+)?"
    + rf"(?:target|valore\s+(?:atteso|obiettivo)|risultato\s+atteso){_PROMISED}{_COPULA}"
    + rf"|{_BREAK}(?:{_PROMISED_FIRST}\s*,?\s*)?(?:si\s+(?:prevede|attende|punta|intende|vuole)"
    + rf"|è\s+(?:atteso|previsto)|we\s+expect)\s+(?:a\s+|di\s+)?(?:{_RAISED})?"
    + r"(?:un\s+(?:valore|risultato)\s+)?(?:di\s+)?"
    + r"|,?\s+da\s+(?:complet|realizz|conclu|consegu|raggiung|effettu|adott|approv)\w+\s+(?=entro)"
    + r"|\s*[:,]\s+(?=(?:almeno|non\s+(?:inferior|superior|meno|oltre|più)\w*"
    + r"|at\s+(?:least|most))\b)",
    "weight": rf"{_BREAK}{_THE}(?:peso|weight)"
    + rf"(?:\s+(?:dell['’]indicatore|assegnato|attribuito))?{_COPULA}"
    + rf"|{_BREAK}(?:pesa|incide|conta|vale|weighs)\s+(?:per\s+)?(?:il\s+|l['’]\s*)?",
    "baseline": rf"{_BREAK}{_THE}(?:valore\s+(?:di\s+partenza|iniziale|storico)|baseline"
    + rf"|situazione\s+di\s+partenza){_BEFORE}{_COPULA}"
    + rf"|{_BREAK}si\s+parte\s+d(?:a|al|all['’])\s*"
    + rf"|{_BREAK}(?:(?:nel|in)\s+20\d\d\s+)?(?:era(?:\s+pari)?|è\s+stat[oa]|was)\s+"
    + r"(?:(?:di|del|al?|il)\s+|(?:dell|all|l)['’]\s*)?(?=[\d€])",
}
OPENERS = {field: re.compile(words, re.IGNORECASE) for field, words in _OPENERS.items()}
WHERE = re.compile(
    r"\s+(?:sulla\s+base\s+(?:d(?:el(?:l[aoe])?|ei|egli|i)\s+|dell['’]\s*)"
    r"|(?:su|sul(?:l[aoe])?|sui|sugli|tramite|attraverso|mediante)\s+(?:(?:il|lo|la|i|gli|le)\s+|l['’]\s*)?"
    r"|(?:sull|nell)['’]\s*|(?:from|through)\s+(?:the\s+)?)",
    re.IGNORECASE,
)
"""Between who measures and what it is read from: `dall'Area Formazione sul gestionale corsi`."""
OFTEN_BY = re.compile(rf"(?P<often>{_OFTEN})\s+{_OF}(?P<whom>.+)", re.IGNORECASE | re.DOTALL)
"""`ogni trimestre dalla Segreteria`."""
VERB = re.compile(
    r"\b(?:è|sono|sarà|pesa|incide|conta|vale|prevede|attende|punta|intende|is|are|weighs|expect)\b",
    re.IGNORECASE,
)
"""What a sentence has, and a label with its value has not."""
