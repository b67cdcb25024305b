"""Places in a file, and the words kept from them, out of JSON."""

from __future__ import annotations

from dataclasses import fields

from traguardo.core.findings import Anchor
from traguardo.core.messages import said
from traguardo.core.model import KeptNote
from traguardo.documents.interchange.node import Node, wrong

_ANCHOR_KEYS = tuple(field.name for field in fields(Anchor))


def read_anchor(node: Node) -> Anchor | None:
    """The `anchor` of an object; None where it has none."""
    place = node.node("anchor")
    if place is None:
        return None
    numbers = {}
    for key in _ANCHOR_KEYS:
        value = place.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise wrong(place.at(key), said("un numero intero"), value)
        numbers[key] = value
    place.close()
    return Anchor(**numbers)


def read_note(node: Node) -> KeptNote:
    """A kept note."""
    note = KeptNote(node.text("label"), node.text("text"), read_anchor(node))
    node.close()
    return note
