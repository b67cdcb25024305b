"""The annual report's last chapters: resources, revisions, the plan's life, who measured when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from traguardo.core.calendar import Period
from traguardo.core.corrective import CorrectiveState
from traguardo.core.life import Correction
from traguardo.core.model import Measurement, PlanState
from traguardo.core.places import indicators, objectives
from traguardo.core.values import Missing
from traguardo.documents.measured_line import period_text
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.annual_objectives import TO_WRITE
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
    full_row,
)
from traguardo.documents.writing.words import long_day, percentage
from traguardo.documents.writing.yearly import YearReport

_STEPS = {
    PlanState.DRAFT: "rimandato in bozza",
    PlanState.PROPOSED: "proposto",
    PlanState.APPROVED: "approvato",
    PlanState.REVISED: "rimodulato",
    PlanState.CLOSED: "chiuso",
}
_ENDS = {
    CorrectiveState.OPEN: "in corso",
    CorrectiveState.DONE: "conclusa",
    CorrectiveState.DROPPED: "abbandonata",
}


def to_write(what: str) -> Table:
    """A place that only the office can fill."""
    rows = (full_row(Role.WARNING, f"{TO_WRITE} {what}.", 1),)
    return Table((100,), rows, f"Sezione ancora da scrivere: {what}")


def pairs_table(head: tuple[str, str], pairs: Sequence[tuple[str, str]]) -> Table:
    """Labels and what they come to."""
    rows = [Row(Role.HEAD, tuple(map(Cell, head)))]
    rows += [Row(Role.FIELD, (Cell(label), Cell(text))) for label, text in pairs]
    return Table((60, 40), tuple(rows), f"{head[1]} per {head[0].lower()}")


def resource_blocks(report: YearReport) -> Iterator[Block]:
    """What each objective had to spend and to earn."""
    pairs = [
        (place.objective.title, budget)
        for place in objectives(report.plan)
        if (budget := cells.budget(place.objective.budget))
    ]
    if pairs:
        yield pairs_table(("Obiettivo", "Proventi e oneri previsti"), pairs)
    else:
        yield to_write("risorse assegnate agli obiettivi: il piano non ne indica")


def revision_blocks(report: YearReport) -> Iterator[Block]:
    """Every change of the approved plan, with what it said before."""
    made = [one for one in report.plan.revisions if one.effective_on.year <= report.year]
    if not made:
        yield Paragraph("Nessun obiettivo, target o peso è stato rimodulato.")
        return
    names = _names(report)
    rows = []
    for one in made:
        where = names.get(one.path.partition("/targets/")[0], report.plan.title)
        deed = "\n".join(part for part in (one.reason, one.deed, one.approved_by) if part)
        rows.append((long_day(one.effective_on), where, one.before, one.after, deed))
    yield _table(
        (13, 27, 18, 18, 24),
        ("Dal", "Dove", "Prima", "Dopo", "Motivo e atto"),
        rows,
        "Rimodulazioni con motivo e atto",
    )


def life_blocks(report: YearReport) -> Iterator[Block]:
    """The moves of the plan with their deeds, and the corrective actions."""
    moves: list[Sequence[str]] = [
        (long_day(one.on), _STEPS[one.to], one.by, one.deed or "–") for one in report.life.moves
    ]
    if moves:
        yield _table(
            (18, 22, 28, 32),
            ("Quando", "Il piano è stato", "Da", "Atto"),
            moves,
            "Passi del piano con il loro atto",
        )
    else:
        yield to_write("quando e con quale atto il piano è stato proposto e approvato")
    actions: list[Sequence[str]] = [
        (
            one.objective,
            one.cause,
            one.text,
            f"{one.by}\nentro il {long_day(one.due_on)}",
            _end(one),
        )
        for one in report.life.corrections
    ]
    if actions:
        yield Heading(2, "Azioni correttive")
        yield _table(
            (22, 20, 24, 18, 16),
            ("Obiettivo", "Perché", "Che cosa si fa", "Chi ed entro quando", "Esito"),
            actions,
            "Azioni correttive con il loro esito",
        )


def process_blocks(report: YearReport) -> Iterator[Block]:
    """Who measured, in which days, how much of the weight; what was accepted; what is to say."""
    yield pairs_table(("Il processo", "Quanto"), _covered(report))
    people = _people(report)
    if people:
        yield _table(
            (46, 16, 14, 24),
            ("Chi ha rilevato", "Indicatori", "Valori", "Ultimo inserimento"),
            people,
            "Chi ha rilevato i valori dell’anno",
        )
    windows: list[Sequence[str]] = [
        (period_text(one.period), long_day(one.opens_on), long_day(one.closed_on or one.closes_on))
        for one in report.life.windows
        if one.period.year == report.year
    ]
    if windows:
        yield _table(
            (40, 30, 30),
            ("Periodo di raccolta", "Aperta il", "Chiusa il"),
            windows,
            "Finestre in cui si sono raccolti i valori",
        )
    accepted: list[Sequence[str]] = [
        (one.message, one.reason, one.by, long_day(one.until)) for one in report.life.acceptances
    ]
    if accepted:
        yield Heading(2, "Rilievi del controllo metodologico accettati")
        yield _table(
            (38, 30, 16, 16),
            ("Rilievo", "Perché si accetta", "Da", "Fino al"),
            accepted,
            "Rilievi accettati con il loro motivo",
        )
    yield to_write("fasi, soggetti, tempi e responsabilità; criticità e opportunità")


def _covered(report: YearReport) -> list[tuple[str, str]]:
    every = list(indicators(report.plan))
    with_figure = sum(bool(_figures(one.indicator.measurements, report)) for one in every)
    reviews = [
        review
        for place in objectives(report.plan)
        for review in place.objective.reviews
        if _in_year(review.period, report)
    ]
    signed = sum(review.signed for review in reviews)
    return [
        ("Peso misurato, sull’intero piano", percentage(report.scores.total.coverage)),
        ("Indicatori con almeno un valore dell’anno", f"{with_figure} su {len(every)}"),
        ("Monitoraggi dichiarati nell’anno", f"{len(reviews)}, di cui {signed} firmati"),
    ]


def _people(report: YearReport) -> list[tuple[str, str, str, str]]:
    """Who recorded figures of the year, the one with most first."""
    found: dict[str, list[tuple[str, date | None]]] = {}
    for place in indicators(report.plan):
        for one in _figures(place.indicator.measurements, report):
            name = one.author or one.source or "non indicato"
            found.setdefault(name, []).append((place.path, one.recorded_on))
    rows = []
    for name, figures in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        days = [day for _, day in figures if day is not None]
        last = long_day(max(days)) if days else "–"
        rows.append((name, str(len({path for path, _ in figures})), str(len(figures)), last))
    return rows


def _figures(measurements: Sequence[Measurement], report: YearReport) -> list[Measurement]:
    return [
        one
        for one in measurements
        if one.period.year == report.year and not isinstance(one.value, Missing)
    ]


def _in_year(period: Period | None, report: YearReport) -> bool:
    return period is None or period.year == report.year


def _end(one: Correction) -> str:
    return "\n".join(part for part in (_ENDS[one.state], one.outcome) if part)


def _table(
    widths: tuple[int, ...], head: Sequence[str], rows: Sequence[Sequence[str]], summary: str
) -> Table:
    lines = [Row(Role.HEAD, tuple(map(Cell, head)))]
    lines += [Row(Role.FIELD, tuple(map(Cell, row))) for row in rows]
    return Table(widths, tuple(lines), summary)


def _names(report: YearReport) -> dict[str, str]:
    """What people call the objectives and indicators, by path."""
    places = list(objectives(report.plan))
    named = {place.path: place.where for place in places}
    return named | {one.path: one.where for place in places for one in place.indicators()}
