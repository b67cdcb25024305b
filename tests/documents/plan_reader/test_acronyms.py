"""Names of columns that a document shortens and explains itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.documents.sheets import as_word
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.plan_reader import read_plan
from traguardo.documents.vocabulary import recognise_column

TABLE = """
Obiettivo operativo 1: Ridurre le code

| Indicatore | Formula | Peso | V.I. | Target 2026 |
| Minuti di attesa | minuti / utenti | 100 | 42 | 15 |
"""


def baseline(explained: str) -> Decimal | None:
    title = "Comune di Borgoverde – Piano degli obiettivi 2026-2028\n\n"
    plan = read_plan(read_docx(as_word(title + explained + TABLE))).plan
    ((indicator,),) = (one.indicators for one in plan.operational_objectives)
    return indicator.baseline


@pytest.mark.parametrize(
    "explained",
    [
        "Legenda: UM = unità di misura; V.I. = valore iniziale.\n",
        "Nella tabella V.I. = valore di partenza, salvo diversa indicazione.\n",
        "Abbreviazioni: UM: unità di misura; VI: valore iniziale\n",
        "| Sigla | Significato |\n| V.I. | valore iniziale |\n| UM | unità |\n\nPremessa.\n",
    ],
)
def test_an_acronym_the_document_explains_names_its_column(explained: str) -> None:
    assert baseline(explained) == Decimal(42)


@pytest.mark.parametrize("explained", ["", "Legenda: V.I. = verifica intermedia.\n"])
def test_another_or_none_names_nothing(explained: str) -> None:
    assert baseline(explained) is None


def test_it_counts_in_no_other_document() -> None:
    assert baseline("Legenda: V.I. = valore iniziale.\n") == Decimal(42)
    assert recognise_column("V.I.") is None
