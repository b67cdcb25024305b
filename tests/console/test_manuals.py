"""docs/cli.md and docs/settings.md say what there is: no more, no less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from traguardo.console.app import app

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_manual_with_its_options(name: str) -> None:
    (row,) = (line for line in MANUAL.splitlines() if f"`traguardo {name} " in line)
    options = {flag for one in COMMANDS[name].params for flag in one.opts if flag.startswith("--")}
    common = {"--as", "--yes"}
    for option in options - common:
        assert option in row, option
    for option in options & common:
        assert option in MANUAL


def test_the_manual_names_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"`traguardo ([a-z][a-z-]*)", MANUAL))
    assert named == set(COMMANDS)


def test_every_setting_is_in_the_manual() -> None:
    settings = (ROOT / "src/traguardo/config/settings.py").read_text(encoding="utf-8")
    manual = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    read = set(re.findall(r"TRAGUARDO_[A-Z_]+", settings))
    written = set(re.findall(r"^\| `(TRAGUARDO_[A-Z_]+)`", manual, re.MULTILINE))
    assert read == written
