"""Strategic areas and their objectives, in each form, and what is read in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.documents.combined.facts import YEARS, Area, Strategic
from tests.documents.combined.indicators import Expected, Table
from tests.documents.combined.layout import Layout
from tests.documents.combined.words import Words
from tests.documents.word import cell, paragraph, row, table


def heading(text: str, level: int) -> str:
    """A heading in Word's own style."""
    return paragraph(text, style=f"Heading{level}")


def code(form: str, number: str) -> str:
    """The code of an objective in the form the layout chose, or nothing."""
    return "" if form == "none" else form.format(number=number)


def coded(form: str, number: str, dash: str, title: str) -> str:
    """A title after its code."""
    known = code(form, number)
    return f"{known}{dash}{title}" if known else title


def named(form: str, number: str, dash: str, title: str) -> Expected:
    """How an objective is named: its code may stay before its title, as it is written."""
    known = code(form, number)
    numbers = [number, known] if known else ""
    return {"number": numbers, "title": [title, coded(form, number, dash, title)]}


def area_blocks(area: Area, form: str) -> list[str]:
    """The head of a strategic area."""
    said, title = paragraph(area.description), area.title
    match form:
        case "heading":
            return [heading(f"Area strategica {area.number} – {title}", 2), said]
        case "capitals":
            return [heading(f"AREA STRATEGICA {area.number}: {title}", 1), said]
        case "line":
            return [paragraph(f"Area strategica: {title}"), said]
        case "ambito":
            return [heading(f"Ambito strategico {area.number} - {title}", 2), said]
    return [table(row("Area strategica", title), row("Descrizione", area.description))]


@dataclass(frozen=True, slots=True)
class StrategicPart:
    """Writes strategic objectives as the layout has them, and tells how they are read."""

    layout: Layout
    words: Words

    def blocks(self, one: Strategic) -> list[str]:
        """An objective by itself, with its indicators."""
        rows, title = self._table.rows(one.indicators), self._coded(one)
        described = self._pair(self.words.label("description"), one.description)
        announced = self._pair(self.words.label("strategic"), title)
        match self.layout.strategic:
            case "heading and table":
                head = heading(self._announced(one), 3)
                return [head, paragraph(one.description), table(*rows), paragraph()]
            case "heading and card":
                return [heading(self._announced(one), 3), table(described, *rows), paragraph()]
            case "card":
                return [table(announced, described, *rows), paragraph()]
            case "card under its code" if self._says_its_level:
                known = code(self.layout.strategic_code, one.number)
                return [table(self._pair(known, one.title), described, *rows), paragraph()]
            case "banner":
                banner = row(cell(self._announced(one), span=self._table.width))
                return [table(banner, described, *rows), paragraph()]
        return [table(announced, described), paragraph(), table(*rows), paragraph()]

    def read(self, one: Strategic) -> Expected:
        """What a careful person reads of an objective; a table has no description of it."""
        layout = self.layout
        described = "" if layout.strategic == "table" else one.description
        return {
            **named(layout.strategic_code, one.number, layout.dash, one.title),
            "description": described,
            "indicators": [self._table.read(each) for each in one.indicators],
        }

    def table_blocks(self, objectives: Sequence[Strategic]) -> list[str]:
        """The objectives of an area in one table, each merged over the rows of its indicators."""
        has_code = self.layout.strategic_code != "none"
        names = [*(["Codice"] if has_code else []), self.words.column("strategic")]
        rows = self._table.header(*names)
        for one in objectives:
            known = code(self.layout.strategic_code, one.number)
            texts = [*([known] if has_code else []), one.title]
            for place, each in enumerate(one.indicators):
                merge = "continue" if place else "restart"
                leading = [cell("" if place else text, merge=merge) for text in texts]
                rows.append(row(*leading, *self._table.values(each)))
        return [table(*rows), paragraph()]

    @property
    def _table(self) -> Table:
        layout = self.layout
        below = layout.years_below
        return Table(layout.strategic_columns, YEARS, layout, self.words, years_below=below)

    @property
    def _says_its_level(self) -> bool:
        return self.layout.strategic_code not in {"none", "{number}"}

    def _coded(self, one: Strategic) -> str:
        return coded(self.layout.strategic_code, one.number, self.layout.dash, one.title)

    def _announced(self, one: Strategic) -> str:
        """The title with the words that say what it is, where the code does not say so."""
        if self._says_its_level:
            return self._coded(one)
        colon = ":" if self.layout.strategic_code == "none" else ""
        return f"Obiettivo strategico{colon} {self._coded(one)}"

    def _pair(self, label: str, value: str) -> str:
        return row(label, cell(value, span=self._table.width - 1))
