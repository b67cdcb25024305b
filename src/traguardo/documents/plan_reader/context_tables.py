"""Tables that tell of the office, not of its plan: staff in service, accounts, facts and figures.

`Settore | Responsabile | Dipendenti`, `Personale | Unità`, `Il Comune in cifre | 2023 | 2024`: a
head of names over rows of figures, none of which measures an objective. They are left aside, and
so are the people a card names, `Personale coinvolto | % impiego`, and the lines of signatures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from traguardo.documents.blocks import Cell, Row
from traguardo.documents.plan_reader.codes import BARE_NAMES, coded
from traguardo.documents.plan_reader.columns import YEAR, as_column
from traguardo.documents.plan_reader.figures import FIGURE, figures
from traguardo.documents.plan_reader.headers import read_header
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.pointing_tables import points_to_objectives
from traguardo.documents.plan_reader.spending_tables import is_spending
from traguardo.documents.vocabulary import recognise

_LONGEST = 60
"""Letters of the longest name of a column."""
_BARE_NAMES = BARE_NAMES | {"cognom nom", "nom cognom", "nominativ"}
_OF_OFFICE = {
    *("cost_centre", "responsible", "objective_owner", "organisational_impact", "contributors"),
    *(
        "budget",
        "mission",
        "programme",
        "stakeholders",
        "value",
        "objective_weight",
        "weight",
        "number",
        "unit",
    ),
}
"""Fields whose words are also those of a table of staff or accounts."""
_OF_MEASURES = {
    *("target", "name", "algorithm", "weight", "unit", "kind", "source", "frequency", "baseline"),
    *("actual", "achievement", "variance", "title", "strategic", "objective_weight", "heading"),
    *("actions", "deadline", "number", "objective_number", "mission", "description"),
}
"""Fields that, before a row, say that it is of a card."""


_STAFF = re.compile(
    r"\b(?:profil|qualific|inquadrament|dipendent|personale|organic|dirigent|addett|staff|ruol"
    r"|employee|headcount|risorse\s+umane|human\s+resources|job\s+titles?)",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(
    r"\W*(?:voc[ei]|dati\s+(?:di\s+bilancio|economic[oi]\w*|finanziari)|risorse\s+finanziarie|capitol[io]|entrat[ae]|spes[ae]|proventi|oneri|costi|ricavi|items?|accounts?"
    r"|titol[io]\s+di\s+(?:entrata|spesa)|macroaggregat[io])\b.*",
    re.IGNORECASE,
)
"""What stands over the lines of an account."""
_IN_SERVICE = re.compile(
    r"\b(?:in\s+servizio|dipendent|dirigent|funzionar|istruttor|comparto|personale|fte|organic|copert|scopert|vacant"
    r"|addett|impiegat|quadri|operai|operatori|infermier|medic[oi]|unità|dotazion|in\s+post|headcount|staff)",
    re.IGNORECASE,
)
"""What columns of people are called."""
_COUNTED = re.compile(
    r"\W*(?:obiettivi|indicatori|schede|objectives|indicators|kpis)\W*", re.IGNORECASE
)
_GOALS = {"name", "target", "title", "strategic", "algorithm"}
_REGISTRY = re.compile(
    r"\W*(?:sede(?:\s+legale)?|indirizzo|codice\s+fiscale.*|partita\s+iva|p\.?\s?iva|pec|telefono|tel"
    r"|e-?mail.*|sito(?:\s+(?:web|internet|istituzionale))?|presidente|sindaco|rettore"
    r"|(?:legale\s+)?rappresentante(?:\s+legale)?|codice\s+(?:ipa|univoco|istat|ateco).*|comparto"
    r"|natura\s+giuridica|address|phone|website|tax\s+code|vat.*)\W*",
    re.IGNORECASE,
)
"""What the identity of a body is told by."""
_NAME = re.compile(
    r"\W*(?:[a-zà-ÿ]{1,6}\.(?:\s?ssa)?\s+)*(?:[A-ZÀ-Ý][\w'’]+\s*){2,5}(?:\([^()]*\))?\W*"
)
"""`dott.ssa Irma Landi (firmato digitalmente)`."""
_LINES = 3
_PAGE = re.compile(r"\d{1,3}")
_FEW = 2
"""Columns of the widest table that is no matrix."""
_TOTAL = re.compile(r"\W*total[ei]?\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\W*(?:%|percentual\w*|quota|ore|giorn\w*|impieg\w*|impegn\w*|tempo|categori\w*|cat\.?"
    r"|profil\w*|qualific\w*|ruolo|inquadrament\w*|area|fte|unità|matricola|dedicat\w*|di|del|lavor\w*"
    r"|time|hours|role|grade|annu\w*|[\W_])+",
    re.IGNORECASE,
)
"""What the columns beside the names of people say."""
_ARTICLE = re.compile(
    r"\W*(?:per|f\.?to|firmat|firma|visto|sign|il|la|lo|the|l['’])", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\W*(?:per\s+[^:]{2,40}:\s*)?(?:(?:f\.?to|firmato|firma|signed)\b\W*)?(?:il|la|lo|the|l['’])\s*"
    r"(?:direttor|dirigent|responsabil|segretari|president|sindac|rettor|commissari|funzionari"
    r"|prefett|soprintendent|director|head|mayor|secretary|manager)\w*.*|\W*(?:firma|visto|signature)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def is_signature(row: Row) -> bool:
    """`Il Direttore di struttura | Il Direttore generale`: who signs, side by side."""
    written = [cell.text for cell in row.cells if cell.text]
    short = len(written) > 1 and all(len(text) <= _LONGEST for text in written)
    signed = sum(_SIGNED.fullmatch(text) is not None for text in written)
    return short and signed > 1 and all(_ARTICLE.match(text) for text in written)


def opens_staff(row: Row) -> bool:
    """`Personale coinvolto | % impiego` in a card: the rows below are people and their shares."""
    first, *others = (cell.text for cell in row.cells)
    label = recognise(first)
    named = label is not None and label.field == "organisational_impact"
    return named and bool(others) and all(text and _SHARE.fullmatch(text) for text in others)


def tells_of_office(rows: Sequence[Row]) -> bool:
    """Whether a table is of staff, accounts or facts: a head, and columns of figures below it."""
    if len(rows) == 1:
        cells = rows[0].cells
        return adds_up(rows[0]) or (len(cells) == 1 and bool(_SIGNED.fullmatch(cells[0].text)))
    if _is_signed(rows):
        return True
    if _lists_people(rows) or _is_contents(rows) or _is_registry(rows):
        return True
    head, *body = below_title(rows)
    body = [row for row in body if not is_total_across(row, head)]
    if len(body) < 2 or len(head.cells) < 2 or any(_spans(row) != _spans(head) for row in body):
        return False
    if points_to_objectives(head, body):
        return True
    if is_spending(head, body):
        return True
    told = _names_counts(head, body) or _names_staff(head, rows[0]) or _counts_people(head, body)
    if not (told or _names_accounts(head) or _names_context(head)):
        return False
    if any(read_header(row) is not None or _is_of_card(row.cells[0]) for row in body):
        return False
    return any(figures(body, place, most=1) for place in range(1, len(head.cells)))


def _is_signed(rows: Sequence[Row]) -> bool:
    """`Il Direttore`, and below it the name."""
    if len(rows) != _FEW or any(len(row.cells) != 1 for row in rows):
        return False
    office, name = (row.cells[0].text for row in rows)
    return _SIGNED.fullmatch(office) is not None and _NAME.fullmatch(name) is not None


def adds_up(row: Row) -> bool:
    """`Totale stanziamenti | 3.263.500`, apart from the table it adds up."""
    first, *others = [cell.text for cell in row.cells if cell.text] or [""]
    return bool(others) and bool(_TOTAL.match(first)) and all(map(FIGURE.fullmatch, others))


def is_total_across(row: Row, head: Row) -> bool:
    """`Totale` in one cell over the width of the table, its figure beside it or lost."""
    narrow = len(row.cells) < len(head.cells) and sum(_spans(row)) == sum(_spans(head))
    return narrow and bool(row.cells) and _TOTAL.match(row.cells[0].text) is not None


def below_title(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the first where it only names the table, over its full width."""
    if len(rows) < 2 or len(rows[0].cells) != 1 or len(rows[1].cells) == 1:
        return rows
    label = recognise(rows[0].cells[0].text)
    return rows[1:] if label is None or label.field == "organisational_impact" else rows


