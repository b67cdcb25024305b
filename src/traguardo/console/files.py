"""Files given by the user: read with a clear message, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from traguardo.console.failures import Unusable
from traguardo.console.words import _

MEBIBYTE = 1024 * 1024
LIMIT = 200 * MEBIBYTE
"""The most a file may hold; the readers of the formats have narrower limits of their own."""


def read_bytes(path: Path) -> bytes:
    """The content of a file; Unusable says why not."""
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except OSError as problem:
        raise Unusable(_reason(path, problem)) from problem
    if len(content) > LIMIT:
        raise Unusable(
            _("«{path}» è troppo grande: più di {limit} MB.").format(
                path=path, limit=LIMIT // MEBIBYTE
            )
        )
    return content


def read_text(path: Path) -> str:
    """The content of a text file: UTF-8, UTF-16, or as Excel saves it on Windows."""
    from traguardo.documents.encoding import decode
    from traguardo.documents.unreadable import UnreadableDocument

    try:
        return decode(read_bytes(path))
    except UnreadableDocument as problem:
        raise Unusable(
            _("«{path}» non è una tabella di testo: salvarla come CSV UTF-8.").format(path=path)
        ) from problem


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it; an earlier file is replaced."""
    with drafted(path) as draft:
        draft.write_bytes(content)


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """A draft beside `path` that takes its place at the end, and leaves no trace on failure."""
    try:
        if path.is_dir():
            raise IsADirectoryError
        goal = path.resolve()
        with NamedTemporaryFile(dir=goal.parent, prefix=f".{goal.name}.", delete=False) as file:
            draft = Path(file.name)
    except OSError as problem:
        raise Unusable(_reason(path, problem)) from problem
    try:
        yield draft
        draft.chmod(0o666 & ~_umask())
        draft.replace(goal)
    except OSError as problem:
        raise Unusable(_reason(path, problem)) from problem
    finally:
        draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(path: Path, problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError) and not path.parent.is_dir():
        return _("la cartella «{folder}» non esiste: crearla, o indicarne un'altra.").format(
            folder=path.parent
        )
    if isinstance(problem, FileNotFoundError):
        return _("il file «{path}» non esiste: controllare il nome e la cartella.").format(
            path=path
        )
    if isinstance(problem, IsADirectoryError):
        return _("«{path}» è una cartella: indicare un file.").format(path=path)
    if isinstance(problem, PermissionError):
        return _("non c'è il permesso di usare «{path}»: chiederlo a chi lo possiede.").format(
            path=path
        )
    why = problem.strerror or type(problem).__name__
    return _("«{path}» non si può usare: {why}.").format(path=path, why=why)
