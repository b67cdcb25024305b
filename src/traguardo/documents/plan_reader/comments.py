"""What is said of a result, or why it differs, under `Commento`: a review without a status."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.drafts import IndicatorDraft, ObjectiveDraft, ReviewDraft
from traguardo.documents.plan_reader.fields.statuses import Stated
from traguardo.documents.vocabulary_words import plain

_COMMENT = re.compile(
    r"\W*(?:breve\s+)?(?:commento|commenti|comments?)"
    r"(?:\s+(?:a[il]|agli|allo|sul|sui|sugli|sullo|on|about)\s+(?:the\s+)?"
    r"(?:risultat[oi]|scostament[oi]|results?|actuals?|variances?))?\W*",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\W*(?:breve\s+|eventual[ei]\s+)?(?:motivazion[ei]|caus[ae]|ragion[ei]|spiegazion[ei]|giustificazion[ei]"
    r"|reasons?|explanations?|causes?)"
    r"(?:\s+(?:(?:in\s+caso\s+di|d[ei]|del|dell[oaei]|degli|dei|for|of|the|any|eventual[ei])\W+)*"
    r"(?:scostament[oi]|mancato\s+raggiungimento|differenz[ae]|variances?|deviations?|gaps?|shortfalls?))?\W*",
    re.IGNORECASE,
)
"""`Motivazione dello scostamento`, `Cause`: why what was reached is not what was promised."""
_FEWEST = 3
"""Words that give a reason; `nessuno scostamento` gives none."""


def review_by_comments(objectives: Sequence[ObjectiveDraft]) -> None:
    """`Consuntivo | Commento`: beside what was reached a comment tells how it went, a reason why.

    Where nothing was reached yet it is a note on what is promised; where there is a review, on it.
    A comment below the table of the indicators is on their objective.
    """
    for objective in objectives:
        if objective.reviews:
            continue
        for draft in objective.indicators:
            told = [note for note in draft.notes if _COMMENT.fullmatch(plain(note.label))]
            told = told or [note for note in draft.notes if _gives_reason(draft, note)]
            if len(told) == 1 and _is_reached(draft):
                (note,) = told
                below = note.anchor is not None and note.anchor.table != draft.anchor.table
                _review(draft, note, objective if below else draft)


def _gives_reason(draft: IndicatorDraft, note: KeptNote) -> bool:
    """Prose under `Motivazione dello scostamento`, where something was promised."""
    prose = len(re.findall(r"[^\W\d]{2,}", note.text)) >= _FEWEST
    return bool(draft.targets) and prose and _REASON.fullmatch(plain(note.label)) is not None


def _is_reached(draft: IndicatorDraft) -> bool:
    return not draft.reviews and any(any(map(str.isalnum, one.text)) for one in draft.actuals)


def _review(draft: IndicatorDraft, note: KeptNote, owner: IndicatorDraft | ObjectiveDraft) -> None:
    if any(map(str.isalpha, note.text)):
        draft.notes.remove(note)
        owner.reviews.append(ReviewDraft(Stated(), note.text, note.anchor or draft.anchor))
