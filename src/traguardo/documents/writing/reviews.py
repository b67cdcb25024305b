"""Review rows: the declared status in words and colour, with what the owner wrote."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.calendar import Period
from traguardo.core.model import DeclaredStatus, Review, ReviewFlag
from traguardo.documents.declared_line import declared_line
from traguardo.documents.measured_line import period_text
from traguardo.documents.plan_reader.fields.statuses import Stated, read_status
from traguardo.documents.writing.sheet import Role, Row, Tone, full_row

_TONES = {
    DeclaredStatus.ON_TRACK: Tone.GREEN,
    DeclaredStatus.ACHIEVED: Tone.GREEN,
    DeclaredStatus.AT_RISK: Tone.ORANGE,
    DeclaredStatus.OFF_TRACK: Tone.RED,
    DeclaredStatus.UNSTATED: Tone.PLAIN,
}
_FLAG_TONES = {
    ReviewFlag.RESOURCES_REVISED: Tone.AMBER,
    ReviewFlag.OBJECTIVE_REVISED: Tone.BLUE,
}


def review_tone(review: Review) -> Tone:
    """The legend's colour: the level's, or the change's where no level is stated."""
    if review.status is DeclaredStatus.UNSTATED and review.flags:
        return _FLAG_TONES[review.flags[0]]
    return _TONES[review.status]


def speaks_for_itself(review: Review, *, last: bool = False) -> bool:
    """Whether the owner's words alone say the declared status, as the offices write.

    `last`: read as the narrative beside a KPI is, whose last line that states one counts.
    """
    said = read_status(review.text, last=last)
    return bool(review.text.strip()) and said == Stated(review.status, review.flags)


def objective_review(review: Review, period: Period | None, columns: int) -> Row:
    """The row that closes an objective; it names its period where that is not the report's."""
    other = _other_period(review, period)
    label = f"Monitoraggio {period_text(other) if other else 'semestrale'}:"
    words = review.text if speaks_for_itself(review) else _with_line(review)
    return full_row(Role.STATUS, f"{label} {words}".rstrip(), columns, review_tone(review))


def indicator_reviews(
    reviews: tuple[Review, ...], period: Period | None, columns: int
) -> Iterator[Row]:
    """The rows right after a KPI: its owner's words alone, where they suffice."""
    for number, review in enumerate(reviews):
        other = _other_period(review, period)
        # Words that state nothing, without a label, could be the value of any empty field.
        alone = number == 0 and not other and _says_something(review)
        text = review.text if alone else _with_line(review, other)
        yield full_row(Role.STATUS, text, columns, review_tone(review))


def _says_something(review: Review) -> bool:
    stated = Stated(review.status, review.flags)
    return bool(stated) and speaks_for_itself(review, last=True)


def _with_line(review: Review, period: Period | None = None) -> str:
    line = declared_line(review, period)
    return f"{line}\n{review.text}" if review.text else line


def _other_period(review: Review, period: Period | None) -> Period | None:
    return None if review.period == period else review.period