def _names_staff(head: Row, title: Row) -> bool:
    """`Profilo | In servizio | Previsti 2025`: what is counted there are people, not results."""
    counted = head.cells[0].text
    labels = [label for cell in head.cells if (label := as_column(cell.text))]
    measures = any(label.field == "name" and label.key not in _BARE_NAMES for label in labels)
    written = [cell.text for cell in head.cells if cell.text]
    short = len(written) > 1 and max(map(len, written)) <= _LONGEST
    staff = _STAFF.search(counted) or (title is not head and _STAFF.search(title.cells[0].text))
    return short and not measures and bool(staff)


def _counts_people(head: Row, body: Sequence[Row]) -> bool:
    """`Servizio | In servizio | Previsti`: offices or grades, and beside them only figures."""
    written = [cell.text for cell in head.cells]
    people = any(map(_IN_SERVICE.search, written[1:]))
    counted = [figures(body, place) for place in range(1, len(written))]
    named = any((one := as_column(text)) and one.field in _GOALS - {"target"} for text in written)
    return people and not named and sum(counted) * 2 >= len(counted)


def _names_accounts(head: Row) -> bool:
    """`Voce | Previsione 2024 | Consuntivo 2024`: what is planned and reached there is money."""
    return _ACCOUNTS.fullmatch(head.cells[0].text) is not None


