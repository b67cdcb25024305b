"""The database into one file and back, by the means of each engine."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from traguardo.console.failures import Unusable
from traguardo.console.words import _


def dump_database(out: Path) -> None:
    """Write a consistent copy of the database, while others may go on writing."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(out)) as copy:
            _sqlite().backup(copy)
    else:
        _run(
            "pg_dump",
            "--format=custom",
            "--no-owner",
            f"--file={out}",
            connection.settings_dict["NAME"],
        )


def load_database(dump: Path) -> None:
    """Replace the content of the database by that of a dump of the same engine."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(f"file:{dump}?mode=ro", uri=True)) as copy:
            copy.backup(_sqlite())
        connection.close()
        return
    name = connection.settings_dict["NAME"]
    connection.close()
    _run(
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        f"--dbname={name}",
        str(dump),
    )


def _sqlite() -> sqlite3.Connection:
    from django.db import connection

    connection.ensure_connection()
    assert isinstance(connection.connection, sqlite3.Connection)
    return connection.connection


def _run(program: str, *arguments: str) -> None:
    """Run PostgreSQL's own tool against the installation's database."""
    try:
        subprocess.run(  # noqa: S603 - a fixed program; the arguments are our own settings
            [program, *arguments], check=True, capture_output=True, text=True, env=_environment()
        )
    except FileNotFoundError as problem:
        raise Unusable(
            _("serve il programma {program} di PostgreSQL, che qui non c'è: installarlo.").format(
                program=program
            )
        ) from problem
    except subprocess.CalledProcessError as problem:
        raise Unusable(f"{program}: {problem.stderr.strip()}") from problem


def _environment() -> dict[str, str]:
    """PostgreSQL's tools read the connection from here, so that no list of processes shows it."""
    from django.db import connection

    known = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    given = {name: str(connection.settings_dict[key]) for key, name in known.items()}
    return os.environ | {name: value for name, value in given.items() if value}
