"""The same plan in every format an office has is the same plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.compare import unanchored
from tests.documents.drawn import DRAWN, as_docx
from traguardo.console.options import Document
from traguardo.core.model import Plan
from traguardo.documents.reading import READERS, read_document

WORD = read_document(as_docx(), "piano.docx").plan


def told(plan: Plan) -> str:
    """The plan without its places; a printed page does not say where a line was ended by hand."""
    return " ".join(repr(unanchored(plan)).replace("\\n", " ").split())


@pytest.mark.parametrize("extension", DRAWN)
def test_every_format_gives_the_plan_that_word_gives(extension: str) -> None:
    found = read_document(DRAWN[extension](), f"Piano{extension.upper()}").plan
    assert len(found.operational_objectives) == len(found.strategic_objectives) == 1
    assert told(found) == told(WORD)


def test_no_format_is_left_out() -> None:
    assert set(READERS) - set(DRAWN) == {".txt", ".json", ".doc", ".rtf"}


@pytest.mark.parametrize("extension", sorted(set(READERS) - {".htm"}))
def test_every_format_is_in_the_manuals_and_the_help(extension: str) -> None:
    docs = Path(__file__).resolve().parents[2] / "docs"
    for manual in ("reading.md", "cli.md"):
        assert f"`{extension}`" in (docs / manual).read_text(encoding="utf-8")
    assert extension in Document.__metadata__[0].help  # type: ignore[attr-defined]
