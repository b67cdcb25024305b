"""`target` and `score`: readings and scores for people and programs."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.console.conftest import Command


def test_a_target_is_said_in_words(traguardo: Command) -> None:
    assert traguardo("target", "<=20gg.+5").out == "  al massimo 20 giorni, tolleranza 5\n"


def test_a_target_as_json_has_a_reading_for_each_year(traguardo: Command) -> None:
    read = json.loads(traguardo("target", "Anno:2026—≥2\nAnno:2027 -100%", "--format", "json").out)
    assert read["text"] == "Anno:2026—≥2\nAnno:2027 -100%"
    assert [(one["kind"], one["year"], one["value"]) for one in read["readings"]] == [
        ("at_least", 2026, "2"),
        ("at_least", 2027, "100"),
    ]


def test_options_change_how_a_target_is_meant(traguardo: Command) -> None:
    less = json.loads(traguardo("target", "12", "--lower-is-better", "--format", "json").out)
    assert less["readings"][0]["kind"] == "at_most"
    june = json.loads(traguardo("target", "entro giugno", "--year", 2026, "--format", "json").out)
    assert june["readings"][0]["date"] == "2026-06-30"


def test_a_target_may_begin_with_a_dash(traguardo: Command) -> None:
    read = traguardo("target", "-5%")
    assert read.code == 0
    assert "5%" in read.out


def test_what_cannot_be_read_says_where_and_what_was_expected(traguardo: Command) -> None:
    read = traguardo("target", "qualche miglioramento")
    assert read.code == 0
    assert "non letto: al carattere 1 ci si aspetta" in read.out


LINES = "90%(dal 03/2015 a 2,5)\r\nboh\n\nentro il 30/09/2026"


def lines_of(traguardo: Command, monkeypatch: pytest.MonkeyPatch, output: str) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(LINES, newline=None))
    read: str = traguardo("target", "-", "--format", output).out
    return read


def test_targets_are_read_one_a_line_in_order(
    traguardo: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    objects = [json.loads(line) for line in lines_of(traguardo, monkeypatch, "jsonl").splitlines()]
    assert [one["text"] for one in objects] == LINES.replace("\r", "").split("\n")
    assert [len(one["readings"]) for one in objects] == [1, 0, 0, 1]
    assert json.loads(lines_of(traguardo, monkeypatch, "json")) == objects
    assert "boh\n  non letto" in lines_of(traguardo, monkeypatch, "text")


def test_bytes_that_are_no_text_are_refused(
    traguardo: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = io.TextIOWrapper(io.BytesIO(b"90%\n\xff\xfe\n"), encoding="utf-8", errors="strict")
    monkeypatch.setattr("sys.stdin", broken)
    refused = traguardo("target", "-")
    assert refused.code == 2
    assert "UTF-8" in refused.err


def scored(traguardo: Command, folder: Path, text: str, *options: str) -> dict[str, Any]:
    file = folder / "tabella.csv"
    file.write_text(text, encoding="utf-8")
    found: dict[str, Any] = json.loads(traguardo("score", file, "--format", "json", *options).out)
    return found


def test_a_table_is_scored_row_by_row_in_its_order(traguardo: Command, tmp_path: Path) -> None:
    text = (
        "indicator;target;actual;objective;weight\n"
        "Imprese;>=60;45;A;75\n"
        "Tempo medio;<=20gg;25;B;100\n"
        "Convegni;>=4;4;A;25\n"
    )
    table = scored(traguardo, tmp_path, text)
    assert table["system"] == "simple@1"
    assert [(one["indicator"], one["achievement"]) for one in table["indicators"]] == [
        ("Imprese", "75"),
        ("Tempo medio", "80"),
        ("Convegni", "100"),
    ]
    assert [(one["objective"], one["achievement"]) for one in table["objectives"]] == [
        ("A", "81.25"),
        ("B", "80"),
    ]
    assert table["total"] == {"achievement": "80.625", "coverage": "100"}
    assert set(table["indicators"][0]) == {
        "line", "indicator", "achievement", "uncapped", "reason", "status", "explanation",
    }  # fmt: skip


def test_without_objectives_the_weights_make_the_total(traguardo: Command, tmp_path: Path) -> None:
    table = scored(traguardo, tmp_path, "indicator,target,actual,weight\nA,10,5,75\nB,10,10,25\n")
    assert table["objectives"] == []
    assert table["total"]["achievement"] == "62.5"


def test_a_missing_actual_is_not_zero(traguardo: Command, tmp_path: Path) -> None:
    table = scored(traguardo, tmp_path, "indicator,target,actual\nA,10,\nB,10,10\nC,10,n.a.\n")
    assert [(one["achievement"], one["reason"]) for one in table["indicators"]] == [
        (None, "not_reported"),
        ("100", ""),
        (None, "not_applicable"),
    ]
    assert table["total"]["achievement"] == "100"
    assert Decimal(table["total"]["coverage"]) < 50


def test_a_target_that_cannot_be_read_has_no_score(traguardo: Command, tmp_path: Path) -> None:
    table = scored(traguardo, tmp_path, "indicator,target,actual\nA,boh,10\n")
    assert table["indicators"][0]["achievement"] is None
    assert table["indicators"][0]["reason"] == "target_not_readable"
    assert table["total"]["achievement"] is None


def test_a_figure_that_cannot_be_read_is_told_with_its_line(
    traguardo: Command, tmp_path: Path
) -> None:
    file = tmp_path / "tabella.csv"
    file.write_text("indicator,target,actual,weight\nA,10,molti,pesante\nB,10,10,1\n")
    table = traguardo("score", file)
    assert table.code == 0
    assert "riga 2, actual: «molti» non è un valore" in table.err
    assert "riga 2, weight: «pesante» non è un valore" in table.err


def test_digits_are_never_rounded(traguardo: Command, tmp_path: Path) -> None:
    table = scored(traguardo, tmp_path, "indicator,target,actual\nA,3,1\n")
    assert table["indicators"][0]["achievement"].startswith("33.3333333333333333333333333333333")


def test_decimal_dots_are_seen_by_the_whole_table(traguardo: Command, tmp_path: Path) -> None:
    text = "indicator,target,actual\nA,12.500,12.5\nB,>= 10.125,10.125\n"
    table = scored(traguardo, tmp_path, text)
    assert [one["achievement"] for one in table["indicators"]] == ["100", "100"]


def test_the_target_of_this_year_counts(traguardo: Command, tmp_path: Path) -> None:
    text = 'indicator,target,actual\nA,"Anno:2025 >=10\nAnno:2026 >=20\nAnno:2027 >=40",20\n'
    assert scored(traguardo, tmp_path, text)["indicators"][0]["achievement"] == "100"


def test_increases_are_against_the_previous_year_or_the_one_named(
    traguardo: Command, tmp_path: Path
) -> None:
    text = (
        "indicator,target,actual,previous\n"
        "A,incremento del 10%,110,100\n"
        "B,incremento del 10% rispetto al 2020,110,100\n"
    )
    table = scored(traguardo, tmp_path, text)
    assert [one["achievement"] for one in table["indicators"]] == ["100", "100"]


def test_the_system_can_be_chosen(traguardo: Command, tmp_path: Path) -> None:
    text = "indicator,target,actual\nTempo medio,<=20,25\n"
    piao = scored(traguardo, tmp_path, text, "--system", "piao")
    assert piao["system"] == "piao@1"
    assert piao["indicators"][0]["achievement"] == "75"


def test_a_table_for_people_explains_and_totals(traguardo: Command, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("indicator,target,actual,objective\nImprese,>=60,45,A\nAltro,>=1,,A\n")
    table = traguardo("score", file, "--system", "chamber").out
    assert "Imprese     75%" in table
    assert "Totale: 75%, copertura 50% (chamber@1)" in table
