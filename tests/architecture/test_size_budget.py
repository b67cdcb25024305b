"""The size budget of the house: files and functions stay small, names say their subject."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "traguardo"
FILES = [file for file in sorted(SOURCE.rglob("*.py")) if "migrations" not in file.parts]
VAGUE = {"utils", "helpers", "common", "services", "exceptions", "constants", "mixins"}


def functions(file: Path) -> list[tuple[str, int]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_file_stops_at_300_lines_and_its_functions_at_50(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300
    assert [name for name, lines in functions(file) if lines > 50] == []
    assert file.stem not in VAGUE


def test_the_median_function_has_at_most_eight_lines() -> None:
    assert median(lines for file in FILES for _, lines in functions(file)) <= 8


def test_every_function_says_what_it_returns() -> None:
    silent = [
        f"{file.relative_to(SOURCE)}:{node.lineno} {node.name}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.returns is None
    ]
    assert silent == []
