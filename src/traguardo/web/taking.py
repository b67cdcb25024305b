"""What a person filled in, given to an action that may refuse it."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from traguardo.actions.permission import Refused
from traguardo.documents.unreadable import UnreadableDocument
from traguardo.ui.messages import in_language


def why(problem: Refused | UnreadableDocument) -> str:
    """What was wrong, in the reader's language."""
    return in_language(problem.message) if isinstance(problem, UnreadableDocument) else str(problem)


def taken(form: forms.Form, act: Callable[[], object], field: str | None = None) -> bool:
    """Whether the form is valid and the action took it; a refusal is said on the form.

    It stands at `field`, or above the form.
    """
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(field, str(refusal))
        return False
    return True
