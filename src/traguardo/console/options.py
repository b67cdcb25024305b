"""Arguments and options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from traguardo.console.words import _


class Output(StrEnum):
    """For whom a command prints."""

    TEXT = "text"
    JSON = "json"


class LineOutput(StrEnum):
    """Like Output, with one JSON object a line for long lists."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


def example(*lines: str) -> str:
    """The end of a help text: what to type, line by line."""
    return "\n\n".join([_("Per esempio:"), *lines])


Document = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help=_("Il piano: .docx, .odt, .doc, .rtf, .pdf, .xlsx, .ods, .csv, .html, .txt o .json."),
    ),
]
Format = Annotated[
    Output, typer.Option("--format", help=_("Per le persone (text) o per i programmi (json)."))
]
Vocabulary = Annotated[
    Path | None,
    typer.Option(
        "--vocabulary",
        metavar="FILE",
        help=_("Le etichette dell'ufficio: un file come vocabulary.toml."),
    ),
]
