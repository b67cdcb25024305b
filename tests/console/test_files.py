"""Files on the way in and out: clear messages, nothing half written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from traguardo.console import files
from traguardo.console.failures import Unusable
from traguardo.console.files import drafted, read_bytes, read_text, write_whole


def test_a_missing_file_is_named_with_what_to_check(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=r"il file «.*piano\.docx» non esiste"):
        read_bytes(tmp_path / "piano.docx")


def test_a_missing_folder_is_told_from_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=r"la cartella «.*uscite» non esiste: crearla"):
        write_whole(tmp_path / "uscite" / "piano.json", b"{}")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    for use in (read_bytes, lambda path: write_whole(path, b"")):
        with pytest.raises(Unusable, match="è una cartella: indicare un file"):
            use(tmp_path)


def test_a_name_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unusable, match="file/piano"):
        read_bytes(tmp_path / "file" / "piano.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    locked = tmp_path / "piano.txt"
    locked.touch(mode=0o000)
    with pytest.raises(Unusable, match="non c'è il permesso"):
        read_bytes(locked)


def test_a_file_larger_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LIMIT", 3)
    (tmp_path / "grande").write_bytes(b"1234")
    with pytest.raises(Unusable, match="è troppo grande"):
        read_bytes(tmp_path / "grande")


def test_a_text_is_read_as_any_office_saves_it(tmp_path: Path) -> None:
    file = tmp_path / "tabella.csv"
    for data in ("\ufeffè".encode(), "è".encode("cp1252"), "è\n".encode("utf-16")):
        file.write_bytes(data)
        assert read_text(file).strip() == "è"


def test_what_is_no_text_is_to_be_saved_as_a_table(tmp_path: Path) -> None:
    file = tmp_path / "tabella.csv"
    file.write_bytes(bytes(range(256)) * 4)
    with pytest.raises(Unusable, match="CSV UTF-8"):
        read_text(file)


def test_what_is_written_replaces_what_was_there_and_leaves_nothing_beside(tmp_path: Path) -> None:
    file = tmp_path / "piano.json"
    file.write_text("prima")
    write_whole(file, b"dopo")
    assert file.read_bytes() == b"dopo"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "vero.json", tmp_path / "link.json"
    file.write_text("prima")
    link.symlink_to(file)
    write_whole(link, b"dopo")
    assert link.is_symlink()
    assert file.read_bytes() == b"dopo"


def write_half(file: Path) -> None:
    with drafted(file) as draft:
        draft.write_text("metà")
        raise KeyboardInterrupt


def test_a_failure_on_the_way_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "piano.json"
    file.write_text("prima")
    with pytest.raises(KeyboardInterrupt):
        write_half(file)
    assert file.read_text() == "prima"
    assert list(tmp_path.iterdir()) == [file]
