"""The words of a collection sheet in the languages it is written in; read back in either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from traguardo.core.targets.words import Language
from traguardo.documents.collection.layout import ABSENCE, KEY, NOTE, SOURCE, TO_DATE, VALUE


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of one language.

    `headers` names the columns, in their order; `absences` gives the words for why a value is
    missing by their name in the core; `choose` and `day` say what a cell takes.
    """

    headers: Mapping[str, str]
    absences: Mapping[str, str]
    yes: str
    no: str
    guide: str
    instructions: tuple[str, ...]
    choose: str
    day: str
    unnamed: str


WORDS: Mapping[Language, SheetWords] = {
    "it": SheetWords(
        headers={
            KEY: "Chiave (non modificare)",
            "objective": "Obiettivo",
            "number": "N.",
            "indicator": "Indicatore",
            "target": "Target",
            "unit": "Unità di misura",
            "before": "Periodo precedente",
            "wanted": "Che cosa scrivere",
            VALUE: "Valore",
            ABSENCE: "Se il valore manca",
            NOTE: "Nota",
            SOURCE: "Fonte",
            TO_DATE: "Dal 1° gennaio",
        },
        absences={"not_applicable": "non applicabile", "suspended": "sospeso"},
        yes="sì",
        no="no",
        guide="Istruzioni",
        instructions=(
            "Compilare solo le celle gialle: le altre servono a capire che cosa è chiesto.",
            "Una riga per ogni dato: se un indicatore ha numeratore e denominatore, "
            "servono tutti e due.",
            "Numeri come si scrivono di solito (1.234,5), date come 30/06/2026, "
            "sì o no dall’elenco.",
            "Se il valore non c’è, scegliere il motivo in «Se il valore manca» "
            "e spiegarlo nella nota.",
            "«Dal 1° gennaio»: sì se i dati contano dall’inizio dell’anno e non solo dal periodo.",
            "Le celle lasciate vuote non vengono inviate. Cancellare un valore già inviato "
            "non lo toglie.",
            "Poi caricare il file in «Le mie rilevazioni»: prima di registrare si vede "
            "che cosa cambia.",
        ),
        choose="Scegliere dall’elenco.",
        day="Scrivere una data, come 30/06/2026.",
        unnamed="Rilevazioni",
    ),
    "en": SheetWords(
        headers={
            KEY: "Key (do not change)",
            "objective": "Objective",
            "number": "No.",
            "indicator": "Indicator",
            "target": "Target",
            "unit": "Unit of measure",
            "before": "Previous period",
            "wanted": "What to write",
            VALUE: "Value",
            ABSENCE: "If there is no value",
            NOTE: "Note",
            SOURCE: "Source",
            TO_DATE: "Since 1 January",
        },
        absences={"not_applicable": "not applicable", "suspended": "suspended"},
        yes="yes",
        no="no",
        guide="Instructions",
        instructions=(
            "Fill in the yellow cells only: the others say what is asked.",
            "One row for each figure: where an indicator has a numerator and a denominator, "
            "both are needed.",
            "Numbers as your spreadsheet writes them, dates as 30/06/2026 (day first), "
            "yes or no from the list.",
            "Where there is no value, choose why in “If there is no value” "
            "and explain it in the note.",
            "“Since 1 January”: yes where the figures count from the beginning of the year "
            "and not of the period alone.",
            "Cells left empty are not sent. Deleting a value that was sent takes nothing away.",
            "Then upload the file on “My measurements”: what changes is shown before anything "
            "is stored.",
        ),
        choose="Choose from the list.",
        day="Write a date, such as 30/06/2026.",
        unnamed="Measurements",
    ),
}
"""Words of a column that was ever written are a contract: sheets come back after an update, too."""
