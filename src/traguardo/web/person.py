"""Who is asking, and what they are to an administration."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.utils.functional import Promise

from traguardo.core.roles import Role
from traguardo.store.models import Person
from traguardo.ui.words import word


def person_of(request: HttpRequest) -> Person:
    """Who is asking; pages are only served to people who are logged in."""
    return cast(Person, request.user)


def role_words(roles: frozenset[Role]) -> list[str | Promise]:
    """The roles as the header shows them, in the order of the table."""
    return [word(role) for role in Role if role in roles]
