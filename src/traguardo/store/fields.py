"""Columns that give back exactly what was put in, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression

from traguardo.core.findings import Anchor
from traguardo.core.model import KeptNote

_Set = TypeVar("_Set", contravariant=True)
_Get = TypeVar("_Get", covariant=True)

if TYPE_CHECKING:
    AnchorColumn = models.TextField[Anchor | None, Anchor | None]
    NotesColumn = models.TextField[tuple[KeptNote, ...], tuple[KeptNote, ...]]

    class DecimalColumn(models.Field[_Set, _Get]):
        """What the type checker is to know: exact decimals in, exact decimals out."""

        _pyi_private_set_type: Decimal | int | str
        _pyi_private_get_type: Decimal
else:
    AnchorColumn = models.TextField
    NotesColumn = models.TextField

    class DecimalColumn(models.Field):
        def __class_getitem__(cls, types: Any) -> type:
            return cls


ANCHOR_PARTS = ("table", "row", "cell", "paragraph", "line", "page", "sheet")


class ExactDecimalField(DecimalColumn[_Set, _Get]):
    """A decimal of any length: `numeric` on PostgreSQL, text on SQLite.

    Django's own DecimalField is rounded to a binary float by SQLite beyond 15 digits.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "numeric" if connection.vendor == "postgresql" else "text"

    def from_db_value(
        self, value: Decimal | str | None, _expression: Expression, _connection: BaseDatabaseWrapper
    ) -> Decimal | None:
        return value if value is None or isinstance(value, Decimal) else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    def get_prep_value(self, value: Any) -> Any:
        number = self.to_python(super().get_prep_value(value))
        if number is None:
            return None
        if not number.is_finite():
            raise ValidationError(
                "only finite numbers can be stored, not %(n)s", params={"n": number}
            )
        return format(number, "f")

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        text = value if prepared else self.get_prep_value(value)
        return Decimal(text) if text is not None and connection.vendor == "postgresql" else text


@lru_cache(maxsize=65536)
def parse_anchor(text: str) -> Anchor | None:
    """`table:7 row:12` as an anchor; many rows of a plan stand in one place."""
    parts = (part.split(":") for part in text.split())
    return Anchor(**{name: int(number) for name, number in parts}) if text else None


def anchor_text(anchor: Anchor | None) -> str:
    """`table:7 row:12`; empty where there is no place."""
    stated = ((name, getattr(anchor, name)) for name in ANCHOR_PARTS if anchor is not None)
    return " ".join(f"{name}:{number}" for name, number in stated if number is not None)


class AnchorField(AnchorColumn):
    """A place in a file, as `table:7 row:12 cell:2`; empty where there is none."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **({"blank": True, "default": None} | options))

    def from_db_value(
        self, value: str, _expression: Expression, _connection: BaseDatabaseWrapper
    ) -> Anchor | None:
        return self.to_python(value)

    def to_python(self, value: Any) -> Anchor | None:
        return parse_anchor(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> str:
        if value is None or isinstance(value, str):
            return value or ""
        return anchor_text(value)


class NotesField(NotesColumn):
    """Words of a document kept beside the fields: label, text and place of each, as JSON text."""

    def __init__(self, *args: Any, **options: Any) -> None:
        defaults: dict[str, Any] = {"blank": True, "default": ()}
        super().__init__(*args, **(defaults | options))

    def from_db_value(
        self, value: str, _expression: Expression, _connection: BaseDatabaseWrapper
    ) -> tuple[KeptNote, ...]:
        return self.to_python(value)

    def to_python(self, value: Any) -> tuple[KeptNote, ...]:
        if not isinstance(value, str):
            return tuple(value or ())
        kept = json.loads(value) if value else ()
        return tuple(KeptNote(label, text, parse_anchor(place)) for label, text, place in kept)

    def get_prep_value(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        kept = [(one.label, one.text, anchor_text(one.anchor)) for one in value or ()]
        return json.dumps(kept, ensure_ascii=False) if kept else ""


def choices(names: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The members of a core enumeration (or some of them), for a column that holds one."""
    return [(name.value, name.value) for name in names]


def one_of(field: str, names: Iterable[StrEnum], constraint: str) -> models.CheckConstraint:
    """The column holds a member of the enumeration (or nothing, where it may be null)."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": [name.value for name in names]}), name=constraint
    )
