"""`traguardo backup` and `restore`: the whole installation, database and files, in one archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from traguardo.console.database import open_database
from traguardo.console.dumping import dump_database, load_database
from traguardo.console.failures import Refused, Unusable
from traguardo.console.files import drafted
from traguardo.console.terminal import tell
from traguardo.console.words import _

FORMAT = "traguardo-backup/1"
MANIFEST, DATABASE, FILES = "manifest.json", "database", "files"


def back_up(out: Path) -> None:
    """Write database and files into one archive, while the installation may be in use."""
    open_database()
    from django.conf import settings
    from django.db import connection

    with drafted(out) as draft, TemporaryDirectory() as folder:
        dump = Path(folder) / DATABASE
        dump_database(dump)
        with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(_manifest(connection.vendor), indent=2))
            archive.write(dump, DATABASE)
            for file, name in _files(Path(settings.MEDIA_ROOT)):
                archive.write(file, f"{FILES}/{name}")
    tell(_("Installazione salvata in «{path}».").format(path=out))


def restore_from(path: Path) -> None:
    """Fill an empty installation from an archive; Refused where there is something already."""
    open_database()
    from django.conf import settings
    from django.db import connection

    try:
        with ZipFile(path) as archive, TemporaryDirectory() as folder:
            _refuse_strangers(archive, path, connection.vendor)
            _refuse_inhabited()
            archive.extract(DATABASE, folder)
            load_database(Path(folder) / DATABASE)
            _put_files(archive, Path(settings.MEDIA_ROOT))
    except (OSError, BadZipFile) as problem:
        message = _("«{path}» non si legge come archivio di Traguardo ({why}).")
        raise Unusable(message.format(path=path, why=problem)) from problem
    open_database()
    tell(_("Installazione ricostruita da «{path}».").format(path=path))


def _manifest(database: str) -> dict[str, str]:
    from importlib.metadata import version

    return {"format": FORMAT, "version": version("traguardo"), "database": database}


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if file.is_file():
            yield file, file.relative_to(folder).as_posix()


def _refuse_strangers(archive: ZipFile, path: Path, database: str) -> None:
    """Unusable where the archive is not one of ours, or of another engine, or damaged."""
    names = set(archive.namelist())
    if not {MANIFEST, DATABASE} <= names:
        raise Unusable(_("«{path}» non è un archivio di Traguardo.").format(path=path))
    if damaged := archive.testzip():
        message = _("«{path}» è danneggiato: «{part}» non si legge.")
        raise Unusable(message.format(path=path, part=damaged))
    manifest = json.loads(archive.read(MANIFEST))
    if manifest.get("format") != FORMAT or manifest.get("database") != database:
        message = _(
            "«{path}» è di tipo {format}, base dati {found}; qui serve {wanted}, base dati {here}."
        )
        raise Unusable(
            message.format(
                path=path,
                format=manifest.get("format"),
                found=manifest.get("database"),
                wanted=FORMAT,
                here=database,
            )
        )


def _refuse_inhabited() -> None:
    from traguardo.store.models import Administration, Person

    if Administration.objects.exists() or Person.objects.exists():
        raise Refused(
            _(
                "questa installazione non è vuota: per non perderne i dati, ricostruire in una "
                "cartella nuova indicandola in TRAGUARDO_DATA."
            )
        )


def _put_files(archive: ZipFile, folder: Path) -> None:
    for name in archive.namelist():
        inside = PurePosixPath(name)
        if inside.parts[:1] != (FILES,) or name.endswith("/") or ".." in inside.parts:
            continue
        goal = folder.joinpath(*inside.parts[1:])
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes(archive.read(name))
