"""A forecast's method in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from traguardo.core.scoring.explain import shown
from traguardo.core.scoring.score import Step
from traguardo.forecast.outlook import Forecast

Language = Literal["it", "en"]

_ITALIAN: Mapping[str, str] = {
    "not_reported": "Non si può ancora dire: nessun valore è stato rilevato.",
    "not_due": "Non si può ancora dire: la prima rilevazione non è ancora dovuta.",
    "not_applicable": "Non si può dire: finora non c'è stato alcun caso.",
    "suspended": "Non si può dire: l'indicatore è sospeso.",
    "parts_missing": "Non si può dire: servono numeratore e denominatore di ogni periodo.",
    "year_over": "L'anno è concluso: il valore è quello rilevato.",
    "one_event": "Non si può ancora dire: dipende da un singolo fatto, non da una tendenza.",
    "negative_flow": "Non si può dire: un flusso negativo non segue un ritmo.",
    "amounts_need_parts": "Non si può ancora dire: per un importo servono almeno quattro periodi.",
    "not_a_share": "Non si può dire: il numeratore non è parte del denominatore.",
    "levels_needed": "Non si può ancora dire: i valori noti sono {known}, ne servono {needed}.",
    "all_done": "Tutte le tappe sono compiute.",
    "flow": "Ritmo dell'anno: {so_far} finora, e il resto con lo stesso ritmo.",
    "ratio": "{upper} su {lower} finora; i casi ancora da venire vanno come questi.",
    "mean": "{cases} casi per un totale di {total}; quelli ancora da venire vanno come questi.",
    "scatter_seen": "La dispersione è quella vista in {periods} periodi.",
    "scatter_assumed": "La dispersione è presunta pari alla media: i periodi sono meno di tre.",
    "stock": "Il livello continua a muoversi come nelle ultime {changes} variazioni.",
    "share_of_earlier_years": "A questa data era passato il {share}% (anni {years}).",
    "share_of_calendar": "È trascorso il {share}% dell'anno.",
}
_ENGLISH: Mapping[str, str] = {
    "not_reported": "Too early to say: no value has been reported.",
    "not_due": "Too early to say: the first measurement is not due yet.",
    "not_applicable": "Nothing can be said: there has been no case so far.",
    "suspended": "Nothing can be said: the indicator is suspended.",
    "parts_missing": "Nothing can be said: numerator and denominator of each period are needed.",
    "year_over": "The year is over: the value is the measured one.",
    "one_event": "Too early to say: it depends on a single event, not on a trend.",
    "negative_flow": "Nothing can be said: a negative flow has no pace.",
    "amounts_need_parts": "Too early to say: an amount needs at least four periods.",
    "not_a_share": "Nothing can be said: the numerator is not part of the denominator.",
    "levels_needed": "Too early to say: {known} values are known, {needed} are needed.",
    "all_done": "All milestones are reached.",
    "flow": "The year's pace: {so_far} so far, and the rest at the same pace.",
    "ratio": "{upper} of {lower} so far; the cases still to come go like these.",
    "mean": "{cases} cases adding up to {total}; those still to come go like these.",
    "scatter_seen": "The scatter is that seen in {periods} periods.",
    "scatter_assumed": "The scatter is taken to equal the mean, for want of three periods.",
    "stock": "The level goes on moving as in its last {changes} changes.",
    "share_of_earlier_years": "By this date {share}% of the activity had passed in {years}.",
    "share_of_calendar": "{share}% of the year has passed.",
}


def sentences(forecast: Forecast, language: Language = "it") -> tuple[str, ...]:
    """How the forecast came about, or why there is none: one sentence a step."""
    return tuple(_sentence(step, language) for step in forecast.method)


def _sentence(step: Step, language: Language) -> str:
    words = _ITALIAN if language == "it" else _ENGLISH
    return words[step.name].format(
        **{name: _fact(name, text, language) for name, text in step.facts}
    )


def _fact(name: str, text: str, language: Language) -> str:
    return text if name == "years" else shown(Decimal(text), language)
