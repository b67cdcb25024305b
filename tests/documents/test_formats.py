"""The same plan in every format an office has is the same plan."""

from __future__ import annotations

import pytest

from tests.documents.compare import unanchored
from tests.documents.drawn import DRAWN, as_docx
from traguardo.documents.reading import READERS, read_document

WORD = unanchored(read_document(as_docx(), "piano.docx").plan)


@pytest.mark.parametrize("extension", DRAWN)
def test_every_format_gives_the_plan_that_word_gives(extension: str) -> None:
    found = read_document(DRAWN[extension](), f"Piano{extension.upper()}").plan
    assert len(found.operational_objectives) == len(found.strategic_objectives) == 1
    assert unanchored(found) == WORD


def test_no_format_is_left_out() -> None:
    assert set(READERS) - set(DRAWN) == {".txt", ".json"}
