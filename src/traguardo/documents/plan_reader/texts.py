"""Words without a label: a field whose label is missing, a review, or more of what stands above."""

from __future__ import annotations

from itertools import islice

from traguardo.core.messages import said
from traguardo.documents.plan_reader.assembly import Assembly
from traguardo.documents.plan_reader.columns import INDICATOR_FIELDS
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.entries import (
    Blank,
    Break,
    Header,
    Heading,
    Labelled,
    Text,
    Unknown,
    above,
    below,
)
from traguardo.documents.plan_reader.fields.classified import states_code
from traguardo.documents.plan_reader.fields.statuses import read_status
from traguardo.documents.plan_reader.labels import take_labelled
from traguardo.documents.plan_reader.merged_labels import next_action
from traguardo.documents.plan_reader.order import IDENTITY, fits
from traguardo.documents.plan_reader.placing import put_indicator, put_objective
from traguardo.documents.plan_reader.status_rows import take_words_below
from traguardo.documents.plan_reader.told_by_value import told_here
from traguardo.documents.vocabulary import Label

_LONG_FIELDS = {
    *("description", "expected_results", "expected_benefits", "organisational_impact"),
    *("actions", "budget", "mission", "programme"),
}
_NAMES = {
    "mission": said("missione"),
    "programme": said("programma"),
    "title": said("obiettivo operativo"),
    "description": said("descrizione"),
    "expected_results": said("risultati attesi"),
    "expected_benefits": said("benefici attesi"),
    "organisational_impact": said("impatto organizzativo"),
    "cost_centre": said("centro di costo"),
    "budget": said("budget"),
    "number": said("KPI operativo"),
    "name": said("nome indicatore"),
    "algorithm": said("algoritmo di calcolo"),
    "target": said("target"),
    "weight": said("peso indicatore"),
    "kind": said("tipologia"),
    "source": said("fonte dati"),
    "responsible": said("responsabile della rilevazione"),
    "frequency": said("frequenza"),
    "unit": said("unità di misura"),
    "baseline": said("baseline"),
    "actions": said("azioni"),
    "objective_owner": said("responsabile"),
    "review": said("monitoraggio"),
    "mission_and_programme": said("missione e programma"),
}
_CODED = {"mission", "programme"}
"""What words alone in a row are only where they state a code: else they may be a signature."""
_SENTENCE, _CARD_ROWS = 120, 60


def take_text(assembly: Assembly, position: int, entry: Text) -> None:
    """Put words without a label where they belong, or report them."""
    objective = assembly.objective
    if not (assembly.areas or assembly.cards) and not entry.paired and not _labelled_yet(assembly):
        assembly.front.append(Heading(entry.text, entry.anchor))
    elif assembly.last == "area" and assembly.area is not None:
        assembly.area.describe(entry.text, entry.anchor)
    elif _finds_field(assembly, position, entry):
        return
    elif objective is not None and assembly.last == "review" and _below(assembly):
        if _opens_objective(assembly, position):
            _strategic_without_label(assembly, entry)
        else:
            review = objective.reviews[-1]
            review.text = "\n".join(line for line in (review.text, entry.text) if line)
    elif objective is not None and assembly.indicator is not None and not entry.paired:
        if not take_words_below(assembly, entry):
            _report(assembly, entry)
    elif objective is not None and objective.strategic and not objective.indicators:
        objective.put("description", entry.text, "", entry.anchor)
    elif not _fills_description(assembly, position, entry) and not _continue(assembly, entry):
        _report(assembly, entry)


def take_unknown(assembly: Assembly, position: int, entry: Unknown) -> None:
    """A label nobody knows: the one field that stands there elsewhere, or a finding."""
    if entry.aside:
        words = "; ".join(filter(None, (entry.written, *entry.value.split("\n"))))
        _report(assembly, Text(words, entry.anchor))
        return
    told = told_here(assembly, entry)
    field = told or _candidate(assembly, position, entry.value, paired=False)
    written = " ".join(entry.written.split())
    if field and entry.value and assembly.objective is not None:
        message = said(
            "L'etichetta «{written}» non è nota: letta come «{field}».",
            written=written,
            field=_NAMES.get(field, field),
        )
        assembly.notes.add("label_guessed", message, entry.anchor, assembly.objective)
        label = Label(field, key=written)
        guess = Labelled(label, entry.value, entry.anchor, written, entry.place, paired=True)
        if told:
            take_labelled(assembly, position, guess)
        else:
            _put(assembly, position, guess)
        assembly.doubt(field, Confidence.LIKELY if told else Confidence.DOUBTFUL)
        return
    assembly.notes.unknown_label(written, entry.value, entry.place, assembly.objective)


def _finds_field(assembly: Assembly, position: int, entry: Text) -> bool:
    if entry.continued and _continue(assembly, entry):
        return True
    return _torn_value(assembly, position, entry) or _missing_label(assembly, position, entry)


def _missing_label(assembly: Assembly, position: int, entry: Text) -> bool:
    field = _candidate(assembly, position, entry.text, paired=entry.paired)
    if not field:
        return False
    if field in INDICATOR_FIELDS and not entry.paired and _is_narrative(entry.text):
        return False
    if field in _CODED and not entry.paired and not states_code(entry.text):
        return False
    message = said(
        "Manca l'etichetta: il testo sta dove altrove sta «{field}».",
        field=_NAMES.get(field, field),
    )
    if field == "number":
        draft = assembly.open_indicator(entry.anchor)
        draft.put("heading", entry.text, "", entry.anchor)
    else:
        _put(assembly, position, Labelled(Label(field), entry.text, entry.anchor, "", entry.anchor))
    assembly.doubt(field, Confidence.DOUBTFUL)
    assembly.guessed = field
    assembly.notes.add(
        "label_missing", message, entry.anchor, assembly.indicator or assembly.objective
    )
    return True


