"""`enrol`, `remind`: who may log in to an installation and as what, and who is written to."""

from __future__ import annotations

from typing import Annotated

import typer

from traguardo.console.options import example
from traguardo.console.words import _
from traguardo.core.roles import Role


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(
        help=_("Dà un ruolo a una persona; crea l'ente e la persona se ancora non ci sono."),
        epilog=example(
            'traguardo enrol anna@ente.example planner --name "Anna Rivalta" '
            '--administration valdoro --administration-name "Camera di Valdoro"'
        ),
    )(enrol)
    app.command(
        help=_("Scrive a chi deve ancora rispondere; da eseguire una volta al giorno."),
        epilog=example("traguardo remind --dry-run", "traguardo remind"),
    )(remind)


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


def remind(
    administration: Annotated[
        str, typer.Option("--administration", metavar="CODE", help=_("Solo questo ente."))
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Mostra a chi si scriverebbe, senza scrivere."))
    ] = False,
) -> None:
    """An e-mail to those whose figures are missing in a window that is open."""
    from traguardo.console.reminding import remind_owners

    remind_owners(administration, dry_run=dry_run)
