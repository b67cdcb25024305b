"""`demo`, `serve`, `backup`, `restore`: an installation as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from traguardo.console.options import example
from traguardo.console.words import _

Port = Annotated[
    int, typer.Option("--port", min=1, max=65535, help=_("La porta su cui ascoltare."))
]
Workers = Annotated[
    int, typer.Option("--workers", min=1, max=64, help=_("Quanti processi rispondono."))
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        help=_("Prepara e serve una camera inventata, con piano, rilevazioni e utenti."),
        epilog=example("traguardo demo", "traguardo demo --port 8001", "traguardo demo --reset"),
    )(demo)
    app.command(
        help=_("Serve l'applicazione web."),
        epilog=example("traguardo serve --port 8000 --workers 2"),
    )(serve)
    app.command(
        help=_("Salva in un archivio l'intera installazione: base dati e file."),
        epilog=example("traguardo backup traguardo-2026-07-15.zip"),
    )(backup)
    app.command(
        help=_("Ricostruisce da un archivio l'intera installazione, se è ancora vuota."),
        epilog=example("traguardo restore traguardo-2026-07-15.zip"),
    )(restore)


def demo(
    port: Port = 8000,
    reset: Annotated[
        bool, typer.Option("--reset", help=_("Butta via quanto inserito e ricomincia."))
    ] = False,
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help=_("Prepara i dati e si ferma."))
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help=_("Con --reset: non chiedere conferma."))
    ] = False,
) -> None:
    """The demonstration."""
    from traguardo.console.demonstration.demo import run_demo

    run_demo(port, reset=reset, serve=not no_serve, sure=yes)


def serve(
    port: Port = 8000,
    host: Annotated[str, typer.Option("--host", help=_("L'indirizzo di rete."))] = "127.0.0.1",
    workers: Workers = 1,
) -> None:
    """The web application."""
    from traguardo.console.serving import serve as run

    run(host, port, workers)


def backup(
    out: Annotated[Path, typer.Argument(metavar="OUT", help=_("L'archivio da scrivere, .zip."))],
) -> None:
    """The whole installation into one archive."""
    from traguardo.console.keeping import back_up

    back_up(out)


def restore(
    archive: Annotated[Path, typer.Argument(metavar="IN", help=_("L'archivio da leggere."))],
) -> None:
    """An installation from its archive."""
    from traguardo.console.keeping import restore_from

    restore_from(archive)
