"""`read`, `check`, `convert`, `diff`: plan documents, without a database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from traguardo.console.options import Document, Format, Output, Vocabulary, example
from traguardo.console.words import _


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        help=_("Legge un documento e mostra il piano che contiene."),
        epilog=example(
            "traguardo read piano.docx",
            "traguardo read piano.docx --format json",
            "traguardo read piano.docx --vocabulary etichette.toml",
        ),
    )(read)
    app.command(
        help=_("Controlla il metodo di un piano; esce con 1 se trova errori."),
        epilog=example("traguardo check piano.docx", "traguardo check piano.docx --format json"),
    )(check)
    app.command(
        help=_("Converte un piano: .json .docx .odt .pdf .xlsx .html .txt, secondo l'estensione."),
        epilog=example("traguardo convert piano.txt piano.docx"),
    )(convert)
    app.command(
        help=_("Mostra, campo per campo, che cosa cambia fra due documenti dello stesso piano."),
        epilog=example("traguardo diff piano-gennaio.docx piano-luglio.docx"),
    )(diff)


def read(file: Document, format: Format = Output.TEXT, vocabulary: Vocabulary = None) -> None:
    """The plan in a document, as an outline or in the interchange format."""
    from traguardo.console.reading import show_plan

    show_plan(file, as_json=format is Output.JSON, vocabulary=vocabulary)


def check(file: Document, format: Format = Output.TEXT, vocabulary: Vocabulary = None) -> None:
    """The findings of reading and of the methodological rules."""
    from traguardo.console.checking import check_file

    raise typer.Exit(check_file(str(file), format is Output.JSON, vocabulary))


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help=_("Il piano da leggere."))],
    target: Annotated[Path, typer.Argument(metavar="OUT", help=_("Il file da scrivere."))],
    vocabulary: Vocabulary = None,
) -> None:
    """A plan document in another format."""
    from traguardo.console.converting import convert_file

    convert_file(source, target, vocabulary)


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help=_("Il documento di prima."))],
    new: Annotated[Path, typer.Argument(metavar="NEW", help=_("Il documento di dopo."))],
    format: Format = Output.TEXT,
    vocabulary: Vocabulary = None,
) -> None:
    """What changed between two documents."""
    from traguardo.console.comparing import compare_files

    compare_files(old, new, as_json=format is Output.JSON, vocabulary=vocabulary)
