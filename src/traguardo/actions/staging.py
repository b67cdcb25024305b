"""An upload, looked at by its person before it is stored: stage, then confirm or discard."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.importing import ImportOutcome, ReadPlan, import_plan
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.documents.own_vocabulary import UnusableVocabulary, read_vocabulary
from traguardo.documents.reading import read_document
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
    read_document(data, name, own_words())
    row, _made = PendingImport.objects.get_or_create(
        administration=administration,
        staged_by=by,
        sha256=hashlib.sha256(data).hexdigest(),
        defaults={"name": name, "size": len(data), "content": data},
    )
    return row


def own_words() -> tuple[OwnWord, ...]:
    """The labels the installation adds to the usual ones; Refused where its file is unusable."""
    if not settings.VOCABULARY:
        return ()
    path = Path(settings.VOCABULARY)
    try:
        return read_vocabulary(path.read_bytes(), path.name)
    except (OSError, UnusableVocabulary) as problem:
        raise Refused(
            _("Il vocabolario dell’installazione non si può usare, avvisare chi la cura: %(why)s")
            % {"why": problem}
        ) from problem


def staged_plan(pending: PendingImport) -> ReadPlan:
    """What the staged document says, read anew from its bytes."""
    return read_document(bytes(pending.content), pending.name, own_words())


@transaction.atomic
def confirm_import(pending: PendingImport, *, by: Person, today: date) -> ImportOutcome:
    """Store the staged document as a draft plan, and forget the upload."""
    row = _own(pending, by)
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
    _own(pending, by).delete()


def _own(pending: PendingImport, by: Person) -> PendingImport:
    found = PendingImport.objects.select_for_update().filter(pk=pending.pk, staged_by=by).first()
    if found is None:
        raise Refused(
            _("Questo caricamento non c’è più, o è di un’altra persona: caricare di nuovo il file.")
        )
    return found
