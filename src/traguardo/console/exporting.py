"""`traguardo export` and `report`: stored plans into files."""

from __future__ import annotations

from pathlib import Path

from traguardo.console.converting import refuse_unwritable
from traguardo.console.database import open_database
from traguardo.console.failures import Unusable
from traguardo.console.files import read_bytes, write_whole
from traguardo.console.office_template import filled
from traguardo.console.terminal import tell
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.calendar import Period, Span, half_year_at
from traguardo.core.plan_year import plan_year
from traguardo.documents.template import template_context
from traguardo.documents.writing.formats import FORMATS, plan_bytes, sheet_bytes
from traguardo.documents.writing.kinds import KINDS


def export_plan(number: int, out: Path) -> None:
    """A stored plan in the format of the file's extension."""
    refuse_unwritable(out)
    open_database()
    from traguardo.console.acting import plan_numbered
    from traguardo.store.mapping import reading_findings, to_core

    row = plan_numbered(number)
    write_whole(out, plan_bytes(to_core(row), out.suffix.lower(), reading_findings(row)))
    tell(_("Scritto «{path}».").format(path=out))


def write_report(
    kind: str, number: int, out: Path, period: str, template: Path | None = None
) -> None:
    """A document of `kind` (one of KINDS), or what a template makes of the same plan and period."""
    refuse_unwritable(out, tuple(FORMATS) if template is None else (".docx",))
    office = read_bytes(template) if template else None
    yearly = KINDS[kind].span is Span.YEAR
    asked = _year(period) if yearly and period else None if yearly else _half_year(period)
    open_database()
    from traguardo.console.acting import plan_numbered
    from traguardo.store.life import life_of
    from traguardo.store.mapping import to_core
    from traguardo.store.systems import system_of

    row = plan_numbered(number)
    plan = to_core(row)
    about = asked or Period(plan_year(plan, today()))
    system = system_of(row, today())
    if template is not None and office is not None:
        content = filled(office, template, template_context(plan, system, about, today()))
    else:
        sheet = KINDS[kind].make(plan, system, about, today(), life_of(row, today()))
        content = sheet_bytes(sheet, out.suffix.lower(), today())
    write_whole(out, content)
    tell(_("Scritto «{path}» ({period}).").format(path=out, period=about))


def _year(text: str) -> Period:
    """The year asked for."""
    try:
        period = Period.parse(text)
    except ValueError:
        period = None
    if period is None or period.span is not Span.YEAR:
        raise Unusable(_("«{text}» non è un anno: scrivere 2026.").format(text=text))
    return period


def _half_year(text: str) -> Period:
    """The half-year asked for, or the last one that has ended."""
    if not text:
        now = half_year_at(today())
        before = Period(now.year, Span.HALF, 1) if now.number == 2 else None
        return before or Period(now.year - 1, Span.HALF, 2)
    try:
        period = Period.parse(text)
    except ValueError:
        period = None
    if period is None or period.span is not Span.HALF:
        raise Unusable(_("«{text}» non è un semestre: scrivere 2026-H1.").format(text=text))
    return period
