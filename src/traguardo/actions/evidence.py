"""Files that prove what was reported, kept once under the data folder by their SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from django.conf import settings
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.permission import Refused
from traguardo.documents.genuine import Flaw, flaw
from traguardo.store.models import Administration, Evidence, Person


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file as it was uploaded; `content_type` as the browser states it."""

    name: str
    content: bytes
    content_type: str = ""


def keep_evidence(file: EvidenceFile, administration: Administration, by: Person) -> Evidence:
    """The row of the file, written or already there; call it within the action's transaction.

    The bytes are on the disk before the row is; a transaction that fails leaves at most a file
    that nothing names. Refused where the file is empty, larger than the installation takes, of a
    kind it does not take, or of another kind than its name says.
    """
    _require_acceptable(file)
    sha256 = hashlib.sha256(file.content).hexdigest()
    place = f"evidence/{administration.pk}/{sha256[:2]}/{sha256}"
    _write_once(Path(settings.MEDIA_ROOT) / place, file.content)
    row, _made = Evidence.objects.get_or_create(
        administration=administration,
        sha256=sha256,
        name=PureWindowsPath(file.name).name,
        defaults={
            "size": len(file.content),
            "content_type": file.content_type[:255],
            "file": place,
            "uploaded_by": by,
        },
    )
    return row


def _require_acceptable(file: EvidenceFile) -> None:
    require_text(file.name, file.content_type)
    if not file.content:
        raise Refused(_("Il file «%(name)s» è vuoto.") % {"name": file.name})
    if len(file.content) > settings.UPLOAD_LIMIT:
        raise Refused(
            _("Il file «%(name)s» è troppo grande: il limite è di %(limit)d MB.")
            % {"name": file.name, "limit": settings.UPLOAD_LIMIT // 1024**2}
        )
    _require_kind(file)


def _require_kind(file: EvidenceFile) -> None:
    """The name's ending is on the list, and the content is what it says."""
    kind = PureWindowsPath(file.name).suffix.lower().lstrip(".")
    if kind not in settings.EVIDENCE_TYPES:
        raise Refused(
            _("Il file «%(name)s» non è di un tipo ammesso; sono ammessi: %(kinds)s.")
            % {"name": file.name, "kinds": ", ".join(settings.EVIDENCE_TYPES)}
        )
    match flaw(kind, file.content):
        case Flaw.DISGUISED:
            raise Refused(
                _("Il contenuto di «%(name)s» non è quello che il nome dice: controllare il file.")
                % {"name": file.name}
            )
        case Flaw.BROKEN:
            raise Refused(
                _(
                    "Il file «%(name)s» è danneggiato o incompleto: "
                    "aprirlo, salvarlo di nuovo e ricaricarlo."
                )
                % {"name": file.name}
            )


def _write_once(place: Path, content: bytes) -> None:
    """Whole or not at all: a process that is killed never leaves half a file under that name."""
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as unfinished:
        unfinished.write(content)
        unfinished.flush()
        os.fsync(unfinished.fileno())
    Path(unfinished.name).replace(place)
