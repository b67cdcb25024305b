"""The office's own Word templates: kept once they can be filled in, replaced, removed."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import PureWindowsPath

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.documents.template.filling import check_template
from traguardo.store.models import Administration, DocumentTemplate, Person


def keep_template(
    content: bytes, file_name: str, *, administration: Administration, by: Person, today: date
) -> DocumentTemplate:
    """Keep a template under its file's name; it takes the place of the one of that name.

    Refused without the role, and where the file is larger than the installation takes; a template
    that cannot be filled in raises UnusableTemplate with everything that is to be mended.
    """
    require_in(by, Verb.KEEP_TEMPLATE, administration, PlanState.DRAFT, today)
    name = PureWindowsPath(file_name).stem.strip() or "modello"
    require_text(name)
    if len(content) > settings.UPLOAD_LIMIT:
        raise Refused(
            _("Il file è troppo grande: il limite è di %(limit)d MB.")
            % {"limit": settings.UPLOAD_LIMIT // 1024**2}
        )
    # Before the transaction: it takes a second, and nobody else should wait for it.
    check_template(content, file_name)
    return _keep(content, name, administration, by)


@transaction.atomic
def _keep(
    content: bytes, name: str, administration: Administration, by: Person
) -> DocumentTemplate:
    sha256 = hashlib.sha256(content).hexdigest()
    rows = DocumentTemplate.objects.select_for_update()
    old = rows.filter(administration=administration, name=name).first()
    if old is not None and old.sha256 == sha256:
        return old
    before = {"sha256": old.sha256} if old else {}
    row = old or DocumentTemplate(administration=administration, name=name)
    row.content, row.sha256, row.size, row.kept_by = content, sha256, len(content), by
    row.save()
    record(
        Verb.KEEP_TEMPLATE,
        by,
        kind="template",
        key=row.pk,
        label=name,
        administration=administration,
        before=before,
        after={"sha256": sha256},
    )
    return row


@transaction.atomic
def remove_template(template: DocumentTemplate, *, by: Person, today: date) -> None:
    """Take a template away; documents made with it stay. Refused without the role."""
    require_in(by, Verb.KEEP_TEMPLATE, template.administration, PlanState.DRAFT, today)
    found = DocumentTemplate.objects.select_for_update().filter(pk=template.pk).first()
    if found is None:
        return
    key, before = found.pk, {"sha256": found.sha256}
    found.delete()
    record(
        "remove_template",
        by,
        kind="template",
        key=key,
        label=found.name,
        administration=found.administration,
        before=before,
    )
