"""A field of the open objective or indicator is set; one that comes again may begin another."""

from __future__ import annotations

import re

from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.columns import YEAR
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.drafts import IndicatorDraft
from traguardo.documents.plan_reader.entries import Labelled, Unknown, above
from traguardo.documents.plan_reader.fields.kpi_targets import WrittenTarget
from traguardo.documents.plan_reader.fields.terms import says_nothing

_WIDE_OFFICE = re.compile(r"(?:ar|direzion|dipartiment|settor)\b")
_COST_CENTRE = re.compile(r"\bcentr\b|\bcdc\b|\bcost\b")
MAY_BE_VOID = frozenset({"target", "baseline"})
"""Fields in which a dash says that there is no value."""


def put_objective(assembly: Assembly, position: int, name: str, text: str, entry: Labelled) -> None:
    """Set a field of the open objective, or of the card it begins."""
    objective = assembly.card_for(name, entry.anchor, position)
    assembly.objective_table = assembly.table
    if text and text != objective.texts.get(name):
        objective.give_way(name)
        _narrowed(assembly, position, name, entry)
    if objective.has(name) and text:
        if objective.texts[name] == text:
            return
        message = said(
            "Il campo «{written}» compare due volte: i testi sono uniti.",
            written=entry.written.strip(),
        )
        assembly.notes.add("field_twice", message, entry.place, objective)
    objective.put(name, text, entry.label.key, entry.place)
    if entry.label.misspelt:
        objective.doubt(name, Confidence.LIKELY)
    assembly.last = "field"


def _narrowed(assembly: Assembly, position: int, name: str, entry: Labelled) -> None:
    """`Area organizzativa | … | Centro di costo | …`: the wider office is a note of the card."""
    objective = assembly.objective
    if objective is None or name != "cost_centre" or not _COST_CENTRE.search(entry.label.key):
        return
    for other in above(assembly.entries, position):
        if not isinstance(other, Labelled) or not objective.has(name):
            return
        if other.field == name and _WIDE_OFFICE.match(other.label.key):
            written = " ".join(other.written.split())
            objective.notes.append(KeptNote(written, objective.texts[name], other.place))
            objective.texts[name] = ""
            return


def put_indicator(assembly: Assembly, position: int, name: str, entry: Labelled) -> None:
    """Set a field of the open indicator, or of the one that begins where a field comes again."""
    text, label = entry.value or "", entry.label
    if name in MAY_BE_VOID and says_nothing(text):
        text = ""
    draft = assembly.indicator
    if draft is None:
        draft = assembly.open_indicator(entry.anchor)
        _report_missing_number(assembly, draft)
    elif name == "target" and text and _another_year(draft, label.year):
        draft.targets.append(WrittenTarget(text, label.year, entry.place, not label.key))
        return
    elif draft.has(name) and text:
        draft = _again(assembly, position, draft, entry)
        if draft is None:
            return
    if name == "target" and text:
        draft.targets.append(WrittenTarget(text, label.year, entry.place, not label.key))
    draft.put(name, text, label.key, entry.place)
    if label.misspelt:
        draft.doubt(name, Confidence.LIKELY)
    assembly.last = "field"
    assembly.objective_table = assembly.table


def take_year(assembly: Assembly, entry: Unknown) -> bool:
    """`2026 | 55%` among the rows of an indicator: its target for that year."""
    year = YEAR.fullmatch(entry.written)
    draft = assembly.indicator
    if year is None or draft is None or not draft.has("name") or entry.aside:
        return False
    if not entry.value or "\n" in entry.value:
        return False
    bare = "target" not in entry.written.casefold()
    draft.targets.append(WrittenTarget(entry.value, int(year.group(1)), entry.place, bare))
    draft.put("target", entry.value, "", entry.place)
    assembly.last = "field"
    return True


def _again(
    assembly: Assembly, position: int, draft: IndicatorDraft, entry: Labelled
) -> IndicatorDraft | None:
    """A field comes a second time: a second indicator, or a second wording of the same field."""
    name = "name" if entry.field in {"description", "number"} else entry.field
    if name == "name" and (draft.provisional or "name" in draft.inherited):
        _rename(draft)
        return draft
    if not _begins_indicator(assembly, position, draft, name, entry.label.key):
        if draft.texts[name] == entry.value:
            return None
        message = said(
            "Il campo «{written}» compare due volte: i testi sono uniti.",
            written=entry.written.strip(),
        )
        assembly.notes.add("field_twice", message, entry.place, draft)
        return draft
    opened = assembly.open_indicator(entry.anchor)
    if name == "name":
        _report_missing_number(assembly, opened)
    else:
        _inherit(opened, draft)
    return opened


def _begins_indicator(
    assembly: Assembly, position: int, draft: IndicatorDraft, name: str, key: str
) -> bool:
    """Under the same label, or followed by another field that comes again."""
    if assembly.previous is not None and assembly.previous.field == name:
        return False
    after = assembly.order.after(position)
    return draft.keys.get(name) in {key, ""} or (after != "number" and draft.has(after))


def _rename(draft: IndicatorDraft) -> None:
    """A name of its own comes late: what stood for it was a heading, or of the KPI above."""
    if draft.provisional:
        draft.rename("name", "heading")
    else:
        draft.texts["number"] = draft.texts["heading"] = ""
    draft.provisional = False
    draft.inherited.clear()
    draft.texts["name"] = ""


def _inherit(opened: IndicatorDraft, above: IndicatorDraft) -> None:
    for name in ("number", "heading", "name"):
        if above.has(name):
            opened.take_over(above, name)
            opened.inherited.add(name)


def _another_year(draft: IndicatorDraft, year: int | None) -> bool:
    years = [target.year for target in draft.targets]
    return year is not None and bool(years) and year not in years


def _report_missing_number(assembly: Assembly, draft: IndicatorDraft) -> None:
    objective = assembly.objective
    numbered = objective is not None and any(one.has("number") for one in objective.indicators)
    if numbered:
        message = said("Comincia un altro indicatore, ma manca la riga con il numero del KPI.")
        assembly.notes.add("label_missing", message, draft.anchor, draft)
