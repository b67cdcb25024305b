"""What somebody says of themself: their name, and the language they are written to in."""

from __future__ import annotations

from django.db import transaction

from traguardo.actions.journal import record
from traguardo.actions.people import known_language, usable_name
from traguardo.store.models import Person


@transaction.atomic
def describe_oneself(person: Person, name: str, language: str) -> Person:
    """Another name or language (`it`, `en`); the same again changes nothing.

    What was done under the earlier name stays where it is. Refused without a name, and for a
    language that is not spoken here.
    """
    name = usable_name(name)
    row = Person.objects.select_for_update().get(pk=person.pk)
    before = {"name": row.name, "language": row.language}
    row.name, row.language = name, known_language(language)
    after = {"name": row.name, "language": row.language}
    if after == before:
        return row
    row.save(update_fields=["name", "language"])
    record(
        "describe_oneself",
        row,
        kind="person",
        key=row.pk,
        label=row.name,
        before=before,
        after=after,
    )
    return row
