"""Sentences for people that can be said in another language: a template, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from traguardo.core.wording import figure

Part = str | int | Decimal
"""What stands in a sentence: words (verbatim, unless they are a Message), a count, a number."""

_NAME = re.compile(r"\{(\w+)\}")


class Pattern(NamedTuple):
    """What the texts of a template look like; `core` is the longest run of its own words."""

    template: str
    shape: re.Pattern[str]
    core: str


class Message(str):
    """An Italian sentence: a plain string to whoever prints, compares or stores it.

    `template` is the sentence with names in braces where `parts` stand; a catalogue of another
    language has it by that.
    """

    template: str = ""
    parts: Mapping[str, Part] = {}


def said(template: str, /, **parts: Part) -> Message:
    """The sentence of a template, in Italian; numbers as Italians write them.

    `scripts/messages.py` finds the literal templates and takes them into the catalogue.
    """
    return _made(template, parts)


def joined(messages: Iterable[str], between: str = " ") -> Message:
    """Several messages as one, for instance the items of a list."""
    parts: dict[str, Part] = {f"part{number}": one for number, one in enumerate(messages)}
    return _made(between.join(f"{{{name}}}" for name in parts), parts)


def told(text: str, translate: Callable[[str], str]) -> str:
    """A message in another language: `translate` gives its template, a dot parts its decimals.

    A text that is no message comes back as it is.
    """
    if not isinstance(text, Message) or not text.template:
        return text
    parts = {name: _foreign(part, translate) for name, part in text.parts.items()}
    return translate(text.template).format(**parts)


def patterns(templates: Iterable[str]) -> tuple[Pattern, ...]:
    """What the texts of templates with parts look like, those with most words first."""
    named = [one for one in templates if _NAME.search(one)]
    found = [Pattern(one, _shape(one), max(_NAME.split(one)[::2], key=len)) for one in named]
    return tuple(sorted(found, key=lambda one: -len(_NAME.sub("", one.template))))


def _shape(template: str) -> re.Pattern[str]:
    """Parts may be any text; one that is named twice is the same in both places."""
    made, known = "", set[str]()
    for place, piece in enumerate(_NAME.split(template)):
        if place % 2 == 0:
            made += re.escape(piece)
        else:
            made += f"(?P={piece})" if piece in known else f"(?P<{piece}>.*?)"
            known.add(piece)
    return re.compile(made, re.DOTALL)


def recognised(text: str, known: Iterable[Pattern]) -> str:
    """The message a text was made as, its parts being verbatim; the text where none fits."""
    for one in known:
        if one.core in text and (found := one.shape.fullmatch(text)):
            return said(one.template, **found.groupdict())
    return text


def _made(template: str, parts: Mapping[str, Part]) -> Message:
    message = Message(template.format(**{name: _italian(one) for name, one in parts.items()}))
    message.template, message.parts = template, parts
    return message


def _italian(part: Part) -> str:
    return figure(part) if isinstance(part, Decimal) else str(part)


def _foreign(part: Part, translate: Callable[[str], str]) -> str:
    if isinstance(part, Decimal):
        return figure(part).replace(",", ".")
    return told(part, translate) if isinstance(part, str) else str(part)
