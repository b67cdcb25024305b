"""What a status row states, by its words or else by its colour."""

from __future__ import annotations

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import DeclaredStatus
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.colour_words import stated_by_colour
from traguardo.documents.plan_reader.colours import meaning
from traguardo.documents.plan_reader.drafts import ReviewDraft
from traguardo.documents.plan_reader.entries import Labelled, Text
from traguardo.documents.plan_reader.fields.statuses import Stated, read_status
from traguardo.documents.plan_reader.label_forms import without_place
from traguardo.documents.plan_reader.legend_marks import stated_by_mark
from traguardo.documents.plan_reader.split_reviews import told_apart_of


def stated_by(assembly: Assembly, text: str, fill: str, anchor: Anchor) -> Stated:
    """The status of a review row; a finding where only the colour speaks, or says otherwise."""
    words = stated_by_mark(text, assembly.legend.marks) or read_status(text)
    words = words or stated_by_colour(text, (row for row, _ in assembly.legend.words))
    colour = meaning(fill, assembly.legend.colours) if fill else Stated()
    if not colour:
        return words
    if not words:
        message = said(
            "Lo stato è letto dal colore della riga (#{fill}), non da parole.", fill=fill
        )
        assembly.notes.add("status_from_colour", message, anchor, assembly.objective)
        return colour
    if _differ(colour.status, words.status):
        message = said(
            "Le parole «{text}» e il colore della riga (#{fill}) non dicono lo stesso.",
            text=text,
            fill=fill,
        )
        assembly.notes.add("status_colour_differs", message, anchor, assembly.objective)
    return words


def _differ(colour: DeclaredStatus, words: DeclaredStatus) -> bool:
    """Whether they contradict: a change's colour names no level, and green is reached, too."""
    reached = colour is DeclaredStatus.ON_TRACK and words is DeclaredStatus.ACHIEVED
    return colour not in (words, DeclaredStatus.UNSTATED) and not reached


def take_coloured_row(assembly: Assembly, fill: str, anchor: Anchor) -> None:
    """A row without words in one of the legend's colours is a review."""
    objective = assembly.objective
    if objective is None or fill not in assembly.legend.colours or assembly.last == "review":
        return
    stated = stated_by(assembly, "", fill, anchor)
    count = len(objective.indicators)
    objective.reviews.append(ReviewDraft(stated, "", anchor, "", count))
    assembly.last = "review"


def take_review(assembly: Assembly, entry: Labelled) -> None:
    """A status under its label, with the words about it: a review of the open objective."""
    text = entry.value or ""
    stated = stated_by(assembly, text, entry.fill, entry.anchor)
    if not text and not stated:
        return
    if assembly.objective is None:
        without_place(assembly, entry)
        return
    count = len(assembly.objective.indicators)
    review = ReviewDraft(stated, text, entry.anchor, entry.written, count)
    if not told_apart_of(assembly, review):
        assembly.objective.reviews.append(review)
    assembly.indicator = None
    assembly.last = "review"
    assembly.objective_table = assembly.table


def take_words_below(assembly: Assembly, entry: Text) -> bool:
    """Words without a label under an indicator: its review, or more of it.

    False where they stand in a box of their own below a table of indicators: they are of none.
    """
    indicator = assembly.indicator
    apart = assembly.last == "data" and assembly.table != assembly.objective_table
    if indicator is None or apart:
        return False
    if indicator.reviews:
        review = indicator.reviews[-1]
        review.text = f"{review.text}\n{entry.text}"
        review.stated = read_status(review.text, last=True)
    else:
        stated = read_status(entry.text, last=True)
        indicator.reviews.append(ReviewDraft(stated, entry.text, entry.anchor))
    return True
