"""`score` on tables as offices publish them: messy names, numbers, cells and headers."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.console.conftest import Command
from tests.console.test_tables import scored
from traguardo.console.table_columns import result_columns

ITALIAN = (
    "Relazione sulla performance, anno 2025\n"
    "\n"
    "Obiettivo operativo;Indicatore;U.M.;Peso %;Target 2024;Target 2025;Consuntivo al 31/12/2025\n"
    "A;N. imprese assistite;n.;40%;1.000;1.500;1.480\n"
    "A;Tempo medio di evasione;gg;60%;30;20;25\n"
    "Totale;;;;;;\n"
)


def achievements(table: dict[str, Any]) -> list[str | None]:
    return [one["achievement"] and one["achievement"][:6] for one in table["indicators"]]


@pytest.mark.parametrize(
    "text",
    [
        ITALIAN,
        ITALIAN.replace(";", "\t"),
        ITALIAN.replace(";", "|"),
        "\ufeffsep=;\n" + ITALIAN,
        ITALIAN.replace("\n", "\r\n"),
    ],
)
def test_a_report_is_scored_as_it_comes(traguardo: Command, tmp_path: Path, text: str) -> None:
    table = scored(traguardo, tmp_path, text)
    assert achievements(table) == ["98.666", "80"]
    assert table["total"]["coverage"] == "100"
    assert [one["objective"] for one in table["objectives"]] == ["A"]


def test_old_windows_files_keep_their_accents(traguardo: Command, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    text = "Indicatore;Unità di misura;Target;Consuntivo\nAttività;€;€ 1.250,00;1.000\n"
    file.write_bytes(text.encode("cp1252"))
    table = json.loads(traguardo("score", file, "--format", "json").out)
    assert [(one["indicator"], one["achievement"]) for one in table["indicators"]] == [
        ("Attività", "80")
    ]


def test_english_tables_group_with_commas(traguardo: Command, tmp_path: Path) -> None:
    text = (
        "Performance measure,Target value,Actual result\n"
        'Number of clients assisted,"76,000","12,905"\n'
        "Number of visits to the portal,950,1000\n"
    )
    assert achievements(scored(traguardo, tmp_path, text)) == ["16.980", "100"]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Valore atteso (target) 2025", "target 2025"),
        ("Peso (%)", "weight"),
        ("Risultato a consuntivo", "actual"),
        ("Unità\ndi misura", "unit"),
        ("% di raggiungimento", "published"),
        ("value_current", "actual"),
        ("Denominazione indicatore", "indicator"),
        ("Anno", "year"),
        ("Verso", "direction"),
        ("Colore preferito", "colore preferito"),
    ],
)
def test_columns_have_the_names_offices_give_them(header: str, name: str) -> None:
    assert result_columns([header]) == [name]


def test_of_two_columns_with_one_meaning_the_usual_word_counts() -> None:
    assert result_columns(["KPI", "Indicatore"]) == ["kpi", "indicator"]


def test_an_actual_without_a_number_is_no_zero(traguardo: Command, tmp_path: Path) -> None:
    words = ["non rilevato", "-", "n.d.", "in corso", "", "n.a.", "rinviato"]
    rows = "".join(f"I{place};10;{word}\n" for place, word in enumerate(words))
    table = scored(traguardo, tmp_path, f"indicatore;target;consuntivo\n{rows}Z;10;0\n")
    assert [one["reason"] for one in table["indicators"]] == [
        *["not_reported"] * 5, "not_applicable", "suspended", "",
    ]  # fmt: skip
    assert achievements(table)[-1] == "0"


def test_an_actual_that_cannot_be_read_is_not_called_absent(
    traguardo: Command, tmp_path: Path
) -> None:
    table = scored(traguardo, tmp_path, "indicatore;target;consuntivo\nA;10;molti\n")
    (one,) = table["indicators"]
    assert (one["achievement"], one["reason"]) == (None, "actual_not_readable")
    assert "«molti»" in one["explanation"]


def test_a_percentage_may_be_stated_by_its_parts(traguardo: Command, tmp_path: Path) -> None:
    text = "indicatore;target;consuntivo\nA;30%;12/40\nB;50%;1 su 3\nC;50%;0/0\nD;3;1/3\n"
    table = scored(traguardo, tmp_path, text)
    assert achievements(table) == ["100", "66.666", None, None]
    reasons = [one["reason"] for one in table["indicators"]]
    assert reasons[2:] == ["not_applicable", "actual_not_readable"]
    assert "12 / 40 × 100 = 30" in table["indicators"][0]["explanation"]


def test_dates_of_the_year_the_table_speaks_of(traguardo: Command, tmp_path: Path) -> None:
    text = (
        "indicatore;target;consuntivo\n"
        "A;entro il 30/06;10/07/2024\n"
        "B;31/12/2024;15 dicembre 2024\n"
        "C;entro settembre;30/09/2024\n"
    )
    assert achievements(scored(traguardo, tmp_path, text)) == ["90", "100", "100"]
    late = "indicatore;target;consuntivo\nA;entro il 31/12;10/01/2025\n"
    assert achievements(scored(traguardo, tmp_path, late, "--year", "2024")) == ["90"]


def test_last_years_actual_may_stand_in_a_column_of_its_own(
    traguardo: Command, tmp_path: Path
) -> None:
    text = "indicatore;target;consuntivo 2024;consuntivo 2025\nA;incremento del 10%;100;99\n"
    assert achievements(scored(traguardo, tmp_path, text)) == ["90"]


def test_a_change_may_be_stated_as_such(traguardo: Command, tmp_path: Path) -> None:
    text = (
        "indicatore;target;consuntivo\n"
        "Riduzione dei tempi;-10%;-12%\n"
        "Riduzione dei costi;riduzione del 10%;5%\n"
        "Utenti;incremento del 10%;+8%\n"
        "Utenti in sede;incremento del 10%;108\n"
        "Spese;riduzione del 10%;+2%\n"
    )
    table = scored(traguardo, tmp_path, text)
    assert achievements(table) == ["100", "50", "80", None, "0"]
    assert table["indicators"][3]["reason"] == "no_reference"


def test_a_column_may_say_which_way_is_better(traguardo: Command, tmp_path: Path) -> None:
    text = "indicator,target,actual,baseline,direction\nA,10,20,,-1\nB,10,20,30,up\nC,10,5,30,↓\n"
    table = scored(traguardo, tmp_path, text)
    assert achievements(table) == ["50", "100", "100"]
    told = traguardo("score", tmp_path / "tabella.csv").err
    assert told == ""


def test_what_the_words_say_holds_whatever_the_baseline(traguardo: Command, tmp_path: Path) -> None:
    """A time allowed to grow is still a time: a longer one is not better."""
    text = "indicatore,target,consuntivo,baseline\nTempo medio,20,25,15\nEmissioni,50,75,100\n"
    assert achievements(scored(traguardo, tmp_path, text)) == ["80", "50"]


def test_a_target_may_be_a_negative_number(traguardo: Command, tmp_path: Path) -> None:
    text = "indicatore;target;consuntivo;baseline;verso\nA;-2;-1,8;0;\nB;-2;-2,5;;decrescente\n"
    table = scored(traguardo, tmp_path, text)
    assert achievements(table) == ["90", "100"]


def test_something_done_in_full_is_done(traguardo: Command, tmp_path: Path) -> None:
    text = "indicatore;target;consuntivo\nA;sì;100%\nB;sì;Realizzato\nC;sì;Non realizzato\nD;sì;x\n"
    assert achievements(scored(traguardo, tmp_path, text)) == ["100", "100", "0", "100"]


def test_a_published_score_is_held_to_its_own_row(traguardo: Command, tmp_path: Path) -> None:
    text = (
        "indicatore;target;consuntivo;grado di raggiungimento;target raggiunto (sì/no)\n"
        "A;50;40;80%;no\n"
        "B;50;40;95%;no\n"
        "C;50;60;120%;no\n"
        "D;50;60;100%;sì\n"
    )
    table = scored(traguardo, tmp_path, text)
    assert [(one["rule"], one["where"]) for one in table["findings"]] == [
        ("published_score", "riga 3 «B»"),
        ("published_flag", "riga 4 «C»"),
    ]
    told = traguardo("score", tmp_path / "tabella.csv").err
    assert "riga 3 «B»: pubblicato 95 %, dai suoi stessi numeri risulta 80 %" in told


def test_published_shares_of_one_are_per_cent(traguardo: Command, tmp_path: Path) -> None:
    text = "indicator,target,actual,progress\nA,50,40,0.8\nB,50,10,0.2\nC,50,50,1\n"
    assert scored(traguardo, tmp_path, text)["findings"] == []


def test_a_row_without_a_target_says_so(traguardo: Command, tmp_path: Path) -> None:
    table = scored(traguardo, tmp_path, "indicatore;target;consuntivo\nA;;5\nB;-;5\nTotale;;\n")
    assert [one["reason"] for one in table["indicators"]] == ["no_target", "no_target"]


def workbook(path: Path) -> Path:
    """A sheet of notes, then the table with typed cells and merged objectives."""
    book = Workbook()
    assert book.active is not None
    book.active.append(["Nota metodologica"])
    sheet = book.create_sheet("Consuntivo")
    sheet.append(["Relazione 2025"])
    sheet.append(["Obiettivo", "Indicatore", "Peso", "Target", "Consuntivo"])
    for row in [
        ["A", "Quota di imprese", 0.4, 0.8, 0.6],
        [None, "Somma", 0.6, 0.3, 0.1 + 0.2],
        ["B", "Bando", 1, date(2025, 6, 30), date(2025, 7, 10)],
        ["B", "Regolamento", 1, "sì", True],
        ["B", "Quota scritta", 1, "≥ 80%", 0.72],
    ]:
        sheet.append(row)
    for cell in ("C3", "C4", "D3", "E3", "E7"):
        sheet[cell].number_format = "0.0%"
    sheet.merge_cells("A3:A4")
    book.save(path)
    return path


def test_typed_cells_are_read_as_they_are_shown(traguardo: Command, tmp_path: Path) -> None:
    file = workbook(tmp_path / "relazione.xlsx")
    table = json.loads(traguardo("score", file, "--format", "json").out)
    assert achievements(table) == ["75", "100", "90", "100", "90"]
    assert [one["line"] for one in table["indicators"]] == [3, 4, 5, 6, 7]
    assert [(one["objective"], one["achievement"][:5]) for one in table["objectives"]] == [
        ("A", "90"),
        ("B", "93.33"),
    ]
