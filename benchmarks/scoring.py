"""Score 100,000 indicators with their working, against a spreadsheet recalculating as many lines.

Promise: at least 3 times as many lines a second as LibreOffice (IF, ROUND and SUMPRODUCT a line),
process start included on both sides. A score keeps what its working is made of and puts it into
text when it is read; so the time with every working read is printed too. Without LibreOffice only
our own speed is printed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

INDICATORS, OBJECTIVES = 100_000, 2_000
OURS = """
from datetime import date
from decimal import Decimal
from traguardo.core.calendar import Period
from traguardo.core.decimals import uncollected
from traguardo.core.model import Indicator, Measurement, Objective, Plan, Target
from traguardo.core.scoring.rollup import score_plan
from traguardo.core.scoring.system import SIMPLE
from traguardo.core.targets.parser import parse_target

year = Period(2026)
texts = [">= {}", "<= {}gg", "{}%", "almeno {} imprese", "< {}"]

def indicator(number):
    text = texts[number % len(texts)].format(1 + number % 97)
    target = Target(2026, text, parse_target(text).readings[0])
    measured = Measurement(year, Decimal(1 + number % 89))
    return Indicator(str(number), weight=Decimal(2), targets=(target,), measurements=(measured,))

def main():
    each = INDICATORS // OBJECTIVES
    with uncollected():
        plan = Plan(years=(2026,), operational_objectives=tuple(
            Objective(str(place), indicators=tuple(map(indicator, range(first, first + each))))
            for place, first in enumerate(range(0, INDICATORS, each))))
        scored = score_plan(plan, SIMPLE, 2026, date(2026, 12, 31))
    assert len(scored.indicators) == INDICATORS
    assert all(score.WORKING for score in scored.indicators.values())
    print(scored.total.achievement, scored.total.coverage)

main()
"""
CELL = '<table:table-cell office:value-type="float" office:value="{}"/>'
WORKED = '<table:table-cell table:formula="of:={}"/>'
SHEET = """<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="KPI">{}</table:table>
</office:spreadsheet></office:body></office:document>"""


def line(number: int) -> str:
    """Weight, target, actual, score (IF and ROUND), weighted score (SUMPRODUCT over the group)."""
    row, group = number + 1, INDICATORS // OBJECTIVES
    first = number // group * group + 1
    score = f"IF([.C{row}]=&quot;&quot;;0;ROUND(MIN(1;[.C{row}]/[.B{row}])*100;2))"
    total = f"SUMPRODUCT([.A{first}:.A{row}];[.D{first}:.D{row}])/100"
    figures = (2, 1 + number % 97, 1 + number % 89)
    cells = "".join(CELL.format(figure) for figure in figures)
    return f"<table:table-row>{cells}{WORKED.format(score)}{WORKED.format(total)}</table:table-row>"


def timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def ours(working: str) -> float:
    code = OURS.replace("INDICATORS", str(INDICATORS)).replace("OBJECTIVES", str(OBJECTIVES))
    code = code.replace("WORKING", working)
    return min(timed([sys.executable, "-c", code]) for _ in range(2))


def spreadsheet(program: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "kpi.fods"
        sheet.write_text(SHEET.format("".join(map(line, range(INDICATORS)))), encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", "csv", "--outdir", folder]
        timed([*command, str(sheet)])
        seconds = timed([*command, str(sheet)])
        assert len((Path(folder) / "kpi.csv").read_text().splitlines()) == INDICATORS
        return seconds


def main() -> None:
    mine, read = ours("notes"), ours("steps")
    print(f"scored with working: {INDICATORS / mine:,.0f} indicators/s ({mine:.1f} s in all)")
    print(f"and every working read: {INDICATORS / read:,.0f} indicators/s ({read:.1f} s in all)")
    program = shutil.which("soffice")
    if program is None:
        print("no LibreOffice here: no ratio")
        return
    theirs = spreadsheet(program)
    print(f"LibreOffice: {INDICATORS / theirs:,.0f} lines/s ({theirs:.1f} s in all)")
    print(f"ratio: {theirs / mine:.2f} (promise: at least 3)")


if __name__ == "__main__":
    main()
