"""Operational objectives, in each form, and what is read in them."""

from __future__ import annotations

from dataclasses import dataclass

from tests.documents.combined import facts
from tests.documents.combined.facts import FIRST_YEAR, Indicator, Operational
from tests.documents.combined.indicators import Expected, Table, weight, with_targets
from tests.documents.combined.layout import Layout
from tests.documents.combined.strategic import code, coded, heading, named
from tests.documents.combined.words import Words
from tests.documents.word import cell, paragraph, row, table

LONG = 45
"""Characters from which a text gets a row of its own in a card of four columns."""

Pair = tuple[str, str]
"""A field, or its label, and what it says."""


@dataclass(frozen=True, slots=True)
class OperationalPart:
    """Writes operational objectives as the layout has them, and tells how they are read."""

    layout: Layout
    words: Words

    def blocks(self, one: Operational) -> list[str]:
        """An objective by itself, with its indicators."""
        actions, rows = self._actions(one), self._rows(one)
        match self.layout.operational:
            case "lines":
                head = [heading(self._announced(one), 3), *self._lines(one)]
                if self.layout.actions == "table":
                    return [*head, table(*self._table.rows(one.indicators)), *actions]
                return [*head, *actions, table(*self._table.rows(one.indicators))]
            case "indicators in lines":
                head = [heading(self._announced(one), 3), *self._lines(one)]
                return [*head, *actions, *map(_indicator_line, one.indicators)]
            case "card":
                return [table(*self._titled_card(one), *rows), paragraph(), *actions]
            case "card and table":
                return [table(*self._titled_card(one)), *self._apart(one)]
            case "banner":
                banner = row(cell(self._named(one), span=self._width))
                return [table(banner, *self._card(one), *rows), paragraph(), *actions]
            case "four columns":
                return [table(*self._four_columns(one)), *self._apart(one)]
            case "card under a heading":
                head = [heading(self._named(one), 3)]
                return [*head, table(*self._card(one), *rows), paragraph(), *actions]
            case "numbered sheet":
                titled = self._row(self.words.label("title"), self._coded(one))
                head = [heading(f"Scheda obiettivo n. {one.place}", 3)]
                return [*head, table(titled, *self._card(one)), *self._apart(one)]
        labelled = [line for each in one.indicators for line in self._indicator_labels(each)]
        return [table(*self._titled_card(one), *labelled), paragraph(), *actions]

    def read(self, one: Operational) -> Expected:
        """What a careful person reads of an objective."""
        layout, in_table = self.layout, self.layout.operational == "table"
        blank = layout.budget_left_blank and one.place == 2 and not in_table
        found: Expected = {
            **named(layout.operational_code, one.number, layout.dash, one.title),
            "description": one.description,
            "cost_centre": one.office,
            "responsible": one.head,
            "budget": "" if blank else str(one.budget),
            "indicators": [self._read_indicator(each) for each in one.indicators],
        }
        counted = layout.has_overview and layout.operational_code == "none"
        if counted or layout.operational == "numbered sheet":
            found["number"] = [*(found["number"] or [""]), str(one.place)]
        return found if in_table else found | self._read_more(one)

    def table_blocks(self) -> list[str]:
        """All objectives in one table with a row for each indicator."""
        has_code = self.layout.operational_code != "none"
        fields = ("operational", "description", "office", "head", "budget")
        names = [*(["Cod."] if has_code else []), *map(self.words.column, fields)]
        rows = self._table.header(*names)
        for one in facts.OPERATIONAL:
            texts = [one.title, one.description, one.office, one.head, str(one.budget)]
            if has_code:
                texts.insert(0, code(self.layout.operational_code, one.number))
            for place, each in enumerate(one.indicators):
                rows.append(row(*self._leading(texts, place), *self._table.values(each)))
        return [table(*rows), paragraph()]

    @property
    def _table(self) -> Table:
        return Table(self.layout.operational_columns, FIRST_YEAR, self.layout, self.words)

    @property
    def _width(self) -> int:
        return max(self._table.width, 4)

    def _leading(self, texts: list[str], place: int) -> list[str]:
        """What stands before an indicator in the table: its objective, the first time or always."""
        if self.layout.objective_once == "merged":
            merge = "continue" if place else "restart"
            return [cell("" if place else text, merge=merge) for text in texts]
        return ["" for _ in texts] if place and self.layout.objective_once == "blank" else texts

    def _pairs(self, one: Operational) -> list[Pair]:
        """The fields of a card but its title, in the order of the layout."""
        layout = self.layout
        blank = layout.budget_left_blank and one.place == 2
        pairs = [("office", one.office), ("head", one.head)]
        pairs.insert(2 if layout.office_first else 0, ("description", one.description))
        pairs.append(("budget", "-" if blank else f"€ {one.budget:,}".replace(",", ".")))
        if layout.effects:
            pairs += [("results", one.results), ("benefits", one.benefits)]
        if layout.people:
            pairs.append(("people", one.people))
        if layout.beneficiaries:
            pairs.append(("beneficiaries", facts.BENEFICIARIES))
        if layout.own_weight:
            pairs.append(("own weight", weight(facts.WEIGHT_OF_AN_OBJECTIVE, layout)))
        if layout.actions == "cell":
            pairs.append(("actions", "\n".join(f"- {action}" for action in one.actions)))
        return self._mission(one) + pairs

    def _mission(self, one: Operational) -> list[Pair]:
        if self.layout.mission == "none":
            return []
        word = self.layout.mission == "word and code"
        mission, programme = ("Missione ", "Programma ") if word else ("", "")
        return [
            ("mission", f"{mission}{one.mission} – {facts.MISSION_TITLE}"),
            ("programme", f"{programme}{one.programme} – {facts.PROGRAMME_TITLE}"),
        ]

    def _actions(self, one: Operational) -> list[str]:
        """Actions that stand outside the card."""
        if self.layout.actions == "table":
            rows = [row(action, "30/06/2026") for action in one.actions]
            return [table(row("Fasi", "Scadenza"), *rows), paragraph()]
        if self.layout.actions == "list":
            listed = [paragraph(action, style="ListBullet") for action in one.actions]
            return [paragraph("Attività previste:"), *listed]
        return []

    def _rows(self, one: Operational) -> list[str]:
        """The table of indicators, and a remark below it where the layout has one."""
        rows = self._table.rows(one.indicators)
        if self.layout.remark:
            rows.append(self._row(self.words.column("remark"), facts.REMARK))
        return rows

    def _apart(self, one: Operational) -> list[str]:
        """What follows a card whose indicators stand in a table of their own."""
        between = self._actions(one)
        return [paragraph(), *between, table(*self._rows(one)), paragraph()]

    def _row(self, label: str, value: str) -> str:
        return row(label, cell(value, span=self._width - 1))

    def _card(self, one: Operational) -> list[str]:
        return [self._row(self.words.label(field), text) for field, text in self._pairs(one)]

    def _titled_card(self, one: Operational) -> list[str]:
        """The rows of a card that opens with the code, where it stands apart, and the title."""
        titled = self._row(self.words.label("operational"), self._title(one))
        if not self._has_code_apart:
            return [titled, *self._card(one)]
        known = code(self.layout.operational_code, one.number)
        return [self._row(self.words.label("code"), known), titled, *self._card(one)]

    def _four_columns(self, one: Operational) -> list[str]:
        """Two fields in a row, the long texts each in a row of its own."""
        pairs = self._pairs(one)
        if self._has_code_apart:
            pairs.insert(0, ("code", code(self.layout.operational_code, one.number)))
        named = [(self.words.label(field), text) for field, text in pairs]
        short = [pair for pair in named if len(pair[1]) < LONG and "\n" not in pair[1]]
        alone = [pair for pair in named if pair not in short]
        if len(short) % 2:
            alone.insert(0, short.pop())
        titled = (self.words.label("operational"), self._title(one))
        beside = zip(short[::2], short[1::2], strict=True)
        return [
            row(titled[0], cell(titled[1], span=3)),
            *(row(*left, *right) for left, right in beside),
            *(row(label, cell(text, span=3)) for label, text in alone),
        ]

    def _lines(self, one: Operational) -> list[str]:
        """The fields as lines of label and value; a text of several lines follows the others."""
        named = [(self.words.column(field), text) for field, text in self._pairs(one)]
        lines = [f"{label}: {text}" for label, text in named if "\n" not in text]
        for label, text in named:
            if "\n" in text:
                lines += [f"{label}:", *text.split("\n")]
        return [paragraph(line) for line in lines]

    def _indicator_labels(self, one: Indicator) -> list[str]:
        """An indicator as labels and values below those of its objective."""
        return [
            self._row(f"Indicatore {one.number}", one.name),
            self._row(self.words.label("algorithm"), one.algorithm),
            self._row(self.words.label("unit"), one.unit),
            self._row(self.words.label("weight"), weight(one.weight, self.layout)),
            self._row(f"Target {FIRST_YEAR[0]}", one.targets[0]),
        ]

    @property
    def _has_code_apart(self) -> bool:
        return self.layout.code_apart and self.layout.operational_code != "none"

    def _coded(self, one: Operational) -> str:
        return coded(self.layout.operational_code, one.number, self.layout.dash, one.title)

    def _title(self, one: Operational) -> str:
        return one.title if self._has_code_apart else self._coded(one)

    def _announced(self, one: Operational) -> str:
        """The title after the words that say what it is."""
        colon = ":" if self.layout.operational_code == "none" else ""
        return f"Obiettivo operativo{colon} {self._coded(one)}"

    def _named(self, one: Operational) -> str:
        """The title, with those words only where the code does not say as much."""
        if self.layout.operational_code in {"none", "{number}"}:
            return self._announced(one)
        return self._coded(one)

    def _read_indicator(self, one: Indicator) -> Expected:
        if self.layout.operational == "indicators in lines":
            return with_targets(one, FIRST_YEAR)
        if self.layout.operational == "indicators in labels":
            labelled = {"number": one.number, "algorithm": one.algorithm, "unit": one.unit}
            return with_targets(one, FIRST_YEAR) | labelled
        return self._table.read(one)

    def _read_more(self, one: Operational) -> Expected:
        """The fields that only a sheet has, never a row of a table."""
        layout, found = self.layout, Expected()
        if layout.effects:
            found |= {"expected_results": one.results, "expected_benefits": one.benefits}
        if layout.people:
            found["organisational_impact"] = one.people
        if layout.mission != "none":
            found |= {"mission": one.mission, "programme": one.programme}
        if layout.actions != "none":
            found["actions"] = list(one.actions)
        return found


def _indicator_line(one: Indicator) -> str:
    said = f"Indicatore: {one.name}; Peso: {one.weight}%; Target {FIRST_YEAR[0]}: {one.targets[0]}"
    return paragraph(said)
