"""The first page: achievement and coverage by area, how many of each status, disagreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from traguardo.core.model import DeclaredStatus, Objective, Plan
from traguardo.core.monitoring.status import Level
from traguardo.core.places import objectives
from traguardo.core.scoring.score import PlanScore, Total
from traguardo.documents.charts import PAGE, Bar, Chart, Frame, bar_chart
from traguardo.documents.declared_line import FLAGS, STATUSES
from traguardo.documents.own_report import COUNTS, ITEM, PARTS, SUMMARY, UNLIKE
from traguardo.documents.writing.measured import level_word, total_words
from traguardo.documents.writing.report import HalfYearReport, declared_in
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
)
from traguardo.documents.writing.words import percentage

_RESULTS = "Grado di raggiungimento delle parti del piano; la linea è il target"


def summary_blocks(report: HalfYearReport) -> Iterator[Block]:
    """The summary, on a page of its own; nothing where nothing was computed."""
    if report.scores is None and not report.statuses:
        return
    yield Heading(1, SUMMARY)
    if report.scores is not None:
        yield Figure(parts_chart(report.plan, report.scores))
        yield _table((PARTS, "Grado di raggiungimento"), part_totals(report.plan, report.scores))
    named = {place.path: place.objective for place in objectives(report.plan)}
    yield _table((COUNTS, "Quanti"), list(_counts(report, named)))
    yield from _disagreements(report, named)
    yield PageBreak()


def _table(head: tuple[str, str], pairs: list[tuple[str, str]]) -> Table:
    rows = [Row(Role.HEAD, (Cell(head[0]), Cell(head[1])))]
    rows += [Row(Role.FIELD, (Cell(label), Cell(text))) for label, text in pairs]
    return Table((60, 40), tuple(rows), f"{SUMMARY}: {head[1].lower()} per {head[0].lower()}")


def part_totals(plan: Plan, scores: PlanScore) -> list[tuple[str, str]]:
    """What each area, both levels and the whole plan come to, with the weight that was measured."""
    return [(label, total_words(total)) for label, total in _parts(plan, scores)]


def parts_chart(plan: Plan, scores: PlanScore, frame: Frame = PAGE) -> Chart:
    """The same as a chart; a narrow one gives its labels more lines."""
    bars = [bar(label, total) for label, total in _parts(plan, scores)]
    return bar_chart(bars, _RESULTS, lines=2 if frame is PAGE else 4, frame=frame)


def bar(label: str, total: Total) -> Bar:
    """One result as a bar."""
    achieved = total.achievement
    return Bar(label, achieved, "non calcolabile" if achieved is None else percentage(achieved))


def _parts(plan: Plan, scores: PlanScore) -> list[tuple[str, Total]]:
    areas = [
        (f"Area: {area.title}", scores.areas[f"areas/{number}"])
        for number, area in enumerate(plan.areas)
        if f"areas/{number}" in scores.areas
    ]
    return [
        *areas,
        ("Tutti gli obiettivi strategici", scores.strategic),
        ("Tutti gli obiettivi operativi", scores.operational),
        ("Piano intero", scores.total),
    ]


def _counts(report: HalfYearReport, named: dict[str, Objective]) -> Iterator[tuple[str, str]]:
    reviews = [declared_in(one.reviews, report.period) for one in named.values()]
    declared = Counter(
        STATUSES[review.status if review else DeclaredStatus.UNSTATED] for review in reviews
    )
    for word, count in declared.most_common():
        yield f"Dichiarato: {word}", str(count)
    flags = Counter(FLAGS[flag] for review in reviews if review for flag in review.flags)
    for word, count in flags.items():
        yield f"Con {word}", str(count)
    computed = Counter(report.statuses[p].level for p in named if p in report.statuses)
    for level in Level:
        if computed[level]:
            yield f"Calcolato: {level_word(level)}", str(computed[level])


def _disagreements(report: HalfYearReport, named: dict[str, Objective]) -> Iterator[Block]:
    titles = [named[path].title for path in report.disagreements if path in named]
    if titles:
        yield Paragraph(UNLIKE)
    for title in titles:
        yield Paragraph(f"{ITEM}{title}")
