"""`traguardo check` on a Word plan, whole process, against a process that only reads its cells.

Promise: at most 1.0 times the time of a Python process that opens the same file with python-docx
and reads every `row.cells`. The two alternate; the median of each counts. The document is the
shared yardstick where it is at hand, else the demonstration's plan written as Word.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "traguardo"
RUNS = 15
PEER = """
import sys
import docx

for table in docx.Document(sys.argv[1]).tables:
    for row in table.rows:
        row.cells
"""


def document(folder: Path) -> Path:
    shared = Path(os.environ.get("TRAGUARDO_SHARED", ROOT.parent / "shared"))
    for found in sorted(shared.glob("data/*.docx")):
        return found
    made = folder / "piano.docx"
    plan = SOURCE / "console" / "demonstration" / "piano.txt"
    subprocess.run([*command(), "convert", str(plan), str(made)], check=True, capture_output=True)
    return made


def command() -> list[str]:
    return [str(Path(sys.executable).with_name("traguardo"))]


def seconds(arguments: list[str]) -> float:
    start = perf_counter()
    done = subprocess.run(arguments, capture_output=True)
    assert done.returncode in (0, 1), done.stderr.decode()
    return perf_counter() - start


def main() -> None:
    # pip compiles what it installs; an editable install may not have been compiled yet.
    compileall.compile_dir(SOURCE, quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        file = str(document(Path(folder)))
        ours, peer = [*command(), "check", file], [sys.executable, "-c", PEER, file]
        seconds(ours), seconds(peer)
        pairs = [(seconds(ours), seconds(peer)) for _ in range(RUNS)]
    check, cells = (median(column) for column in zip(*pairs, strict=True))
    print(f"check {check * 1000:.0f} ms, python-docx cells {cells * 1000:.0f} ms, {RUNS} runs each")
    print(f"ratio {check / cells:.2f} (promise: at most 1.0)")


if __name__ == "__main__":
    main()
