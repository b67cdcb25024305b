"""The process a template is filled in: template and context on standard input, the answer out.

python -m traguardo.documents.template.worker < request.json > answer.json
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode, b64encode
from contextlib import suppress
from decimal import Decimal
from typing import Any

from traguardo.documents.template.problems import UnusableTemplate

MEMORY = 1536 * 1024 * 1024
SECONDS = 40
_NUMBER = "$number"


def asked(template: bytes, context: dict[str, Any]) -> bytes:
    """The request for `main`."""
    request = {"template": b64encode(template).decode(), "context": context}
    return json.dumps(request, default=_plain).encode()


def _plain(value: Any) -> dict[str, str]:
    if isinstance(value, Decimal):
        return {_NUMBER: str(value)}
    raise TypeError(f"no placeholder holds a {type(value).__name__}")


def _read(value: dict[str, Any]) -> Any:
    return Decimal(value[_NUMBER]) if value.keys() == {_NUMBER} else value


def _limit() -> None:
    """No more memory, processor time or files than a document needs, where that can be said."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def answer(request: bytes) -> dict[str, Any]:
    """`{"document": base64}`, or `{"problems": [[message, where], …]}`."""
    from traguardo.documents.template.sandbox import filled

    read = json.loads(request, object_hook=_read)
    try:
        document = filled(b64decode(read["template"]), read["context"])
    except UnusableTemplate as refusal:
        return {"problems": [[one.message, one.where] for one in refusal.problems]}
    return {"document": b64encode(document).decode()}


def main() -> None:
    """Answer one request."""
    request = sys.stdin.buffer.read()
    _limit()
    sys.stdout.write(json.dumps(answer(request)))


if __name__ == "__main__":
    main()
