"""The annual report (Relazione sulla performance): results, tree, objectives, resources, changes.

What only the office can say stands as a section that is visibly still to be written.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from traguardo.core.decimals import HUNDRED
from traguardo.core.model import Indicator
from traguardo.core.originals import originals
from traguardo.core.places import (
    IndicatorPlace,
    ObjectivePlace,
    operational_objectives,
    strategic_objectives,
)
from traguardo.core.places import objectives as all_objectives
from traguardo.core.scoring.explain import sentences
from traguardo.core.scoring.score import Score
from traguardo.documents.charts import bar_chart
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.measured import total_words
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Figure,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    Tone,
    full_row,
)
from traguardo.documents.writing.summary import RESULTS, part_bars, part_totals
from traguardo.documents.writing.words import long_day, percentage
from traguardo.documents.writing.yearly import YearReport

TO_WRITE = "[Da scrivere a cura dell’ufficio]"
_HEAD = ("Indicatore", "Peso (effettivo)", "Target", "Consuntivo", "Grado", "Scostamento e motivo")
_WIDTHS = (24, 13, 17, 15, 10, 21)


def annual_sheet(report: YearReport) -> Sheet:
    """The whole report of a year, before it has a format."""
    title = f"Relazione sulla performance {report.year}"
    return Sheet(title, report.plan.administration, tuple(_blocks(report)), numbered=True)


def _blocks(report: YearReport) -> Iterator[Block]:
    if report.plan.administration:
        yield Paragraph(report.plan.administration, leading=True)
    yield Paragraph(f"Dati al {long_day(report.at)}", leading=True)
    yield Heading(1, "Presentazione dei risultati")
    yield Figure(bar_chart(part_bars(report.plan, report.scores), RESULTS))
    yield _pairs(("Parte del piano", "Risultato"), part_totals(report.plan, report.scores))
    yield Heading(1, "Il contesto")
    yield _to_write("contesto esterno e interno, risorse umane ed economiche dell’anno")
    yield Heading(1, "Albero della performance")
    yield from _tree(report)
    yield Heading(1, "Obiettivi strategici")
    yield from _objectives(report, list(strategic_objectives(report.plan)))
    yield Heading(1, "Obiettivi operativi")
    yield from _objectives(report, list(operational_objectives(report.plan)))
    yield Heading(1, "Risorse")
    yield from _resources(report)
    yield Heading(1, "Rimodulazioni")
    yield from _revisions(report)
    yield Heading(1, "Il processo di misurazione e valutazione")
    yield _to_write("fasi, soggetti, tempi e responsabilità; criticità e opportunità")


def _to_write(what: str) -> Table:
    rows = (full_row(Role.WARNING, f"{TO_WRITE} {what}.", 1),)
    return Table((100,), rows, f"Sezione ancora da scrivere: {what}")


def _pairs(head: tuple[str, str], pairs: list[tuple[str, str]]) -> Table:
    rows = [Row(Role.HEAD, tuple(map(Cell, head)))]
    rows += [Row(Role.FIELD, (Cell(label), Cell(text))) for label, text in pairs]
    return Table((60, 40), tuple(rows), f"{head[1]} per {head[0].lower()}")


def _tree(report: YearReport) -> Iterator[Block]:
    """Areas over their strategic objectives, and the operational ones beside, with their result."""
    pairs = []
    totals = report.scores.objectives
    for number, area in enumerate(report.plan.areas):
        achieved = report.scores.areas.get(f"areas/{number}")
        words = total_words(achieved) if achieved else "non calcolabile"
        pairs.append((f"Area: {area.title}", words))
        pairs += [
            (f"– {place.objective.title}", total_words(totals[place.path]))
            for place in strategic_objectives(report.plan)
            if place.area_number == number + 1
        ]
    for place in operational_objectives(report.plan):
        words = total_words(totals[place.path])
        pairs.append((f"Operativo {place.number}: {place.objective.title}", words))
    if pairs:
        yield _pairs(("Area e obiettivo", "Grado di raggiungimento"), pairs)
    else:
        yield Paragraph("Il piano non ha obiettivi.")


def _objectives(report: YearReport, places: list[ObjectivePlace]) -> Iterator[Block]:
    if not places:
        yield Paragraph("Il piano non ha obiettivi di questo livello.")
    for place in places:
        rows = tuple(_objective(report, place))
        yield Table(_WIDTHS, rows, f"Risultati dell’obiettivo {place.objective.title}")


def _objective(report: YearReport, place: ObjectivePlace) -> Iterator[Row]:
    columns = len(_WIDTHS)
    result = total_words(report.scores.objectives[place.path])
    yield full_row(Role.OBJECTIVE, f"{place.objective.title}\nRisultato: {result}", columns)
    yield Row(Role.HEAD, tuple(map(Cell, _HEAD)))
    for child in place.indicators():
        yield Row(Role.FIELD, tuple(map(Cell, _indicator(report, child))))


def _indicator(report: YearReport, place: IndicatorPlace) -> tuple[str, ...]:
    one, score = place.indicator, report.score(place.path)
    effective = report.effective_weight(place)
    weight = cells.weight(one) or "–"
    carried = f"{weight} ({percentage(effective)})" if effective is not None else weight
    achieved = "–" if score.achievement is None else percentage(score.achievement)
    return (
        one.name or place.label,
        carried,
        _target(report, place),
        report.actual(one),
        achieved,
        _variance(one, score, report.year),
    )


def _target(report: YearReport, place: IndicatorPlace) -> str:
    """The targets of the year; below each that was revised, what it said before."""
    before = originals(report.plan.revisions, place.path)
    lines = []
    for number, target in enumerate(place.indicator.targets):
        if target.year in (report.year, None):
            lines.append(target.text)
            if number in before:
                lines.append(f"(originale: {before[number]})")
    return "\n".join(dict.fromkeys(lines)) or "–"


def _variance(indicator: Indicator, score: Score, year: int) -> str:
    """By how many points the target was missed or passed, and the reason the owner gave."""
    if score.achievement is None:
        return " ".join(sentences(score, "it")[-1:]) or "non calcolabile"
    reached = score.achievement if score.uncapped is None else score.uncapped
    points = reached - HUNDRED
    given = _reason(indicator, year)
    if not points:
        return given or "nessuno"
    sign = "+" if points > 0 else "−"
    amount = f"{sign}{percentage(abs(points)).removesuffix('%')} punti"
    wanted = f"{TO_WRITE} motivo" if points < Decimal(0) else ""
    return "\n".join(part for part in (amount, given or wanted) if part)


def _reason(indicator: Indicator, year: int) -> str:
    """The note of the year's last figure, else the words of its last review."""
    notes = [one.note for one in indicator.measurements if one.period.year == year and one.note]
    words = [
        one.text
        for one in indicator.reviews
        if one.text and (one.period is None or one.period.year == year)
    ]
    return (notes or words or [""])[-1]


