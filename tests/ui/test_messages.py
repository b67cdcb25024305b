"""Findings in the reader's language, as they come from the rules and back from the store."""

from __future__ import annotations

import pytest
from django.utils import translation

from traguardo.core.findings import Anchor, Finding, Severity
from traguardo.core.messages import said
from traguardo.ui.messages import in_language, place_of

TEXT = "L'etichetta «{written}» non è nota; il suo valore è «{value}»."


@pytest.mark.parametrize("stored", [False, True])
def test_a_message_is_english_to_an_english_reader(stored: bool) -> None:
    message = said(TEXT, written="Peso KPI", value="70")
    text = str(message) if stored else message
    assert in_language(text) == "L'etichetta «Peso KPI» non è nota; il suo valore è «70»."
    with translation.override("en"):
        assert in_language(text) == "The label “Peso KPI” is not known; its value is “70”."


def test_what_no_template_explains_stays_as_it_is() -> None:
    with translation.override("en"):
        assert in_language("Parole dell'ufficio.") == "Parole dell'ufficio."
        assert in_language("") == ""


def test_a_place_of_a_file_is_told_from_its_anchor() -> None:
    finding = Finding(
        "row_continued",
        Severity.INFO,
        "Tabella 7, riga 12, cella 2",
        "…",
        anchor=Anchor(table=7, row=12, cell=2),
    )
    assert place_of(finding) == "Tabella 7, riga 12, cella 2"
    with translation.override("en"):
        assert place_of(finding) == "Table 7, row 12, cell 2"
