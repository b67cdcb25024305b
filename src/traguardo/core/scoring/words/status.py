"""Why a computed status is what it is."""

from __future__ import annotations

_IT = "Al {on} il valore è {actual}; "
_EN = "On {on} the figure is {actual}; "
_IT_END = " Rispetto all'atteso: {achievement} %, quindi {level}."
_EN_END = " Against what was expected: {achievement} %, hence {level}."

STATUS = {
    "status_achieved": (
        "Al {on} il valore è {actual}: il target è raggiunto.",
        "On {on} the figure is {actual}: the target is reached.",
    ),
    "status_annual_target": (
        _IT + "per rapporti, medie e livelli vale il target annuale, {expected}." + _IT_END,
        _EN + "for ratios, means and levels the annual target counts, {expected}." + _EN_END,
    ),
    "status_year_over": (
        _IT + "il termine è passato." + _IT_END,
        _EN + "the time is over." + _EN_END,
    ),
    "status_calendar_share": (
        _IT + "a quella data, {share} % dell'anno, era atteso {expected}." + _IT_END,
        _EN + "by then, {share} % of the year, {expected} was expected." + _EN_END,
    ),
    "status_last_year_profile": (
        _IT
        + "l'anno scorso alla stessa data c'era il {share} % del totale: era atteso {expected}."
        + _IT_END,
        _EN
        + "last year {share} % of the total was there by that day: {expected} was expected."
        + _EN_END,
    ),
    "status_path_from_baseline": (
        _IT
        + "sul percorso dalla baseline al target ({share} % dell'anno) era atteso {expected}."
        + _IT_END,
        _EN
        + "on the way from baseline to target ({share} % of the year) {expected} was expected."
        + _EN_END,
    ),
    "status_milestones_due": (
        _IT + "a quella data erano previste tappe per il {expected} % del peso." + _IT_END,
        _EN + "by then milestones for {expected} % of the weight were due." + _EN_END,
    ),
    "before_the_date": (
        "Il termine è il {date}: è presto per giudicare.",
        "The deadline is {date}: it is too early to judge.",
    ),
    "before_year_end": (
        "È un sì o no per la fine dell'anno: è presto per giudicare.",
        "It is a yes or no for the year's end: it is too early to judge.",
    ),
    "no_milestone_due": (
        "Nessuna tappa è ancora dovuta.",
        "No milestone is due yet.",
    ),
    "status_of_objective": (
        "Indicatori: {levels}. Nel complesso: {level}.",
        "Indicators: {levels}. Overall: {level}.",
    ),
}

LEVELS = {
    "achieved": ("raggiunto", "achieved"),
    "on_track": ("in linea", "on track"),
    "at_risk": ("a rischio", "at risk"),
    "off_track": ("non in linea", "off track"),
    "too_early": ("troppo presto per dirlo", "too early to say"),
    "no_data": ("senza dati", "without data"),
}
