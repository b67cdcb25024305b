"""How the figures of several periods became one, or why there is none."""

from __future__ import annotations

PERIODS = {
    "not_reported": (
        "Il valore era atteso e non è stato rilevato.",
        "The figure was due and has not been reported.",
    ),
    "not_due": ("La rilevazione non è ancora dovuta.", "The figure is not due yet."),
    "not_applicable": (
        "L'indicatore non è applicabile: non c'è stato alcun caso da misurare.",
        "The indicator is not applicable: there was no case to measure.",
    ),
    "suspended": ("La rilevazione è sospesa.", "The measurement is suspended."),
    "parts_missing": (
        "I valori di più periodi non si possono mediare: servono numeratore e denominatore "
        "di ciascun periodo.",
        "The quotients of several periods cannot be averaged: numerator and denominator of each "
        "period are needed.",
    ),
    "stated": ("Consuntivo: {actual}.", "Actual: {actual}."),
    "measured": ("Valore rilevato: {actual} ({periods}).", "Measured: {actual} ({periods})."),
    "sum": (
        "Somma dei periodi ({periods}): {terms} = {result}.",
        "Sum of the periods ({periods}): {terms} = {result}.",
    ),
    "ratio": (
        "Somma dei numeratori / somma dei denominatori ({periods}): {upper} / {lower} = {result}.",
        "Sum of numerators / sum of denominators ({periods}): {upper} / {lower} = {result}.",
    ),
    "ratio_percent": (
        "Somma dei numeratori / somma dei denominatori ({periods}): "
        "{upper} / {lower} × 100 = {result} %.",
        "Sum of numerators / sum of denominators ({periods}): "
        "{upper} / {lower} × 100 = {result} %.",
    ),
    "mean": (
        "Media pesata con i casi ({periods}): {upper} / {lower} = {result}.",
        "Mean weighted by cases ({periods}): {upper} / {lower} = {result}.",
    ),
    "formula": (
        "Formula «{formula}» sui dati di {periods} ({inputs}): {result}.",
        "Formula “{formula}” on the figures of {periods} ({inputs}): {result}.",
    ),
    "denominator_zero": (
        "Il denominatore è 0 ({upper} / {lower}): non c'è stato alcun caso.",
        "The denominator is 0 ({upper} / {lower}): there was no case.",
    ),
}
