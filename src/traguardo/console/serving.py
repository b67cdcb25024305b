"""Serving the web application from the command line."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from traguardo.console.database import open_database
from traguardo.console.failures import Unusable
from traguardo.console.terminal import say
from traguardo.console.words import _

APPLICATION = "traguardo.config.wsgi:application"


def serve(host: str, port: int, workers: int) -> None:
    """Serve until Ctrl-C; Unusable where the port is taken."""
    refuse_busy_port(host, port)
    os.environ.setdefault("TRAGUARDO_ADDRESS", address(host, port))
    open_database()
    say(
        _("Traguardo risponde su {address} (Ctrl-C per fermarlo).").format(
            address=address(host, port)
        )
    )
    run_server(host, port, workers)


def address(host: str, port: int) -> str:
    """What to type into the browser."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def refuse_busy_port(host: str, port: int) -> None:
    """Unusable where nobody could listen there: better before the database is prepared."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as problem:
            raise Unusable(
                _(
                    "su {address} non si può ascoltare ({why}): forse Traguardo è già avviato; "
                    "fermarlo, o scegliere un'altra porta con --port."
                ).format(address=address(host, port), why=problem.strerror or problem)
            ) from problem


def run_server(host: str, port: int, workers: int) -> None:
    """Run the WSGI server: processes with one thread each, which Django likes best."""
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    sys.stdout.flush()
    Granian(
        APPLICATION,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    ).serve()
