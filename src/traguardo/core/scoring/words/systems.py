"""What is wrong with a measurement system that cannot be built."""

from __future__ import annotations

SYSTEMS = {
    "system_cap": (
        "Un tetto di {cap} nasconderebbe un target raggiunto: almeno 100.",
        "a cap of {cap} would hide a target reached; at least 100",
    ),
    "system_floor": (
        "Un minimo di {floor} non va: sta tra 0 e meno di 100.",
        "a floor of {floor}: it lies from 0 to below 100",
    ),
    "system_delay": (
        "Un giorno di ritardo deve costare più di 0 punti.",
        "a day of delay must cost more than 0 points",
    ),
    "system_share": (
        "La parte strategica pesa da 0 a 100 per cento del totale.",
        "the strategic part carries from 0 to 100 per cent of the total",
    ),
    "system_no_bands": (
        "Nessuna soglia: ogni raggiungimento ha bisogno di un segnale.",
        "no bands: every achievement needs a light",
    ),
    "system_bands_overlap": (
        "Le soglie da {upper} e da {lower} si sovrappongono: scriverle dalla più alta.",
        "the bands from {upper} and from {lower} overlap; write them from the highest",
    ),
    "system_bands_gap": (
        "Un vuoto: i raggiungimenti da {floor} a {lowest} non hanno un segnale.",
        "a gap: achievements from {floor} to {lowest} have no light",
    ),
    "system_grade_open": (
        "Lo scaglione più alto non ha fine: non può essere proporzionale.",
        "the highest grade has no end: it cannot be pro rata",
    ),
    "system_grades_overlap": (
        "Gli scaglioni da {upper} e da {lower} si sovrappongono: scriverli dal più alto.",
        "the grades from {upper} and {lower} overlap; write them from the highest",
    ),
    "system_grade_gives_more": (
        "Lo scaglione da {grade} dà più punti di quello sopra.",
        "the grade from {grade} gives more than the one above it",
    ),
    "system_grades_gap": (
        "Un vuoto: i valori da {floor} a {lowest} non hanno punti.",
        "a gap: figures from {floor} to {lowest} have no points",
    ),
    "system_grade_of_target": (
        "Raggiungere esattamente il target deve dare 100 punti.",
        "reaching the target exactly must give 100 points",
    ),
}
