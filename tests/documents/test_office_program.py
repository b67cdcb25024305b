"""Old Word and RTF documents, through LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.documents.compare import unanchored
from tests.documents.drawn import as_docx, as_odt
from tests.documents.test_bad_input import OLE, refusal
from traguardo.documents import office_program
from traguardo.documents.reading import read_document
from traguardo.documents.writing.docx_writer import write_plan_docx

RTF = b"{\\rtf1\\ansi PIANO DELLA PERFORMANCE 2026/2028\\par}"
needs_office = pytest.mark.skipif(
    not any(map(shutil.which, ("soffice", "libreoffice"))), reason="LibreOffice is not installed"
)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called soffice, found first; a test writes what it does."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "soffice"


def write(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office_program, "_PROGRAMS", ("soffice", "libreoffice"))
    for data, name in ((RTF, "piano.rtf"), (OLE, "piano.doc"), (RTF, "piano.doc")):
        message = refusal(data, name)
        assert "serve LibreOffice" in message
        assert "salvarlo in formato .docx" in message


def test_the_program_gets_a_folder_of_its_own_in_which_nothing_may_run(
    program: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.odt"
    made.write_bytes(as_odt())
    script = f"""
profile=$(echo "$1" | sed 's/^-env:UserInstallation=file:..//')
cp "$profile/user/registrymodifications.xcu" {tmp_path}/options
echo "$@" > {tmp_path}/arguments
echo "$http_proxy $HOME" > {tmp_path}/surroundings
for last in "$@"; do :; done
cp {made} "${{last%.*}}.odt"
"""
    write(program, script)
    read = read_document(RTF, "piano.rtf")
    assert unanchored(read.plan) == unanchored(read_document(as_docx(), "a.docx").plan)
    options = (tmp_path / "options").read_text(encoding="utf-8")
    assert 'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true' in options
    assert 'oor:name="MacroSecurityLevel" oor:op="fuse"><value>3' in options
    assert "--headless" in (tmp_path / "arguments").read_text(encoding="utf-8")
    proxy, home = (tmp_path / "surroundings").read_text(encoding="utf-8").split()
    assert proxy == "http://127.0.0.1:9"
    assert not Path(home).exists()


def test_a_program_that_makes_nothing_is_a_damaged_document(program: Path) -> None:
    write(program, "exit 0")
    assert "danneggiato o protetto da password" in refusal(RTF, "piano.rtf")


def test_a_program_that_never_ends_is_ended_with_all_it_started(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_program, "LONGEST", 1)
    write(program, f"sleep 300 & echo $! > {tmp_path}/child; wait")
    assert "non ha finito" in refusal(RTF, "piano.rtf")
    child = (tmp_path / "child").read_text(encoding="utf-8").strip()
    state = subprocess.run(["ps", "-o", "stat=", "-p", child], capture_output=True, text=True)
    assert state.stdout.strip()[:1] in {"", "Z"}


def test_an_encrypted_document_is_named_before_anything_is_started(program: Path) -> None:
    write(program, "exit 0")
    header = b"\xec\xa5" + b"\x00" * 8 + (0x0100).to_bytes(2, "little")
    assert "password" in refusal(OLE[:512] + header + b"\x00" * 2000, "piano.doc")
    assert "password" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"), "piano.doc")


@needs_office
@pytest.mark.parametrize("extension", [".doc", ".rtf"])
def test_old_documents_read_as_what_they_were_made_from(extension: str, tmp_path: Path) -> None:
    source = tmp_path / "piano.docx"
    source.write_bytes(write_plan_docx(read_document(as_docx(), "a.docx").plan))
    profile = (tmp_path / "profilo").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, extension[1:], "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    made = source.with_suffix(extension)
    read = read_document(made.read_bytes(), made.name)
    word = read_document(source.read_bytes(), source.name)
    assert unanchored(read.plan) == unanchored(word.plan)


@needs_office
@pytest.mark.parametrize("name", ["piano.doc", "piano.rtf"])
def test_damaged_documents_are_refused_or_hold_no_plan(name: str) -> None:
    data = {"piano.doc": OLE + b"\x01" * 3000, "piano.rtf": b"{\\rtf1 {\\b \\'zz" + b"{" * 5000}
    assert refusal(data[name], name)