def _names_counts(head: Row, body: Sequence[Row]) -> bool:
    """`Settore | Obiettivi | In linea | In ritardo`: the plural is how many there are."""
    named = (place for place, cell in enumerate(head.cells) if _COUNTED.fullmatch(cell.text))
    return any(place > 0 and figures(body, place) for place in named)


def _lists_people(rows: Sequence[Row]) -> bool:
    """`RISORSE ASSEGNATE`, and below it `Infermieri | 41`, a line for each grade."""
    title, *body = ([cell.text for cell in row.cells if cell.text] for row in rows)
    pairs = len(title) == 1 and len(body) > 1 and all(len(texts) == _FEW for texts in body)
    if not pairs or not all(FIGURE.fullmatch(figure) for _, figure in body):
        return False
    if any((one := recognise(name)) and one.field in _OF_MEASURES for name, _ in body):
        return False
    label = recognise(title[0])
    staff = label is None or label.field in {"organisational_impact", "budget"}
    return staff and any(_IN_SERVICE.search(name) for name, _ in body)


def _is_registry(rows: Sequence[Row]) -> bool:
    """`Denominazione | …`, `Sede | …`, `Codice fiscale | …`: who publishes the document."""
    written = [[cell.text for cell in row.cells if cell.text] for row in rows]
    names = [texts[0] for texts in written if len(texts) == _FEW]
    told = sum(_REGISTRY.fullmatch(name) is not None for name in names)
    return told > 1 and len(names) == len([texts for texts in written if texts])


def _is_contents(rows: Sequence[Row]) -> bool:
    """`1 Chi siamo | 5`, `2 Che cosa facciamo | 9`: the pages of a document, in a table."""
    written = [[cell.text for cell in row.cells if cell.text] for row in rows]
    pages = [texts[1] for texts in written if len(texts) == _FEW and _PAGE.fullmatch(texts[1])]
    numbers = [int(page) for page in pages]
    several = len(numbers) > _LINES and len(numbers) == len(written)
    return several and numbers == sorted(numbers) and numbers[0] < numbers[-1]


def _names_context(head: Row) -> bool:
    """Whether a row names columns, and none that an objective or its indicators have."""
    if read_header(head) is not None:
        return False
    written = [cell.text for cell in head.cells[1:]]
    if not all(written) or max(map(len, written)) > _LONGEST or not _may_lead(head.cells[0].text):
        return False
    return all(YEAR.fullmatch(text) or _is_of_office(text) for text in written)


def _may_lead(text: str) -> bool:
    return len(text) <= _LONGEST and _is_of_office(text) and not YEAR.fullmatch(text)


def _is_of_office(text: str) -> bool:
    """Whether the name of a column is none that measures: unknown, or of an office."""
    if FIGURE.fullmatch(text):
        return False
    label = as_column(text)
    if label is None:
        return True
    return label.field in _OF_OFFICE or (label.field == "name" and label.key in _BARE_NAMES)


def _is_of_card(first: Cell) -> bool:
    """Whether a row opens with a label of a card: `Peso | 40`, `Indicatore 1: …`."""
    label, found = recognise(first.text), split_label(first.text) if first.text else None
    if label is not None and label.field in _OF_MEASURES:
        return True
    return coded(first.text) is not None or (found is not None and found[0].field in _OF_MEASURES)


def _spans(row: Row) -> list[int]:
    return [cell.span for cell in row.cells]
