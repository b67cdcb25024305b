"""`traguardo export` and `report`: stored plans into files."""

from __future__ import annotations

from pathlib import Path

from traguardo.console.converting import refuse_unwritable
from traguardo.console.database import open_database
from traguardo.console.failures import Unusable
from traguardo.console.files import write_whole
from traguardo.console.terminal import tell
from traguardo.console.today import today
from traguardo.console.words import _
from traguardo.core.calendar import Period, Span, half_year_at
from traguardo.documents.writing.formats import FORMATS, half_year_bytes, plan_bytes


def export_plan(number: int, out: Path) -> None:
    """A stored plan in the format of the file's extension."""
    refuse_unwritable(out)
    open_database()
    from traguardo.console.acting import plan_numbered
    from traguardo.store.mapping import reading_findings, to_core

    row = plan_numbered(number)
    write_whole(out, plan_bytes(to_core(row), out.suffix.lower(), reading_findings(row)))
    tell(_("Scritto «{path}».").format(path=out))


def write_half_year(number: int, out: Path, period: str) -> None:
    """The half-yearly monitoring of a stored plan."""
    refuse_unwritable(out, tuple(FORMATS))
    half = _half_year(period)
    open_database()
    from traguardo.console.acting import plan_numbered
    from traguardo.documents.writing.report import half_year_report
    from traguardo.store.mapping import to_core
    from traguardo.store.systems import system_of

    row = plan_numbered(number)
    report = half_year_report(to_core(row), system_of(row, today()), half, today())
    write_whole(out, half_year_bytes(report, out.suffix.lower()))
    tell(_("Scritto «{path}» ({period}).").format(path=out, period=half))


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
