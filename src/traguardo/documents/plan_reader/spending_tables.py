"""What a budget spends for each of its classes: `Missione | Programma | Descrizione | Spesa`.

Codes and names of the classes, and money beside them: no objective is named there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Row
from traguardo.documents.plan_reader.codes import BARE_NAMES
from traguardo.documents.plan_reader.columns import YEAR, as_column
from traguardo.documents.plan_reader.figures import figures
from traguardo.documents.vocabulary import Label

_CLASSES = {"mission", "programme", "mission_and_programme"}
_BESIDE = {*_CLASSES, "number", "description", "budget", "value", "year"}
_BARE = BARE_NAMES | {"titol", "oggett", "titl"}
_MONEY = re.compile(
    r"\W*(?:spes[ae]|uscit[ae]|stanziament[oi]|prevision[ei]|importo|import[io]|pagament[oi]|risorse"
    r"|impegn[oi]|budget|costi|oneri|expenditure|spending|amount|appropriation|cash)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def is_spending(head: Row, body: Sequence[Row]) -> bool:
    """Whether a table gives, row for row, what is spent for a mission or programme."""
    written = [cell.text for cell in head.cells]
    labels = [as_column(text) for text in written]
    if not any(label and label.field in _CLASSES for label in labels):
        return False
    if not all(map(_may_stand, written, labels)):
        return False
    money = [place for place, text in enumerate(written) if _MONEY.fullmatch(text) or _year(text)]
    return bool(money) and all(figures(body, place, most=1) for place in money)


def _may_stand(text: str, label: Label | None) -> bool:
    if label is None or _MONEY.fullmatch(text) or _year(text):
        return True
    return label.field in _BESIDE or label.key in _BARE


def _year(text: str) -> bool:
    return YEAR.fullmatch(text) is not None
