"""The command line: every command with its arguments and help; the work is done elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from traguardo.console.commands import documents, installation, people, stored, succession, tables
from traguardo.console.terminal import say
from traguardo.console.words import _

app = typer.Typer(
    name="traguardo",
    help=_("Il ciclo della performance: piani, target, rilevazioni, monitoraggi, relazioni."),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        say(f"traguardo {version('traguardo')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=_("Nome e versione, poi esce.")
        ),
    ] = False,
) -> None:
    """Options of the command itself."""


for group in (documents, tables, stored, succession, people, installation):
    group.register(app)


def run_app(arguments: list[str]) -> int:
    """Parse and run one command line; usage mistakes are told and give 2."""
    try:
        app(args=arguments, prog_name="traguardo")
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 0
    return 0
