"""The whole document of a seed, and what a careful person reads in it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.documents.combined import facts
from tests.documents.combined.indicators import Expected
from tests.documents.combined.layout import Layout
from tests.documents.combined.operational import OperationalPart
from tests.documents.combined.strategic import StrategicPart, area_blocks, heading
from tests.documents.combined.words import Words
from tests.documents.word import document, paragraph, row, table

CONTENTS = "Indice"
_PREFACE = (
    "Il presente Piano traduce in obiettivi misurabili gli indirizzi del Programma pluriennale "
    "2024-2029; per ogni indicatore sono riportati il peso e il target atteso, come previsto dal "
    "Sistema di misurazione.",
    "La Camera conta 41 dipendenti in servizio al 1° gennaio.",
)
_CLOSE = (
    "Il monitoraggio degli obiettivi avviene con cadenza semestrale a cura della Struttura tecnica "
    "permanente."
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A Word document, the choices it was drawn with, and what is right to read in it."""

    data: bytes
    layout: Layout
    words: Words
    right: Expected


def draw(seed: int) -> Drawn:
    """The document of a seed, always the same."""
    random = Random(seed)
    layout, words = Layout.drawn(random), Words.drawn(random)
    strategic, operational = StrategicPart(layout, words), OperationalPart(layout, words)
    blocks = _front(layout)
    if layout.has_strategic:
        blocks += _areas(strategic, operational)
    if not layout.is_nested:
        blocks += _sheets(operational)
    if layout.overview == "after":
        blocks += _overview()
    areas = _read_areas(strategic) if layout.has_strategic else []
    right = {
        "administration": layout.administration,
        "years": list(facts.YEARS),
        "areas": areas,
        "operational_objectives": [operational.read(one) for one in facts.OPERATIONAL],
    }
    return Drawn(document(*blocks, paragraph(_CLOSE)), layout, words, right)


def _front(layout: Layout) -> list[str]:
    """The title page, and what may stand between it and the plan."""
    blocks = [paragraph(layout.title, style="Title"), paragraph(layout.administration)]
    if layout.contents:
        lines = ("1. Premessa 2", "2. Aree strategiche 3", "3. Obiettivi operativi 5")
        blocks += [paragraph(CONTENTS), *map(paragraph, lines)]
    if layout.preface:
        blocks += [heading("1. Premessa", 1), *map(paragraph, _PREFACE)]
    if layout.legend:
        meanings = [
            row("Sigla", "Significato"),
            row("KPI", "Indicatore chiave"),
            row("OS", "Obiettivo strategico"),
            row("OO", "Obiettivo operativo"),
        ]
        blocks += [paragraph("Legenda"), table(*meanings)]
    return blocks


def _areas(strategic: StrategicPart, operational: OperationalPart) -> list[str]:
    """The strategic part, with the operational objectives inside it where they are nested."""
    layout = strategic.layout
    blocks: list[str] = []
    for area in facts.AREAS:
        blocks += area_blocks(area, layout.areas)
        if layout.strategic == "table":
            blocks += strategic.table_blocks(area.objectives)
            continue
        for one in area.objectives:
            blocks += strategic.blocks(one)
            if layout.is_nested:
                serving = [each for each in facts.OPERATIONAL if each.strategic == one.number]
                blocks += [block for each in serving for block in operational.blocks(each)]
    return blocks


def _read_areas(strategic: StrategicPart) -> list[Expected]:
    return [
        {
            "title": area.title,
            "description": area.description,
            "objectives": [strategic.read(one) for one in area.objectives],
        }
        for area in facts.AREAS
    ]


def _sheets(operational: OperationalPart) -> list[str]:
    """The operational part, where it stands by itself."""
    layout = operational.layout
    written = layout.operational_heading != "none"
    blocks = [heading(layout.operational_heading, 1)] if written else []
    if layout.overview == "before":
        blocks += _overview()
    if layout.operational == "table":
        return blocks + operational.table_blocks()
    return blocks + [block for one in facts.OPERATIONAL for block in operational.blocks(one)]


def _overview() -> list[str]:
    """A table that only lists the operational objectives."""
    rows = [row(str(one.place), one.title, "33%", one.office) for one in facts.OPERATIONAL]
    head = row("N.", "Obiettivo operativo", "Peso", "Struttura")
    title = paragraph("Riepilogo degli obiettivi operativi")
    return [title, table(head, *rows, row("", "Totale", "100%", "")), paragraph()]
