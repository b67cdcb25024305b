"""The examples in docstrings say what the code does."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
PURE = ("core", "documents")
EXEMPLARY = sorted(
    ".".join(file.relative_to(SOURCE).with_suffix("").parts)
    for layer in PURE
    for file in (SOURCE / "traguardo" / layer).rglob("*.py")
    if ">>> " in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", EXEMPLARY)
def test_the_examples_of_a_module_hold(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert found.attempted
    assert not found.failed
