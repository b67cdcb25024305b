"""Writing 200 cards in every format, against LibreOffice converting the same .docx to PDF."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.documents.writing.sample import PERIOD, sample_plan  # noqa: E402

from traguardo.core.model import Plan  # noqa: E402
from traguardo.core.scoring.system import CHAMBER  # noqa: E402
from traguardo.documents.charts import Bar, bar_chart, png_of  # noqa: E402
from traguardo.documents.template import fill_template, template_context  # noqa: E402
from traguardo.documents.template.example_document import example_template  # noqa: E402
from traguardo.documents.writing import half_year_report  # noqa: E402
from traguardo.documents.writing.formats import FORMATS, half_year_bytes  # noqa: E402

CARDS = 200
T = TypeVar("T")


def large_plan() -> Plan:
    """The tests' invented plan with its cards repeated, each under a title of its own."""
    plan = sample_plan()
    cards = plan.operational_objectives
    many = (replace(cards[n % len(cards)], title=f"Obiettivo {n}") for n in range(CARDS))
    return replace(plan, operational_objectives=tuple(many))


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = perf_counter()
    made = work()
    return perf_counter() - start, made


def converted_by_libreoffice(office: str, document: bytes) -> float:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.docx"
        source.write_bytes(document)
        command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(source)]
        took, _ = timed(lambda: subprocess.run(command, check=True, capture_output=True))
    return took


def main() -> None:
    plan, today = large_plan(), date(2024, 7, 5)
    chart = bar_chart([Bar("Piano", Decimal(80), "80%")], "Prova")
    print(f"the chart engine and the first chart: {timed(partial(png_of, chart))[0]:.2f} s")
    report = half_year_report(plan, CHAMBER, PERIOD, today)
    took, made = {}, {}
    for suffix in FORMATS:
        took[suffix], made[suffix] = timed(partial(half_year_bytes, report, suffix))
        size = len(made[suffix]) // 1024
        print(f"{CARDS} cards as {suffix:6} {took[suffix]:.2f} s, {size} KiB")
    context = template_context(plan, CHAMBER, PERIOD, today)
    took["modello"], filled = timed(partial(fill_template, example_template(), context))
    print(
        f"{CARDS} cards by the office's template {took['modello']:.2f} s, {len(filled) // 1024} KiB"
    )
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: no ratio")
        return
    floor = converted_by_libreoffice(office, made[".docx"])
    print(f"LibreOffice, the same .docx to .pdf: {floor:.2f} s")
    for suffix, seconds in took.items():
        print(f"ratio {suffix:7} / LibreOffice: {seconds / floor:.3f}")


if __name__ == "__main__":
    main()
