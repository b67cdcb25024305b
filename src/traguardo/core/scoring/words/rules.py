"""What each scoring rule computes."""

from __future__ import annotations

RULES = {
    "no_target": (
        "Non è indicato alcun target per l'anno.",
        "No target is stated for the year.",
    ),
    "target_not_readable": (
        "Il target non è leggibile: va riscritto o corretto a mano.",
        "The target cannot be read: it has to be rewritten or corrected by hand.",
    ),
    "qualitative": (
        "Il target è espresso a parole: serve un giudizio motivato e approvato.",
        "The target is in words: it needs a judgement with evidence and approval.",
    ),
    "actual_not_comparable": (
        "Il valore «{actual}» non è confrontabile con il target.",
        "The value “{actual}” cannot be compared with the target.",
    ),
    "actual_not_readable": (
        "Il consuntivo «{actual}» non si legge come un valore: va riscritto.",
        "The actual “{actual}” cannot be read as a value: it has to be rewritten.",
    ),
    "no_reference": (
        "Manca il valore di riferimento: né l'anno richiamato né la baseline sono noti.",
        "The reference is missing: neither the year it names nor the baseline is known.",
    ),
    "reference_zero": (
        "Il riferimento è 0: una variazione percentuale di 0 non si può calcolare.",
        "The reference is 0: a percentage of 0 cannot be computed.",
    ),
    "date_unknown": (
        "È stato fatto, ma manca la data in cui è stato fatto.",
        "It was done, but the date it was done on is missing.",
    ),
    "judgement_without_evidence": (
        "Il giudizio non ha evidenze: servono fonte o documenti.",
        "The judgement has no evidence: a source or documents are needed.",
    ),
    "judgement_not_approved": (
        "Il giudizio non è ancora stato approvato.",
        "The judgement has not been approved yet.",
    ),
    "proportional_up": (
        "Valore / target: {actual} / {target} × 100 = {result} %.",
        "Actual / target: {actual} / {target} × 100 = {result} %.",
    ),
    "proportional_up_negative": (
        "Target negativo: (2 − {actual} / {target}) × 100 = {result} %.",
        "Negative target: (2 − {actual} / {target}) × 100 = {result} %.",
    ),
    "target_zero_up": (
        "Il target è almeno 0 e il valore è {actual}: raggiunto o no, quindi {result} %.",
        "The target is at least 0 and the actual {actual}: met or not, hence {result} %.",
    ),
    "proportional_ratio": (
        "Meno è meglio, target / valore: {target} / {actual} × 100 = {result} %.",
        "Less is better, target / actual: {target} / {actual} × 100 = {result} %.",
    ),
    "proportional_mirror": (
        "Meno è meglio, 2 − valore / target: (2 − {actual} / {target}) × 100 = {result} %.",
        "Less is better, 2 − actual / target: (2 − {actual} / {target}) × 100 = {result} %.",
    ),
    "proportional_down_negative": (
        "Meno è meglio, target negativo: {actual} / {target} × 100 = {result} %.",
        "Less is better, negative target: {actual} / {target} × 100 = {result} %.",
    ),
    "target_zero_down": (
        "Il target è al massimo 0 e il valore è {actual}: raggiunto o no, quindi {result} %.",
        "The target is at most 0 and the actual {actual}: met or not, hence {result} %.",
    ),
    "nothing_at_all": (
        "Meno è meglio e il valore è {actual} contro {target}: meglio non si può.",
        "Less is better and the actual is {actual} against {target}: it cannot be better.",
    ),
    "within_tolerance": (
        "Lo scarto di {short} è entro la tolleranza di {tolerance}: 100 %.",
        "The shortfall of {short} is within the tolerance of {tolerance}: 100 %.",
    ),
    "strictly_unmet": (
        "Il target chiede di superare {target}: finché non accade il punteggio si ferma a "
        "{result} %.",
        "The target asks to go beyond {target}: until then the score stops at {result} %.",
    ),
    "from_baseline": (
        "Percorso dalla baseline: ({actual} − {baseline}) / ({target} − {baseline}) × 100 = "
        "{result} %.",
        "Way from the baseline: ({actual} − {baseline}) / ({target} − {baseline}) × 100 = "
        "{result} %.",
    ),
    "range_inside": (
        "Il valore {actual} è tra {lower} e {upper} (tolleranza compresa): {result} %.",
        "The actual {actual} is from {lower} to {upper} (tolerance included): {result} %.",
    ),
    "range_below": (
        "Il valore {actual} è sotto {lower}, che vale come «almeno»: {result} %.",
        "The actual {actual} is below {lower}, which counts as “at least”: {result} %.",
    ),
    "range_above": (
        "Il valore {actual} è sopra {upper}, che vale come «al massimo»: {result} %.",
        "The actual {actual} is above {upper}, which counts as “at most”: {result} %.",
    ),
    "range_above_ratio": (
        "Il valore {actual} è sopra {upper}: {upper} / {actual} × 100 = {result} %.",
        "The actual {actual} is above {upper}: {upper} / {actual} × 100 = {result} %.",
    ),
    "range_above_mirror": (
        "Il valore {actual} è sopra {upper}: (2 − {actual} / {upper}) × 100 = {result} %.",
        "The actual {actual} is above {upper}: (2 − {actual} / {upper}) × 100 = {result} %.",
    ),
    "in_time": (
        "Fatto il {actual}, entro il {target}: 100 %.",
        "Done on {actual}, by {target}: 100 %.",
    ),
    "late": (
        "Fatto il {actual}, {days} giorni dopo il {target}: 100 − {days} × {points} = {result} %.",
        "Done on {actual}, {days} days after {target}: 100 − {days} × {points} = {result} %.",
    ),
    "expected_yes": ("Il target è «sì».", "The target is “yes”."),
    "expected_no": ("Il target è «no».", "The target is “no”."),
    "done": ("È stato fatto: {result} %.", "It was done: {result} %."),
    "not_done": ("Non è stato fatto: {result} %.", "It was not done: {result} %."),
    "milestones": (
        "Peso delle tappe raggiunte ({steps} in tutto): {result} %.",
        "Weight of the milestones reached ({steps} in all): {result} %.",
    ),
    "judged": (
        "Giudizio motivato e approvato: {result} %.",
        "Judgement with evidence, approved: {result} %.",
    ),
    "reference_up": (
        "Rispetto a {reference}, il target diventa almeno {target}.",
        "Against {reference}, the target becomes at least {target}.",
    ),
    "reference_down": (
        "Rispetto a {reference}, il target diventa al massimo {target}.",
        "Against {reference}, the target becomes at most {target}.",
    ),
    "weakest_of": (
        "Le condizioni sono {conditions} e devono valere tutte: conta la meno raggiunta.",
        "There are {conditions} conditions and all must hold: the one least met counts.",
    ),
    "unbounded": (
        "Non c'è un valore finito: vale il massimo del sistema, {cap} %.",
        "There is no finite figure: the system's cap counts, {cap} %.",
    ),
    "floored": (
        "{figure} % è sotto il minimo: vale {floor} %.",
        "{figure} % is below the floor: it counts {floor} %.",
    ),
    "graded": (
        "Per la scala del sistema, {figure} % vale {points} punti.",
        "By the system's scale, {figure} % is worth {points} points.",
    ),
    "capped": (
        "{figure} % supera il massimo: vale {cap} %.",
        "{figure} % is above the cap: it counts {cap} %.",
    ),
}
