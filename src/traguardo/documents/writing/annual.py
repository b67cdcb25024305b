"""The annual report (Relazione sulla performance): results, tree, objectives, resources, changes.

What only the office can say stands as a section that is visibly still to be written.
"""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.places import (
    objectives,
    operational_objectives,
    strategic_objectives,
)
from traguardo.documents.own_report import TREE
from traguardo.documents.writing.annual_objectives import TO_WRITE, objective_blocks
from traguardo.documents.writing.annual_process import (
    life_blocks,
    pairs_table,
    process_blocks,
    resource_blocks,
    revision_blocks,
    to_write,
)
from traguardo.documents.writing.measured import total_words
from traguardo.documents.writing.sheet import Block, Figure, Heading, Paragraph, Sheet
from traguardo.documents.writing.summary import part_totals, parts_chart
from traguardo.documents.writing.words import long_day
from traguardo.documents.writing.yearly import YearReport

__all__ = ["TO_WRITE", "annual_sheet"]


def annual_sheet(report: YearReport) -> Sheet:
    """The whole report of a year, before it has a format."""
    title = f"Relazione sulla performance {report.year}"
    return Sheet(title, report.plan.administration, tuple(_blocks(report)), numbered=True)


def _blocks(report: YearReport) -> Iterator[Block]:
    if report.plan.administration:
        yield Paragraph(report.plan.administration, leading=True)
    yield Paragraph(f"Dati al {long_day(report.at)}", leading=True)
    yield Heading(1, "Presentazione dei risultati")
    yield Figure(parts_chart(report.plan, report.scores))
    yield pairs_table(("Parte del piano", "Risultato"), part_totals(report.plan, report.scores))
    yield Heading(1, "Il contesto")
    yield pairs_table(("Il piano", "Quanti"), _size(report))
    yield to_write("contesto esterno e interno, risorse umane ed economiche dell’anno")
    yield Heading(1, TREE)
    yield from _tree(report)
    yield Heading(1, "Obiettivi strategici")
    yield from objective_blocks(report, list(strategic_objectives(report.plan)), "strategici")
    yield Heading(1, "Obiettivi operativi")
    yield from objective_blocks(report, list(operational_objectives(report.plan)), "operativi")
    yield Heading(1, "Risorse")
    yield from resource_blocks(report)
    yield Heading(1, "Rimodulazioni")
    yield from revision_blocks(report)
    yield Heading(1, "La vita del piano")
    yield from life_blocks(report)
    yield Heading(1, "Il processo di misurazione e valutazione")
    yield from process_blocks(report)


def _size(report: YearReport) -> list[tuple[str, str]]:
    """How large the plan is, for the words about its context."""
    plan = report.plan
    every = list(objectives(plan))
    return [
        ("Aree strategiche", str(len(plan.areas))),
        ("Obiettivi strategici", str(len(plan.strategic_objectives))),
        ("Obiettivi operativi", str(len(plan.operational_objectives))),
        ("Indicatori", str(sum(len(place.objective.indicators) for place in every))),
    ]


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
        yield pairs_table(("Area e obiettivo", "Grado di raggiungimento"), pairs)
    else:
        yield Paragraph("Il piano non ha obiettivi.")
