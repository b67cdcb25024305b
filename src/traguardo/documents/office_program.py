"""Old Word and RTF documents through LibreOffice, where it is installed, as OpenDocument.

It runs in a folder of its own that is gone afterwards: no settings, no macros, no links followed,
no network it could reach, and not longer than `LONGEST` seconds.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from traguardo.core.messages import said
from traguardo.documents.archive import locked_archive
from traguardo.documents.blocks import Blocks
from traguardo.documents.opendocument.text import read_odt
from traguardo.documents.signatures import is_locked
from traguardo.documents.unreadable import UnreadableDocument

LONGEST = 50
_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_HEADER = b"\xec\xa5"
_SECTOR = 512
_ENCRYPTED = 0x0100
_OPTION = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_OPTIONS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
)
_NOWHERE = "http://127.0.0.1:9"


def read_doc(data: bytes) -> Blocks:
    """The blocks of an old Word document; UnreadableDocument where it is locked or damaged."""
    if is_locked(data) or _is_encrypted(data):
        raise locked_archive()
    return read_odt(as_odt(data, ".doc"))


def read_rtf(data: bytes) -> Blocks:
    """The blocks of an RTF document; UnreadableDocument where it is damaged."""
    return read_odt(as_odt(data, ".rtf"))


def as_odt(data: bytes, extension: str) -> bytes:
    """The document as OpenDocument; UnreadableDocument where LibreOffice is absent or gives up."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise UnreadableDocument(
            said(
                "per leggere un documento {extension} serve LibreOffice, che su questo "
                "computer non c'è: aprire il documento in Word o LibreOffice e salvarlo in "
                "formato .docx o .odt.",
                extension=extension,
            )
        )
    with TemporaryDirectory(prefix="traguardo-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"documento{extension}"
        source.write_bytes(data)
        _write_options(folder / "profilo")
        _run(program, source, folder)
        made = source.with_suffix(".odt")
        if not made.is_file():
            raise UnreadableDocument(
                said(
                    "LibreOffice non apre il documento {extension}: è danneggiato o protetto da "
                    "password. Aprirlo nel programma che lo ha scritto e salvarlo in formato "
                    ".docx.",
                    extension=extension,
                )
            )
        return made.read_bytes()


def _run(program: str, source: Path, folder: Path) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profilo').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", "odt:writer8", "--outdir", str(folder), str(source)),
    ]
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), _NOWHERE)
    home = {"HOME": str(folder), "TMPDIR": str(folder)}
    process = subprocess.Popen(  # noqa: S603 - a fixed program, and a file named here
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(os.environ) | proxies | home,
        start_new_session=True,
    )
    try:
        process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(
            said(
                "LibreOffice non ha finito di leggere il documento in {longest} secondi. "
                "Aprirlo in Word o LibreOffice, salvarlo in formato .docx e riprovare.",
                longest=LONGEST,
            )
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all it started: what it is called by is only a script."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _write_options(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(
        _OPTION.format(path=path, name=name, value=value) for path, name, value in _OPTIONS
    )
    user.joinpath("registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )


def _is_encrypted(data: bytes) -> bool:
    """Whether the header of an old Word document says that its text is encrypted."""
    for place in range(_SECTOR, len(data) - _SECTOR, _SECTOR):
        if data.startswith(_HEADER, place):
            return bool(int.from_bytes(data[place + 10 : place + 12], "little") & _ENCRYPTED)
    return False
