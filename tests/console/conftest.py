"""The command, run inside the test or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from traguardo.console.main import run

COMMAND = [sys.executable, "-c", "from traguardo.console.main import main; main()"]
SOURCE = Path(__file__).resolve().parents[2] / "src"


@dataclass(frozen=True)
class Outcome:
    """What a command gave back."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def traguardo(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run the command in this process, in Italian, in July 2026."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRAGUARDO_TODAY", "2026-07-15")

    def command(*arguments: object) -> Outcome:
        code = run([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return command


def environment(data: Path | None = None) -> dict[str, str]:
    """A clean environment for a process: its own data folder, no test settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    chosen = {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"}
    return kept | chosen | ({"TRAGUARDO_DATA": str(data)} if data else {})


def process(*arguments: object, data: Path | None = None, **options: str) -> Outcome:
    """Run the command as a process of its own."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(data) | options,
        stdin=subprocess.DEVNULL,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def piano() -> Path:
    """The demonstration's plan."""
    with as_file(files("traguardo.console.demonstration").joinpath("piano.txt")) as file:
        return file
