"""The command as a process: exit codes, streams, signals; never a traceback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.console.conftest import COMMAND, Command, environment, process

FREE = ["read", "check", "convert", "diff", "target", "score"]
STORED = [
    "import",
    "export",
    "report",
    "measure",
    "demo",
    "serve",
    "enrol",
    "remind",
    "backup",
    "restore",
]


def test_it_says_its_name_and_version() -> None:
    said = process("--version")
    assert said.code == 0
    assert re.fullmatch(r"traguardo \d+\.\d+\.\d+\n", said.out)


def test_without_a_command_it_shows_them_all() -> None:
    said = process()
    assert said.code == 2
    for name in FREE + STORED:
        assert f"  {name} " in said.out + said.err


@pytest.mark.parametrize("name", FREE + STORED)
def test_every_command_has_help_with_an_example(traguardo: Command, name: str) -> None:
    said = traguardo(name, "--help")
    assert said.code == 0
    assert re.search(rf"Per esempio:\s+traguardo {name}\b", said.out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["vola"],
        ["read"],
        ["read", "a.txt", "b.txt"],
        ["check", "a.txt", "--format", "yaml"],
        ["check", "a.txt", "--veloce"],
        ["target", "1", "--year", "presto"],
        ["score", "a.csv", "--system", "altro"],
        ["report", "bilancio", "1", "x.docx"],
        ["export", "uno", "x.docx"],
    ],
)
def test_wrong_usage_gives_2_and_a_message(traguardo: Command, arguments: list[str]) -> None:
    said = traguardo(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err
    assert "Traceback" not in said.err


PROBE = """
import sys
from traguardo.console.main import run
code = run(sys.argv[1:])
loaded = [name for name in ("django", "granian", "typst", "lark") if name in sys.modules]
print(code, loaded, "typer" in sys.modules, file=sys.stderr)
"""


def probe(*arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
    )
    return done.stderr.splitlines()[-1]


def test_commands_without_a_database_start_without_django(piano: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("indicator,target,actual\nA,10,5\n")
    for arguments in (
        ["read", piano],
        ["check", "--format", "json", piano],
        ["convert", piano, tmp_path / "p.docx"],
        ["diff", piano, piano],
        ["target", "<=20gg"],
        ["score", table],
    ):
        assert "django" not in probe(*arguments), arguments


def test_a_plain_check_starts_without_typer(piano: Path) -> None:
    assert probe("check", piano) == "1 [] False"
    assert probe("check", piano, "--format", "json") == "1 [] False"


def test_a_reader_that_goes_away_is_no_mistake(piano: Path) -> None:
    for command in ("check", "read"):
        with subprocess.Popen(
            [*COMMAND, command, str(piano)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment() | {"PYTHONUNBUFFERED": "1"},
        ) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.readline()
            running.stdout.close()
            told = running.stderr.read().decode()
        assert "Traceback" not in told
        assert "Exception ignored" not in told
        assert "errore inatteso" not in told


UNDER_A_TERMINAL = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Ctrl-C works in what runs here: a shell's background job, as a test run may be, ignores it."""


def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", UNDER_A_TERMINAL, *COMMAND, "target", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment() | {"PYTHONUNBUFFERED": "1"},
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"90%\n" * 5000)
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate()
    assert running.returncode == 130
    assert b"Traceback" not in told


MISTAKE = """
import sys
from traguardo.console import main
def broken(arguments):
    return {}["chiave"]
main.run = broken
main.main()
"""


@pytest.mark.parametrize(("debug", "shown"), [("", False), ("1", True)])
def test_a_mistake_of_ours_is_a_sentence_unless_a_developer_looks(debug: str, shown: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MISTAKE],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment() | {"TRAGUARDO_DEBUG": debug},
    )
    assert done.returncode == 2
    assert ("Traceback" in done.stderr) is shown
    assert ("errore inatteso (KeyError: 'chiave')" in done.stderr) is not shown


def test_a_terminal_that_knows_only_ascii_gets_something(piano: Path) -> None:
    said = process("read", piano, PYTHONIOENCODING="ascii")
    assert said.code == 0
    assert "Traceback" not in said.err


def test_it_speaks_english_where_the_terminal_does(tmp_path: Path) -> None:
    assert process("read", tmp_path / "assente.txt", LANG="en_GB.UTF-8").code == 2
    assert process("read", "--help", LANG="en_GB.UTF-8").code == 0


def test_json_is_the_same_in_every_language(piano: Path) -> None:
    italian = process("check", piano, "--format", "json")
    assert process("check", piano, "--format", "json", LANG="en_GB.UTF-8") == italian


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(piano: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "read", str(piano)],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment() | {"PYTHONUNBUFFERED": "1"},
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="closed streams are a matter of POSIX shells")
def test_standard_output_may_be_closed(piano: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *COMMAND, "check", str(piano)],
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert b"Traceback" not in done.stderr
