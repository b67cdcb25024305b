"""Correct what was read of an upload before it is stored; the old reading stays in the journal."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import require_text
from traguardo.actions.journal import record
from traguardo.actions.labels import remember_label
from traguardo.actions.permission import Refused, require_in
from traguardo.actions.staging import corrections_of, own_upload, staged_plan
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.documents.corrected import Unfit, fields_of, part_at, words
from traguardo.documents.correcting import Correction, accepted, apply
from traguardo.documents.plan_reader import ReadPlan
from traguardo.store.models import PendingImport, Person, ReadingCorrection


@transaction.atomic
def correct_reading(
    pending: PendingImport, one: Correction, *, by: Person, today: date
) -> ReadingCorrection | None:
    """Put another text into one field of an upload's reading; the same text changes nothing.

    `one.before` is what its person saw there. Refused without the role, where the upload is gone,
    where the field says something else by now, and where its reader cannot take the new text.
    """
    require_in(by, Verb.IMPORT_PLAN, pending.administration, PlanState.DRAFT, today)
    require_text(one.after, one.taken)
    row = own_upload(pending, by)
    read = staged_plan(row)
    current = _current(read, one)
    if current == one.after.strip():
        return None
    _require_unchanged(current, one)
    try:
        apply(read, [one])
    except Unfit as problem:
        raise Refused(str(problem)) from problem
    kept = row.corrections.create(
        path=one.path, field=one.field, before=one.before, after=one.after.strip(), taken=one.taken
    )
    record(
        "correct_reading",
        by,
        kind="upload",
        key=row.pk,
        label=f"{row.name} › {one.path or 'piano'}",
        administration=row.administration,
        before={one.field: current},
        after={one.field: one.after.strip()},
        reason=one.taken,
    )
    return kept


@transaction.atomic
def accept_reading(
    pending: PendingImport, path: str, field: str, text: str, *, by: Person, today: date
) -> ReadingCorrection | None:
    """Say that a doubtful field is right as it was read; said again, it changes nothing.

    `text` is what its person saw there. Refused without the role, where the upload is gone, and
    where the field says something else by now.
    """
    require_in(by, Verb.IMPORT_PLAN, pending.administration, PlanState.DRAFT, today)
    require_text(text)
    row = own_upload(pending, by)
    read, one = staged_plan(row), Correction(path, field, text, text)
    _require_unchanged(_current(read, one), one)
    if (path, field) in accepted(read, corrections_of(row)):
        return None
    kept = row.corrections.create(path=path, field=field, before=text, after=text)
    record(
        "accept_reading",
        by,
        kind="upload",
        key=row.pk,
        label=f"{row.name} › {path or 'piano'}",
        administration=row.administration,
        after={field: text},
    )
    return kept


def _current(read: ReadPlan, one: Correction) -> str:
    """What the field says; Refused where the reading has none such."""
    part = part_at(read.plan, one.path)
    if part is None or one.field not in fields_of(part):
        raise Refused(_("Questo punto del documento non c’è più: tornare all’elenco dei campi."))
    return words(part, one.field)


def _require_unchanged(current: str, one: Correction) -> None:
    if current != one.before:
        raise Refused(
            _("Nel frattempo questo campo è cambiato: ora dice «%(now)s». Guardare e riprovare.")
            % {"now": current}
        )


@transaction.atomic
def assign_words(
    pending: PendingImport,
    one: Correction,
    *,
    label: str = "",
    means: str = "",
    by: Person,
    today: date,
) -> None:
    """Put words that no field took into one; with a `label`, remember that it `means` that field.

    `means` is a field of the vocabulary. Both or neither; refused like each of the two.
    """
    correct_reading(pending, one, by=by, today=today)
    if label:
        remember_label(label, means, administration=pending.administration, by=by, today=today)
