"""Two plans in one file: a finding that says where the second begins."""

from __future__ import annotations

import pytest

from tests.documents.drawn import DRAWN, PLAN
from traguardo.documents.reading import read_document

TITLE, *CARDS = PLAN


def found(extension: str, *titles: str) -> list[str]:
    page = [block for title in titles for block in (title, *CARDS)]
    read = read_document(DRAWN[extension](page), f"piano{extension}")
    return [one.message for one in read.findings if one.rule == "several_plans"]


@pytest.mark.parametrize("extension", [".docx", ".odt", ".html", ".pdf"])
def test_a_second_title_with_other_years_is_a_second_plan(extension: str) -> None:
    (message,) = found(extension, str(TITLE), "PIANO DELLA PERFORMANCE 2027/2029")
    assert "«PIANO DELLA PERFORMANCE 2027/2029»" in message


def test_a_second_title_of_another_body_is_a_second_plan() -> None:
    titles = (
        "Piano della performance 2026/2028 della Camera di Commercio di Valdoro",
        "Piano della performance 2026/2028 della Camera di Commercio di Montechiaro",
    )
    assert len(found(".docx", *titles)) == 1


@pytest.mark.parametrize(
    "second",
    [
        str(TITLE),
        "Piano della performance 2026-2028",
        "Obiettivi operativi",
        "Relazione su quanto il piano della performance 2023/2025 della Camera ha lasciato aperto, "
        "con le azioni che proseguono negli anni seguenti e quelle che invece si chiudono",
    ],
)
def test_the_same_title_again_or_another_heading_is_none(second: str) -> None:
    assert found(".docx", str(TITLE), second) == []
