"""Rows are written by actions (and migrations) only: everything else reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "traguardo"
WRITERS = {"actions", "migrations"}
FILES = [file for file in sorted(SOURCE.rglob("*.py")) if not WRITERS & set(file.parts)]

ALWAYS = {
    "create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "acreate",
    "aget_or_create",
    "aupdate_or_create",
    "abulk_create",
    "abulk_update",
    "asave",
    "adelete",
    "aupdate",
    "select_for_update",
    "set_password",
}
"""Names that only the ORM has in this house."""
ON_ROWS = {"save", "delete"}
"""Names that forms and files have as well: refused where the call has the ORM's shape."""
ON_QUERIES = {"update", "delete"}
FETCHES = {
    "objects",
    "filter",
    "exclude",
    "all",
    "visible_to",
    "order_by",
    "select_related",
    "prefetch_related",
    "distinct",
    "none",
}
UNLIKE_ORM = {"hashlib", "digest", "dict", "counter", "session", "cookies", "headers"}


def chain(node: ast.expr) -> list[str]:
    """The names a call hangs on: `["Plan", "objects", "filter", "update"]`."""
    names: list[str] = []
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            names.append(node.id if isinstance(node, ast.Name) else "")
            return names[::-1]


def is_write(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    *owner, name = chain(call.func)
    if name in ALWAYS:
        return True
    if name in ON_QUERIES and FETCHES & set(owner):
        return True
    if name in ON_ROWS:
        return not UNLIKE_ORM & set(owner) and not call.args
    return False


def raw_sql(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and chain(call.func)[-2:] in (
        ["connection", "cursor"],
        ["objects", "raw"],
    )


def writes(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (is_write(node) or raw_sql(node)):
            yield f"{node.lineno}: {ast.unparse(node)[:80]}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_nothing_but_actions_writes_rows(file: Path) -> None:
    assert list(writes(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "Plan.objects.create(title='x')",
        "Plan.objects.filter(pk=1).update(title='x')",
        "plan.objectives.all().delete()",
        "Plan.objects.visible_to(person, today).order_by('pk').delete()",
        "plan.moves.create(verb='close')",
        "plan.save()",
        "plan.save(update_fields=['state'])",
        "models.Plan.objects.bulk_create(rows)",
        "plan.areas.get_or_create(position=1)",
        "person.set_password(text)",
        "connection.cursor().execute('DELETE FROM store_plan')",
    ],
)
def test_a_write_is_recognised(line: str) -> None:
    assert len(list(writes(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Plan.objects.filter(pk=1).first()",
        "digest.update(data)",
        "document.save(buffer)",
        "context.update(extra)",
        "names.update({'a': 1})",
        "request.session.delete()",
    ],
)
def test_what_only_looks_like_a_write_is_let_through(line: str) -> None:
    assert list(writes(line)) == []
