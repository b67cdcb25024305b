"""What is said of a result under `Commento`: the words of a review that declares no status."""

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


def review_by_comments(objectives: Sequence[ObjectiveDraft]) -> None:
    """`Consuntivo | Commento`: beside what was reached a comment tells how it went.

    Where nothing was reached yet it is a note on what is promised; where there is a review, on it.
    A comment below the table of the indicators is on their objective.
    """
    for objective in objectives:
        if objective.reviews:
            continue
        for draft in objective.indicators:
            told = [note for note in draft.notes if _COMMENT.fullmatch(plain(note.label))]
            if len(told) == 1 and _is_reached(draft):
                (note,) = told
                below = note.anchor is not None and note.anchor.table != draft.anchor.table
                _review(draft, note, objective if below else draft)


def _is_reached(draft: IndicatorDraft) -> bool:
    return not draft.reviews and any(any(map(str.isalnum, one.text)) for one in draft.actuals)


def _review(draft: IndicatorDraft, note: KeptNote, owner: IndicatorDraft | ObjectiveDraft) -> None:
    if any(map(str.isalpha, note.text)):
        draft.notes.remove(note)
        owner.reviews.append(ReviewDraft(Stated(), note.text, note.anchor or draft.anchor))
