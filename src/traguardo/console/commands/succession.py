"""`next-year`, `merge`: plans made from plans that are stored."""

from __future__ import annotations

from typing import Annotated

import typer

from traguardo.console.commands.stored import Person, StoredPlan
from traguardo.console.options import example
from traguardo.console.words import _


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        name="next-year",
        help=_("Copia un piano negli anni seguenti: i consuntivi diventano baseline."),
        epilog=example("traguardo next-year 1", "traguardo next-year 1 --from 2029"),
    )(next_year)
    app.command(
        help=_("Unisce due piani in uno nuovo, con l'origine di ogni obiettivo."),
        epilog=example('traguardo merge 1 2 --administration valdoro --title "Piano unico"'),
    )(merge)


def next_year(
    plan: StoredPlan,
    first_year: Annotated[
        int,
        typer.Option("--from", metavar="YEAR", help=_("Il primo anno; se manca, il successivo.")),
    ] = 0,
    by: Person = "",
) -> None:
    """A draft of the years that follow."""
    from traguardo.console.succession import copy_plan

    copy_plan(plan, first_year, by)


def merge(
    first: StoredPlan,
    second: Annotated[int, typer.Argument(metavar="OTHER", help=_("Il numero dell'altro piano."))],
    administration: Annotated[
        str, typer.Option("--administration", metavar="CODE", help=_("Di quale ente è il nuovo."))
    ],
    title: Annotated[
        str, typer.Option("--title", help=_("Il titolo; se manca, quello del primo."))
    ] = "",
    by: Person = "",
) -> None:
    """A draft from two plans."""
    from traguardo.console.succession import merge_two

    merge_two(first, second, administration, title, by)
