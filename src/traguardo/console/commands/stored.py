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
