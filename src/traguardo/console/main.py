"""Where the `traguardo` command begins, and where everything that goes wrong ends in a sentence."""

from __future__ import annotations

import os
import sys
from types import TracebackType

from traguardo.console.failures import CommandFailure
from traguardo.console.words import _

INTERRUPTED = 130
"""What shells expect of a process ended by Ctrl-C."""
PIPE_CLOSED = 1
"""Whoever read the output went away before its end."""


def main() -> None:
    """The command as installed: runs it and leaves with its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
    sys.excepthook = _unforeseen
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line; 0 done, 1 refused or errors found, 2 unreadable or wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _dispatched(arguments)
        sys.stdout.flush()
    except CommandFailure as failure:
        _complain(str(failure))
        return failure.code
    except KeyboardInterrupt:
        _complain(_("interrotto."))
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    return code


def _dispatched(arguments: list[str]) -> int:
    """Plain checks run at once: parsing a command line with typer takes longer than they do."""
    if plain := _plain_check(arguments):
        from traguardo.console.checking import check_file

        return check_file(*plain)
    from traguardo.console.app import run_app

    return run_app(arguments)


def _plain_check(arguments: list[str]) -> tuple[str, bool] | None:
    """File and "as JSON" of `check FILE`, with or without `--format json`; else None."""
    match arguments:
        case ["check", file] | ["check", file, "--format", "text"] if not file.startswith("-"):
            return file, False
        case ["check", file, "--format", "json"] if not file.startswith("-"):
            return file, True
    return None


def _complain(message: str) -> None:
    print(f"traguardo: {message}", file=sys.stderr)


def _unforeseen(
    kind: type[BaseException], problem: BaseException, trace: TracebackType | None
) -> None:
    """The last resort for a mistake of ours: a sentence, unless a developer asks for more."""
    if os.environ.get("TRAGUARDO_DEBUG") == "1":
        sys.__excepthook__(kind, problem, trace)
    else:
        _complain(
            _(
                "errore inatteso ({name}: {problem}). "
                "Con TRAGUARDO_DEBUG=1 si vede dove nasce, per segnalarlo."
            ).format(name=kind.__name__, problem=problem)
        )
    sys.stdout.flush()
    os._exit(2)
