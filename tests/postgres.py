"""Run the tests of rows and verbs on PostgreSQL: `python -m tests.postgres`.

The server is TRAGUARDO_POSTGRES (by default the local one). Where none answers the run is skipped
with the reason, except in CI, where that is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg

DEFAULT = "postgresql://postgres@127.0.0.1:5432/traguardo_dev"
FOLDERS = ["tests/store", "tests/actions"]


def database() -> str:
    """The address of a database that exists: made on the server where it is missing."""
    address = os.environ.get("TRAGUARDO_POSTGRES", DEFAULT)
    server, _, name = address.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True, connect_timeout=5) as connection:
        row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
        if row is None:
            connection.execute(
                psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name))
            )
    return address


def main() -> int:
    """The exit code of the tests, or of the reason why there are none."""
    try:
        address = database()
    except psycopg.OperationalError as problem:
        print(f"PostgreSQL tests skipped, no server answers: {str(problem).splitlines()[0]}")
        return 1 if os.environ.get("CI") else 0
    command = [sys.executable, "-m", "pytest", "--cov", "--cov-append", "--cov-report=", *FOLDERS]
    return subprocess.run(
        command, env=os.environ | {"TRAGUARDO_DATABASE": address}, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
