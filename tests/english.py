"""What cannot be said in English: the templates of a message that the catalogue lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po
from scripts.messages import CATALOGUE

from traguardo.core.findings import Finding
from traguardo.core.messages import Message

_BUILT = re.compile(r"\{part\d+\}")
"""The templates of joined messages have no words of their own."""


@cache
def english() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {one.id: str(one.string) for one in read_po(file, locale="en") if one.id}


def translate(template: str) -> str:
    return english().get(template, template)


def untold(text: str) -> Iterator[str]:
    """The Italian that would be left over."""
    if not isinstance(text, Message):
        yield f"no message: {text}"
        return
    if text.template not in english() and re.search("[a-z]", _BUILT.sub("", text.template)):
        yield text.template
    for part in text.parts.values():
        if isinstance(part, Message):
            yield from untold(part)


def left_over(finding: Finding) -> list[str]:
    """The Italian that an English reader of a finding would meet, but for the plan's own words."""
    said = [finding.message, finding.remedy]
    if finding.anchor is None or finding.where.casefold() != str(finding.anchor):
        said.append(finding.where)
    return [one for text in said for one in untold(text)]
