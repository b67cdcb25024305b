"""A review in two rows: `Stato | ● In linea`, and beside it `Relazione | Nel semestre …`."""

from __future__ import annotations

import re

from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.drafts import ReviewDraft
from traguardo.documents.plan_reader.entries import Labelled, Unknown
from traguardo.documents.plan_reader.fields.periods import period_of
from traguardo.documents.plan_reader.fields.statuses import is_bare_status, read_status
from traguardo.documents.vocabulary_words import plain

_EXPLAINS = {"variance", "remark"}
"""Rows that say why an objective stands where the row above them says it does."""
_NARRATIVE = re.compile(r"(?:\S+\s+){3,}\S")
_OUTCOME = re.compile(r"\W*(?:esito|esiti|risultato|outcome|giudizio|valutazione)\b")
_MOMENT = re.compile(
    r"\d|\b(?:primo|secondo|first|second|semestr|trimestr|intermedi|infrannual|annual|final"
    r"|consuntiv|half|mid|quarter|interim)"
)
_ANY_YEAR = 2000


def told_apart_of(assembly: Assembly, review: ReviewDraft) -> bool:
    """Join a review to the row before it, where one gives the status and the other the words."""
    before = _row_before(assembly, review)
    if before is None or assembly.objective is None or not _of_one_moment(before, review):
        return False
    if _is_status(before) and _is_narrative(review.text):
        _keep(assembly, before)
        before.text, before.anchor = review.text, review.anchor
    elif _is_status(review) and not before.stated and _is_narrative(before.text):
        _keep(assembly, review)
        before.stated = review.stated
    else:
        return False
    before.words = " ".join(dict.fromkeys(filter(None, (before.words, review.words))))
    return True


def explains_status(assembly: Assembly, entry: Labelled) -> bool:
    """Whether `Note` or `Motivazione dello scostamento` tells of the status in the row above."""
    if entry.field not in _EXPLAINS or assembly.last != "review" or not entry.value:
        return False
    review = ReviewDraft(read_status(""), entry.value, entry.anchor, entry.written)
    return told_apart_of(assembly, review)


def tells_of_status(assembly: Assembly, entry: Unknown) -> bool:
    """Whether prose under a label nobody knows, `Relazione`, tells of the status right above."""
    if assembly.last != "review" or not entry.value:
        return False
    review = ReviewDraft(read_status(""), entry.value, entry.anchor, entry.written)
    told = told_apart_of(assembly, review)
    if told:
        assembly.notes.unknown_label(entry.written, entry.value, entry.place, assembly.objective)
    return told


def is_outcome(written: str, value: str) -> bool:
    """`Esito | Obiettivo raggiunto`: a label that may name anything, over a mere status."""
    return bool(_OUTCOME.match(plain(written))) and is_bare_status(value)


def _row_before(assembly: Assembly, review: ReviewDraft) -> ReviewDraft | None:
    objective = assembly.objective
    if objective is None or assembly.last != "review" or not objective.reviews:
        return None
    before = objective.reviews[-1]
    return before if before.anchor.table == review.anchor.table else None


def _of_one_moment(first: ReviewDraft, second: ReviewDraft) -> bool:
    """Whether two rows can be of one review: no label twice; one names no period, or both one."""
    if plain(first.words).split() == plain(second.words).split():
        return False
    if not all(_MOMENT.search(plain(one.words)) for one in (first, second)):
        return True
    periods = [period_of(one.words, _ANY_YEAR)[0] for one in (first, second)]
    return periods[0] is not None and periods[0] == periods[1]


def _is_status(review: ReviewDraft) -> bool:
    signs_only = not any(map(str.isalnum, review.text))
    return bool(review.stated) and (signs_only or is_bare_status(review.text))


def _is_narrative(text: str) -> bool:
    return bool(_NARRATIVE.match(text)) and not is_bare_status(text)


def _keep(assembly: Assembly, status: ReviewDraft) -> None:
    """The words of the status as they stand: the review only keeps what they mean."""
    if assembly.objective is not None and status.text:
        written = " ".join(status.words.split())
        assembly.objective.notes.append(KeptNote(written, status.text, status.anchor))
