"""The labels of an administration: what its documents call a field, for the next readings."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.documents.own_vocabulary import UnusableVocabulary, no_label, read_vocabulary
from traguardo.documents.vocabulary import OwnWord, fields, words_of
from traguardo.store.models import Administration, OfficeLabel, Person


def own_words(administration: Administration, at: datetime | None = None) -> tuple[OwnWord, ...]:
    """The labels read beside the usual ones at a moment: the installation's and the office's.

    What the office says of a label counts before the installation's file. Refused where that file
    is unusable.
    """
    own = office_words(administration, at)
    said = {words_of(one.label) for one in own}
    return (*(one for one in _installed() if words_of(one.label) not in said), *own)


def office_words(administration: Administration, at: datetime | None = None) -> list[OwnWord]:
    """The labels an administration has taught, as they held at a moment."""
    rows = OfficeLabel.objects.filter(administration=administration).holding(at or now())
    return [OwnWord(row.field, row.label) for row in rows]


@transaction.atomic
def remember_label(
    label: str, field: str, *, administration: Administration, by: Person, today: date
) -> OfficeLabel:
    """From now on, in this administration's documents, `label` means `field` of the vocabulary.

    The same again changes nothing; another field takes the place of the earlier one. Refused
    without the role, for an unknown field, and for a label without words of its own.
    """
    require_in(by, Verb.IMPORT_PLAN, administration, PlanState.DRAFT, today)
    require_text(label)
    label = " ".join(label.split())
    if field not in fields():
        raise Refused(_("Il campo «%(field)s» non esiste.") % {"field": field})
    if problem := no_label(label):
        raise Refused(problem)
    administration = lock_administration(administration.pk)
    words = " ".join(sorted(words_of(label)))
    old = OfficeLabel.objects.filter(administration=administration, words=words).holding().first()
    if old is not None and old.field == field:
        return old
    moment = now()
    if old is not None:
        old.removed_at = moment
        old.save(update_fields=["removed_at"])
    row = OfficeLabel.objects.create(
        administration=administration,
        label=label,
        words=words,
        field=field,
        saved_by=by,
        saved_at=moment,
    )
    before = {"field": old.field} if old else {}
    _record("remember_label", row, before, {"field": field}, by)
    return row


@transaction.atomic
def forget_label(label: OfficeLabel, *, by: Person, today: date) -> None:
    """The label means nothing of its own from now on; the same again changes nothing."""
    require_in(by, Verb.IMPORT_PLAN, label.administration, PlanState.DRAFT, today)
    row = OfficeLabel.objects.select_for_update().get(pk=label.pk)
    if row.removed_at is None:
        row.removed_at = now()
        row.save(update_fields=["removed_at"])
        _record("forget_label", row, {"field": row.field}, {}, by)


def _record(
    verb: str, row: OfficeLabel, before: dict[str, str], after: dict[str, str], by: Person
) -> None:
    record(
        verb,
        by,
        kind="label",
        key=row.pk,
        label=row.label,
        administration=row.administration,
        before=before,
        after=after,
    )


def _installed() -> tuple[OwnWord, ...]:
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
