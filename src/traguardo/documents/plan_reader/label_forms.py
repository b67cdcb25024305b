"""How a label is written: what a reader of the plan should hear about its form."""

from __future__ import annotations

from traguardo.core.messages import said
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.codes import PLAIN_WORDS, code_line
from traguardo.documents.plan_reader.entries import Labelled

_LEVELS = {"area", "strategic", "title"}


def report_form(assembly: Assembly, entry: Labelled) -> None:
    """Report a label torn from its value, or misspelt."""
    written = " ".join(entry.written.split())
    if entry.split and entry.value:
        message = said(
            "L'etichetta «{written}» e il suo valore stanno su due righe.", written=written
        )
        assembly.notes.add("label_split", message, entry.anchor)
    if entry.label.misspelt:
        message = said(
            "L'etichetta «{written}» è scritta male: letta come «{key}».",
            written=written,
            key=entry.label.key,
        )
        assembly.notes.add("label_misspelt", message, entry.anchor)


def without_place(assembly: Assembly, entry: Labelled) -> None:
    """Report a value whose label is known and that has no place where it stands."""
    if not entry.value:
        return
    rules = {"strategic_link", "area_in_card"}
    rule = entry.field if entry.field in rules else "not_understood"
    message = said(
        "«{written}»: «{value}» non ha un posto nel piano.",
        written=entry.written.strip(),
        value=entry.value,
    )
    assembly.notes.add(rule, message, entry.place, assembly.indicator or assembly.objective)


def apart_from_code(entry: Labelled) -> Labelled:
    """`Obiettivo strategico | OS 1.1⏎Sostenere …`: the code in a line of its own is the number."""
    code, rest = code_line(entry.value or "") if entry.field in _LEVELS else ("", "")
    number = entry.label.number or code
    return entry._replace(value=rest, label=entry.label._replace(number=number)) if code else entry


def sums_up_objective(entry: Labelled) -> bool:
    """`Grado di raggiungimento dell'obiettivo` below its indicators is said of the objective."""
    return entry.field == "achievement" and bool(PLAIN_WORDS & set(entry.label.key.split()))
