"""Words that open with a title: their first line, and what is told below it."""

from __future__ import annotations


def first_line(text: str) -> tuple[str, str]:
    """Title and description of words that open with a title; a line in small letters goes on it."""
    lines = text.strip().split("\n")
    count = 1
    while count < len(lines) and lines[count][:1].islower() and not _ends(lines[count - 1]):
        count += 1
    title = " ".join(line.strip() for line in lines[:count]).strip()
    return title, "\n".join(lines[count:]).strip()


def _ends(line: str) -> bool:
    return line.rstrip().endswith((".", ";", ":"))
