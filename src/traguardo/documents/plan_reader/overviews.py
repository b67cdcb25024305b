"""Tables that list the objectives whose sheets stand elsewhere: number, title, office, owner.

`N. | Obiettivo | Servizio | Responsabile` before the sheets, or after them: each row is of the
objective with its title, or with its code: `Codice | Missione | Programma | Risorse`. It begins
none.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from traguardo.documents.blocks import PAGE_HEAD, Block, Blocks, Cell, Paragraph, Row, Table
from traguardo.documents.plan_reader.codes import is_code, leading_code
from traguardo.documents.plan_reader.columns import (
    ACTION_NUMBER,
    NOTE,
    OBJECTIVE_NOTES,
    as_column,
)
from traguardo.documents.plan_reader.context_tables import adds_up, is_total_across
from traguardo.documents.plan_reader.entries import Column, Data
from traguardo.documents.plan_reader.header_levels import placed_cells
from traguardo.documents.plan_reader.headers import columns_of, read_data
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.named_rows import OWN, REACHED, NamedRow, key_of_code, words
from traguardo.documents.plan_reader.summaries import sums_up
from traguardo.documents.plan_reader.told_apart import is_counter
from traguardo.documents.vocabulary_words import plain

_TITLES = {"title", "strategic"}
_ROW = OWN | {"mission_and_programme"}
_LEVELS = {"area", "strategic", "title"}
_NAMED = _LEVELS | {"name"}
_OF_TREE = {"name", "target", "number", "objective_number", "weight", "cost_centre"}
_NOTED = {"weight", "kind", "achievement", "remark", "review", NOTE} | OBJECTIVE_NOTES
_BARE_TITLES = {"titolo", "denominazione", "oggetto", "title"}
_CODED = {"number", "objective_number"}
_TOLD_BY_CODE = {"mission", "programme", "mission_and_programme", "budget", "actions"}
_OWNED = {"cost_centre", "responsible", "objective_owner", "organisational_impact"}
_TOTAL = "# "
"""What stands for the title of a row that only adds up."""
_LONGEST, _SEVERAL = 400, 2


def overviews(blocks: Blocks) -> dict[int, list[NamedRow]]:
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
            elsewhere |= {one.key for one in rows} - {_TOTAL}
    return found | {place: [] for place, names in trees.items() if names <= elsewhere}


def _repeat(rows: Sequence[NamedRow], elsewhere: Container[str]) -> bool:
    """Whether every row, but for a last one that sums up, names what stands elsewhere."""
    known = [one.key in elsewhere for one in rows if one.key != _TOTAL]
    return all(known) or (len(known) > _SEVERAL and all(known[:-1]))


def _rows(table: Table) -> list[NamedRow]:
    """The rows of a table whose header names objectives, and nothing that measures them."""
    if len(table.rows) < _SEVERAL or sums_up(table.rows[0]):
        return []
    columns = _columns(table.rows[0])
    if not columns:
        return _keyed(table)
    written = [row for row in table.rows[1:] if any(c.text for c in row.cells)]
    across = [row for row in written if len(row.cells) == 1 or is_total_across(row, table.rows[0])]
    rows = [(row, read_data(row, columns)) for row in written if row not in across]
    listed: list[NamedRow] = []
    for written_row, row in rows:
        if adds_up(written_row):
            listed.append(NamedRow(_TOTAL, row.cells, row.anchor))
            continue
        title = _title(row)
        named = words(title.text) if title else ""
        if title and is_code(title.text):
            named = key_of_code(title.text)
        if title and title.continued and not named and listed:
            named = listed[-1].key
        if row.leftovers or not named:
            return []
        listed.append(NamedRow(named, row.cells, row.anchor))
    return listed


def _keyed(table: Table) -> list[NamedRow]:
    """The rows of a table that says of objectives, named by their codes, what the budget has."""
    written = [row for row in table.rows[1:] if any(cell.text for cell in row.cells)]
    codes = [row.cells[0].text for row in written]
    columns = columns_of(table.rows[0])
    if len(set(codes)) == len(codes) and not any(code.isdigit() for code in codes):
        columns = tuple(map(_of_objective, columns))
    fields = [one.field for one in columns]
    told = set(fields[1:])
    telling = bool(told & _TOLD_BY_CODE) or len(told & _OWNED) >= _SEVERAL
    keyed = fields[0] in _CODED | _TITLES and telling
    if not keyed or not told - {ACTION_NUMBER} <= _ROW | REACHED | _NOTED - {"weight"}:
        return []
    listed: list[NamedRow] = []
    for row in written:
        code = row.cells[0]
        key = key_of_code(code.text) if is_code(code.text) else ""
        if code.continued and not code.text and listed:
            key = listed[-1].key
        if key:
            data = read_data(row, columns)
            listed.append(NamedRow(key, data.cells[1:], data.anchor))
    return listed if len(listed) >= _SEVERAL and len(written) - len(listed) <= 1 else []


def _of_objective(one: Column) -> Column:
    """`Cod. | Struttura | Fasi` with a row for each objective: whose phases they are."""
    label = as_column(one.written) if one.field == NOTE else None
    return one._replace(field=label.field) if label and label.field in _OWNED else one


def _tree(table: Table) -> set[str]:
    """The words of a table of areas, objectives and measures, level by level; none where another.

    `Area | Obiettivo strategico | Obiettivo operativo | Indicatore | Target`.
    """
    columns = columns_of(table.rows[0]) if len(table.rows) > _SEVERAL else ()
    fields = {one.field for one in columns if not _is_empty(one, table.rows[1:])}
    if len(fields & _LEVELS) < _SEVERAL or "name" not in fields:
        return set()
    if not fields <= _LEVELS | _OF_TREE:
        return set()
    below = [read_data(row, columns) for row in table.rows[1:]]
    if any(row.leftovers for row in below):
        return set()
    cells = [cell.text for row in below for of, cell in row.cells if of.field in _NAMED]
    return {words(text) for text in cells if text}


def _is_empty(column: Column, rows: Sequence[Row]) -> bool:
    """Whether no row says anything under a column: `Note`, to be filled in later."""
    cells = (cell for row in rows for start, cell in placed_cells(row) if start == column.start)
    return not any(cell.text for cell in cells)


def _columns(header: Row) -> tuple[Column, ...]:
    columns = _titled(columns_of(header))
    fields = [one.field for one in columns]
    titles = [field for field in fields if field in _TITLES]
    if any(one.field in _TITLES and any(map(str.isdigit, one.written)) for one in columns):
        return ()
    strange = sum(one.field == NOTE and not is_counter(one.written) for one in columns)
    known = set(fields) <= _TITLES | OWN | _NOTED and strange < _SEVERAL
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


def _titles(blocks: Blocks, but: Container[int]) -> Iterator[str]:
    """What may be the title of an objective: each short text, with and without its label."""
    for place, block in enumerate(blocks):
        if place in but or (isinstance(block, Paragraph) and block.style == PAGE_HEAD):
            continue
        for text in _texts(block):
            if code := text if is_code(text) else leading_code(text):
                yield key_of_code(code)
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
