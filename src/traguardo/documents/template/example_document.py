"""The template an office begins with: made by the program, edited in Word, uploaded again."""

from __future__ import annotations

from collections.abc import Iterator

from traguardo.documents.writing.docx_writer import docx_bytes
from traguardo.documents.writing.sheet import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Role,
    Row,
    Sheet,
    Table,
    full_row,
)

NAME = "modello-di-esempio.docx"
_CARD = (
    ("Missione", "{{ obiettivo.missione }}"),
    ("Programma", "{{ obiettivo.programma }}"),
    ("Descrizione", "{{ obiettivo.descrizione }}"),
    ("Risultati attesi", "{{ obiettivo.risultati_attesi }}"),
    ("Centro di costo", "{{ obiettivo.centro_di_costo }}"),
    ("Responsabile", "{{ obiettivo.responsabile }}"),
    ("Budget", "{{ obiettivo.budget }}"),
    ("Stato dichiarato", "{{ obiettivo.dichiarato|default('non dichiarato', true) }}"),
    ("Stato calcolato", "{{ obiettivo.stato }}. {{ obiettivo.motivo }}"),
    ("Relazione", "{{ obiettivo.monitoraggio.testo }}"),
    ("Risultato", "{{ obiettivo.grado }} (peso misurato: {{ obiettivo.copertura }})"),
)
_COLUMNS = ("Indicatore", "Peso", "Target", "Consuntivo", "Grado")
_INDICATOR = (
    "{{ kpi.nome }}",
    "{{ kpi.peso }}",
    "{{ kpi.target }}"
    "{% if kpi.target_originale %} (originale: {{ kpi.target_originale }}){% endif %}",
    "{{ kpi.consuntivo }}",
    "{{ kpi.grado }}",
)


def example_template() -> bytes:
    """A Word document with the usual placeholders, in the layout the office knows."""
    return docx_bytes(Sheet("{{ titolo }}", "{{ ente }}", tuple(_blocks())), None)


def _blocks() -> Iterator[Block]:
    yield Paragraph("{{ ente }}", leading=True)
    yield Paragraph("{{ periodo|capitalize }}, dati al {{ dati_al }}", leading=True)
    yield Heading(1, "Il risultato in breve")
    yield Paragraph(
        "Stato del piano: {{ stato_piano }}. Nel complesso raggiunge {{ totale.grado }}, con il "
        "{{ totale.copertura }} del peso misurato."
    )
    yield _repeated(
        (60, 20, 20),
        ("Area strategica", "Grado", "Peso misurato"),
        "area in aree",
        ("{{ area.titolo }}", "{{ area.grado }}", "{{ area.copertura }}"),
    )
    yield Heading(1, "Gli obiettivi")
    yield Paragraph("{%p for obiettivo in obiettivi %}")
    yield Heading(2, "{{ loop.index }}. {{ obiettivo.titolo }}")
    rows = [Row(Role.FIELD, (Cell(label), Cell(words))) for label, words in _CARD]
    yield Table((30, 70), tuple(rows), "Scheda dell’obiettivo")
    yield Paragraph("")
    yield _repeated((36, 10, 24, 16, 14), _COLUMNS, "kpi in obiettivo.indicatori", _INDICATOR)
    yield Paragraph("{%p endfor %}")
    yield Paragraph("{%p if rimodulazioni %}")
    yield Heading(1, "Rimodulazioni")
    yield Paragraph("{%p for voce in rimodulazioni %}")
    yield Paragraph(
        "Dal {{ voce.dal }}, {{ voce.dove }}: da «{{ voce.prima }}» a «{{ voce.dopo }}»"
    )
    yield Paragraph("({{ voce.motivo }}; {{ voce.atto }}).")
    yield Paragraph("{%p endfor %}")
    yield Paragraph("{%p endif %}")


def _repeated(
    widths: tuple[int, ...], head: tuple[str, ...], loop: str, cells: tuple[str, ...]
) -> Table:
    """A header row, and a row for each of a list."""
    rows = (
        Row(Role.HEAD, tuple(map(Cell, head))),
        full_row(Role.FIELD, f"{{%tr for {loop} %}}", len(widths)),
        Row(Role.FIELD, tuple(map(Cell, cells))),
        full_row(Role.FIELD, "{%tr endfor %}", len(widths)),
    )
    return Table(widths, rows, f"{head[0]}: una riga per ciascuno")
