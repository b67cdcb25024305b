"""`import`, `export`, `report`, `measure`: plans that are stored."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from traguardo.console.options import Document, Vocabulary, example
from traguardo.console.words import _

StoredPlan = Annotated[
    int, typer.Argument(metavar="PLAN", help=_("Il numero del piano, come lo dice import."))
]
Person = Annotated[
    str,
    typer.Option(
        "--as", metavar="EMAIL", help=_("A nome di chi; se manca, chi ha da solo quel ruolo.")
    ),
]


class ReportKind(StrEnum):
    """The documents that can be generated."""

    HALF_YEAR = "half-year"
    CARDS = "cards"
    PLAN = "plan"
    PIAO = "piao"
    ANNUAL = "annual"
    PIRA = "pira"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        name="import",
        help=_("Legge, controlla e conserva un piano come bozza; due volte lo stesso non cambia."),
        epilog=example("traguardo import piano.docx --administration valdoro"),
    )(import_plan)
    app.command(
        help=_("Scrive un piano conservato: .json .docx .odt .pdf .xlsx .html .txt."),
        epilog=example("traguardo export 1 piano.docx"),
    )(export)
    app.command(
        help=_(
            "Genera un documento: monitoraggio, schede, piano, PIAO 2.2, relazione annuale o PIRA."
        ),
        epilog=example("traguardo report half-year 1 monitoraggio.docx --period 2026-H1"),
    )(report)
    app.command(
        help=_("Scrive il foglio di calcolo da far compilare, o (--read) lo riporta compilato."),
        epilog=example(
            "traguardo collect 1 rilevazioni.xlsx --period 2026-H1",
            "traguardo collect 1 rilevazioni.xlsx --read --dry-run",
        ),
    )(collect)
    app.command(
        help=_("Carica le rilevazioni da una tabella CSV: tutte o nessuna."),
        epilog=example(
            "traguardo measure 1 rilevazioni.csv --dry-run", "traguardo measure 1 rilevazioni.csv"
        ),
    )(measure)


def import_plan(
    file: Document,
    administration: Annotated[
        str, typer.Option("--administration", metavar="CODE", help=_("Il codice dell'ente."))
    ],
    vocabulary: Vocabulary = None,
    by: Person = "",
) -> None:
    """A document into the store."""
    from traguardo.console.importing import import_file

    import_file(file, administration, by, vocabulary)


def export(
    plan: StoredPlan,
    out: Annotated[Path, typer.Argument(metavar="OUT", help=_("Il file da scrivere."))],
) -> None:
    """A stored plan into a file."""
    from traguardo.console.exporting import export_plan

    export_plan(plan, out)


def report(
    kind: Annotated[ReportKind, typer.Argument(metavar="KIND", help=_("Quale documento."))],
    plan: StoredPlan,
    out: Annotated[Path, typer.Argument(metavar="OUT", help=_("Il file da scrivere."))],
    period: Annotated[
        str,
        typer.Option(
            "--period",
            help=_("Il semestre (2026-H1) o l'anno (2026); se manca, quello giusto per oggi."),
        ),
    ] = "",
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="FILE",
            help=_("Un modello Word dell'ufficio da riempire, al posto del nostro documento."),
        ),
    ] = None,
) -> None:
    """A generated document."""
    from traguardo.console.exporting import write_report

    write_report(kind, plan, out, period, template)


class Keep(StrEnum):
    """Which value counts where the sheet and the store both changed."""

    SHEET = "sheet"
    STORED = "stored"


def collect(
    plan: StoredPlan,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("Il foglio: .xlsx."))],
    read: Annotated[bool, typer.Option("--read", help=_("Riporta il foglio compilato."))] = False,
    period: Annotated[
        str,
        typer.Option("--period", help=_("Il periodo (2026-H1); se manca, il semestre di oggi.")),
    ] = "",
    owner: Annotated[
        str,
        typer.Option("--owner", metavar="EMAIL", help=_("Solo gli indicatori di una persona.")),
    ] = "",
    conflicts: Annotated[
        Keep | None,
        typer.Option("--conflicts", help=_("Che cosa tenere dove anche altri hanno scritto.")),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Mostra che cosa cambierebbe, senza scrivere."))
    ] = False,
    by: Person = "",
) -> None:
    """The collection spreadsheet, out and back in."""
    from traguardo.console.collecting import read_sheet, write_sheet

    if read:
        read_sheet(plan, file, by, conflicts.value if conflicts else "", dry_run=dry_run)
    else:
        write_sheet(plan, file, period, owner, by)


def measure(
    plan: StoredPlan,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("La tabella: CSV, XLSX o ODS."))],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Mostra che cosa cambierebbe, senza scrivere."))
    ] = False,
    by: Person = "",
) -> None:
    """Measurements from a table."""
    from traguardo.console.measuring import measure_file

    measure_file(plan, file, by, dry_run=dry_run)
