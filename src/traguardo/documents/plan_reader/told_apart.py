"""Columns of one name beside each other: `Ind. | Indicatore` is a number, and what it numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.plan_reader.codes import PLAIN_WORDS
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.vocabulary_words import plain, stem

_PROGRESSIVE = re.compile(r"\W*progr?\b", re.IGNORECASE)
"""`Miss. | Prog.`: elsewhere the short word counts the rows."""
_RUNNING = re.compile(
    r"\W*(?:#|(?:n|nr|no|num|numero)?\W*(?:prog|progr|progressivo|ord|ordine|riga)?|id|row)\W*"
)
_OF_STEP = re.compile(r"\W*(?:n|nr|num|numero|cod|codice)\b\W*[a-z]+\W*")
"""`N. fase`: not the phase."""
_ABBREVIATION = 6
_MEASURES = {stem(word) for word in ("indicatore", "kpi", "indicator", "misura", "measure")}
_OBJECTIVES = {"ob", *map(stem, ("obiettivo", "objective", "goal", "scheda", "sheet"))}
_GOALS = {"title", "strategic"}
_NUMBERED = {"name": "number", "title": "objective_number", "strategic": "objective_number"}
"""What the first of two columns of one name is, where it is short for it."""


def is_counter(written: str) -> bool:
    """Whether the name of a column is that of a count, of whatever it is.

    >>> is_counter("N. ord."), is_counter("N. obiettivi"), is_counter("")
    (True, False, False)
    """
    return bool(written.strip()) and _RUNNING.fullmatch(plain(written)) is not None


def numbers_measures(written: str) -> bool:
    """Whether the name of a column of codes says that they are those of indicators.

    >>> numbers_measures("COD_KPI"), numbers_measures("N. ind."), numbers_measures("Cod.")
    (True, True, False)
    """
    return bool(_stems(written) & {*_MEASURES, "ind"})


def numbers_objectives(written: str) -> bool:
    """Whether the name of a column of codes says that they are those of objectives.

    >>> numbers_objectives("Cod. ob."), numbers_objectives("ID_OBIETTIVO"), numbers_objectives("N.")
    (True, True, False)
    """
    return bool(_stems(written) & _OBJECTIVES)


def _stems(written: str) -> set[str]:
    return {stem(word) for word in re.findall(r"[^\W_]+", plain(written))}


def told_apart(ordered: Sequence[Column]) -> list[Column]:
    """`Ind. | Indicatore` and `Obiettivo | Cosa vogliamo fare`: which is which."""
    told = list(ordered)
    plainly = [one for one in ordered if one.field == "title" and one.key in PLAIN_WORDS]
    for place, one in enumerate(ordered):
        following = ordered[place + 1] if place + 1 < len(ordered) else None
        before = ordered[place - 1].field if place else ""
        if one.field == "definition" and _defines_measures(one, ordered):
            told[place] = one._replace(field="name")
        elif one.field == "actions" and _OF_STEP.fullmatch(plain(one.written)):
            told[place] = one._replace(field="action_number")
        elif before == "mission" and one.field == "number" and _PROGRESSIVE.match(one.written):
            told[place] = one._replace(field="programme")
        elif following is None and _counts_again(one, ordered[:place]):
            told[place] = one._replace(field="note")
        elif before in _GOALS and _is_bare_number(one) and not _before_name(following):
            told[place] = one._replace(field="objective_number")
        elif not place and _counts_rows(one, ordered[1:]):
            told[place] = one._replace(field="note")
        elif one.field == "title" and plainly and one.key not in PLAIN_WORDS and _asks(one):
            told[place] = one._replace(field="description")
        elif one.field in _NUMBERED and following and following.field == one.field:
            written = one.written.strip()
            short = len(written) <= _ABBREVIATION and (written.endswith(".") or written.isupper())
            told[place] = one._replace(field=_NUMBERED[one.field]) if short else one
    return told


def _is_bare_number(one: Column) -> bool:
    return one.field == "number" and not numbers_measures(one.written)


def _before_name(following: Column | None) -> bool:
    """`Obiettivo | Cod. | Indicatore`: the code is the indicator's; behind `Obiettivo` else not."""
    return following is not None and following.field == "name"


def _defines_measures(one: Column, others: Sequence[Column]) -> bool:
    """`Definizione dell'indicatore | Formula | Target`: nothing else names what is measured."""
    fields = {other.field for other in others}
    return bool(set(one.key.split()) & _MEASURES) and "target" in fields and "name" not in fields


def _counts_rows(one: Column, others: Sequence[Column]) -> bool:
    """`Prog. | Cod. obiettivo | Obiettivo | Cod. ind. | Indicatore`: it numbers neither."""
    fields = {other.field for other in others}
    return (
        one.field == "number"
        and is_counter(one.written)
        and {"objective_number", "number"} <= fields
    )


def _counts_again(one: Column, others: Sequence[Column]) -> bool:
    """`Cod. | Obiettivo | Responsabile | N.`: what numbers the rows stands before them."""
    return (
        one.field == "number"
        and is_counter(one.written)
        and any(other.field in {"objective_number", "number"} for other in others)
    )


def _asks(one: Column) -> bool:
    """`Cosa vogliamo fare`: a question for the objective, or what tells about it."""
    return plain(one.written).split()[0] in {"cosa", "che", "what", "come", "perche"}
