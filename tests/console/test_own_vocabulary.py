"""`--vocabulary` and TRAGUARDO_VOCABULARY: the office's labels for the commands that read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cast import TODAY, Cast
from tests.console.conftest import Command
from tests.documents.test_own_vocabulary import CARD, FILE
from traguardo.actions.labels import remember_label
from traguardo.store.models import Target


@pytest.fixture
def card(tmp_path: Path) -> Path:
    (tmp_path / "etichette.toml").write_bytes(FILE)
    (tmp_path / "piano.html").write_bytes(CARD)
    return tmp_path / "piano.html"


def _targets(out: str) -> list[str]:
    (card,) = json.loads(out)["operational_objectives"]
    return [one["text"] for one in card["indicators"][0]["targets"]]


def test_a_label_is_read_with_the_option_or_the_setting(
    traguardo: Command, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = card.with_name("etichette.toml")
    assert _targets(traguardo("read", card, "--format", "json").out) == []
    with_option = traguardo("read", card, "--format", "json", "--vocabulary", own)
    assert _targets(with_option.out) == [">= 50"]
    monkeypatch.setenv("TRAGUARDO_VOCABULARY", str(own))
    assert _targets(traguardo("read", card, "--format", "json").out) == [">= 50"]


def test_every_command_that_reads_takes_it(traguardo: Command, card: Path) -> None:
    own = card.with_name("etichette.toml")
    written = card.with_name("piano.json")
    assert traguardo("convert", card, written, "--vocabulary", own).code == 0
    assert _targets(written.read_text(encoding="utf-8")) == [">= 50"]
    assert traguardo("diff", card, written, "--vocabulary", own).out == "Nessuna differenza.\n"
    without, with_it = traguardo("check", card), traguardo("check", card, "--vocabulary", own)
    assert "[target_missing]" in without.out
    assert "[target_missing]" not in with_it.out


@pytest.mark.parametrize("name", ["manca.toml", "piano.html"])
def test_a_file_that_is_none_is_refused(traguardo: Command, card: Path, name: str) -> None:
    refused = traguardo("read", card, "--vocabulary", card.with_name(name))
    assert refused.code == 2
    assert name in refused.err
    assert refused.out == ""


def test_import_knows_what_the_office_taught(traguardo: Command, card: Path, cast: Cast) -> None:
    remember_label(
        "Livello promesso", "target", administration=cast.chamber, by=cast.planner, today=TODAY
    )
    done = traguardo(
        "import", card, "--administration", cast.chamber.code, "--as", cast.planner.email
    )
    assert done.code == 0
    assert [one.text for one in Target.objects.all()] == [">= 50"]
