"""A process that imports a large plan and is killed before its n-th write (run by a test)."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any


def main(database: str, code: str, email: str, writes: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "traguardo.config.settings"
    import django
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    from django.db import connection

    from tests.cast import TODAY
    from tests.plans import Read, large_plan
    from traguardo.actions.importing import import_plan
    from traguardo.store.models import Administration, Person

    left = [writes]

    def killing(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *rest)

    with connection.execute_wrapper(killing):
        import_plan(
            Read(large_plan(100)),
            source=b"killed",
            name="piano.docx",
            administration=Administration.objects.get(code=code),
            by=Person.objects.get(email=email),
            today=TODAY,
        )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
