"""One object of the incoming JSON: keys taken with their type, errors that name the key's path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TypeVar

from traguardo.core.calendar import Period
from traguardo.core.messages import said
from traguardo.documents.unreadable import UnreadableDocument

E = TypeVar("E", bound=Enum)

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?")
_LONGEST_NUMBER = 125
"""A computed value has up to 60 significant digits; the store keeps 120 in all, sign and point."""
_YEARS = range(1, 10_000)

Unknown = Callable[[str, str, object], None]


class Node:
    """A mapping at a path; every key it is asked for counts as known, the rest are reported."""

    def __init__(self, value: object, path: str, unknown: Unknown) -> None:
        """Wrap a value; UnreadableDocument where it is no object."""
        if not isinstance(value, Mapping):
            raise wrong(path, said("un oggetto {{ … }}"), value)
        self._value, self._path, self._unknown = value, path, unknown
        self._known: set[str] = set()

    def at(self, key: str) -> str:
        """The path of a key, as error messages name it."""
        return f"{self._path}.{key}" if self._path else key

    def get(self, key: str) -> object:
        """The raw value of a key, None where it is absent."""
        self._known.add(key)
        return self._value.get(key)

    def close(self) -> None:
        """Report the keys nobody asked for."""
        for key, value in self._value.items():
            if key not in self._known:
                self._unknown(self._path, str(key), value)

    def text(self, key: str) -> str:
        """A string, `""` where absent."""
        value = self.get(key)
        if value is None:
            return ""
        return _string(value, self.at(key))

    def optional_text(self, key: str) -> str | None:
        """A string or None."""
        return None if self.get(key) is None else self.text(key)

    def decimal(self, key: str) -> Decimal | None:
        """A decimal string (or a JSON number), None where absent."""
        value = self.get(key)
        if value is None:
            return None
        written = str(value) if isinstance(value, str | int | float | Decimal) else ""
        if isinstance(value, bool) or len(written) > _LONGEST_NUMBER:
            raise wrong(self.at(key), said('un numero fra virgolette, per esempio "12.5"'), value)
        try:
            number = Decimal(written) if not isinstance(value, str) else _plain(written)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise wrong(self.at(key), said('un numero fra virgolette, per esempio "12.5"'), value)
        return number

    def required_decimal(self, key: str) -> Decimal:
        """A decimal string that must be there."""
        number = self.decimal(key)
        if number is None:
            raise wrong(self.at(key), said('un numero fra virgolette, per esempio "12.5"'), None)
        return number

    def year(self, key: str) -> int | None:
        """A year or None."""
        value = self.get(key)
        return None if value is None else whole(value, self.at(key))

    def flag(self, key: str) -> bool:
        """True or false; false where absent."""
        value = self.get(key)
        if value is not None and not isinstance(value, bool):
            raise wrong(self.at(key), said("true o false"), value)
        return bool(value)

    def choice(self, key: str, options: type[E]) -> E | None:
        """One of an enumeration's values, or None."""
        value = self.get(key)
        return None if value is None else choose(value, options, self.at(key))

    def day(self, key: str) -> date | None:
        """A date, or None."""
        value = self.get(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise wrong(self.at(key), said("una data come 2019-06-30"), value) from None

    def required_day(self, key: str) -> date:
        """A date that must be there."""
        day = self.day(key)
        if day is None:
            raise wrong(self.at(key), said("una data come 2019-06-30"), None)
        return day

    def period(self, key: str) -> Period | None:
        """A period such as `2019-H1`, or None."""
        value = self.get(key)
        if value is None:
            return None
        try:
            return Period.parse(str(value))
        except ValueError:
            raise wrong(
                self.at(key), said("un periodo come 2019, 2019-H1, 2019-Q2"), value
            ) from None

    def items(self, key: str) -> list[tuple[str, object]]:
        """The members of a list with their paths; none where absent."""
        value = self.get(key)
        if value is None:
            return []
        if not isinstance(value, list | tuple):
            raise wrong(self.at(key), said("un elenco [ … ]"), value)
        return [(f"{self.at(key)}[{place}]", member) for place, member in enumerate(value)]

    def nodes(self, key: str) -> list[Node]:
        """The members of a list, each an object."""
        return [Node(member, path, self._unknown) for path, member in self.items(key)]

    def node(self, key: str) -> Node | None:
        """An object or None."""
        value = self.get(key)
        return None if value is None else Node(value, self.at(key), self._unknown)


def wrong(path: str, expected: str, value: object) -> UnreadableDocument:
    """The error for a value that is not what its key wants."""
    shown = repr(value)[:60]
    where = said("alla chiave «{path}»", path=path) if path else said("all'inizio")
    return UnreadableDocument(
        said(
            "il file JSON non è un piano leggibile: {where} ci vuole {expected}, non {shown}.",
            where=where,
            expected=expected,
            shown=shown,
        )
    )


def whole(value: object, path: str) -> int:
    """A year."""
    if isinstance(value, bool) or not isinstance(value, int) or value not in _YEARS:
        raise wrong(path, said("un anno come 2019"), value)
    return value


def choose(value: object, options: type[E], path: str) -> E:
    """The member of an enumeration."""
    for option in options:
        if option.value == value:
            return option
    names = ", ".join(str(option.value) for option in options)
    raise wrong(path, said("uno fra {names}", names=names), value)


def _string(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise wrong(path, said("un testo fra virgolette"), value)
    if _FORBIDDEN.search(value):
        raise wrong(path, said("un testo senza caratteri di controllo"), value)
    return value


def _plain(written: str) -> Decimal:
    return Decimal(written) if _DECIMAL.fullmatch(written) else Decimal("NaN")
