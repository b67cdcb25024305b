"""The columns of a table of indicators, and what a name means beside the other names of its row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from traguardo.documents.blocks import Cell
from traguardo.documents.ordinal_years import bare_ordinal, is_ordinal
from traguardo.documents.plan_reader.codes import PLAIN_WORDS, field_of_code_and_name
from traguardo.documents.plan_reader.dated_columns import (
    EXPECTED,
    in_their_year,
    is_before,
    is_of_a_day,
    value_of_day,
)
from traguardo.documents.plan_reader.entries import Column
from traguardo.documents.plan_reader.owners import names_unit
from traguardo.documents.plan_reader.parts_of_year import year_ending
from traguardo.documents.plan_reader.shared_columns import first_named
from traguardo.documents.plan_reader.short_columns import short_column
from traguardo.documents.plan_reader.told_apart import numbers_measures, told_apart
from traguardo.documents.vocabulary import LONGEST, Label, recognise_column, spoken
from traguardo.documents.vocabulary_words import plain, stem

INDICATOR_FIELDS = frozenset(
    (
        *("number", "name", "algorithm", "target", "weight", "unit", "kind", "source"),
        *("responsible", "frequency", "baseline", "actual"),
    )
)
OBJECTIVE_NOTES = frozenset(
    (
        *("stakeholders", "contributors", "deadline", "purpose", "objective_weight"),
        *("objective_kind", "strategic_link", "area_in_card"),
    )
)
"""What a plan says of an objective that has no field of its own: kept as it stands."""
INDICATOR_NOTES = frozenset({"achievement", "variance", "remark", "definition", "value"})
"""The same, of an indicator."""
ACTION_NUMBER = "action_number"
NOTE = "note"
"""A column whose name nobody knows: its cells are kept under that name."""
_OBJECTIVE_COLUMNS = frozenset(
    (
        *("title", "strategic", "area", "cost_centre", "description", "mission", "programme"),
        *("mission_and_programme", "expected_results", "expected_benefits", "budget", "actions"),
        *("organisational_impact", "objective_owner", "objective_number", "review"),
    )
)
COLUMN_FIELDS = INDICATOR_FIELDS | _OBJECTIVE_COLUMNS | OBJECTIVE_NOTES | INDICATOR_NOTES
_AS_COLUMN = {"heading": "name"}
_PARENTS = {"title", "strategic"}
_NAMING_WORDS = {"titolo", "denominazione", "nome", "oggetto", "testo", "title", "name"}
_OFFICE_WORDS = {"area", "ufficio", "servizio", "settore", "unita", "struttura", "office", "unit"}
_OWNERS = {"objective_owner", "responsible"}
_BARE_AREA = {"ar"}
_OF_PHASE = {"weight", "cost_centre", "responsible", "objective_owner", "review", "remark"}
"""What a table of phases says of each phase, and not of the objective."""
_MEASURED_ROWS = {"name", "target", "title", "strategic"}
_NAMED_ROWS = {"name", "title", "strategic", "area", "actions", "objective_number"}
_REACHED = {"actual", "value"}
_MEASURING = {
    stem(word)
    for word in (
        *("rilevazione", "dato", "dati", "misurazione", "monitoraggio", "raccolta", "indicatore"),
        *("kpi", "measurement", "data", "indicator", "verifica", "rilevato", "misurato", "cura"),
    )
}
_COUNTING = re.compile(
    r"\W*(?:(?:n|no|nr|num|numero|id|cod|codice|code|#)|(?:(?:n|nr|num|numero)\W+progr|(?:(?:n|nr|num|numero)\W+)?(?:prog|progressivo)))\W*",
    re.IGNORECASE,
)
_SHEETS = re.compile(r"\W*(?:(?:scheda|sheet)\W+(?:n|no|nr|num|numero)|(?:n|nr|num)\W+scheda)\W*")
_COUNTED = re.compile(
    r"\W*(?:n|nr|num|numero|id|cod|codice|rif|ref)\W+(?:(?P<objective>ob|obiett|obiettivo|objective)"
    r"|ind|indicatore|kpi|indicator)\W*"
)
_SPAN = re.compile(r"\W*(?:da|dal|a|al|inizio|fine|avvio|from|to|start|end)\W*", re.IGNORECASE)
"""`Da | A` beside an action: when."""
OUTCOMES = {"stat", "esit", "outcom", "result"}
_ASKED = 30
ROW_YEAR = "year"
"""A column that only says of which year its row is."""
_ROW_YEAR = re.compile(
    r"\W*(?:anno|annualita|esercizio|year|financial year|fiscal year)"
    r"(?:\s+(?:di|of|del)?\s*(?:riferimento|target|valore|esercizio|piano|reference|plan))?\W*"
)
_BY_WHEN = re.compile(
    r"(?P<name>[^\d]*?\S)\s+(?:entro|by)\b(?:\s+(?:il|la|fine|the|end|of))*\s+(?:[\d/.-]*|\d{0,2}\s*[^\W\d]+\s+)(?P<year>20\d\d)\s*",
    re.IGNORECASE,
)
YEAR = re.compile(r"\W{0,3}(?:anno|target|year)?\W{0,3}((?:19|20)\d\d)\W{0,3}", re.IGNORECASE)


def as_column(text: str) -> Label | None:
    """The label of a column: `Indicatori` is the indicators' name there, `N.` their number."""
    return _as_column(text, spoken()) if len(text) <= LONGEST else None


