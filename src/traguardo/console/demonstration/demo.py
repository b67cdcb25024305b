"""`traguardo demo`: prepare the demonstration once, keep it, serve it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from traguardo.console.database import open_database
from traguardo.console.demonstration.people import LOGINS, NAME, PASSWORD
from traguardo.console.failures import Refused, Unusable
from traguardo.console.serving import address, refuse_busy_port, run_server
from traguardo.console.terminal import say, say_table, tell
from traguardo.console.today import today
from traguardo.console.words import _

HOST = "127.0.0.1"
DAY = "2026-07-15"
"""Shortly after the half-year the demonstration shows."""
MARK = "traguardo-demo"
"""The file that tells a demonstration's folder from a real installation's."""
OURS = ("traguardo.sqlite3*", "files", "static")
"""What an installation puts into its folder; nothing else is ever removed."""


def run_demo(port: int, *, reset: bool, serve: bool, sure: bool) -> None:
    """Prepare what is missing, print address and logins, serve until Ctrl-C."""
    if serve:
        refuse_busy_port(HOST, port)
    folder = _settle()
    os.environ.setdefault("TRAGUARDO_ADDRESS", address(HOST, port))
    if reset:
        _reset(folder, sure=sure)
    _claim(folder)
    open_database()
    from traguardo.console.demonstration.seed import is_seeded, seed

    if not is_seeded():
        tell(_("Preparo la dimostrazione (la prima volta) …"))
        seed(today())
    _introduce(port, folder)
    if serve:
        say(_("In ascolto; Ctrl-C per fermare."))
        run_server(HOST, port, workers=1)


def _settle() -> Path:
    """Choose folder, day and the embedded database through the environment."""
    if os.environ.pop("TRAGUARDO_DATABASE", ""):
        tell(_("La dimostrazione usa la base dati incorporata: TRAGUARDO_DATABASE non conta."))
    os.environ["TRAGUARDO_TODAY"] = os.environ.get("TRAGUARDO_TODAY") or DAY
    folder = os.environ.get("TRAGUARDO_DATA") or Path.home() / ".local/share/traguardo-demo"
    os.environ["TRAGUARDO_DATA"] = str(folder)
    return Path(folder)


def _claim(folder: Path) -> None:
    """Mark the folder as the demonstration's; Refused where a real installation lives there."""
    _refuse_other(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).touch()
    except OSError as problem:
        message = _("la cartella «{folder}» non si può usare: {why}.")
        raise Unusable(message.format(folder=folder, why=problem.strerror)) from problem


def _refuse_other(folder: Path) -> None:
    if (folder / "traguardo.sqlite3").exists() and not (folder / MARK).exists():
        raise Refused(
            _(
                "in «{folder}» c'è un'installazione vera: per la dimostrazione indicare un'altra "
                "cartella in TRAGUARDO_DATA."
            ).format(folder=folder)
        )


def _reset(folder: Path, *, sure: bool) -> None:
    """Throw the demonstration away, once it is said what is lost."""
    _refuse_other(folder)
    if not (folder / MARK).exists():
        return
    tell(
        _("Si perde tutto ciò che è stato inserito nella dimostrazione in «{folder}».").format(
            folder=folder
        )
    )
    if sys.stdin.isatty() and not sure:
        tell(_("Scrivere «sì» per ricominciare:"))
        if sys.stdin.readline().strip().casefold() not in {"sì", "si", "s", "yes", "y"}:
            raise Refused(_("nulla è cambiato."))
    for name in OURS:
        for one in folder.glob(name):
            shutil.rmtree(one) if one.is_dir() else one.unlink()


def _introduce(port: int, folder: Path) -> None:
    say()
    say(f"{NAME} – {address(HOST, port)}")
    say(_("Oggi è il {day}; i dati stanno in {folder}.").format(day=today(), folder=folder))
    say()
    say_table(
        (_("indirizzo"), _("parola d'ordine"), _("chi è")),
        [(one.email, PASSWORD, f"{one.name}, {one.office}") for one in LOGINS],
    )
    say()