def _is_narrative(text: str) -> bool:
    return len(text) > _SENTENCE or bool(read_status(text))


def _candidate(assembly: Assembly, position: int, text: str, *, paired: bool) -> str:
    """The field that elsewhere stands between the same two labels and is still missing here.

    Beside an empty label cell, what elsewhere stands next to one of them will do.
    """
    if not _among_labels(assembly, position):
        return ""
    order = assembly.order
    before = assembly.guessed or order.before(position)
    after = order.after(position)
    fields = order.between(before, after)
    if paired:
        later = _labelled_later(assembly, position)
        fields += [field for field in order.beside(before, after) if field not in later]
    possible = (field for field in fields if fits(field, text))
    return next((one for one in possible if _is_missing(assembly, one, before, paired)), "")


def _among_labels(assembly: Assembly, position: int) -> bool:
    """Whether the table has a known label besides: only between labels one can be missing."""
    for side in (above(assembly.entries, position), below(assembly.entries, position, _CARD_ROWS)):
        for entry in islice(side, _CARD_ROWS):
            if isinstance(entry, Break):
                break
            if isinstance(entry, Labelled) and not entry.outside:
                return True
    return False


def _labelled_later(assembly: Assembly, position: int) -> set[str]:
    """The fields the card, or within a KPI the KPI, still names below."""
    later: set[str] = set()
    for entry in below(assembly.entries, position, _CARD_ROWS):
        if isinstance(entry, Break | Heading):
            break
        if isinstance(entry, Labelled):
            if entry.field == "number" and assembly.indicator is not None:
                break
            later.add(entry.field)
    return later


def _is_missing(assembly: Assembly, field: str, before: str, paired: bool) -> bool:
    objective, indicator = assembly.objective, assembly.indicator
    if field == "number":
        return paired and objective is not None and not objective.strategic
    if field in INDICATOR_FIELDS:
        return indicator is not None and not indicator.has(field)
    if field in IDENTITY and before == "start":
        return True
    return objective is not None and not objective.has(field)


def _put(assembly: Assembly, position: int, entry: Labelled) -> None:
    if entry.field in INDICATOR_FIELDS:
        put_indicator(assembly, position, entry.field, entry)
    else:
        put_objective(assembly, position, entry.field, entry.value or "", entry)
    assembly.previous = entry


def _torn_value(assembly: Assembly, position: int, entry: Text) -> bool:
    """The value of a label that an empty row parts from it."""
    above = assembly.previous
    if above is None or above.value or not above.split or assembly.last != "field":
        return False
    if above.field == "number" or not fits(above.field, entry.text):
        return False
    _put(
        assembly,
        position,
        Labelled(above.label, entry.text, above.anchor, above.written, entry.anchor),
    )
    return True


def _continue(assembly: Assembly, entry: Text) -> bool:
    """More words for the field above: a cell that goes on in the next row."""
    above, objective = assembly.previous, assembly.objective
    if above is None or objective is None or assembly.last != "field" or not entry.paired:
        return False
    draft = assembly.indicator if above.field in INDICATOR_FIELDS else objective
    if draft is None or (above.field not in _LONG_FIELDS and not entry.continued):
        return False
    if entry.continued and next_action(objective, above, entry):
        return True
    draft.put(above.field, entry.text, "", entry.anchor)
    message = said(
        "La casella continua il campo «{field}».", field=_NAMES.get(above.field, above.field)
    )
    assembly.notes.add("row_continued", message, entry.anchor, draft)
    return True


def _fills_description(assembly: Assembly, position: int, entry: Text) -> bool:
    objective = assembly.objective
    if objective is None or objective.strategic or objective.has("description"):
        return False
    if objective.indicators or not objective.has("title") or not entry.paired:
        return False
    label = Label("description")
    _put(assembly, position, Labelled(label, entry.text, entry.anchor, "", entry.anchor))
    assembly.doubt("description", Confidence.DOUBTFUL)
    message = said(
        "Manca l'etichetta: il testo è letto come descrizione, che altrimenti mancherebbe."
    )
    assembly.notes.add("label_missing", message, entry.anchor, objective)
    return True


def _opens_objective(assembly: Assembly, position: int) -> bool:
    """Whether a table of indicators follows: then these words are an objective's title."""
    objective = assembly.objective
    if objective is None or not objective.strategic:
        return False
    for entry in below(assembly.entries, position):
        if isinstance(entry, Header) or (isinstance(entry, Labelled) and entry.field == "heading"):
            return True
        if not isinstance(entry, Text | Blank):
            return False
    return False


def _strategic_without_label(assembly: Assembly, entry: Text) -> None:
    draft = assembly.open_strategic(entry.text, entry.anchor)
    draft.doubt("title", Confidence.LIKELY)
    message = said(
        "Manca l'etichetta «obiettivo strategico»: sotto il testo c'è una tabella di KPI."
    )
    assembly.notes.add("label_missing", message, entry.anchor, draft)


def _below(assembly: Assembly) -> bool:
    return assembly.table == assembly.objective_table


def _labelled_yet(assembly: Assembly) -> bool:
    return assembly.previous is not None or assembly.objective is not None


def _report(assembly: Assembly, entry: Text) -> None:
    message = said("Testo che nessun campo del piano accoglie: «{text}».", text=entry.text)
    assembly.notes.add("not_understood", message, entry.anchor, assembly.objective)