@lru_cache(maxsize=32_768)
def _as_column(text: str, _of: object) -> Label | None:
    """Remembered for each vocabulary `_of` itself: the words of one office are not another's."""
    if _COUNTING.fullmatch(plain(text)):
        return Label("number")
    if _SHEETS.fullmatch(plain(text)):
        return Label("objective_number")
    if field := field_of_code_and_name(text):
        return Label(field, key="indicator" if field == "name" else "descrizion")
    if counted := _COUNTED.fullmatch(plain(text)):
        return Label("objective_number" if counted["objective"] else "number")
    if _ROW_YEAR.fullmatch(plain(text)):
        return Label(ROW_YEAR)
    if both := first_named(text):
        return both
    if _SPAN.fullmatch(text):
        return Label("deadline")
    if short := short_column(text):
        return short
    label = recognise_column(text) or _before_colon(text) or _before_deadline(text)
    year = year_ending(text) if label is None else None
    label = label or (None if year else value_of_day(text))
    if label is None:
        found = YEAR.fullmatch(text)
        year = int(found.group(1)) if found else year or bare_ordinal(plain(text))
        return Label("target", year=year) if year else None
    field = _AS_COLUMN.get(label.field, label.field)
    if field == "number" and not re.search(
        r"\b(?:n|nr|no|numero|codice|cod|code|id|ref|rif|scheda|sheet)\b", plain(text)
    ):
        field = "name"
    return Label(field, label.number, label.year, label.key, label.misspelt)


def _before_colon(text: str) -> Label | None:
    """`Baseline: da dove partiamo`: the name, and after it what the column asks.

    `Azioni: Bando; Istruttoria` states what it names.
    """
    name, colon, asked = text.partition(":")
    states = ";" in asked or (len(asked) > _ASKED and asked.lstrip()[:1].isupper())
    return recognise_column(name) if colon and not states else None


def _before_deadline(text: str) -> Label | None:
    """`Risultato da raggiungere entro il 31/12/2026`: the name, and by when."""
    found = _BY_WHEN.fullmatch(text)
    label = recognise_column(found["name"]) if found else None
    return label._replace(year=int(found["year"])) if found and label else None


def column(cell: Cell, start: int) -> Column | None:
    """The column a header cell opens; None where its words name no field of a column."""
    label = as_column(cell.text)
    if label is None or label.field not in COLUMN_FIELDS:
        return None
    return Column(label.field, start, cell.span, label.year, cell.text, label.key)


def part_of_group(text: str, group: str) -> str:
    """The field a bare word names under the name of a group of columns; `""` where it is none.

    >>> part_of_group("Titolo", "strategic"), part_of_group("Cod.", "strategic")
    ('strategic', 'objective_number')
    """
    words = plain(text).strip(" .:")
    if group in {*_PARENTS, "area", "name"} and words in _NAMING_WORDS:
        return group
    if group in _PARENTS and _COUNTING.fullmatch(words):
        return "objective_number"
    if group == "name" and _COUNTING.fullmatch(words):
        return "number"
    return group if group == "cost_centre" and words in _OFFICE_WORDS else ""


