"""Two people at once: whoever comes second waits, and then sees what the first has done.

On SQLite a transaction takes the write lock when it begins, so that only the fetch is left.
"""

from __future__ import annotations

from traguardo.store.models import Administration, Plan


def lock_plan(key: int) -> Plan:
    """The plan as it now is, held until the end of the transaction."""
    return Plan.objects.select_for_update(of=("self",)).select_related("administration").get(pk=key)


def lock_administration(key: int) -> Administration:
    """The administration, held until the end of the transaction."""
    return Administration.objects.select_for_update().get(pk=key)
