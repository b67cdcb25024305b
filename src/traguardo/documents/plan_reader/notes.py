"""Reading problems, as findings: what was met, where, and what would be right.

The rules are documented in docs/reading.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.messages import Message, said

_INFO, _WARNING = Severity.INFO, Severity.WARNING

READING_RULES: Mapping[str, tuple[Severity, Message]] = {
    "not_understood": (
        _INFO,
        said("Se appartiene al piano, metterlo nella casella del campo a cui si riferisce."),
    ),
    "unknown_label": (
        _INFO,
        said("Usare una delle etichette note, oppure aggiungerla al vocabolario."),
    ),
    "label_missing": (_INFO, said("Scrivere l'etichetta nella casella vuota.")),
    "label_guessed": (
        _WARNING,
        said("Controllare la lettura; se è giusta, usare l'etichetta nota."),
    ),
    "label_misspelt": (_INFO, said("Correggere l'etichetta.")),
    "label_split": (_INFO, said("Mettere etichetta e valore sulla stessa riga della tabella.")),
    "field_twice": (_WARNING, said("Lasciare una sola riga per ogni campo.")),
    "row_continued": (_INFO, said("Unire le due caselle in una.")),
    "second_algorithm": (
        _WARNING,
        said("Dare a ogni algoritmo il suo numero e il suo nome di KPI."),
    ),
    "parent_missing": (_WARNING, said("Scrivere l'etichetta e il titolo di ciò a cui appartiene.")),
    "code_missing": (_INFO, said("Scrivere il codice di tre cifre prima del titolo.")),
    "code_completed": (_INFO, said("Scrivere il codice con tre cifre.")),
    "period_assumed": (
        _INFO,
        said("Scrivere il periodo, per esempio «Monitoraggio I semestre 2019»."),
    ),
    "years_assumed": (_INFO, said("Scrivere gli anni nel titolo, per esempio «Piano 2019/2021».")),
    "value_unread": (_INFO, said("Scrivere un solo valore, nella forma consueta del campo.")),
    "status_from_colour": (_INFO, said("Scrivere lo stato anche a parole.")),
    "status_colour_differs": (_WARNING, said("Far dire la stessa cosa alle parole e al colore.")),
    "legend_read": (_INFO, said("Verificare che i segni sulle schede la seguano.")),
    "strategic_link": (
        _INFO,
        said("Collegare l'obiettivo operativo a quello strategico nel piano."),
    ),
    "several_plans": (_WARNING, said("Dividere il documento: un file per ogni piano.")),
    "area_in_card": (_INFO, said("Verificare che l'area strategica sia questa.")),
    "area_code": (_INFO, said("Verificare che l'area strategica sia quella del codice.")),
    "tracked_changes": (
        _WARNING,
        said("Se non vanno lette così, accettarle o rifiutarle nel documento e leggerlo di nuovo."),
    ),
    "total_row": (_INFO, said("Verificare che la riga sia un totale e non un indicatore.")),
}
"""Every reading rule with its severity and its remedy."""


class Note(NamedTuple):
    """A finding whose path is not known yet: `owner` is the draft it belongs to."""

    rule: str
    message: Message
    anchor: Anchor | None
    owner: object = None


@dataclass(eq=False, repr=False)
class Notes:
    """What was met so far."""

    kept: list[Note] = field(default_factory=list)

    def add(self, rule: str, message: Message, anchor: Anchor | None, owner: object = None) -> None:
        """Keep one."""
        self.kept.append(Note(rule, message, anchor, owner))

    def unknown_label(self, written: str, value: str, place: Anchor, owner: object) -> None:
        """A label nobody knows, with its value."""
        message = said(
            "L'etichetta «{written}» non è nota; il suo valore è «{value}».",
            written=written,
            value=value,
        )
        self.add("unknown_label", message, place, owner)

    def forget(self, places: Collection[Anchor]) -> None:
        """Drop what was said of words that no field takes, where a field has taken them since."""
        self.kept = [
            one for one in self.kept if one.rule != "not_understood" or one.anchor not in places
        ]

    def findings(self, paths: Mapping[int, str]) -> tuple[Finding, ...]:
        """The findings, in the order of the file; `paths` gives the path of each draft by id."""
        ordered = sorted(self.kept, key=_place)
        return tuple(_finding(note, paths.get(id(note.owner), "")) for note in ordered)


def _place(note: Note) -> tuple[int, ...]:
    anchor = note.anchor or Anchor()
    return (anchor.line or 0, anchor.table or 0, anchor.row or 0, anchor.cell or 0)


def _finding(note: Note, path: str) -> Finding:
    severity, remedy = READING_RULES[note.rule]
    where = str(note.anchor) if note.anchor else ""
    named = f"{where[:1].upper()}{where[1:]}" if where else said("Documento")
    return Finding(note.rule, severity, named, note.message, remedy, path, note.anchor)