def settled(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, from the left, each with the field its name means beside the others."""
    ordered = in_their_year(told_apart(sorted(columns, key=lambda one: one.start)))
    fields = {one.field for one in ordered}
    targets = [one for one in ordered if one.field == "target"]
    years = [one.year for one in targets if one.year and not is_ordinal(one.year)]
    first = min(years, default=None)
    ordered = [_outcome(one, first, fields) for one in ordered]
    earlier = [one.year for one in ordered if one.field in _REACHED and is_before(one, first)]
    last = max((year for year in earlier if year), default=None)
    return tuple(
        one._replace(field=_meant(one, ordered[place + 1 :], fields, last))
        for place, one in enumerate(ordered)
    )


def _outcome(one: Column, first: int | None, fields: set[str]) -> Column:
    """`Esito 2025` before `Valore atteso 2026`: where an indicator starts from."""
    told = one.field in {"achievement", "review"} and one.key in OUTCOMES
    reached = told and one.year is not None
    before = reached and first is not None and one.year is not None and one.year < first
    return one._replace(field="baseline") if before and "baseline" not in fields else one


def _meant(one: Column, after: Sequence[Column], fields: set[str], last: int | None) -> str:
    """`Valore 2023` beside `Target 2024` is a baseline, a code before a title the objective's.

    `last` is the year of the last value reached before the first target, where both are dated.
    """
    if one.field == "frequency" and one.year is not None:
        return "actual"
    if one.field in _OWNERS and names_unit(one.written) and "cost_centre" not in fields:
        return "cost_centre"
    if fields & _PARENTS and (owned := owned_by_objective(one)) != one:
        return owned.field
    if one.field == "area" and one.key in _BARE_AREA and _stands_after_title(after, fields):
        return "cost_centre"
    if one.field == "value" and one.year is None and is_of_a_day(one.written):
        return "actual" if one.key or "target" in fields else NOTE
    if one.field == "number" and numbers_measures(one.written):
        return "number"
    if one.field == "number" and "title" not in fields and _before_number(after):
        return "objective_number"
    if one.field == "number" and _before_title(after):
        return "objective_number"
    if one.field == "number" and after and after[0].field == "actions" and "name" not in fields:
        return ACTION_NUMBER
    if one.field in _OF_PHASE and "actions" in fields and not fields & _MEASURED_ROWS:
        return NOTE
    numbered = any(map(str.isdigit, one.written))
    if one.field == "actions" and not numbered and after and after[0].field == "actions":
        return ACTION_NUMBER
    if "deadline" in fields and "actions" in fields and not fields & {"name", "title"}:
        if one.field == "actions" and after and after[0].field == "description":
            return ACTION_NUMBER
        if one.field == "description":
            return "actions"
    if one.field == "definition" and "name" in fields and "algorithm" not in fields:
        return "algorithm"
    if one.field == "purpose" and "description" not in fields:
        return "description"
    if one.field == "description" and _names_measures(fields):
        return "name"
    if one.field == "title" and _is_strategic(one, fields) and not _before_area(after):
        return "strategic"
    plainly = set(one.key.split()) <= {*PLAIN_WORDS, "ann"}
    dated = one.field == "title" and one.year is not None and plainly
    if dated and fields & {"name", "algorithm"} and "target" not in fields:
        return "target"
    if one.field == "expected_results" and (one.year is not None or _is_reached(one, fields)):
        return "actual"
    if one.field in _REACHED and one.year is not None and "target" in fields:
        return "baseline" if one.year == last and "baseline" not in fields else "actual"
    return one.field


def _is_reached(one: Column, fields: set[str]) -> bool:
    """`Target | Risultato`: beside what was promised, a result nobody calls expected is reached."""
    promised = {"name", "target"} <= fields and "actual" not in fields
    return promised and not set(one.key.split()) & EXPECTED


def _names_measures(fields: set[str]) -> bool:
    """`Descrizione | U.M. | Valore atteso | Peso`: what is described there are indicators."""
    return "target" in fields and bool(fields & {"unit", "weight"}) and not fields & _NAMED_ROWS


def _stands_after_title(after: Sequence[Column], fields: set[str]) -> bool:
    """`Obiettivo | Area | Responsabile`: what an objective belongs to stands before it."""
    behind = bool(fields & _PARENTS) and not any(other.field in _PARENTS for other in after)
    return behind and "cost_centre" not in fields


def _before_area(after: Sequence[Column]) -> bool:
    """`Obiettivo | Area | Responsabile`: what stands behind an objective is an office."""
    return any(other.field == "area" and other.key in _BARE_AREA for other in after)


def owned_by_objective(one: Column) -> Column:
    """A column of who answers, in a row of an objective: the objective's, unless they measure."""
    owns = one.field == "responsible" and not _of_measuring(one)
    return one._replace(field="objective_owner") if owns else one


def _before_title(after: Sequence[Column]) -> bool:
    """Whether the objective's title comes before any word of an indicator."""
    parents = [other.field for other in after if other.field in {*_PARENTS, "name", "number"}]
    return bool(parents) and parents[0] in _PARENTS


def _before_number(after: Sequence[Column]) -> bool:
    """`Rif. | Ind. | Indicatore`: the first of two codes is the objective's."""
    return len(after) > 1 and after[0].field == "number" and after[1].field == "name"


def _of_measuring(one: Column) -> bool:
    """Whether a column says who measures, `Responsabile della rilevazione`, not who answers."""
    return bool(set(one.key.split()) & _MEASURING)


def _is_strategic(one: Column, fields: set[str]) -> bool:
    """`Area strategica | Obiettivo`: within an area, a plain objective is a strategic one."""
    return one.key in {"obiettiv", "objectiv", "goal"} and "area" in fields
