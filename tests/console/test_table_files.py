"""Tables as offices save them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from traguardo.console.failures import Unusable
from traguardo.console.table_files import TableRow, read_table


def table(folder: Path, text: str, name: str = "tabella.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_columns_are_found_by_name_whatever_stands_between_cells(
    tmp_path: Path, delimiter: str
) -> None:
    text = "Target;Indicator \n>=50;Imprese\n".replace(";", delimiter)
    (row,) = read_table(table(tmp_path, text), ["indicator", "target"])
    assert row == TableRow(2, {"target": ">=50", "indicator": "Imprese"})
    assert row["weight"] == ""


def test_empty_lines_do_not_count_and_short_rows_have_empty_cells(tmp_path: Path) -> None:
    text = "\nindicator;target;actual\n;;\nA;1\n\nB;2;3;4\n"
    rows = read_table(table(tmp_path, text), ["indicator"])
    assert [(row.line, row["indicator"], row["actual"]) for row in rows] == [
        (4, "A", ""),
        (6, "B", "3"),
    ]


def test_a_cell_may_hold_line_breaks_and_delimiters(tmp_path: Path) -> None:
    text = 'indicator;target\n"A; ""detto"" B\nseconda riga";1\n'
    (row,) = read_table(table(tmp_path, text), [])
    assert row["indicator"] == 'A; "detto" B\nseconda riga'


@pytest.mark.parametrize("text", ["", "\n\n", "nome;valore\n", "indicator\n"])
def test_missing_columns_are_named_with_those_there_are(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unusable, match=r"mancano le colonne .*target"):
        read_table(table(tmp_path, text), ["indicator", "target"])


def sheet(tmp_path: Path, rows: str) -> Path:
    """A spreadsheet file with one sheet of these rows of OpenDocument cells."""
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<office:document-content {namespaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="KPI">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    path = tmp_path / "tabella.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def cell(kind: str, value: str, shown: str = "") -> str:
    key = {"float": "value", "date": "date-value", "boolean": "boolean-value"}.get(kind, "")
    stated = f' office:{key}="{value}"' if key else ""
    return (
        f'<table:table-cell office:value-type="{kind}"{stated}>'
        f"<text:p>{shown or value}</text:p></table:table-cell>"
    )


def test_a_spreadsheet_is_read_as_a_person_would_have_typed_it(tmp_path: Path) -> None:
    header = "".join(cell("string", name) for name in ("Indicatore", "Target", "Consuntivo"))
    rows = [
        header,
        cell("string", "A") + cell("float", "12") + cell("float", "1234.567"),
        cell("string", "B") + cell("boolean", "true") + cell("date", "2026-06-30"),
    ]
    path = sheet(tmp_path, "".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    first, second = read_table(path, ["indicator", "target", "actual"])
    assert (first["indicator"], first["target"], first["actual"]) == ("A", "12", "1234,567")
    assert (second["target"], second["actual"]) == ("sì", "30/06/2026")
    assert second.line == 3


def test_a_damaged_spreadsheet_is_to_be_saved_again(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="salvarlo di nuovo"):
        read_table(table(tmp_path, "PK", "tabella.xlsx"), [])


def test_binary_content_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="non è una tabella"):
        read_table(table(tmp_path, "a\0b"), [])


def test_a_cell_without_end_names_its_row(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="riga"):
        read_table(table(tmp_path, "a;b\n" + "x" * (2 * 1024 * 1024) + ";1\n"), [])
