"""The cell of an objective in a table: its code, its title, and what further lines say of it."""

from __future__ import annotations

from typing import NamedTuple

from traguardo.documents.plan_reader.codes import code_line, is_code
from traguardo.documents.plan_reader.columns import OBJECTIVE_NOTES
from traguardo.documents.plan_reader.inline import split_label
from traguardo.documents.plan_reader.segments import LIST_MARK

_SAID = {
    *("responsible", "objective_owner", "cost_centre", "budget", "description"),
    *("expected_results", "expected_benefits", "organisational_impact", "mission", "programme"),
}
_TWO = 2
_SENTENCE = 16
"""Letters from which on a last line that ends with a full stop tells what the title is about."""


class TitleCell(NamedTuple):
    """A cell taken apart; `said` are the fields its further lines name, each with its text.

    `actions` are the items of a list below the title, `noted` lines under a label of a note, each
    with its field, its label and its text.
    """

    number: str
    title: str
    description: str
    said: tuple[tuple[str, str], ...]
    actions: tuple[str, ...] = ()
    noted: tuple[tuple[str, str, str], ...] = ()


def title_cell(text: str) -> TitleCell:
    """The parts of an objective's cell.

    >>> title_cell("OS 1.1\\nAprire lo sportello\\nResponsabile: Irma Landi")[:3]
    ('OS 1.1', 'Aprire lo sportello', '')
    """
    number, words = code_line(text)
    first, *further = words.split("\n")
    lines, said, actions, noted = [first], [], [], []
    for line in further:
        found = split_label(line)
        if found and found[0].field in _SAID and found[2]:
            field = "responsible" if found[0].field == "objective_owner" else found[0].field
            said.append((field, found[2]))
        elif found and found[0].field in OBJECTIVE_NOTES and found[2]:
            noted.append((found[0].field, found[1], found[2]))
        elif mark := LIST_MARK.match(line):
            actions.append(line[mark.end() :].strip())
        elif actions and line.strip()[:1].islower():
            actions[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    told = lines[-1] if len(lines) > 1 and _is_sentence(lines) else ""
    title = "\n".join(lines[:-1] if told else lines)
    if not told and len(lines) == _TWO and _is_beside(*lines):
        title, told = lines
    return TitleCell(number, title, told, tuple(said), tuple(actions), tuple(noted))


def _is_beside(title: str, line: str) -> bool:
    """Whether a second line begins anew: a whole title stands over it."""
    whole = len(title) > _SENTENCE and not title.rstrip().endswith((":", ",", ";", "-", "–"))
    return whole and len(line) > _SENTENCE and line.strip()[:1].isupper() and not is_code(title)


def _is_sentence(lines: list[str]) -> bool:
    last = lines[-1].strip()
    return len(last) > _SENTENCE and last.endswith(".") and not last[0].islower()
