"""What stands in brackets behind a title: `(ob. strategico A.1)`, `[in linea]`."""

from __future__ import annotations

import re

from traguardo.core.findings import Anchor
from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.codes import is_code
from traguardo.documents.plan_reader.fields.statuses import read_status

_LINKED = re.compile(
    r"(?P<title>.*\S)\s*[(\[]\s*(?:(?:rif|cfr|v)\b\.?:?\s*)?"
    r"(?P<said>(?:ob|obiett|obiettivo|objective)\b\.?\s*(?:(?:strat|strategico|strategic)\b\.?)?"
    r"\s*(?:n\.?\s*)?(?P<code>[^()\[\]]{1,20}?))\s*[)\]]",
    re.IGNORECASE | re.DOTALL,
)
_STATED = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<said>[^()\[\]]{3,40})[)\]]", re.DOTALL)


def part_title(title: str, place: Anchor) -> tuple[str, tuple[KeptNote, ...]]:
    """A title, and what is said behind it: the objective it serves, or how it stands.

    >>> part_title("Accorciare le attese (ob. strategico A.1)", Anchor())[0]
    'Accorciare le attese'
    """
    linked = _LINKED.fullmatch(title)
    if linked and is_code(linked["code"]):
        return linked["title"], (KeptNote("Obiettivo strategico", linked["said"], place),)
    stated = _STATED.fullmatch(title)
    if stated and read_status(stated["said"]):
        return stated["title"], (KeptNote("Stato", stated["said"], place),)
    return title, ()
