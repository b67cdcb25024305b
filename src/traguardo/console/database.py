"""The installation's database for the commands that need one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from traguardo.console.failures import Refused, Unusable
from traguardo.console.terminal import tell
from traguardo.console.words import _, language

SETTINGS = "traguardo.config.settings"


def open_database() -> None:
    """Start Django and bring the tables up to date; Unusable where the data cannot be reached."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import Error

    try:
        django.setup()
        _speak()
        _bring_up_to_date()
    except (OSError, ImproperlyConfigured, Error) as problem:
        raise Unusable(
            _(
                "i dati dell'installazione non si aprono ({problem}): controllare TRAGUARDO_DATA "
                "({folder}) e TRAGUARDO_DATABASE."
            ).format(problem=problem, folder=os.environ.get("TRAGUARDO_DATA", "–"))
        ) from problem


def _speak() -> None:
    from django.utils.translation import activate

    activate(language())


def _bring_up_to_date() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending:
        tell(_("Preparo la base dati ({number} passi) …").format(number=len(pending)))
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def refusals() -> Iterator[None]:
    """An action's refusal ends the command with its own words and exit code 1."""
    from traguardo.actions import permission

    try:
        yield
    except permission.Refused as refusal:
        raise Refused(str(refusal)) from refusal
