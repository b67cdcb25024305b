"""A template checked and filled in, in a process that is ended where it takes too long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

import traguardo
from traguardo.documents.template.fields import example
from traguardo.documents.template.opening import require_template
from traguardo.documents.template.problems import Problem, UnusableTemplate
from traguardo.documents.template.worker import asked
from traguardo.documents.unreadable import UnreadableDocument

LONGEST = 30
"""Seconds: a plan of 400 cards takes three."""
_WORKER = "traguardo.documents.template.worker"


def check_template(template: bytes, name: str) -> None:
    """Nothing where the template can be filled in; UnusableTemplate says what is wrong.

    It is filled in once, with the examples of the placeholders.
    """
    fill_template(template, example(), name)


def fill_template(
    template: bytes, context: dict[str, Any], name: str = "modello.docx", longest: float = LONGEST
) -> bytes:
    """The Word document a template makes of the context (`template_context`).

    UnusableTemplate where it is no Word document, holds code, names what there is not, or takes
    more than `longest` seconds or the memory of an ordinary document.
    """
    try:
        require_template(template, name)
    except UnreadableDocument as refusal:
        words = str(refusal)
        raise UnusableTemplate([Problem(words[0].upper() + words[1:])]) from refusal
    answer = _answered(asked(template, context), longest)
    if "problems" in answer:
        raise UnusableTemplate(Problem(message, where) for message, where in answer["problems"])
    return b64decode(answer["document"])


def _answered(request: bytes, longest: float) -> dict[str, Any]:
    source = str(Path(traguardo.__file__).parent.parent)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, under this interpreter
            [sys.executable, "-P", "-m", _WORKER],
            input=request,
            capture_output=True,
            timeout=longest,
            check=False,
            env=dict(os.environ) | {"PYTHONPATH": source},
        )
    except subprocess.TimeoutExpired:
        raise _too_much(f"non è pronto dopo {longest:g} secondi") from None
    if done.returncode > 0 and b"MemoryError" not in done.stderr:
        raise UnusableTemplate([Problem("Il modello è costruito in un modo che non si legge.")])
    if done.returncode:
        raise _too_much("chiede più memoria o tempo di quanto serva a un documento")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _too_much(words: str) -> UnusableTemplate:
    return UnusableTemplate(
        [Problem(f"Il documento {words}: togliere le ripetizioni una dentro l’altra.")]
    )
