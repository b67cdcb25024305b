"""How long a password has to be.

Django has the same rule; its Italian sentence has a plural that its own catalogue does not find.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from traguardo.store.models import Person


class LongEnough:
    """At least so many characters."""

    def __init__(self, least: int = 8) -> None:
        self.least = least

    def validate(self, password: str, user: Person | None = None) -> None:  # noqa: ARG002
        """ValidationError, in the reader's language, where it is shorter."""
        if len(password) < self.least:
            raise ValidationError(self.get_help_text(), code="password_too_short")

    def get_help_text(self) -> str:
        """What is asked for."""
        return _("La password deve avere almeno %(least)d caratteri.") % {"least": self.least}
