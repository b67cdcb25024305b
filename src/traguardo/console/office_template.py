"""`traguardo report --template`: the office's own Word document, filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from traguardo.console.failures import Unusable
from traguardo.documents.template import UnusableTemplate, fill_template


def filled(template: bytes, file: Path, context: dict[str, Any]) -> bytes:
    """The document; Unusable says everything that is to be mended, a line for each."""
    try:
        return fill_template(template, context, file.name)
    except UnusableTemplate as refusal:
        lines = [f"«{file}»: {problem}" for problem in refusal.problems]
        raise Unusable("\n".join(lines)) from refusal