def _resources(report: YearReport) -> Iterator[Block]:
    pairs = [
        (place.objective.title, budget)
        for place in all_objectives(report.plan)
        if (budget := cells.budget(place.objective.budget))
    ]
    if pairs:
        yield _pairs(("Obiettivo", "Proventi e oneri previsti"), pairs)
    else:
        yield _to_write("risorse assegnate agli obiettivi: il piano non ne indica")


def _revisions(report: YearReport) -> Iterator[Block]:
    made = [one for one in report.plan.revisions if one.effective_on.year <= report.year]
    if not made:
        yield Paragraph("Nessun obiettivo, target o peso è stato rimodulato.")
        return
    head = ("Dal", "Dove", "Prima", "Dopo", "Motivo e atto")
    names = _names(report)
    rows = [Row(Role.HEAD, tuple(map(Cell, head)))]
    for one in made:
        where = names.get(one.path.partition("/targets/")[0], report.plan.title)
        deed = "\n".join(part for part in (one.reason, one.deed, one.approved_by) if part)
        texts = (long_day(one.effective_on), where, one.before, one.after, deed)
        rows.append(Row(Role.FIELD, tuple(map(Cell, texts)), Tone.PLAIN))
    yield Table((13, 27, 18, 18, 24), tuple(rows), "Rimodulazioni con motivo e atto")


def _names(report: YearReport) -> dict[str, str]:
    """What people call the objectives and indicators, by path."""
    places = list(all_objectives(report.plan))
    named = {place.path: place.where for place in places}
    return named | {one.path: one.where for place in places for one in place.indicators()}
