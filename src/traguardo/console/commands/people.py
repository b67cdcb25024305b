"""`enrol`: who may log in to a new installation, and as what."""

from __future__ import annotations

from typing import Annotated

import typer

from traguardo.console.options import example
from traguardo.console.words import _
from traguardo.core.roles import Role


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command(
        help=_("Dà un ruolo a una persona; crea l'ente e la persona se ancora non ci sono."),
        epilog=example(
            'traguardo enrol anna@ente.example planner --name "Anna Rivalta" '
            '--administration valdoro --administration-name "Camera di Valdoro"'
        ),
    )(enrol)


def enrol(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help=_("L'indirizzo con cui entra."))],
    role: Annotated[Role, typer.Argument(metavar="ROLE", help=", ".join(Role))],
    administration: Annotated[
        str, typer.Option("--administration", metavar="CODE", help=_("Il codice dell'ente."))
    ],
    name: Annotated[str, typer.Option("--name", help=_("Nome e cognome, se è nuova."))] = "",
    administration_name: Annotated[
        str, typer.Option("--administration-name", help=_("Il nome dell'ente, se è nuovo."))
    ] = "",
) -> None:
    """A role for a person; the password of a new one is asked for, or read from standard input."""
    from traguardo.console.enrolling import enrol_person

    enrol_person(email, role, administration, name, administration_name)
