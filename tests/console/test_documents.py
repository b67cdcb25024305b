"""`read`, `check`, `convert`, `diff`: what people and programs get of a plan document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.console.conftest import Command
from traguardo.documents.reading import read_document


def test_read_draws_the_plan_and_counts_it(traguardo: Command, piano: Path) -> None:
    read = traguardo("read", piano)
    assert read.code == 0
    assert "├─ Area strategica 2: regolazione dei mercati" in read.out
    assert "KPI 1.1 [70%] Tempo medio di rilascio dei certificati di origine · <= 2 giorni" in (
        read.out
    )
    assert read.out.rstrip().endswith(
        "4 aree, 10 obiettivi strategici con 20 indicatori e 60 target; "
        "24 obiettivi operativi con 59 indicatori"
    )
    assert "Manca l'etichetta" in read.err
    assert "[label_missing]" in read.err


def test_read_as_json_is_the_interchange_format(traguardo: Command, piano: Path) -> None:
    read = traguardo("read", piano, "--format", "json")
    plan = json.loads(read.out)
    assert plan["format"] == "traguardo-plan/1"
    assert plan["years"] == [2026, 2027, 2028]
    assert len(plan["operational_objectives"]) == 24
    assert any(one["rule"] == "label_missing" for one in plan["findings"])


def test_a_tree_for_a_plan_with_next_to_nothing(traguardo: Command, tmp_path: Path) -> None:
    file = tmp_path / "vuoto.json"
    file.write_text('{"format": "traguardo-plan/1", "areas": [{"title": "Mercati"}]}')
    read = traguardo("read", file)
    assert read.code == 0
    assert read.out.startswith("Piano senza titolo\n└─ Area strategica 1: Mercati\n")


def test_check_groups_findings_and_exits_with_1_on_errors(traguardo: Command, piano: Path) -> None:
    checked = traguardo("check", piano)
    assert checked.code == 1
    assert checked.out.startswith("Errori\n")
    assert checked.out.index("\nAvvisi\n") < checked.out.index("\nNote\n")
    assert "[weights_sum]" in checked.out
    assert "    → " in checked.out
    assert checked.out.splitlines()[-1].startswith(f"{piano}: ")


def test_check_without_errors_exits_with_0(traguardo: Command, tmp_path: Path) -> None:
    file = tmp_path / "vuoto.json"
    file.write_text('{"format": "traguardo-plan/1", "title": "P", "years": [2026]}')
    assert traguardo("check", file).code == 0


def test_check_as_json_counts_what_it_lists(traguardo: Command, piano: Path) -> None:
    checked = traguardo("check", piano, "--format", "json")
    assert checked.code == 1
    report = json.loads(checked.out)
    assert set(report) == {"file", "counts", "findings"}
    for severity, number in report["counts"].items():
        assert number == sum(one["severity"] == severity for one in report["findings"])
    assert {"rule", "severity", "where", "message", "remedy", "path"} <= set(report["findings"][0])


@pytest.mark.parametrize("options", [(), ("--format", "text"), ("--format", "json")])
def test_the_short_way_to_check_says_the_same_as_the_long_one(
    traguardo: Command, piano: Path, options: tuple[str, ...]
) -> None:
    short = traguardo("check", piano, *options)
    assert traguardo("check", *options, "--", piano) == short


@pytest.mark.parametrize("suffix", [".json", ".docx", ".odt", ".xlsx", ".html", ".txt"])
def test_a_converted_plan_is_the_same_plan(
    traguardo: Command, piano: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"piano{suffix}"
    converted = traguardo("convert", piano, out)
    assert converted.code == 0
    assert str(out) in converted.err
    assert traguardo("diff", piano, out).out == "Nessuna differenza.\n"


def test_a_plan_becomes_a_pdf(traguardo: Command, piano: Path, tmp_path: Path) -> None:
    out = tmp_path / "piano.PDF"
    assert traguardo("convert", piano, out).code == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_an_unknown_format_is_refused_before_any_work(
    traguardo: Command, piano: Path, tmp_path: Path
) -> None:
    refused = traguardo("convert", piano, tmp_path / "piano.rtf")
    assert refused.code == 2
    assert "l'estensione può essere .json, .docx, .odt, .pdf, .xlsx, .html, .txt" in refused.err


def test_diff_shows_before_and_after(traguardo: Command, piano: Path, tmp_path: Path) -> None:
    new = tmp_path / "nuovo.txt"
    text = piano.read_text(encoding="utf-8").replace("<=2gg", "<=3gg")
    new.write_text(text, encoding="utf-8")
    compared = traguardo("diff", piano, new)
    assert compared.code == 0
    assert compared.out == (
        "Obiettivo operativo 3 «Certificazione per l’estero» › KPI 1.1\n"
        "  target\n    - <=2gg\n    + <=3gg\n\n1 differenza.\n"
    )
    (change,) = json.loads(traguardo("diff", piano, new, "--format", "json").out)["changes"]
    assert change["path"] == "operational/2/indicators/0"
    assert (change["kind"], change["before"], change["after"]) == ("changed", "<=2gg", "<=3gg")


def test_diff_tells_what_came_and_went(traguardo: Command, piano: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "a.json", tmp_path / "b.json"
    plan = json.loads(traguardo("read", piano, "--format", "json").out)
    old.write_text(json.dumps(plan), encoding="utf-8")
    del plan["operational_objectives"][3]
    new.write_text(json.dumps(plan), encoding="utf-8")
    assert "  tolto\n" in traguardo("diff", old, new).out
    assert "  aggiunto\n" in traguardo("diff", new, old).out


BAD = {
    "vuoto.txt": b"",
    "altro.txt": b"Caro diario,\noggi piove.\n",
    "finto.docx": b"questo non e' Word",
    "troncato.docx": b"PK\x03\x04\x14\x00\x06\x00",
    "binario.txt": bytes(range(256)) * 20,
    "rotto.json": b'{"format": ',
    "altro.json": b"[1, 2]",
    "piano.xyz": b"testo",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["read", "check"])
def test_what_is_no_plan_gives_one_sentence_and_2(
    traguardo: Command, tmp_path: Path, name: str, command: str
) -> None:
    file = tmp_path / name
    file.write_bytes(BAD[name])
    refused = traguardo(command, file)
    assert refused.code == 2
    assert refused.out == ""
    assert refused.err.startswith("traguardo: ")
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize("command", ["read", "check", "convert", "diff"])
def test_a_missing_file_and_a_folder_give_2(
    traguardo: Command, tmp_path: Path, command: str
) -> None:
    second = [tmp_path / "x.json"] if command in ("convert", "diff") else []
    for file in (tmp_path / "assente.docx", tmp_path):
        refused = traguardo(command, file, *second)
        assert (refused.code, refused.out) == (2, "")
        assert str(file) in refused.err


def test_control_characters_of_a_document_do_not_reach_the_terminal(
    traguardo: Command, tmp_path: Path
) -> None:
    file = tmp_path / "p.json"
    plan = {"format": "traguardo-plan/1", "title": "P", "areas": [{"title": "a\x1b[2Jb"}]}
    file.write_text(json.dumps(plan), encoding="utf-8")
    assert "\x1b" not in traguardo("read", file).out


def test_the_yardstick_reads_alike_from_both_files(traguardo: Command, shared: Path) -> None:
    name = "brindisi-2019-2021-half-year"
    files = [shared / "data" / f"{name}{suffix}" for suffix in (".txt", ".docx")]
    for file in files:
        assert (
            traguardo("read", file)
            .out.rstrip()
            .endswith(
                "4 aree, 8 obiettivi strategici con 14 indicatori e 42 target; "
                "22 obiettivi operativi con 41 indicatori"
            )
        )
    assert traguardo("diff", *files).out == "Nessuna differenza.\n"
    assert read_document(files[0].read_bytes(), files[0].name).plan.years == (2019, 2020, 2021)
