"""A row's key as an address or a form sends it."""

from __future__ import annotations

LONGEST = 18
"""Digits that every database keeps in a key."""


def row_key(text: str) -> int:
    """The number, or 0, which no row has, where the text is none."""
    plain = text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if plain else 0
