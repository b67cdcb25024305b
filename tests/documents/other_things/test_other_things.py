"""What documents tell beside their objectives changes nothing of the plan that is read.

Staff, accounts, facts, scales, calendars, forms, chapters: each stands before, between and after
the objectives of four layouts, and the plan has to be the one that is read without it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from traguardo.core.findings import Anchor
from traguardo.documents.blocks import Block, Cell, Paragraph, Row, Table
from traguardo.documents.plan_json import plan_to_json
from traguardo.documents.plan_reader import read_plan

THINGS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "things.json").read_text(encoding="utf-8")
)
BLANK_FORM = "scheda individuale in bianco"
AFTER_CARDS = {"bilancio entrate per titolo", "articolazione organizzativa"}
"""Chapters whose headings are labels, right under the table of an objective that may go on."""
UNMARKED = {
    *("mappatura attività lavoro agile", "calendario del ciclo", "cycle timetable (English)"),
    *("giudizi sul ciclo precedente", "contesto esterno comune", "monitoraggio sezione 4"),
    *("personale docente e tecnico-amministrativo università", "staff by role (English)"),
    *("valore pubblico definizione", "articolazione organizzativa", "bilancio entrate per titolo"),
    *("IT applicativi", "popolazione"),
}
"""Things that only a heading tells from a phase, a person or a word of the objective above."""

Line = tuple[str, str]
"""A paragraph and its style."""
Thing = Line | list[list[str]]
"""A paragraph or the cells of a table."""
TITLE: list[Thing] = [("Comune di Valdoro", "Title"), ("Piano della performance 2025-2027", "")]
GOALS = (
    ("Ridurre i tempi di rilascio dei permessi", "Servizio Edilizia"),
    ("Riaprire la biblioteca nelle ore serali", "Servizio Cultura"),
)
MEASURES = [
    ["Indicatore", "Formula", "Peso", "Target 2025"],
    ["Tempo medio", "media dei giorni", "60", "≤ 20 giorni"],
    ["Utenti soddisfatti", "questionari positivi / totale", "40", "80%"],
]
DESCRIPTION = "Si riordinano i turni e si pubblica il calendario."


def cards() -> list[list[Thing]]:
    """A table for each objective, and one for its indicators."""
    return [
        [
            [
                [f"Obiettivo operativo {number}", title],
                ["Responsabile", "dott.ssa Irma Landi"],
                ["Servizio", office],
                ["Descrizione", DESCRIPTION],
                ["Risorse finanziarie", "€ 12.000,00"],
            ],
            MEASURES,
            ("", ""),
        ]
        for number, (title, office) in enumerate(GOALS, 1)
    ]


def lines() -> list[list[Thing]]:
    """Headings and lines, and a table of indicators."""
    return [
        [
            (f"Obiettivo {number} – {title}", "Heading2"),
            (f"Descrizione: {DESCRIPTION}", ""),
            ("Responsabile: dott.ssa Irma Landi", ""),
            (f"Servizio: {office}", ""),
            MEASURES,
        ]
        for number, (title, office) in enumerate(GOALS, 1)
    ]


def rows() -> list[list[Thing]]:
    """A row for each indicator."""
    columns = ["Cod.", "Obiettivo", "Struttura", "Responsabile", *MEASURES[0]]
    (first, office), (second, other) = GOALS
    table = [
        columns,
        ["OP1", first, office, "Irma Landi", *MEASURES[1]],
        ["", "", "", "", *MEASURES[2]],
        ["OP2", second, other, "Ugo Sarti", "Aperture serali", "conteggio", "100", "40"],
    ]
    return [[("Obiettivi operativi", "Heading1"), table], []]


def areas() -> list[list[Thing]]:
    """An area with its objective, and an operational card."""
    measures = [
        ["Indicatore", "Formula", "Target 2025", "Target 2026", "Target 2027"],
        ["Pratiche online", "online / totale", "50%", "60%", "70%"],
    ]
    strategic: list[Thing] = [
        ("Area strategica A – Servizi ai cittadini", "Heading2"),
        ("Obiettivo strategico A.1 – Semplificare", "Heading3"),
        measures,
    ]
    return [strategic, [("Obiettivi operativi 2025", "Heading2"), *cards()[0]]]


LAYOUTS: dict[str, Callable[[], list[list[Thing]]]] = {
    "cards": cards,
    "lines": lines,
    "rows": rows,
    "areas": areas,
}


def blocks(things: Sequence[Thing]) -> tuple[Block, ...]:
    """The paragraphs and tables as a reader of documents gives them."""
    tables, paragraphs = count(1), count(1)
    return tuple(
        _table(one, next(tables))
        if isinstance(one, list)
        else Paragraph(one[0], Anchor(paragraph=next(paragraphs)), one[1])
        for one in things
    )


def _table(cells: list[list[str]], number: int) -> Table:
    width = max(map(len, cells))
    return Table(
        tuple(_row(texts, width, number, place) for place, texts in enumerate(cells, 1)),
        Anchor(table=number),
    )


def _row(texts: list[str], width: int, table: int, place: int) -> Row:
    spans = [1] * (len(texts) - 1) + [width - len(texts) + 1]
    anchors = (Anchor(table=table, row=place, cell=cell) for cell in count(1))
    return Row(
        tuple(
            Cell(text, anchor, "", span)
            for text, anchor, span in zip(texts, anchors, spans, strict=False)
        )
    )


def plan(things: Sequence[Thing]) -> Any:
    """What is read, but for places and headings of sections."""
    found = read_plan(blocks(things))
    told = plan_to_json(found.plan, found.findings)
    return _bare({name: told[name] for name in ("years", "areas", "operational_objectives")})


def _bare(told: Any) -> Any:
    if isinstance(told, list):
        return [_bare(one) for one in told]
    if isinstance(told, dict):
        left_out = {"anchor", "origins", "section"}
        return {name: _bare(one) for name, one in told.items() if name not in left_out}
    return told


def changed(layout: str, place: int, style: str) -> set[str]:
    """The kinds of things that change the plan where they stand before a part of it."""
    parts = LAYOUTS[layout]()
    usual = plan([*TITLE, *parts[0], *parts[1]])
    kinds = set()
    for thing in THINGS:
        told: list[Thing] = [
            (line, style if not number and len(line) < 90 else "")
            for number, line in enumerate(thing["lines"])
        ]
        told += [thing["table"]] if "table" in thing else []
        told += [(line, "") for line in (*thing.get("after", ()), "")]
        pieces = [TITLE, *parts]
        pieces.insert(place, told)
        if plan([one for piece in pieces for one in piece]) != usual:
            kinds.add(thing["kind"])
    return kinds


@pytest.mark.parametrize("place", [1, 2, 3], ids=["before", "between", "after"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_chapter_of_other_things_changes_nothing(layout: str, place: int) -> None:
    unsure = {BLANK_FORM} | (AFTER_CARDS if layout == "cards" and place > 1 else set())
    assert changed(layout, place, "Heading1") - unsure == set()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_without_a_heading_most_things_change_nothing(layout: str) -> None:
    assert changed(layout, 2, "") - UNMARKED - {BLANK_FORM} == set()
