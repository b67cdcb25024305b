"""Labels merged over several rows: each row beside `Azioni` is an action of its own."""

from __future__ import annotations

from traguardo.documents.plan_reader.drafts import ObjectiveDraft
from traguardo.documents.plan_reader.entries import Labelled, Text

_GOES_ON = (",", ":", "-", "–", "(")
"""What the first of two rows of one sentence ends with."""


def next_action(objective: ObjectiveDraft, label: Labelled, entry: Text) -> bool:
    """Whether words beside a label that reaches down to them are its next action, and so put.

    Not where several cells stand beside the label: what is in the others is of each action.
    """
    value = (label.value or "").rstrip()
    whole = bool(value) and "\n" not in value and not value.endswith(_GOES_ON)
    if label.field != "actions" or not whole:
        return False
    objective.actions.append((str(len(objective.actions) + 2), entry.text))
    objective.stepped.append(entry.anchor)
    return True
