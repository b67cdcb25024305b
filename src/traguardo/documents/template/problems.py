"""What is wrong with a template, each with the sentence of the document it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: what it is and what would be right, and the words it stands among."""

    message: str
    where: str = ""

    def __str__(self) -> str:
        """`… – nel paragrafo «…»`."""
        return f"{self.message} Nel paragrafo «{self.where}»." if self.where else self.message


class UnusableTemplate(Exception):  # noqa: N818 - it names the template, as the message does
    """The template cannot be filled in; `problems` (Italian) say what, where, and what to do."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
