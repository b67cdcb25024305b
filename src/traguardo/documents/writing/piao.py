"""PIAO, section 2.2: nine questions for each objective.

The plan has no field for who an objective is for, who contributes and by when: the words of a
document that says so are kept as notes, and come back from there. A question nobody has answered
stays an empty cell, and the first page says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.core.model import Indicator, Objective
from traguardo.core.places import areas, operational_objectives, strategic_objectives
from traguardo.core.targets.nodes import ByDate
from traguardo.documents.own_report import CARD_HEAD, UNANSWERED
from traguardo.documents.vocabulary import recognise
from traguardo.documents.writing import indicator_texts as cells
from traguardo.documents.writing.report import HalfYearReport
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    Tone,
    full_row,
)
from traguardo.documents.writing.words import long_day

_WIDTHS = (42, 58)
_WHAT = "Cosa prevediamo di fare? (obiettivo)"
_WHO = "Chi risponderà dell’obiettivo (dirigente/posizione responsabile)?"
_FOR_WHOM = "A chi è rivolto (stakeholder)?"
_WITH_WHOM = "Quali unità organizzative contribuiranno a raggiungerlo (contributor)?"
_WHEN = "Entro quando intendiamo raggiungere l’obiettivo?"
_HOW = "Come misuriamo il raggiungimento dell’obiettivo (dimensione e formula di performance)?"
_FROM = "Da dove partiamo (baseline)?"
_TO = "Qual è il traguardo atteso (target)?"
_WHERE = "Dove sono verificabili i dati (fonte)?"
QUESTIONS = (_WHAT, _WHO, _FOR_WHOM, _WITH_WHOM, _WHEN, _HOW, _FROM, _TO, _WHERE)
_NOTED = {"stakeholders": _FOR_WHOM, "contributors": _WITH_WHOM, "deadline": _WHEN}


def piao_sheet(report: HalfYearReport) -> Sheet:
    """Section 2.2 of a plan: each objective with its nine answers, under its area or heading."""
    plan = report.plan
    tables = list(_tables(report))
    leading = [Paragraph(plan.administration, leading=True)] if plan.administration else []
    return Sheet(_title(plan.years), plan.administration, (*leading, *_missing(tables), *tables))


def _title(years: tuple[int, ...]) -> str:
    span = "-".join(map(str, dict.fromkeys((*years[:1], *years[-1:]))))
    return f"PIAO {span} – Sottosezione 2.2 Performance".replace("  ", " ")


def _missing(blocks: list[Block]) -> Iterator[Paragraph]:
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    count = sum(len(row.cells) == 2 and not row.cells[1].text for row in rows)
    if count:
        yield Paragraph(f"{UNANSWERED}{count} (caselle vuote).", leading=True)


def _tables(report: HalfYearReport) -> Iterator[Block]:
    strategic = list(strategic_objectives(report.plan))
    for area in areas(report.plan):
        rows = [full_row(Role.AREA, f"Area strategica: {area.area.title}", 1)]
        if area.area.description:
            rows.append(full_row(Role.NOTE, area.area.description, 1))
        yield Table((100,), tuple(rows), f"Area strategica {area.area.title}")
        for place in strategic:
            if place.area_number == area.number:
                yield _card("Obiettivo strategico (cosa prevediamo di fare?)", place.objective)
    section = ""
    cards = list(operational_objectives(report.plan))
    if cards and not cards[0].objective.section:
        yield Heading(1, "Obiettivi operativi", only_outline=True)
    for place in cards:
        if place.objective.section and place.objective.section != section:
            section = place.objective.section
            yield Heading(1, section)
        yield _card(_WHAT, place.objective)


def _card(question: str, objective: Objective) -> Table:
    rows = tuple(_rows(question, objective))
    summary = f"Le nove domande dell’obiettivo {objective.title}"
    return Table(_WIDTHS, rows, summary, CARD_HEAD)


def _rows(question: str, one: Objective) -> Iterator[Row]:
    answers = _answers(one)
    yield Row(Role.TITLE, (Cell(question), Cell(one.title)))
    if one.description:
        yield _row("Descrizione", one.description)
    yield _row(_WHO, one.responsible)
    for asked in (_FOR_WHOM, _WITH_WHOM, _WHEN):
        yield _row(asked, "\n".join(answers[asked]))
    for note in one.notes:
        if _question(note.label) is None:
            yield _row(note.label, note.text)
    for indicator in one.indicators or (Indicator(),):
        yield from _measure(indicator)


def _measure(one: Indicator) -> Iterator[Row]:
    """How, from where, to where, and where to look; the formula's parts below the name."""
    yield _row(_HOW, one.name or one.algorithm, Role.KPI if one.name else Role.FIELD)
    more = (
        ("Algoritmo di calcolo", one.algorithm if one.name else ""),
        ("Unità di misura", one.unit),
        ("Tipologia dell’indicatore", cells.kind(one)),
        ("Peso indicatore", cells.weight(one)),
    )
    for label, text in more:
        if text:
            yield _row(label, text)
    yield _row(_FROM, cells.baseline(one))
    yield _row(_TO, cells.targets(one))
    yield _row(_WHERE, one.source)


def _answers(one: Objective) -> dict[str, list[str]]:
    """What the kept words, or else other fields of the plan, answer."""
    found: dict[str, list[str]] = {asked: [] for asked in _NOTED.values()}
    for note in one.notes:
        asked = _question(note.label)
        if asked:
            found[asked].append(note.text)
    if not found[_WITH_WHOM] and one.cost_centre:
        found[_WITH_WHOM].append(one.cost_centre)
    days = [
        target.reading.date
        for indicator in one.indicators
        for target in indicator.targets
        if isinstance(target.reading, ByDate)
    ]
    if not found[_WHEN] and days:
        found[_WHEN].append(long_day(max(days)))
    return found


def _question(label: str) -> str | None:
    known = recognise(label)
    return _NOTED.get(known.field) if known else None


def _row(label: str, text: str, role: Role = Role.FIELD) -> Row:
    """A question and its answer; one without an answer is set off."""
    if not text:
        return Row(Role.COMPUTED, (Cell(label), Cell(text, tone=Tone.AMBER)))
    return Row(role, (Cell(label), Cell(text)))
