"""`target` and `score`: how targets are read and figures are scored, without a database."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from traguardo.console.options import Format, LineOutput, Output, example
from traguardo.console.words import _


class System(StrEnum):
    """The measurement systems that come with the product."""

    SIMPLE = "simple"
    CHAMBER = "chamber"
    PIAO = "piao"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        # A target may begin with a dash: "-5% rispetto al 2025" is no option.
        context_settings={"ignore_unknown_options": True},
        help=_("Mostra come viene letto un target; con «-» ne legge uno per riga."),
        epilog=example(
            'traguardo target "<=20gg.+5"',
            'traguardo target "Anno:2026—≥2" --format json',
            "traguardo target - --format jsonl < target.txt",
        ),
    )(target)
    app.command(
        help=_(
            "Calcola i punteggi di una tabella (CSV, XLSX, ODS) con le colonne indicatore, target, "
            "consuntivo e, se ci sono, obiettivo, peso, unità, baseline, anno precedente, verso, "
            "anno; un punteggio pubblicato è confrontato con quello che risulta."
        ),
        epilog=example(
            "traguardo score consuntivo.csv --system chamber",
            "traguardo score relazione.xlsx --year 2025 --format json",
        ),
    )(score)


def target(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help=_("Il target, oppure «-» per leggerli."))
    ],
    format: Annotated[
        LineOutput, typer.Option("--format", help=_("text, json, o jsonl: un oggetto per riga."))
    ] = LineOutput.TEXT,
    year: Annotated[
        int | None, typer.Option("--year", min=1900, max=2999, help=_("L'anno del piano."))
    ] = None,
    lower_is_better: Annotated[
        bool,
        typer.Option("--lower-is-better", help=_("Un numero da solo è un massimo, non un minimo.")),
    ] = False,
) -> None:
    """How a target is read."""
    from traguardo.console.targets import show_line, show_lines

    if text == "-":
        show_lines(format.value, year=year, lower_is_better=lower_is_better)
    else:
        show_line(text, format.value, year=year, lower_is_better=lower_is_better)


def score(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("La tabella: CSV, XLSX o ODS."))],
    system: Annotated[
        System, typer.Option("--system", help=_("Le regole di punteggio."))
    ] = System.SIMPLE,
    format: Format = Output.TEXT,
    year: Annotated[
        int | None, typer.Option("--year", min=1900, max=2999, help=_("L'anno della tabella."))
    ] = None,
) -> None:
    """The scores of a table."""
    from traguardo.console.scoring import score_file

    score_file(file, system.value, year, as_json=format is Output.JSON)
