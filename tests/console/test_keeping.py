"""`backup` and `restore`: an installation into one file and back."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.console.conftest import process
from traguardo.console.keeping import DATABASE, FORMAT, MANIFEST


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installation") / "data"
    assert process("demo", "--no-serve", data=folder).code == 0
    proofs = folder / "files" / "2026"
    proofs.mkdir(parents=True)
    (proofs / "verbale.txt").write_text("Verbale di collaudo")
    return folder


@pytest.fixture(scope="module")
def archive(installation: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("backup") / "traguardo.zip"
    saved = process("backup", out, data=installation)
    assert saved.code == 0, saved.err
    return out


def test_a_restored_installation_is_the_same(
    installation: Path, archive: Path, tmp_path: Path
) -> None:
    new = tmp_path / "nuova"
    restored = process("restore", archive, data=new)
    assert restored.code == 0, restored.err
    exported = []
    for data in (installation, new):
        out = tmp_path / f"{data.name}.json"
        assert process("export", 1, out, data=data).code == 0
        exported.append(out.read_bytes())
    assert exported[0] == exported[1]
    proof = new / "files" / "2026" / "verbale.txt"
    assert proof.read_text() == "Verbale di collaudo"


def test_the_archive_holds_no_key_and_says_what_it_is(archive: Path) -> None:
    with ZipFile(archive) as opened:
        assert set(opened.namelist()) == {MANIFEST, DATABASE, "files/2026/verbale.txt"}
        manifest = json.loads(opened.read(MANIFEST))
    assert (manifest["format"], manifest["database"]) == (FORMAT, "sqlite")


def test_nothing_is_restored_over_what_is_there(installation: Path, archive: Path) -> None:
    refused = process("restore", archive, data=installation)
    assert refused.code == 1
    assert "non è vuota" in refused.err


def test_other_archives_and_files_are_refused(archive: Path, tmp_path: Path) -> None:
    bad = {"testo.zip": b"testo", "vuoto.zip": b""}
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    with ZipFile(tmp_path / "altro.zip", "w") as other:
        other.writestr("lettera.txt", "ciao")
    with ZipFile(tmp_path / "futuro.zip", "w") as other:
        other.writestr(MANIFEST, json.dumps({"format": "traguardo-backup/9", "database": "sqlite"}))
        other.writestr(DATABASE, b"")
    (tmp_path / "troncato.zip").write_bytes(archive.read_bytes()[:-2000])
    for name in ["assente.zip", *bad, "altro.zip", "futuro.zip", "troncato.zip"]:
        refused = process("restore", tmp_path / name, data=tmp_path / "nuova")
        assert refused.code == 2, name
        assert refused.err.strip().splitlines()[-1].startswith("traguardo: ")


def test_a_damaged_part_is_noticed_before_anything_is_written(
    archive: Path, tmp_path: Path
) -> None:
    content = bytearray(archive.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40] = bytes(40)
    damaged = tmp_path / "danneggiato.zip"
    damaged.write_bytes(content)
    refused = process("restore", damaged, data=tmp_path / "nuova")
    assert refused.code == 2
    assert process("restore", archive, data=tmp_path / "nuova").code == 0


def test_names_that_lead_outside_are_left_where_they_are(archive: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    evil.write_bytes(archive.read_bytes())
    with ZipFile(evil, "a") as opened:
        opened.writestr("files/../../fuori.txt", "x")
        opened.writestr("altrove/dentro.txt", "x")
    assert process("restore", evil, data=tmp_path / "nuova").code == 0
    assert not list(tmp_path.rglob("fuori.txt"))
    assert not list(tmp_path.rglob("dentro.txt"))


def test_an_unknown_folder_is_said(installation: Path, tmp_path: Path) -> None:
    refused = process("backup", tmp_path / "assente" / "b.zip", data=installation)
    assert refused.code == 2
    assert "la cartella" in refused.err
