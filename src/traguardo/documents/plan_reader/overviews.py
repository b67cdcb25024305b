"""Tables that list the objectives whose sheets stand elsewhere: number, title, office, owner.

`N. | Obiettivo | Servizio | Responsabile` before the sheets, or after them: each row is of the
objective with its title, or with its code: `Codice | Missione | Programma | Risorse`. It begins
none.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.blocks import PAGE_HEAD, Block, Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.plan_reader.codes import is_code, leading_code
from traguardo.documents.plan_reader.columns import ACTION_NUMBER, NOTE, OBJECTIVE_NOTES
from traguardo.documents.plan_reader.confidence import Confidence
from traguardo.documents.plan_reader.context_tables import adds_up, is_total_across
from traguardo.documents.plan_reader.drafts import ObjectiveDraft
from traguardo.documents.plan_reader.entries import Column, Data
from traguardo.documents.plan_reader.fields.actions import read_action_list
from traguardo.documents.plan_reader.headers import columns_of, read_data
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.notes import Notes
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.vocabulary import recognise
from traguardo.documents.vocabulary_words import plain

_TITLES = {"title", "strategic"}
_AS_FIELD = {"objective_number": "number", "objective_owner": "responsible"}
_OWN = {
    *("number", "objective_number", "cost_centre", "responsible", "objective_owner", "budget"),
    *("mission", "programme", "description", "expected_results", "expected_benefits"),
    *("organisational_impact", "actions"),
}
"""What such a row may say of an objective, that has a field."""
_LEVELS = {"area", "strategic", "title"}
_NAMED = _LEVELS | {"name"}
_OF_TREE = {"name", "target", "number", "objective_number", "weight", "cost_centre"}
_NOTED = {"weight", "kind", "achievement", "remark", "review", NOTE} | OBJECTIVE_NOTES
_BARE_TITLES = {"titolo", "denominazione", "oggetto", "title"}
_CODED = {"number", "objective_number"}
_TOLD_BY_CODE = {"mission", "programme", "budget", "actions"}
_REACHED = {"actual", "value", "variance"}
_TOTAL = "# "
"""What stands for the title of a row that only adds up."""
_LONGEST, _SEVERAL = 400, 2
_WORD = re.compile(r"\w+")
_CODES = re.compile(r"^(?:[a-z]{0,4}\W{0,2}(?:[a-z]\W?)?\d{1,3}(?:[.\-]\d{1,3})*\W+)+")


class Listed(NamedTuple):
    """A row of such a table: the title it names, as its words, and its cells under columns."""

    title: str
    cells: tuple[tuple[Column, Cell], ...]
    anchor: Anchor


def overviews(blocks: Blocks) -> dict[int, list[Listed]]:
    """The rows of each table that lists objectives of the document, by its place in it."""
    tables = {
        place: rows
        for place, block in enumerate(blocks)
        if isinstance(block, Table) and (rows := _rows(block))
    }
    trees = {
        place: names
        for place, block in enumerate(blocks)
        if place not in tables and isinstance(block, Table) and (names := _tree(block))
    }
    if not tables and not trees:
        return {}
    elsewhere = set(_titles(blocks, {*tables, *trees}))
    found = {}
    for place, rows in tables.items():
        if _repeat(rows, elsewhere):
            found[place] = rows
        else:
            elsewhere |= {one.title for one in rows} - {_TOTAL}
    return found | {place: [] for place, names in trees.items() if names <= elsewhere}


def _repeat(rows: Sequence[Listed], elsewhere: Container[str]) -> bool:
    """Whether every row, but for a last one that sums up, names what stands elsewhere."""
    known = [one.title in elsewhere for one in rows if one.title != _TOTAL]
    return all(known) or (len(known) > _SEVERAL and all(known[:-1]))


def _rows(table: Table) -> list[Listed]:
    """The rows of a table whose header names objectives, and nothing that measures them."""
    if len(table.rows) < _SEVERAL or sums_up(table.rows[0]):
        return []
    columns = _columns(table.rows[0])
    if not columns:
        return _keyed(table)
    written = [row for row in table.rows[1:] if any(c.text for c in row.cells)]
    across = [row for row in written if len(row.cells) == 1 or is_total_across(row, table.rows[0])]
    rows = [(row, read_data(row, columns)) for row in written if row not in across]
    listed: list[Listed] = []
    for written_row, row in rows:
        if adds_up(written_row):
            listed.append(Listed(_TOTAL, row.cells, row.anchor))
            continue
        title = _title(row)
        named = words(title.text) if title else ""
        if title and is_code(title.text):
            named = _key(title.text)
        if title and title.continued and not named and listed:
            named = listed[-1].title
        if row.leftovers or not named:
            return []
        listed.append(Listed(named, row.cells, row.anchor))
    return listed


def _keyed(table: Table) -> list[Listed]:
    """The rows of a table that says of objectives, named by their codes, what the budget has."""
    columns = columns_of(table.rows[0])
    fields = [one.field for one in columns]
    told = set(fields[1:])
    keyed = fields[0] in _CODED | _TITLES and bool(told & _TOLD_BY_CODE)
    if not keyed or not told - {ACTION_NUMBER} <= _OWN | _REACHED | _NOTED - {"weight"}:
        return []
    written = [row for row in table.rows[1:] if any(cell.text for cell in row.cells)]
    listed: list[Listed] = []
    for row in written:
        code = row.cells[0]
        key = _key(code.text) if is_code(code.text) else ""
        if code.continued and not code.text and listed:
            key = listed[-1].title
        if key:
            data = read_data(row, columns)
            listed.append(Listed(key, data.cells[1:], data.anchor))
    return listed if len(listed) >= _SEVERAL and len(written) - len(listed) <= 1 else []


def _key(code: str) -> str:
    """What stands for a code among the words of titles; no title has it."""
    return f"# {' '.join(plain(code).split()).strip(' .')}"


def _tree(table: Table) -> set[str]:
    """The words of a table of areas, objectives and measures, level by level; none where another.

    `Area | Obiettivo strategico | Obiettivo operativo | Indicatore | Target`.
    """
    columns = columns_of(table.rows[0]) if len(table.rows) > _SEVERAL else ()
    fields = {one.field for one in columns}
    if len(fields & _LEVELS) < _SEVERAL or "name" not in fields:
        return set()
    if not fields <= _LEVELS | _OF_TREE:
        return set()
    below = [read_data(row, columns) for row in table.rows[1:]]
    if any(row.leftovers for row in below):
        return set()
    cells = [cell.text for row in below for of, cell in row.cells if of.field in _NAMED]
    return {words(text) for text in cells if text}


def _columns(header: Row) -> tuple[Column, ...]:
    columns = _titled(columns_of(header))
    fields = [one.field for one in columns]
    titles = [field for field in fields if field in _TITLES]
    if any(one.field in _TITLES and any(map(str.isdigit, one.written)) for one in columns):
        return ()
    strange = fields.count(NOTE)
    known = set(fields) <= _TITLES | _OWN | _NOTED and strange < _SEVERAL
    enough = len(titles) == 1 and len(columns) - strange >= _SEVERAL
    return columns if known and enough else ()


def _titled(columns: Sequence[Column]) -> tuple[Column, ...]:
    """A bare `Titolo` is the objective's: its rows have to name objectives that stand elsewhere.

    Beside it `Obiettivo` is but its number.
    """
    bare = [one for one in columns if plain(one.written).strip(" .:") in _BARE_TITLES]
    if len(bare) != 1 or bare[0].field not in {NOTE, "name", "description"}:
        return tuple(columns)
    numbered = {"title": "objective_number", "strategic": "objective_number"}
    return tuple(
        one._replace(field="title" if one in bare else numbered.get(one.field, one.field))
        for one in columns
    )


def _title(row: Data) -> Cell | None:
    return next((cell for of, cell in row.cells if of.field in _TITLES), None)


def words(text: str) -> str:
    """The words of a title, without the codes before them.

    >>> words("OO 1.2 – Ridurre i tempi")
    'ridurre i tempi'
    """
    return " ".join(_WORD.findall(_CODES.sub("", plain(text).strip())))


def _titles(blocks: Blocks, but: Container[int]) -> Iterator[str]:
    """What may be the title of an objective: each short text, with and without its label."""
    for place, block in enumerate(blocks):
        if place in but or (isinstance(block, Paragraph) and block.style == PAGE_HEAD):
            continue
        for text in _texts(block):
            if code := text if is_code(text) else leading_code(text):
                yield _key(code)
            if 0 < len(text) <= _LONGEST:
                found = split_label(text)
                yield words(text)
                yield words(text.split("\n", 1)[0])
                yield words(found[2]) if found else ""


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
        return
    for row in block.rows:
        yield from (cell.text for cell in row.cells)


def tell_overviews(
    listed: Iterable[Listed], objectives: Sequence[ObjectiveDraft], notes: Notes
) -> None:
    """Give each objective what the rows that name it say, where it does not say it itself."""
    for row in listed:
        named = [one for one in objectives if row.title in _names(one)]
        for objective in named:
            for of, cell in row.cells:
                _tell(objective, of, cell)
        if not named:
            text = "; ".join(cell.text for _, cell in row.cells if cell.text)
            message = said("Testo che nessun campo del piano accoglie: «{text}».", text=text)
            notes.add("not_understood", message, row.anchor)


def _names(objective: ObjectiveDraft) -> set[str]:
    title = objective.texts.get("title", "")
    code = objective.texts.get("number", "") or leading_code(title)
    return {words(title), _key(code)} if code else {words(title)}


def _tell(objective: ObjectiveDraft, of: Column, cell: Cell) -> None:
    field, text = _AS_FIELD.get(of.field, of.field), cell.text
    if field == ACTION_NUMBER:
        return
    if field == "actions":
        _act(objective, cell)
        return
    if field in _REACHED:
        field = NOTE
    if field in _TITLES:
        field, text = "number", leading_code(text)
    own = objective.texts.get(field, "")
    if field == "number":
        own = own or leading_code(objective.texts.get("title", ""))
    if not text or text == own or (of.field in _TITLES and own):
        return
    if field in _OWN and not own:
        objective.put(field, text, "", cell.anchor)
        objective.doubt(field, Confidence.LIKELY)
    elif not any(_says(note, of.field, text) for note in objective.notes):
        objective.notes.append(KeptNote(" ".join(of.written.split()), text, cell.anchor))


def _act(objective: ObjectiveDraft, cell: Cell) -> None:
    """`Obiettivo | Azione`: one of its actions in each row."""
    for action in read_action_list(cell.text):
        if action.text not in [text for _, text in objective.actions]:
            objective.actions.append((str(len(objective.actions) + 1), action.text))
            objective.stepped.append(cell.anchor)


def _says(note: KeptNote, field: str, text: str) -> bool:
    label = recognise(note.label)
    return note.text == text and label is not None and label.field == field
