"""An upload, looked at by its person before it is stored: stage, then confirm or discard."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.importing import ImportOutcome, import_plan
from traguardo.actions.labels import own_words
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.documents.blocks import Blocks
from traguardo.documents.correcting import Correction, apply
from traguardo.documents.plan_reader import ReadPlan as Reading
from traguardo.documents.reading import Document, read_document, read_pages
from traguardo.documents.vocabulary import OwnWord
from traguardo.store.models import Administration, PendingImport, Person


@transaction.atomic
def stage_import(
    data: bytes, name: str, *, administration: Administration, by: Person, today: date
) -> PendingImport:
    """Keep an uploaded document until its person confirms or discards it; no plan is made yet.

    The same file staged again is the same upload. Refused without the role, or where the file is
    larger than the installation takes; what cannot be read raises `UnreadableDocument`.
    """
    require_in(by, Verb.IMPORT_PLAN, administration, PlanState.DRAFT, today)
    require_text(name)
    if len(data) > settings.UPLOAD_LIMIT:
        raise Refused(
            _("Il file è troppo grande: il limite è di %(limit)d MB.")
            % {"limit": settings.UPLOAD_LIMIT // 1024**2}
        )
    words = own_words(administration)
    read_document(data, name, words)
    row, made = PendingImport.objects.get_or_create(
        administration=administration,
        staged_by=by,
        sha256=hashlib.sha256(data).hexdigest(),
        defaults={"name": name, "size": len(data), "content": data},
    )
    if not made and own_words(administration, row.staged_at) != words:
        # Uploaded again: from now on it is read with the labels of today.
        row.staged_at = now()
        row.save(update_fields=["staged_at"])
    return row


def staged_plan(pending: PendingImport) -> Reading:
    """What the staged document says, with its person's corrections in it.

    It is read with the labels that held when it was uploaded: what is remembered later counts for
    the next upload, so that corrections stay where they were put.
    """
    return apply(as_read(pending), corrections_of(pending))[0]


def as_read(pending: PendingImport) -> Reading:
    """What was read of the staged document, without corrections."""
    return _document(pending).read


def source_of(pending: PendingImport) -> Blocks:
    """The staged document as the page it is; nothing where its format has none."""
    return _document(pending).blocks


def corrections_of(pending: PendingImport) -> list[Correction]:
    """What the person corrected, in that order."""
    return [
        Correction(row.path, row.field, row.before, row.after, row.taken)
        for row in pending.corrections.all()
    ]


def _document(pending: PendingImport) -> Document:
    words = own_words(pending.administration, pending.staged_at)
    return _read(pending.pk, pending.sha256, pending.name, words)


@lru_cache(maxsize=4)
def _read(key: int, _sha256: str, name: str, words: tuple[OwnWord, ...]) -> Document:
    """Remembered for the pages that correct it: a large document takes seconds to read."""
    content = PendingImport.objects.values_list("content", flat=True).get(pk=key)
    return read_pages(bytes(content), name, words)


@transaction.atomic
def confirm_import(pending: PendingImport, *, by: Person, today: date) -> ImportOutcome:
    """Store the staged document as a draft plan, and forget the upload."""
    row = own_upload(pending, by)
    outcome = import_plan(
        staged_plan(row),
        source=bytes(row.content),
        name=row.name,
        administration=row.administration,
        by=by,
        today=today,
    )
    row.delete()
    return outcome


@transaction.atomic
def discard_import(pending: PendingImport, *, by: Person) -> None:
    """Forget the upload; nothing of it was stored as a plan."""
    own_upload(pending, by).delete()


def own_upload(pending: PendingImport, by: Person) -> PendingImport:
    """The upload, locked; Refused where it is gone or somebody else's."""
    found = PendingImport.objects.select_for_update().filter(pk=pending.pk, staged_by=by).first()
    if found is None:
        raise Refused(
            _("Questo caricamento non c’è più, o è di un’altra persona: caricare di nuovo il file.")
        )
    return found
