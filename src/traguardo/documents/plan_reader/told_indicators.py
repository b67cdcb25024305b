"""Paragraphs below an objective whose sentences tell its indicators (`told_facts`)."""

from __future__ import annotations

from collections.abc import Sequence

from traguardo.core.model import KeptNote
from traguardo.documents.blocks import is_heading
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.entries import Heading
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.told_facts import Fact, told_indicators
from traguardo.documents.plan_reader.told_measures import SENTENCE
from traguardo.documents.plan_reader.told_openers import SAME


def take_told_indicators(assembly: Assembly, heading: Heading) -> bool:
    """Whether a paragraph below an objective tells indicators, or more of the one just told.

    The sentences are kept as a note of the last of them.
    """
    told = told_indicators(heading.text)
    if assembly.objective is None or not told or is_heading(heading.style):
        return False
    draft = assembly.indicator
    if draft is not None and SAME.match(heading.text) and not _is_told(draft):
        return False
    if told[0][0].field != "name" and (
        draft is None or any(_is_known(draft, one) for one in told[0])
    ):
        return False
    for facts in told:
        if facts[0].field == "name" or draft is None:
            draft = assembly.open_indicator(heading.anchor)
        _put(draft, facts, heading)
    if draft is not None:
        draft.notes.append(KeptNote(SENTENCE, heading.text, heading.anchor))
    assembly.last = "field"
    return True


def _put(draft: IndicatorDraft, facts: Sequence[Fact], heading: Heading) -> None:
    for field, text, year in facts:
        if field == "target":
            draft.targets.append(WrittenTarget(text, year, heading.anchor))
        draft.put(field, text, "", heading.anchor)
        draft.doubt(field, Confidence.LIKELY)


def _is_told(draft: IndicatorDraft) -> bool:
    return any(note.label == SENTENCE for note in draft.notes)


def _is_known(draft: IndicatorDraft, fact: Fact) -> bool:
    return draft.has(fact.field) or (fact.field == "target" and bool(draft.targets))
