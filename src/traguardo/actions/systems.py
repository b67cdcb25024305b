"""Adopt a measurement system: new rules are a new version, and old plans keep the old one."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from traguardo.actions.content import plain, require_brief
from traguardo.actions.journal import record
from traguardo.actions.locking import lock_administration
from traguardo.actions.permission import Refused, require_in
from traguardo.core.model import PlanState
from traguardo.core.roles import Verb
from traguardo.core.scoring.system import MeasurementSystem as System
from traguardo.core.wording import figure
from traguardo.store.models import (
    Administration,
    MeasurementSystem,
    Person,
    Plan,
    SystemBand,
    SystemGrade,
)
from traguardo.store.systems import DEFAULT, system_row, to_system

_OF_RECORD = frozenset({"name", "version", "valid_from", "label"})


@transaction.atomic
def adopt_system(
    system: System, administration: Administration, *, deed: str, by: Person, today: date
) -> MeasurementSystem:
    """The administration's rules from `system.valid_from` on; its version is the next free one.

    Plans not yet approved are scored by it once it is in force; approved ones keep theirs
    (D.Lgs. 150/2009, art. 7: the system is adopted by deed and brought up to date every year).
    Refused without the role or the deed, where it would begin before the last version, or where
    nothing differs from it.
    """
    require_in(by, Verb.ADOPT_SYSTEM, administration, PlanState.DRAFT, today)
    require_brief(deed, system.name)
    plain((system.cap, system.floor, system.delay_points, system.strategic_share))
    if not deed.strip():
        raise Refused(_("Indicare l’atto con cui il sistema è adottato."))
    administration = lock_administration(administration.pk)
    last = administration.systems.whole().first()
    if last is not None:
        _refuse_step_back(system, to_system(last))
    numbered = replace(system, version=last.version + 1 if last else 1)
    row = store_system(numbered, administration, by, deed)
    _record(row, last, by, deed)
    return row


def store_system(
    system: System, administration: Administration, by: Person | None, deed: str = ""
) -> MeasurementSystem:
    """Write one version with its bands and grades."""
    plainly = {
        one.name: getattr(system, one.name)
        for one in fields(system)
        if one.name not in {"label", "bands", "grades"}
    }
    row = MeasurementSystem.objects.create(
        administration=administration, adopted_by=by, deed=deed, **plainly
    )
    SystemBand.objects.bulk_create(
        SystemBand(system=row, position=place, at_least=band.at_least, light=band.light.value)
        for place, band in enumerate(system.bands)
    )
    SystemGrade.objects.bulk_create(
        SystemGrade(
            system=row,
            position=place,
            at_least=grade.at_least,
            points=grade.points,
            until=grade.until,
        )
        for place, grade in enumerate(system.grades)
    )
    return row


def freeze_system(plan: Plan, by: Person, today: date) -> None:
    """The rules of a plan that is being approved are its own from now on.

    An administration without a system of its own gets the product's as its first version.
    """
    plan.system = system_row(plan, today) or store_system(DEFAULT, plan.administration, by)


def _refuse_step_back(system: System, last: System) -> None:
    if system.valid_from < last.valid_from:
        raise Refused(
            _("La versione %(version)d vale dal %(day)s: una nuova non può cominciare prima.")
            % {"version": last.version, "day": f"{last.valid_from:%d/%m/%Y}"}
        )
    if replace(system, version=last.version, valid_from=last.valid_from, name=last.name) == last:
        raise Refused(_("Le regole sono già queste: non c’è nulla da adottare."))


def _record(row: MeasurementSystem, last: MeasurementSystem | None, by: Person, deed: str) -> None:
    record(
        Verb.ADOPT_SYSTEM,
        by,
        kind="system",
        key=row.pk,
        label=str(row),
        administration=row.administration,
        before=_told(to_system(last)) if last else None,
        after=_told(to_system(row)) | {"starts_on": row.valid_from.isoformat(), "deed": deed},
    )


def _told(system: System) -> dict[str, str]:
    """Every rule as text, for the journal."""
    told = {
        one.name: str(getattr(system, one.name))
        for one in fields(system)
        if one.name not in _OF_RECORD | {"bands", "grades"}
    }
    bands = (f"{band.light.value} ≥ {figure(band.at_least)}" for band in system.bands)
    grades = (
        f"{figure(one.at_least)}: {figure(one.points)}"
        + ("" if one.until is None else f"–{figure(one.until)}")
        for one in system.grades
    )
    return told | {"bands": ", ".join(bands), "grades": ", ".join(grades)}
