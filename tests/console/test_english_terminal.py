"""Findings are told as they always were, whatever the terminal speaks: programs read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.console.conftest import Command

DOCUMENT = "Obiettivo operativo: Aprire\nQualcosa che non si sa\n"


@pytest.mark.parametrize("language", ["it_IT.UTF-8", "en_GB.UTF-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_findings_are_italian_in_every_terminal(
    traguardo: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, form: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    file = tmp_path / "piano.txt"
    file.write_text(DOCUMENT, encoding="utf-8")
    said = traguardo("check", file, "--format", form)
    told = " ".join((said.out + said.err).split())
    assert "Testo che nessun campo del piano accoglie: «Qualcosa che non si sa»." in told
    assert "L'obiettivo non ha indicatori: non si può dire se è stato raggiunto." in told
    assert "Obiettivo operativo 1 «Aprire»" in told
    unread = traguardo("check", tmp_path / "manca.xyz")
    assert unread.code == 2
